/**
 * The index by which other accounts of an event are found, kept in Dexie beside the articles and written in their transaction.
 *
 * Two tables:
 *  - `features`: one row an article, its features packed. `terms` is a multiEntry index over its most telling terms, so the
 *    browser itself keeps an inverted index that is consistent with the row; rows are numbered (`n`) because a short key makes
 *    every posting short.
 *  - `termCounts`: how many articles hold a term, by the term's number (`term-statistics.ts`). It answers any term at once;
 *    where terms meet in a counter it counts too high, never too low.
 */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { type ArticleFeatures, packed, unpacked } from '../engine/accounts';
import { type Change, countChanges, countTable } from './term-statistics';

export { ACCOUNT_INDEX_TABLES } from './account-tables';

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
/** The tables to name in a transaction that calls `put`, `remove` or `repair`. */
export function accountIndexTables(db: Dexie): Table[] {
  return [featureTable(db), countTable(db)];
}

/** The features of a row, without words; null where another version wrote it or it is damaged. */
export function featuresIn(row: FeatureRow): ArticleFeatures | null {
  if (typeof row.key !== 'string' || (row.title !== null && typeof row.title !== 'string')) return null;
  const features = unpacked(row.features);
  return features && { key: row.key, title: row.title, ...features, names: new Map() };
}

/** What an entry is found by: its terms and its day, as a number above those of all terms (24 bits). */
export function indexed({ terms, day }: Pick<ArticleFeatures, 'terms' | 'day'>): number[] {
  return day === null ? [...terms] : [...terms, dayTerm(day)];
}
export const dayTerm = (day: number): number => 0x100_0000 + day;

/** Writes or replaces an article's entry. Runs inside the caller's transaction where there is one that names the tables. */
export function put(db: Dexie, features: ArticleFeatures): Promise<void> {
  return db.transaction('rw', accountIndexTables(db), async () => {
    const { key, title } = features;
    const before = await featureTable(db).get({ key });
    const entry: FeatureRow = { key, title, terms: indexed(features), features: packed(features) };
    await featureTable(db).put(before?.n === undefined ? entry : { n: before.n, ...entry });
    await countChanges(db, [...countedOut(before), { bag: features.bag, by: 1 }]);
  });
}

/** Takes articles' entries out; keys without one are passed over. */
export function remove(db: Dexie, ...keys: string[]): Promise<void> {
  return db.transaction('rw', accountIndexTables(db), async () => {
    const rows = await featureTable(db).where('key').anyOf(keys).toArray();
    if (rows.length === 0) return;
    await featureTable(db).bulkDelete(rows.map(({ n }) => n!));
    await countChanges(db, rows.flatMap(countedOut));
  });
}

/** What taking a row out changes; nothing where its features cannot be read, since they were never counted so. */
function countedOut(row: FeatureRow | undefined): Change[] {
  const features = row && featuresIn(row);
  return features ? [{ bag: features.bag, by: -1 }] : [];
}
