/** The tags of all notes: counted, renamed, joined, taken away; each change is one transaction, keeps what notes said before, and can be undone. */
import type { Annotation } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import type { TagChange, TagCount } from '../../engine/model/views';
import type { LibraryDatabase } from '../database/database';
import { tagsInUse } from '../tables/annotations';
import { keepNoteVersion, versionOf } from './note-keeping';

/** Every tag with the number of notes that carry it, in alphabetical order. */
export async function tagCounts(db: LibraryDatabase): Promise<TagCount[]> {
  const { annotations } = db;
  return db.transaction('r', annotations, async () => {
    const others = new Set(await otherAnnotations(db));
    const counts = await Promise.all(
      (await tagsInUse(db)).map(async (tag) => {
        const carrying = annotations.where('tags').equals(tag);
        // Counted by the index alone: no note is read.
        if (others.size === 0) return { tag, notes: await carrying.count() };
        return { tag, notes: (await carrying.primaryKeys()).filter((id) => !others.has(id)).length };
      }),
    );
    return counts.filter(({ notes }) => notes > 0);
  });
}

/** The ids of annotations that are no notes (`isNote`): those about neither an article nor a passage. */
async function otherAnnotations(db: LibraryDatabase): Promise<string[]> {
  const index = db.annotations.where('[target.kind+modified]');
  const [first, last] = [
    ['article', ''],
    ['passage', '\uffff'],
  ];
  const parts = await Promise.all([
    index.below(first).primaryKeys(),
    db.annotations
      .where('[target.kind+modified]')
      .between(['article', '\uffff'], ['passage', ''])
      .primaryKeys(),
    db.annotations.where('[target.kind+modified]').above(last).primaryKeys(),
  ]);
  return parts.flat();
}

const notesWith = async (db: LibraryDatabase, tag: string): Promise<Annotation[]> =>
  (await db.annotations.where('tags').equals(tag).toArray()).filter(isNote);

/**
 * Gives every note with the tag `from` the tag `to` in its place; `to` empty takes `from` away. A tag that is there already is joined.
 * Answers what undoes it.
 */
export async function renameTag(
  db: LibraryDatabase,
  { from, to }: Pick<TagChange, 'from' | 'to'>,
  now: Date,
): Promise<TagChange> {
  const name = to.trim();
  return db.transaction('rw', [db.annotations, db.noteVersions], async () => {
    const change: TagChange = { from, to: name, changed: [], both: [] };
    if (name === from) return change;
    for (const note of await notesWith(db, from)) {
      const both = note.tags.includes(name);
      change[both ? 'both' : 'changed'].push(note.id);
      const instead = note.tags.flatMap((tag) => (tag !== from ? [tag] : both || name === '' ? [] : [name]));
      await retag(db, note, instead, now);
    }
    return change;
  });
}

/** Undoes a change of a tag in the notes that it changed, as far as they still carry what it gave them. Answers how many it put back. */
export async function undoRename(
  db: LibraryDatabase,
  { from, to, changed, both }: TagChange,
  now: Date,
): Promise<number> {
  return db.transaction('rw', [db.annotations, db.noteVersions], async () => {
    let back = 0;
    const joined = new Set(both);
    for (const note of await db.annotations.bulkGet([...changed, ...both])) {
      if (!note || !isNote(note) || note.tags.includes(from)) continue;
      if (to !== '' && !note.tags.includes(to)) continue;
      const instead =
        joined.has(note.id) || to === ''
          ? [...note.tags, from]
          : note.tags.map((tag) => (tag === to ? from : tag));
      await retag(db, note, instead, now);
      back++;
    }
    return back;
  });
}

async function retag(db: LibraryDatabase, note: Annotation, tags: string[], now: Date): Promise<void> {
  await keepNoteVersion(db, versionOf(note));
  await db.annotations.put({ ...note, tags, modified: now.toISOString(), revision: note.revision + 1 });
}
