/** Words of a folded text: the unit in which places are compared, so that every change has a name. */

/** Words in text order. */
export interface Tokens {
  words: string[];
  /** Offset of each word's first unit and past its last one. */
  starts: number[];
  ends: number[];
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Scripts written without spaces: each character is a word of its own. */
const IDEOGRAPH = 3;

const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const NUMBER = /\p{N}/u;

function classOf(code: number): number {
  if (code < 0x80) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
    return code >= 48 && code <= 57 ? DIGIT : OTHER;
  }
  if (code >= 0xac00 && code <= 0xd7a3) return LETTER;
  if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) return IDEOGRAPH;
  // Halves of surrogate pairs count as letters: an emoji or a rare letter is a word rather than nothing.
  if (code >= 0xd800 && code <= 0xdfff) return LETTER;
  const character = String.fromCharCode(code);
  if (LETTER_OR_MARK.test(character)) return LETTER;
  return NUMBER.test(character) ? DIGIT : OTHER;
}

/** Whether a word goes on over the unit at `offset`: `'` between letters, `.` `,` `:` between digits. */
function joins(text: string, offset: number, before: number): boolean {
  const mark = text.charCodeAt(offset);
  const after = classOf(text.charCodeAt(offset + 1) || 0);
  if (mark === 39) return before === LETTER && after === LETTER;
  return (mark === 46 || mark === 44 || mark === 58) && before === DIGIT && after === DIGIT;
}

/** Whether the place between `offset - 1` and `offset` lies inside a word ("Team|s", "1|,500"). */
export function insideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = classOf(text.charCodeAt(offset - 1));
  const after = classOf(text.charCodeAt(offset));
  if (before === IDEOGRAPH || after === IDEOGRAPH) return false;
  if (before !== OTHER && after !== OTHER) return true;
  if (before !== OTHER) return joins(text, offset, before);
  return after !== OTHER && offset >= 2 && joins(text, offset - 1, classOf(text.charCodeAt(offset - 2)));
}

/** The words of `text`; linear in its length. */
export function tokenise(text: string): Tokens {
  const tokens: Tokens = { words: [], starts: [], ends: [] };
  const push = (start: number, end: number): void => {
    tokens.words.push(text.slice(start, end));
    tokens.starts.push(start);
    tokens.ends.push(end);
  };
  let start = -1;
  let last = OTHER;
  for (let offset = 0; offset < text.length; offset++) {
    const kind = classOf(text.charCodeAt(offset));
    if (kind === LETTER || kind === DIGIT) {
      if (start < 0) start = offset;
      last = kind;
      continue;
    }
    if (start >= 0) {
      if (kind === OTHER && joins(text, offset, last)) continue;
      push(start, offset);
      start = -1;
    }
    if (kind === IDEOGRAPH) push(offset, offset + 1);
  }
  if (start >= 0) push(start, text.length);
  return tokens;
}
