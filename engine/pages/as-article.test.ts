import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readAnySite } from './any-site';
import { readPage } from './index';

const TEXT = [
  'The ferry at Sinpo did not sail for three days in June, a fisherman of the town said.',
  '“Nobody told us why,” he told the bulletin by telephone on Sunday evening.',
].map((words) => `<p>${words}</p>`);
const parse = (body: string, head = '<title>Notes from the coast | Bulletin</title>') =>
  parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
    .document as unknown as Document;
const read = (document: Document, address: string, asArticle: boolean) =>
  readPage(document, address, { anySite: readAnySite, asArticle });

describe('a page that is taken for no article', () => {
  const text = `<main><h1>Notes from the coast</h1>${TEXT.join('')}</main>`;
  it.each([
    ['a home page', 'https://coast.example/'],
    ['a search', 'https://coast.example/?s=ferry'],
    ['a page of a list', 'https://coast.example/tag/ferry'],
    ['an outlet’s page about itself', 'https://www.rfa.org/about/'],
    ['an outlet’s home page', 'https://www.dailynk.com/english/'],
    ['an outlet’s tag', 'https://www.breitbart.com/tag/ferry/'],
  ])('is read as one where that is asked for: %s', (_what, address) => {
    expect(read(parse(text), address, false)).toMatchObject({ isArticle: false });
    const reading = read(parse(text), address, true);
    expect(reading).toMatchObject({ isArticle: true, article: { title: 'Notes from the coast' } });
    expect(reading.isArticle && reading.article.text).toContain('Nobody told us why');
  });

  it('is called by its host where it has no title', () => {
    const reading = read(parse(`<main>${TEXT.join('')}</main>`, ''), 'https://coast.example/', true);
    expect(reading).toMatchObject({ isArticle: true, article: { title: 'coast.example' } });
  });

  it.each([
    ['nothing', ''],
    ['a list of links', '<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>'],
    ['a picture', '<img src="a.png" alt="A ferry">'],
  ])('stays one where it holds %s', (_what, body) => {
    expect(read(parse(body), 'https://coast.example/', true)).toMatchObject({ isArticle: false });
  });

  it('is read as before where it is an article', () => {
    const address = 'https://coast.example/2026/06/ferry-did-not-sail/';
    const html = `<meta property="og:type" content="article"><meta property="article:published_time" content="2026-06-20">`;
    const article = `<article><h1>Ferry did not sail for three days</h1>${TEXT.join('')}</article>`;
    const plain = read(parse(article, html), address, false);
    expect(plain).toMatchObject({ isArticle: true });
    const asked = read(parse(article, html), address, true);
    expect(asked.isArticle && asked.article).toEqual(plain.isArticle && plain.article);
  });
});
