/**
 * The index by which other accounts of an event are found, kept in Dexie beside the articles and written in their transaction.
 *
 * Two tables:
 *  - `features`: one row an article, its features packed. `terms` is a multiEntry index over its most telling terms, so the
 *    browser itself keeps an inverted index that is consistent with the row; rows are numbered (`n`) because a short key makes
 *    every posting short.
 *  - `termCounts`: one row, a table of counters: how many articles hold a term, by the term's number. It answers any term at
 *    once after one read of 256 kB, also from a cold service worker; where terms meet in a counter it counts too high, never too low.
 */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { type ArticleFeatures, type LibraryStatistics, packed, unpacked } from '../engine/accounts';
import { type CountersRow, count, emptyCounters, frequencyOf } from './term-counters';

/** For `Dexie.version(n).stores({...})`. */
export const ACCOUNT_INDEX_TABLES = {
  features: '++n, &key, *terms',
  termCounts: '&id',
} as const;

export interface FeatureRow {
  /** Numbered by the database. */
  n?: number;
  key: string;
  title: string | null;
  /** Indexed, multiEntry: the most telling terms, by `termId`. */
  terms: number[];
  /** `packed`. */
  features: Uint8Array;
}

export const featureTable = (db: Dexie): Table<FeatureRow, number> => db.table('features');
export const countTable = (db: Dexie): Table<CountersRow, string> => db.table('termCounts');

async function counters(db: Dexie): Promise<CountersRow> {
  return (await countTable(db).get('terms')) ?? emptyCounters();
}

/** The tables to name in a transaction that calls `put`, `remove` or `repair`. */
export function accountIndexTables(db: Dexie): Table[] {
  return [featureTable(db), countTable(db)];
}

/** The features of a row, without words; null where another version wrote it or it is damaged. */
export function featuresIn(row: FeatureRow): ArticleFeatures | null {
  const features = unpacked(row.features);
  return features && { key: row.key, title: row.title, ...features, names: new Map() };
}

/** Writes or replaces an article's entry. Runs inside the caller's transaction where there is one that names the tables. */
export function put(db: Dexie, features: ArticleFeatures): Promise<void> {
  return db.transaction('rw', accountIndexTables(db), async () => {
    const { key, title, terms } = features;
    const [before, row] = await Promise.all([featureTable(db).get({ key }), counters(db)]);
    const counted = before && featuresIn(before);
    if (counted) count(row, counted.bag, -1);
    count(row, features.bag, 1);
    const entry: FeatureRow = { key, title, terms, features: packed(features) };
    await featureTable(db).put(before?.n === undefined ? entry : { n: before.n, ...entry });
    await countTable(db).put(row);
  });
}

/** Takes an article's entry out; nothing happens where there is none. */
export function remove(db: Dexie, key: string): Promise<void> {
  return db.transaction('rw', accountIndexTables(db), async () => {
    const before = await featureTable(db).get({ key });
    if (!before) return;
    const counted = featuresIn(before);
    if (counted) {
      const row = await counters(db);
      count(row, counted.bag, -1);
      await countTable(db).put(row);
    }
    await featureTable(db).delete(before.n!);
  });
}

/** How often terms occur in the library; one read. */
export async function statistics(db: Dexie): Promise<LibraryStatistics> {
  const row = await counters(db);
  return { articles: row.articles, frequency: (term) => frequencyOf(row, term) };
}

/** Postings read for one query at most; a term that would pass it is skipped, since a common term tells little. */
const POSTINGS = 4000;
/** Terms looked up for one query at most: each is a request of its own to the database. */
const LOOKED_UP = 60;

/**
 * The articles that may be accounts of the same event, without the article itself: at most `limit`, those that share the
 * rarest terms first. All of the article's terms are looked up among the others' most telling ones. `rank` scores them.
 */
export async function candidates(
  db: Dexie,
  features: ArticleFeatures,
  limit: number,
): Promise<ArticleFeatures[]> {
  const library = await statistics(db);
  const table = featureTable(db);
  const rarest = features.bag
    .map((term) => ({ term, articles: library.frequency(term) }))
    .filter(({ articles }) => articles > 0)
    .sort((p, q) => p.articles - q.articles || p.term - q.term);
  const chosen: typeof rarest = [];
  let postings = 0;
  for (const entry of rarest) {
    if (chosen.length >= LOOKED_UP || (chosen.length > 0 && postings + entry.articles > POSTINGS)) break;
    chosen.push(entry);
    postings += entry.articles;
  }
  const lists = await Promise.all(
    chosen.map(({ term }) => table.where('terms').equals(term).limit(POSTINGS).primaryKeys()),
  );
  const weights = new Map<number, number>();
  lists.forEach((list, i) => {
    const weight = Math.log1p(library.articles / Math.max(1, chosen[i]!.articles));
    for (const n of list) weights.set(n, (weights.get(n) ?? 0) + weight);
  });
  const best = [...weights].sort((p, q) => q[1] - p[1] || p[0] - q[0]).slice(0, limit + 1);
  const rows = await table.bulkGet(best.map(([n]) => n));
  return rows
    .filter((row): row is FeatureRow => row !== undefined && row.key !== features.key)
    .map(featuresIn)
    .filter((found) => found !== null)
    .slice(0, limit);
}
