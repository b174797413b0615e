/**
 * Takes in what was set aside, a part at a time: the rows and the record of them are one transaction, so that wherever an import is cut off,
 * what it did is known and can be taken out.
 */
import type { Annotation, Article } from '../../engine/model';
import type { ImportChoice, ImportRecord } from '../../engine/model/library/imports';
import { FailureError } from '../../protocol/failures';
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

/** Stores a text, unless something was forgotten since (`Erasures.times`). */
type Store = (article: Article, since: number) => Promise<{ key: string; lastRead: string }>;

/** What is set aside of a part, and the record: read anew in each transaction, since all of it may be gone by then. */
interface Standing {
  head: StagedHead | null;
  rows: readonly { table: string; row: unknown }[] | null;
  record: ImportRecordRow | undefined;
}

async function standingOf(db: LibraryDatabase, token: string, part: number): Promise<Standing> {
  const [head] = (await db.staged.get([token, 0]))?.rows ?? [];
  const rows = (await db.staged.get([token, part]))?.rows ?? null;
  const record = await db.imports.get(token);
  return { head: head?.table === HEAD ? (head.row as StagedHead) : null, rows, record };
}

const gone = () => new FailureError('not-found', 'nothing is set aside');

/** @throws FailureError `not-found` where nothing is set aside and nothing was taken in, or all of it was forgotten meanwhile */
export async function takeIn(
  db: LibraryDatabase,
  { token, file, part, all, each }: Ask<'import/take'>,
  now: Date,
  store: Store,
): Promise<ImportRecord> {
  const since = db.erasures.times;
  const { head, rows } = await standingOf(db, token, part);
  const [first] = (head && rows) ?? [];
  const fresh = (of: StagedHead) => newRecord(token, file, of, now);
  return first?.table === 'articles'
    ? takeText(db, { token, part, fresh, since, store })
    : takeNotes(db, { token, part, fresh, all, each: new Map(each) });
}

interface Part {
  token: string;
  part: number;
  /** The record of an import that begins. */
  fresh(head: StagedHead): ImportRecordRow;
}

/**
 * Writes the record after a part, in the transaction of the part.
 * @throws FailureError `not-found` where what was set aside is gone
 */
async function closePart(db: LibraryDatabase, record: ImportRecordRow, part: number): Promise<ImportRecord> {
  const { head, rows } = await standingOf(db, record.id, part);
  if (!head) throw gone();
  const isLast = part >= head.parts;
  const done = Math.min(head.total, record.done + (rows?.length ?? 0));
  const after: ImportRecordRow = { ...record, done, state: isLast ? 'done' : 'running' };
  await db.imports.put(after);
  await db.staged.delete([record.id, part]);
  if (isLast) await db.staged.where('token').equals(record.id).delete();
  return recordOf(after);
}

/** A text that the library does not have. The record names it before it is stored. */
async function takeText(
  db: LibraryDatabase,
  { token, part, fresh, since, store }: Part & { since: number; store: Store },
): Promise<ImportRecord> {
  const tables = [db.staged, db.imports, db.importRows, db.articles];
  const n = part * PART;
  const begun = await db.transaction('rw', tables, async () => {
    const { head, rows, record } = await standingOf(db, token, part);
    if (!head || !rows) return told(record);
    const article = rows[0]!.row as Article;
    if (await db.articles.get(article.key)) return closePart(db, record ?? fresh(head), part);
    const { key } = article;
    await db.imports.put(record ?? fresh(head));
    const entry = { key, is: 'article', id: key, revision: 0, before: null, read: null } as const;
    await db.importRows.put({ import: token, n, ...entry });
    return { article };
  });
  if (!('article' in begun)) return begun;
  const stored = await store(begun.article, since);
  return db.transaction('rw', tables, async () => {
    const record = await db.imports.get(token);
    const row = await db.importRows.get([token, n]);
    if (!record || !row) throw gone();
    await db.importRows.put({ ...row, key: stored.key, id: stored.key, read: stored.lastRead });
    return closePart(db, { ...record, articles: record.articles + 1 }, part);
  });
}

/** A part that was taken in before. @throws FailureError `not-found` where nothing was */
function told(record: ImportRecordRow | undefined): ImportRecord {
  if (!record) throw gone();
  return recordOf(record);
}

interface Choices {
  all: ImportChoice;
  each: ReadonlyMap<string, ImportChoice>;
}

async function takeNotes(
  db: LibraryDatabase,
  { token, part, fresh, all, each }: Part & Choices,
): Promise<ImportRecord> {
  const tables = [db.annotations, db.noteVersions, db.graves, db.staged, db.imports, db.importRows];
  return db.transaction('rw', tables, async () => {
    const { head, rows: staged, record: there } = await standingOf(db, token, part);
    if (!head || !staged) return told(there);
    const record = there ?? fresh(head);
    const notes = staged.map(({ row }) => row as Annotation);
    const surroundings = await Surroundings.of(db, notes);
    const rows: ImportedRow[] = [];
    let [added, replaced] = [record.added, record.replaced];
    const write = async (note: Annotation, before: Annotation | null) => {
      if (before && before.id !== note.id) {
        await db.annotations.delete(before.id);
        surroundings.remove(before.id);
      }
      // One that is left would be obeyed in place of this one where it was said later.
      const also = surroundings.alsoSaying(note);
      await db.annotations.bulkDelete(also.map(({ id }) => id));
      for (const one of also) surroundings.remove(one.id);
      await db.annotations.put(note);
      await db.graves.delete(note.id);
      surroundings.put(note);
      if (before) replaced++;
      else added++;
      const { id, articleKey: key, revision } = note;
      const n = part * PART + rows.length;
      rows.push({
        import: token,
        n,
        key,
        is: 'note',
        id,
        revision,
        before,
        read: null,
        ...(also.length > 0 && { also }),
      });
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
    return closePart(db, { ...record, added, replaced }, part);
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
