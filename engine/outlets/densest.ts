/**
 * The container that holds most of a page's running text: what stands in where no selector of an outlet fits any more.
 * After the idea of Arc90's Readability: a paragraph speaks for its parent, and half as loud for its parent's parent.
 */
import { partOf } from './clutter';

/** Shorter paragraphs (UTF-16 units) speak for nothing: they are labels. */
const SHORTEST = 25;
/** Paragraphs looked at: enough for a book, few enough for a page of comments. */
const MOST = 5000;

function insideClutter(element: Element, known: Map<Element, boolean>): boolean {
  const path: Element[] = [];
  let verdict = false;
  for (let up: Element | null = element; up; up = up.parentElement) {
    const seen = known.get(up);
    const skipped = seen ?? (up.localName !== 'body' && partOf(up, up.localName).role !== 'text');
    path.push(up);
    if (skipped || seen !== undefined) {
      verdict = skipped;
      break;
    }
  }
  for (const up of path) known.set(up, verdict);
  return verdict;
}

/** The likeliest body of the page's article, or `null` where nothing runs on. */
export function densestContainer(document: Document): Element | null {
  const scores = new Map<Element, number>();
  const known = new Map<Element, boolean>();
  let count = 0;
  for (const paragraph of document.querySelectorAll('p, pre')) {
    if (++count > MOST) break;
    const parent = paragraph.parentElement;
    const length = paragraph.textContent?.trim().length ?? 0;
    if (!parent || length < SHORTEST || insideClutter(paragraph, known)) continue;
    const score = 1 + Math.min(length / 100, 3);
    scores.set(parent, (scores.get(parent) ?? 0) + score);
    const outer = parent.parentElement;
    if (outer) scores.set(outer, (scores.get(outer) ?? 0) + score / 2);
  }
  let best: Element | null = null;
  let most = 0;
  for (const [element, score] of scores) {
    if (score > most) [best, most] = [element, score];
  }
  return best;
}
