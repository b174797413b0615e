/**
 * The container that holds most of a page's running text: what stands in where no selector of an outlet fits any more.
 * After the idea of Arc90's Readability: a paragraph speaks for its parent, and half as loud for its parent's parent.
 */
import { insideClutter } from './clutter';

/** Shorter paragraphs (UTF-16 units) speak for nothing: they are labels. */
const SHORTEST = 25;
/** Paragraphs looked at: enough for a book, few enough for a page of comments. */
const MOST = 5000;

/** The likeliest body of the page's article, or `null` where nothing runs on. */
export function densestContainer(document: Document): Element | null {
  const scores = new Map<Element, number>();
  let count = 0;
  for (const paragraph of document.querySelectorAll('p, pre')) {
    if (++count > MOST) break;
    const parent = paragraph.parentElement;
    const length = paragraph.textContent?.trim().length ?? 0;
    if (!parent || length < SHORTEST || insideClutter(paragraph)) continue;
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
