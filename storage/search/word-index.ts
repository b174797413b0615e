/**
 * The index of words, by which search finds the articles that it then reads. What it answers is a superset of what is found: an article
 * that was read anew or deleted has another number, and the words of its old one say nothing any more.
 *
 * Five tables:
 *  - `searchArticles`: each article's number; a short number makes every posting short.
 *  - `searchTimes`: when the articles were published and read, by number, packed: what results are put in order by.
 *  - `searchNew`: the words of the latest articles, a row each, so that taking an article in writes one small row.
 *  - `searchSegments` and `searchBlocks`: the words of all others. Fifty new rows make a segment, six segments of one size a larger
 *    one (`segments.ts`): a log-structured merge tree, so that no word is written more than a few times.
 */
import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Article, Attributions, IsoDate } from '../../engine/model';
import { indexWords } from '../../engine/search/index-words';
import type { FactRow } from '../rows/note-tables';
import type {
  SearchBlockRow,
  SearchedArticleRow,
  SearchNewRow,
  SearchSegmentRow,
  SearchTimesRow,
} from '../rows/search-tables';

export const numberTable = (db: Dexie): Table<SearchedArticleRow, number> => db.table('searchArticles');
export const timesTable = (db: Dexie): Table<SearchTimesRow, number> => db.table('searchTimes');
export const newTable = (db: Dexie): Table<SearchNewRow, number> => db.table('searchNew');
export const segmentTable = (db: Dexie): Table<SearchSegmentRow, number> => db.table('searchSegments');
export const blockTable = (db: Dexie): Table<SearchBlockRow, [number, number]> => db.table('searchBlocks');

/** The tables to name in a transaction that calls `putWords`, `readAgain` or `removeWords`. */
export const wordTables = (db: Dexie): Table[] => [numberTable(db), timesTable(db), newTable(db)];
/** All tables of the index. */
export const searchTables = (db: Dexie): Table[] => [...wordTables(db), segmentTable(db), blockTable(db)];

/** Numbers of one row of `searchTimes`: eight kilobytes, ten rows for ten thousand articles. */
export const CHUNK = 1024;
const MINUTE = 60_000;
export const UNKNOWN_DAY = -1;

/** Minutes since 1970; `null` for what is no instant. */
export function minutesOf(date: IsoDate | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isFinite(time) ? Math.floor(time / MINUTE) : null;
}

async function setTimes(
  db: Dexie,
  n: number,
  times: { published: number; read: number } | null,
): Promise<void> {
  const chunk = Math.floor(n / CHUNK);
  const row = (await timesTable(db).get(chunk)) ?? {
    chunk,
    published: new Int32Array(CHUNK),
    read: new Int32Array(CHUNK),
  };
  row.published[n % CHUNK] = times?.published ?? 0;
  row.read[n % CHUNK] = times?.read ?? 0;
  if (row.read.some((at) => at > 0)) await timesTable(db).put(row);
  else await timesTable(db).delete(chunk);
}

const timesOf = (article: Pick<Article, 'published'>, read: IsoDate) => ({
  published: Math.max(UNKNOWN_DAY, minutesOf(article.published) ?? UNKNOWN_DAY),
  // A time of reading is never 0: that is the sign of a number without an article.
  read: Math.max(1, minutesOf(read) ?? 1),
});

/** Writes or replaces an article's words. Runs inside the caller's transaction, which names `wordTables`. */
export async function putWords(
  db: Dexie,
  article: Article,
  attributions: Attributions | null,
  lastRead: IsoDate,
): Promise<void> {
  const { words, weights, hash } = indexWords(article, attributions);
  const { key } = article;
  const before = await numberTable(db).get({ key });
  if (before?.hash === hash) return setTimes(db, before.n!, timesOf(article, lastRead));
  if (before) await removeNumber(db, before.n!);
  const n = await numberTable(db).add({ key, hash });
  await newTable(db).add({ n, words: words.join('\n'), weights: weights.join('') });
  await setTimes(db, n, timesOf(article, lastRead));
}

/** An article was read again, and says the same. */
export async function readAgain(
  db: Dexie,
  article: Pick<Article, 'key' | 'published'>,
  lastRead: IsoDate,
): Promise<void> {
  const row = await numberTable(db).get({ key: article.key });
  if (row) await setTimes(db, row.n!, timesOf(article, lastRead));
}

async function removeNumber(db: Dexie, n: number): Promise<void> {
  await numberTable(db).delete(n);
  await newTable(db).delete(n);
  await setTimes(db, n, null);
}

/** Takes articles out of the index; keys without an entry are passed over. Their words leave the segments with `tidyWords`. */
export async function removeWords(db: Dexie, ...keys: string[]): Promise<void> {
  for (const { n } of await numberTable(db).where('key').anyOf(keys).toArray()) await removeNumber(db, n!);
}

const factTable = (db: Dexie): Table<FactRow, string> => db.table('facts');

/**
 * Whether the index has every article. It is said and not counted: to count ten thousand articles takes the browser a tenth of a second.
 * Whoever stores an article without its words says `areLacking` in the same transaction, which names `facts`.
 */
export async function areAllThere(db: Dexie): Promise<boolean> {
  return (await factTable(db).get('words-filled')) !== undefined;
}
export async function areLacking(db: Dexie): Promise<void> {
  await factTable(db).delete('words-filled');
}
export async function allAreThere(db: Dexie): Promise<void> {
  await factTable(db).put({ name: 'words-filled', value: '' });
}

/** Goes up where articles are indexed by other words: 2 has the pairs of words that stand together. */
const WORD_INDEX = '2';
const ENGINE = 'words-engine';

/** Whether all that the index holds was made as it is made now; else it is to be emptied and made anew. */
export async function isOfThisEngine(db: Dexie): Promise<boolean> {
  return (await factTable(db).get(ENGINE))?.value === WORD_INDEX;
}

/** Empties the index: it is made anew from the articles. */
export async function forgetWords(db: Dexie): Promise<void> {
  await db.transaction('rw', [...searchTables(db), factTable(db)], async () => {
    await areLacking(db);
    for (const table of searchTables(db)) await table.clear();
    await factTable(db).put({ name: ENGINE, value: WORD_INDEX });
  });
}
