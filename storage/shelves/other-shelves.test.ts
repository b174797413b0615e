import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../protocol/failures';
import { readShelf } from '../../protocol/schemas/shelf-file';
import { LONGEST_SHELF } from '../../protocol/schemas/sizes';
import { inWords } from '../../tests/support/fault-words';
import { articleOf, freshDatabase, otherAccount, tickingClock } from '../../tests/support/library-samples';
import { Library } from '../library/library';
import {
  bringShelf,
  forgetRemovedShelves,
  previewShelf,
  removeShelf,
  renewShelves,
  restoreShelf,
  shelfSummaries,
} from './other-shelves';
import { stockShelf } from './shelf';

const account = {
  id: 'footbridge-rfa',
  outlet: 'Radio Free Asia',
  url: null as string | null,
  title: 'Wooden footbridge in Songnim gives way',
  published: '2024-03-08',
  sources: [{ name: 'a resident of North Hwanghae Province', chain: ['Radio Free Asia'] }],
  claims: [
    {
      text: 'the footbridge over the Sunam stream in Songnim collapsed on the evening of March 3.',
      source: 0,
    },
    { text: 'nine people fell into the stream with their handcarts.', source: 0 },
    { text: 'Ryang Chol Guk asked every unit for two logs under Order No. 27.', source: null },
  ],
};
const shelfOf = (title: string, ...accounts: unknown[]) => ({
  schema: 'second-source/shelf/1',
  title,
  events: [{ id: 'footbridge', title: 'A footbridge gives way', accounts }],
});
const fileOf = (title: string, ...accounts: unknown[]) => JSON.stringify(shelfOf(title, ...accounts));
const now = new Date('2026-01-05T08:00:00Z');

async function accountsFor(library: Library) {
  const { article } = await library.openArticle(articleOf());
  const { accounts } = await library.accounts(article.key);
  return accounts.map(({ summary }) => summary);
}

describe('a shelf that the reader brings', () => {
  it('is looked at before anything of it is stored', async () => {
    const { db } = new Library(freshDatabase(), tickingClock());
    expect(await previewShelf(db, fileOf('Bridges', account))).toEqual({
      sound: true,
      title: 'Bridges',
      about: null,
      events: 1,
      accounts: 1,
      there: false,
    });
    expect(await db.shelves.count()).toBe(0);
    await bringShelf(db, fileOf('Bridges', account), now);
    expect(await previewShelf(db, fileOf('Bridges', account))).toMatchObject({ there: true });
  });

  it('is found by its title beside what was read, in no list and no count', async () => {
    const library = new Library(freshDatabase(), tickingClock());
    await bringShelf(library.db, fileOf('Bridges', account), now);
    expect(await accountsFor(library)).toMatchObject([
      { outlet: 'Radio Free Asia', retold: true, shelf: 'Bridges' },
    ]);
    expect((await library.stats()).articles).toBe(1);
    expect((await library.articles({ words: '', offset: 0, limit: 10 })).total).toBe(1);
  });

  it('never takes the starter shelf’s place, also where both have an account', async () => {
    const library = new Library(freshDatabase(), tickingClock());
    const url = 'https://www.rfa.org/english/news/korea/footbridge-03082024.html';
    await stockShelf(library.db, readShelf(shelfOf('Starter', { ...account, url })), '1');
    await bringShelf(library.db, fileOf('Bridges', { ...account, url }), now);
    expect(await library.db.shelf.count()).toBe(1);
    const summaries = await accountsFor(library);
    expect(summaries.map(({ shelf }) => shelf)).toEqual([undefined]);
    await stockShelf(library.db, [], '2');
    expect((await accountsFor(library)).map(({ shelf }) => shelf)).toEqual(['Bridges']);
  });

  it('keeps accounts of one id apart from another shelf’s', async () => {
    const library = new Library(freshDatabase(), tickingClock());
    await bringShelf(library.db, fileOf('Bridges', account), now);
    await bringShelf(library.db, fileOf('Streams', { ...account, published: '2024-03-09' }), now);
    expect((await accountsFor(library)).map(({ shelf }) => shelf).toSorted()).toEqual(['Bridges', 'Streams']);
  });

  it('gives way to the article itself', async () => {
    const library = new Library(freshDatabase(), tickingClock());
    await bringShelf(library.db, fileOf('Bridges', account), now);
    await library.openArticle(otherAccount());
    expect((await accountsFor(library)).map(({ retold }) => retold)).toEqual([undefined]);
  });

  it('brought twice is one shelf, and removed and brought back is as it was', async () => {
    const library = new Library(freshDatabase(), tickingClock());
    const { db } = library;
    const { id } = await bringShelf(db, fileOf('Bridges', account), now);
    expect(await bringShelf(db, fileOf('Bridges', account), new Date())).toEqual({ id });
    const before = { list: await shelfSummaries(db), rows: await db.shelved.toArray() };
    expect(before.list).toMatchObject([{ id, title: 'Bridges', brought: now.toISOString() }]);
    await removeShelf(db, id, now);
    expect(await shelfSummaries(db)).toEqual([]);
    expect(await accountsFor(library)).toEqual([]);
    await restoreShelf(db, id);
    expect({ list: await shelfSummaries(db), rows: await db.shelved.toArray() }).toEqual(before);
  });

  it('that was removed is forgotten with the session', async () => {
    const { db } = new Library(freshDatabase(), tickingClock());
    const { id } = await bringShelf(db, fileOf('Bridges', account), now);
    const stays = await bringShelf(db, fileOf('Streams', account), now);
    await removeShelf(db, id, now);
    await forgetRemovedShelves(db);
    expect(await db.shelves.toCollection().primaryKeys()).toEqual([stays.id]);
    await expect(restoreShelf(db, id)).rejects.toThrow('not-found');
    await expect(removeShelf(db, id, now)).rejects.toThrow('not-found');
  });

  it('is read anew after an update of the engine', async () => {
    const library = new Library(freshDatabase(), tickingClock());
    const { db } = library;
    const { id } = await bringShelf(db, fileOf('Bridges', account), now);
    await db.shelves.update(id, { engines: 'old' });
    await db.shelved.toCollection().modify({ terms: [] });
    expect(await accountsFor(library)).toEqual([]);
    await renewShelves(db);
    expect(await accountsFor(library)).toHaveLength(1);
  });

  it('may be as large as the starter shelf', async () => {
    const text = readFileSync(new URL('../../public/shelf.json', import.meta.url), 'utf8');
    const { db } = new Library(freshDatabase(), tickingClock());
    expect(await previewShelf(db, text)).toMatchObject({ sound: true });
    expect(text.length).toBeLessThan(LONGEST_SHELF / 10);
  });
});

