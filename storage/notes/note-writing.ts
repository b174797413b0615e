/** Writing notes into the library: each change is one transaction, and keeps what it replaces. */
import type { Annotation } from '../../engine/model';
import type { PlacedAnnotation } from '../../engine/model/views';
import { FailureError } from '../../protocol/failures';
import type { NoteDraft } from '../../protocol/schemas/annotation-validation';
import type { LibraryDatabase } from '../database/database';
import { type EngineRunner, INLINE_ENGINE, placedIn } from '../work/engine-work';
import { keepNoteVersion, noteHistory, versionOf } from './note-keeping';
import { noteFrom, restoredFrom, sameContent } from './notes';

/** Stores what `make` answers in the transaction that it reads in, and answers once that has completed. */
async function write(
  db: LibraryDatabase,
  key: string,
  id: string | undefined,
  make: (existing: Annotation | undefined) => Promise<Annotation>,
  engine: EngineRunner,
): Promise<PlacedAnnotation> {
  const { annotations, articles, noteVersions, drafts, graves } = db;
  const tables = [annotations, articles, noteVersions, drafts, graves];
  const [text, annotation] = await db.transaction('rw', tables, async () => {
    const row = await articles.get(key);
    if (!row) throw new FailureError('not-found', `no article ${key} in the library`);
    const existing = id === undefined ? undefined : await annotations.get(id);
    const made = await make(existing);
    if (existing && made.revision !== existing.revision) await keepNoteVersion(db, versionOf(existing));
    if (made !== existing) await annotations.put(made);
    await drafts
      .where('id')
      .equals(made.id)
      .filter((draft) => sameContent(draft, made))
      .delete();
    return [row.article.text, made] as const;
  });
  return (await placedIn(engine, text, [annotation]))[0]!;
}

/** Saves a note: a new one, or an edit of the revision that the draft names. */
export function saveNote(
  db: LibraryDatabase,
  key: string,
  draft: NoteDraft,
  now: Date,
  engine: EngineRunner = INLINE_ENGINE,
): Promise<PlacedAnnotation> {
  const make = async (existing: Annotation | undefined) => {
    if (!existing && draft.id !== undefined && (await db.graves.get(draft.id)))
      throw new FailureError('not-found', `note ${draft.id} was deleted`);
    return noteFrom(draft, existing, key, now, existing && (await noteHistory(db, existing.id)));
  };
  return write(db, key, draft.id, make, engine);
}

/**
 * Puts a deleted note back as it was. With `asDeleted` only one that was deleted in this session, word for word: a private
 * window may undo its own deletion and write nothing else (`private`).
 */
export function restoreNote(
  db: LibraryDatabase,
  annotation: Annotation,
  asDeleted = false,
  engine: EngineRunner = INLINE_ENGINE,
): Promise<PlacedAnnotation> {
  const make = async (existing: Annotation | undefined) => {
    if (asDeleted && !existing) {
      const deleted = (await db.graves.get(annotation.id))?.note;
      if (!deleted || !sameNote(deleted, annotation))
        throw new FailureError('private', 'nothing is written to the library from a private window');
      await db.graves.delete(annotation.id);
      return deleted;
    }
    const restored = restoredFrom(annotation, existing);
    await db.graves.delete(annotation.id);
    return restored;
  };
  return write(db, annotation.articleKey, annotation.id, make, engine);
}

const sameNote = (a: Annotation, b: Annotation) =>
  a.articleKey === b.articleKey && a.revision === b.revision && sameContent(a, b);

/** Deletes a note; with `key`, only if it belongs to that article. What it said before stays until the session ends. */
export async function deleteNote(
  db: LibraryDatabase,
  id: string,
  key: string | undefined,
  now: Date,
): Promise<Annotation> {
  return db.transaction('rw', [db.annotations, db.graves], async () => {
    const annotation = await db.annotations.get(id);
    if (!annotation) throw new FailureError('not-found', `no note ${id}`);
    if (key !== undefined && annotation.articleKey !== key)
      throw new FailureError('forbidden', 'the note belongs to another article');
    await db.annotations.delete(id);
    await db.graves.put({ id, deleted: now.toISOString(), note: annotation });
    return annotation;
  });
}
