import type { Article } from '../engine/model';
import type { ArticleVersion } from '../engine/views';
import type { LibraryDatabase } from './database';

/** An earlier text of an article. One row for each different text: `[key, hash]` is the key. */
export interface VersionRow extends ArticleVersion {
  key: string;
  /** `digest` of title and text. */
  hash: string;
}

/**
 * Earlier texts kept of one article; beyond that the oldest goes. A page whose text holds a running counter
 * would otherwise fill the disk; no article seen was changed by its editors more than a dozen times.
 */
export const VERSIONS_KEPT = 50;

/** What `hash` is made of. */
export function versionText(article: Pick<Article, 'title' | 'text'>): string {
  return `${article.title}\n\n${article.text}`;
}

/**
 * Keeps the text that is being replaced, and drops the one that is current again: a page that swings between two
 * texts (an A/B test, a desktop and a mobile edition) has one earlier version, not one for each visit.
 */
export async function keepVersion(
  db: LibraryDatabase,
  replaced: VersionRow,
  currentHash: string,
): Promise<void> {
  await db.versions.delete([replaced.key, currentHash]);
  await db.versions.put(replaced);
  const kept = await db.versions.where('key').equals(replaced.key).sortBy('read');
  const surplus = kept.slice(0, Math.max(0, kept.length - VERSIONS_KEPT));
  await db.versions.bulkDelete(surplus.map((row) => [row.key, row.hash]));
}

/** The earlier texts of an article, newest first. */
export async function versionsOf(db: LibraryDatabase, key: string): Promise<ArticleVersion[]> {
  const rows = await db.versions.where('key').equals(key).sortBy('read');
  return rows.reverse().map(({ key: _key, hash: _hash, ...version }) => version);
}
