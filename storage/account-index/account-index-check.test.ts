import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArticleFeatures, featuresOf } from '../../engine/accounts';
import { ACCOUNT_INDEX_TABLES } from '../rows/account-tables';
import { accountIndexTables, put, remove } from './account-index';
import { isSound, repair, verify } from './account-index-check';

function features(key: string): ArticleFeatures {
  const text = `A mill of ${key} in Musan burnt down. The warehouse behind it, with ${key.length + 3} sacks of corn, was saved.`;
  const article = { key, outlet: '', published: null, title: key, text, links: [], url: '' };
  return featuresOf({ article, attributions: { engine: 0, attributions: [], sources: [] } });
}

let db: Dexie;
let number = 0;
const keys = ['ash', 'birch', 'cedar', 'date', 'elm'];

beforeEach(async () => {
  db = new Dexie(`account-index-check-${number++}`);
  db.version(1).stores({ ...ACCOUNT_INDEX_TABLES, articles: '&key' });
  for (const key of keys) await putUpTo(key);
});
afterEach(() => db.delete());

const anyBucket = async () => (await db.table('postings').toCollection().primaryKeys())[0] as number;
const articles = async () => new Set((await db.table('articles').toCollection().primaryKeys()) as string[]);
const check = async () => verify(db, await articles());
const mend = async () => {
  const found = await repair(db, await articles());
  for (const key of [...found.missing, ...found.unreadable]) await put(db, features(key));
  return found;
};

/** An article with its entry; `cutAfter` ends the transaction, as a crash would, after so many of its four steps. */
function putUpTo(key: string, cutAfter = 9): Promise<void> {
  return db.transaction('rw', [db.table('articles'), ...accountIndexTables(db)], async (transaction) => {
    let step = 0;
    const cut = () => {
      if (++step > cutAfter) transaction.abort();
    };
    const steps = [
      () => db.table('articles').put({ key }),
      () => put(db, features(key)),
      () => remove(db, 'ash'),
      () => db.table('articles').delete('ash'),
    ].slice(0, cutAfter < 9 ? 4 : 2);
    for (const next of steps) {
      cut();
      await next();
    }
    cut();
  });
}

describe('the check of the account index', () => {
  it('finds nothing wrong after writes and removals', async () => {
    await put(db, features('birch'));
    await db.table('articles').delete('elm');
    await remove(db, 'elm');
    expect(isSound(await check())).toBe(true);
  });

  it.each([0, 1, 2, 3, 4])('finds nothing wrong where a transaction is cut after step %i', async (step) => {
    await putUpTo('fir', step).catch(() => undefined);
    expect(await check()).toEqual({
      missing: [],
      orphaned: [],
      unreadable: [],
      nameless: [],
      wrongPostings: [],
      countsRight: true,
    });
    expect(await articles()).toEqual(new Set(keys));
  });

  it.each<[string, () => Promise<unknown>, object]>([
    ['an entry lost', () => db.table('features').where('key').equals('elm').delete(), { missing: ['elm'] }],
    ['an article lost', () => db.table('articles').delete('ash'), { orphaned: ['ash'] }],
    [
      'bytes damaged',
      () =>
        db
          .table('features')
          .where('key')
          .equals('date')
          .modify({ features: new Uint8Array([1, 2, 3]) }),
      { unreadable: ['date'] },
    ],
    ['all postings lost', () => db.table('postings').clear(), {}],
    ['a row of postings lost', async () => db.table('postings').delete(await anyBucket()), {}],
    [
      'a row of postings damaged',
      async () => db.table('postings').update(await anyBucket(), { records: 'x' }),
      {},
    ],
    [
      'a posting of an article that is not told by the term',
      async () => {
        const bucket = await anyBucket();
        const { records } = await db.table('postings').get(bucket);
        await db.table('postings').update(bucket, { records: Uint32Array.of(...records, 999, 1 << 24) });
      },
      {},
    ],
    [
      'postings out of order',
      () =>
        db
          .table('postings')
          .toCollection()
          .modify((row) => {
            row.records = row.records.toReversed();
          }),
      {},
    ],
    [
      'rows of postings that are none',
      () => db.table('postings').bulkPut([{ bucket: 'x' }, { bucket: 1 << 16 }]),
      {},
    ],
    ['counters lost', () => db.table('termCounts').clear(), { countsRight: false }],
  ])('finds and mends %s', async (_, harm, expected) => {
    await harm();
    expect(isSound(await check())).toBe(false);
    expect(await check()).toMatchObject(expected);
    expect(await mend()).toMatchObject(expected);
    expect(isSound(await check())).toBe(true);
    const kept = await articles();
    expect(await db.table('features').count()).toBe(kept.size);
  });

  it('mends nothing by halves', async () => {
    await db
      .table('features')
      .where('key')
      .equals('elm')
      .modify({ features: new Uint8Array([1]) });
    const all = await articles();
    const failing = db.transaction('rw', accountIndexTables(db), async (transaction) => {
      await repair(db, all);
      transaction.abort();
    });
    await expect(failing).rejects.toThrow();
    expect(await check()).toMatchObject({ unreadable: ['elm'] });
    await mend();
    expect(isSound(await check())).toBe(true);
  });
});
