import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../protocol/failures';
import { failureOf } from '../../protocol/failures';
import type { BackupCursor } from '../../protocol/messages/backup';
import { BACKUP_START, type BackupProgress, crc32, headerLine } from '../../protocol/messages/backup-lines';
import { inWords } from '../../tests/support/fault-words';
import {
  articleOf,
  draftOn,
  editedBridge,
  freshDatabase,
  otherAccount,
  tickingClock,
} from '../../tests/support/library-samples';
import { LibraryDatabase, TABLES_1 } from '../database/database';
import { Library } from '../library/library';
import { BACKUP_BEGIN, backupPage } from './backup';

const bridge = articleOf();
let library: Library;

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  await library.openArticle(bridge);
  await library.openArticle(editedBridge());
  await library.openArticle(otherAccount());
  const { annotation } = await library.saveNote(bridge.key, draftOn(bridge, 'two logs', { tags: ['wood'] }));
  const { id, revision } = annotation;
  await library.saveNote(bridge.key, draftOn(bridge, 'two logs', { id, revision, body: 'Second words' }));
  await library.changeSettings({ theme: 'dark' });
});

/** The whole backup, from pages of so many characters. */
async function written(from = library, page = 2_000): Promise<string> {
  let text = '';
  for (let cursor: BackupCursor | null = BACKUP_BEGIN; cursor !== null; ) {
    const next = await backupPage(from.db, cursor, new Date(0), page);
    text += next.text;
    cursor = next.cursor;
  }
  return text;
}

/** Reads a file in, in parts of so many lines, as the page does. */
async function staged(into: Library, text: string, lines = 3): Promise<BackupProgress> {
  const all = text.split('\n');
  let progress = BACKUP_START;
  for (let part = 0; part * lines < all.length; part++) {
    const some = all.slice(part * lines, (part + 1) * lines).join('\n');
    progress = await into.backup.stage({ token: 't', part, text: some, progress });
  }
  return progress;
}

const kept = async ({ db }: Library) => ({
  articles: (await db.articles.toArray()).map(({ engines: _engines, ...row }) => row),
  versions: await db.versions.toArray(),
  annotations: await db.annotations.toArray(),
  noteVersions: await db.noteVersions.toArray(),
  settings: await db.settings.toArray(),
});

it('sums like everybody else', () => {
  expect(crc32('123456789')).toBe('cbf43926');
});

