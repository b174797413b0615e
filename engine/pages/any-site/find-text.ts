/**
 * Where the article of an unknown page stands. Readability judges; what it kept is read from the live page, and what it is
 * known to lose (paragraphs beside those it kept, text that the page's own data names, the standfirst) is taken back in.
 */

import { letters } from '../../model/letters';
import { densestContainer } from '../blocks/densest';
import { type RawBlock, rawBlocks } from '../blocks/raw-blocks';
import { hasRunningParagraphs } from '../blocks/running-paragraphs';
import type { PageFacts } from '../facts/page-facts';
import { boxesIn } from './boxes';
import { inside, oneStory, otherStories, standsApart } from './one-story';
import { type Judgement, judged } from './readability';
import { standfirst } from './standfirst';

interface FoundText {
  root: Element;
  reader: string;
  byline: string | null;
  blocks: RawBlock[];
}

/** A container with so many kept paragraphs is the article's own: paragraphs straight inside it are the article's. */
const OWN_PARAGRAPHS = 3;

/** The smallest element that holds all of them. */
function commonAncestor(elements: Iterable<Element>): Element | null {
  let common: Element | null = null;
  for (const element of elements) {
    common ??= element;
    while (common && !common.contains(element)) common = common.parentElement;
  }
  return common;
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

/** Shortest block (letters) that is believed to be meant where the page's data has its words. */
const SHORTEST_RESCUED = 25;
/** Readability lost something when it kept less than this share of what the page's data gives as the article's text. */
const LOST_BELOW = 0.9;

/** The blocks of a wider container that the page's own data names as the article's text, when much of it was missed. */
function rescued(
  root: Element,
  blocks: readonly RawBlock[],
  facts: PageFacts,
  leaveOut: ReadonlySet<Element>,
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
  const all = rawBlocks(wider, leaveOut).filter((block) => {
    const text = letters(block.text);
    return known.has(block.runs[0]?.node) || (text.length >= SHORTEST_RESCUED && whole.includes(text));
  });
  return all.length > blocks.length ? { root: wider, blocks: all } : null;
}

/** What the common systems and templates call the one container of an article's text. */
const NAMED = [
  '[itemprop="articleBody"]',
  '.td-post-content',
  '.entry-content',
  '.article-body',
  '.article__body',
  '.article-content',
  '.story-body',
  '.post-content',
  '#article-body',
];

/** A container that is named as the article's, is the only one so named, and holds running text. */
function namedContainer(document: Document, apart: ReadonlySet<Element>): Element | null {
  for (const selector of NAMED) {
    const [element, other] = [...document.querySelectorAll(selector)].filter((one) => !inside(one, apart));
    if (!element || other) continue;
    if (hasRunningParagraphs(element, OWN_PARAGRAPHS)) return element;
  }
  return null;
}

/** So many blocks before the text may still tell about its picture. */
const LEAD_PICTURES = 3;

/** What is read of Readability's choice. */
function readJudged(
  document: Document,
  root: Element,
  { kept, words, byline }: Judgement,
  facts: PageFacts,
  apart: ReadonlySet<Element>,
): FoundText {
  const leaveOut = new Set([...apart, ...boxesIn(root)]);
  const all = rawBlocks(root, leaveOut);
  const keeps = (block: RawBlock): boolean => kept.has(block.element) || words.has(letters(block.text));
  const own = ownContainers(all.filter(keeps));
  const beside = ({ element, item }: RawBlock): boolean =>
    !item && /^(?:p|h[2-6]|blockquote)$/.test(element.localName) && own.has(element.parentElement ?? element);
  const inText = all.map((block) => block.role === 'text' && (keeps(block) || beside(block)));
  const [from, to] = [inText.indexOf(true) - LEAD_PICTURES, inText.lastIndexOf(true)];
  const blocks = oneStory(
    all.filter((block, i) => inText[i] || (block.role === 'caption' && i >= from && i <= to)),
  );
  const more = rescued(root, blocks, facts, leaveOut);
  if (more) return { ...more, reader: 'any-site/readability+data', byline };
  const first = blocks.find((block) => block.role === 'text' && block.element.localName !== 'h1');
  const lead = first ? standfirst(document, first.element, facts) : [];
  const outer = lead[0] ? (commonAncestor([lead[0].element, root]) ?? root) : root;
  return { root: outer, reader: 'any-site/readability', byline, blocks: [...lead, ...blocks] };
}

/** Finds the text of the article with this title; `null` where nothing runs on. */
export function findText(document: Document, facts: PageFacts, title: string | null): FoundText | null {
  const apart = standsApart(document);
  for (const other of otherStories(document, title)) apart.add(other);
  const judgement = judged(document, apart);
  const chosen = judgement && commonAncestor(judgement.kept);
  const named = namedContainer(document, apart);
  // Long comments and lists of teasers can outweigh the article: its name tells.
  const astray = named && chosen && !named.contains(chosen) && !chosen.contains(named);
  if (judgement && chosen && !astray) return readJudged(document, chosen, judgement, facts, apart);
  const root = named ?? densestContainer(document);
  if (!root) return null;
  const reader = named ? 'any-site/named' : 'any-site/densest';
  const blocks = oneStory(rawBlocks(root, new Set([...apart, ...boxesIn(root)])));
  return { root, reader, byline: judgement?.byline ?? null, blocks };
}
