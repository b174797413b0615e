/** How much of a page's text is shown, as one number: it tells that a text was opened, closed or put in without reading it. */
import { isShown, lookAgain } from './not-shown';

/** Elements that are looked at, which bounds what a look costs; 25 ms of a browser's time. */
const MOST = 6_000;

/**
 * A number that is another one after words under `root` were shown, hidden, added or taken away, as far as the first six
 * thousand elements tell. What only stands elsewhere or is drawn otherwise changes nothing.
 */
export function shownLength(root: Element): number {
  lookAgain(root.ownerDocument);
  let sum = 0;
  let left = MOST;
  const open: Element[] = [root];
  for (let at = open.pop(); at && left > 0; at = open.pop()) {
    left--;
    if (at.localName === 'script' || at.localName === 'style' || !isShown(at)) continue;
    for (let node = at.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1) open.push(node as Element);
      else if (node.nodeType === 3) sum = (Math.imul(sum, 31) + (node as Text).length) | 0;
    }
  }
  return sum;
}
