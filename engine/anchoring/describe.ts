/** Describes a passage so that it can be found again: W3C TextQuoteSelector and TextPositionSelector. */
import type { Selector, Span } from '../model';
import { occurrences } from './occurrences';

/** Units of context kept on each side even where the passage is unique: what other annotation tools keep as well. */
const CONTEXT = 32;
/** Context stops growing here; a passage that stands twice in longer equal surroundings is told apart by its position. */
const MOST_CONTEXT = 512;
/** How far context is stretched to end at a word's edge; beyond, the script has no spaces. */
const WORD = 24;
/** Other places that are looked at when context grows. */
const MOST_OTHERS = 256;

const WORD_EDGE = /[\s\p{P}]/u;

function isEdge(unit: string): boolean {
  return WORD_EDGE.test(unit);
}

/** Never between the halves of a surrogate pair. */
function outsidePair(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? offset - 1 : offset;
}

function contextStart(text: string, start: number, length: number): number {
  const wanted = Math.max(0, start - length);
  for (let at = wanted; at > 0 && at > wanted - WORD; at--) if (isEdge(text[at - 1]!)) return at;
  return wanted <= WORD ? 0 : outsidePair(text, wanted);
}

function contextEnd(text: string, end: number, length: number): number {
  const wanted = Math.min(text.length, end + length);
  for (let at = wanted; at < text.length && at < wanted + WORD; at++) if (isEdge(text[at]!)) return at;
  return wanted >= text.length - WORD ? text.length : outsidePair(text, wanted);
}

/** How many units the texts before (`step` -1) or after (1) two places have in common, at most `MOST_CONTEXT`. */
function inCommon(text: string, a: number, b: number, step: 1 | -1): number {
  // Where a text repeats itself all of it is equal, 256 times over: strings are compared much faster than units.
  const [from, other] = step === 1 ? [a, b] : [a - MOST_CONTEXT + 1, b - MOST_CONTEXT + 1];
  if (
    Math.min(from, other) >= 0 &&
    Math.max(from, other) + MOST_CONTEXT <= text.length &&
    text.slice(from, from + MOST_CONTEXT) === text.slice(other, other + MOST_CONTEXT)
  )
    return MOST_CONTEXT;
  let length = 0;
  while (length < MOST_CONTEXT) {
    const at = a + step * length;
    const there = b + step * length;
    if (at < 0 || there < 0 || at >= text.length || there >= text.length) break;
    if (text.charCodeAt(at) !== text.charCodeAt(there)) break;
    length++;
  }
  return length;
}

/**
 * Selectors for `span` of `text`. The quote's prefix and suffix are as long as it takes to tell it from every other
 * place with the same words, and end at words' edges. A span outside the text is drawn into it.
 */
export function describe(text: string, span: Span): Selector[] {
  return described(text, span, true);
}

/** Passages of one text that are told apart from their like; an article of 5,000 words has some 150 quotes. */
const TOLD_APART = 1_000;

/**
 * Describes many passages of one text as `describe` does; those after the first `TOLD_APART` keep `CONTEXT` units on each side, also
 * where their words stand elsewhere in the same surroundings, since each search goes through the whole text.
 */
export function describer(text: string): (span: Span) => Selector[] {
  let count = 0;
  return (span) => described(text, span, count++ < TOLD_APART);
}

function described(text: string, span: Span, toldApart: boolean): Selector[] {
  const within = (offset: number): number =>
    Number.isFinite(offset) ? Math.min(Math.max(0, Math.trunc(offset)), text.length) : 0;
  const start = Math.min(within(span[0]), within(span[1]));
  const end = Math.max(within(span[0]), within(span[1]));
  const exact = text.slice(start, end);
  let before = CONTEXT;
  let after = CONTEXT;
  for (const other of toldApart ? occurrences(text, exact, MOST_OTHERS) : []) {
    if (other === start) continue;
    const behind = inCommon(text, start - 1, other - 1, -1);
    if (behind < before) continue;
    const ahead = inCommon(text, end, other + exact.length, 1);
    if (ahead < after) continue;
    if (behind <= ahead) before = Math.min(behind + 1, MOST_CONTEXT);
    else after = Math.min(ahead + 1, MOST_CONTEXT);
  }
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(contextStart(text, start, before), start),
      suffix: text.slice(end, contextEnd(text, end, after)),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}
