/**
 * Numbers as they are written: "12,500", "12 500", "forty-seven", "one hundred and twenty", "one and a half million",
 * "dozens", "half". Each with what it allows: "dozens" is [24, 100).
 */
import type { Lexeme } from './lexemes';
import { unitOf } from './units';

export interface NumberRead {
  value: number;
  /** What the number allows; both are `value` where it is exact. */
  low: number;
  high: number;
  /** The lexeme behind the number, and where the number ends in the text, in UTF-16 units. */
  next: number;
  end: number;
  /** A unit written with the digits: "100kg". */
  unit: string;
}

const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const BELOW_HUNDRED: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, at) => [word, at + 1] as const),
  ...TENS.split(' ').map((word, at) => [word, 10 * (at + 2)] as const),
]);
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }),
);
/** A thousand and more: "two thousand three hundred" goes on behind it. */
const LARGE = 1e3;
/** Of no certain number, and what they allow. */
const VAGUE: ReadonlyMap<string, readonly [low: number, high: number]> = new Map(
  Object.entries({
    dozens: [24, 99],
    scores: [40, 199],
    hundreds: [200, 999],
    thousands: [2e3, 99_999],
    millions: [2e6, 999e6],
    billions: [2e9, 999e9],
  }),
);
const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 1 / 2,
    third: 1 / 3,
    thirds: 1 / 3,
    quarter: 1 / 4,
    quarters: 1 / 4,
    fifth: 1 / 5,
    fifths: 1 / 5,
  }),
);
const DIGITS = /^(\d[\d,]*(?:\.\d+)?)(kg|km|m|lbs|am|pm)?$/;
const HALF = ['and', 'a', 'half'] as const;
const THREE_DIGITS = /^\d{3}$/;
/** Of a number in groups: "12 500 000", of spaces that do not break a line too. */
const FIRST_GROUP = /^\d{1,3}$/;
const GROUP_GAP = /^[ \u00a0\u202f\u2009]$/;
/** A spelled number of more words is none. */
const LONGEST = 12;
/** What makes a group a number by itself: "in 2019 500 people" has four digits first. */

/** Whether a word is a number or part of a spelled one. */
export function isNumberWord(word: string): boolean {
  return /^\d/.test(word) || BELOW_HUNDRED.has(word) || SCALES.has(word) || VAGUE.has(word);
}

/** The number that begins at the lexeme `at`, or null. */
export function numberAt(text: string, lexes: readonly Lexeme[], at: number): NumberRead | null {
  const { word } = lexes[at]!;
  if (/^\d/.test(word)) return digitsAt(text, lexes, at);
  if (VAGUE.has(word)) return vagueAt(text, lexes, at);
  const half = word === 'half' || ((word === 'a' || word === 'an') && lexes[at + 1]?.word === 'half');
  if (half || /^(?:a|an|one|two|three|four)$/.test(word)) {
    const share = fractionAt(text, lexes, at);
    if (share) return share;
  }
  if (word === 'a' || word === 'an' || word === 'one') {
    const more = unitAndHalf(text, lexes, at);
    if (more) return more;
  }
  if (word === 'a' || word === 'an') {
    const scale = SCALES.get(lexes[at + 1]?.word ?? '');
    // "a dozen", "a hundred and twenty".
    return scale && text.slice(lexes[at]!.end, lexes[at + 1]!.start) === ' '
      ? spelledAt(text, lexes, at, 1)
      : null;
  }
  return BELOW_HUNDRED.has(word) ? spelledAt(text, lexes, at, 0) : null;
}

function exact(value: number, next: number, end: number, unit = ''): NumberRead {
  return { value, low: value, high: value, next, end, unit };
}

function digitsAt(text: string, lexes: readonly Lexeme[], at: number): NumberRead | null {
  const match = DIGITS.exec(lexes[at]!.word);
  if (!match || match[2] === 'am' || match[2] === 'pm') return null;
  let written = match[1]!.replaceAll(',', '');
  let k = at;
  if (FIRST_GROUP.test(lexes[at]!.word)) {
    while (
      lexes[k + 1] &&
      THREE_DIGITS.test(lexes[k + 1]!.word) &&
      GROUP_GAP.test(text.slice(lexes[k]!.end, lexes[k + 1]!.start))
    ) {
      k++;
      written += lexes[k]!.word;
    }
  }
  const value = Number(written);
  if (!Number.isFinite(value)) return null;
  const read = exact(value, k + 1, lexes[k]!.end, match[2] === 'lbs' ? 'lb' : (match[2] ?? ''));
  return read.unit ? read : scaled(text, lexes, read);
}

