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

/** Terms looked up at a time, each a request of its own to the database; a small library is asked for all of an article's terms. */
const LOOKED_UP = 40;
/** Postings read of one term; a term that more articles are told by tells little. */
const POSTINGS = 256;
/** Rows read at most: what a reader is shown lies among the first dozens. */
const READ = 160;

/**
 * The articles that may be accounts of the same event, without the article itself: at most `limit`, those that share the
 * rarest terms first. All of the article's terms may be looked up among the others' most telling ones. `rank` scores them.
 */
export async function candidates(
  db: Dexie,
  features: ArticleFeatures,
  limit: number,
): Promise<ArticleFeatures[]> {
  const table = featureTable(db);
  const [library, own] = await Promise.all([
    statistics(db),
    table.where('key').equals(features.key).primaryKeys(),
  ]);
  const terms = worthLookingUp(features, library, own.length);
  const weights = new Map<number, number>();
  for (let from = 0; from < terms.length && weights.size < READ; from += LOOKED_UP) {
    const lists = await Promise.all(
      terms
        .slice(from, from + LOOKED_UP)
        .map((term) => table.where('terms').equals(term).limit(POSTINGS).primaryKeys()),
    );
    for (const list of lists) {
      const weight = Math.log1p(library.articles / Math.max(1, list.length));
      for (const n of list) if (n !== own[0]) weights.set(n, (weights.get(n) ?? 0) + weight);
    }
  }
  const best = [...weights].sort((p, q) => q[1] - p[1] || p[0] - q[0]).slice(0, Math.min(limit, READ));
  const rows = await table.bulkGet(best.map(([n]) => n));
  return rows
    .filter((row): row is FeatureRow => row !== undefined)
    .map(featuresIn)
    .filter((found) => found !== null);
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
