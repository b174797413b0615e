/** Words of a folded text: the unit in which places are compared, so that every change has a name. */

/** Words in text order. */
export interface Tokens {
  /** Offset of each word's first unit and past its last one. */
  starts: number[];
  ends: number[];
  /** A number for each word, equal for equal words; different words rarely share one. */
  hashes: number[];
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Scripts written without spaces: each character is a word of its own. */
const IDEOGRAPH = 3;

const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const NUMBER = /\p{N}/u;

const ASCII = new Uint8Array(0x80);
ASCII.fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b).fill(DIGIT, 0x30, 0x3a);

function classOf(code: number): number {
  if (code < 0x80) return ASCII[code]!;
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

/** FNV-1a over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/ */
const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** The words of `text`; linear in its length. */
export function tokenise(text: string): Tokens {
  const tokens: Tokens = { starts: [], ends: [], hashes: [] };
  const push = (start: number, end: number, hash: number): void => {
    tokens.starts.push(start);
    tokens.ends.push(end);
    tokens.hashes.push(hash);
  };
  let start = -1;
  let last = OTHER;
  let hash = HASH_START;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    const kind = classOf(code);
    const inWord =
      kind === LETTER || kind === DIGIT || (kind === OTHER && start >= 0 && joins(text, offset, last));
    if (inWord) {
      if (start < 0) {
        start = offset;
        hash = HASH_START;
      }
      hash = Math.imul(hash ^ code, HASH_PRIME);
      if (kind !== OTHER) last = kind;
      continue;
    }
    if (start >= 0) push(start, offset, hash);
    start = -1;
    if (kind === IDEOGRAPH) push(offset, offset + 1, Math.imul(HASH_START ^ code, HASH_PRIME));
  }
  if (start >= 0) push(start, text.length, hash);
  return tokens;
}

/** The words themselves, `[from, to)` of them. */
export function wordsOf(text: string, { starts, ends }: Tokens, from = 0, to = starts.length): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at++) words.push(text.slice(starts[at], ends[at]));
  return words;
}
