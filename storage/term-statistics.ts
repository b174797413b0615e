/**
 * The counters of terms as they are stored: a row of 256 kB that seldom changes, and a small one of the last changes that are
 * not in it yet, so that adding an article writes a few kilobytes and asking after a term reads as little. The large row is kept
 * in memory by its stamp; a worker that starts cold reads it once.
 */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { LibraryStatistics } from '../engine/accounts';
import { newUuid } from '../engine/uuid';
import { type Counters, count, countersOf, emptyCounters, FULL, isCounts, placesOf } from './term-counters';

export interface CountersRow extends Counters {
  id: 'terms';
  /** Another with each writing; absent where an older version wrote it. */
  stamp?: string;
}

export interface ChangesRow {
  id: 'changes';
  /** In the whole library. */
  articles: number;
  /** The stamp of the counters that these changes come on top of; null where there are none yet. */
  stamp: string | null;
  /** Changes one after the other: how many terms, negative where they are counted out, then the terms. */
  changes: Int32Array;
  /** How many changes that are. */
  length: number;
}

/** One article's terms counted in or out. */
export interface Change {
  bag: readonly number[];
  by: 1 | -1;
}

export type CountRow = CountersRow | ChangesRow;

export const countTable = (db: Dexie): Table<CountRow, string> => db.table('termCounts');

/** Changes kept apart at most: some 20 kB. */
const KEPT_APART = 32;

/** The large row as it was last read, for each open database. */
const known = new WeakMap<Dexie, { stamp: string; counters: Counters }>();

/** Notes changes. Runs inside the caller's transaction, which names `countTable`. */
export async function countChanges(db: Dexie, changes: readonly Change[]): Promise<void> {
  const row = await changesRow(db);
  const length = row.length + changes.length;
  const articles = Math.max(
    0,
    changes.reduce((sum, { by }) => sum + by, row.articles),
  );
  const list = joined(row.changes, changes);
  if (length <= KEPT_APART) {
    await countTable(db).put({ ...row, articles, changes: list, length });
    return;
  }
  const counters = await largeRow(db);
  for (const { bag, by } of read(list)) count(counters, bag, by);
  await storeCounters(db, { ...counters, articles });
}

/** Writes counters anew, with no change apart. Runs inside the caller's transaction where there is one. */
export async function storeCounters(db: Dexie, { articles, counts }: Counters): Promise<void> {
  const stamp = newUuid();
  await countTable(db).clear(); // older versions left rows of other names
  await countTable(db).bulkPut([
    { id: 'terms', articles, counts, stamp },
    { id: 'changes', articles, stamp, changes: new Int32Array(0), length: 0 },
  ]);
}

/** All that is counted, changes included. */
export async function storedCounters(db: Dexie): Promise<Counters> {
  const [row, counters] = await Promise.all([changesRow(db), largeRow(db)]);
  for (const { bag, by } of read(row.changes)) count(counters, bag, by);
  return { ...counters, articles: row.articles };
}

/** `sound`: both rows are there, and belong together. */
export type StoredStatistics = LibraryStatistics & { sound: boolean };

/** How often terms occur in the library: one read of a few kilobytes, from a cold worker also the large row. */
export function statistics(db: Dexie): Promise<StoredStatistics> {
  return db.transaction('r', countTable(db), async () => {
    const row = await changesRow(db);
    const { counters, sound } = await knownCounters(db, row.stamp);
    const differences = differencesOf(row.changes);
    const at = (place: number) => {
      const base = counters.counts[place]!;
      return base === FULL ? FULL : Math.max(0, base + (differences.get(place) ?? 0));
    };
    return {
      sound,
      articles: row.articles,
      frequency: (term) => {
        const [first, second] = countersOf(term);
        return Math.min(at(first), at(second));
      },
    };
  });
}

async function changesRow(db: Dexie): Promise<ChangesRow> {
  const row: unknown = await countTable(db).get('changes');
  if (isChanges(row)) return row;
  // Counters of an older version stand alone; so do those whose changes are damaged, until they are counted anew.
  const counters = asCounters(await countTable(db).get('terms'));
  return {
    id: 'changes',
    articles: counters?.articles ?? 0,
    stamp: counters ? '' : null,
    changes: new Int32Array(0),
    length: 0,
  };
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether a row is as it was written: its changes are as many and as long as it says. */
function isChanges(row: unknown): row is ChangesRow {
  if (typeof row !== 'object' || row === null) return false;
  const { articles, stamp, changes, length } = row as Partial<ChangesRow>;
  if (!isWhole(articles) || !isWhole(length) || !(changes instanceof Int32Array)) return false;
  if (stamp !== null && typeof stamp !== 'string') return false;
  let [at, found] = [0, 0];
  for (; at < changes.length; found++) at += 1 + Math.abs(changes[at]!);
  return at === changes.length && found === length;
}

/** The large row as it was read; null where there is none, or it is damaged. */
function asCounters(row: CountRow | undefined): CountersRow | null {
  return row && 'counts' in row && isWhole(row.articles) && isCounts(row.counts) ? row : null;
}

async function largeRow(db: Dexie): Promise<Counters> {
  const row = asCounters(await countTable(db).get('terms'));
  return row ? { articles: row.articles, counts: row.counts } : emptyCounters();
}

async function knownCounters(
  db: Dexie,
  stamp: string | null,
): Promise<{ counters: Counters; sound: boolean }> {
  if (stamp === null) return { counters: emptyCounters(), sound: true };
  const last = known.get(db);
  if (stamp !== '' && last?.stamp === stamp) return { counters: last.counters, sound: true };
  const row = asCounters(await countTable(db).get('terms'));
  const counters = row ?? emptyCounters();
  const sound = row !== null && (stamp === '' || row.stamp === stamp);
  if (sound) known.set(db, { stamp, counters });
  return { counters, sound };
}

function joined(before: Int32Array, changes: readonly Change[]): Int32Array {
  const size = changes.reduce((sum, { bag }) => sum + 1 + bag.length, before.length);
  const list = new Int32Array(size);
  list.set(before);
  let at = before.length;
  for (const { bag, by } of changes) {
    list[at] = by * bag.length;
    list.set(bag, at + 1);
    at += 1 + bag.length;
  }
  return list;
}

function* read(list: Int32Array): Generator<Change> {
  for (let at = 0; at < list.length; ) {
    const length = Math.abs(list[at]!);
    yield { bag: [...list.subarray(at + 1, at + 1 + length)], by: list[at]! < 0 ? -1 : 1 };
    at += 1 + length;
  }
}

function differencesOf(list: Int32Array): Map<number, number> {
  const found = new Map<number, number>();
  for (const { bag, by } of read(list))
    for (const place of placesOf(bag)) found.set(place, (found.get(place) ?? 0) + by);
  return found;
}
