import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../database/database';
import { importAnnotations, previewImport, undoImport } from './importing';

const NOW = new Date('2031-03-01T00:00:00.000Z');
let db: LibraryDatabase;
beforeEach(() => {
  db = new LibraryDatabase('importing', { indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => db.close());

const row = (id: string, body: string, fields: object = {}) => ({
  id,
  type: 'Annotation',
  body,
  target: {
    source: 'https://www.lantern.example/2031/boats',
    selector: { type: 'TextQuoteSelector', exact: 'boats' },
  },
  ...fields,
});
const file = (...rows: object[]) => `[\n${rows.map((one) => JSON.stringify(one)).join(',\n')}\n]`;
const words = async () => (await db.annotations.toArray()).map(({ body }) => body).sort();

describe('importing annotations', () => {
  it('tells what a file would change, article by article, and stores nothing', async () => {
    const text = file(row('urn:a', 'one'), row('urn:b', 'two', { created: 'once' }), row('urn:c', 'three'));
    expect(await previewImport(db, text, NOW)).toMatchObject({
      articles: [{ title: null, fresh: 2, same: 0, differs: 0 }],
      refused: [{ line: 3, fault: { at: 'created', kind: 'no-instant' } }],
      refusedCount: 1,
    });
    expect(await words()).toEqual([]);
  });

  it('imports once, keeps the words on articles that are not there, and can be taken back', async () => {
    const text = file(row('urn:a', 'one'), row('urn:b', 'two'));
    const undo = await importAnnotations(db, text, NOW);
    expect(await words()).toEqual(['one', 'two']);
    expect(await importAnnotations(db, text, NOW)).toEqual({ added: [], replaced: [] });
    expect((await previewImport(db, text, NOW)).articles).toMatchObject([{ fresh: 0, same: 2 }]);
    await undoImport(db, undo);
    expect(await words()).toEqual([]);
  });

  it('what is newer replaces what is here, whose words are kept, and comes back', async () => {
    await importAnnotations(db, file(row('urn:a', 'old', { created: '2031-01-01T00:00:00Z' })), NOW);
    const newer = file(row('urn:a', 'new', { created: '2031-02-01T00:00:00Z' }));
    expect((await previewImport(db, newer, NOW)).articles).toMatchObject([{ differs: 1 }]);
    const undo = await importAnnotations(db, newer, NOW);
    expect(await words()).toEqual(['new']);
    expect((await db.noteVersions.toArray()).map(({ body }) => body)).toEqual(['old']);
    await undoImport(db, undo);
    expect(await words()).toEqual(['old']);
  });

  it('takes back nothing that was written on since', async () => {
    const undo = await importAnnotations(db, file(row('urn:a', 'one')), NOW);
    const [note] = await db.annotations.toArray();
    await db.annotations.put({ ...note!, body: 'one, and mine', revision: note!.revision + 1 });
    await undoImport(db, undo);
    expect(await words()).toEqual(['one, and mine']);
  });

  it('refuses a file that holds none, with its line', async () => {
    await expect(importAnnotations(db, '{"a": 1}', NOW)).rejects.toMatchObject({
      failure: { kind: 'invalid', file: { line: 1, fault: { kind: 'no-annotations' } } },
    });
  });
});
