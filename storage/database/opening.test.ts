/** A library of another version than this build's: refused where it is newer, said where an older one keeps it open. */
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginSession, renewFindings } from '../../entrypoints/background/services/housekeeping';
import { failureOf } from '../../protocol/failures';
import { articleOf, draftOn, everythingIn, tickingClock } from '../../tests/support/library-samples';
import { frame, page, reader, servicesForTests } from '../../tests/support/services';
import { Library } from '../library/library';
import { LibraryDatabase } from './database';

const bridge = articleOf();
let factory: { indexedDB: IDBFactory; IDBKeyRange: typeof globalThis.IDBKeyRange };

/** The version after this build's. */
const NEXT = 99;

/** A later build, whose notes keep their words under another name. */
class Later extends LibraryDatabase {
  constructor() {
    super('second-source', factory);
    this.version(NEXT)
      .stores({ threads: '&id' })
      .upgrade((transaction) =>
        transaction
          .table('annotations')
          .toCollection()
          .modify((row) => {
            row.words = row.body;
            delete row.body;
          }),
      );
  }
}

const open = () => new LibraryDatabase('second-source', factory);
const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => failureOf(error).kind,
  );

beforeEach(async () => {
  factory = { indexedDB: new IDBFactory(), IDBKeyRange };
  const library = new Library(open(), tickingClock());
  await library.openArticle(bridge);
  await library.saveNote(bridge.key, draftOn(bridge, 'two logs', { body: 'First words' }));
  library.db.close();
});

/** Everything on the disk, read by the later build. */
async function onDisk() {
  const later = new Later();
  const found = await everythingIn(later);
  later.close();
  return found;
}

describe('a library of a later version', () => {
  it('is refused by this build, which writes nothing, and is unharmed for the later one', async () => {
    const before = await onDisk();
    expect(before.annotations).toMatchObject([{ words: 'First words' }]);
    const library = new Library(open(), tickingClock());
    for (let time = 0; time < 2; time++) {
      expect(await kindOf(library.view(bridge.key))).toBe('newer');
      expect(await kindOf(library.openArticle(bridge))).toBe('newer');
      expect(await kindOf(library.saveNote(bridge.key, draftOn(null, '')))).toBe('newer');
      expect(await kindOf(library.settings())).toBe('newer');
      expect(await kindOf(library.db.open())).toBe('newer');
    }
    expect(library.db.isOpen()).toBe(false);
    library.db.close();
    expect(await onDisk()).toEqual(before);
  });

  it('is refused too where it became one while it was open', async () => {
    const library = new Library(open(), tickingClock());
    await library.view(bridge.key);
    const before = await onDisk();
    expect(await kindOf(library.view(bridge.key))).toBe('newer');
    expect(await kindOf(library.saveNote(bridge.key, draftOn(null, '')))).toBe('newer');
    expect(await onDisk()).toEqual(before);
  });

  it('is refused where it lacks a table of this build: nothing is patched into it', async () => {
    class Leaner extends LibraryDatabase {
      constructor() {
        super('second-source', factory);
        this.version(NEXT).stores({ drafts: null, followed: null });
      }
    }
    const leaner = new Leaner();
    await leaner.open();
    leaner.close();
    const library = new Library(open(), tickingClock());
    expect(await kindOf(library.view(bridge.key))).toBe('newer');
    const raw = new Dexie('second-source', factory);
    await raw.open();
    expect(raw.verno).toBe(NEXT);
    expect(raw.tables.map(({ name }) => name)).not.toContain('drafts');
    raw.close();
  });

  it('says so in every window, and can be exported whole', async () => {
    const before = await onDisk();
    const world = servicesForTests(undefined, open());
    const told = async (name: string, ask: unknown, from: Parameters<typeof world.route>[1]) => {
      const reply = await world.route({ name, ask }, from);
      return reply.ok ? 'answered' : reply.failure.kind;
    };
    await expect(beginSession(world.services, world.store)).rejects.toThrow();
    await expect(renewFindings(world.services)).rejects.toThrow();
    expect(await told('reader/article', { article: bridge }, reader())).toBe('newer');
    const nonce = crypto.randomUUID();
    await told('reader/vouch', { nonce }, reader());
    await told('tab/hello', { nonce }, frame());
    expect(await told('article/view', { about: 'tab' }, frame())).toBe('newer');
    expect(await told('settings/get', {}, frame())).toBe('newer');
    for (const [name, ask] of [
      ['library/articles', { words: '', offset: 0, limit: 9 }],
      ['library/notes', { words: '', offset: 0, limit: 9 }],
      ['article/view', { about: { key: bridge.key } }],
      ['library/note', { id: 'n' }],
      ['library/stats', {}],
      ['settings/get', {}],
      ['backup/reminder', { is: 'written' }],
    ] as const)
      expect([name, await told(name, ask, page())]).toEqual([name, 'newer']);
    expect(await world.services.library.backup.state()).toMatchObject({ newer: true, articles: 1, notes: 1 });
    const { text } = await world.services.library.backup.page({ cursor: null });
    expect(text).toContain('"words":"First words"');
    expect(text).toContain(`"schema":${NEXT}`);
    await world.settled();
    world.db.close();
    expect(await onDisk()).toEqual(before);
  });
});

describe('a library that an older connection keeps open', () => {
  /** A connection that does not close when it is asked to. */
  async function stubborn(): Promise<IDBDatabase> {
    return new Promise((resolve) => {
      const request = factory.indexedDB.open('second-source');
      request.onsuccess = () => resolve(request.result);
    });
  }

  class Upgraded extends LibraryDatabase {
    constructor() {
      super('second-source', factory, 0);
      this.version(NEXT).stores({});
    }
  }

  it('is answered with what to close, and goes on once that is closed', async () => {
    const old = await stubborn();
    const world = servicesForTests(undefined, new Upgraded());
    const stats = () => world.route({ name: 'library/stats', ask: {} }, page());
    expect(await stats()).toMatchObject({ ok: false, failure: { kind: 'blocked' } });
    expect(await stats()).toMatchObject({ ok: false, failure: { kind: 'blocked' } });
    old.close();
    await world.db.open();
    expect(await stats()).toMatchObject({ ok: true, answer: { articles: 1, notes: 1 } });
    world.db.close();
  });

  it('closes when it is one of ours, so that nobody waits', async () => {
    const old = new Library(open(), tickingClock());
    await old.view(bridge.key);
    const world = servicesForTests(undefined, new Upgraded());
    expect(await world.route({ name: 'library/stats', ask: {} }, page())).toMatchObject({ ok: true });
    expect(old.db.isOpen()).toBe(false);
    world.db.close();
  });
});
