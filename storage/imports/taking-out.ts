/** Takes an import out again, some rows at a time, but for what the reader changed since: that stays and is counted. */
import { FailureError } from '../../protocol/failures';
import type { ImportRecord } from '../../protocol/messages/imports';
import { deleteArticles } from '../articles/deletions';
import type { LibraryDatabase } from '../database/database';
import { keepNoteVersion, versionOf } from '../notes/note-keeping';
import type { ImportedRow, ImportRecordRow } from '../rows/import-tables';
import { recordOf } from './taking-in';

/** Rows of one step. */
const STEP = 200;

/** One step; to be asked again until the state is `undone`. @throws FailureError `not-found` */
export async function takeOut(db: LibraryDatabase, id: string, now: Date): Promise<ImportRecord> {
  const record = await db.imports.get(id);
  if (!record) throw new FailureError('not-found', 'this import is not kept any more');
  await db.staged.where('token').equals(id).delete();
  // The last that was done goes first: notes before the articles that they are on.
  const rows = await db.importRows
    .where('[import+n]')
    .between([id, Number.NEGATIVE_INFINITY], [id, Number.POSITIVE_INFINITY])
    .reverse()
    .limit(STEP)
    .toArray();
  const notes = rows.filter(({ is }) => is === 'note');
  if (notes.length > 0) return takeNotesOut(db, record, notes, now);
  return takeArticlesOut(db, record, rows, now);
}

async function takeNotesOut(
  db: LibraryDatabase,
  record: ImportRecordRow,
  rows: readonly ImportedRow[],
  now: Date,
): Promise<ImportRecord> {
  const tables = [db.annotations, db.noteVersions, db.graves, db.imports, db.importRows];
  return db.transaction('rw', tables, async () => {
    let { kept } = record;
    for (const row of rows) if (await takeNoteOut(db, row, now)) kept++;
    await db.importRows.bulkDelete(rows.map(({ import: of, n }) => [of, n]));
    const after: ImportRecordRow = { ...record, kept, state: 'undoing' };
    await db.imports.put(after);
    return recordOf(after);
  });
}

/** Answers whether the note stays as it is. */
async function takeNoteOut(db: LibraryDatabase, row: ImportedRow, now: Date): Promise<boolean> {
  const { id, revision, before } = row;
  const here = await db.annotations.get(id);
  // The reader deleted it since.
  if (!here) return false;
  if (here.revision !== revision || here.articleKey !== row.key) return true;
  if (before?.id === id) {
    await keepNoteVersion(db, versionOf(here, 'conflict'));
    await db.annotations.put({ ...before, revision: here.revision + 1 });
    return false;
  }
  await db.annotations.delete(id);
  await db.graves.put({ id, deleted: now.toISOString(), note: here });
  if (before && !(await db.annotations.get(before.id))) await db.annotations.put(before);
  return false;
}

/** Articles that nobody has read or written on since. */
async function takeArticlesOut(
  db: LibraryDatabase,
  record: ImportRecordRow,
  rows: readonly ImportedRow[],
  now: Date,
): Promise<ImportRecord> {
  let { kept } = record;
  const gone: string[] = [];
  for (const { key, read } of rows) {
    const row = await db.articles.get(key);
    if (!row) continue;
    const notes = await db.annotations.where('articleKey').equals(key).count();
    if (notes === 0 && row.lastRead === (read ?? row.firstRead)) gone.push(key);
    else kept++;
  }
  if (gone.length > 0) await deleteArticles(db, gone, now);
  return db.transaction('rw', [db.imports, db.importRows], async () => {
    await db.importRows.bulkDelete(rows.map(({ import: of, n }) => [of, n]));
    const left = await db.importRows.where('import').equals(record.id).count();
    const after: ImportRecordRow = { ...record, kept, state: left === 0 ? 'undone' : 'undoing' };
    await db.imports.put(after);
    return recordOf(after);
  });
}
