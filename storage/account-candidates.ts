/** The few articles of the library that may tell the same event as one, by what the account index holds of them. */
import type Dexie from 'dexie';
import type { ArticleFeatures, LibraryStatistics } from '../engine/accounts';
import { accountIndexTables, dayTerm, type FeatureRow, featuresIn, featureTable } from './account-index';
import { statistics } from './term-statistics';

/** Terms looked up at a time, each a request of its own to the database; a small library is asked for all of an article's terms. */
const LOOKED_UP = 40;
/** Postings read of one term; a term that more articles are told by tells little. */
const POSTINGS = 256;
/** Rows read at most: what a reader is shown lies among the first dozens. */
const READ = 96;
/** Days before and after in which accounts of an event are looked for first, and how many times more these count. */
const NEAR = 4;
const NEAR_WEIGHS = 4;
/** Articles of those days read at most. */
const SAME_DAYS = 2048;
/** Up to so many entries are read in one request (half a megabyte), which is quicker than a request for each term and each row. */
const READ_WHOLE = 400;

/** Where terms lead to and rows come from: the database, or all of a small library in memory. */
interface Entries {
  /** Numbers of the entries that stand under each term, ascending, at most `POSTINGS` of each. */
  under(terms: readonly number[]): Promise<number[][]>;
  /** Numbers of the entries that stand under any of the terms from `first` to `last`. */
  between(first: number, last: number): Promise<number[]>;
  rows(numbers: readonly number[]): Promise<Array<FeatureRow | undefined>>;
}

/**
 * The articles that may be accounts of the same event, without the article itself: at most `limit`, those that share the
 * rarest terms first. All of the article's terms may be looked up among the others' most telling ones. `rank` scores them.
 */
export function candidates(db: Dexie, features: ArticleFeatures, limit: number): Promise<ArticleFeatures[]> {
  // One transaction for all requests: each of its own would cost as much again as the request.
  return db.transaction('r', accountIndexTables(db), () => narrowed(db, features, limit));
}

async function narrowed(db: Dexie, features: ArticleFeatures, limit: number): Promise<ArticleFeatures[]> {
  const [library, [own]] = await Promise.all([
    statistics(db),
    featureTable(db).where('key').equals(features.key).primaryKeys(),
  ]);
  const entries = library.articles <= READ_WHOLE ? await inMemory(db) : inDatabase(db);
  const terms = worthLookingUp(features, library, own === undefined ? 0 : 1);
  const weights = new Map<number, number>();
  for (let from = 0; from < terms.length && weights.size < READ; from += LOOKED_UP) {
    for (const list of await entries.under(terms.slice(from, from + LOOKED_UP))) {
      const weight = Math.log1p(library.articles / Math.max(1, list.length));
      for (const n of list) if (n !== own) weights.set(n, (weights.get(n) ?? 0) + weight);
    }
  }
  for (const n of await sameDays(entries, features)) {
    const weight = weights.get(n);
    if (weight !== undefined) weights.set(n, weight * NEAR_WEIGHS);
  }
  const best = [...weights].sort((p, q) => q[1] - p[1] || p[0] - q[0]).slice(0, Math.min(limit, READ));
  const rows = await entries.rows(best.map(([n]) => n));
  return rows
    .filter((row): row is FeatureRow => row !== undefined)
    .map(featuresIn)
    .filter((found) => found !== null);
}

function sameDays(entries: Entries, { day }: ArticleFeatures): Promise<number[]> {
  if (day === null) return Promise.resolve([]);
  return entries.between(dayTerm(day - NEAR), dayTerm(day + NEAR));
}

function inDatabase(db: Dexie): Entries {
  const table = featureTable(db);
  return {
    under: (terms) =>
      Promise.all(terms.map((term) => table.where('terms').equals(term).limit(POSTINGS).primaryKeys())),
    between: (first, last) =>
      table.where('terms').between(first, last, true, true).limit(SAME_DAYS).primaryKeys(),
    rows: (numbers) => table.bulkGet([...numbers]),
  };
}

async function inMemory(db: Dexie): Promise<Entries> {
  const rows = new Map((await featureTable(db).toArray()).map((row) => [row.n!, row]));
  const postings = new Map<number, number[]>();
  for (const [n, { terms }] of rows)
    for (const term of Array.isArray(terms) ? terms : []) {
      const list = postings.get(term) ?? [];
      if (list.push(n) === 1) postings.set(term, list);
    }
  return {
    under: async (terms) => terms.map((term) => (postings.get(term) ?? []).slice(0, POSTINGS)),
    between: async (first, last) =>
      Array.from({ length: last - first + 1 }, (_, i) => postings.get(first + i) ?? []).flat(),
    rows: async (numbers) => numbers.map((n) => rows.get(n)),
  };
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