describe('a shelf that is not taken', () => {
  it.each([
    ['no JSON', '{"schema": ', ['the file']],
    ['two faults', fileOf('Bridges', { ...account, claims: [], html: '<p>' }), ['claims', 'html']],
    [
      'a known outlet’s name on somebody else’s host',
      fileOf('Bridges', { ...account, url: 'https://evil.example/x' }),
      ['events.0.accounts.0'],
    ],
    [
      'an outlet’s host under another name',
      fileOf('Bridges', { ...account, outlet: 'Good News', url: 'https://www.rfa.org/english/x/' }),
      ['own host'],
    ],
    ['too large', `"${'x'.repeat(LONGEST_SHELF)}"`, ['characters']],
    [
      'too many accounts',
      JSON.stringify({
        schema: 'second-source/shelf/1',
        title: 'All',
        events: Array.from({ length: 21 }, (_, event) => ({
          id: `e${event}`,
          title: 'x',
          accounts: Array.from({ length: 100 }, (_, at) => ({
            ...account,
            sources: [],
            claims: [{ text: 'x', source: null }],
            id: `a${event}-${at}`,
          })),
        })),
      }),
      ['more than 2,000 accounts'],
    ],
  ])('%s: every fault with its place, and nothing is stored', async (_name, text, places) => {
    const { db } = new Library(freshDatabase(), tickingClock());
    const check = await previewShelf(db, text);
    if (check.sound) throw new Error('taken');
    for (const place of places) expect(check.faults.map(inWords).join('\n')).toContain(place);
    const failure = await bringShelf(db, text, now).then(() => null, failureOf);
    expect(failure?.kind).toBe('invalid');
    expect([await db.shelves.count(), await db.shelved.count()]).toEqual([0, 0]);
  });

  it('may name an outlet that nobody knows, on its own host', async () => {
    const { db } = new Library(freshDatabase(), tickingClock());
    const own = { ...account, outlet: 'Valley Post', url: 'https://valley-post.example/x' };
    expect(await previewShelf(db, fileOf('Valleys', own))).toMatchObject({ sound: true });
  });

  it('is the fifty-first', async () => {
    const { db } = new Library(freshDatabase(), tickingClock());
    for (let at = 0; at < 50; at++) await bringShelf(db, fileOf(`Shelf ${at}`, account), now);
    const failure = await bringShelf(db, fileOf('One more', account), now).then(() => null, failureOf);
    expect(failure?.kind).toBe('too-large');
  });
});
