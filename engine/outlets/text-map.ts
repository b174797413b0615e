/**
 * The DOM side of an article's text: which text node each stretch of `Article.text` came from.
 *
 * The map is what lets offsets become ranges (to paint) and DOM positions become offsets (a reader's selection).
 * It holds live nodes and changes nothing.
 */
import type { Span } from '../model';

/**
 * `text[start, start + length)` came from `node.data` from `nodeStart` on, character for character, except that white
 * space may differ (a line feed in the page is a space in the text). All in UTF-16 units.
 */
export interface TextRun {
  node: Text;
  nodeStart: number;
  start: number;
  length: number;
}

/** Ascending by `start`. Between runs lie what no node holds: the "\n\n" between blocks, the space of a `<br>`. */
export type TextMap = readonly TextRun[];

/** `Node.DOCUMENT_POSITION_PRECEDING`, which is no global in Node.js. */
const PRECEDING = 2;

/** How many leading runs satisfy `test`, which must hold for a prefix of the map only. O(log n) calls. */
function prefixLength(map: TextMap, test: (run: TextRun) => boolean): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = map[middle];
    if (run && test(run)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The DOM range of a span of the text, for `new StaticRange(…)` or `Range.setStart/setEnd`.
 * Ends that fall between runs move inwards. `null` where the span is empty or holds nothing from the page.
 */
export function rangeOf(map: TextMap, span: Span): StaticRangeInit | null {
  const [start, end] = span;
  const first = map[prefixLength(map, (run) => run.start + run.length <= start)];
  const last = map[prefixLength(map, (run) => run.start < end) - 1];
  if (!first || !last || end <= start || first.start >= end || last.start + last.length <= start) return null;
  return {
    startContainer: first.node,
    startOffset: first.nodeStart + Math.max(0, start - first.start),
    endContainer: last.node,
    endOffset: last.nodeStart + Math.min(last.length, end - last.start),
  };
}

/** Whether the run begins at or before the DOM position. */
function beginsBy(run: TextRun, node: Node, offset: number): boolean {
  if (run.node === node) return run.nodeStart <= offset;
  if (!node.contains(run.node)) return (node.compareDocumentPosition(run.node) & PRECEDING) !== 0;
  const child = node.childNodes[offset];
  if (!child) return true;
  return !child.contains(run.node) && (child.compareDocumentPosition(run.node) & PRECEDING) !== 0;
}

/** The smallest node that holds the whole text. */
function hull(first: TextRun, last: TextRun): Node {
  let node: Node = first.node;
  while (!node.contains(last.node) && node.parentNode) node = node.parentNode;
  return node;
}

/**
 * The offset in the text of a DOM position `(node, offset)` as ranges and selections have it. Positions between runs
 * (white space, a promotion inside the article) give the nearest offset before them; positions outside of the
 * article's text give `null`. O(log n) comparisons.
 */
export function offsetOf(map: TextMap, node: Node, offset: number): number | null {
  const first = map[0];
  const last = map[map.length - 1];
  if (!first || !last) return null;
  const count = prefixLength(map, (run) => beginsBy(run, node, offset));
  const run = map[count - 1];
  const next = map[count];
  if ((!run || !next) && !hull(first, last).contains(node)) return null;
  if (!run) return first.start;
  if (run.node === node) return run.start + Math.min(offset - run.nodeStart, run.length);
  // A position at an element's edge, just before the next run's own element, belongs to that run.
  if (next && (node === next.node || node.contains(next.node)) && !node.contains(run.node)) return next.start;
  return run.start + run.length;
}
