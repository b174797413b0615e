/** What is known of a followed outlet. All of it is in the database: the background is stopped between two looks, and in the middle of one. */
import type { IsoDate } from '../../engine/model';
import type { Fault } from '../../engine/model/views';
import type { LibraryDatabase } from '../database/database';

export interface FollowedRow {
  /** `OutletInterfaces.id`. */
  outlet: string;
  looked: IsoDate | null;
  listed: number;
  taken: number;
  fault: Fault | null;
  /** Addresses that the feed announced and that are still to be read, oldest first. */
  waiting: string[];
  /** Keys of articles that were decided on: read, or no story of ours, or not to be had. */
  done: string[];
}

/** Keys remembered: several times what a feed lists. */
const DONE_KEPT = 1_000;

export async function followedRow(db: LibraryDatabase, outlet: string): Promise<FollowedRow> {
  const stored = await db.followed.get(outlet);
  return stored ?? { outlet, looked: null, listed: 0, taken: 0, fault: null, waiting: [], done: [] };
}

/** Changes a row in a transaction of its own. */
export async function changeFollowed(
  db: LibraryDatabase,
  outlet: string,
  change: (row: FollowedRow) => FollowedRow,
): Promise<FollowedRow> {
  return db.transaction('rw', db.followed, async () => {
    const next = change(await followedRow(db, outlet));
    const row = { ...next, done: next.done.slice(-DONE_KEPT) };
    await db.followed.put(row);
    return row;
  });
}

export async function forgetFollowed(db: LibraryDatabase, outlet: string): Promise<void> {
  await db.followed.delete(outlet);
}
