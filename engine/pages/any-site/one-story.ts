/**
 * A page of unknown make holds more than its article: dialogs and what is not shown, a second article under the first, comments
 * and notes under the text. What tells them apart is where they stand, not what they are called.
 */

import { letters } from '../../model/letters';
import { isDialog, isShown } from '../blocks/not-shown';
import type { RawBlock } from '../blocks/raw-blocks';
import { hasRunningParagraphs } from '../blocks/running-paragraphs';
import { sameMake } from './same-make';

/** Elements looked at in one page. */
const MOST_ELEMENTS = 200_000;

/** Whether an element is one of these or stands in one. */
export function inside(element: Element, set: ReadonlySet<Element>): boolean {
  if (set.size === 0) return false;
  for (let up: Element | null = element; up; up = up.parentElement) if (set.has(up)) return true;
  return false;
}

/** What is not shown, or shown over the page: the outermost element of each. */
export function standsApart(document: Document): Set<Element> {
  const apart = new Set<Element>();
  const { body } = document;
  if (!body) return apart;
  let element: Element | null = body.firstElementChild;
  for (let i = 0; element && i < MOST_ELEMENTS; i++) {
    const name = element.localName;
    const wordless = /^(?:script|style|svg|img|br|template|noscript|link|meta)$/.test(name);
    const out = !wordless && (isDialog(element, name) || !isShown(element));
    if (out) apart.add(element);
    let next: Element | null = out || wordless ? null : element.firstElementChild;
    for (let up: Element | null = element; !next && up && up !== body; up = up.parentElement)
      next = up.nextElementSibling;
    element = next;
  }
  return apart;
}

/** An `article` with so many paragraphs of some length is a story of its own. */
const OWN_PARAGRAPHS = 2;
/** Headings and articles looked at. */
const MOST = 60;

const hasParagraphs = (article: Element): boolean => hasRunningParagraphs(article, OWN_PARAGRAPHS, MOST);

/** The other articles of an endless page: those beside the one under the page's title. */
export function otherStories(document: Document, title: string | null): Element[] {
  const words = letters(title);
  if (words === '') return [];
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, MOST);
  const home = headings.find((heading) => letters(heading.textContent) === words)?.closest('article');
  if (!home || !hasParagraphs(home)) return [];
  return [...document.querySelectorAll('article')]
    .slice(0, MOST)
    .filter((other) => !other.contains(home) && !home.contains(other) && hasParagraphs(other));
}

/** Where a block of running text stands: the parent of a `p`, the element itself where line breaks part its lines. */
function containerOf({ element }: RawBlock): Element {
  return element.localName === 'p' ? (element.parentElement ?? element) : element;
}

function runsOn({ text, role, heading, linked }: RawBlock): boolean {
  return role === 'text' && !heading && linked * 2 < text.length && text.length >= 25;
}

/** The container that holds this share of a text's words, in at least so many blocks, is the account's own. */
const MAIN_SHARE = 0.6;
const MAIN_BLOCKS = 3;

function mainContainer(blocks: readonly RawBlock[]): Element | null {
  const held = new Map<Element, { length: number; count: number }>();
  let whole = 0;
  for (const block of blocks.filter(runsOn)) {
    const container = containerOf(block);
    const sum = held.get(container) ?? { length: 0, count: 0 };
    held.set(container, { length: sum.length + block.text.length, count: sum.count + 1 });
    whole += block.text.length;
  }
  for (const [container, { length, count }] of held)
    if (count >= MAIN_BLOCKS && length >= whole * MAIN_SHARE) return container;
  return null;
}

/** Asks whether elements stand within one. Each ancestor is looked at once, however many are asked for and however deep they stand. */
function standsWithin(root: Element): (element: Element) => boolean {
  const known = new Map<Element | null, boolean>([
    [root, true],
    [null, false],
  ]);
  return (element) => {
    const climbed: Element[] = [];
    let up: Element | null = element;
    for (; up && !known.has(up); up = up.parentElement) climbed.push(up);
    const answer = known.get(up) ?? false;
    for (const one of climbed) known.set(one, answer);
    return answer;
  };
}

/** The blocks of the first story: none behind a second headline, none after the account's own container. */
export function oneStory(blocks: readonly RawBlock[]): RawBlock[] {
  let paragraphs = 0;
  const second = blocks.findIndex((block) => {
    if (runsOn(block)) paragraphs++;
    return paragraphs >= MAIN_BLOCKS && block.heading && block.element.localName === 'h1';
  });
  const first = second < 0 ? [...blocks] : blocks.slice(0, second);
  const main = mainContainer(first);
  if (!main) return first;
  const isWithin = standsWithin(main);
  const own = (block: RawBlock): boolean =>
    isWithin(block.element) ||
    sameMake(containerOf(block), main) ||
    block.element.parentElement === main.parentElement;
  const last = first.findLastIndex((block) => runsOn(block) && isWithin(block.element));
  return first.filter((block, i) => i <= last || own(block));
}
