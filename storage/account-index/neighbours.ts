/** Candidates by the reader's word: what is near to an article that is bound to another is near to that one, too. */
import type { ArticleFeatures, ReaderWords } from '../../engine/accounts';
import type { Near } from './nearest';

/** Articles whose own neighbours are looked up too, at most. */
const ASKED_TOO = 8;

/**
 * The candidates with those of the articles that the reader's word binds to one: what tells the event with one of them tells it with
 * the other, whatever words that has.
 */
export async function withNeighbours(
  words: ReaderWords,
  { key }: ArticleFeatures,
  candidates: readonly ArticleFeatures[],
  pool: { near(features: ArticleFeatures): Promise<Near> },
): Promise<ArticleFeatures[]> {
  const bonds = candidates.map((one) => ({ one, bond: words.bond(key, one.key) }));
  const of = (wanted: string) => bonds.flatMap(({ one, bond }) => (bond === wanted ? [one] : []));
  const bound = [...of('same-event'), ...of('same-story'), ...of('one-story')].slice(0, ASKED_TOO);
  const near = await Promise.all(bound.map((one) => pool.near(one)));
  const all = [...candidates, ...near.flatMap((found) => found.candidates)];
  return [...new Map(all.reverse().map((one) => [one.key, one])).values()]
    .reverse()
    .filter((one) => one.key !== key);
}
