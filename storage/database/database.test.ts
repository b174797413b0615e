/**
 * Every table has an example row of every schema version: what readers have on their disks must open in every later
 * version. A new version adds its schema and rows here; the older ones stay as they are.
 */
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { articleOf, everythingIn } from '../../tests/support/library-samples';
import { verify } from '../account-index/account-index-check';
import { Library } from '../library/library';
import { TABLES_7, TABLES_10 } from '../rows/event-tables';
import { TABLES_3 } from '../rows/note-tables';
import { TABLES_4 } from '../rows/shelf-tables';
import {
  LibraryDatabase,
  TABLES_1,
  TABLES_2,
  TABLES_5,
  TABLES_6,
  TABLES_8,
  TABLES_9,
  TABLES_11,
} from './database';

const key = 'https://dailynk.com/english/songnim-footbridge';
const instant = '2026-01-05T08:00:01.000Z';
const article = articleOf(undefined, { key });
const attributions = { engine: 1, attributions: [], sources: [] };
const articleRow = {
  key,
  article,
  hash: 'f00d',
  textHash: 'beef',
  firstRead: instant,
  lastRead: instant,
  quotes: 0,
  sources: 0,
  engines: '1.1',
};
const annotation = {
  id: '3b9f6c1e-5d63-4d8e-9a7b-0f1f2a3b4c5d',
  articleKey: key,
  target: {
    kind: 'passage',
    selectors: [
      { type: 'TextQuoteSelector', exact: 'two logs', prefix: 'bring ', suffix: ' by' },
      { type: 'TextPositionSelector', start: 300, end: 308 },
    ],
  },
  motivation: 'commenting',
  body: 'Which wood?',
  tags: ['logs'],
  created: instant,
  modified: instant,
  revision: 1,
};

interface SchemaVersion {
  tables: Record<string, string>;
  /** By table. Rows of the account index are made anew from the articles, so their form is that table's own matter. */
  rows: Record<string, unknown[]>;
}

const HISTORY: Record<number, SchemaVersion> = {
  1: {
    tables: TABLES_1,
    rows: {
      articles: [articleRow],
      versions: [{ key, hash: 'cafe', read: instant, title: 'Before', text: 'An earlier text.' }],
      attributions: [{ hash: 'f00d', engine: 1, found: attributions }],
      annotations: [annotation],
      settings: [{ name: 'settings', changed: { theme: 'dark' } }],
      deletions: [
        {
          token: '8c1e8f36-7d5c-4a53-8f0e-2b1d9c4e7a60',
          key,
          deleted: instant,
          article: articleRow,
          attributions: { hash: 'f00d', engine: 1, found: attributions },
          annotations: [annotation],
          versions: [],
        },
      ],
      features: [{ n: 1, key, terms: ['songnim'], features: { bag: { songnim: 1 } } }],
      termCounts: [{ id: 'all', articles: 1, counts: new Uint16Array(1 << 16) }],
    },
  },
};
HISTORY[2] = {
  tables: { ...TABLES_1, ...TABLES_2 },
  rows: {
    ...HISTORY[1]!.rows,
    answers: [
      {
        address: 'https://www.dailynk.com/english/feed/',
        etag: '"a1"',
        modified: null,
        type: 'application/rss+xml',
        text: '<rss/>',
        when: 1_767_600_000_000,
      },
    ],
    hosts: [{ host: 'www.dailynk.com', asked: 1_767_600_000_000, notBefore: 0, because: null, failures: 0 }],
    followed: [
      { outlet: 'daily-nk', looked: instant, listed: 1, taken: 0, fault: null, waiting: [], done: [key] },
    ],
    shelf: [
      { key, edition: '1', article, attributions, terms: ['songnim'], features: { key, terms: ['songnim'] } },
    ],
  },
};

