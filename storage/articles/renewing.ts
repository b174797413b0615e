/** Reading stored articles anew after an update of an engine: some at a time, so that it can be stopped between any two. */
import type { Attributions } from '../../engine/model';
import { accountIndexTables, put } from '../account-index/account-index';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';
import { putWords, wordTables } from '../search/word-index';
import { ENGINES } from '../tables/articles';
import { rankAnew } from '../tables/rankings';
import { type EngineRunner, featuresIn, INLINE_ENGINE } from '../work/engine-work';
import { featuresWithoutText, NOTHING_FOUND } from './without-text';

/** Articles that other engines read, in two parts: asked for what is not equal, the browser walks over all that is. */
const stale = ({ articles }: LibraryDatabase) => [
  articles.where('engines').below(ENGINES),
  articles.where('engines').above(ENGINES),
];

async function countOld(db: LibraryDatabase): Promise<number> {
  const counts = await Promise.all(stale(db).map((part) => part.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Some of them, without those that cannot be read. */
async function someOld(
  db: LibraryDatabase,
  some: number,
  failed: ReadonlySet<string>,
): Promise<ArticleRow[]> {
  const found: ArticleRow[] = [];
  for (const part of stale(db))
    if (found.length < some)
      found.push(
        ...(await part
          .filter(({ key }) => !failed.has(key))
          .limit(some - found.length)
          .toArray()),
      );
  return found;
}

/** How many articles older engines read, of how many; where there are none nobody counts the others. */
export function countStale(db: LibraryDatabase): Promise<{ left: number; total: number }> {
  return db.transaction('r', db.articles, async () => {
    const left = await countOld(db);
    return { left, total: left === 0 ? 0 : await db.articles.count() };
  });
}

/**
 * Renews what was found, counts and index entries of some articles that older engines read. Notes and corrections stay as they are: they
 * are laid over what is found. An article that was changed or deleted in between is left to whoever did that.
 * @param failed keys of articles that cannot be read; they are passed over, and others that fail are added
 * @returns how many are left
 */
export async function renew(
  db: LibraryDatabase,
  some: number,
  attributionsOf: (row: ArticleRow) => Promise<Attributions>,
  engine: EngineRunner = INLINE_ENGINE,
  failed: Set<string> = new Set(),
): Promise<number> {
  for (const row of await someOld(db, some, failed)) {
    try {
      await renewOne(db, row, attributionsOf, engine);
    } catch (error) {
      failed.add(row.key);
      console.warn('Second Source:', error);
    }
  }
  return Math.max(0, (await countOld(db)) - failed.size);
}

async function renewOne(
  db: LibraryDatabase,
  row: ArticleRow,
  attributionsOf: (row: ArticleRow) => Promise<Attributions>,
  engine: EngineRunner,
): Promise<void> {
  const attributions = row.textGone === undefined ? await attributionsOf(row) : NOTHING_FOUND;
  const features =
    row.textGone === undefined
      ? await featuresIn(engine, { article: row.article, attributions })
      : featuresWithoutText(row.article);
  const counts = { quotes: attributions.attributions.length, sources: attributions.sources.length };
  const tables = [db.articles, db.rankings, ...accountIndexTables(db), ...wordTables(db)];
  await db.transaction('rw', tables, async () => {
    const now = await db.articles.get(row.key);
    if (now?.hash !== row.hash) return;
    await db.articles.update(row.key, { ...counts, engines: ENGINES });
    await put(db, features);
    await putWords(db, now.article, attributions, now.lastRead);
    await rankAnew(db, row.key);
  });
}

/** Whether the reader stopped the reading anew. A later update begins anew: it was not what was stopped. */
export async function isRenewalStopped(db: LibraryDatabase): Promise<boolean> {
  return (await db.facts.get('renewal-stopped'))?.value === ENGINES;
}

/** Stops it until the reader goes on, or lets it go on. */
export async function stopRenewal(db: LibraryDatabase, stopped: boolean): Promise<void> {
  if (stopped) await db.facts.put({ name: 'renewal-stopped', value: ENGINES });
  else await db.facts.delete('renewal-stopped');
}
