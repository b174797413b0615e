import type { Annotation, Article } from '../../engine/model';
import type { ArticleVersion, VersionSummary } from '../../engine/model/views';
import type { LibraryDatabase } from '../database/database';
import type { VersionRow } from '../rows/article-rows';
import { annotationsOf } from './annotations';

/**
 * Earlier texts kept of one article, and UTF-16 units of them. No article seen was changed by its editors more than a dozen times; a page
 * whose text holds a running counter, or that swaps its text to wash out what it said, would otherwise fill the disk.
 */
export const VERSIONS_KEPT = 50;
export const VERSIONS_SHARE = 8_000_000;

/** What `hash` is made of. */
export function versionText(article: Pick<Article, 'title' | 'text'>): string {
  return `${article.title}\n\n${article.text}`;
}

/**
 * The versions to give up where there are too many, or too much of them. The first and the last ones always stay, and those that
 * `isHeld` names; of the others the one goes whose neighbours in time are nearest to each other, so that a text that stood for
 * a second is given up before one that stood for a day.
 */
export function surplusOf<T extends Pick<VersionRow, 'read' | 'text' | 'first'>>(
  versions: readonly T[],
  isHeld: (version: T) => boolean,
  most = VERSIONS_KEPT,
  share = VERSIONS_SHARE,
): T[] {
  const kept = versions.toSorted((one, other) => Date.parse(one.read) - Date.parse(other.read));
  const surplus: T[] = [];
  let size = kept.reduce((sum, { text }) => sum + text.length, 0);
  const held = new Set(kept.filter((version) => version.first || isHeld(version)));
  while (kept.length > most || size > share) {
    let [at, least] = [-1, Number.POSITIVE_INFINITY];
    for (let i = 1; i < kept.length - 1; i++) {
      const gap = Date.parse(kept[i + 1]!.read) - Date.parse(kept[i - 1]!.read);
      if (gap < least && !held.has(kept[i]!)) [at, least] = [i, gap];
    }
    if (at < 0) break;
    const [gone] = kept.splice(at, 1);
    size -= gone!.text.length;
    surplus.push(gone!);
  }
  return surplus;
}

/** Whether a version has the words of a note that the present text has no more: for each such note the last version that has them. */
export function carriesNotes<T extends Pick<VersionRow, 'read' | 'text'>>(
  versions: readonly T[],
  text: string,
  annotations: readonly Annotation[],
): (version: T) => boolean {
  const newest = versions.toSorted((one, other) => Date.parse(other.read) - Date.parse(one.read));
  const held = new Set<T>();
  for (const { target } of annotations) {
    if (target.kind !== 'passage') continue;
    const exact = target.selectors.find((one) => one.type === 'TextQuoteSelector')?.exact;
    if (!exact || text.includes(exact)) continue;
    const version = newest.find((one) => one.text.includes(exact));
    if (version) held.add(version);
  }
  return (version) => held.has(version);
}

/**
 * Keeps the text that is being replaced, and drops the one that is current again: a page that swings between two
 * texts (an A/B test, a desktop and a mobile edition) has one earlier version, not one for each visit. The article's row and its notes
 * are there already, in the caller's transaction.
 */
export async function keepVersion(
  db: LibraryDatabase,
  replaced: VersionRow,
  currentHash: string,
): Promise<void> {
  await db.versions.delete([replaced.key, currentHash]);
  await db.versions.put(replaced);
  await thinVersions(db, replaced.key);
}

/** Gives up what is too much. Runs in the caller's transaction, which names articles, versions and annotations. */
export async function thinVersions(db: LibraryDatabase, key: string): Promise<void> {
  const all = await db.versions.where('key').equals(key).toArray();
  if (surplusOf(all, () => false).length === 0) return;
  const text = (await db.articles.get(key))?.article.text ?? '';
  const surplus = surplusOf(all, carriesNotes(all, text, await annotationsOf(db, key)));
  await db.versions.bulkDelete(surplus.map((row) => [row.key, row.hash]));
}

/** The earlier texts of an article without their words, newest first. */
export async function versionsOf(db: LibraryDatabase, key: string): Promise<VersionSummary[]> {
  const rows = await db.versions.where('key').equals(key).toArray();
  return rows
    .sort((one, other) => Date.parse(other.read) - Date.parse(one.read))
    .map(({ hash, read, title, text, via }) => ({
      id: hash,
      read,
      title,
      length: text.length,
      ...(via !== undefined && { via }),
    }));
}

/** One earlier text; null where it is not kept any more. */
export async function earlierText(
  db: LibraryDatabase,
  key: string,
  id: string,
): Promise<ArticleVersion | null> {
  const row = await db.versions.get([key, id]);
  if (!row) return null;
  const { read, title, text, via } = row;
  return { read, title, text, ...(via !== undefined && { via }) };
}
