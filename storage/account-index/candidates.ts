/** Which few articles of a library an article should be compared with, by postings alone: the database is the caller's. */
import { type ArticleFeatures, type LibraryStatistics, likelyDay } from '../../engine/accounts';
import { bucketOf, eachUnder, NO_DAY, type PostingRow } from './posting-rows';

/** Terms looked up at a time, each a request of its own to the database; a small library is asked for all of an article's terms. */
const LOOKED_UP = 64;
/**
 * Rows read at most. `rank` compares the nearest forty with each other; a few more, so that those are among them. (From 48 to 96 what is
 * shown hardly changes; each row is a request.)
 */
const READ = 56;
/** Terms are looked up until so many articles were met: in a small library the rarest terms alone lead to few. */
const MET = 96;
/** Days before and after in which accounts of an event are looked for first, and how many times more these count. */
const NEAR = 4;
const NEAR_WEIGHS = 4;

/** Rows of postings by bucket; none for a bucket that holds nothing. */
type RowsOf = (buckets: readonly number[]) => Promise<ReadonlyMap<number, PostingRow>>;

/**
 * Numbers of the articles that may tell the same event, some `READ`, the likeliest first: those that share the rarest terms.
 * All of the article's terms may be looked up among the others' most telling ones.
 * @param own the article's own number; undefined where it is not in the library
 */
export async function likeliest(
  features: ArticleFeatures,
  library: LibraryStatistics,
  own: number | undefined,
  rowsOf: RowsOf,
): Promise<number[]> {
  const terms = worthLookingUp(features, library, own === undefined ? 0 : 1);
  const weights = new Map<number, number>();
  for (let from = 0; from < terms.length && weights.size < MET; from += LOOKED_UP) {
    const some = terms.slice(from, from + LOOKED_UP);
    weigh(features, some, await rowsOf([...new Set(some.map(bucketOf))]), library, weights);
  }
  if (own !== undefined) weights.delete(own);
  const likely = [...weights].sort((p, q) => q[1] - p[1] || p[0] - q[0]);
  // Numbers tell who came first, which must not decide who is compared: of those that are as likely as the last, all are read.
  let end = Math.min(READ, likely.length);
  while (end < Math.min(2 * READ, likely.length) && likely[end]![1] === likely[READ - 1]![1]) end++;
  return likely.slice(0, end).map(([n]) => n);
}

/**
 * Adds to the articles that stand under terms what sharing each of them is worth: what it adds to the product of the two articles'
 * vectors of tf-idf (Salton and Buckley 1988). The articles' lengths are not known here.
 */
function weigh(
  features: ArticleFeatures,
  terms: readonly number[],
  rows: ReadonlyMap<number, PostingRow>,
  library: LibraryStatistics,
  weights: Map<number, number>,
): void {
  const { bag, counts } = features;
  const day = likelyDay(features);
  const own = new Map(bag.map((term, at) => [term, counts[at] ?? 1]));
  for (const term of terms) {
    const row = rows.get(bucketOf(term));
    if (!row) continue;
    const rarity = Math.log1p(library.articles / Math.max(1, library.frequency(term)));
    const asked = rarity * (1 + Math.log(own.get(term) ?? 1));
    eachUnder(row, term, (n, itsDay, uses) => {
      const sameDays = day !== null && itsDay !== NO_DAY && Math.abs(itsDay - day) <= NEAR;
      const worth = asked * rarity * (1 + Math.log(uses)) * (sameDays ? NEAR_WEIGHS : 1);
      weights.set(n, (weights.get(n) ?? 0) + worth);
    });
  }
}

/**
 * The rarest terms first, by powers of two since counters are a little too high; of terms about as rare, those that tell most
 * in this article. A term that only this article holds finds nothing.
 */
function worthLookingUp(features: ArticleFeatures, library: LibraryStatistics, own: number): number[] {
  const telling = new Map(features.terms.map((term, at) => [term, at]));
  return features.bag
    .map((term) => {
      const articles = library.frequency(term);
      const place = telling.get(term) ?? features.terms.length;
      return { term, articles, place, rarity: Math.floor(Math.log2(articles + library.articles / 512 + 1)) };
    })
    .filter(({ articles }) => articles > own)
    .sort((p, q) => p.rarity - q.rarity || p.place - q.place || p.term - q.term)
    .map(({ term }) => term);
}
