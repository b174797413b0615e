/** Writing everything out: page by page into a file, or into a snapshot inside the database. */
import { Dexie, type IndexableType, type Table } from 'dexie';
import { failureOf } from '../../protocol/failures';
import type { BackupCursor, BackupPage } from '../../protocol/messages/backup';
import {
  BACKUP_START,
  type BackupProgress,
  footerLine,
  headerLine,
  rowLine,
} from '../../protocol/messages/backup-lines';
import { DATABASE_NAME, type LibraryDatabase } from '../database/database';

/** What a backup holds, in the order that it is restored in. What is found anew from the articles is left out. */
export const BACKED_UP = [
  'articles',
  'versions',
  'annotations',
  'noteVersions',
  'drafts',
  'watches',
  'settings',
] as const;
export type BackedUp = (typeof BACKED_UP)[number];

/** What is in no backup, since it is made anew, belongs to this machine, or is a backup itself. */
export const NOT_BACKED_UP = [
  'attributions',
  'features',
  'termCounts',
  'postings',
  'rankings',
  'events',
  'sourceFacts',
  'searchArticles',
  'searchTimes',
  'searchNew',
  'searchSegments',
  'searchBlocks',
  'shelf',
  'shelves',
  'shelved',
  'answers',
  'hosts',
  'followed',
  'deletions',
  'graves',
  'facts',
  'imports',
  'importRows',
  'snapshots',
  'snapshotParts',
  'staged',
] as const;

/** The tables to write out: of a newer database also those that this build has never heard of. */
function tablesOf(db: Dexie): string[] {
  const known = new Set<string>([...BACKED_UP, ...NOT_BACKED_UP]);
  const there = db.tables.map(({ name }) => name);
  return [
    ...BACKED_UP.filter((name) => there.includes(name)),
    ...there.filter((name) => !known.has(name)).toSorted(),
  ];
}

/** Characters of one page: quick to make and far under what a message may carry. */
const PAGE = 2_000_000;
/** Rows read at once. */
const ROWS = 100;

export const BACKUP_BEGIN: BackupCursor = { table: 0, after: null, progress: BACKUP_START };

/** The rows after a key, by the table's own key: what is written meanwhile shifts nothing. */
function rowsAfter(table: Table, after: IndexableType | null, limit: number): Promise<unknown[]> {
  const rows = after === null ? table.orderBy(':id') : table.where(':id').above(after);
  return rows.limit(limit).toArray();
}

function keyOf(table: Table, row: unknown): string | string[] {
  const { keyPath } = table.schema.primKey;
  const part = (path: string) => (row as Record<string, string>)[path]!;
  return typeof keyPath === 'string' ? part(keyPath) : (keyPath ?? []).map(part);
}

/** The next part of a backup of everything; `cursor: null` in the answer after the last one. */
export async function backupPage(
  db: Dexie,
  cursor: BackupCursor,
  now: Date,
  page = PAGE,
): Promise<BackupPage> {
  const there = tablesOf(db);
  let total = 0;
  for (const name of there) total += await db.table(name).count();
  let { table: at, after, progress } = cursor;
  let text = '';
  if (progress.line === 0) {
    text = headerLine(db.verno, now.toISOString());
    progress = { ...progress, line: 1 };
  }
  while (at < there.length && text.length < page) {
    const table = db.table(there[at]!);
    const rows = await rowsAfter(table, after, ROWS);
    for (const row of rows) {
      const written: { text: string; after: BackupProgress } = rowLine({ table: table.name, row }, progress);
      text += written.text;
      progress = written.after;
      after = keyOf(table, row);
      if (text.length >= page) break;
    }
    if (rows.length < ROWS && text.length < page) [at, after] = [at + 1, null];
  }
  const more = at < there.length;
  if (!more) text += footerLine(progress);
  return {
    text,
    cursor: more ? { table: at, after, progress } : null,
    done: progress.rows,
    total,
  };
}

/**
 * The database as it can be read. Where bringing it up to date failed, or an older extension meets a newer database, the browser has
 * left it as it was: it is opened in whatever version it is in. `broken` says why then.
 */
export async function readable(
  db: LibraryDatabase,
): Promise<{ db: Dexie; broken: string | null; newer: boolean }> {
  try {
    await db.open();
    return { db, broken: null, newer: false };
  } catch (error) {
    const newer = failureOf(error).kind === 'newer';
    const old = new Dexie(db.name ?? DATABASE_NAME, db.factory);
    await old.open();
    const broken = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { db: old, broken, newer };
  }
}
