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
import { wordsIn } from './searching';

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
    ['nothing', { words: 'pyramid' }, []],
    ['signs that mean something to regular expressions', { words: '.* ( [' }, []],
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

describe('notes', () => {
  it.each([
    ['all, last changed first', { words: '' }, ['Prix du café', 'Compare with Hamhung']],
    ['by words', { words: 'hamhung' }, ['Compare with Hamhung']],
    ['by the words they stand on', { words: 'logs' }, ['Compare with Hamhung']],
    ['by tag', { words: '', tag: 'prices' }, ['Prix du café']],
    ['a page', { words: '', offset: 1 }, ['Compare with Hamhung']],
  ])('%s', async (_name, parts, expected) => {
    const { notes } = await library.notes({ offset: 0, limit: 10, ...parts });
    expect(notes.map(({ annotation }) => annotation.body)).toEqual(expected);
    for (const { annotation, article } of notes) expect(article.key).toBe(annotation.articleKey);
  });
});

describe('wordsIn', () => {
  it.each([
    ['', []],
    ['  Two  words two ', ['two', 'words']],
    ['개성 봉쇄', ['개성', '봉쇄']],
  ])('%j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
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
  const found = await full.articles(query({ words: 'songnim', offset: 40 }));
  expect(found).toMatchObject({ total: 45, articles: { length: 5 } });
  expect(requests).toHaveBeenCalledTimes(2);
  expect(steps.mock.calls.length).toBeLessThan(10);
  // Each waits anew for whatever is being written: one for what the query needs, one for each forty rows, one for the summaries.
  expect(transactions).toHaveBeenCalledTimes(4);
  vi.restoreAllMocks();
});
