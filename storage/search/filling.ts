/** Bringing the index of words up to date: articles of older libraries and restored ones, some at a time. */
import type { LibraryDatabase } from '../database/database';
import { mergeWords, tidyWords } from './segments';
import {
  allAreThere,
  areAllThere,
  forgetWords,
  isOfThisEngine,
  numberTable,
  putWords,
  wordTables,
} from './word-index';

/** Articles taken in with one transaction: a tenth of a second of work. */
const AT_ONCE = 20;

/** The articles that the index lacks; newest reading first. */
export async function notIndexed(db: LibraryDatabase): Promise<string[]> {
  return db.transaction('r', [db.articles, numberTable(db)], async () => {
    const known = new Set((await numberTable(db).toArray()).map(({ key }) => key));
    const all = await db.articles.orderBy('lastRead').reverse().primaryKeys();
    return all.filter((key) => !known.has(key));
  });
}

/** Takes in what the index lacks. It goes on at the next start where it was cut off. */
export async function fillWords(db: LibraryDatabase): Promise<void> {
  if (!(await isOfThisEngine(db))) await forgetWords(db);
  if (await areAllThere(db)) return;
  await takeIn(db, await notIndexed(db));
  await db.transaction('rw', [db.articles, numberTable(db), db.facts], async () => {
    if ((await notIndexed(db)).length === 0) await allAreThere(db);
  });
}

async function takeIn(db: LibraryDatabase, keys: readonly string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const some = await db.transaction('rw', [db.articles, db.attributions, ...wordTables(db)], async () => {
      const rows = (await db.articles.bulkGet(keys.slice(at, at + AT_ONCE))).filter(
        (row) => row !== undefined,
      );
      const found = await db.attributions.bulkGet(rows.map(({ hash }) => hash));
      for (const [one, row] of rows.entries())
        await putWords(db, row.article, found[one]?.found ?? null, row.lastRead);
      return rows.length;
    });
    // The library was emptied meanwhile: whoever did it waits for the end.
    if (some === 0) continue;
    await mergeAll(db);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

async function mergeAll(db: LibraryDatabase): Promise<void> {
  while (await mergeWords(db));
}

/** Work on the index, one after the other: of two merges at once the second would find nothing to do. */
export class WordUpkeep {
  readonly #db: LibraryDatabase;
  #last: Promise<void> = Promise.resolve();

  constructor(db: LibraryDatabase) {
    this.#db = db;
  }

  /** Work in its turn. Never fails: the index is only a saving of time. */
  #next(work: () => Promise<void>): Promise<void> {
    void this.#orFail(work);
    return this.#last;
  }

  /** Work in its turn, of which the caller has to know that it was done. */
  #orFail(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work).catch((error: unknown) => this.#failed(error));
    this.#last = done.catch((error: unknown) => console.warn('Second Source:', error));
    return done;
  }

  /** A damaged index is emptied: it is made anew, and search reads every article meanwhile. */
  async #failed(error: unknown): Promise<void> {
    if (!(error instanceof RangeError)) throw error;
    await forgetWords(this.#db);
  }

  /** After articles were taken in. */
  merge(): Promise<void> {
    return this.#next(() => mergeAll(this.#db));
  }

  /** Takes in what the index lacks, and drops what it holds of articles that are gone. */
  fill(): Promise<void> {
    return this.#next(async () => {
      await fillWords(this.#db);
      await tidyWords(this.#db);
    });
  }

  /** Drops what the index holds of articles that are gone, once all work is done that was under way. Fails where that cannot be done. */
  tidy(): Promise<void> {
    return this.#orFail(() => tidyWords(this.#db));
  }

  /** The index was found damaged. */
  mend(): Promise<void> {
    return this.#next(async () => {
      await forgetWords(this.#db);
      await fillWords(this.#db);
    });
  }
}
