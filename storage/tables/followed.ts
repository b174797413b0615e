/** What is known of a followed outlet. All of it is in the database: the background is stopped between two looks, and in the middle of one. */
import type { LibraryDatabase } from '../database/database';
import type { FollowedRow } from '../rows/choice-rows';

/** Keys remembered: several times what a feed lists. */
const DONE_KEPT = 1_000;

export async function followedRow(db: LibraryDatabase, outlet: string): Promise<FollowedRow> {
  const stored = await db.followed.get(outlet);
  return stored ?? { outlet, looked: null, listed: 0, taken: 0, fault: null, waiting: [], done: [] };
}

/**
 * Changes a row in a transaction of its own.
 * @param since `Erasures.times` as it was when the look began
 * @throws FailureError `not-found` where something was forgotten since
 */
export async function changeFollowed(
  db: LibraryDatabase,
  outlet: string,
  change: (row: FollowedRow) => FollowedRow,
  since?: number,
): Promise<FollowedRow> {
  return db.transaction('rw', db.followed, async () => {
    const stored = await followedRow(db, outlet);
    db.erasures.assertNone(since);
    const next = change(stored);
    const row = { ...next, done: next.done.slice(-DONE_KEPT) };
    await db.followed.put(row);
    return row;
  });
}