HISTORY[3] = {
  tables: { ...HISTORY[2]!.tables, ...TABLES_3 },
  rows: {
    ...HISTORY[2]!.rows,
    drafts: [
      {
        token: '1b0c2f34-0c38-4f0e-8a3e-9f0d0a1b2c3d',
        id: annotation.id,
        articleKey: key,
        opened: annotation.id,
        revision: 1,
        target: annotation.target,
        words: 'two logs',
        body: 'Which wood, and whose?',
        tags: ['logs'],
        changed: instant,
        holder: 7,
      },
    ],
    noteVersions: [
      {
        key: `${annotation.id}/1`,
        id: annotation.id,
        target: annotation.target,
        body: 'Which?',
        tags: [],
        written: instant,
        why: 'edit',
      },
    ],
    graves: [{ id: '5a1d7a0e-73d8-4d55-9b7e-2f4f6d3c1b0a', deleted: instant }],
    facts: [{ name: 'last-backup', value: instant }],
    snapshots: [{ id: 'a', taken: instant, why: 'daily', articles: 1, notes: 1 }],
    snapshotParts: [{ snapshot: 'a', part: 0, text: '{}\n' }],
    staged: [{ token: 't', part: 0, rows: [{ table: 'annotations', row: annotation }] }],
  },
};

HISTORY[4] = {
  tables: { ...HISTORY[3]!.tables, ...TABLES_4 },
  rows: {
    ...HISTORY[3]!.rows,
    shelves: [
      {
        id: 'f00d',
        brought: instant,
        removed: null,
        engines: '1.1',
        file: { schema: 'second-source/shelf/1', title: 'A shelf', events: [] },
      },
    ],
    shelved: [
      {
        shelf: 'f00d',
        key,
        edition: '1.1',
        article,
        attributions,
        terms: ['songnim'],
        features: { key, terms: ['songnim'] },
      },
    ],
  },
};

HISTORY[5] = {
  tables: { ...HISTORY[4]!.tables, ...TABLES_5 },
  rows: {
    ...HISTORY[4]!.rows,
    features: [{ n: 1, key, title: 'A footbridge', features: new Uint8Array([1]) }],
    termCounts: [
      { id: 'changes', stamp: 'x', changes: new Int32Array([1, 7]), length: 1 },
      { id: 'state', articles: 1, stamp: 'x', length: 1 },
      { id: 'terms', articles: 0, counts: new Uint16Array(2 << 16), stamp: 'x' },
    ],
    postings: [{ bucket: 7, floor: 0, records: new Uint32Array([1, 0x0100_4e20]) }],
  },
};

HISTORY[6] = {
  tables: { ...HISTORY[5]!.tables, ...TABLES_6 },
  rows: {
    ...HISTORY[5]!.rows,
    annotations: [
      annotation,
      {
        ...annotation,
        id: '7a2f6c1e-5d63-4d8e-9a7b-0f1f2a3b4c5d',
        target: { kind: 'event', otherKey: 'https://rfa.org/songnim', word: 'same-event' },
        motivation: 'linking',
        body: '',
        tags: [],
      },
    ],
  },
};

HISTORY[7] = {
  tables: { ...HISTORY[6]!.tables, ...TABLES_7 },
  rows: {
    ...HISTORY[6]!.rows,
    rankings: [
      {
        key,
        due: 0,
        changed: 1_767_600_000_000,
        ranked: 1_767_600_001_000,
        size: 1,
        words: '',
        same: [],
        story: [],
        event: key,
        outlet: 'Daily NK',
        title: 'A footbridge',
        published: instant,
        language: 'en',
        firstRead: instant,
      },
    ],
    events: [
      {
        id: key,
        keys: [key],
        accounts: 1,
        several: 0,
        first: instant,
        last: instant,
        title: 'A footbridge',
        language: 'en',
        words: 'A footbridge\nDaily NK',
        outlets: ['Daily NK'],
        origins: null,
        counted: 1,
      },
    ],
    watches: [{ key, since: instant, seen: [key] }],
  },
};

