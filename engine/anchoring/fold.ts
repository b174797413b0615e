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

/** Kinds of characters that fold; everything else stays. */
const KEPT = 0;
const SPACE = 1;
const INVISIBLE = 2;
const DASH = 3;
const SINGLE = 4;
const DOUBLE = 5;
const DOTS = 6;

/** Ranges of UTF-16 units by kind, ends included. */
const KINDS: ReadonlyArray<readonly [kind: number, ranges: ReadonlyArray<readonly [number, number]>]> = [
  [
    SPACE,
    [
      [0x09, 0x0d],
      [0x20, 0x20],
      [0x85, 0x85],
      [0xa0, 0xa0],
      [0x1680, 0x1680],
      [0x2000, 0x200a],
      [0x2028, 0x2029],
      [0x202f, 0x202f],
      [0x205f, 0x205f],
      [0x3000, 0x3000],
    ],
  ],
  // Soft hyphen, zero-width space and joiners, marks of direction, word joiner, byte order mark.
  [
    INVISIBLE,
    [
      [0xad, 0xad],
      [0x200b, 0x200f],
      [0x202a, 0x202e],
      [0x2060, 0x2064],
      [0x2066, 0x2069],
      [0xfeff, 0xfeff],
    ],
  ],
  [
    DASH,
    [
      [0x2d, 0x2d],
      [0x2010, 0x2015],
      [0x2212, 0x2212],
      [0xfe58, 0xfe58],
      [0xfe63, 0xfe63],
      [0xff0d, 0xff0d],
    ],
  ],
  // Curly, prime, modifier letter, grave and acute as apostrophes, full width, single angle marks.
  [
    SINGLE,
    [
      [0x27, 0x27],
      [0x60, 0x60],
      [0xb4, 0xb4],
      [0x2bc, 0x2bc],
      [0x2018, 0x201b],
      [0x2032, 0x2032],
      [0x2035, 0x2035],
      [0x2039, 0x203a],
      [0xff07, 0xff07],
    ],
  ],
  // Curly, double prime, angle marks, full width, corner brackets.
  [
    DOUBLE,
    [
      [0x22, 0x22],
      [0xab, 0xab],
      [0xbb, 0xbb],
      [0x201c, 0x201f],
      [0x2033, 0x2033],
      [0x2036, 0x2036],
      [0x300c, 0x300f],
      [0xff02, 0xff02],
    ],
  ],
  [DOTS, [[0x2026, 0x2026]]],
];

/** Units that may be a mark upon the character before them, or that NFC replaces alone. `compose` looks closer. */
const MAYBE_COMPOSED = 7;
const COMPOSED_RANGES = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x1fff],
  [0x20d0, 0x20ff],
  [0x2126, 0x2126],
  [0x212a, 0x212b],
  [0x2cef, 0x2cf1],
  [0x2d7f, 0x2d7f],
  [0x2de0, 0x2dff],
  [0x302a, 0x302f],
  [0x3099, 0x309a],
  [0xa66f, 0xabff],
  [0xf900, 0xfaff],
  [0xfb1e, 0xfb1e],
  [0xfe20, 0xfe2f],
] as const;

const kindOf = new Uint8Array(0x10000);
for (const [from, to] of COMPOSED_RANGES) kindOf.fill(MAYBE_COMPOSED, from, to + 1);
for (const [kind, ranges] of KINDS) for (const [from, to] of ranges) kindOf.fill(kind, from, to + 1);

/** Marks, and Hangul vowels and finals. */
const MARK = /[\p{M}\u1160-\u11ff]/u;
const REPLACED_ALONE = /[\u2126\u212a\u212b\uf900-\ufaff]/u;
/** More marks on one character than any script uses; composing a run of marks costs its square, so the run is bounded. */
const MOST_MARKS = 32;

/** How many marks begin at `at`. */
function marksAt(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindOf[text.charCodeAt(end)] === MAYBE_COMPOSED && MARK.test(text[end]!)) end++;
  return end - at;
}

/** Where the stretch of one kind that begins at `at` ends: invisible characters belong to white space and to dashes. */
function stretchEnd(text: string, at: number, kind: number): number {
  if (kind !== SPACE && kind !== INVISIBLE && kind !== DASH) return at + 1;
  let end = at + 1;
  for (let next = end; next < text.length; next++) {
    const here = kindOf[text.charCodeAt(next)]!;
    if (here === DASH ? kind === DASH : kind !== DASH && (here === SPACE || here === INVISIBLE))
      end = next + 1;
    else if (here !== INVISIBLE) break;
  }
  return end;
}

function foldStretch(stretch: string, kind: number): string {
  if (kind === DASH) return '-';
  if (kind === SINGLE) return "'";
  if (kind === DOUBLE) return '"';
  if (kind === DOTS) return '...';
  for (let at = 0; at < stretch.length; at++) if (kindOf[stretch.charCodeAt(at)] === SPACE) return ' ';
  return '';
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

/** Folds `original`; linear in its length. */
export function fold(original: string): Folded {
  // One entry for each stretch that changed: where it stood and where it stands now. Between them offsets only shift.
  const start: number[] = [];
  const end: number[] = [];
  const foldedStart: number[] = [];
  const foldedEnd: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  let kept = 0;
  const replace = (from: number, to: number, replacement: string): void => {
    pieces.push(original.slice(kept, from), replacement);
    length += from - kept;
    kept = to;
    start.push(from);
    end.push(to);
    foldedStart.push(length);
    length += replacement.length;
    foldedEnd.push(length);
  };
  /** Composes the character before `at` with the marks at `at`; answers where to go on. */
  const compose = (at: number): number => {
    if (REPLACED_ALONE.test(original[at]!)) {
      const to = at + 1 + Math.min(marksAt(original, at + 1), MOST_MARKS);
      replace(at, to, original.slice(at, to).normalize('NFC'));
      return to;
    }
    const marks = marksAt(original, at);
    if (marks === 0) return at + 1;
    const to = at + Math.min(marks, MOST_MARKS);
    const base = at - (/[\udc00-\udfff]/.test(original[at - 1] ?? '') ? 2 : 1);
    if (base >= kept) {
      const cluster = original.slice(base, to);
      const composed = cluster.normalize('NFC');
      if (composed !== cluster) replace(base, to, composed);
    }
    return at + marks;
  };
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at);
    const kind = kindOf[code];
    if (kind === KEPT) continue;
    if (kind === MAYBE_COMPOSED) {
      at = compose(at) - 1;
      continue;
    }
    // A space before an ordinary character, by far the most common of these, needs nothing.
    if (code === 0x20 && kindOf[original.charCodeAt(at + 1)] === KEPT) continue;
    const to = stretchEnd(original, at, kind!);
    const stretch = original.slice(at, to);
    const replacement = foldStretch(stretch, kind!);
    if (replacement !== stretch) replace(at, to, replacement);
    at = to - 1;
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
