/**
 * Whatever changes several rows is one transaction: with a fault at any of its steps the library is as it was, or the
 * change is there whole.
 */
import type { DBCore } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../engine/model';
import {
  articleOf,
  draftOn,
  editedBridge,
  everythingIn,
  freshDatabase,
  otherAccount,
  tickingClock,
} from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { Library } from './library';

const bridge = articleOf();
const other = otherAccount();
const row = { otherKey: other.key, rowId: 'r1', a: 'Eleven people', b: 'Nine people' };
const regroup = { how: 'split', rows: [{ a: 'Eleven people', b: 'Nine people' }] } as const;

let db: LibraryDatabase;
let library: Library;
/** Steps that still pass; then one fails. */
let left = Number.POSITIVE_INFINITY;
let note: Annotation;

function failing(core: DBCore): DBCore {
  const step = <T>(work: () => Promise<T>): Promise<T> =>
    left-- > 0 ? work() : Promise.reject(new DOMException('full', 'QuotaExceededError'));
  return {
    ...core,
    table: (name) => {
      const table = core.table(name);
      return {
        ...table,
        mutate: (request) => step(() => table.mutate(request)),
        get: (request) => step(() => table.get(request)),
        query: (request) => step(() => table.query(request)),
      };
    },
  };
}

beforeEach(async () => {
  left = Number.POSITIVE_INFINITY;
  db = freshDatabase();
  db.use({ stack: 'dbcore', name: 'failing', create: failing });
  library = new Library(db, tickingClock());
  await library.openArticle(bridge);
  await library.openArticle(editedBridge());
  await library.openArticle(other);
  note = (await library.saveNote(bridge.key, draftOn(bridge, 'two logs'))).annotation;
  await library.overrule(bridge.key, { ...row, relation: 'differs' });
  await library.sayEvent(other.key, { otherKey: bridge.key, word: 'apart' });
});

const kept = async () => {
  left = Number.POSITIVE_INFINITY;
  // Only a saving of time, written whenever an article is looked at.
  const { attributions: _attributions, staged: _staged, ...rest } = await everythingIn(db);
  return rest;
};

const ACTIONS: Record<string, () => Promise<unknown>> = {
  'another word is said of two articles': () =>
    library.sayEvent(bridge.key, { otherKey: other.key, word: 'same-event' }),
  'a word is taken back': () => library.sayEvent(bridge.key, { otherKey: other.key, word: null }),
  'a relation is overruled anew': () => library.overrule(bridge.key, { ...row, relation: 'agrees' }),
  'an overruling is taken back': () => library.overrule(bridge.key, { ...row, relation: null }),
  'a row is split': () =>
    library.regroup(bridge.key, {
      otherKey: other.key,
      change: {
        is: 'made',
        rowId: 'r1',
        relation: 'differs',
        a: 'x',
        b: 'y',
        regroup: structuredClone(regroup) as never,
      },
    }),
  'a note is edited': () =>
    library.saveNote(bridge.key, {
      ...draftOn(bridge, 'two logs'),
      id: note.id,
      revision: 1,
      body: 'Other words',
    }),
  'a note is deleted': () => library.deleteNote(note.id),
  'articles are deleted': () => library.delete([bridge.key, other.key]),
  'a changed article is read': () => library.openArticle(articleOf(['Only this.'])),
  'settings are changed': () => library.changeSettings({ theme: 'dark' }),
};

describe('with a fault at every step', () => {
  it.each(Object.keys(ACTIONS))('%s wholly or not at all', async (name) => {
    const before = await kept();
    for (let steps = 0; ; steps++) {
      left = steps;
      const failed = await ACTIONS[name]!().then(
        () => false,
        () => true,
      );
      const after = await kept();
      if (!failed) return expect(after).not.toEqual(before);
      // Where only the answer could not be given, all of the change is there, and a later step shows it again.
      if (JSON.stringify(after) !== JSON.stringify(before)) {
        expect(Math.abs(after.annotations!.length - before.annotations!.length)).toBeLessThanOrEqual(1);
        expect(name === 'a row is split' || name === 'a changed article is read').toBe(true);
        return;
      }
    }
  });

  it.each([
    ['a note is put back', () => library.deleteNote(note.id), () => library.restoreNote(note)],
    [
      'deleted articles are put back',
      async () => {
        token = await library.delete([bridge.key, other.key]);
      },
      () => library.undelete(token),
    ],
  ])('%s wholly or not at all', async (_name, first, action) => {
    await first();
    const before = await kept();
    for (let steps = 0; ; steps++) {
      left = steps;
      const failed = await action().then(
        () => false,
        () => true,
      );
      const after = await kept();
      if (!failed) return expect(after).not.toEqual(before);
      expect(after).toEqual(before);
    }
  });
});
let token = '';

describe('what cannot be done is refused before anything is changed', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'overruling towards an article that is gone',
      () => library.overrule(bridge.key, { ...row, otherKey: 'https://x.example/gone', relation: 'agrees' }),
    ],
    [
      'overruling on an article that is gone',
      () => library.overrule('https://x.example/gone', { ...row, relation: 'agrees' }),
    ],
    [
      'taking rows back towards an article that is gone',
      () =>
        library.regroup(bridge.key, {
          otherKey: 'https://x.example/gone',
          change: { is: 'undone', id: note.id },
        }),
    ],
    ['restoring over other words', async () => library.restoreNote({ ...note, body: 'Other' })],
    [
      'putting back as deleted what was not',
      async () => library.restoreNote({ ...note, id: 'another' }, undefined, true),
    ],
  ])('%s', async (_name, action) => {
    const before = await kept();
    await expect(action()).rejects.toThrow();
    expect(await kept()).toEqual(before);
  });

  it('a private window puts back what it deleted, word for word', async () => {
    const deleted = await library.deleteNote(note.id);
    await expect(
      library.restoreNote({ ...deleted, body: 'Other words' }, undefined, true),
    ).rejects.toMatchObject({
      failure: { kind: 'private' },
    });
    await library.restoreNote(deleted, undefined, true);
    expect(await db.annotations.get(note.id)).toEqual(note);
    expect(await db.graves.get(note.id)).toBeUndefined();
  });
});
