/** What a reader who is at risk wants gone: everything, or what is kept only so that it can be brought back. */
import type { Table } from 'dexie';
import { KEPT_PARTS, type SpaceUse } from '../../engine/model/views';
import { endSnapshot } from '../backup/snapshots';
import type { LibraryDatabase, TableName } from '../database/database';
import { PART_OF } from '../database/table-parts';

/** Empties every table, all of them or none: the library is then as it was on the day it was installed. */
export async function eraseEverything(db: LibraryDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
    db.erasures.raise();
  });
}

/**
 * Forgets what is kept only to bring it back: deleted articles and notes, discarded drafts' remains, automatic snapshots (which hold what was
 * deleted after them), backups that were looked over, unsaved words on articles that are gone. The words that a deleted note had earlier
 * go with it. So do the records of imports, which hold what they replaced: what was imported stays. The words of deleted articles stand in the index of words until it is tidied (`WordUpkeep.tidy`).
 */
export async function forgetRemains(db: LibraryDatabase): Promise<void> {
  const tables = [
    db.deletions,
    db.graves,
    db.snapshots,
    db.snapshotParts,
    db.staged,
    db.noteVersions,
    db.drafts,
    db.imports,
    db.importRows,
  ];
  await db.transaction('rw', [...tables, db.annotations, db.articles, db.sourceFacts, db.facts], async () => {
    await endSnapshot(db);
    const articles = new Set(await db.articles.toCollection().primaryKeys());
    await db.drafts.filter(({ articleKey }) => !articles.has(articleKey)).delete();
    const facts = await db.sourceFacts.toCollection().primaryKeys();
    await db.sourceFacts.bulkDelete(facts.filter((key) => !articles.has(key)));
    const ids = new Set(await db.annotations.toCollection().primaryKeys());
    const written = new Set((await db.drafts.toArray()).map(({ id }) => id));
    await db.noteVersions.filter(({ id }) => !ids.has(id) && !written.has(id)).delete();
    // The id alone stays: a save that arrives late must not bring the note back.
    await db.graves.toCollection().modify((grave) => {
      delete grave.note;
    });
    const gone = [db.deletions, db.snapshots, db.snapshotParts, db.staged, db.imports, db.importRows];
    for (const table of gone) await table.clear();
  });
}

/** Rows of a table that are weighed: more of them would tell little more. */
const WEIGHED = 40;

/** What each part of the library holds, and how much room it takes: the mean of some of its rows times their number. */
export async function spaceUse(db: LibraryDatabase): Promise<SpaceUse[]> {
  const found: SpaceUse[] = [];
  for (const part of KEPT_PARTS) {
    let [rows, bytes] = [0, 0];
    for (const table of db.tables.filter(({ name }) => PART_OF[name as TableName] === part)) {
      const count = await table.count();
      rows += count;
      if (count > 0) bytes += count * (await meanSize(table));
    }
    found.push({ part, rows, bytes: Math.round(bytes) });
  }
  return found;
}

/** Bytes of a row as JSON, on average over the first and the last rows of a table; numbers in typed arrays as they are stored. */
async function meanSize(table: Table): Promise<number> {
  const half = WEIGHED / 2;
  const rows = [
    ...(await table.limit(half).toArray()),
    ...(await table.toCollection().reverse().limit(half).toArray()),
  ];
  return rows.reduce((sum: number, row: unknown) => sum + sizeOf(row), 0) / rows.length;
}

function sizeOf(row: unknown): number {
  let packed = 0;
  const plain = JSON.stringify(row, (_name, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    packed += value.byteLength;
    return 0;
  });
  return plain.length + packed;
}
