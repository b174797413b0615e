import type { Annotation } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import type { LibraryDatabase } from '../database/database';

/** An article's annotations, oldest first. */
export async function annotationsOf(db: LibraryDatabase, articleKey: string): Promise<Annotation[]> {
  return inOrder(await db.annotations.where('articleKey').equals(articleKey).toArray());
}

/** Oldest first; `id` decides between two of the same instant, so that the order never flickers. */
function inOrder(annotations: Annotation[]): Annotation[] {
  return annotations.sort((a, b) => compare(a.created, b.created) || compare(a.id, b.id));
}

/** How many notes each of these articles carries. */
export async function noteCounts(
  db: LibraryDatabase,
  keys: readonly string[],
): Promise<(key: string) => number> {
  const counts = new Map<string, number>();
  await db.annotations
    .where('articleKey')
    .anyOf(keys)
    .each((row) => {
      if (isNote(row)) counts.set(row.articleKey, (counts.get(row.articleKey) ?? 0) + 1);
    });
  return (key) => counts.get(key) ?? 0;
}

/** The keys of the articles that carry notes, also of those that are not in the library, by the index of what annotations are: those that are no notes are not read. */
export async function notedKeys(db: LibraryDatabase): Promise<Set<string>> {
  const of = (kind: string) =>
    db.annotations.where('[target.kind+modified]').between([kind, ''], [kind, '\uffff']).toArray();
  const rows = [...(await of('article')), ...(await of('passage'))];
  return new Set(rows.map(({ articleKey }) => articleKey));
}

/** All tags in use, in alphabetical order. */
export async function tagsInUse(db: LibraryDatabase): Promise<string[]> {
  return (await db.annotations.orderBy('tags').uniqueKeys()).map(String);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
