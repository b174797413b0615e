/** Snapshots of the library inside the database, in the form of a backup file. */
import { byTime, MS_AN_HOUR, since } from '../../engine/model/times';
import { newUuid } from '../../engine/model/uuid';
import type { SnapshotRow } from '../../protocol/messages/backup';
import type { LibraryDatabase } from '../database/database';
import { BACKUP_BEGIN, backupPage } from './backup';

/** Snapshots of each kind that are kept: a week's worth, and the last restore's. */
const KEPT: Record<SnapshotRow['why'], number> = { daily: 7, 'before-restore': 1 };

/**
 * Keeps the library as it is inside the database. `daily`: the notes and the articles that carry them; else everything. Answers its id,
 * or `null` where something was erased meanwhile.
 */
export async function takeSnapshot(
  db: LibraryDatabase,
  why: SnapshotRow['why'],
  now: Date,
): Promise<string | null> {
  const id = newUuid();
  await db.facts.put({ name: 'snapshot-under-way', value: id });
  const noted = new Set((await db.annotations.orderBy('articleKey').uniqueKeys()).map(String));
  let cursor: typeof BACKUP_BEGIN | null = BACKUP_BEGIN;
  let articles = 0;
  let notes = 0;
  for (let part = 0; cursor !== null; part++) {
    const page = await backupPage(db, cursor, now);
    const lines = page.text.split('\n').filter((line) => {
      const table = /^\{"sum":"[0-9a-f]{8}","table":"(\w+)"/.exec(line)?.[1];
      if (table === undefined) return false;
      const key = table === 'articles' || table === 'versions' ? keyIn(line) : null;
      if (why === 'daily' && key !== null && !noted.has(key)) return false;
      if (table === 'articles') articles++;
      if (table === 'annotations') notes++;
      return true;
    });
    const text = lines.join('\n');
    if (!(await whileUnderWay(db, id, () => db.snapshotParts.put({ snapshot: id, part, text })))) return null;
    cursor = page.cursor;
  }
  // The row comes last: parts without one are of a snapshot that broke off.
  const row: SnapshotRow = { id, taken: now.toISOString(), why, articles, notes };
  const ended = await whileUnderWay(db, id, async () => {
    await db.snapshots.put(row);
    await db.facts.delete('snapshot-under-way');
  });
  if (!ended) return null;
  await forgetSnapshots(db, now);
  return id;
}

/**
 * Writes something of a snapshot, unless it was ended since it began: what it has read may be of articles that the reader had erased
 * in between. Then what it wrote before goes, too. Answers whether it goes on.
 */
function whileUnderWay(db: LibraryDatabase, id: string, write: () => PromiseLike<unknown>): Promise<boolean> {
  return db.transaction('rw', [db.facts, db.snapshots, db.snapshotParts], async () => {
    if ((await db.facts.get('snapshot-under-way'))?.value === id) {
      await write();
      return true;
    }
    await db.snapshotParts.where('snapshot').equals(id).delete();
    return false;
  });
}

/** Ends a snapshot that is under way: none of it is kept. Runs in the transaction of what erases, which names `facts`. */
export async function endSnapshot(db: LibraryDatabase): Promise<void> {
  await db.facts.delete('snapshot-under-way');
}

function keyIn(line: string): string {
  return (JSON.parse(line) as { row: { key: string } }).row.key;
}

async function forgetSnapshots(db: LibraryDatabase, now: Date): Promise<void> {
  await db.transaction('rw', [db.snapshots, db.snapshotParts], async () => {
    const all = (await db.snapshots.toArray()).sort((one, other) => byTime(other.taken, one.taken, now));
    const kept = new Set(
      (Object.keys(KEPT) as SnapshotRow['why'][]).flatMap((why) =>
        all
          .filter((one) => one.why === why)
          .slice(0, KEPT[why])
          .map(({ id }) => id),
      ),
    );
    await db.snapshots.bulkDelete(all.filter(({ id }) => !kept.has(id)).map(({ id }) => id));
    await db.snapshotParts
      .where('snapshot')
      .noneOf([...kept])
      .delete();
  });
}

/** At most one a day, and none of a library without notes. */
const HOURS_BETWEEN = 20;
export async function takeDailySnapshot(db: LibraryDatabase, now: Date): Promise<boolean> {
  if ((await db.annotations.count()) === 0) return false;
  const daily = await db.snapshots.filter(({ why }) => why === 'daily').toArray();
  if (daily.some(({ taken }) => since(taken, now) < HOURS_BETWEEN * MS_AN_HOUR)) return false;
  return (await takeSnapshot(db, 'daily', now)) !== null;
}