HISTORY[8] = {
  tables: { ...HISTORY[7]!.tables, ...TABLES_8 },
  rows: {
    ...HISTORY[7]!.rows,
    sourceFacts: [
      {
        key,
        of: 'f00d/12.9',
        outlet: 'Daily NK',
        day: '2024-03-05',
        sources: [
          {
            name: 'a resident of Songnim',
            kind: 'anonymous-person',
            role: null,
            places: [{ division: 'north-hwanghae', city: 'songrim' }],
          },
        ],
        quotes: [0, -1],
      },
    ],
  },
};

HISTORY[9] = {
  tables: { ...HISTORY[8]!.tables, ...TABLES_9 },
  rows: {
    ...HISTORY[8]!.rows,
    searchArticles: [{ n: 2, key, hash: 7 }],
    searchTimes: [
      {
        chunk: 0,
        published: Int32Array.of(0, 0, 28_473_120),
        read: Int32Array.of(0, 0, 29_460_000),
      },
    ],
    searchNew: [{ n: 2, words: 'footbridge\nsongnim', weights: '33' }],
    searchSegments: [{ id: 1, numbers: Uint32Array.of(1), firsts: ['salt'], bytes: 8 }],
    searchBlocks: [{ segment: 1, block: 0, bytes: Uint8Array.of(0, 4, 115, 97, 108, 116, 1, 1, 4) }],
  },
};

HISTORY[10] = {
  tables: { ...HISTORY[9]!.tables, ...TABLES_10 },
  rows: {
    ...HISTORY[9]!.rows,
    events: HISTORY[9]!.rows.events!.map((row) => ({
      ...(row as object),
      story: 'story 2 k3x9',
      storied: 1,
    })),
  },
};

HISTORY[11] = {
  tables: { ...HISTORY[10]!.tables, ...TABLES_11 },
  rows: {
    ...HISTORY[10]!.rows,
    imports: [
      {
        id: '2f1d7a0e-73d8-4d55-9b7e-2f4f6d3c1b0a',
        file: 'notes.jsonld',
        kind: 'bundle',
        from: 'Mira',
        brought: instant,
        state: 'done',
        done: 1,
        total: 1,
        added: 1,
        replaced: 0,
        articles: 0,
        kept: 0,
        listed: [{ key, url: key, title: 'A footbridge', outlet: 'Daily NK', published: null }],
      },
    ],
    importRows: [
      {
        import: '2f1d7a0e-73d8-4d55-9b7e-2f4f6d3c1b0a',
        n: 0,
        key,
        is: 'note',
        id: annotation.id,
        revision: 1,
        before: null,
        read: null,
      },
    ],
  },
};

const newest = Math.max(...Object.keys(HISTORY).map(Number));

