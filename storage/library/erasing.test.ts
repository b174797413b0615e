/** Forgetting for good: nothing of what was kept is left in any table, and the library works on. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleOf,
  draftOn,
  everythingIn,
  freshDatabase,
  otherAccount,
  tickingClock,
} from '../../tests/support/library-samples';
import { PART_OF } from '../database/table-parts';
import { FIRST_VIEW } from '../rows/source-tables';
import { Library } from './library';

const [bridge, other] = [articleOf(), otherAccount()];
const SECRET = 'the cousin in Songnim';
let library: Library;

/** Whether some words stand in any row of any table. */
const stands = async (words: string) => JSON.stringify(await everythingIn(library.db)).includes(words);

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  await library.openArticle(bridge);
  await library.openArticle(other);
  await library.saveNote(bridge.key, draftOn(null, '', { body: SECRET }));
  await library.changeSettings({ sidebarWidth: 500 });
});

describe('everything', () => {
  it('goes out of every table', async () => {
    await library.delete([other.key]);
    await library.eraseEverything();
    expect(Object.values(await everythingIn(library.db)).flat()).toEqual([]);
    expect(await library.stats()).toMatchObject({ articles: 0, notes: 0 });
    expect((await library.settings()).sidebarWidth).not.toBe(500);
  });

  it('can be read again afterwards, and its other accounts are found', async () => {
    await library.accounts(bridge.key);
    await library.eraseEverything();
    await library.openArticle(bridge);
    expect((await library.accounts(bridge.key)).accounts).toEqual([]);
    await library.openArticle(other);
    expect((await library.accounts(bridge.key)).accounts).toHaveLength(1);
  });
});

describe('what could be brought back', () => {
  it('is a deleted article, with its notes and the snapshots that hold it', async () => {
    await library.backup.beginSession();
    const token = await library.delete([bridge.key]);
    expect(await stands(SECRET)).toBe(true);
    await library.sources.view({});
    expect(await library.db.sourceFacts.toCollection().primaryKeys()).toEqual([FIRST_VIEW, other.key]);
    await library.db.sourceFacts.put({
      key: bridge.key,
      of: 'before',
      outlet: 'Daily NK',
      day: null,
      sources: [{ name: SECRET, kind: 'anonymous-person', role: null, places: [] }],
      quotes: [0],
      words: [0],
    });
    await library.forgetRemains();
    expect(await stands(SECRET)).toBe(false);
    await expect(library.undelete(token)).rejects.toThrow();
    expect(await library.stats()).toMatchObject({ articles: 1 });
  });

  it('is a deleted note with its earlier words, which a late save still does not bring back', async () => {
    const { annotation } = await library.saveNote(other.key, draftOn(null, '', { body: 'First words' }));
    const again = { id: annotation.id, revision: 1, body: 'Second words' };
    await library.saveNote(other.key, draftOn(null, '', again));
    await library.deleteNote(annotation.id);
    await library.forgetRemains();
    expect(await stands('First words')).toBe(false);
    expect(await stands('Second words')).toBe(false);
    await expect(library.saveNote(other.key, draftOn(null, '', again))).rejects.toThrow();
  });

  it('is not a note that is there, nor its earlier words', async () => {
    const { annotation } = await library.saveNote(other.key, draftOn(null, '', { body: 'First words' }));
    await library.saveNote(other.key, draftOn(null, '', { id: annotation.id, revision: 1, body: 'Second' }));
    const earlier = await library.db.noteVersions.count();
    await library.forgetRemains();
    expect(await library.db.noteVersions.count()).toBe(earlier);
    expect(await library.stats()).toMatchObject({ articles: 2, notes: 2 });
  });
});

describe('the room that is used', () => {
  it('is told by part, and grows with what comes in', async () => {
    const bytesOf = async () =>
      Object.fromEntries((await library.stats()).space.map(({ part, bytes }) => [part, bytes]));
    const before = await bytesOf();
    expect(before.articles).toBeGreaterThan(bridge.text.length);
    expect(before.remains).toBe(0);
    await library.delete([bridge.key]);
    const after = await bytesOf();
    expect(after.articles).toBeLessThan(before.articles!);
    expect(after.remains).toBeGreaterThan(bridge.text.length);
  });

  it('is told of every table', () => {
    const names = library.db.tables.map(({ name }) => name).toSorted();
    expect(Object.keys(PART_OF).toSorted()).toEqual(names);
  });
});

describe('a snapshot that is being taken', () => {
  /** Does something once the last table of a page was read, before the page is written. */
  const onceRead = (work: () => Promise<unknown>) => {
    const { db } = library;
    const table = db.table.bind(db);
    const settings = {
      ...db.settings,
      schema: db.settings.schema,
      name: 'settings',
      count: () => db.settings.count(),
      orderBy: () => ({
        limit: () => ({
          toArray: async () => {
            const rows = await db.settings.toArray();
            await work();
            return rows;
          },
        }),
      }),
    };
    Object.assign(db, { table: (name: string) => (name === 'settings' ? settings : table(name)) });
  };

  it.each([
    ['everything', () => library.eraseEverything()],
    ['what could be brought back', () => library.forgetRemains()],
  ])('writes nothing after %s was erased', async (_what, erase) => {
    let erased = 0;
    onceRead(async () => {
      erased++;
      await erase();
    });
    await library.backup.beginSession();
    expect(await library.db.snapshotParts.count()).toBe(0);
    expect(await library.db.snapshots.count()).toBe(0);
    expect(erased).toBe(1);
  });

  it('is there where nothing was erased', async () => {
    onceRead(async () => undefined);
    await library.backup.beginSession();
    expect(await stands(SECRET)).toBe(true);
    expect(await library.db.snapshots.count()).toBe(1);
  });
});
