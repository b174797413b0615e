import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { decodeReferences } from '../../text/references';
import { cleanByline } from '../adapters/adapter';
import { pageFacts, withoutSite } from './page-facts';

function facts(head: string, attributes = '') {
  const { document } = parseHTML(
    `<!doctype html><html${attributes}><head>${head}</head><body></body></html>`,
  );
  return pageFacts(document as unknown as Document, new URL('https://www.a-paper.example/x'));
}

const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('structured data', () => {
  it.each<[string, unknown, string | null, string[]]>([
    [
      'an article',
      { '@type': 'NewsArticle', headline: 'A &amp; B&#8217;s', author: { name: 'Ann Example' } },
      'A & B’s',
      ['Ann Example'],
    ],
    [
      'a list of types and people',
      [{ '@type': ['Article', 'Thing'], headline: 'A', author: [{ name: 'Ann' }, { name: 'Bob' }] }],
      'A',
      ['Ann', 'Bob'],
    ],
    [
      'a graph with people apart',
      {
        '@graph': [
          { '@type': 'Person', '@id': '#a', name: 'Ann' },
          { '@type': 'Article', headline: 'A', author: { '@id': '#a' } },
        ],
      },
      'A',
      ['Ann'],
    ],
    [
      'names as texts',
      { '@type': 'BlogPosting', headline: ' A ', author: ['Ann', 'Ann', 'https://a.example/ann'] },
      'A',
      ['Ann'],
    ],
    [
      'a live blog, whose headline is its latest entry',
      { '@type': 'LiveBlogPosting', headline: 'Now', author: 'Ann' },
      null,
      ['Ann'],
    ],
    ['an article with nothing in it', { '@type': 'Article', headline: 7, author: [null, 3, {}] }, null, []],
  ])('%s', (_, value, headline, authors) => {
    const { article } = facts(data(value)).structured;
    expect([article?.headline, article?.authors]).toEqual([headline, authors]);
  });

  it.each(['{', 'null', '[]', '"x"', '[[[[1]]]]', '{"@type":7,"@graph":{"@graph":5}}', ''])(
    '%s is no article',
    (json) => {
      expect(facts(`<script type="application/ld+json">${json}</script>`).structured.article).toBeNull();
    },
  );

  it('reads strings with raw line feeds', () => {
    const json = '<script type="application/ld+json">{"@type":"Article","headline":"One\n two"}</script>';
    expect(facts(json).structured.article?.headline).toBe('One two');
  });
});

describe('pageFacts', () => {
  it('takes the head’s word where there is no data', () => {
    const head = `<title>Story - A Paper</title><meta name="author" content="Ann Example"><meta property="og:site_name" content="A Paper">
      <meta property="og:title" content="Story | A Paper"><meta property="article:published_time" content="2020-08-05T07:00:00Z">
      <link rel="canonical" href="/story"><meta property="article:tag" content="Salt">`;
    expect(facts(head, ' lang="en_GB"')).toMatchObject({
      canonical: '/story',
      openTitle: 'Story',
      headTitle: 'Story',
      siteName: 'A Paper',
      authors: ['Ann Example'],
      published: '2020-08-05T07:00:00.000Z',
      tags: ['Salt'],
      languages: ['en_GB'],
    });
  });

  it('knows the host where the page says nothing', () => {
    expect(facts('')).toMatchObject({
      siteName: 'a-paper.example',
      headTitle: null,
      authors: [],
      published: null,
      languages: [],
      base: 'https://www.a-paper.example/x',
    });
  });
});

describe('withoutSite', () => {
  it.each([
    ['Story - Breitbart', 'Breitbart', 'Story'],
    ['Story – Radio Free Asia', 'Radio Free Asia', 'Story'],
    ['Story | News | The Paper', 'The Paper', 'Story | News'],
    ['The Paper | Story', 'The Paper', 'Story'],
    ['Life in Asia – Asia – Radio Free Asia', 'Radio Free Asia', 'Life in Asia'],
    ['Rice – Asia – waits | Radio Free Asia', 'Radio Free Asia', 'Rice – Asia – waits'],
    ['Salt - and pepper', 'The Paper', 'Salt - and pepper'],
    ['North-south rail line', 'The Paper', 'North-south rail line'],
    ['The Paper', 'The Paper', 'The Paper'],
    [null, 'The Paper', null],
  ])('%s of %s → %s', (title, site, expected) => {
    expect(withoutSite(title, site, 'paper.example')).toBe(expected);
  });
});

describe('cleanByline', () => {
  it.each([
    ['By Ann Example', 'Ann Example'],
    ['by Ann Example for RFA Korean', 'Ann Example'],
    ['Ann Example | 2009-03-05 14:20', 'Ann Example'],
    ['Ann Example - 2020.08.05', 'Ann Example'],
    ['Written by: Ann Example and Bob Sample', 'Ann Example and Bob Sample'],
    ['Jean-Luc O’Example', 'Jean-Luc O’Example'],
    ['https://a.example/ann', null],
    ['2020', null],
    ['', null],
    [null, null],
  ])('%s → %s', (text, name) => {
    expect(cleanByline(text)).toBe(name);
  });
});

it.each([
  ['a &amp; b &quot;c&quot; &#39;d&#x27;', 'a & b "c" \'d\''],
  ['&unknown; &#99999999; &#xffffff;', '&unknown; &#99999999; &#xffffff;'],
])('decodes %s', (text, expected) => {
  expect(decodeReferences(text)).toBe(expected);
});
