/**
 * Where the article of an unknown page stands. Mozilla's Readability judges a copy of the page; what it kept is then read
 * from the live page, and what it is known to lose (paragraphs beside those it kept, the standfirst) is taken back in.
 */
import { Readability } from '@mozilla/readability';
import { insideClutter } from './clutter';
import { densestContainer } from './densest';
import type { PageFacts } from './page-facts';
import { type RawBlock, rawBlocks } from './raw-blocks';

export interface FoundText {
  root: Element;
  reader: string;
  byline: string | null;
  blocks: RawBlock[];
}

/** Numbers the copy's elements, so that what is left of it can be told. */
const MARK = 'data-second-source';
/** Pages of more elements than this are no articles, or not worth the wait. */
const MOST_ELEMENTS = 200_000;
/** Nor are pages nested deeper than this; Readability takes the square of the depth for them. */
const DEEPEST = 400;
/** A container with so many kept paragraphs is the article's own: paragraphs straight inside it are the article's. */
const OWN_PARAGRAPHS = 3;

/** Whether some element has too many elements around it; `elements` in page order. */
function tooDeep(elements: readonly Element[]): boolean {
  const depths = new Map<Element | null, number>();
  return elements.some((element) => {
    const depth = (depths.get(element.parentElement) ?? 0) + 1;
    depths.set(element, depth);
    return depth > DEEPEST;
  });
}

function letters(text: string | null): string {
  return (text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The smallest element that holds all of them. */
function commonAncestor(elements: Iterable<Element>): Element | null {
  let common: Element | null = null;
  for (const element of elements) {
    common ??= element;
    while (common && !common.contains(element)) common = common.parentElement;
  }
  return common;
}

interface Judgement {
  kept: Set<Element>;
  words: Set<string>;
  byline: string | null;
}

/** What Readability keeps: elements of the live page, and the words of its own paragraphs. */
function judge(document: Document): Judgement | null {
  const live = [...document.querySelectorAll('*')];
  if (live.length > MOST_ELEMENTS || tooDeep(live)) return null;
  const copy = document.cloneNode(true) as Document;
  copy.querySelectorAll('*').forEach((element, index) => {
    element.setAttribute(MARK, String(index));
  });
  const found = new Readability<Element>(copy, { serializer: (node) => node as Element }).parse();
  if (!found?.content) return null;
  const kept = new Set<Element>();
  for (const element of found.content.querySelectorAll(`[${MARK}]`)) {
    const original = live[Number(element.getAttribute(MARK))];
    if (original && original.localName !== 'body' && element.textContent?.trim()) kept.add(original);
  }
  const paragraphs = found.content.querySelectorAll('p, li, h2, h3, h4, blockquote, td');
  const words = new Set([...paragraphs].map((element) => letters(element.textContent)));
  return { kept, words, byline: found.byline ?? null };
}

function judgeOrNot(document: Document): Judgement | null {
  try {
    return judge(document);
  } catch {
    // Broken markup can trip it; the densest container stands in.
    return null;
  }
}

/** Parents of so many kept paragraphs that they are the article's own containers. */
function ownContainers(kept: readonly RawBlock[]): Set<Element> {
  const counts = new Map<Element, number>();
  for (const { element, heading } of kept) {
    const parent = element.parentElement;
    if (parent && !heading) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= OWN_PARAGRAPHS).map(([parent]) => parent));
}

/** Names that newsrooms give to the sentence under a headline. */
const STANDFIRST =
  /standfirst|sub-?(?:title|head|line|deck)|\bdeck?\b|\bdek\b|summary|\blede?\b|intro|excerpt|teaser|kicker-?text|strap/i;

/** The elements between the headline and the text's first block, in page order; none where the headline stands elsewhere. */
function betweenHeadlineAnd(document: Document, first: Element): Element[] {
  let between: Element[] | null = null;
  for (const element of document.querySelectorAll('h1, h2, h3, p, div, section, li, td, blockquote')) {
    if (element === first) return between ?? [];
    if (element.localName === 'h1') between = [];
    else if (!element.contains(first)) between?.push(element);
  }
  return [];
}

/** The sentence under the headline: a heading, an element named so, or the page's own description again. */
function standfirst(document: Document, first: Element, facts: PageFacts): RawBlock[] {
  const description = letters(facts.description);
  for (const element of betweenHeadlineAnd(document, first)) {
    const name = element.localName;
    if (!/^(?:h2|h3|p|div)$/.test(name)) continue;
    const named =
      /^h/.test(name) ||
      STANDFIRST.test(`${element.getAttribute('class')} ${element.getAttribute('itemprop')}`);
    if (!named && (name === 'div' || letters(element.textContent) !== description)) continue;
    if (element.querySelector('p, h2, h3, div, li') || insideClutter(element)) continue;
    const [block, more] = rawBlocks(element);
    if (block && !more && /[.!?…]["'”’)]*$/.test(block.text) && block.text.split(' ').length >= 8) {
      return [{ ...block, element, heading: true }];
    }
  }
  return [];
}

/** Shortest block (letters) that is believed to be meant where the page's data has its words. */
const SHORTEST_RESCUED = 25;
/** Readability lost something when it kept less than this share of what the page's data gives as the article's text. */
const LOST_BELOW = 0.9;

/** The blocks of a wider container that the page's own data names as the article's text, when much of it was missed. */
function rescued(
  root: Element,
  blocks: readonly RawBlock[],
  facts: PageFacts,
): { root: Element; blocks: RawBlock[] } | null {
  const whole = letters(facts.structured.article?.body ?? null);
  const got = blocks.reduce(
    (sum, block) => sum + (block.role === 'text' ? letters(block.text).length : 0),
    0,
  );
  if (whole.length < 300 || got >= whole.length * LOST_BELOW) return null;
  const wider = root.parentElement?.closest('article, main, [role="main"], body');
  if (!wider) return null;
  const known = new Set(blocks.map((block) => block.runs[0]?.node));
  const all = rawBlocks(wider).filter((block) => {
    const text = letters(block.text);
    return known.has(block.runs[0]?.node) || (text.length >= SHORTEST_RESCUED && whole.includes(text));
  });
  return all.length > blocks.length ? { root: wider, blocks: all } : null;
}

/** Finds the text; `null` where nothing runs on. */
export function findText(document: Document, facts: PageFacts): FoundText | null {
  const found = judgeOrNot(document);
  const root = found ? commonAncestor(found.kept) : densestContainer(document);
  if (!root) return null;
  const all = rawBlocks(root);
  if (!found) return { root, reader: 'any-site/densest', byline: null, blocks: all };
  const { kept, words, byline } = found;
  const keeps = (block: RawBlock): boolean => kept.has(block.element) || words.has(letters(block.text));
  const own = ownContainers(all.filter(keeps));
  const beside = ({ element, item }: RawBlock): boolean =>
    !item && /^(?:p|h[2-6]|blockquote)$/.test(element.localName) && own.has(element.parentElement ?? element);
  const blocks = all.filter((block) => block.role === 'caption' || keeps(block) || beside(block));
  const more = rescued(root, blocks, facts);
  if (more) return { ...more, reader: 'any-site/readability+data', byline };
  const first = blocks.find((block) => block.role === 'text');
  const lead = first ? standfirst(document, first.element, facts) : [];
  const outer = lead[0] ? (commonAncestor([lead[0].element, root]) ?? root) : root;
  return { root: outer, reader: 'any-site/readability', byline, blocks: [...lead, ...blocks] };
}
