/** Notes on articles that are not in the library: they wait, and stand on the article once it is opened or fetched. */
import type { ListedArticle } from '../../engine/model/library/imports';
import { isNote } from '../../engine/model/note';
import { mainKey } from '../../engine/outlets/writing';
import type { ImportsView, WaitingArticle, WaitingNotes } from '../../protocol/messages/imports';
import type { LibraryDatabase } from '../database/database';
import { annotationsOf } from '../tables/annotations';
import { recordOf } from './taking-in';
import { wordsOn } from './telling';

/** Articles and, of each, notes that are told. */
const ARTICLES_TOLD = 100;
const NOTES_TOLD = 3;
const BODY_TOLD = 300;

/** The keys of articles that are not in the library and have annotations, in alphabetical order. */
async function waitingKeys(db: LibraryDatabase): Promise<string[]> {
  const keys = (await db.annotations.orderBy('articleKey').uniqueKeys()).map(String);
  const here = new Set(await db.articles.where('key').anyOf(keys).primaryKeys());
  // An account on a shelf has a text of its own.
  return keys.filter((key) => !here.has(key) && /^https?:/iu.test(key));
}

/** What files told of articles that are not in the library. */
async function listedIn(db: LibraryDatabase): Promise<Map<string, ListedArticle>> {
  const records = await db.imports.orderBy('brought').toArray();
  return new Map(records.flatMap(({ listed }) => listed.map((one) => [one.key, one] as const)));
}

export async function importsView(db: LibraryDatabase): Promise<ImportsView> {
  const records = (await db.imports.orderBy('brought').reverse().toArray()).map(recordOf);
  const keys = await waitingKeys(db);
  const listed = await listedIn(db);
  const waiting: WaitingArticle[] = [];
  for (const key of keys.slice(0, ARTICLES_TOLD)) {
    const notes = await db.annotations.where('articleKey').equals(key).toArray();
    const first = notes
      .filter(isNote)
      .slice(0, NOTES_TOLD)
      .map((note) => ({
        id: note.id,
        words: wordsOn(note),
        body: note.body.slice(0, BODY_TOLD),
        ...(note.author !== undefined && { author: note.author }),
      }));
    const known = listed.get(key);
    const url = known?.url ?? mainKey(key);
    waiting.push({ key, url, title: known?.title ?? null, notes: notes.length, first });
  }
  return { records, waiting, waitingCount: keys.length };
}

/** Articles of one answer. */
const ITEMS = 100;

/** All notes that wait, for an export: some articles at a time, from one on. */
export async function waitingNotes(
  db: LibraryDatabase,
  from: number,
): Promise<{ some: WaitingNotes[]; total: number }> {
  const keys = await waitingKeys(db);
  const listed = await listedIn(db);
  const some: WaitingNotes[] = [];
  for (const key of keys.slice(from, from + ITEMS)) {
    const known = listed.get(key);
    const url = known?.url ?? mainKey(key);
    const outlet = known?.outlet ?? (URL.canParse(url) ? new URL(url).hostname : url);
    const notes = await annotationsOf(db, key);
    some.push({ article: { key, url, outlet, title: known?.title ?? url }, notes });
  }
  return { some, total: keys.length };
}
