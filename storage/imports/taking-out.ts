/** Takes an import out again, some rows at a time, but for what the reader changed since: that stays and is counted. */
import type { ImportRecord } from '../../engine/model/library/imports';
import { FailureError } from '../../protocol/failures';
import { deleteArticles } from '../articles/deletions';
import type { LibraryDatabase } from '../database/database';
import { keepNoteVersion, versionOf } from '../notes/note-keeping';
import type { ImportedRow, ImportRecordRow } from '../rows/import-tables';
import { recordOf } from './taking-in';

/** Rows of one step. */
const STEP = 200;

/** One step; to be asked again until the state is `undone`. @throws FailureError `not-found` */
export async function takeOut(db: LibraryDatabase, id: string, now: Date): Promise<ImportRecord> {
  // One transaction: what the reader writes, or erases, comes before all of the step or after it.
  return db.transaction('rw', db.tables, async () => {
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
    const some = notes.length > 0 ? notes : rows;
    const kept = await (notes.length > 0 ? takeNotesOut : takeArticlesOut)(db, some, now);
    await db.importRows.bulkDelete(some.map(({ import: of, n }) => [of, n]));
    const left = await db.importRows.where('import').equals(id).count();
    const state = left === 0 && notes.length === 0 ? 'undone' : 'undoing';
    const after: ImportRecordRow = { ...record, kept: record.kept + kept, state };
    await db.imports.put(after);
    return recordOf(after);
  });
}

/** Answers how many stay. */
async function takeNotesOut(db: LibraryDatabase, rows: readonly ImportedRow[], now: Date): Promise<number> {
  let kept = 0;
  for (const row of rows) if (await takeNoteOut(db, row, now)) kept++;
  return kept;
}

/** Answers whether the note stays as it is. */
async function takeNoteOut(db: LibraryDatabase, row: ImportedRow, now: Date): Promise<boolean> {
  const { id, revision, before, also = [] } = row;
  const here = await db.annotations.get(id);
  // The reader deleted it since.
  if (!here) return false;
  if (here.revision !== revision || here.articleKey !== row.key) return true;
  // Words that are not saved yet are the reader's as well.
  if ((await db.drafts.where('id').equals(id).count()) > 0) return true;
  if (before?.id === id) {
    await keepNoteVersion(db, versionOf(here, 'conflict'));
    await db.annotations.put({ ...before, revision: here.revision + 1 });
  } else {
    await db.annotations.delete(id);
    await db.graves.put({ id, deleted: now.toISOString(), note: here });
  }
  for (const one of [...(before ? [before] : []), ...also])
    if (!(await db.annotations.get(one.id))) await db.annotations.put(one);
  return false;
}

/** Articles that nobody has read or written on since. Answers how many stay. */
async function takeArticlesOut(
  db: LibraryDatabase,
  rows: readonly ImportedRow[],
  now: Date,
): Promise<number> {
  let kept = 0;
  const gone: string[] = [];
  for (const { key, read } of rows) {
    const row = await db.articles.get(key);
    if (!row) continue;
    const notes = await db.annotations.where('articleKey').equals(key).count();
    const drafts = await db.drafts.where('articleKey').equals(key).count();
    if (notes + drafts === 0 && row.lastRead === (read ?? row.firstRead)) gone.push(key);
    else kept++;
  }
  if (gone.length > 0) await deleteArticles(db, gone, now);
  return kept;
}
