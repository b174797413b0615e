/**
 * The DOM side of an article's text: which text node each stretch of `Article.text` came from.
 *
 * The map is what lets offsets become ranges (to paint) and DOM positions become offsets (a reader's selection).
 * It holds live nodes and changes nothing.
 */

import type { Span } from '../../model';
import { prefixLength } from '../../text/prefix-length';

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

/** Where each text node's runs begin in the map (they stand together); made once for each map. */
const firstRuns = new WeakMap<TextMap, Map<Node, number>>();

function firstRunOf(map: TextMap, node: Node): number | undefined {
  let index = firstRuns.get(map);
  if (!index) {
    index = new Map();
    for (let i = map.length - 1; i >= 0; i--) index.set((map[i] as TextRun).node, i);
    firstRuns.set(map, index);
  }
  return index.get(node);
}

/** Whether a run, which stands in another node, begins before the DOM position. */
function beginsBefore(run: TextRun, node: Node, offset: number): boolean {
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
 * (white space, a promotion inside the article) give the nearest offset before them, positions just before a run's own
 * element that run's start; positions outside of the article's text give `null`. O(log n) comparisons.
 */
export function offsetOf(map: TextMap, node: Node, offset: number): number | null {
  const first = map[0];
  const last = map[map.length - 1];
  if (!first || !last) return null;
  const own = firstRunOf(map, node);
  if (own !== undefined) {
    let run = map[own] as TextRun;
    for (let i = own; map[i]?.node === node && (map[i] as TextRun).nodeStart <= offset; i++)
      run = map[i] as TextRun;
    return run.start + Math.max(0, Math.min(offset - run.nodeStart, run.length));
  }
  const count = prefixLength(map, (run) => beginsBefore(run, node, offset));
  const run = map[count - 1];
  const next = map[count];
  if ((!run || !next) && !hull(first, last).contains(node)) return null;
  if (!run) return first.start;
  if (next && node.contains(next.node) && !node.contains(run.node)) return next.start;
  return run.start + run.length;
}
