/** Taking an article into the library: new, read again unchanged, or read again with another text. */
import { type ArticleFeatures, featuresOf } from '../../engine/accounts';
import type { Article, Attributions } from '../../engine/model';
import { notLater, timeOf } from '../../engine/model/times';
import { filing, type KeptText } from '../../engine/outlets/writing';
import { accountIndexTables, put } from '../account-index/account-index';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';
import { putWords, readAgain, wordTables } from '../search/word-index';
import { ENGINES } from '../tables/articles';
import { dropUnused, storeAttributions } from '../tables/attributions';
import { rankAnew } from '../tables/rankings';
import { keepVersion, versionText } from '../tables/versions';
import { digest, fingerprint } from './fingerprint';

/** An article with the two hashes that its row carries; hashing is asynchronous and must be done before a transaction. */
interface HashedArticle {
  article: Article;
  hash: string;
  textHash: string;
}

export async function hashed(article: Article): Promise<HashedArticle> {
  const [hash, textHash] = await Promise.all([fingerprint(article), digest(versionText(article))]);
  return { article, hash, textHash };
}

/** Where an article is kept, and whether the library changed by more than the time of reading. */
interface StoredArticle {
  key: string;
  changed: boolean;
}

/** What `filing` asks about a text that is kept. */
export function keptText({ via, language }: Article, same: boolean): KeptText {
  return { via, language, same };
}

/**
 * Stores the article, what was found in it and its entry in the account index in one transaction: all of it or
 * nothing. `features` are the article's, worked out before; a transaction does not wait for a worker. A text that differs
 * from the stored one sends that one to the versions; the same text touches `lastRead`. What came by a lesser way than the
 * stored text (`engine/outlets/writing.ts`) is kept beside it, under another key. Answers once the transaction has completed.
 * @param since `Erasures.times` as it was when the article was asked for, where nothing is to come after an erasure
 */
export async function storeArticle(
  db: LibraryDatabase,
  { article: given, hash, textHash }: HashedArticle,
  attributions: Attributions,
  now: Date,
  features?: ArticleFeatures,
  since?: number,
): Promise<StoredArticle> {
  const read = now.toISOString();
  const tables = [
    db.articles,
    db.versions,
    db.annotations,
    db.attributions,
    db.rankings,
    ...accountIndexTables(db),
    ...wordTables(db),
  ];
  return db.transaction('rw', tables, async () => {
    const stored = await withText(db, given.key);
    db.erasures.assertNone(since);
    const filed = filing(given, stored ? keptText(stored.article, stored.textHash === textHash) : null);
    if (filed.as === 'known') {
      await db.articles.update(given.key, { lastRead: read });
      await readAgain(db, stored!.article, read);
      return { key: given.key, changed: false };
    }
    const article = filed.as === 'beside' ? { ...given, key: filed.key } : given;
    const before = filed.as === 'beside' ? await withText(db, article.key) : stored;
    const firstRead = before?.firstRead ?? (await db.articles.get(article.key))?.firstRead ?? read;
    const firstText = await isFirstText(db, before, article.key, textHash);
    const row: ArticleRow = {
      key: article.key,
      article,
      hash,
      textHash,
      firstRead: notLater(firstRead, now),
      lastRead: read,
      quotes: attributions.attributions.length,
      sources: attributions.sources.length,
      engines: ENGINES,
      ...(firstText && { firstText }),
    };
    await db.articles.put(row);
    const known = await db.attributions.get(hash);
    if (known?.engine !== attributions.engine || known.found.leftOut !== attributions.leftOut)
      await storeAttributions(db, hash, attributions);
    const unchanged = before?.hash === hash && before.engines === ENGINES;
    if (!unchanged) {
      await put(db, features ? { ...features, key: article.key } : featuresOf({ article, attributions }));
      await rankAnew(db, article.key, now.getTime());
    }
    await putWords(db, article, attributions, read);
    if (before && before.textHash !== textHash) {
      const { title, text, via } = before.article;
      const replaced = { key: article.key, hash: before.textHash, read: notLater(before.lastRead, now) };
      const first = await isFirstText(db, before, article.key, before.textHash);
      const marks = { ...(first && { first }), ...(via !== undefined && { via }) };
      await keepVersion(db, { ...replaced, title, text, ...marks }, textHash);
    }
    if (before && before.hash !== hash) await dropUnused(db, before.hash);
    return { key: article.key, changed: !unchanged };
  });
}

/** The article as it is kept with a text; one whose text was let go is stored as if it were new, but for when it was first read. */
async function withText(db: LibraryDatabase, key: string): Promise<ArticleRow | undefined> {
  const row = await db.articles.get(key);
  return row?.textGone === undefined ? row : undefined;
}

/** Whether a text is the one that was read first of the article; rows of earlier builds say so by having no version. */
async function isFirstText(
  db: LibraryDatabase,
  before: ArticleRow | undefined,
  key: string,
  textHash: string,
): Promise<true | undefined> {
  if (!before) return true;
  if (before.textHash !== textHash) return (await db.versions.get([key, textHash]))?.first;
  if (before.firstText) return true;
  return (await db.versions.where('key').equals(key).count()) === 0 || undefined;
}

/** Puts times of reading that are still to come back to now: else such an article stands above all others for good. */
export async function mendTimes(db: LibraryDatabase, now: Date): Promise<void> {
  const mended = (row: ArticleRow) => ({
    firstRead: notLater(row.firstRead, now),
    lastRead: notLater(row.lastRead, now),
  });
  await db.transaction('rw', [db.articles, db.versions, ...wordTables(db)], async () => {
    const ahead = now.toISOString();
    const wrong: ArticleRow[] = [];
    await db.articles
      .where('lastRead')
      .above(ahead)
      .or('firstRead')
      .above(ahead)
      .modify((row) => {
        Object.assign(row, mended(row));
        wrong.push(row);
      });
    for (const { article, lastRead } of wrong) await readAgain(db, article, lastRead);
    await db.versions
      .filter(({ read }) => timeOf(read, now) === null)
      .modify((row) => {
        row.read = notLater(row.read, now);
      });
  });
}
