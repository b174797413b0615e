/** The index mended by the background: what a fault outside did to it is found at the next look, and accounts are found again. */
import { beforeEach, describe, expect, it } from 'vitest';
import { articleOf, freshDatabase, otherAccount, tickingClock } from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { Library } from '../library/library';

let db: LibraryDatabase;
let library: Library;
const bridge = articleOf();
const other = otherAccount();

async function lookAndRenew(at = library): Promise<void> {
  if (await at.lookOver()) while ((await at.renew(20)) > 0);
}
const found = async () => (await library.accounts(bridge.key)).accounts.map(({ match }) => match.key);

beforeEach(async () => {
  db = freshDatabase();
  library = new Library(db, tickingClock());
  await library.openArticle(bridge);
  await library.openArticle(other);
});

describe('looking over the index', () => {
  it('leaves a sound one alone', async () => {
    const before = await db.table('features').toArray();
    expect(await library.lookOver()).toBe(false);
    expect(await db.table('features').toArray()).toEqual(before);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['an entry lost', () => db.table('features').where('key').equals(other.key).delete()],
    ['all entries lost', () => db.table('features').clear()],
    ['counters lost', () => db.table('termCounts').clear()],
  ])('mends %s at once, since the counts disagree', async (_, harm) => {
    expect(await found()).toEqual([other.key]);
    await library.lookOver();
    await harm();
    await lookAndRenew();
    expect(await found()).toEqual([other.key]);
    expect(await library.lookOver()).toBe(false);
    expect((await library.statistics()).articles).toBe(2);
  });

  it('finds damage that no count shows within the week', async () => {
    await library.lookOver();
    const harm = () =>
      db
        .table('features')
        .where('key')
        .equals(other.key)
        .modify({ features: new Uint8Array([9]) });
    await harm();
    await lookAndRenew();
    expect(await found()).toEqual([]);
    await lookAndRenew(new Library(db, () => new Date('2026-01-14T12:00:00Z')));
    expect(await found()).toEqual([other.key]);
  });
});
