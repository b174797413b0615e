import { beforeEach, expect, it, vi } from 'vitest';
import {
  articleOf,
  editedBridge,
  freshDatabase,
  otherAccount,
  tickingClock,
} from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { Library } from './library';

const count = vi.hoisted(() => ({ rankings: 0 }));
vi.mock('../../engine/accounts', async (original) => {
  const real = await original<typeof import('../../engine/accounts')>();
  const { rankBridges } = await import('../../tests/support/library-samples');
  return {
    ...real,
    rank: (...given: Parameters<typeof real.rank>) => {
      count.rankings += 1;
      return rankBridges(given[0], given[1]);
    },
  };
});

/** Candidates of the library and those of the shelf are ranked apart. */
const ONE = 2;
const bridge = articleOf();
let db: LibraryDatabase;
let library: Library;

beforeEach(async () => {
  db = freshDatabase();
  library = new Library(db, tickingClock());
  await library.openArticle(otherAccount());
  await library.openArticle(bridge);
  count.rankings = 0;
});

it('an opening ranks once: how many accounts there are, which, and what an export says of them', async () => {
  const keys = await library.accountKeys(bridge.key);
  const { accounts } = await library.accounts(bridge.key);
  await library.exportItem(bridge.key);
  expect(keys).toEqual([otherAccount().key]);
  expect(accounts).toHaveLength(1);
  expect(count.rankings).toBe(ONE);
});

it('asked for at the same time it is made once', async () => {
  await Promise.all([library.accountKeys(bridge.key), library.accounts(bridge.key)]);
  expect(count.rankings).toBe(ONE);
});

it('an article that comes, changes or goes makes it anew', async () => {
  const other = otherAccount();
  expect(await library.accountKeys(bridge.key)).toEqual([other.key]);
  await library.delete([other.key]);
  expect(await library.accountKeys(bridge.key)).toEqual([]);
  await library.openArticle(other);
  expect(await library.accountKeys(bridge.key)).toEqual([other.key]);
  await library.openArticle(editedBridge());
  await library.accountKeys(bridge.key);
  expect(count.rankings).toBe(4 * ONE);
});

it('reading an article again and writing a note change nothing of it', async () => {
  await library.accountKeys(bridge.key);
  await library.openArticle(structuredClone(bridge));
  await library.saveNote(bridge.key, { target: { kind: 'article' }, body: 'Seen', tags: [] });
  await library.accountKeys(bridge.key);
  expect(count.rankings).toBe(ONE);
});

it('one that failed is made again', async () => {
  const near = vi.spyOn(library, 'near').mockRejectedValueOnce(new Error('the disk'));
  await expect(library.accountKeys(bridge.key)).rejects.toThrow('the disk');
  expect(await library.accountKeys(bridge.key)).toHaveLength(1);
  near.mockRestore();
});
