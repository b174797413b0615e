/** Whatever became of the library: search finds what reading every article finds. */
import Dexie, { type Table } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../engine/model';
import { findIn } from '../../engine/search/passages';
import { termsOf } from '../../engine/search/query';
import { articleOf, freshDatabase } from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { Library } from '../library/library';
import { fillWords, notIndexed, WordUpkeep } from './filling';
import { NotesInMemory } from './notes-in-memory';
import { searchArticles } from './search-articles';
import { mergeWords, tidyWords } from './segments';
import {
  allAreThere,
  blockTable,
  forgetWords,
  newTable,
  numberTable,
  putWords,
  removeWords,
  searchTables,
  segmentTable,
  timesTable,
} from './word-index';

const WORDS =
  'salt rice ferry guards market trader river winter price border salted ricefield 소금값 장마당에서 량강도'.split(
    ' ',
  );
/** An article of some twenty words drawn by a rule of its own; every seventh lacks "common". */
function articleNumber(n: number): Article {
  const words = Array.from(
    { length: 20 },
    (_, at) => WORDS[(n * 7 + at * at * (1 + (n % 5))) % WORDS.length]!,
  );
  const text = [`${words.join(' ')}.`, `Number${n} ${n % 7 === 0 ? '' : 'common'} words.`];
  return articleOf(text, {
    key: `https://a.example/${n}`,
    url: `https://a.example/${n}`,
    title: `Title ${n}`,
    outlet: n % 3 === 0 ? 'Radio Hana' : 'the Dul Ilbo',
    published: n % 11 === 0 ? null : new Date(Date.UTC(2020, 0, 1 + n)).toISOString(),
  });
}
const read = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();

let db: LibraryDatabase;

async function take(articles: readonly Article[], from = 0): Promise<void> {
  await db.transaction('rw', [db.articles, ...searchTables(db)], async () => {
    for (const [at, article] of articles.entries()) {
      const lastRead = read(from + at);
      const { key } = article;
      const rest = { hash: key, textHash: key, firstRead: lastRead, quotes: 0, sources: 0, engines: '' };
      await db.articles.put({ key, article, lastRead, ...rest });
      await putWords(db, article, null, lastRead);
    }
  });
}
const some = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => articleNumber(from + n));
async function merge(): Promise<void> {
  while (await mergeWords(db));
}

async function found(words: string, more = {}): Promise<string[]> {
  const parts = { notes: new NotesInMemory(db), onDamage: () => {} };
  const keys: string[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const page = await searchArticles(db, { words, offset, limit: 30, ...more }, parts);
    keys.push(...page.articles.map(({ key }) => key));
    if (page.isExact) expect(page.total).toBeGreaterThanOrEqual(page.articles.length);
    offset = page.next;
  }
  return keys;
}

const QUERIES = [
  'salt',
  'rice -ferry',
  '"rice ferry"',
  'common number7',
  'number1',
  '소금',
  '금',
  '값',
  'price traders',
  'dul guards',
];

async function expectRight(): Promise<void> {
  const rows = await db.articles.toArray();
  for (const words of QUERIES) {
    const terms = termsOf(words);
    const right = rows.filter(({ article }) => findIn(article, null, [], { terms }) !== null);
    expect((await found(words)).toSorted(), words).toEqual(right.map(({ key }) => key).toSorted());
  }
}

beforeEach(() => {
  db = freshDatabase();
});

describe('search finds what reading finds', () => {
  it('in new rows, in a segment, and in segments of segments', async () => {
    await take(some(0, 30));
    await expectRight();
    await take(some(30, 340), 30);
    await merge();
    // Six segments of fifty are one of three hundred; forty rows are new.
    expect([await segmentTable(db).count(), await newTable(db).count()]).toEqual([1, 40]);
    await expectRight();
  });

  it('where articles were changed and deleted', async () => {
    await take(some(0, 200));
    await merge();
    const other = articleNumber(500);
    await take([{ ...other, key: articleNumber(3).key }], 900);
    const gone = [articleNumber(8).key, articleNumber(190).key];
    await db.articles.bulkDelete(gone);
    await removeWords(db, ...gone);
    await expectRight();
    await merge();
    await tidyWords(db);
    await expectRight();
  });

  it('where the index lacks articles, and once it was filled', async () => {
    await take(some(0, 60));
    await forgetWords(db);
    await take(some(60, 70), 60);
    expect(await notIndexed(db)).toHaveLength(60);
    await expectRight();
    await fillWords(db);
    expect(await notIndexed(db)).toEqual([]);
    await expectRight();
  });

  it('where a block is damaged', async () => {
    await take(some(0, 60));
    await merge();
    await blockTable(db)
      .toCollection()
      .modify({ bytes: Uint8Array.of(200) });
    await expectRight();
    await new WordUpkeep(db).mend();
    expect(await blockTable(db).count()).toBeGreaterThan(0);
    await expectRight();
  });
});

describe('order', () => {
  it('is by reading, by publishing, or by what is found', async () => {
    const title = (n: number, words: string, text: string) => ({
      ...articleOf([text]),
      key: `k${n}`,
      title: words,
      published: `2020-01-0${n}`,
    });
    await take([title(1, 'Ferry', 'Salt.'), title(3, 'Salt', 'Salt.'), title(2, 'Market', 'Salt, salt.')]);
    expect(await found('salt', { sort: 'read' })).toEqual(['k2', 'k3', 'k1']);
    expect(await found('salt', { sort: 'published' })).toEqual(['k3', 'k2', 'k1']);
    expect(await found('salt')).toEqual(['k3', 'k2', 'k1']);
  });
});