describe('a backup', () => {
  it('is the same whatever the size of its pages', async () => {
    expect(await written(library, 1)).toBe(await written(library, 1_000_000));
  });

  it('restores an empty library to what it was, and the accounts are found again', async () => {
    const fresh = new Library(freshDatabase(), tickingClock());
    expect(await staged(fresh, await written())).toMatchObject({ ended: true });
    expect(await fresh.backup.preview('t')).toEqual({
      articles: { fresh: 2, same: 0, differs: 0 },
      notes: { fresh: 1, same: 0, differs: 0 },
      onlyHere: { articles: 0, notes: 0 },
      refused: [],
      refusedCount: 0,
    });
    await fresh.backup.apply('t', 'merge');
    expect(await kept(fresh)).toEqual(await kept(library));
    expect(await fresh.renew(10)).toBe(0);
    expect((await fresh.accounts(bridge.key)).searched).toBe((await library.accounts(bridge.key)).searched);
    expect(await fresh.db.staged.count()).toBe(0);
  });

  it('changes nothing where everything is there already', async () => {
    const before = await kept(library);
    await staged(library, await written());
    await library.backup.apply('t', 'merge');
    expect(await kept(library)).toEqual(before);
  });

  it('merges: the later words of a note stand, the others are kept among its earlier words', async () => {
    const text = await written();
    const [note] = await library.db.annotations.toArray();
    await library.saveNote(bridge.key, {
      id: note!.id,
      revision: 2,
      target: note!.target,
      body: 'Third',
      tags: [],
    });
    await staged(library, text);
    await library.backup.apply('t', 'merge');
    expect((await library.db.annotations.toArray()).map(({ body }) => body)).toEqual(['Third']);
    expect((await library.keeping.history(note!.id)).map(({ body }) => body)).toContain('Second words');
  });

  it('replaces, and the restore can be undone', async () => {
    const text = await written();
    await library.saveNote(bridge.key, draftOn(null, '', { body: 'Written later' }));
    const before = await kept(library);
    await staged(library, text);
    expect((await library.backup.preview('t')).onlyHere).toEqual({ articles: 0, notes: 1 });
    const { undo } = await library.backup.apply('t', 'replace');
    expect(await library.db.annotations.count()).toBe(1);
    await library.backup.undo(undo);
    expect(await kept(library)).toEqual(before);
  });

  it('undoes an undo as well: what was written between the two is not lost', async () => {
    await staged(library, await written());
    const { undo } = await library.backup.apply('t', 'replace');
    await library.saveNote(bridge.key, draftOn(null, '', { body: 'Written after the restore' }));
    const between = await kept(library);
    const { undo: redo } = await library.backup.undo(undo);
    expect(await library.db.annotations.count()).toBe(1);
    await library.backup.undo(redo);
    expect(await kept(library)).toEqual(between);
    expect(
      (await library.backup.state()).snapshots.filter(({ why }) => why === 'before-restore'),
    ).toHaveLength(1);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['that is something else', () => '{"hello":1}', /line 1: not a line of a backup/],
    ['of a newer version', (text) => text.replace(/^.*/, headerLine(99, '').trimEnd()), /newer version/],
  ])('%s is refused whole, with the reason', async (_name, spoil, reason) => {
    const fresh = new Library(freshDatabase(), tickingClock());
    const refused = await staged(fresh, spoil(await written())).catch(failureOf);
    expect(refused).toMatchObject({ kind: 'invalid', file: { line: 1 } });
    const { file } = refused as Failure;
    expect(`line ${file!.line}: ${inWords(file!.fault)}`).toMatch(reason);
    expect(await fresh.db.staged.count()).toBe(0);
    expect(await fresh.db.articles.count()).toBe(0);
  });

  it('that was cut off has no end', async () => {
    const lines = (await written()).split('\n');
    expect(await staged(library, lines.slice(0, -2).join('\n'))).toMatchObject({ ended: false });
  });

  it('is reminded of after thirty days, not before, and not while the reminder rests', async () => {
    let now = Date.parse('2026-02-01T00:00:00Z');
    const later = new Library(library.db, () => new Date(now));
    expect((await later.backup.state()).due).toBe(false);
    now += 10 * 86_400_000;
    expect((await later.backup.state()).due).toBe(true);
    await later.backup.later();
    expect((await later.backup.state()).due).toBe(false);
    await later.backup.written();
    now += 29 * 86_400_000;
    expect((await later.backup.state()).due).toBe(false);
    now += 2 * 86_400_000;
    expect((await later.backup.state()).due).toBe(true);
  });
});

describe('snapshots', () => {
  it('are taken once a day, seven are kept, and bring a deleted note back', async () => {
    let now = Date.parse('2026-02-01T00:00:00Z');
    const daily = new Library(library.db, () => new Date(now));
    for (let day = 0; day < 9; day++) {
      await daily.backup.beginSession();
      await daily.backup.beginSession();
      now += 86_400_000;
    }
    const { snapshots } = await daily.backup.state();
    expect(snapshots).toHaveLength(7);
    expect(snapshots[0]).toMatchObject({ articles: 1, notes: 1, why: 'daily' });
    const before = await daily.db.annotations.toArray();
    await daily.deleteNote(before[0]!.id);
    const { undo } = await daily.backup.bringBack(snapshots[0]!.id);
    expect(await daily.db.annotations.toArray()).toEqual(before);
    expect(await daily.db.articles.count()).toBe(2);
    await daily.backup.undo(undo);
    expect(await daily.db.annotations.count()).toBe(0);
  });
});

describe('a library that could not be brought up to date', () => {
  class Failing extends LibraryDatabase {
    constructor(factory: ConstructorParameters<typeof LibraryDatabase>[1]) {
      super('second-source', factory);
      this.version(99)
        .stores({})
        .upgrade(() => {
          throw new Error('a fault of ours');
        });
    }
  }

  it('is left as it was, says so, and can be exported whole', async () => {
    const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new Dexie('second-source', factory);
    old.version(1).stores(TABLES_1);
    await old.table('annotations').bulkAdd(await library.db.annotations.toArray());
    await old.table('articles').bulkAdd(await library.db.articles.toArray());
    old.close();
    const failed = new Library(new Failing(factory), tickingClock());
    expect(await failed.backup.state()).toMatchObject({
      articles: 2,
      notes: 1,
      broken: expect.stringContaining('a fault of ours'),
    });
    const { text, cursor } = await failed.backup.page({ cursor: null });
    expect(cursor).toBeNull();
    const fresh = new Library(freshDatabase(), tickingClock());
    await staged(fresh, text);
    await fresh.backup.apply('t', 'merge');
    expect(await fresh.db.annotations.toArray()).toEqual(await library.db.annotations.toArray());
  });
});
