/** An annotation's words in the order in which they stood: context before, passage, context after. */
import type { FoldedQuote } from './quote';
import { tokenise, wordsOf } from './tokens';

export interface Stored {
  words: string[];
  /** See `Tokens.hashes`. */
  hashes: number[];
  /** The passage is `words[from]` to before `words[to]`. */
  from: number;
  to: number;
  /** The passage as written but for folding: for its signs and for the marks at its ends. */
  exact: string;
}

export function storedWords({ prefix, exact, suffix }: FoldedQuote): Stored {
  const parts = [prefix, exact, suffix].map((text) => ({ text, tokens: tokenise(text) }));
  const from = parts[0]!.tokens.starts.length;
  return {
    words: parts.flatMap(({ text, tokens }) => wordsOf(text, tokens)),
    hashes: parts.flatMap(({ tokens }) => tokens.hashes),
    from,
    to: from + parts[1]!.tokens.starts.length,
    exact,
  };
}

/** Words `[first, last)` of `stored` alone, with the passage at `[from, to)` of them. */
export function partOf(stored: Stored, first: number, last: number, from: number, to: number): Stored {
  return {
    words: stored.words.slice(first, last),
    hashes: stored.hashes.slice(first, last),
    from,
    to,
    exact: '',
  };
}