it('words of an article that is gone leave the index when it is tidied', async () => {
  await take(some(0, 60));
  await merge();
  const { key } = articleNumber(8);
  await db.articles.delete(key);
  await removeWords(db, key);
  const before = (await segmentTable(db).toArray())[0]!.numbers.length;
  await tidyWords(db);
  const segments = await segmentTable(db).toArray();
  expect(segments.map(({ numbers }) => numbers.length)).toEqual([before - 1]);
  expect(await blockTable(db).count()).toBe(segments[0]!.firsts.length);
});

describe('while segments are made', () => {
  /** Does something once, as soon as the first row of a table was read. */
  function atFirstRow(table: Table, work: () => Promise<void>): { done: Promise<void> } {
    const once = { done: Promise.resolve() };
    const look = (row: unknown) => {
      table.hook('reading').unsubscribe(look);
      once.done = Dexie.ignoreTransaction(work);
      return row;
    };
    table.hook('reading', look);
    return once;
  }
  const numbersLeft = async () => (await segmentTable(db).toArray()).flatMap(({ numbers }) => [...numbers]);

  it.each([
    ['new rows', 60, newTable, false],
    ['segments', 300, blockTable, true],
  ] as const)('%s: what was erased does not come back', async (_, count, table, isMerged) => {
    const library = new Library(db);
    for (let n = 0; n < count; n += 50) {
      await take(some(n, Math.min(count, n + 50)), n);
      if (isMerged && n + 50 < count) await merge();
    }
    const erasing = atFirstRow(table(db), () => library.eraseEverything());
    await library.wordIndex.merge();
    await erasing.done;
    for (const one of searchTables(db)) expect(await one.count(), one.name).toBe(0);
  });

  it('a row that is gone leaves no words, and the others become a segment all the same', async () => {
    await take(some(0, 60));
    const { key } = articleNumber(8);
    const removing = atFirstRow(newTable(db), () =>
      db.transaction('rw', searchTables(db), () => removeWords(db, key)),
    );
    await new WordUpkeep(db).merge();
    await removing.done;
    expect(await numbersLeft()).not.toContain(9);
    expect([(await numbersLeft()).length, await newTable(db).count()]).toEqual([50, 9]);
  });

  it('forgetting and erasing wait for what is under way, and what was deleted meanwhile is gone', async () => {
    const library = new Library(db);
    await take(some(0, 300));
    const { key } = articleNumber(8);
    const order: string[] = [];
    const merging = library.wordIndex.merge().then(() => order.push('merged'));
    await db.articles.delete(key);
    await db.transaction('rw', searchTables(db), () => removeWords(db, key));
    await library.forgetRemains();
    order.push('forgotten');
    await merging;
    expect(order).toEqual(['merged', 'forgotten']);
    expect(await numbersLeft()).not.toContain(9);

    await take(some(300, 600), 300);
    const again = library.wordIndex.merge().then(() => order.push('merged'));
    await library.eraseEverything();
    order.push('erased');
    await again;
    expect(order.slice(2)).toEqual(['merged', 'erased']);
  });
});

it('forgetting fails where the index cannot be tidied, and empties it where it is damaged', async () => {
  const library = new Library(db);
  await take(some(0, 60));
  await merge();
  await db.articles.delete(articleNumber(8).key);
  await removeWords(db, articleNumber(8).key);
  const failing = () => {
    throw new Error('no room');
  };
  segmentTable(db).hook('creating', failing);
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  await expect(library.forgetRemains()).rejects.toThrow('no room');
  segmentTable(db).hook('creating').unsubscribe(failing);
  warned.mockRestore();
  await blockTable(db)
    .toCollection()
    .modify({ bytes: Uint8Array.of(200) });
  await library.forgetRemains();
  expect(await blockTable(db).count()).toBe(0);
  await expectRight();
});

it('an outlet whose name has line ends is found by it', async () => {
  const outlet = 'Radio\nHana';
  await take([{ ...articleNumber(1), outlet }, articleNumber(2)]);
  await db.transaction('rw', db.facts, () => allAreThere(db));
  const { outlets } = await searchArticles(
    db,
    { words: 'common', offset: 0, limit: 5 },
    { notes: new NotesInMemory(db), onDamage: () => {} },
  );
  for (const one of [outlet, ...outlets.filter((name) => name.startsWith('Radio'))])
    expect(await found('common', { outlet: one })).toEqual([articleNumber(1).key]);
  expect(outlets).toHaveLength(2);
});

it('an article that says the same keeps its number', async () => {
  await take(some(0, 3));
  await take(some(0, 3), 50);
  expect(await numberTable(db).orderBy('n').primaryKeys()).toEqual([1, 2, 3]);
  expect((await timesTable(db).get(0))!.read[2]).toBe(Date.parse(read(51)) / 60_000);
});

it('articles with notes are found, however many they are', async () => {
  await take(some(0, 440));
  await db.annotations.bulkPut(
    some(0, 440)
      .filter((_, n) => n % 2 === 0)
      .map(({ key }) => ({
        id: key,
        articleKey: key,
        target: { kind: 'article' as const },
        motivation: 'commenting' as const,
        body: 'A walrus',
        tags: [],
        created: read(0),
        modified: read(0),
        revision: 1,
      })),
  );
  expect(await found('', { withNotes: true })).toHaveLength(220);
  expect(await found('walrus')).toHaveLength(220);
  await removeWords(db, articleNumber(4).key);
  await db.articles.delete(articleNumber(4).key);
  expect(await found('walrus common')).not.toContain(articleNumber(4).key);
});
