/**
 * Restoring from a backup: rows are checked and set aside first, then taken in within one transaction, all or nothing, with a
 * snapshot of what was there before. A row that cannot be taken in is left out and said; it never keeps back the others.
 */
import type { IndexableType } from 'dexie';
import { newUuid } from '../../engine/model/uuid';
import { FailureError } from '../../protocol/failures';
import type { BackupPreview } from '../../protocol/messages/backup';
import {
  BACKUP_START,
  type BackupProgress,
  type BackupRefusal,
  type LinesRead,
  readLines,
} from '../../protocol/messages/backup-lines';
import type { LibraryDatabase } from '../database/database';
import { sameContent } from '../notes/notes';
import type { AnnotationRow, ArticleRow } from '../rows/article-rows';
import type { StagedRow } from '../rows/note-tables';
import { SEARCH_TABLES } from '../rows/search-tables';
import { FIRST_VIEW } from '../rows/source-tables';
import { areLacking } from '../search/word-index';
import { BACKED_UP } from './backup';
import { RULES } from './restore-rules';
import { faultOf, isBackedUp, type RowsOf } from './row-validation';
import { takeSnapshot } from './snapshots';

type Staged = StagedRow['rows'][number];
/** The rule of a table, for rows that were checked by its schema. */
const ruleOf = (table: string) =>
  RULES[table as keyof RowsOf] as unknown as {
    ready(row: unknown, now: Date): unknown;
    articleOf(row: unknown): string | null;
    restore(db: LibraryDatabase, row: unknown, now: Date): Promise<void>;
  };

/**
 * Sets rows of a backup aside under a token; answers those that are left out.
 * @param own they are this library's own, from a snapshot: what no file may bring was here before, and comes back as it was
 */
export async function stage(
  db: LibraryDatabase,
  token: string,
  part: number,
  read: LinesRead,
  now: Date,
  own = false,
): Promise<BackupRefusal[]> {
  const refused = [...read.refused];
  const rows: Staged[] = [];
  for (const { table, row, line } of read.rows) {
    const fault = faultOf(table, row);
    if (fault !== null && own && isBackedUp(table)) rows.push({ table, row, line, raw: true });
    else if (fault !== null) refused.push({ line, table: table.slice(0, 40), fault });
    else if (isBackedUp(table)) rows.push({ table, row: await ruleOf(table).ready(row, now), line });
  }
  await db.staged.put({ token, part, rows });
  return refused.sort((one, other) => one.line - other.line);
}

export async function unstage(db: LibraryDatabase, token: string): Promise<void> {
  await db.staged.where('token').equals(token).delete();
}

/** Rows that a preview names: a message carries no more than 64 MB. */
const NAMED = 1_000;

/** The staged rows of a token, part by part in order. */
async function eachPart(
  db: LibraryDatabase,
  token: string,
  work: (rows: Staged[]) => Promise<void>,
): Promise<void> {
  for (let part = 0; ; part++) {
    const staged = await db.staged.get([token, part]);
    if (!staged) return;
    await work(staged.rows);
  }
}

/** Whether a row's article is in the library, or in the file. */
async function homeless(
  db: LibraryDatabase,
  { table, row, raw }: Staged,
  inFile: ReadonlySet<string>,
): Promise<boolean> {
  if (raw) return false;
  const key = ruleOf(table).articleOf(row);
  return key !== null && !inFile.has(key) && (await db.articles.get(key)) === undefined;
}

/** Puts a row back as it was, unless another has its key by now. */
async function putBack(db: LibraryDatabase, { table, row }: Staged): Promise<void> {
  const { keyPath } = db.table(table).schema.primKey;
  const part = (path: string) => (row as Record<string, unknown>)[path] as IndexableType;
  const key = typeof keyPath === 'string' ? part(keyPath) : (keyPath ?? []).map(part);
  if ((await db.table(table).get(key as IndexableType)) === undefined) await db.table(table).put(row);
}

async function articlesIn(db: LibraryDatabase, token: string): Promise<Set<string>> {
  const keys = new Set<string>();
  await eachPart(db, token, async (rows) => {
    for (const { table, row } of rows) if (table === 'articles') keys.add((row as ArticleRow).key);
  });
  return keys;
}

