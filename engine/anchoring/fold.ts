/**
 * Folds text for matching: what an outlet's system changes without anybody editing (white space, invisible characters,
 * curly marks, dashes, the Unicode form) becomes one form, and every folded offset leads back to the text as it was.
 */
import type { Span } from '../model';

/** Text in the form that is compared, with the way back. */
export interface Folded {
  text: string;
  /** Folded offset of an offset in the original; inside a folded stretch, that stretch's start. */
  fromOriginal(offset: number): number;
  /** The original span of a folded one that is not empty. */
  toOriginal(start: number, end: number): Span;
}

const SPACE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** Soft hyphen, zero-width space and joiners, marks of direction, word joiner, byte order mark. */
const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const DASH = '\\u002d\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d';
const SINGLE = '\\u2018-\\u201b\\u2032\\u2035\\u02bc\\u0060\\u00b4\\uff07\\u2039\\u203a';
const DOUBLE = '\\u201c-\\u201f\\u2033\\u2036\\u00ab\\u00bb\\uff02\\u300c-\\u300f';

/** Stretches that may need folding; a lone plain space, by far the most common character of that kind, is passed over. */
const STRETCHES = [
  ` [${SPACE}${INVISIBLE}]+`,
  `[\\t-\\r\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000${INVISIBLE}][${SPACE}${INVISIBLE}]*`,
  `[${DASH}](?:[${INVISIBLE}]*[${DASH}])*`,
  `[${SINGLE}]`,
  `[${DOUBLE}]`,
  '\\u2026',
].join('|');
/**
 * What NFC may compose or replace: a character with the marks (or Hangul vowels and finals) after it, and the few
 * characters that NFC replaces alone. 32 marks are more than any script uses; the bound keeps composing linear.
 */
const CLUSTERS = `[^${SPACE}${INVISIBLE}\\p{M}][\\p{M}\\u1160-\\u11ff]{1,32}|[\\u2126\\u212a\\u212b\\uf900-\\ufaff]`;

const PLAIN = new RegExp(STRETCHES, 'gu');
const WITH_CLUSTERS = new RegExp(`${CLUSTERS}|${STRETCHES}`, 'gu');
const ANY_SPACE = new RegExp(`[${SPACE}]`, 'u');
const ONLY_INVISIBLE_OR_SPACE = new RegExp(`^[${SPACE}${INVISIBLE}]+$`, 'u');
const STARTS_WITH_DASH = new RegExp(`^[${DASH}]`, 'u');
const IS_SINGLE = new RegExp(`^[${SINGLE}]$`, 'u');
const IS_DOUBLE = new RegExp(`^[${DOUBLE}]$`, 'u');

function foldStretch(stretch: string): string {
  if (ONLY_INVISIBLE_OR_SPACE.test(stretch)) return ANY_SPACE.test(stretch) ? ' ' : '';
  if (IS_DOUBLE.test(stretch)) return '"';
  if (IS_SINGLE.test(stretch)) return "'";
  if (STARTS_WITH_DASH.test(stretch)) return '-';
  if (stretch === '\u2026') return '...';
  return stretch.normalize('NFC');
}

/** Index of the last element that is `<= value`, or -1; `sorted` ascends. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Folds `original`; linear in its length. Folding a text that is folded already changes nothing. */
export function fold(original: string): Folded {
  // One entry for each stretch that changed: where it stood and where it stands now. Between them offsets only shift.
  const start: number[] = [];
  const end: number[] = [];
  const foldedStart: number[] = [];
  const foldedEnd: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  let kept = 0;
  const pattern = original.normalize('NFC') === original ? PLAIN : WITH_CLUSTERS;
  for (const match of original.matchAll(pattern)) {
    const stretch = match[0];
    const replacement = foldStretch(stretch);
    if (replacement === stretch) continue;
    pieces.push(original.slice(kept, match.index), replacement);
    length += match.index - kept;
    kept = match.index + stretch.length;
    start.push(match.index);
    end.push(kept);
    foldedStart.push(length);
    length += replacement.length;
    foldedEnd.push(length);
  }
  pieces.push(original.slice(kept));

  const originOf = (offset: number, side: 'start' | 'end'): number => {
    const at = lastAtMost(foldedStart, offset);
    if (at < 0) return side === 'start' ? offset : offset + 1;
    if (offset < foldedEnd[at]!) return side === 'start' ? start[at]! : end[at]!;
    return end[at]! + (offset - foldedEnd[at]!) + (side === 'start' ? 0 : 1);
  };
  return {
    text: pieces.join(''),
    fromOriginal(offset) {
      const at = lastAtMost(start, offset);
      if (at < 0) return offset;
      return offset < end[at]! ? foldedStart[at]! : foldedEnd[at]! + (offset - end[at]!);
    },
    toOriginal: (from, to) => [originOf(from, 'start'), originOf(to - 1, 'end')],
  };
}
