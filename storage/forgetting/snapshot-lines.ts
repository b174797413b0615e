/** What snapshots hold of articles that are forgotten, or whose texts are let go: their lines are written anew, or go. */
import { BACKUP_START, rowLine } from '../../protocol/messages/backup-lines';
import type { LibraryDatabase } from '../database/database';
import type { SnapshotPartRow } from '../rows/note-tables';

/** What becomes of a row: it stays as it is, is replaced, or goes (`null`). */
type RowChange = (table: string, row: unknown) => unknown;

interface Line {
  table: string;
  row: unknown;
}

/** A line of a snapshot; `null` where it cannot be read. */
function lineIn(line: string): Line | null {
  try {
    const { table, row } = JSON.parse(line) as Partial<Line>;
    return typeof table === 'string' ? { table, row } : null;
  } catch {
    return null;
  }
}

/** Where a line names its table (`rowLine`), in UTF-16 units: behind that is its row. */
const NAMED_WITHIN = 60;

/** Reads every line of every snapshot, part by part; of one table alone where that is named: reading an article's line takes long. */
export async function eachSnapshotLine(
  db: LibraryDatabase,
  visit: (table: string, row: unknown) => void,
  table?: string,
): Promise<void> {
  const isAsked = (line: string) =>
    table === undefined || line.slice(0, NAMED_WITHIN).includes(`"table":"${table}"`);
  for (const part of await partKeys(db)) {
    for (const line of ((await db.snapshotParts.get(part))?.text ?? '').split('\n')) {
      const read = isAsked(line) ? lineIn(line) : null;
      if (read) visit(read.table, read.row);
    }
  }
}

/** One part at a time: all of them would be a week's libraries in memory. */
async function partKeys(db: LibraryDatabase): Promise<Array<[string, number]>> {
  return (await db.snapshotParts.toCollection().primaryKeys()) as Array<[string, number]>;
}

/**
 * Changes the rows that snapshots hold. A line that cannot be read goes: nobody knows what is in it. Each part is a transaction of its
 * own, or all are the caller's, which names `snapshots` and `snapshotParts`.
 */
export async function changeSnapshots(db: LibraryDatabase, change: RowChange): Promise<void> {
  for (const key of await partKeys(db))
    await db.transaction('rw', [db.snapshots, db.snapshotParts], async () => {
      const part = await db.snapshotParts.get(key);
      if (part) await changePart(db, part, change);
    });
}

async function changePart(db: LibraryDatabase, part: SnapshotPartRow, change: RowChange): Promise<void> {
  const gone = { articles: 0, notes: 0 };
  const lines = part.text.split('\n').flatMap((line) => {
    if (line === '') return [];
    const read = lineIn(line);
    const now = read && change(read.table, read.row);
    if (read && now === read.row) return [line];
    if (read && now !== null) return [rowLine({ table: read.table, row: now }, BACKUP_START).text.trimEnd()];
    if (read?.table === 'articles') gone.articles++;
    if (read?.table === 'annotations') gone.notes++;
    return [];
  });
  const text = lines.join('\n');
  if (text === part.text) return;
  await db.snapshotParts.put({ ...part, text });
  const row = await db.snapshots.get(part.snapshot);
  if (row)
    await db.snapshots.put({
      ...row,
      articles: Math.max(0, row.articles - gone.articles),
      notes: Math.max(0, row.notes - gone.notes),
    });
}