describe('the history of the schema', () => {
  it('ends with the version that the library has', async () => {
    const db = new LibraryDatabase('fresh', { indexedDB: new IDBFactory(), IDBKeyRange });
    await db.open();
    expect(db.verno).toBe(newest);
    expect(db.tables.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(HISTORY[newest]!.tables).toSorted(),
    );
    db.close();
  });

  it.each(Object.entries(HISTORY))('has a row of every table in version %s', (_version, { tables, rows }) => {
    expect(Object.keys(rows).toSorted()).toEqual(Object.keys(tables).toSorted());
    for (const list of Object.values(rows)) expect(list.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(HISTORY))('opens what version %s wrote', async (version, { tables, rows }) => {
    const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new Dexie('second-source', factory);
    old.version(Number(version)).stores(tables);
    for (const [name, list] of Object.entries(rows)) await old.table(name).bulkAdd(list);
    old.close();
    const db = new LibraryDatabase('second-source', factory);
    const found = await everythingIn(db);
    if (Number(version) === newest) expect(found).toEqual(rows);
    expect(found.annotations).toHaveLength(rows.annotations!.length);
    db.close();
  });
});

describe('versions are written on readers’ disks and stay as they are', () => {
  it('2 adds these tables and indexes', () => {
    expect(TABLES_2).toEqual({
      answers: '&address, when',
      hosts: '&host',
      followed: '&outlet',
      shelf: '&key, *terms',
    });
  });

  it('3 adds these tables and indexes', () => {
    expect(TABLES_3).toEqual({
      drafts: '&token, id, articleKey',
      noteVersions: '&key, id',
      graves: '&id, deleted',
      facts: '&name',
      snapshots: '&id, taken',
      snapshotParts: '&[snapshot+part], snapshot',
      staged: '&[token+part], token',
    });
  });

  it('4 adds these tables and indexes', () => {
    expect(TABLES_4).toEqual({
      shelves: '&id',
      shelved: '&[shelf+key], shelf, key, *terms',
    });
  });

  it('1 has these tables and indexes', () => {
    expect(TABLES_1).toEqual({
      articles: '&key, article.outlet, hash, firstRead, lastRead, engines',
      versions: '&[key+hash], key',
      attributions: '&hash',
      annotations: '&id, articleKey, *tags, modified',
      settings: '&name',
      deletions: '&[token+key], token, deleted',
      features: '++n, &key, *terms',
      termCounts: '&id',
    });
  });

  it('5 changes these tables and indexes', () => {
    expect(TABLES_5).toEqual({ features: '++n, &key', termCounts: '&id', postings: '&bucket' });
  });

  it('6 changes these tables and indexes', () => {
    expect(TABLES_6).toEqual({ annotations: '&id, articleKey, *tags, modified, [target.kind+modified]' });
  });

  it('7 adds these tables and indexes', () => {
    expect(TABLES_7).toEqual({
      rankings: '&key, due, size, words, *same, *story',
      events: '&id, [several+last], last, counted',
      watches: '&key',
    });
  });

  it('9 adds these tables and indexes', () => {
    expect(TABLES_9).toEqual({
      searchArticles: '++n, &key',
      searchTimes: '&chunk',
      searchNew: '&n',
      searchSegments: '++id',
      searchBlocks: '&[segment+block], segment',
    });
  });

  it('11 adds these tables', () => {
    expect(TABLES_11).toEqual({
      imports: '&id, brought',
      importRows: '&[import+n], import, key',
    });
  });

  it('10 changes these indexes', () => {
    expect(TABLES_10).toEqual({ events: '&id, [several+last], last, counted, storied, story' });
  });

  it('10 has the story of every event of before worked out', async () => {
    const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new Dexie('second-source', factory);
    old.version(9).stores(HISTORY[9]!.tables);
    for (const [name, list] of Object.entries(HISTORY[9]!.rows)) await old.table(name).bulkAdd(list);
    old.close();
    const db = new LibraryDatabase('second-source', factory);
    expect(await db.events.where('storied').equals(0).toArray()).toMatchObject([{ id: key, story: '' }]);
    db.close();
  });

  it('8 adds this table', () => {
    expect(TABLES_8).toEqual({ sourceFacts: '&key' });
  });

  it('6 finds annotations of before by what they are about', async () => {
    const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new Dexie('second-source', factory);
    old.version(5).stores(HISTORY[5]!.tables);
    for (const [name, list] of Object.entries(HISTORY[5]!.rows)) await old.table(name).bulkAdd(list);
    old.close();
    const db = new LibraryDatabase('second-source', factory);
    const found = db.annotations.where('[target.kind+modified]').equals(['passage', instant]);
    expect(await found.toArray()).toEqual([annotation]);
    db.close();
  });

  it('5 empties the account index, which is made anew from the articles', async () => {
    const factory = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new Dexie('second-source', factory);
    old.version(4).stores(HISTORY[4]!.tables);
    for (const [name, list] of Object.entries(HISTORY[4]!.rows)) await old.table(name).bulkAdd(list);
    old.close();
    const library = new Library(new LibraryDatabase('second-source', factory));
    expect(await library.db.table('features').count()).toBe(0);
    expect(await library.renew(10)).toBe(0);
    expect(await verify(library.db, new Set([key]))).toMatchObject({ missing: [], countsRight: true });
    expect(await library.db.table('features').count()).toBe(1);
    library.db.close();
  });
});
