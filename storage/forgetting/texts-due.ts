/** Which texts go by the reader's choice, and from when: each choice can be taken back for a day. */
import type { IsoDate } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import { MS_A_DAY } from '../../engine/model/times';
import type { Settings } from '../../engine/model/views';
import { WITHOUT_TEXT } from '../articles/without-text';
import type { LibraryDatabase } from '../database/database';
import { notedKeys } from '../tables/annotations';
import { changeSettings, readSettings } from '../tables/settings';
import { letGo, lettingGoTables } from './letting-go';

/** What is let go: texts that were not read from their site for so many days; of 0 days none. */
export interface LettingGo {
  days: number;
  /** The texts of articles that carry notes stay. */
  keepNoted: boolean;
}

const lastReadBefore = ({ days }: LettingGo, now: Date): IsoDate =>
  new Date(now.getTime() - days * MS_A_DAY).toISOString();

/** The keys of the articles whose texts are due, the oldest first; and how many of them carry notes, kept or not. */
export async function dueTexts(
  db: LibraryDatabase,
  which: LettingGo,
  now: Date,
): Promise<{ keys: string[]; noted: number }> {
  if (which.days === 0) return { keys: [], noted: 0 };
  return db.transaction('r', [db.articles, db.annotations], async () => {
    const [old, gone] = await Promise.all([
      db.articles.where('lastRead').below(lastReadBefore(which, now)).primaryKeys(),
      db.articles.where('hash').equals(WITHOUT_TEXT).primaryKeys(),
    ]);
    const done = new Set(gone);
    const open = old.filter((key) => !done.has(key));
    const all = open.length > 0 ? await notedKeys(db) : new Set();
    const noted = open.filter((key) => all.has(key)).length;
    return { keys: which.keepNoted ? open.filter((key) => !all.has(key)) : open, noted };
  });
}

/** What is let go by what is set now; `null` where that is nothing, or its time has not come. */
async function inForce(db: LibraryDatabase, now: Date): Promise<LettingGo | null> {
  const { textsGoAfter, notedTextsStay } = await readSettings(db);
  const from = await db.facts.get('texts-go-from');
  if (textsGoAfter === 0 || !from || Date.parse(from.value) > now.getTime()) return null;
  return { days: textsGoAfter, keepNoted: notedTextsStay };
}

/**
 * Lets the texts of these articles go, of those that are due as it comes to them: since they were looked for the reader may have read one
 * again, written a note, or chosen otherwise. Answers whether texts go at all now.
 */
export function letGoDue(db: LibraryDatabase, keys: readonly string[], now: Date): Promise<boolean> {
  return db.transaction('rw', [...lettingGoTables(db), db.settings, db.annotations], async () => {
    const which = await inForce(db, now);
    if (!which) return false;
    const before = lastReadBefore(which, now);
    const due: string[] = [];
    for (const row of await db.articles.bulkGet([...keys])) {
      if (!row || row.lastRead >= before) continue;
      const notes = which.keepNoted
        ? await db.annotations.where('articleKey').equals(row.key).filter(isNote).count()
        : 0;
      if (notes === 0) due.push(row.key);
    }
    await letGo(db, due, now);
    return true;
  });
}

/** Forgets answers of the network that are as old as texts that go: they hold the beginnings of texts. */
export function forgetOldAnswers(db: LibraryDatabase, now: Date): Promise<void> {
  return db.transaction('rw', [db.settings, db.facts, db.answers], async () => {
    const which = await inForce(db, now);
    if (!which) return;
    const before = now.getTime() - which.days * MS_A_DAY;
    await db.answers.where('when').below(before).delete();
  });
}

/** From when texts go by what is set; `null` where they do not. Where nobody said when (settings of a backup), a day from now. */
export async function textsGoFrom(db: LibraryDatabase, now: Date): Promise<IsoDate | null> {
  if ((await readSettings(db)).textsGoAfter === 0) return null;
  return (await db.facts.get('texts-go-from'))?.value ?? letTextsGoFrom(db, now.getTime() + MS_A_DAY);
}

/** Sets the instant from which texts go, in milliseconds since 1970; answers `null` where they do not go. */
export function letTextsGoFrom(db: LibraryDatabase, instant: number): Promise<IsoDate | null> {
  return db.transaction('rw', [db.settings, db.facts], async () => {
    if ((await readSettings(db)).textsGoAfter === 0) return null;
    const value = new Date(instant).toISOString();
    await db.facts.put({ name: 'texts-go-from', value });
    return value;
  });
}

/** Changes some settings; a choice of which texts go and its day are kept together, or neither. */
export function changeChoices(db: LibraryDatabase, changes: Partial<Settings>, now: Date): Promise<Settings> {
  return db.transaction('rw', [db.settings, db.facts], async () => {
    const settings = await changeSettings(db, changes);
    if (changes.textsGoAfter === 0) await db.facts.delete('texts-go-from');
    else if (changes.textsGoAfter !== undefined || changes.notedTextsStay !== undefined)
      await letTextsGoFrom(db, now.getTime() + MS_A_DAY);
    return settings;
  });
}
