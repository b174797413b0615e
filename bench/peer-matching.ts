/**
 * The peer that anchoring is measured beside: Hypothesis's way of finding a stored quote, as published. Its words as they are,
 * else up to min(256, half its length) errors anywhere in the text; each match is weighed by quote, context and position,
 * and the heaviest wins, however light.
 */
import search from 'approx-string-match';

const MOST_ERRORS = 256;
/** Weights of the quote, of each side of the context, and of the position. */
const WEIGHTS = { quote: 50, context: 20, position: 2 };

export interface StoredQuote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}

function exactMatches(text: string, exact: string) {
  const found = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length, errors: 0 });
  return found;
}

/** Share of `words` that `text` has, 0 to 1. */
function likeness(text: string, words: string): number {
  if (words === '' || text === '') return 0;
  const [best] = search(text, words, words.length);
  return best ? 1 - best.errors / words.length : 0;
}

export function peerMatch(text: string, { exact, prefix, suffix, start }: StoredQuote) {
  const same = exactMatches(text, exact);
  const matches = same.length
    ? same
    : search(text, exact, Math.min(MOST_ERRORS, Math.floor(exact.length / 2)));
  let best: { start: number; end: number; score: number } | null = null;
  for (const match of matches) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      (WEIGHTS.quote * (1 - match.errors / exact.length) +
        WEIGHTS.context * (prefix ? likeness(before, prefix) : 1) +
        WEIGHTS.context * (suffix ? likeness(after, suffix) : 1) +
        WEIGHTS.position * (1 - Math.abs(match.start - start) / text.length)) /
      (WEIGHTS.quote + 2 * WEIGHTS.context + WEIGHTS.position);
    if (!best || score > best.score) best = { start: match.start, end: match.end, score };
  }
  return best;
}
