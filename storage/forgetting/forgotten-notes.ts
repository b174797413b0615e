/** What was written on forgotten articles, or names them: notes, earlier words of them, drafts, and what is kept to bring any of it back. */
import type { Annotation } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import type { LibraryDatabase } from '../database/database';
import type { AnnotationRow } from '../rows/article-rows';
import { eachRemain, replacedBy } from './remains';
import { onlyQuotedIn, personasIn } from './words-on-persons';

export interface ForgottenNotes {
  /** Articles whose notes stay, with those that are not in the library. */
  kept: ReadonlySet<string>;
  /** Ids of notes whose earlier words go, and of notes that stay. */
  gone: ReadonlySet<string>;
  stay: ReadonlySet<string>;
  /** Whether an annotation, of whichever article, says something of a forgotten one: a relation holds its words. */
  isAbout(row: Pick<Annotation, 'target'>): boolean;
}

/** Forgets them, in the caller's transaction over all tables; called while the articles are still there. Snapshots are the caller's. */
export async function forgetNotesOf(
  db: LibraryDatabase,
  keys: ReadonlySet<string>,
  keepNotes: boolean,
): Promise<ForgottenNotes> {
  const all = [...keys];
  const persons = await onlyQuotedIn(db, keys, await personasSaid(db));
  const isAbout = (row: Pick<Annotation, 'target'>) =>
    ('otherKey' in row.target && keys.has(row.target.otherKey)) ||
    personasIn(row).some((persona) => persons.has(persona));
  const isTheirs = (row: AnnotationRow) => keys.has(row.articleKey) || isAbout(row);

  const ofThese = await db.annotations.where('articleKey').anyOf(all).toArray();
  const notes = keepNotes ? ofThese.filter(isNote) : [];
  const kept = new Set(notes.map(({ articleKey }) => articleKey));
  const stay = new Set(notes.map(({ id }) => id));
  const here = new Set<string>();
  await db.annotations.each((row) => {
    if (isTheirs(row) && !stay.has(row.id)) here.add(row.id);
  });
  await db.annotations.bulkDelete([...here]);

  // A note that stands on another article now may have been on these: then only what it said earlier goes.
  const gone = new Set(here);
  await eachRemain(db, (row, id) => {
    if (!isTheirs(row)) return;
    for (const one of [row.id, id]) if (one !== undefined && !stay.has(one)) gone.add(one);
  });
  await db.noteVersions.filter((row) => gone.has(row.id) || isAbout(row)).delete();
  await db.drafts
    .where('articleKey')
    .anyOf(all)
    .filter(({ articleKey }) => !kept.has(articleKey))
    .delete();
  // The id alone stays of a deleted note: a save that arrives late must not bring it back.
  const graves = await db.graves.toArray();
  await db.graves.bulkPut(
    graves.filter(({ note }) => note && isTheirs(note)).map(({ note: _note, ...grave }) => grave),
  );
  await db.deletions
    .filter(({ annotations }) => annotations.some(isAbout))
    .modify((row) => {
      row.annotations = row.annotations.filter((one) => !isAbout(one));
    });
  // What imports did to these cannot be taken out any more.
  await db.importRows.where('key').anyOf(all).delete();
  await db.importRows.filter((row) => replacedBy(row).some(isTheirs)).delete();
  return { kept, gone, stay, isAbout };
}

/** The personas that the reader said something of, or had said. */
async function personasSaid(db: LibraryDatabase): Promise<Set<string>> {
  const said = new Set<string>();
  const add = (row: AnnotationRow) => {
    for (const persona of personasIn(row)) said.add(persona);
  };
  await db.annotations
    .where('[target.kind+modified]')
    .between(['person', ''], ['person', '\uffff'])
    .each(add);
  await eachRemain(db, add);
  return said;
}
