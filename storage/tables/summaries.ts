/** Articles as lists show them. */
import type { ArticleSummary } from '../../engine/model/views';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';
import { noteCounts } from './annotations';
import { summaryOf } from './articles';

/** Rows as lists show them, with their notes and versions counted. */
export function summaries(db: LibraryDatabase, rows: readonly ArticleRow[]): Promise<ArticleSummary[]> {
  return db.transaction('r', [db.annotations, db.versions], async () => {
    const notes = await noteCounts(
      db,
      rows.map(({ key }) => key),
    );
    const earlier = await Promise.all(rows.map(({ key }) => db.versions.where('key').equals(key).count()));
    return rows.map((row, at) => summaryOf(row, { notes: notes(row.key), earlierVersions: earlier[at]! }));
  });
}
