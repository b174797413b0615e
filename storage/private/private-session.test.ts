/** Private windows: all the work of the library, nothing of it stored. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from '../../protocol/failures';
import {
  articleOf,
  draftOn,
  editedBridge,
  everythingIn,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { Library } from '../library/library';
import { PrivateSession } from './private-session';
import { MemoryStore } from './session-store';

vi.mock('../../engine/accounts', async (original) => ({
  ...(await original<typeof import('../../engine/accounts')>()),
  rank: (await import('../../tests/support/library-samples')).rankBridges,
}));

let db: LibraryDatabase;
let library: Library;
let store: MemoryStore;
let repository: PrivateSession;
let stored: Record<string, unknown[]>;
const bridge = articleOf();

beforeEach(async () => {
  db = freshDatabase();
  library = new Library(db, tickingClock());
  await library.openArticle(otherAccount());
  await library.openArticle(saltArticle());
  stored = await everythingIn(db);
  store = new MemoryStore();
  repository = new PrivateSession(store, library, tickingClock('2026-02-01T00:00:00.000Z'));
});

const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'kept',
    (error: unknown) => failureOf(error).kind,
  );

describe('a private window', () => {
  it('stores nothing, whatever is done in it', async () => {
    const view = await repository.openArticle(bridge);
    expect(view).toMatchObject({ keptIn: 'session', summary: { notes: 0, earlierVersions: 0 } });
    expect(view.attributions.attributions.length).toBeGreaterThan(0);
    const { annotation } = await repository.saveNote(bridge.key, draftOn(bridge, 'two logs'));
    await repository.saveNote(bridge.key, {
      ...draftOn(bridge, 'two logs'),
      id: annotation.id,
      revision: 1,
      body: 'Edited',
    });
    await repository.deleteNote(annotation.id, bridge.key);
    await repository.restoreNote(annotation, bridge.key);
    await repository.accounts(bridge.key);
    await repository.synopsis(bridge.key, otherAccount().key);
    await repository.overrule(bridge.key, {
      otherKey: otherAccount().key,
      rowId: 'r1',
      relation: 'differs',
      a: 'x',
      b: 'y',
    });
    await repository.exportItem(bridge.key);
    await repository.changeSettings({ theme: 'dark' });
    await repository.openArticle(editedBridge());
    expect(await everythingIn(db)).toEqual(stored);
    expect(await library.view(bridge.key)).toBeNull();
  });

  it('finds accounts in the library and among what it read itself', async () => {
    await repository.openArticle(bridge);
    const { accounts, searched } = await repository.accounts(bridge.key);
    expect(accounts.map(({ match }) => match.key)).toEqual([otherAccount().key]);
    expect(searched).toBe(2);
    await library.delete([otherAccount().key]);
    expect(await repository.accountKeys(bridge.key)).toEqual([]);
    await repository.openArticle(otherAccount());
    expect(await repository.accountKeys(bridge.key)).toEqual([otherAccount().key]);
    expect((await repository.synopsis(bridge.key, otherAccount().key)).b.key).toBe(otherAccount().key);
  });

  it('has its work again after the worker was stopped', async () => {
    await repository.openArticle(bridge);
    await repository.openArticle(editedBridge());
    await repository.saveNote(bridge.key, draftOn(editedBridge(), 'two logs', { tags: ['wood'] }));
    await repository.changeSettings({ sidebarWidth: 500 });
    const before = await repository.view(bridge.key);
    expect(before!.versions.map(({ length }) => length)).toEqual([bridge.text.length]);
    const awakened = new PrivateSession(store, library);
    expect(await awakened.view(bridge.key)).toEqual(before);
    expect((await awakened.settings()).sidebarWidth).toBe(500);
  });

  it('keeps notes though the article is too long for the store', async () => {
    const setAll = store.setAll.bind(store);
    store.setAll = async (values) => {
      if (Object.keys(values).some((key) => key.includes('/article/')))
        throw new DOMException('full', 'QuotaExceededError');
      return setAll(values);
    };
    await repository.openArticle(bridge);
    const { annotation } = await repository.saveNote(bridge.key, draftOn(null, ''));
    expect((await repository.view(bridge.key))!.annotations).toHaveLength(1);
    const awakened = new PrivateSession(store, library);
    expect(await awakened.view(bridge.key)).toBeNull();
    expect((await awakened.openArticle(bridge)).annotations.map((one) => one.annotation)).toEqual([
      annotation,
    ]);
  });

  it('does not bring a deleted note back by a save that arrives late, but by an undo', async () => {
    await repository.openArticle(bridge);
    const draft = { ...draftOn(bridge, 'two logs'), id: crypto.randomUUID() };
    const { annotation } = await repository.saveNote(bridge.key, draft);
    await repository.deleteNote(annotation.id, bridge.key);
    const next = new PrivateSession(store, library);
    expect(await kindOf(next.saveNote(bridge.key, draft))).toBe('not-found');
    await next.restoreNote(annotation, bridge.key);
    expect((await next.saveNote(bridge.key, draft)).annotation).toEqual(annotation);
  });

  it('says so when a note could not be kept', async () => {
    await repository.openArticle(bridge);
    store.setAll = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    expect(await kindOf(repository.saveNote(bridge.key, draftOn(null, '')))).toBe('quota');
    expect((await repository.view(bridge.key))!.annotations).toEqual([]);
  });

  it('holds to the rules of note-taking', async () => {
    await repository.openArticle(bridge);
    await repository.openArticle(saltArticle());
    const draft = draftOn(null, '', { id: crypto.randomUUID() });
    const [first, second] = await Promise.all([
      repository.saveNote(bridge.key, draft),
      repository.saveNote(bridge.key, draft),
    ]);
    expect(second).toEqual(first);
    const edit = { ...draft, revision: 7, body: 'Other' };
    expect(await kindOf(repository.saveNote(bridge.key, edit))).toBe('conflict');
    expect(await kindOf(repository.deleteNote(draft.id!, saltArticle().key))).toBe('forbidden');
    expect(await kindOf(repository.deleteNote('gone'))).toBe('not-found');
    expect(await kindOf(repository.saveNote('https://rfa.org/none', draftOn(null, '')))).toBe('not-found');
    expect(await kindOf(repository.restoreNote(first.annotation, saltArticle().key))).toBe('forbidden');
  });

  it('takes an overruled relation back', async () => {
    await repository.openArticle(bridge);
    await repository.openArticle(otherAccount());
    const ask = { otherKey: otherAccount().key, rowId: 'r1', a: 'Eleven people', b: 'Nine people' };
    expect(await repository.overrule(bridge.key, { ...ask, relation: 'differs' })).toMatchObject({
      motivation: 'linking',
    });
    const turned = { otherKey: bridge.key, rowId: 'r4', a: ask.b, b: ask.a, relation: null };
    expect(await repository.overrule(otherAccount().key, turned)).toBeNull();
    expect((await repository.view(bridge.key))!.annotations).toEqual([]);
  });

  it('changes the notes of both articles or of none', async () => {
    await repository.openArticle(bridge);
    await repository.openArticle(otherAccount());
    const ask = { otherKey: otherAccount().key, rowId: 'r1', a: 'Eleven people', b: 'Nine people' };
    await repository.overrule(bridge.key, { ...ask, relation: 'differs' });
    const turned = { otherKey: bridge.key, rowId: 'r4', a: ask.b, b: ask.a, relation: 'agrees' } as const;
    const before = (await repository.view(bridge.key))!.annotations;
    for (let writes = 0; ; writes++) {
      let left = writes;
      const { set, setAll } = MemoryStore.prototype;
      const refusing = (how: typeof set | typeof setAll) =>
        vi.fn(function (this: MemoryStore, ...values: never[]) {
          return left-- > 0
            ? (how as (...all: never[]) => Promise<void>).apply(this, values)
            : Promise.reject(new Error('full'));
        });
      Object.assign(store, { set: refusing(set), setAll: refusing(setAll) });
      const failed = await repository.overrule(otherAccount().key, turned).then(
        () => false,
        () => true,
      );
      Object.assign(store, { set: set.bind(store), setAll: setAll.bind(store) });
      const own = (await new PrivateSession(store, library).view(bridge.key))!.annotations;
      const theirs = (await new PrivateSession(store, library).view(otherAccount().key))!.annotations;
      expect([own.length, theirs.length]).toEqual(failed ? [1, 0] : [0, 1]);
      if (!failed) break;
      expect(own).toEqual(before);
    }
  });

  it('joins rows and takes that back', async () => {
    await repository.openArticle(bridge);
    await repository.openArticle(otherAccount());
    const { synopsis, a, b } = await repository.synopsis(bridge.key, otherAccount().key);
    const rows = synopsis.rows.slice(0, 2).map((row) => ({
      a: row.a.map((span) => a.text.slice(...span)).join(' '),
      b: row.b.map((span) => b.text.slice(...span)).join(' '),
    }));
    const { view, id } = await repository.regroup(bridge.key, {
      otherKey: otherAccount().key,
      change: { is: 'made', rowId: 'r', relation: 'agrees', a: '', b: '', regroup: { how: 'join', rows } },
    });
    expect(view.synopsis.rows).toHaveLength(synopsis.rows.length - 1);
    const back = { otherKey: bridge.key, change: { is: 'undone', id: id! } } as const;
    const after = await repository.regroup(otherAccount().key, back);
    expect(after.view.synopsis.rows).toHaveLength(synopsis.rows.length);
    expect((await repository.view(bridge.key))!.annotations).toEqual([]);
  });

  it('forgets everything when the last one is closed', async () => {
    await repository.openArticle(bridge);
    await repository.saveNote(bridge.key, draftOn(null, ''));
    await repository.forget();
    expect(await repository.view(bridge.key)).toBeNull();
    expect(await store.keys('')).toEqual([]);
  });
});
