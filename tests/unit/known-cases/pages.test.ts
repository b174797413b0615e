/** Small pages that were read wrongly once, two and more of each kind. */
import { describe, expect, it } from 'vitest';
import { type PageReading, pageReading } from './reading';

const DAILY_NK = 'https://www.dailynk.com/english/salt-by-the-spoon/';
const LEAD =
  '<p>Fishermen in the port of Sinpo have begun to sell salt by the spoon, because a whole bag costs more than a catch, residents of the North Korean port told Daily NK.</p>';
const QUOTE =
  '<p>“My father weighs the salt before he sells it,” a source in South Hamgyong Province said on Friday. “Nobody jokes about it now.”</p>';
const MORE =
  '<p>The harbour office raised the berth fee in May, and the number of boats has fallen by a third since then, according to the source.</p>';

interface Parts {
  url?: string;
  lang?: string;
  head?: string;
  site?: string;
  title?: string;
}

function daily(
  body: string,
  {
    url = DAILY_NK,
    lang = 'en-US',
    head = '',
    site = 'Daily NK English',
    title = 'Salt by the spoon',
  }: Parts = {},
): PageReading {
  return pageReading(
    url,
    `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head><title>${title} - ${site}</title><meta property="og:type" content="article"><meta property="og:site_name" content="${site}"><meta property="article:published_time" content="2024-05-20T02:00:00+00:00">${head}</head><body class="post-template-default single single-post"><article class="post"><header><h1 class="entry-title">${title}</h1></header><div class="td-post-content">${body}</div></article></body></html>`,
  );
}

const KOREAN =
  '<p>함경남도 소식통은 20일 데일리NK에 “소금 한 되 값이 하루 벌이보다 비싸다”고 전했다.</p><p>그는 “배가 나가지 않는다”고 말했다.</p>';

describe('language', () => {
  it.each(['', 'en-US', 'en'])('a Korean text on a page that says "%s"', (lang) => {
    const { article, quotes } = daily(KOREAN, { url: 'https://www.dailynk.com/20240520-1/', lang });
    expect(article.language).toBe('ko');
    expect(quotes.filter(({ type }) => type === 'direct')).toHaveLength(2);
  });
});

describe('block-quote', () => {
  const cook = '<p>My father weighs the salt before he sells it.</p>';
  it.each([
    `<blockquote>${cook}<footer>— Han Myong-ok, a net mender</footer></blockquote>`,
    `<blockquote>${cook}<cite>Han Myong-ok, a net mender</cite></blockquote>`,
    `<p>Han Myong-ok, a net mender, said:</p><blockquote>${cook}<p>Nobody jokes.</p></blockquote>`,
  ])('%s', (markup) => {
    const { quotes } = daily(`${LEAD}${markup}${MORE}`);
    const [found] = quotes.filter(({ words }) => words.includes('weighs the salt'));
    expect(found).toMatchObject({ type: 'direct', speaker: expect.stringContaining('Han Myong-ok') });
  });
});

describe('q-element', () => {
  it.each([
    '<p><q>My father weighs the salt before he sells it</q>, a source in South Hamgyong Province said on Friday.</p>',
    '<p>A source in South Hamgyong Province said on Friday: <q>My father weighs the salt before he sells it.</q></p>',
  ])('%s', (markup) => {
    const { quotes } = daily(`${LEAD}${markup}${MORE}`);
    expect(quotes.find(({ words }) => words.includes('weighs the salt'))?.type).toBe('direct');
  });
});

describe('class-name', () => {
  it.each(['social-unrest', 'comment', 'related-events', 'share-of-rice', 'advertisement-ban'])(
    '%s',
    (name) => {
      const { article } = daily(`${LEAD}<div class="${name}">${QUOTE}</div>${MORE}`);
      expect(article.text).toContain('My father weighs the salt');
    },
  );
});

describe('base-href', () => {
  it.each([
    ['https://www.rfa.org/english/', 'news/korea/salt-05202024101010.html'],
    ['https://www.rfa.org/english/news/', 'korea/salt-05202024101010.html'],
  ])('%s', (base, href) => {
    const body = `<p>According to <a href="${href}">a report</a>, fishermen in Sinpo in North Korea sell salt.</p>${QUOTE}${MORE}`;
    const { article } = daily(body, { head: `<base href="${base}">` });
    expect(article.links.map(({ href }) => href)).toContain(
      'https://www.rfa.org/english/news/korea/salt-05202024101010.html',
    );
  });
});

describe('archived-copy', () => {
  it.each([
    ['https://archive.ph/Xy9Zt', `https://archive.ph/2024.05.21-093000/${DAILY_NK}`],
    [`https://web.archive.org/web/20240521093000/${DAILY_NK}`, ''],
  ])('%s', (url, canonical) => {
    const head = canonical ? `<link rel="canonical" href="${canonical}">` : '';
    const { article } = daily(`${LEAD}${QUOTE}${MORE}`, { url, head });
    expect(article).toMatchObject({
      outlet: 'Daily NK',
      key: 'https://dailynk.com/english/salt-by-the-spoon',
    });
  });
});

describe('line-lost', () => {
  it.each(['salt is loyalty', 'nets before nations', 'the sea feeds'])('%s', (line) => {
    const { article } = daily(`${LEAD}<p>A slogan at the pier reads:</p><p>${line}</p>${QUOTE}`);
    expect(article.blocks.map(({ text }) => text)).toContain(line);
  });
});

describe('entities', () => {
  it.each([
    ['Kim&rsquo;s salt &mdash; &ldquo;no fish&rdquo;', 'Kim’s salt — “no fish”'],
    ['Han&amp;rsquo;s nets &mdash; torn at sea', 'Han’s nets — torn at sea'],
  ])('%s', (headline, title) => {
    const data = {
      '@type': 'NewsArticle',
      headline,
      author: { name: 'Zo&euml; Pak' },
      datePublished: '2024-05-20',
    };
    const { article } = pageReading(
      'https://harbour.example/2024/05/20/salt/',
      `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><meta property="og:site_name" content="The Harbour Post"><title>x</title><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>x</h1><div class="entry-content">${LEAD}${QUOTE}${MORE}${MORE}</div></article></body></html>`,
    );
    expect(article).toMatchObject({ title, byline: 'Zoë Pak' });
  });
});
