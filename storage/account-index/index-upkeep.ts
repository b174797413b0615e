/** The account index is looked over now and then, and mended where it does not say what the articles say. */
import { MS_A_DAY, since } from '../../engine/model/times';
import type { LibraryDatabase } from '../database/database';
import { accountIndexTables } from './account-index';
import { countsAgree, type IndexCheck, isSound, repair } from './account-index-check';

/** A whole look reads every entry, and writers wait meanwhile: seldom, and in huge libraries only where the counts disagree. */
const EVERY_MS = 7 * MS_A_DAY;
/** Articles up to which the weekly check of all entries is made. */
const LARGEST_LOOKED_OVER = 20_000;

/**
 * Checks the index: the counts each time, all of it once a week. What is wrong is mended in one transaction, and articles that
 * were left without an entry are marked for renewal (`renew`). Answers what was found; null where nothing had to be looked over.
 */
export async function lookOverIndex(db: LibraryDatabase, now: Date): Promise<IndexCheck | null> {
  const articles = await db.articles.count();
  const agree = await countsAgree(db, articles);
  const last = (await db.facts.get('index-looked-over'))?.value;
  const due = since(last, now) >= EVERY_MS;
  if (agree && !(due && articles <= LARGEST_LOOKED_OVER)) return null;
  const found = await db.transaction('rw', [db.articles, ...accountIndexTables(db)], async () => {
    const keys = new Set(await db.articles.toCollection().primaryKeys());
    const check = await repair(db, keys);
    if (!isSound(check))
      await db.articles
        .where('key')
        .anyOf([...check.missing, ...check.unreadable])
        .modify({ engines: '' });
    return check;
  });
  await db.facts.put({ name: 'index-looked-over', value: now.toISOString() });
  return found;
}
