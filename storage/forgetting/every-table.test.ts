/**
 * How forgetting reaches each table. `ROWS` does not compile while a table is missing: either a row of it that holds something of a site
 * which is forgotten, and then nothing of that is left, or why no row of it does.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { BACKUP_START, rowLine } from '../../protocol/messages/backup-lines';
import { articleOf, everythingIn, freshDatabase, tickingClock } from '../../tests/support/library-samples';
import type { TableName } from '../database/database';
import { Library } from '../library/library';

/** Stands in each of the rows and nowhere else. */
const WORD = 'walrus';
const NOW = '2026-01-05T08:00:01.000Z';
const key = `https://dailynk.com/english/${WORD}`;
const outlet = 'Daily NK';
const article = articleOf([`A ${WORD} was seen, a source said.`], { key, url: key, title: `The ${WORD}` });
const articleRow = {
  ...{ key, article, hash: 'f00d', textHash: 'beef', firstRead: NOW, lastRead: NOW },
  ...{ quotes: 0, sources: 0, engines: '1.1' },
};
const note = {
  ...{ id: `00000000-0000-4000-8000-000000000011`, articleKey: key, target: { kind: 'article' } },
  ...{ motivation: 'commenting', body: `of the ${WORD}`, tags: [], created: NOW, modified: NOW, revision: 1 },
};
const reading = {
  hash: 'f00d',
  engine: 1,
  found: { engine: 1, attributions: [], sources: [{ name: WORD }] },
};
const NUMBERS = { why: 'holds numbers alone: how often terms are, and which articles, by their numbers' };
const WORDS = {
  why: 'goes with the article and is written anew behind it: `storage/search/word-index.test.ts`',
};
const SHELF = {
  why: 'a shelf is a file of others, and says what the file says; it is taken away as a whole',
};

const ROWS: Record<TableName, { row: object } | { why: string }> = {
  articles: { row: articleRow },
  versions: { row: { key, hash: 'cafe', read: NOW, title: WORD, text: 'An earlier text.' } },
  attributions: { row: reading },
  annotations: { row: note },
  noteVersions: {
    row: { key: 'v', id: note.id, target: note.target, body: WORD, tags: [], written: NOW, why: 'edit' },
  },
  drafts: {
    row: { token: 't', id: note.id, articleKey: key, body: WORD, tags: [], changed: NOW, holder: 7 },
  },
  graves: { row: { id: '00000000-0000-4000-8000-000000000012', deleted: NOW, note } },
  deletions: {
    row: {
      ...{ token: 't', key, deleted: NOW, article: articleRow, attributions: reading },
      ...{ annotations: [note], versions: [] },
    },
  },
  snapshots: { why: 'counts; what a snapshot holds is in its parts' },
  snapshotParts: {
    row: {
      ...{ snapshot: 'a', part: 0 },
      text: rowLine({ table: 'articles', row: articleRow }, BACKUP_START).text.trimEnd(),
    },
  },
  staged: { row: { token: 't', part: 0, rows: [{ table: 'annotations', row: note }] } },
  features: { row: { n: 7, key, title: WORD, features: new Uint8Array([1]) } },
  termCounts: NUMBERS,
  postings: NUMBERS,
  searchArticles: { row: { n: 7, key, hash: 7 } },
  searchTimes: NUMBERS,
  searchNew: WORDS,
  searchSegments: WORDS,
  searchBlocks: WORDS,
  rankings: {
    row: {
      ...{ key, due: 0, changed: 0, ranked: 1, size: 1, words: '', same: [], story: [], event: key, outlet },
      ...{ title: WORD, published: NOW, language: 'en', firstRead: NOW },
    },
  },
  events: {
    row: {
      ...{
        id: key,
        keys: [key],
        accounts: 1,
        several: 0,
        first: NOW,
        last: NOW,
        title: WORD,
        language: 'en',
      },
      ...{ words: WORD, outlets: [outlet], origins: null, counted: 1, story: '', storied: 1 },
    },
  },
  watches: { row: { key, since: NOW, seen: [key] } },
  sourceFacts: {
    row: { key, of: 'f00d', outlet, day: null, sources: [{ name: WORD, kind: 'organisation' }], quotes: [0] },
  },
  shelf: SHELF,
  shelves: SHELF,
  shelved: SHELF,
  answers: {
    row: { address: 'https://www.dailynk.com/feed', text: WORD, etag: null, modified: null, when: 1 },
  },
  hosts: { row: { host: `${WORD}.dailynk.com`, asked: 1, notBefore: 0, because: null, failures: 0 } },
  followed: {
    row: { outlet: 'daily-nk', looked: NOW, listed: 1, taken: 1, fault: null, waiting: [key], done: [key] },
  },
  settings: {
    row: { name: 'settings', changed: { searches: [{ name: WORD, filter: { outlet, words: WORD } }] } },
  },
  facts: { why: 'names when something was done, of no article' },
  imports: {
    row: {
      ...{
        id: 'i',
        file: `the-${WORD}.jsonld`,
        kind: 'bundle',
        from: null,
        brought: NOW,
        state: 'done',
        done: 1,
      },
      ...{ total: 1, added: 1, replaced: 0, articles: 0, kept: 0 },
      listed: [{ key, url: key, title: WORD, outlet, published: null }],
    },
  },
  importRows: {
    row: { import: 'i', n: 0, key, is: 'note', id: note.id, revision: 1, before: note, read: null },
  },
};

/** Rows that are found by another one alone. */
const RESTS_ON: Partial<Record<TableName, TableName[]>> = {
  versions: ['articles'],
  attributions: ['articles'],
  noteVersions: ['annotations'],
  features: ['articles'],
  searchArticles: ['articles'],
  rankings: ['articles'],
  events: ['articles', 'rankings'],
};

let library: Library;
const holds = async (name: string) => JSON.stringify((await everythingIn(library.db))[name]).includes(WORD);

beforeEach(() => {
  library = new Library(freshDatabase(), tickingClock());
});

it('has a line for every table', () => {
  expect(Object.keys(ROWS).toSorted()).toEqual(library.db.tables.map(({ name }) => name).toSorted());
});

describe.each(
  Object.entries(ROWS).flatMap(([name, one]) => ('row' in one ? [[name, one.row] as const] : [])),
)('%s', (name, row) => {
  it('has nothing of a site that is forgotten', async () => {
    // What rests on another row goes with it.
    for (const table of RESTS_ON[name as TableName] ?? [])
      await library.db.table(table).put((ROWS[table] as { row: object }).row);
    await library.db.table(name).put(row);
    expect(await holds(name)).toBe(true);
    await library.forgetSite(outlet, false);
    expect(await holds(name)).toBe(false);
  });
});
