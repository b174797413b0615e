/** From a point on the screen to the quote under it. */

import type { Attribution } from '../../../engine/model';
import { offsetOf, rangeOf, type TextMap } from '../../../engine/pages';
import { prefixLength } from '../../../engine/text/prefix-length';

/** Where an attribution's content stands, sorted by start, for a binary search. */
export interface QuoteIndex {
  starts: Int32Array;
  entries: Array<{ start: number; end: number; attribution: Attribution }>;
}

export function indexQuotes(attributions: readonly Attribution[]): QuoteIndex {
  const entries = attributions
    .filter((attribution) => !attribution.depth)
    .flatMap((attribution) => attribution.content.map(([start, end]) => ({ start, end, attribution })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { starts: Int32Array.from(entries, (entry) => entry.start), entries };
}

/** The quote that holds the offset; the innermost where quotes overlap. At most a few back from the last start. */
export function quoteAt(index: QuoteIndex, offset: number): QuoteIndex['entries'][number] | null {
  const behind = prefixLength(index.starts, (start) => start <= offset);
  for (let at = behind - 1; at >= 0 && at > behind - 8; at--) {
    const entry = index.entries[at]!;
    if (entry.end > offset) return entry;
  }
  return null;
}

/** A span of the text as a range of the page; `null` where nothing of the page is in it. */
export function domRangeOf(map: TextMap, start: number, end: number): Range | null {
  const place = rangeOf(map, [start, end]);
  if (!place) return null;
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}

/** The client rectangles of a span of the text, as laid out now. */
export function rectsOf(map: TextMap, start: number, end: number): DOMRect[] {
  return [...(domRangeOf(map, start, end)?.getClientRects() ?? [])].filter(
    (rect) => rect.width > 0 && rect.height > 0,
  );
}

/** Where the caret would go at a point. Chromium has the standard's way since 128, before that its own. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** The quote under a point in client coordinates; `null` beside the words, though the caret would snap to them. */
export function quoteUnder(map: TextMap, index: QuoteIndex, x: number, y: number): Attribution | null {
  const caret = caretAt(x, y);
  if (!caret) return null;
  const offset = offsetOf(map, caret.node, caret.offset);
  if (offset === null) return null;
  for (const at of [offset, offset - 1]) {
    const entry = quoteAt(index, at);
    if (!entry) continue;
    const near = rectsOf(map, Math.max(entry.start, offset - 1), Math.min(entry.end, offset + 1));
    if (near.some((r) => x >= r.left - 2 && x <= r.right + 2 && y >= r.top - 2 && y <= r.bottom + 2)) {
      return entry.attribution;
    }
  }
  return null;
}
