/**
 * Whether two claims are the same wording: a quotation clipped or with a word or two changed, a sentence
 * taken over.
 */
import type { Claim } from './told/claims';

/**
 * Words in the same order, of the shorter claim; four in five, five words at least, as a reader would call it
 * the same.
 */
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
function commonInOrder(p: readonly string[], q: readonly string[]): number {
  const lengths = new Array<number>(q.length + 1).fill(0);
  // Words that both begin with need no table.
  let first = 0;
  while (first < p.length && p[first] === q[first]) first++;
  for (let i = first; i < p.length; i++) {
    // What stood left of and above the place in the table, which is kept as one row.
    let corner = 0;
    for (let j = first + 1; j <= q.length; j++) {
      const above = lengths[j]!;
      if (p[i] === q[j - 1]) lengths[j] = corner + 1;
      else if (lengths[j - 1]! > above) lengths[j] = lengths[j - 1]!;
      corner = above;
    }
  }
  return first + lengths[q.length]!;
}

const wordsOf = (claim: Claim) => claim.words.slice(0, LONGEST).map((lex) => lex.word);

export function repeats(a: Claim, b: Claim): boolean {
  const shorter = Math.min(a.words.length, b.words.length, LONGEST);
  const longer = Math.min(Math.max(a.words.length, b.words.length), LONGEST);
  if (shorter < LEAST_WORDS) return false;
  const enough = Math.max(LEAST_WORDS, QUOTED_SHARE * shorter);
  const p = wordsOf(a);
  const q = wordsOf(b);
  // Words in common in any order are no fewer than those in the same order.
  const held = new Set(q);
  let most = 0;
  for (const word of p) if (held.has(word)) most++;
  if (most < enough) return false;
  const common = commonInOrder(p, q);
  if (common < LEAST_WORDS) return false;
  if (a.quoted && b.quoted && common >= QUOTED_SHARE * shorter) return true;
  return (
    common >= UNQUOTED_SHARE * longer || (common >= WITHIN * shorter && common >= WITHIN_LONGER * longer)
  );
}
