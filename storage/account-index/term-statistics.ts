/**
 * The counters of terms as they are stored, in three rows: one of 256 kB that seldom changes; the last changes, which are not in
 * it yet, so that adding an article writes a few kilobytes; and what the two stand at, a few bytes. The first two are kept in memory
 * as they were last read and read again only where the third says that they changed.
 */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { LibraryStatistics } from '../../engine/accounts';
import { newUuid } from '../../engine/model/uuid';
import { type Counters, count, countersOf, emptyCounters, FULL, isCounts, placesOf } from './term-counters';

/** One article's terms counted in or out. */
export interface Change {
  bag: readonly number[];
  by: 1 | -1;
}

/** What the other two rows stand at. */
interface State {
  id: 'state';
  /** In the whole library. */
  articles: number;
  /** The stamp of the counters; null where nothing was counted yet. */
  stamp: string | null;
  /** How many changes come on top of them. With each change it grows, until the counters have another stamp. */
  length: number;
}
interface CountersRow extends Counters {
  id: 'terms';
  /** Another with each writing. */
  stamp: string;
}
interface ChangesRow {
  id: 'changes';
  stamp: string | null;
  length: number;
  /** One after the other: how many terms, negative where they are counted out, then the terms. */
  changes: Int32Array;
}
type CountRow = CountersRow | ChangesRow | State;

export const countTable = (db: Dexie): Table<CountRow, string> => db.table('termCounts');

/** Changes kept apart at most: some 20 kB. */
const KEPT_APART = 32;
const NO_CHANGES = new Int32Array(0);

/** Notes changes. Runs inside the caller's transaction, which names `countTable`. */
export async function countChanges(db: Dexie, changes: readonly Change[]): Promise<void> {
  const [state, row] = await Promise.all([stateOf(db), changesRow(db)]);
  // Changes that do not belong to the state are dropped; the next check of the index counts anew.
  const before = changesOf(row, state);
  const sum = changes.reduce((articles, { by }) => articles + by, state.articles);
  const next: State = { ...state, articles: Math.max(0, sum), length: state.length + changes.length };
  const list = joined(before, changes);
  const { stamp, length } = next;
  if (stamp !== null && length <= KEPT_APART) {
    await countTable(db).bulkPut([next, { id: 'changes', stamp, length, changes: list }]);
    return;
  }
  const counters = countersAt(await largeRow(db), state);
  for (const { bag, by } of read(list)) count(counters, bag, by);
  await storeCounters(db, { ...counters, articles: next.articles });
}

/** Writes counters anew, with no change apart. Runs inside the caller's transaction where there is one. */
export async function storeCounters(db: Dexie, { articles, counts }: Counters): Promise<void> {
  const stamp = newUuid();
  await countTable(db).bulkPut([
    { id: 'terms', articles, counts, stamp },
    { id: 'changes', stamp, length: 0, changes: NO_CHANGES },
    { id: 'state', articles, stamp, length: 0 },
  ]);
}

/** All that is counted, changes included; rows that do not belong together count nothing. */
export async function storedCounters(db: Dexie): Promise<Counters> {
  const [state, row, large] = await Promise.all([stateOf(db), changesRow(db), largeRow(db)]);
  const counters = countersAt(large, state);
  for (const { bag, by } of read(changesOf(row, state))) count(counters, bag, by);
  return { ...counters, articles: state.articles };
}

/** `sound`: all rows are there, and belong together. */
type StoredStatistics = LibraryStatistics & { sound: boolean };

/** What was last read, for each open database. */
interface Known {
  stamp: string | null;
  length: number;
  counters: Counters;
  /** By the place of a counter. */
  differences: ReadonlyMap<number, number>;
}
const known = new WeakMap<Dexie, Known>();

/** How often terms occur in the library. */
export function statistics(db: Dexie): Promise<StoredStatistics> {
  return db.transaction('r', countTable(db), async () => {
    const state = await stateOf(db);
    const last = known.get(db);
    const fresh = last !== undefined && last.stamp === state.stamp && last.length === state.length;
    const now = fresh ? last : await readAnew(db, state, last);
    return { sound: now !== null, articles: state.articles, frequency: frequencies(now ?? NOTHING) };
  });
}

const NOTHING: Known = { stamp: null, length: 0, counters: emptyCounters(), differences: new Map() };

/** Null where rows are missing, damaged, or do not belong together. */
async function readAnew(db: Dexie, state: State, last: Known | undefined): Promise<Known | null> {
  const { stamp, length } = state;
  const row = length > 0 ? await changesRow(db) : null;
  if (length > 0 && !(row && belongs(row, state))) return null;
  let counters = stamp === null ? emptyCounters() : last?.stamp === stamp ? last.counters : null;
  if (!counters) {
    const large = await largeRow(db);
    if (large?.stamp !== stamp) return null;
    counters = large;
  }
  const read: Known = { stamp, length, counters, differences: differencesOf(row?.changes ?? NO_CHANGES) };
  known.set(db, read);
  return read;
}

function frequencies({ counters, differences }: Known): (term: number) => number {
  const at = (place: number) => {
    const base = counters.counts[place]!;
    return base === FULL ? FULL : Math.max(0, base + (differences.get(place) ?? 0));
  };
  return (term) => {
    const [first, second] = countersOf(term);
    return Math.min(at(first), at(second));
  };
}

/** Nothing is counted where there is no state, or a damaged one. */
async function stateOf(db: Dexie): Promise<State> {
  const row: unknown = await countTable(db).get('state');
  return isState(row) ? row : { id: 'state', articles: 0, stamp: null, length: 0 };
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isStamp = (value: unknown): value is string | null => value === null || typeof value === 'string';

function isState(row: unknown): row is State {
  if (typeof row !== 'object' || row === null) return false;
  const { articles, stamp, length } = row as Partial<State>;
  return isWhole(articles) && isStamp(stamp) && isWhole(length) && length <= KEPT_APART;
}

/** The changes as they were written, as many and as long as they say; null where there are none, or they are damaged. */
async function changesRow(db: Dexie): Promise<ChangesRow | null> {
  const row: unknown = await countTable(db).get('changes');
  if (typeof row !== 'object' || row === null) return null;
  const { stamp, changes, length } = row as Partial<ChangesRow>;
  if (!isStamp(stamp) || !isWhole(length) || !(changes instanceof Int32Array)) return null;
  let [at, found] = [0, 0];
  for (; at < changes.length; found++) at += 1 + Math.abs(changes[at]!);
  return at === changes.length && found === length ? (row as ChangesRow) : null;
}

const belongs = (row: ChangesRow, { stamp, length }: State) => row.stamp === stamp && row.length === length;

/** The large row as it was read; null where there is none, or it is damaged. */
async function largeRow(db: Dexie): Promise<CountersRow | null> {
  const row = (await countTable(db).get('terms')) as Partial<CountersRow> | undefined;
  return row && isWhole(row.articles) && isCounts(row.counts) ? (row as CountersRow) : null;
}

function changesOf(row: ChangesRow | null, state: State): Int32Array {
  return row && belongs(row, state) ? row.changes : NO_CHANGES;
}

/** A copy, to be counted on. */
function countersAt(row: CountersRow | null, { stamp }: State): Counters {
  return row?.stamp === stamp && row
    ? { articles: row.articles, counts: row.counts.slice() }
    : emptyCounters();
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
