/** What a damaged disk or another version may leave in the account index: the reader notices nothing but what is missing, and it is mended. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleOf,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { Library } from '../library/library';
import { isSound, verify } from './account-index-check';

let db: LibraryDatabase;
let library: Library;
const bridge = articleOf();
const other = otherAccount();

const articles = async () => new Set(await db.articles.toCollection().primaryKeys());
const found = async () => (await library.accounts(bridge.key)).accounts.map(({ match }) => match.key);
const counts = () => db.table('termCounts');

let year = 2030;
/** Months later, so that all of the index is looked over. */
async function mended(): Promise<void> {
  const now = new Date(Date.UTC(year++, 0));
  const later = new Library(db, () => now);
  await later.lookOver();
  while ((await later.renew(20)) > 0);
}

beforeEach(async () => {
  db = freshDatabase();
  library = new Library(db, tickingClock());
  await library.openArticle(bridge);
  await library.openArticle(other);
  await library.lookOver();
});

const STATE = { id: 'state', articles: 2, stamp: 'x', length: 0 };
const CHANGES = { id: 'changes', stamp: 'x', changes: new Int32Array(0), length: 0 };
const TERMS = { id: 'terms', articles: 2, counts: new Uint16Array(2 << 16), stamp: 'x' };
const ROWS: object[] = [
  { id: 'state' },
  { ...STATE, articles: Number.NaN },
  { ...STATE, articles: -3 },
  { ...STATE, articles: '2' },
  { ...STATE, stamp: 7 },
  { ...STATE, stamp: 'of counters that are gone' },
  { ...STATE, length: 1e9 },
  { ...STATE, length: -1 },
  { id: 'changes' },
  { ...CHANGES, changes: 'words' },
  { ...CHANGES, changes: null },
  { ...CHANGES, changes: [1, 2] },
  { ...CHANGES, changes: new Float64Array([Number.NaN, -1]) },
  { ...CHANGES, changes: new Int32Array([2_000_000_000, 7]), length: 1 },
  { ...CHANGES, changes: new Int32Array([-2_147_483_648]), length: 1 },
  { ...CHANGES, length: Number.NaN },
  { ...CHANGES, length: -1e12 },
  { ...CHANGES, stamp: 7 },
  { ...CHANGES, stamp: 'of counters that are gone' },
  { id: 'terms' },
  { ...TERMS, counts: 'words' },
  { ...TERMS, counts: new Uint16Array(3) },
  { ...TERMS, counts: new Array(9).fill(1) },
  { ...TERMS, counts: new Uint8Array(2 << 16), articles: Number.NaN },
];

describe('a damaged account index', () => {
  it.each(ROWS.map((row, i) => [i, row] as const))(
    'counters, %i: lets articles in and out, and is mended',
    async (_, row) => {
      for (const together of [true, false]) {
        await counts().put(row);
        // All of one stamp, so that only what is damaged tells.
        if (together) await counts().bulkPut([STATE, CHANGES, TERMS, row]);
        await found();
        await library.openArticle(saltArticle());
        await library.openArticle(articleOf(['Another text.']));
        await library.delete([saltArticle().key]);
        await library.openArticle(bridge);
        await found();
        await mended();
        expect(isSound(await verify(db, await articles()))).toBe(true);
        expect(await found()).toEqual([other.key]);
      }
    },
  );

  it('counters that belong to other changes are found out at the next start', async () => {
    await counts().bulkPut([{ ...STATE, stamp: 'gone' }]);
    await library.lookOver();
    expect(isSound(await verify(db, await articles()))).toBe(true);
  });

  it.each<[string, object]>([
    ['no features', { features: undefined }],
    ['features of another kind', { features: [1, 2, 3] }],
    ['a title of another kind', { title: 7 }],
    ['no title', { title: undefined }],
    ['a key of another kind', { key: 7 }],
    ['no key', { key: undefined }],
    ['a list for a key', { key: ['a', 'b'] }],
  ])('entries with %s are passed over and mended', async (_, harm) => {
    await db
      .table('features')
      .where('key')
      .equals(other.key)
      .modify((row) => void Object.assign(row, harm));
    await found();
    await library.openArticle(saltArticle());
    await mended();
    expect(isSound(await verify(db, await articles()))).toBe(true);
    expect(await found()).toEqual([other.key]);
    expect(await db.table('features').count()).toBe(3);
  });

  it.each<[string, object]>([
    ['no postings', { records: undefined }],
    ['postings of another kind', { records: [1, 2] }],
    ['half a posting', { records: new Uint32Array(3) }],
    ['postings of articles that are not there', { records: Uint32Array.of(4_000_000_000, 0xffff_ffff) }],
    ['no floor', { floor: undefined }],
    ['a floor above all articles', { floor: 1e9 }],
  ])('rows with %s are passed over and mended', async (_, harm) => {
    await db
      .table('postings')
      .toCollection()
      .modify((row) => void Object.assign(row, harm));
    await found();
    await library.openArticle(saltArticle());
    await found();
    await mended();
    expect(isSound(await verify(db, await articles()))).toBe(true);
    expect(await found()).toEqual([other.key]);
  });

  it.each(['never', '', '9999-99-99', '2999-01-01T00:00:00.000Z'])(
    'is looked over though the last look is said to have been "%s"',
    async (value) => {
      await db.facts.put({ name: 'index-looked-over', value });
      await db
        .table('features')
        .where('key')
        .equals(other.key)
        .modify({ features: new Uint8Array([9]) });
      await library.lookOver();
      while ((await library.renew(20)) > 0);
      expect(await found()).toEqual([other.key]);
    },
  );
});
