import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArticleFeatures, featuresOf } from '../../engine/accounts';
import { termId } from '../../engine/text/term-id';
import { ACCOUNT_INDEX_TABLES } from '../rows/account-tables';
import { accountIndexTables, put, remove } from './account-index';
import { near } from './nearest';
import { statistics } from './term-statistics';

function features(key: string, text: string, published: string | null = '2020-01-01'): ArticleFeatures {
  const article = {
    key,
    outlet: 'Outlet',
    published,
    title: '',
    text,
    links: [],
    url: `https://example.org/${key}`,
  };
  return featuresOf({ article, attributions: { engine: 0, attributions: [], sources: [] } });
}

const FLOOD = 'A flood in Musan swept away the market and the warehouse behind the station.';
const FLOOD_AGAIN = 'The market of Musan and a warehouse were swept away when the stream rose.';
const CHOIR = 'A choir from Nampo won a medal for a song about tractors.';

let db: Dexie;
const candidates = async (features: ArticleFeatures) => (await near(db, features)).candidates;
let number = 0;

beforeEach(() => {
  db = new Dexie(`account-index-${number++}`);
  db.version(1).stores({ ...ACCOUNT_INDEX_TABLES, articles: '&key' });
});
afterEach(() => db.delete());

describe('the account index', () => {
  it('finds what shares rare terms, and not the article itself', async () => {
    for (const entry of [
      features('flood', FLOOD),
      features('again', FLOOD_AGAIN),
      features('choir', CHOIR),
    ]) {
      await put(db, entry);
    }
    const found = await candidates(features('flood', FLOOD));
    expect(found.map(({ key }) => key)).toEqual(['again']);
    expect(found[0]).toEqual({ ...features('again', FLOOD_AGAIN), writtenAs: null, names: new Map() });
  });

  it('answers no more than can be ranked, the ones that share most first', async () => {
    for (let i = 0; i < 120; i++)
      await put(db, features(`m${i}`, i === 77 ? FLOOD_AGAIN : 'A river rose over a market in a town.'));
    const found = await candidates(features('flood', FLOOD));
    expect(found[0]!.key).toBe('m77');
    // Some 56, and those that are as likely as the last of them: twice as many at most.
    expect(found).toHaveLength(112);
  });

  it('of articles that share as much, takes those of the same days first', async () => {
    const days = ['2020-06-01', '2020-01-03', '2020-09-01', null];
    for (const [i, day] of days.entries()) await put(db, features(`m${i}`, FLOOD_AGAIN, day));
    expect((await candidates(features('flood', FLOOD)))[0]!.key).toBe('m1');
    expect(await candidates(features('flood', FLOOD, null))).toHaveLength(4);
  });

  it('counts articles by term, and counts a replaced article once', async () => {
    await put(db, features('flood', FLOOD));
    await put(db, features('flood', FLOOD));
    await put(db, features('again', FLOOD_AGAIN));
    const library = await statistics(db);
    expect(library.articles).toBe(2);
    expect(library.frequency(termId('musan'))).toBe(2);
    expect(library.frequency(termId('flood'))).toBe(1);
  });

  it('forgets a removed article altogether', async () => {
    await put(db, features('flood', FLOOD));
    await put(db, features('again', FLOOD_AGAIN));
    await remove(db, 'again');
    await remove(db, 'never there');
    expect(await candidates(features('flood', FLOOD))).toEqual([]);
    const library = await statistics(db);
    expect([library.articles, library.frequency(termId('musan'))]).toEqual([1, 1]);
  });

  it('is undone with the transaction that it was part of', async () => {
    await put(db, features('flood', FLOOD));
    const failing = db.transaction('rw', [db.table('articles'), ...accountIndexTables(db)], async () => {
      await db.table('articles').put({ key: 'again' });
      await put(db, features('again', FLOOD_AGAIN));
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect((await statistics(db)).articles).toBe(1);
    expect(await candidates(features('flood', FLOOD))).toEqual([]);
  });

  it('finds the same in a library too large to be read whole', async () => {
    const query = features('flood', FLOOD);
    for (const entry of [query, features('again', FLOOD_AGAIN), features('choir', CHOIR)])
      await put(db, entry);
    const small = await candidates(query);
    for (let i = 0; i < 420; i++) await put(db, features(`m${i}`, `Tractor number ${i} sang.`));
    expect(await candidates(query)).toEqual(small);
  });

  it('answers an empty library', async () => {
    expect(await candidates(features('flood', FLOOD))).toEqual([]);
    expect((await statistics(db)).frequency(termId('musan'))).toBe(0);
  });
});
