/** Taking an article into the library: new, read again unchanged, or read again with another text. */
import { ACCOUNTS_ENGINE, featuresOf } from '../engine/accounts';
import type { Article, Attributions } from '../engine/model';
import { accountIndexTables, put } from './account-index';
import type { ArticleRow } from './articles';
import { dropUnused, storeAttributions } from './attributions';
import type { LibraryDatabase } from './database';
import { digest, fingerprint } from './fingerprint';
import { keepVersion, versionText } from './versions';

/** An article with the two hashes that its row carries; hashing is asynchronous and must be done before a transaction. */
export interface HashedArticle {
  article: Article;
  hash: string;
  textHash: string;
}

export async function hashed(article: Article): Promise<HashedArticle> {
  const [hash, textHash] = await Promise.all([fingerprint(article), digest(versionText(article))]);
  return { article, hash, textHash };
}

/**
 * Stores the article, what was found in it and its entry in the account index in one transaction: all of it or
 * nothing. A text that differs from the stored one sends that one to the versions; the same text touches `lastRead`.
 * Answers once the transaction has completed, and tells whether the library changed by more than the time of reading.
 */
export async function takeIn(
  db: LibraryDatabase,
  { article, hash, textHash }: HashedArticle,
  attributions: Attributions,
  now: Date,
): Promise<boolean> {
  const read = now.toISOString();
  const tables = [db.articles, db.versions, db.attributions, ...accountIndexTables(db)];
  return db.transaction('rw', tables, async () => {
    const before = await db.articles.get(article.key);
    const row: ArticleRow = {
      key: article.key,
      article,
      hash,
      textHash,
      firstRead: before?.firstRead ?? read,
      lastRead: read,
      quotes: attributions.attributions.length,
      sources: attributions.sources.length,
      accountsEngine: ACCOUNTS_ENGINE,
    };
    await db.articles.put(row);
    const known = await db.attributions.get(hash);
    if (known?.engine !== attributions.engine) await storeAttributions(db, hash, attributions);
    const unchanged = before?.hash === hash && before.accountsEngine === ACCOUNTS_ENGINE;
    if (!unchanged) await put(db, featuresOf({ article, attributions }));
    if (before && before.textHash !== textHash) {
      const { title, text } = before.article;
      await keepVersion(
        db,
        { key: article.key, hash: before.textHash, read: before.lastRead, title, text },
        textHash,
      );
    }
    if (before && before.hash !== hash) await dropUnused(db, before.hash);
    return !unchanged;
  });
}
