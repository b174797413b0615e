/** Articles that were deleted, kept for a while so that the deletion can be undone; then they are gone for good. */
import type { ArticleFeatures } from '../../engine/accounts';
import type { IsoDate } from '../../engine/model';
import { timeOf } from '../../engine/model/times';
import { newUuid } from '../../engine/model/uuid';
import { FailureError } from '../../protocol/failures';
import { accountIndexTables, put, remove } from '../account-index/account-index';
import type { LibraryDatabase } from '../database/database';
import type { DeletionRow } from '../rows/article-rows';
import { FIRST_VIEW } from '../rows/source-tables';
import { areLacking, removeWords, wordTables } from '../search/word-index';
import { dropUnused } from '../tables/attributions';
import { rankAnew, rankingsGone } from '../tables/rankings';
import { keepVersion, thinVersions } from '../tables/versions';
import { type EngineRunner, featuresIn, INLINE_ENGINE } from '../work/engine-work';

function everyTable(db: LibraryDatabase) {
  const { articles, versions, attributions, annotations, deletions, rankings, events, sourceFacts, facts } =
    db;
  return [
    articles,
    versions,
    attributions,
    annotations,
    deletions,
    rankings,
    events,
    sourceFacts,
    facts,
    ...accountIndexTables(db),
    ...wordTables(db),
  ];
}

/** Takes articles out of the library, all of them or none, and answers with the token that undoes it. Unknown keys are passed over. */
export async function deleteArticles(
  db: LibraryDatabase,
  keys: readonly string[],
  now: Date,
): Promise<string> {
  const token = newUuid();
  await db.transaction('rw', everyTable(db), async () => {
    for (const key of new Set(keys)) {
      const article = await db.articles.get(key);
      if (!article) continue;
      const versions = await db.versions.where('key').equals(key).toArray();
      const annotations = await db.annotations.where('articleKey').equals(key).toArray();
      const attributions = (await db.attributions.get(article.hash)) ?? null;
      const deleted = now.toISOString();
      await db.deletions.add({ token, key, deleted, article, attributions, annotations, versions });
      await db.versions.where('key').equals(key).delete();
      await db.annotations.where('articleKey').equals(key).delete();
      await db.articles.delete(key);
      await db.sourceFacts.bulkDelete([key, FIRST_VIEW]);
      await dropUnused(db, article.hash);
    }
    await remove(db, ...keys);
    await removeWords(db, ...keys);
    await rankingsGone(db, keys);
  });
  return token;
}

/**
 * Puts deleted articles back. One that was read again since keeps its newer text; the deleted one becomes an earlier
 * version, and its notes come back beside the new ones.
 */
export async function undelete(
  db: LibraryDatabase,
  token: string,
  engine: EngineRunner = INLINE_ENGINE,
): Promise<void> {
  const rowsOf = () => db.deletions.where('token').equals(token).toArray();
  // Worked out before: a transaction does not wait for a worker. Nobody changes the rows of a deletion.
  const features = new Map<string, ArticleFeatures>();
  for (const { key, article, attributions } of await rowsOf())
    if (attributions)
      features.set(
        key,
        await featuresIn(engine, { article: article.article, attributions: attributions.found }),
      );
  await db.transaction('rw', everyTable(db), async () => {
    const rows = await rowsOf();
    if (rows.length === 0) throw new FailureError('not-found', 'nothing is left of this deletion');
    for (const row of rows) await putBack(db, row, features.get(row.key) ?? null);
    await db.deletions.where('token').equals(token).delete();
  });
}

async function putBack(
  db: LibraryDatabase,
  row: DeletionRow,
  features: ArticleFeatures | null,
): Promise<void> {
  const present = await db.articles.get(row.key);
  const annotated = await db.annotations.bulkGet(row.annotations.map(({ id }) => id));
  await db.annotations.bulkPut(row.annotations.filter((_, at) => annotated[at] === undefined));
  await db.versions.bulkPut(row.versions);
  if (present) {
    await db.articles.update(row.key, { firstRead: row.article.firstRead });
    await db.versions.delete([row.key, present.textHash]);
    if (present.textHash === row.article.textHash) return thinVersions(db, row.key);
    const { title, text } = row.article.article;
    const version = { key: row.key, hash: row.article.textHash, read: row.article.lastRead, title, text };
    const first = row.article.firstText && { first: row.article.firstText };
    await keepVersion(db, { ...version, ...first }, present.textHash);
    return;
  }
  // Without attributions it cannot be indexed here; it is renewed with the articles of older engines.
  await areLacking(db);
  await db.articles.put({ ...row.article, engines: features ? row.article.engines : '' });
  if (row.attributions) await db.attributions.put(row.attributions);
  if (!features) return;
  await put(db, features);
  await rankAnew(db, row.key);
}

/** Deletes for good what was deleted before an instant; what is said to be deleted later was written by a clock that was wrong. */
export async function forgetDeleted(db: LibraryDatabase, before: Date, clock: () => Date): Promise<void> {
  await db.deletions.filter(({ deleted }) => isForgotten(deleted, before, clock())).delete();
}

/** @param now Read as late as can be: what is deleted while a session begins is not still to come. */
export function isForgotten(deleted: IsoDate, before: Date, now: Date): boolean {
  const time = timeOf(deleted, now);
  return time === null || time < before.getTime();
}
