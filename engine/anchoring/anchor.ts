/** Finds an annotation's passage again: `anchored`, `uncertain` or `orphaned`, never on the wrong words. */
import type { Anchoring, AnchorReason, Selector, Span } from '../model';
import { findAlike } from './alike';
import { findExact } from './exact';
import { isRestyled, smallLetters } from './folding/letter-case';
import { foldQuote, type Quote, readQuote } from './quote';
import { TextIndex } from './text-index';

/** Under this share of the stored context a place is in other surroundings. */
const LITTLE_CONTEXT = 0.2;

function orphaned(reason: AnchorReason): Anchoring {
  return { state: 'orphaned', span: null, score: 0, reason };
}

function placed(span: Span, score: number, reason: AnchorReason | null): Anchoring {
  return { state: reason === null ? 'anchored' : 'uncertain', span, score, reason };
}

/** The stored position, where the very same words stand in the very same surroundings. */
function atPosition(text: string, quote: Quote): Span | null {
  const { start, end } = quote;
  if (start === null || end === null || end > text.length) return null;
  const stands =
    text.slice(start, end) === quote.exact &&
    text.startsWith(quote.suffix, end) &&
    text.slice(Math.max(0, start - quote.prefix.length), start) === quote.prefix;
  return stands ? [start, end] : null;
}

/**
 * Where the passage that `selectors` describe stands in `text`, if that is letter for letter its old place in its old surroundings; `null`
 * where it has to be looked for. `anchor` answers the same there. Time is that of comparing the stored words, however long the text is.
 */
export function anchorUnmoved(text: string, selectors: readonly Selector[]): Anchoring | null {
  const quote = readQuote(selectors);
  const unmoved = quote.exact === '' ? null : atPosition(text, quote);
  return unmoved && placed(unmoved, 1, null);
}

/**
 * Where the passage that `selectors` describe stands in `text` now. Spans are UTF-16 offsets into `text`.
 * Tried in order: its old position, its exact words, the same in other capitals, its words with changes. Changed numbers, names or denials, a tie
 * between places, or too little likeness make it `uncertain` at best; `reason` tells which.
 * Takes a prepared text (see `prepare`) where many annotations are looked for. Never throws.
 */
export function anchor(text: string | TextIndex, selectors: readonly Selector[]): Anchoring {
  const index = typeof text === 'string' ? new TextIndex(text) : text;
  const quote = readQuote(selectors);
  if (quote.exact === '') {
    // A position without words cannot be checked: it is shown for the reader to judge.
    const inText = quote.start !== null && quote.end !== null && quote.end <= index.text.length;
    return inText ? placed([quote.start!, quote.end!], 0, 'context') : orphaned('not-found');
  }
  const unmoved = atPosition(index.text, quote);
  if (unmoved) return placed(unmoved, 1, null);

  const folded = foldQuote(quote);
  if (folded.exact === '') return orphaned('not-found');
  const hint = quote.start === null ? null : index.folded.fromOriginal(quote.start);
  const spanAt = (start: number): Span => index.folded.toOriginal(start, start + folded.exact.length);
  const exact = findExact(index.folded.text, folded, hint);
  if (exact) {
    const span = spanAt(exact.start);
    // The same words in other marks and other surroundings are how another outlet prints the same quotation.
    const elsewhere = exact.context < LITTLE_CONTEXT && index.text.slice(...span) !== quote.exact.trim();
    return placed(span, 1, exact.reason ?? (elsewhere ? 'context' : null));
  }
  const small = {
    prefix: smallLetters(folded.prefix),
    exact: smallLetters(folded.exact),
    suffix: smallLetters(folded.suffix),
  };
  const recased = findExact(index.small, small, hint);
  const spelt = recased && index.folded.text.slice(recased.start, recased.start + folded.exact.length);
  if (recased && isRestyled(folded.exact, spelt!)) return placed(spanAt(recased.start), 1, recased.reason);
  const alike = findAlike(index, folded);
  // The same words but for capitals are never lost, whatever else speaks against them.
  if (!alike && recased) return placed(spanAt(recased.start), 1, recased.reason ?? 'wording');
  return alike
    ? placed(index.folded.toOriginal(...alike.span), alike.score, alike.reason)
    : orphaned('not-found');
}
