/**
 * The container that holds most of a page's running text: what stands in where no selector of an outlet fits any more.
 * After the idea of Arc90's Readability: a paragraph speaks for its parent, and half as loud for its parent's parent.
 */
import { insideClutter } from './clutter';
import { lengthsOf, ownLength } from './running-paragraphs';

/** Shorter paragraphs (UTF-16 units) speak for nothing: they are labels. */
const SHORTEST = 25;
/** Paragraphs looked at: enough for a book, few enough for a page of comments. */
const MOST = 5000;

/** The likeliest body of the page's article, or `null` where nothing runs on. */
export function densestContainer(document: Document): Element | null {
  const scores = new Map<Element, number>();
  const add = (element: Element, score: number): void => {
    scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const [paragraph, length] of lengthsOf(document, 'p, pre', MOST)) {
    const parent = paragraph.parentElement;
    if (!parent || length < SHORTEST || insideClutter(paragraph)) continue;
    const score = 1 + Math.min(length / 100, 3);
    add(parent, score);
    if (parent.parentElement) add(parent.parentElement, score / 2);
  }
  // Older pages part paragraphs by line breaks.
  const broken = [...document.querySelectorAll('br + br')].slice(0, MOST).map((br) => br.parentElement);
  for (const element of new Set(broken)) {
    if (element && !insideClutter(element)) add(element, ownLength(element) / 50);
  }
  let best: Element | null = null;
  let most = 0;
  for (const [element, score] of scores) {
    if (score > most) [best, most] = [element, score];
  }
  return best;
}
