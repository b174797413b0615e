/** The stored words of an annotation, read from selectors that may come from anywhere. */
import type { Selector } from '../model';
import { fold } from './fold';

export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where it stood, if that is stored. */
  start: number | null;
  end: number | null;
}

/** A quote in the folded form that is compared, without white space at its ends. */
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

export function foldQuote(quote: Quote): FoldedQuote {
  return {
    exact: fold(quote.exact).text.trim(),
    prefix: fold(quote.prefix).text.trimEnd(),
    suffix: fold(quote.suffix).text.trimStart(),
  };
}
