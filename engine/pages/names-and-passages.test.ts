/** A name never takes a paragraph of the account away; what stands in a box does. And lines, links and titles of one page. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage } from './index';

const BEFORE =
  'Bakers in Sariwon have begun to stretch flour with ground acorns, residents of the city told Daily NK last week.';
const PASSAGE =
  '“Nobody asks what is in the bread any more,” a source in North Hwanghae Province said on Monday.';
const AFTER =
  'The mill by the river has stood still since the transformer burned out in the spring, the source said.';
const LAST =
  'Officials of the grain bureau have promised forty tons before the holidays, but no lorry has been seen yet.';

function read(body: string, head = '') {
  const { document } = parseHTML(
    `<!doctype html><html lang="en"><head><title>Bread</title>${head}</head><body class="single-post"><article>
     <h1 class="entry-title">Bread of acorns</h1><div class="td-post-content">${body}</div></article></body></html>`,
  );
  const reading = readPage(
    document as unknown as Document,
    'https://www.dailynk.com/english/bread-of-acorns/',
  );
  if (!reading.isArticle) throw new Error(reading.why);
  return reading.article;
}

const around = (markup: string) => read(`<p>${BEFORE}</p>${markup}<p>${AFTER}</p><p>${LAST}</p>`).text;

describe('a paragraph of the account stays, whatever it is called', () => {
  const NAMES = [
    'social-issues',
    'comment',
    'comment-text',
    'related-background',
    'share',
    'ad-hoc',
    'ad-text',
    'popular',
    'topics',
    'promo',
    'newsletter-lead',
    'bio',
    'tags',
    'twitter-reaction',
    'author-note',
    'sponsor',
    'quiz',
    'cookie-factory',
    'paywall',
    'subscribe-content',
    'toolbar-text',
    'consent',
    'sidebar-story',
    'recommended-reading',
    'modal-verb',
  ];

  it.each(NAMES)('p.%s', (name) => {
    expect(around(`<p class="${name}">${PASSAGE}</p>`)).toContain(PASSAGE);
    expect(read(`<p>${BEFORE}</p><p>${AFTER}</p><p class="${name}">${PASSAGE}</p>`).text).toContain(PASSAGE);
    expect(read(`<p class="${name}">${PASSAGE}</p><p>${BEFORE}</p><p>${AFTER}</p>`).text).toContain(PASSAGE);
  });

  it.each(NAMES)('div.%s and section.%s', (name) => {
    expect(around(`<div class="${name}"><p>${PASSAGE}</p></div>`)).toContain(PASSAGE);
    expect(around(`<section id="${name}"><div><p>${PASSAGE}</p></div></section>`)).toContain(PASSAGE);
  });

  it.each(NAMES)('every paragraph in its own div, one of them div.%s', (name) => {
    const wrapped = [BEFORE, PASSAGE, AFTER, LAST].map(
      (text, i) => `<div class="${i === 1 ? name : 'text-row'}"><p>${text}</p></div>`,
    );
    expect(read(wrapped.join('')).text).toContain(PASSAGE);
    const last = [BEFORE, AFTER, LAST, PASSAGE].map(
      (text, i) => `<div class="${i === 3 ? name : 'row'}"><p>${text}</p></div>`,
    );
    expect(read(last.join('')).text).toContain(PASSAGE);
  });
});

describe('a box goes', () => {
  it.each([
    '<div class="newsletter"><p>Get the week in bread in your inbox. Our newsletter comes every Friday.</p></div>',
    '<div class="related"><h3>Related</h3><p>Bakers in Pyongsong sell cakes of bran, Daily NK has learned.</p></div>',
    '<div class="related-story"><a href="/x/">Bakers in Pyongsong sell cakes of bran, Daily NK has learned.</a></div>',
    '<div class="promo"><img src="x.jpg"><p>A film about bread opens in Seoul on Friday evening.</p></div>',
    '<div class="ad-slot"><p>Advertisement</p></div>',
    '<div class="share"><ul><li><a href="#">Facebook</a></li><li><a href="#">Kakao</a></li></ul></div>',
    '<div class="author-bio"><p>Kim Ha-na is a reporter of Daily NK who writes on markets and mills.</p></div>',
    '<div class="comment-list"><article><p>I have eaten that bread. It was not so bad at all.</p></article></div>',
    '<div class="subscribe"><form><p>Enter an address below and press the key.</p><input></form></div>',
    '<p class="promo"><a href="/y/">Our film about bread opens in Seoul on Friday evening.</a></p>',
    '<p class="newsletter-signup">Sign up for our weekly letter on the markets of the north.</p>',
  ])('%s', (markup) => {
    expect(around(markup).split('\n\n')).toEqual([BEFORE, AFTER, LAST]);
  });
});

describe('short lines', () => {
  it.each([
    'bread is life',
    'no acorn, no bread',
    'everything for the front',
    'we envy nobody',
    'EAT LESS',
    'Comments',
    'defend the mill',
  ])('“%s” behind a colon is the line that it announces', (line) => {
    expect(around(`<p>The board over the counter says in red paint:</p><p>${line}</p>`)).toContain(
      `\n\n${line}\n\n`,
    );
  });

  it.each(['bread is life', 'no bread without the party', 'they who bake shall eat'])(
    '“%s” without one',
    (line) => {
      expect(around(`<p>The board over the counter is new.</p><p>${line}</p>`)).toContain(`\n\n${line}\n\n`);
    },
  );

  it('a list of links behind a colon is none', () => {
    expect(around('<p>Read more on bread here:</p><p><a href="/z/">Bread of bark</a></p>')).not.toContain(
      'bark',
    );
  });
});

describe('links are read against the page’s base', () => {
  const link =
    '<p>Traders told <a href="news/korea/bran.html">another outlet</a> the same about Sariwon in August.</p>';
  it.each([
    ['<base href="https://www.rfa.org/english/">', 'https://www.rfa.org/english/news/korea/bran.html'],
    ['<base href="/archive/2021/">', 'https://www.dailynk.com/archive/2021/news/korea/bran.html'],
    ['<base target="_blank">', 'https://www.dailynk.com/english/bread-of-acorns/news/korea/bran.html'],
    ['<base target="_top"><base href="//rfa.org/x/">', 'https://rfa.org/x/news/korea/bran.html'],
    [
      '<base href="https://one.example/"><base href="https://two.example/">',
      'https://one.example/news/korea/bran.html',
    ],
    [
      '<base href="javascript:alert(1)">',
      'https://www.dailynk.com/english/bread-of-acorns/news/korea/bran.html',
    ],
  ])('%s', (head, href) => {
    expect(read(`<p>${BEFORE}</p>${link}`, head).links[0]?.href).toBe(href);
  });
});
