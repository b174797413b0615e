/** The stored words of an annotation, read from selectors that may come from anywhere. */
import type { Selector } from '../model';
import { fold } from './folding/fold';

export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where it stood, if that is stored. */
  start: number | null;
  end: number | null;
}

/** A quote in the folded form that is compared; white space at the passage's ends counts as context. */
export interface FoldedQuote {
  exact: string;
  prefix: string;
  suffix: string;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function offsetOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** The first quote and the first position among `selectors`; anything else in them is passed over. */
export function readQuote(selectors: readonly Selector[]): Quote {
  const quote: Quote = { exact: '', prefix: '', suffix: '', start: null, end: null };
  const list: readonly unknown[] = Array.isArray(selectors) ? selectors : [];
  for (const selector of list) {
    if (typeof selector !== 'object' || selector === null) continue;
    const fields = selector as Record<string, unknown>;
    if (fields.type === 'TextQuoteSelector' && quote.exact === '') {
      quote.exact = textOf(fields.exact);
      quote.prefix = textOf(fields.prefix);
      quote.suffix = textOf(fields.suffix);
    } else if (fields.type === 'TextPositionSelector' && quote.start === null) {
      const start = offsetOf(fields.start);
      const end = offsetOf(fields.end);
      if (start !== null && end !== null && start < end) Object.assign(quote, { start, end });
    }
  }
  return quote;
}

/**
 * Context is compared up to this many units from the passage: more than `describe` ever stores, and a bound on the
 * work that selectors from elsewhere can ask for.
 */
const MOST_CONTEXT = 600;

/** Folds a quote as the stretch of text that it was, so that edges fold as they did there. */
export function foldQuote({ prefix, exact, suffix }: Quote): FoldedQuote {
  const folded = fold(prefix + exact + suffix);
  let start = folded.fromOriginal(prefix.length);
  let end = folded.fromOriginal(prefix.length + exact.length);
  while (start < end && folded.text[start] === ' ') start++;
  while (end > start && folded.text[end - 1] === ' ') end--;
  return {
    prefix: folded.text.slice(Math.max(0, start - MOST_CONTEXT), start),
    exact: folded.text.slice(start, end),
    suffix: folded.text.slice(end, end + MOST_CONTEXT),
  };
}
