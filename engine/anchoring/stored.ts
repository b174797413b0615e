/** An annotation's words in the order in which they stood: context before, passage, context after. */
import type { FoldedQuote } from './quote';
import { insideWord, tokenise, wordsOf } from './tokens';

export interface Stored {
  words: string[];
  /** See `Tokens.hashes`. */
  hashes: number[];
  /** The passage is `words[from]` to before `words[to]`; words that it cuts are taken whole. */
  from: number;
  to: number;
  /** The passage as written but for folding: for its signs and for the marks at its ends. */
  exact: string;
  /** What of its first and last word lies outside the passage; mostly nothing. */
  cutBefore: string;
  cutAfter: string;
}

export function storedWords({ prefix, exact, suffix }: FoldedQuote): Stored {
  const text = prefix + exact + suffix;
  const start = prefix.length;
  const end = start + exact.length;
  const tokens = tokenise(text);
  let from = 0;
  while (from < tokens.ends.length && tokens.ends[from]! <= start) from++;
  let to = from;
  while (to < tokens.starts.length && tokens.starts[to]! < end) to++;
  return {
    words: wordsOf(text, tokens),
    hashes: tokens.hashes,
    from,
    to,
    exact,
    cutBefore: insideWord(text, start) ? text.slice(tokens.starts[from], start) : '',
    cutAfter: insideWord(text, end) ? text.slice(end, tokens.ends[to - 1]) : '',
  };
}

/** Words `[first, last)` of `stored` alone, with the passage at `[from, to)` of them. */
export function partOf(stored: Stored, first: number, last: number, from: number, to: number): Stored {
  const words = stored.words.slice(first, last);
  return {
    words,
    hashes: stored.hashes.slice(first, last),
    from,
    to,
    exact: '',
    cutBefore: '',
    cutAfter: '',
  };
}
