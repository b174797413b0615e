/**
 * Takes in what was set aside, a part at a time: the rows and the record of them are one transaction, so that wherever an import is cut off,
 * what it did is known and can be taken out.
 */
import type { Annotation, Article } from '../../engine/model';
import type { ImportChoice } from '../../engine/model/library/imports';
import { FailureError } from '../../protocol/failures';
import type { ImportRecord } from '../../protocol/messages/imports';
import type { Ask } from '../../protocol/messages/message-map';
import type { LibraryDatabase } from '../database/database';
import { keepNoteVersion, versionOf } from '../notes/note-keeping';
import type { ImportedRow, ImportRecordRow } from '../rows/import-tables';
import { HEAD, type StagedHead } from './looking-over';
import { besideId, Surroundings } from './standing';

/** Rows of one part at most: what the rows of the next part count on from. */
const PART = 1_000;

/** A record as it is told: without the articles that it names. */
export function recordOf({ listed: _listed, ...record }: ImportRecordRow): ImportRecord {
  return record;
}

function newRecord(id: string, file: string, head: StagedHead, now: Date): ImportRecordRow {
  const { kind, from, listed, total } = head;
  const counts = { done: 0, added: 0, replaced: 0, articles: 0, kept: 0 };
  return { id, file, kind, from, brought: now.toISOString(), state: 'running', ...counts, total, listed };
}

/** @throws FailureError `not-found` where nothing is set aside and nothing was taken in */
export async function takeIn(
  db: LibraryDatabase,
  { token, file, part, all, each }: Ask<'import/take'>,
  now: Date,
  store: (article: Article) => Promise<{ key: string; lastRead: string }>,
): Promise<ImportRecord> {
  const head = (await db.staged.get([token, 0]))?.rows.find(({ table }) => table === HEAD)?.row as
    | StagedHead
    | undefined;
  const there = await db.imports.get(token);
  const staged = await db.staged.get([token, part]);
  if (!head || !staged) {
    if (there) return recordOf(there);
    throw new FailureError('not-found', 'nothing is set aside');
  }
  const record = there ?? newRecord(token, file, head, now);
  const [first] = staged.rows;
  if (first?.table === 'articles') await takeText(db, record, part, first.row as Article, store);
  else await takeNotes(db, record, part, { all, each: new Map(each) });
  return recordOf((await db.imports.get(token))!);
}

/** Writes the record after a part, in the transaction of the part. */
async function closePart(db: LibraryDatabase, record: ImportRecordRow, part: number): Promise<void> {
  const head = (await db.staged.get([record.id, 0]))!.rows[0]!.row as StagedHead;
  const rows = (await db.staged.get([record.id, part]))?.rows.length ?? 0;
  const isLast = part >= head.parts;
  const done = Math.min(head.total, record.done + rows);
  await db.imports.put({ ...record, done, state: isLast ? 'done' : 'running' });
  await db.staged.delete([record.id, part]);
  if (isLast) await db.staged.where('token').equals(record.id).delete();
}

/** A text that the library does not have. The record names it before it is stored. */
async function takeText(
  db: LibraryDatabase,
  record: ImportRecordRow,
  part: number,
  article: Article,
  store: (article: Article) => Promise<{ key: string; lastRead: string }>,
): Promise<void> {
  const tables = [db.staged, db.imports, db.importRows, db.articles];
  const { key } = article;
  const row: ImportedRow = {
    import: record.id,
    n: part * PART,
    key,
    is: 'article',
    id: key,
    revision: 0,
    before: null,
    read: null,
  };
  const isNew = await db.transaction('rw', tables, async () => {
    if (await db.articles.get(key)) return false;
    await db.imports.put(record);
    await db.importRows.put(row);
    return true;
  });
  const stored = isNew ? await store(article) : null;
  const articles = record.articles + (isNew ? 1 : 0);
  await db.transaction('rw', tables, async () => {
    if (stored) await db.importRows.put({ ...row, key: stored.key, id: stored.key, read: stored.lastRead });
    await closePart(db, { ...record, articles }, part);
  });
}

interface Choices {
  all: ImportChoice;
  each: ReadonlyMap<string, ImportChoice>;
}

async function takeNotes(
  db: LibraryDatabase,
  record: ImportRecordRow,
  part: number,
  { all, each }: Choices,
): Promise<void> {
  const tables = [db.annotations, db.noteVersions, db.graves, db.staged, db.imports, db.importRows];
  await db.transaction('rw', tables, async () => {
    const staged = await db.staged.get([record.id, part]);
    const notes = (staged?.rows ?? []).map(({ row }) => row as Annotation);
    const surroundings = await Surroundings.of(db, notes);
    const rows: ImportedRow[] = [];
    let [added, replaced] = [record.added, record.replaced];
    const write = async (note: Annotation, before: Annotation | null) => {
      if (before && before.id !== note.id) {
        await db.annotations.delete(before.id);
        surroundings.remove(before.id);
      }
      await db.annotations.put(note);
      await db.graves.delete(note.id);
      surroundings.put(note);
      if (before) replaced++;
      else added++;
      const { id, articleKey: key, revision } = note;
      const n = part * PART + rows.length;
      rows.push({ import: record.id, n, key, is: 'note', id, revision, before, read: null });
    };
    for (const given of notes) {
      const found = surroundings.standingOf(given);
      if (found.is === 'there') continue;
      if (found.is === 'new') {
        await write(found.note, null);
        continue;
      }
      const { note, here, by } = found;
      const choice = each.get(given.id) ?? all;
      if (choice === 'mine' || (choice === 'both' && by === 'word')) continue;
      if (choice === 'both') await write({ ...note, id: besideId(here.id, note) }, null);
      else {
        await keepNoteVersion(db, versionOf(here, 'conflict'));
        // One above both, so that an editor that is open on it sees that it changed.
        await write({ ...note, revision: Math.max(note.revision, here.revision) + 1 }, here);
      }
    }
    await db.importRows.bulkPut(rows);
    await closePart(db, { ...record, added, replaced }, part);
  });
}

/** An article that was fetched for an import and was not in the library before belongs to it. */
export async function addFetched(db: LibraryDatabase, id: string, key: string): Promise<void> {
  await db.transaction('rw', [db.imports, db.importRows, db.articles], async () => {
    const [record, row] = [await db.imports.get(id), await db.articles.get(key)];
    if (!record || !row || row.firstRead < record.brought) return;
    const mine = db.importRows.where('import').equals(id);
    const rows = await mine.toArray();
    if (rows.some((one) => one.is === 'article' && one.key === key)) return;
    // Numbers below those of notes: an undo takes the notes first.
    const n = rows.filter((one) => one.is === 'article').length;
    const entry = { key, is: 'article', id: key, revision: 0, before: null, read: row.lastRead } as const;
    await db.importRows.put({ import: id, n: -1 - n, ...entry });
    await db.imports.put({ ...record, articles: record.articles + 1 });
  });
}
