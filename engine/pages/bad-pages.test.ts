import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readAnySite } from './any-site';
import { outletOf, readPage } from './index';

const folder = fileURLToPath(new URL('../../tests/fixtures/pages/', import.meta.url));
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => readFileSync(folder + file, 'utf8'));

const ADDRESSES = [
  'https://www.dailynk.com/english/a-story/',
  'https://www.breitbart.com/asia/2020/07/31/a-story/',
  'https://www.rfa.org/english/news/korea/a-07312020101010.html',
  'https://a-paper.example/2020/07/31/a-story-of-salt-and-rice',
];

function read(html: string, address: string) {
  const { document } = parseHTML(html);
  return readPage(document as unknown as Document, address, { anySite: readAnySite });
}

function failed(html: string, address: string): boolean {
  const reading = read(html, address);
  return !reading.isArticle && reading.why === 'unreadable';
}

const daily = (body: string) =>
  `<!doctype html><html><head><title>A title</title></head><body class="single-post"><h1 class="entry-title">A title</h1><div class="td-post-content">${body}</div></body></html>`;

describe('pages that are no pages', () => {
  it.each([
    '',
    ' ',
    'text',
    '<',
    '<html>',
    '<html></html>',
    '<!doctype html>',
    '<p>One',
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    '\0\ufffd',
  ])('is no article: %j', (html) => {
    for (const address of ADDRESSES) expect(read(html, address).isArticle).toBe(false);
  });

  it.each([
    '',
    'about:blank',
    'about:srcdoc',
    'data:text/html,<p>One.</p>',
    'file:///a.html',
    'blob:https://www.dailynk.com/1',
    'chrome://settings',
    'https://',
    'x',
  ])('reads nothing at %j', (address) => {
    expect(read(pages[0] ?? '', address).isArticle).toBe(false);
    expect(outletOf(address)).toBeNull();
  });

  it('leaves other sites alone unless asked', () => {
    const { document } = parseHTML(daily('<p>One.</p>'));
    expect(readPage(document as unknown as Document, 'https://a-paper.example/x').isArticle).toBe(false);
  });
});

describe('sizes', () => {
  it('reads an article of one word', () => {
    const reading = read(daily('<p>Rice</p>'), ADDRESSES[0] ?? '');
    expect(reading.isArticle && reading.article.text).toBe('Rice');
  });

  it('reads an article of 100,000 words, in paragraphs or in one', () => {
    const words = 'A source in the province said that rice was dear. '.repeat(10_000);
    const one = read(daily(`<p>${words}</p>`), ADDRESSES[0] ?? '');
    expect(one.isArticle && one.article.text).toBe(words.trim());
    const many = read(
      daily('<p>A source <b>in the</b> province said that rice was dear.</p>'.repeat(10_000)),
      ADDRESSES[0] ?? '',
    );
    expect(many.isArticle && many.article.blocks.length).toBe(10_000);
  });

  it('reads an article in a page of ten megabytes', () => {
    const junk = `<div class="x"><a href="/y">${'junk '.repeat(200)}</a></div>`.repeat(10_000);
    const reading = read(
      daily('<p>Rice is dear.</p>').replace('</body>', `${junk}</body>`),
      ADDRESSES[0] ?? '',
    );
    expect(reading.isArticle && reading.article.text).toBe('Rice is dear.');
  });

  it.each(ADDRESSES)('does not fall over markup nested without end: %s', (address) => {
    const deep = 5_000;
    expect(
      failed(daily(`${'<div><b>'.repeat(deep)}Rice is dear.${'</b></div>'.repeat(deep)}`), address),
    ).toBe(false);
  });
});

describe('markup cut anywhere', () => {
  it('never throws, and never fails inside', () => {
    const cut = fc.tuple(fc.constantFrom(...pages), fc.nat(), fc.nat(), fc.constantFrom(...ADDRESSES));
    fc.assert(
      fc.property(cut, ([html, a, b, address]) => {
        const [from, to] = [a % html.length, b % html.length];
        expect(failed(html.slice(0, from), address)).toBe(false);
        expect(failed(html.slice(from), address)).toBe(false);
        expect(failed(html.slice(0, from) + html.slice(to), address)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('outletOf', () => {
  it.each([
    ['https://www.dailynk.com/english/', 'Daily NK'],
    ['http://dailynk.com/20200805-1/', 'Daily NK'],
    ['https://www.rfa.org/english/', 'Radio Free Asia'],
    ['https://m.breitbart.com/', 'Breitbart'],
    ['https://www.google.com/amp/s/www.breitbart.com/asia/2020/07/31/x/amp/', 'Breitbart'],
    ['https://notbreitbart.com/', null],
    ['https://rfa.org.example/', null],
  ])('%s → %s', (address, outlet) => {
    expect(outletOf(address)).toBe(outlet);
  });
});
