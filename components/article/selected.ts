/** Reads a selection in a stored text back into offsets of the article's text. */
import type { Span } from '../../engine/model';

/** The offset of a place inside an element that carries `data-at`; `null` outside of one. */
function offsetAt(node: Node, offset: number): number | null {
  const run = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]');
  if (run?.dataset.at === undefined) {
    // Between two runs: at the start of the one that follows.
    const next = node.childNodes[offset];
    const start = next instanceof HTMLElement ? next.dataset.at : undefined;
    return start === undefined ? null : Number(start);
  }
  const at = Number(run.dataset.at);
  if (node instanceof Text) return at + offset;
  return at + (offset === 0 ? 0 : (run.textContent ?? '').length);
}

/** The span that is selected inside `root`, in UTF-16 units of the article's text; `null` when there is none. */
export function selectedSpan(root: Element, selection: Selection | null): Span | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? [start, end] : null;
}