/** "1.5 million". */
function scaled(text: string, lexes: readonly Lexeme[], read: NumberRead): NumberRead {
  const next = lexes[read.next];
  const scale = next && SCALES.get(next.word.replace(/s$/, ''));
  if (!scale || !/^[ -]$/.test(text.slice(read.end, next.start))) return read;
  return exact(read.value * scale, read.next + 1, next.end);
}

function vagueAt(text: string, lexes: readonly Lexeme[], at: number): NumberRead {
  let [low, high] = VAGUE.get(lexes[at]!.word)!;
  let k = at;
  // "hundreds of thousands".
  const more = VAGUE.get(lexes[at + 2]?.word ?? '');
  if (more && lexes[at + 1]!.word === 'of' && text.slice(lexes[at + 1]!.end, lexes[at + 2]!.start) === ' ') {
    [low, high] = [low * (more[0] / 2), high * (more[0] / 2)];
    k = at + 2;
  }
  return { value: low, low, high, next: k + 1, end: lexes[k]!.end, unit: '' };
}

/** "half", "a third", "two-thirds", "half a million". */
function fractionAt(text: string, lexes: readonly Lexeme[], at: number): NumberRead | null {
  const { word } = lexes[at]!;
  const joined = (k: number) => lexes[k] && /^[ -]$/.test(text.slice(lexes[k - 1]!.end, lexes[k]!.start));
  const first = word === 'half' ? at : at + 1;
  if (!lexes[first] || (first > at && !joined(first))) return null;
  const part = FRACTIONS.get(lexes[first]!.word);
  if (part === undefined) return null;
  const times = word === 'half' || word === 'a' || word === 'an' ? 1 : (BELOW_HUNDRED.get(word) ?? 1);
  const next = lexes[first + 1];
  // "half a million", "half of the stock", "half the stock"; "a third time", "a third man" count nothing.
  if (lexes[first]!.word === 'half' && next && /^an?$/.test(next.word) && joined(first + 1)) {
    const scale = SCALES.get(lexes[first + 2]?.word ?? '');
    if (scale && joined(first + 2)) return exact(scale / 2, first + 3, lexes[first + 2]!.end);
  }
  if (!next || !/^(?:of|the|its|their)$/.test(next.word) || !joined(first + 1)) return null;
  return { ...exact(Math.min(1, times * part), first + 1, lexes[first]!.end), unit: 'share' };
}

/** "an hour and a half", "a year and a half". */
function unitAndHalf(text: string, lexes: readonly Lexeme[], at: number): NumberRead | null {
  const unit = unitOf(lexes[at + 1]?.word ?? '');
  const last = lexes[at + HALF.length + 1];
  if (!unit || !last || !HALF.every((word, k) => lexes[at + 2 + k]!.word === word)) return null;
  if (!/^ \p{L}+ and a half$/u.test(text.slice(lexes[at]!.end, last.end))) return null;
  return exact(1.5, at + HALF.length + 2, last.end, unit);
}

/** A spelled number; `skip` words before it are an article. */
function spelledAt(text: string, lexes: readonly Lexeme[], at: number, skip: number): NumberRead {
  const joined = (k: number) =>
    lexes[k] !== undefined && /^[ -]$/.test(text.slice(lexes[k - 1]!.end, lexes[k]!.start));
  let total = 0;
  let part = skip;
  let k = at + skip;
  let end = lexes[at]!.end;
  for (; k < at + LONGEST && k < lexes.length; k++) {
    if (k > at && !joined(k)) break;
    const { word } = lexes[k]!;
    const small = BELOW_HUNDRED.get(word);
    const scale = SCALES.get(word);
    if (small !== undefined) {
      const fits =
        part === 0 ||
        (part % 100 === 0 && small < 100) ||
        (part % 10 === 0 && part % 100 >= 20 && small < 10);
      if (!fits) break;
      part += small;
    } else if (scale !== undefined) {
      if (part === 0) break;
      if (scale >= LARGE) {
        total += part * scale;
        part = 0;
      } else part *= scale;
    } else if (word === 'and' && joined(k + 1)) {
      // "one hundred and twenty", "one and a half million"; "two men and three women" has a word between.
      const half = lexes[k + 1]!.word === 'a' && joined(k + 2) && lexes[k + 2]!.word === 'half';
      if (half) {
        part += 0.5;
        k += 2;
      } else if (!(part >= 100 || total > 0) || part % 100 !== 0 || !BELOW_HUNDRED.has(lexes[k + 1]!.word))
        break;
      else continue;
    } else break;
    end = lexes[k]!.end;
  }
  // A trailing "and" was looked past only where a number follows it.
  return exact(total + part, k, end);
}
