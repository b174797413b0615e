import { IDBCursor } from 'fake-indexeddb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { LibraryQuery } from '../../protocol/messages/library';
import {
  articleOf,
  draftOn,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';

const library = new Library(freshDatabase(), tickingClock());
const bridge = articleOf();
const query = (parts: Partial<LibraryQuery>): LibraryQuery => ({ words: '', offset: 0, limit: 10, ...parts });

beforeAll(async () => {
  for (const article of [bridge, otherAccount(), saltArticle()]) await library.openArticle(article);
  await library.saveNote(
    bridge.key,
    draftOn(bridge, 'two logs', { body: 'Compare with Hamhung', tags: ['wood'] }),
  );
  await library.saveNote(
    saltArticle().key,
    draftOn(null, '', { body: 'Prix du café', tags: ['prices', 'wood'] }),
  );
  await library.overrule(otherAccount().key, {
    otherKey: bridge.key,
    rowId: 'r1',
    relation: 'differs',
    a: 'x',
    b: 'y',
  });
});

const keys = async (parts: Partial<LibraryQuery>) =>
  (await library.articles(query(parts))).articles.map(({ key }) => key);

describe('articles', () => {
  it.each<[string, Partial<LibraryQuery>, string[]]>([
    ['everything, last read first', {}, [saltArticle().key, otherAccount().key, bridge.key]],
    ['words of the title', { words: 'songnim' }, [otherAccount().key, bridge.key]],
    ['all words have to be found', { words: 'songnim handcarts nine' }, [otherAccount().key]],
    ['words of a quote', { words: 'four eggs' }, [saltArticle().key]],
    ['words of a source', { words: 'RESIDENT Hwanghae' }, [otherAccount().key]],
    ['words of a note', { words: 'hamhung' }, [bridge.key]],
    ['words of note and text together', { words: 'hamhung logs' }, [bridge.key]],
    ['an accent in another form', { words: 'cafe\u0301' }, [saltArticle().key]],
    ['the words of a tag', { words: 'prices' }, [saltArticle().key]],
    ['an outlet', { outlet: 'Radio Free Asia' }, [otherAccount().key]],
    ['a tag', { tag: 'wood' }, [saltArticle().key, bridge.key]],
    ['a tag and an outlet and words', { tag: 'wood', outlet: 'Daily NK', words: 'stream' }, [bridge.key]],
    [
      'articles with notes; an overruled relation is none',
      { withNotes: true },
      [saltArticle().key, bridge.key],
    ],
    ['a phrase', { words: '"two logs each"' }, [otherAccount().key]],
    ['what has a word and not another', { words: 'songnim -handcarts' }, []],
    ['what lacks a phrase', { words: 'songnim -"two logs each"' }, [bridge.key]],
    ['a name in another spelling', { words: '황해북도' }, [otherAccount().key, bridge.key]],
    ['days of publishing', { from: '2024-03-07', to: '2024-03-07' }, [bridge.key]],
    ['days from one on', { from: '2024-03-07' }, [otherAccount().key, bridge.key]],
    ['days up to one', { to: '2023-12-31' }, [saltArticle().key]],
    ['a place of sources', { place: 'north-hwanghae' }, [otherAccount().key, bridge.key]],
    ['a kind of source', { kind: 'anonymous-person', words: 'eggs' }, [saltArticle().key]],
    ['a kind of source that nobody quotes', { kind: 'state-media' }, []],
    [
      'the latest published first',
      { sort: 'published' },
      [otherAccount().key, bridge.key, saltArticle().key],
    ],
    ['nothing', { words: 'pyramid' }, []],
    [
      'signs that mean something to regular expressions',
      { words: 'songnim .* ( [' },
      [otherAccount().key, bridge.key],
    ],
    ['a page', { offset: 1, limit: 1 }, [otherAccount().key]],
    ['a page of what a search found', { words: 'songnim', offset: 1, limit: 5 }, [bridge.key]],
  ])('%s', async (_name, parts, expected) => {
    expect(await keys(parts)).toEqual(expected);
  });

  it('are counted, with all outlets and tags for the filters', async () => {
    const { total, outlets, tags, articles } = await library.articles(query({ words: 'songnim', limit: 1 }));
    expect({ total, outlets, tags }).toEqual({
      total: 2,
      outlets: ['Daily NK', 'Radio Free Asia'],
      tags: ['prices', 'wood'],
    });
    expect(articles).toHaveLength(1);
  });
});

it('say where what is looked for stands', async () => {
  const { articles, isExact, next, places } = await library.articles(query({ words: 'eggs hyesan' }));
  expect(articles).toMatchObject([
    { found: { more: 0, title: [[16, 22]], passages: [{ kind: 'quote' }, { kind: 'quote' }] } },
  ]);
  expect({ isExact, next, places }).toEqual({ isExact: true, next: null, places: ['north-hwanghae'] });
  expect((await library.articles(query({}))).articles[0]).not.toHaveProperty('found');
});

describe('notes', () => {
  it.each([
    ['all, last changed first', { words: '' }, ['Prix du café', 'Compare with Hamhung']],
    ['by words', { words: 'hamhung' }, ['Compare with Hamhung']],
    ['by the words they stand on', { words: 'logs' }, ['Compare with Hamhung']],
    ['by tag', { words: '', tag: 'prices' }, ['Prix du café']],
    ['by a phrase', { words: '"compare with"' }, ['Compare with Hamhung']],
    ['by what they do not say', { words: '-hamhung' }, ['Prix du café']],
    ['by a name in another spelling', { words: '함흥' }, ['Compare with Hamhung']],
    ['a page', { words: '', offset: 1 }, ['Compare with Hamhung']],
  ])('%s', async (_name, parts, expected) => {
    const { notes } = await library.notes({ offset: 0, limit: 10, ...parts });
    expect(notes.map(({ annotation }) => annotation.body)).toEqual(expected);
    for (const { annotation, article } of notes) expect(article.key).toBe(annotation.articleKey);
  });
});

it('asks for many rows at once, and never for each', async () => {
  const full = new Library(freshDatabase(), tickingClock());
  for (let n = 0; n < 45; n++) {
    const key = `${bridge.key}/${n}`;
    await full.openArticle({ ...bridge, key, url: `${bridge.url}/${n}` });
  }
  const requests = vi.spyOn(full.db.articles, 'bulkGet');
  const steps = vi.spyOn(IDBCursor.prototype, 'continue');
  const transactions = vi.spyOn(
    full.db as unknown as { _createTransaction(): unknown },
    '_createTransaction',
  );
  await full.articles(query({ words: 'songnim' }));
  const before = { requests: requests.mock.calls.length, transactions: transactions.mock.calls.length };
  const found = await full.articles(query({ words: 'songnim', offset: 40 }));
  expect(found).toMatchObject({ total: 45, articles: { length: 5 } });
  expect(requests.mock.calls.length - before.requests).toBe(1);
  expect(steps.mock.calls.length).toBeLessThan(10);
  // Each waits anew for whatever is being written: one for what the query needs, one for what the index lacks, one for some rows, one for the summaries.
  expect(transactions.mock.calls.length - before.transactions).toBe(4);
  vi.restoreAllMocks();
});

it('says what to mark in a note, as it is written there', async () => {
  const { notes } = await library.notes({ words: 'hamhung log', offset: 0, limit: 10 });
  expect(notes.map(({ marked }) => marked)).toEqual([['Hamhung', 'logs']]);
});

it('finds the notes of one colour, with words and without', async () => {
  const db = new Library(freshDatabase(), tickingClock());
  await db.openArticle(bridge);
  const onIce = draftOn(bridge, 'two logs');
  if (onIce.target.kind !== 'passage') throw new Error('not on a passage');
  const yellow = await db.saveNote(bridge.key, {
    ...onIce,
    body: '',
    tags: [],
    target: { ...onIce.target, colour: 'yellow' },
  });
  await db.saveNote(bridge.key, draftOn(bridge, 'two logs', { body: 'Which logs?' }));
  const found = await db.notes({ words: '', colour: 'yellow', offset: 0, limit: 10 });
  expect(found.notes.map(({ annotation }) => annotation.id)).toEqual([yellow.annotation.id]);
  expect(yellow.annotation.motivation).toBe('highlighting');
  expect((await db.notes({ words: '', colour: 'pink', offset: 0, limit: 10 })).total).toBe(0);
});
