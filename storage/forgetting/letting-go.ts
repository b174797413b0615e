/**
 * Texts that go while notes stay. What is left of an article then: title, outlet, byline, address, the days on which it was published
 * and read, and what the reader wrote, marked or overruled, each with the words that it is on. When the article is read again from its
 * site it is stored anew, and notes find their places.
 */
import { accountIndexTables, put } from '../account-index/account-index';
import { featuresWithoutText, WITHOUT_TEXT, withoutText } from '../articles/without-text';
import { endSnapshot } from '../backup/snapshots';
import type { LibraryDatabase } from '../database/database';
import { FIRST_VIEW } from '../rows/source-tables';
import { putWords, wordTables } from '../search/word-index';
import { dropUnused } from '../tables/attributions';
import { rankAnew, rankingsGone } from '../tables/rankings';
import { changeSnapshots } from './snapshot-lines';

/** The tables to name in a transaction that calls `letGo`. */
export function lettingGoTables(db: LibraryDatabase) {
  const { articles, versions, attributions, rankings, events, sourceFacts, facts } = db;
  const own = [articles, versions, attributions, rankings, events, sourceFacts, facts];
  return [...own, ...accountIndexTables(db), ...wordTables(db)];
}

/** Lets the texts of some articles go, in the caller's transaction. Their words leave snapshots with `letGoInSnapshots`. */
export async function letGo(db: LibraryDatabase, keys: readonly string[], now: Date): Promise<number> {
  const rows = (await db.articles.bulkGet([...keys])).filter((row) => row && row.hash !== WITHOUT_TEXT);
  if (rows.length === 0) return 0;
  await endSnapshot(db);
  await db.facts.put({ name: 'texts-in-snapshots', value: now.toISOString() });
  await rankingsGone(
    db,
    rows.map((row) => row!.key),
  );
  for (const row of rows) {
    const left = withoutText(row!, now.toISOString());
    await db.versions.where('key').equals(left.key).delete();
    await db.articles.put(left);
    await dropUnused(db, row!.hash);
    await db.sourceFacts.bulkDelete([left.key, FIRST_VIEW]);
    await put(db, featuresWithoutText(left.article));
    await putWords(db, left.article, null, left.lastRead);
    await rankAnew(db, left.key);
  }
  return rows.length;
}

/** Takes the texts that were let go out of the snapshots, part by part; it goes on where it was cut off. */
export async function letGoInSnapshots(db: LibraryDatabase): Promise<void> {
  if (!(await areTextsInSnapshots(db))) return;
  const rows = await db.articles.where('hash').equals(WITHOUT_TEXT).toArray();
  const left = new Map(rows.map((row) => [row.key, row]));
  await changeSnapshots(db, (table, row) => {
    const now = left.get((row as { key?: string }).key ?? '');
    if (!now || (table !== 'articles' && table !== 'versions')) return row;
    return table === 'versions' ? null : now;
  });
  await db.facts.delete('texts-in-snapshots');
}

/** Whether texts were let go of whose words snapshots may still have. */
export async function areTextsInSnapshots(db: LibraryDatabase): Promise<boolean> {
  return (await db.facts.get('texts-in-snapshots')) !== undefined;
}