export async function preview(db: LibraryDatabase, token: string): Promise<BackupPreview> {
  const none = () => ({ fresh: 0, same: 0, differs: 0 });
  const found = { articles: none(), notes: none() };
  const refused: BackupRefusal[] = [];
  let refusedCount = 0;
  const inFile = await articlesIn(db, token);
  const notes = new Set<string>();
  const [articles, noted] = [new Set<string>(), new Set<string>()];
  await eachPart(db, token, async (rows) => {
    for (const staged of rows) {
      const { table, row, line = 0 } = staged;
      if (await homeless(db, staged, inFile)) {
        refusedCount++;
        if (refused.length < NAMED) refused.push({ line, table, fault: { kind: 'article-nowhere' } });
      } else if (table === 'articles') {
        const { key, textHash } = row as ArticleRow;
        if (articles.has(key)) continue;
        articles.add(key);
        const here = await db.articles.get(key);
        found.articles[!here ? 'fresh' : here.textHash === textHash ? 'same' : 'differs']++;
      } else if (table === 'annotations') {
        const { id } = row as AnnotationRow;
        if (notes.has(id)) continue;
        notes.add(id);
        const here = await db.annotations.get(id);
        found.notes[!here ? 'fresh' : sameContent(here, row as AnnotationRow) ? 'same' : 'differs']++;
        if (here) noted.add(id);
      }
    }
  });
  const [all, allNotes] = await Promise.all([db.articles.count(), db.annotations.count()]);
  const here = found.articles.same + found.articles.differs;
  return {
    ...found,
    onlyHere: { articles: all - here, notes: allNotes - noted.size },
    refused,
    refusedCount,
  };
}

/**
 * Takes staged rows in and forgets them, and keeps everything as it was in a snapshot: one transaction, so that nothing which is written
 * meanwhile falls between the two. Answers the snapshot's id, and how many rows were left out.
 */
export async function applyStaged(
  db: LibraryDatabase,
  token: string,
  mode: 'merge' | 'replace',
  now: Date,
): Promise<{ undo: string; left: number }> {
  return db.transaction('rw', db.tables, async () => {
    if (!(await db.staged.get([token, 0]))) throw new FailureError('not-found', 'nothing is set aside');
    // Within this transaction nobody ends it.
    const undo = (await takeSnapshot(db, 'before-restore', now))!;
    // Until they are taken in (`storage/search/filling.ts`) search reads what comes here itself.
    await areLacking(db);
    // They come with times of reading that are long past: whatever goes by those has to look at all of them.
    await db.sourceFacts.delete(FIRST_VIEW);
    if (mode === 'replace') {
      const accounts = ['attributions', 'features', 'termCounts', 'postings', 'rankings', 'events'];
      const found = [...accounts, ...Object.keys(SEARCH_TABLES)];
      for (const name of [...BACKED_UP, ...found, 'graves']) await db.table(name).clear();
    }
    let left = 0;
    // Articles first, whatever the order of the lines: all else belongs to them.
    for (const articles of [true, false]) {
      await eachPart(db, token, async (rows) => {
        for (const staged of rows) {
          if ((staged.table === 'articles') !== articles) continue;
          if (staged.raw) await putBack(db, staged);
          else if (await homeless(db, staged, new Set())) left++;
          else await ruleOf(staged.table).restore(db, staged.row, now);
        }
      });
    }
    await unstage(db, token);
    return { undo, left };
  });
}

/** Sets a snapshot's rows aside like those of a file. Answers the token. */
export async function stageSnapshot(db: LibraryDatabase, id: string, now: Date): Promise<string> {
  if (!(await db.snapshots.get(id))) throw new FailureError('not-found', 'this snapshot is gone');
  const token = newUuid();
  let progress: BackupProgress = { ...BACKUP_START, line: 1 };
  const parts = await db.snapshotParts.where('snapshot').equals(id).sortBy('part');
  try {
    for (const [part, { text }] of parts.entries()) {
      const read = readLines(text, progress, db.verno);
      progress = read.after;
      await stage(db, token, part, read, now, true);
    }
  } catch (error) {
    await unstage(db, token);
    throw error;
  }
  return token;
}
