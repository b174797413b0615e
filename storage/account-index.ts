/**
 * The index by which other accounts of an event are found, kept in Dexie beside the articles and written in their transaction.
 *
 * Two tables:
 *  - `features`: one row an article. `terms` is a multiEntry index over its most telling terms, so the browser itself keeps an
 *    inverted index that is consistent with the row; rows are numbered (`n`) because a short key makes every posting short.
 *  - `termCounts`: one row, a table of counters: how many articles hold a term, by the term's hash. It answers any term at
 *    once after one read of 256 kB, also from a cold service worker; where terms meet in a counter it counts too high, never too low.
 */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { ArticleFeatures, LibraryStatistics } from '../engine/accounts';

/** For `Dexie.version(n).stores({...})`. */
export const ACCOUNT_INDEX_TABLES = {
  features: '++n, &key, *terms',
  termCounts: '&id',
} as const;

export interface FeatureRow {
  /** Numbered by the database. */
  n?: number;
  key: string;
  /** Indexed, multiEntry: the most telling terms. */
  terms: string[];
  features: Omit<ArticleFeatures, 'key' | 'terms'>;
}

export interface TermCountsRow {
  id: 'all';
  articles: number;
  /** Articles by hash of a term they hold; a full counter (65,535) stays full. */
  counts: Uint16Array;
}

/**
 * Two rows of 2^16 counters (a count-min sketch, Cormode and Muthukrishnan 2005): a term counts what the lower of its two
 * counters says. At 100,000 articles of 100 terms that is about 150 articles too many, 1 in 700; in small libraries next to none.
 */
const COUNTERS = 1 << 16;
const FULL = 0xffff;

/** The places of a term's two counters. FNV-1a over UTF-16 units, and the same hash mixed once more (MurmurHash3's finaliser). */
export function countersOf(term: string): readonly [number, number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return [((hash >>> 16) ^ hash) & (COUNTERS - 1), COUNTERS + (((mixed >>> 16) ^ mixed) & (COUNTERS - 1))];
}

const featureTable = (db: Dexie): Table<FeatureRow, number> => db.table('features');
const countTable = (db: Dexie): Table<TermCountsRow, string> => db.table('termCounts');

async function counters(db: Dexie): Promise<TermCountsRow> {
  return (
    (await countTable(db).get('all')) ?? { id: 'all', articles: 0, counts: new Uint16Array(2 * COUNTERS) }
  );
}

function count(row: TermCountsRow, features: Pick<ArticleFeatures, 'bag'>, by: 1 | -1): void {
  row.articles = Math.max(0, row.articles + by);
  for (const at of new Set(features.bag.flatMap(countersOf))) {
    const before = row.counts[at]!;
    if (before !== FULL) row.counts[at] = Math.max(0, before + by);
  }
}

/** The tables to name in a transaction that calls `put` or `remove`. */
export function accountIndexTables(db: Dexie): Table[] {
  return [featureTable(db), countTable(db)];
}

/** Writes or replaces an article's entry. Runs inside the caller's transaction where there is one that names the tables. */
export function put(db: Dexie, features: ArticleFeatures): Promise<void> {
  return db.transaction('rw', accountIndexTables(db), async () => {
    const { key, terms, ...rest } = features;
    const [before, row] = await Promise.all([featureTable(db).get({ key }), counters(db)]);
    if (before) count(row, before.features, -1);
    count(row, features, 1);
    await featureTable(db).put(
      before?.n === undefined ? { key, terms, features: rest } : { n: before.n, key, terms, features: rest },
    );
    await countTable(db).put(row);
  });
}

/** Takes an article's entry out; nothing happens where there is none. */
export function remove(db: Dexie, key: string): Promise<void> {
  return db.transaction('rw', accountIndexTables(db), async () => {
    const before = await featureTable(db).get({ key });
    if (!before) return;
    const row = await counters(db);
    count(row, before.features, -1);
    await featureTable(db).delete(before.n!);
    await countTable(db).put(row);
  });
}

/** How often terms occur in the library; one read. */
export async function statistics(db: Dexie): Promise<LibraryStatistics> {
  const row = await counters(db);
  return {
    articles: row.articles,
    frequency: (term) => Math.min(...countersOf(term).map((at) => row.counts[at]!)),
  };
}

/** Postings read for one query at most; a term that would pass it is skipped, since a common term tells little. */
const POSTINGS = 4000;

/**
 * The articles that may be accounts of the same event, without the article itself: at most `limit`, those that share the
 * rarest terms first. `rank` scores them.
 */
export async function candidates(
  db: Dexie,
  features: ArticleFeatures,
  limit: number,
): Promise<ArticleFeatures[]> {
  const library = await statistics(db);
  const table = featureTable(db);
  const rarest = features.terms
    .map((term) => ({ term, articles: library.frequency(term) }))
    .filter(({ articles }) => articles > 0)
    .sort((p, q) => p.articles - q.articles || (p.term < q.term ? -1 : 1));
  const chosen: typeof rarest = [];
  let postings = 0;
  for (const entry of rarest) {
    if (chosen.length > 0 && postings + entry.articles > POSTINGS) break;
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
    .slice(0, limit)
    .map((row) => ({ key: row.key, terms: row.terms, ...row.features }));
}
