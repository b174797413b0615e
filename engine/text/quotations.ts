/** Quotations as print marks them: “…”, "…", ‘…’ (as the outer mark), «…». A missing closing mark ends with the paragraph. */
import type { Span } from '../model';
import { spanAt } from './spans';

/** A quotation shorter than this in words is a name or a scare quote. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['"', '"”'],
  ['‘', '’'],
  ['«', '»'],
]);

const LETTER = /[\p{L}\p{N}]/u;

/** Spans between the marks, marks left out, in order. */
export function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const closing = CLOSING.get(text[at]!);
    if (closing === undefined || (text[at] === '‘' && LETTER.test(text[at - 1] ?? ' '))) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < text.length && text[end] !== '\n' && !(closing.includes(text[end]!) && closes(text, end)))
      end++;
    if (end > at + 1) found.push([at + 1, end]);
    at = end + 1;
  }
  return found;
}

/** An apostrophe inside a word closes nothing. */
function closes(text: string, at: number): boolean {
  return text[at] !== '’' || !(LETTER.test(text[at - 1] ?? ' ') && LETTER.test(text[at + 1] ?? ' '));
}

/** Whether a place lies in one of the spans, which are in order and do not overlap. */
export function within(spans: readonly Span[], at: number): boolean {
  return spanAt(spans, at) !== null;
}
