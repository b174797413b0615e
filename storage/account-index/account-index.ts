/**
 * The index by which other accounts of an event are found, kept in Dexie beside the articles and written in their transaction.
 *
 * Three tables:
 *  - `features`: one row an article, its features packed; rows are numbered (`n`) because a short number makes every posting short.
 *  - `postings`: which articles are told by a term (`posting-rows.ts`).
 *  - `termCounts`: how many articles hold a term, by the term's number (`term-statistics.ts`). It answers any term at once;
 *    where terms meet in a counter it counts too high, never too low.
 */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { type ArticleFeatures, packed, unpacked } from '../../engine/accounts';
import type { Posting } from './posting-rows';
import { changePostings, postingsOf, postingTable } from './postings';
import { type Change, countChanges, countTable } from './term-statistics';

export interface FeatureRow {
  /** Numbered by the database. */
  n?: number;
  key: string;
  title: string | null;
  /** `packed`. */
  features: Uint8Array;
}

export const featureTable = (db: Dexie): Table<FeatureRow, number> => db.table('features');
/** The tables to name in a transaction that calls `put`, `remove` or `repair`. */
export function accountIndexTables(db: Dexie): Table[] {
  return [featureTable(db), countTable(db), postingTable(db)];
}

/** The features of a row, without words; null where another version wrote it or it is damaged. */
export function featuresIn(row: FeatureRow): ArticleFeatures | null {
  if (typeof row.key !== 'string' || (row.title !== null && typeof row.title !== 'string')) return null;
  const features = unpacked(row.features);
  return features && { key: row.key, title: row.title, ...features, writtenAs: null, names: new Map() };
}

/** Writes or replaces an article's entry. Runs inside the caller's transaction where there is one that names the tables. */
export function put(db: Dexie, features: ArticleFeatures): Promise<void> {
  return db.transaction('rw', accountIndexTables(db), async () => {
    const { key, title } = features;
    const before = await featureTable(db).get({ key });
    const entry: FeatureRow = { key, title, features: packed(features) };
    const n = await featureTable(db).put(before?.n === undefined ? entry : { n: before.n, ...entry });
    const { postings, changes } = heldBy(before);
    await Promise.all([
      changePostings(db, postings, postingsOf(n, features)),
      countChanges(db, [...changes, { bag: features.bag, by: 1 }]),
    ]);
  });
}

/** Takes articles' entries out; keys without one are passed over. */
export function remove(db: Dexie, ...keys: string[]): Promise<void> {
  return db.transaction('rw', accountIndexTables(db), async () => {
    const rows = await featureTable(db).where('key').anyOf(keys).toArray();
    if (rows.length === 0) return;
    await featureTable(db).bulkDelete(rows.map(({ n }) => n!));
    const held = rows.map(heldBy);
    const postings = held.flatMap((one) => one.postings);
    const changes = held.flatMap((one) => one.changes);
    await Promise.all([changePostings(db, postings, []), countChanges(db, changes)]);
  });
}

/** What stands elsewhere of a row, and goes with it; nothing where its features cannot be read: nobody knows what that was. */
function heldBy(row: FeatureRow | undefined): { postings: Posting[]; changes: Change[] } {
  const features = row && featuresIn(row);
  if (!features || row.n === undefined) return { postings: [], changes: [] };
  return { postings: postingsOf(row.n, features), changes: [{ bag: features.bag, by: -1 }] };
}
