/** Annotations that are kept only so that they can be brought back: deleted ones, those of deleted articles, replaced by imports, in snapshots. */
import type { LibraryDatabase } from '../database/database';
import type { AnnotationRow } from '../rows/article-rows';
import type { ImportedRow } from '../rows/import-tables';
import { eachSnapshotLine } from './snapshot-lines';

/** What an import put a row in place of. */
export const replacedBy = ({ before, also = [] }: ImportedRow): AnnotationRow[] =>
  before ? [before, ...also] : also;

/** @param visit told the id of what stands in place of it as well, where an import replaced it */
export async function eachRemain(
  db: LibraryDatabase,
  visit: (row: AnnotationRow, id?: string) => void,
): Promise<void> {
  await db.graves.each(({ note }) => note && visit(note));
  await db.deletions.each(({ annotations }) => {
    for (const one of annotations) visit(one);
  });
  await db.importRows.each((row) => {
    for (const one of replacedBy(row)) visit(one, row.id);
  });
  await eachSnapshotLine(db, (_table, row) => visit(row as AnnotationRow), 'annotations');
}
