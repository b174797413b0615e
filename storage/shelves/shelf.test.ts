import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../protocol/failures';
import { readShelf } from '../../protocol/schemas/shelf-file';
import { inWords } from '../../tests/support/fault-words';
import { articleOf, freshDatabase, otherAccount, tickingClock } from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { stockShelf } from './shelf';

const account = {
  id: 'footbridge-rfa',
  outlet: 'Radio Free Asia',
  url: 'https://www.rfa.org/english/news/korea/footbridge-03082024.html',
  title: 'Footbridge in Songnim collapses',
  published: '2024-03-08',
  sources: [{ name: 'a resident of North Hwanghae Province', chain: ['Radio Free Asia'] }],
  claims: [
    {
      text: 'the footbridge over the Sunam stream in Songnim collapsed on the evening of March 3.',
      source: 0,
    },
    { text: 'nine people fell into the stream with their handcarts.', source: 0 },
    { text: 'Ryang Chol Guk asked every unit for two logs under Order No. 27.', source: null },
  ],
};
const shelfOf = (...accounts: unknown[]) => ({
  schema: 'second-source/shelf/1',
  title: 'A shelf',
  events: [{ id: 'footbridge', title: 'A footbridge gives way', accounts }],
});

async function libraryWith(...accounts: unknown[]): Promise<Library> {
  const library = new Library(freshDatabase(), tickingClock());
  await stockShelf(library.db, readShelf(shelfOf(...accounts)), '1');
  return library;
}

describe('a shelf file', () => {
  it('becomes articles whose claims stand with their sources', () => {
    const [article] = readShelf(shelfOf(account));
    expect(article).toMatchObject({
      key: 'https://rfa.org/english/news/korea/footbridge-03082024.html',
      published: '2024-03-08T00:00:00.000Z',
      reader: 'shelf/1',
    });
    expect(article?.text.split('\n\n')).toEqual([
      'According to a resident of North Hwanghae Province, quoted by Radio Free Asia, the footbridge over the Sunam stream in Songnim collapsed on the evening of March 3.',
      'According to a resident of North Hwanghae Province, quoted by Radio Free Asia, nine people fell into the stream with their handcarts.',
      'Ryang Chol Guk asked every unit for two logs under Order No. 27.',
    ]);
    for (const { text, span } of article!.blocks) expect(article!.text.slice(...span!)).toBe(text);
  });

  it.each([
    ['another schema', { ...shelfOf(account), schema: 'x' }, 'schema'],
    ['no claim', shelfOf({ ...account, claims: [] }), 'claims'],
    [
      'a source that is not listed',
      shelfOf({ ...account, claims: [{ text: 'x', source: 3 }] }),
      'not listed',
    ],
    ['a script for an address', shelfOf({ ...account, url: 'javascript:alert(1)' }), 'url'],
    ['a field that nobody knows', shelfOf({ ...account, html: '<p>' }), 'html'],
    ['two accounts of one id', shelfOf(account, account), 'one id'],
    [
      'a whole article for a claim',
      shelfOf({ ...account, claims: [{ text: 'x'.repeat(500), source: null }] }),
      'claims',
    ],
    ['no object', null, ''],
  ])('is refused whole: %s', (_name, file, where) => {
    let failure = null;
    try {
      readShelf(file);
    } catch (error) {
      failure = failureOf(error);
    }
    expect(failure?.kind).toBe('invalid');
    expect(inWords(failure!.file!.fault)).toContain(where);
  });
});

describe('accounts of the shelf', () => {
  it('are found for an article of the event, marked as retold, and stand in its synopsis', async () => {
    const library = await libraryWith(account);
    const { article } = await library.openArticle(articleOf());
    const { accounts, searched } = await library.accounts(article.key);
    expect(accounts.map(({ summary }) => [summary.outlet, summary.retold])).toEqual([
      ['Radio Free Asia', true],
    ]);
    // Neither the article itself nor a summary is counted as searched.
    expect(searched).toBe(0);
    expect(await library.accountKeys(article.key)).toEqual([]);
    const { synopsis } = await library.synopsis(article.key, accounts[0]!.summary.key);
    expect(synopsis.rows.length).toBeGreaterThan(0);
    // What the summary leaves out is no absence from the report.
    expect(synopsis.rows.filter(({ relation }) => relation === 'only-a')).toEqual([]);
    const turned = await library.synopsis(accounts[0]!.summary.key, article.key);
    expect(turned.synopsis.rows.filter(({ relation }) => relation === 'only-b')).toEqual([]);
  });

  it('are in no list, no count and no export', async () => {
    const library = await libraryWith(account);
    expect((await library.articles({ words: '', offset: 0, limit: 10 })).total).toBe(0);
    expect((await library.stats()).articles).toBe(0);
    expect((await library.exportItems({ keys: null, cursor: null })).total).toBe(0);
  });

  it('give way to the article itself once it is read, also where they know no address of it', async () => {
    for (const url of [account.url, null]) {
      const library = await libraryWith({ ...account, url, title: 'Wooden footbridge in Songnim' });
      const read = await library.openArticle(otherAccount());
      expect((await library.accounts(read.article.key)).accounts).toEqual([]);
      const { article } = await library.openArticle(articleOf());
      const { accounts } = await library.accounts(article.key);
      expect(accounts.map(({ summary }) => summary.retold)).toEqual([undefined]);
    }
  });

  it('leave no version behind when the article is read', async () => {
    const library = await libraryWith(account);
    const { versions } = await library.openArticle(otherAccount());
    expect(versions).toEqual([]);
  });
});

describe('the starter shelf', () => {
  const file: unknown = JSON.parse(readFileSync(new URL('../../public/shelf.json', import.meta.url), 'utf8'));

  it('is in its form', () => {
    const articles = readShelf(file);
    expect(articles.length).toBeGreaterThan(40);
    expect(new Set(articles.map(({ key }) => key)).size).toBe(articles.length);
  });

  it('takes the place of the shelf before', async () => {
    const library = await libraryWith(account);
    const articles = readShelf(file);
    await stockShelf(library.db, articles, '2');
    expect(await library.db.shelf.count()).toBe(articles.length);
    await stockShelf(library.db, [], '3');
    expect(await library.db.shelf.count()).toBe(0);
  });
});
