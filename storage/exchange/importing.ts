/** Annotations out of a file into the library: what they would change, all of it in one transaction, and back again. */
import { type ImportReading, mergeImport } from '../../engine/exchange';
import type { Annotation } from '../../engine/model';
import { asInstant } from '../../engine/model/times';
import { fileFailure } from '../../protocol/failures';
import type { ImportArticle, ImportPreview, ImportUndo } from '../../protocol/messages/imports';
import { apartFrom } from '../backup/restore-rules';
import { faultOf } from '../backup/row-validation';
import type { LibraryDatabase } from '../database/database';
import { keepNoteVersion, versionOf } from '../notes/note-keeping';
import { sameContent } from '../notes/notes';
import { type EngineRunner, INLINE_ENGINE } from '../work/engine-work';

/** Rows that a preview names one by one. */
const MOST_ROWS = 100;

/** @throws FailureError `invalid` where the file holds no annotations. */
async function readFile(engine: EngineRunner, text: string, now: Date): Promise<ImportReading> {
  const read = await engine.do('annotations', { text, now: now.toISOString() });
  if (!read.ok) throw fileFailure({ line: read.line, fault: read.fault });
  const annotations: Annotation[] = [];
  for (const annotation of read.annotations) {
    // A file may say what no message may: it is refused row by row, as a message would be.
    const fault = faultOf('annotations', annotation);
    if (fault !== null) read.refused.push({ line: null, fault: { at: annotation.id, ...fault } });
    else {
      const [created, modified] = [asInstant(annotation.created, now), asInstant(annotation.modified, now)];
      annotations.push({ ...annotation, created, modified });
    }
  }
  return { ...read, annotations };
}

/** The annotations as they may be stored, and what is stored under their ids. One whose id is another article's note gets its own. */
async function besideStored(db: LibraryDatabase, given: readonly Annotation[]) {
  const there = await db.annotations.bulkGet(given.map(({ id }) => id));
  const annotations = given.map((one, at) =>
    there[at] && there[at].articleKey !== one.articleKey ? { ...one, id: apartFrom(one) } : one,
  );
  const rows = await db.annotations.bulkGet(annotations.map(({ id }) => id));
  const byId = new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
  return { annotations, stored: (id: string) => byId.get(id) };
}

/** What `text` would change; stores nothing. */
export async function previewImport(
  db: LibraryDatabase,
  text: string,
  now: Date,
  engine: EngineRunner = INLINE_ENGINE,
): Promise<ImportPreview> {
  const { annotations: read, refused, left, quotes } = await readFile(engine, text, now);
  const { annotations, stored } = await besideStored(db, read);
  const articles = new Map<string, ImportArticle>();
  const keys = [...new Set(annotations.map((one) => one.articleKey))];
  const rows = await db.articles.bulkGet(keys);
  for (const [at, key] of keys.entries())
    articles.set(key, { key, title: rows[at]?.article.title ?? null, fresh: 0, same: 0, differs: 0 });
  for (const annotation of annotations) {
    const counts = articles.get(annotation.articleKey)!;
    const own = stored(annotation.id);
    if (!own) counts.fresh++;
    else if (sameContent(own, annotation)) counts.same++;
    else counts.differs++;
  }
  return {
    articles: [...articles.values()],
    refused: refused.slice(0, MOST_ROWS),
    refusedCount: refused.length,
    left: left.slice(0, MOST_ROWS),
    leftCount: left.length,
    quotes,
  };
}

/**
 * Imports: what is new is added, what is newer than here takes the place of what is here, which is kept among its earlier words. All
 * or nothing.
 */
export async function importAnnotations(
  db: LibraryDatabase,
  text: string,
  now: Date,
  engine: EngineRunner = INLINE_ENGINE,
): Promise<ImportUndo> {
  const read = await readFile(engine, text, now);
  const { noteVersions, graves } = db;
  return db.transaction('rw', [db.annotations, noteVersions, graves], async () => {
    const { annotations, stored } = await besideStored(db, read.annotations);
    const { added, newer } = mergeImport(annotations, stored);
    const replaced = newer.map(({ id }) => stored(id)!);
    for (const own of replaced) await keepNoteVersion(db, versionOf(own, 'conflict'));
    // One above both, so that an editor that is open on it sees that it changed.
    const standing = newer.map((one, at) => ({
      ...one,
      revision: Math.max(one.revision, replaced[at]!.revision) + 1,
    }));
    await db.annotations.bulkPut([...added, ...standing]);
    await graves.bulkDelete(added.map(({ id }) => id));
    return { added: added.map(({ id, revision }) => ({ id, revision })), replaced };
  });
}

/** Takes an import back, but for what the reader has written on since. */
export async function undoImport(db: LibraryDatabase, { added, replaced }: ImportUndo): Promise<void> {
  await db.transaction('rw', [db.annotations, db.noteVersions], async () => {
    for (const { id, revision } of added)
      if ((await db.annotations.get(id))?.revision === revision) await db.annotations.delete(id);
    for (const before of replaced) {
      const here = await db.annotations.get(before.id);
      if (!here || here.articleKey !== before.articleKey) continue;
      await keepNoteVersion(db, versionOf(here, 'conflict'));
      await db.annotations.put({ ...before, revision: here.revision + 1 });
    }
  });
}
