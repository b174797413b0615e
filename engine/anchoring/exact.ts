/** The stored words, letter for letter, in a folded text: which of their places is meant? */
import type { AnchorReason } from '../model';
import { endsInNegation } from './changes';
import { occurrences } from './occurrences';
import type { FoldedQuote } from './quote';
import { insideWord } from './tokens';

/** Places that are compared; words that stand more often are too common to be told apart by context. */
const MOST_PLACES = 64;
/** From this length on a passage is found by its words alone; a shorter one ("the source") needs its context, too. */
const SPEAKS_FOR_ITSELF = 20;
/** Share of the nearer side of the context that must still be there. */
const KNOWN_CONTEXT = 0.5;
/** The best place's share of context must exceed the second's by this much. */
const CLEARLY = 0.2;

interface ExactPlace {
  /** In the folded text. */
  start: number;
  reason: AnchorReason | null;
  /** 0 to 1: how much of the stored context is around it. */
  context: number;
}

/** Share of the stored side of the context that still touches the place; white space right at the place may come and go. */
function touching(text: string, place: number, side: string, step: 1 | -1): number {
  const words = step === 1 ? side.trimStart() : side.trimEnd();
  if (words.length === 0) return 0;
  let at = step === 1 ? place : place - 1;
  if (text[at] === ' ') at += step;
  const first = step === 1 ? 0 : words.length - 1;
  let length = 0;
  while (
    length < words.length &&
    text.charCodeAt(at + step * length) === words.charCodeAt(first + step * length)
  )
    length++;
  return length / words.length;
}

function contextAt(text: string, start: number, quote: FoldedQuote): number {
  const before = touching(text, start, quote.prefix, -1);
  const after = touching(text, start + quote.exact.length, quote.suffix, 1);
  // A moved paragraph keeps one side of a passage at its edge: the nearer side counts most.
  return 0.7 * Math.max(before, after) + 0.3 * Math.min(before, after);
}

/** Whether the words end at words' edges here as they did where they were stored: "Team" is not in "Teams", nor "12" in "12,000". */
function keepsEdges(text: string, start: number, quote: FoldedQuote): boolean {
  const end = start + quote.exact.length;
  const stored = quote.prefix + quote.exact + quote.suffix;
  const storedStart = quote.prefix.length;
  if (insideWord(text, start) && !insideWord(stored, storedStart)) return false;
  return !insideWord(text, end) || insideWord(stored, storedStart + quote.exact.length);
}

/** A denial that now stands before the words and did not. */
function newlyDenied(text: string, start: number, quote: FoldedQuote): boolean {
  return endsInNegation(text.slice(Math.max(0, start - 60), start)) && !endsInNegation(quote.prefix);
}

/**
 * The place of `quote` in `text` (both folded), or `null` where its words do not stand. `hint` is where it stood, in
 * folded offsets; it decides only between places that are equal otherwise.
 */
export function findExact(text: string, quote: FoldedQuote, hint: number | null): ExactPlace | null {
  const near = hint === null ? 0 : Math.max(0, hint - quote.exact.length);
  let places = occurrences(text, quote.exact, MOST_PLACES + 1);
  if (places.length > MOST_PLACES) places = [...places, ...occurrences(text, quote.exact, MOST_PLACES, near)];
  let best: ExactPlace | null = null;
  let second = -1;
  for (const start of new Set(places)) {
    if (!keepsEdges(text, start, quote)) continue;
    const context = contextAt(text, start, quote);
    const nearer =
      best === null || hint === null ? false : Math.abs(start - hint) < Math.abs(best.start - hint);
    if (best === null || context > best.context || (context === best.context && nearer)) {
      second = best?.context ?? second;
      best = { start, reason: null, context };
    } else second = Math.max(second, context);
  }
  if (best === null) return null;
  const alone = second < 0;
  if (!alone && best.context - second < CLEARLY) best.reason = 'tie';
  else if (best.context < KNOWN_CONTEXT && (!alone || quote.exact.length < SPEAKS_FOR_ITSELF))
    best.reason = 'context';
  else if (newlyDenied(text, best.start, quote)) best.reason = 'negation';
  return best;
}
