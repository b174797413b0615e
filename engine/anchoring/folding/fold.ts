/**
 * Folds text for matching: what an outlet's system changes without anybody editing (white space, invisible characters,
 * curly marks, dashes, the Unicode form, full width and ligatures) becomes one form, and every folded offset leads back to the text as it was.
 */

import type { Span } from '../../model';
import { prefixLength } from '../../text/prefix-length';
import {
  COMPATIBLE,
  DASH,
  DOTS,
  DOUBLE,
  INVISIBLE,
  KEPT,
  kindOf,
  MAYBE_COMPOSED,
  SINGLE,
  SPACE,
} from './characters';
import { foldCompatible } from './compatible';

/** Text in the form that is compared, with the way back. */
export interface Folded {
  text: string;
  /** Folded offset of an offset in the original; inside a folded stretch, that stretch's start. */
  fromOriginal(offset: number): number;
  /** The original span of a folded one that is not empty. */
  toOriginal(start: number, end: number): Span;
}

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
  return prefixLength(sorted, (one) => one <= value) - 1;
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
    if (kind === COMPATIBLE) {
      const { length: taken, text } = foldCompatible(original, at);
      if (text !== null) replace(at, at + taken, text);
      at += taken - 1;
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
