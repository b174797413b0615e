/** Whether two claims are the same wording: a quotation clipped or with a word or two changed, a sentence taken over. */
import type { Claim } from './claims';

/** Words in the same order, of the shorter claim; four in five, five words at least, as a reader would call it the same. */
const QUOTED_SHARE = 0.8;
/** Outside quotation marks the longer claim counts too: a shared half sentence is no repetition. */
const UNQUOTED_SHARE = 0.8;
/** A sentence with a few words put in between. */
const WITHIN = 0.9;
const WITHIN_LONGER = 0.65;
const LEAST_WORDS = 5;
/** Claims longer than this are compared by their first words only; keeps the table small. */
const LONGEST = 80;

/** Length of the longest common subsequence (words in the same order, gaps allowed). */
export function commonInOrder(p: readonly string[], q: readonly string[]): number {
  let previous = new Array<number>(q.length + 1).fill(0);
  for (const word of p) {
    const row = [0];
    for (let j = 0; j < q.length; j++)
      row.push(word === q[j] ? previous[j]! + 1 : Math.max(previous[j + 1]!, row[j]!));
    previous = row;
  }
  return previous[q.length] ?? 0;
}

export function repeats(a: Claim, b: Claim): boolean {
  const p = a.words.slice(0, LONGEST).map((lex) => lex.word);
  const q = b.words.slice(0, LONGEST).map((lex) => lex.word);
  const shorter = Math.min(p.length, q.length);
  const longer = Math.max(p.length, q.length);
  if (shorter < LEAST_WORDS) return false;
  const common = commonInOrder(p, q);
  if (common < LEAST_WORDS) return false;
  if (a.quoted && b.quoted && common >= QUOTED_SHARE * shorter) return true;
  return (
    common >= UNQUOTED_SHARE * longer || (common >= WITHIN * shorter && common >= WITHIN_LONGER * longer)
  );
}
