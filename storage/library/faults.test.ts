/** A store that refuses: nothing is stored by halves, and the failure has its kind. */
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError, failureOf } from '../../protocol/failures';
import {
  articleOf,
  draftOn,
  editedBridge,
  everythingIn,
  freshDatabase,
  tickingClock,
} from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { Library } from './library';

let db: LibraryDatabase;
let library: Library;
const bridge = articleOf();

beforeEach(() => {
  db = freshDatabase();
  library = new Library(db, tickingClock());
});

/** Makes every write to a table fail as a browser with a full disk does. */
function refuse(
  table: string,
  error: () => Error = () => new DOMException('full', 'QuotaExceededError'),
): void {
  const fail = () => {
    throw error();
  };
  db.table(table).hook('creating', fail);
  db.table(table).hook('updating', fail);
}

const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'stored',
    (error: unknown) => failureOf(error).kind,
  );

describe('a full disk', () => {
  it.each(['articles', 'attributions', 'features', 'termCounts'])(
    'while an article is stored (%s): nothing of it is there',
    async (table) => {
      const before = await everythingIn(db);
      refuse(table);
      expect(await kindOf(library.openArticle(bridge))).toBe('quota');
      expect(await everythingIn(db)).toEqual(before);
    },
  );

  it.each(['versions', 'articles', 'attributions', 'features'])(
    'while a changed article is stored (%s): the library is as it was',
    async (table) => {
      await library.openArticle(bridge);
      const before = await everythingIn(db);
      refuse(table);
      expect(await kindOf(library.openArticle(editedBridge()))).toBe('quota');
      expect(await everythingIn(db)).toEqual(before);
    },
  );

  it('while a note is saved: the old words stay', async () => {
    await library.openArticle(bridge);
    const { annotation } = await library.saveNote(bridge.key, draftOn(null, '', { body: 'Old' }));
    refuse('annotations');
    expect(await kindOf(library.saveNote(bridge.key, draftOn(null, '', { body: 'New' })))).toBe('quota');
    const edit = draftOn(null, '', { id: annotation.id, revision: 1, body: 'New' });
    expect(await kindOf(library.saveNote(bridge.key, edit))).toBe('quota');
    expect(await db.annotations.toArray()).toEqual([annotation]);
  });

  it('while articles are deleted: all of them stay', async () => {
    await library.openArticle(bridge);
    const before = await everythingIn(db);
    refuse('deletions');
    expect(await kindOf(library.delete([bridge.key]))).toBe('quota');
    expect(await everythingIn(db)).toEqual(before);
  });

  it('does not keep an article from being shown after an update of the engine', async () => {
    await library.openArticle(bridge);
    await db.attributions.toCollection().modify({ engine: -1 });
    refuse('attributions');
    expect((await library.view(bridge.key))!.attributions.attributions.length).toBeGreaterThan(0);
  });
});

describe('a transaction that breaks off', () => {
  it('leaves nothing half stored', async () => {
    const before = await everythingIn(db);
    db.table('features').hook('creating', (_key, _row, transaction) => transaction.abort());
    expect(await kindOf(library.openArticle(bridge))).toBe('storage');
    expect(await everythingIn(db)).toEqual(before);
  });

  it('is not answered as saved', async () => {
    await library.openArticle(bridge);
    // Aborts after the row was written, as the last moment before the transaction completes.
    db.annotations.hook('creating', function (_key, _row, transaction) {
      this.onsuccess = () => transaction.abort();
    });
    expect(await kindOf(library.saveNote(bridge.key, draftOn(null, '')))).toBe('storage');
    expect(await db.annotations.count()).toBe(0);
  });

  it('is told as such when the connection is closed', async () => {
    await library.openArticle(bridge);
    db.close();
    expect(await kindOf(library.view(bridge.key))).toBe('storage');
  });

  it('is told as such when the browser refuses the database', async () => {
    const refusing = {
      open: () => {
        throw new DOMException('denied', 'InvalidStateError');
      },
    };
    const closed = freshDatabase(refusing as unknown as Parameters<typeof freshDatabase>[0]);
    expect(await kindOf(new Library(closed).openArticle(bridge))).toBe('storage');
  });
});

describe('failureOf', () => {
  it.each([
    [new FailureError('conflict', 'x'), 'conflict'],
    [new DOMException('', 'QuotaExceededError'), 'quota'],
    [new DOMException('', 'InvalidStateError'), 'storage'],
    [
      Object.assign(new Dexie.AbortError('aborted'), { inner: new DOMException('', 'QuotaExceededError') }),
      'quota',
    ],
    [new Dexie.BulkError('bulk', { 0: new DOMException('', 'QuotaExceededError') } as never), 'quota'],
    [new Dexie.DatabaseClosedError('closed'), 'storage'],
    [new TypeError('a fault of ours'), 'internal'],
    ['a string', 'internal'],
    [null, 'internal'],
    [undefined, 'internal'],
  ])('%s is %s', (error, kind) => {
    expect(failureOf(error).kind).toBe(kind);
  });
});
