/** Sentences with their places. Quotation marks and brackets that close after the full stop belong to the sentence. */
import type { Span } from '../model';

/** Words before a full stop that ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(“"‘])(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Rep|Sen|Gov|St|No|Nos|vs|U\.S|U\.N|U\.K|N|S|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Co|Inc|Ltd|Corp|a\.m|p\.m|e\.g|i\.e|[A-Z])$/;

/** Spans of the sentences of a text in order, trimmed; a line break ends a sentence. */
export function sentencesIn(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    let s = start;
    let e = end;
    while (s < e && /\s/.test(text[s]!)) s++;
    while (e > s && /\s/.test(text[e - 1]!)) e--;
    if (e > s) found.push([s, e]);
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (mark === '\n') {
      // One line break inside a paragraph is layout where the next line goes on in lower case.
      if (text[i + 1] !== '\n' && text[i - 1] !== '\n' && /^[ \t]*\p{Ll}/u.test(text.slice(i + 1, i + 40)))
        continue;
      close(i + 1);
      continue;
    }
    if (mark !== '.' && mark !== '!' && mark !== '?') continue;
    if (mark === '.' && ABBREVIATED.test(text.slice(Math.max(0, i - 8), i))) continue;
    let end = i + 1;
    while (end < text.length && /[.!?”’"'»)\]]/.test(text[end]!)) end++;
    const goesOn = end < text.length && !/\s/.test(text[end]!) && !/[“"‘\p{Lu}]/u.test(text[end]!);
    const number = mark === '.' && /\d/.test(text[i + 1] ?? '') && /\d/.test(text[i - 1] ?? '');
    if (!goesOn && !number) {
      const next = /\S/.exec(text.slice(end, end + 20))?.[0];
      if (next === undefined || !/\p{Ll}/u.test(next)) close(end);
    }
    // The marks of a row are followed by the same: what one of them does not end, none of them ends.
    i = end - 1;
  }
  close(text.length);
  return found;
}
