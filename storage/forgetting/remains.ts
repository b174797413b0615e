/** Annotations that are kept only so that they can be brought back: deleted ones, those of deleted articles, replaced by imports, in snapshots. */
import type { LibraryDatabase } from '../database/database';
import type { AnnotationRow } from '../rows/article-rows';
import { eachSnapshotLine } from './snapshot-lines';

/** @param visit told the id of what stands in place of it as well, where an import replaced it */
export async function eachRemain(
  db: LibraryDatabase,
  visit: (row: AnnotationRow, id?: string) => void,
): Promise<void> {
  await db.graves.each(({ note }) => note && visit(note));
  await db.deletions.each(({ annotations }) => {
    for (const one of annotations) visit(one);
  });
  await db.importRows.each(({ before, id }) => before && visit(before, id));
  await eachSnapshotLine(db, (_table, row) => visit(row as AnnotationRow), 'annotations');
}
