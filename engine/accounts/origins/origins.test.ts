import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import type { Link } from '../../model';
import { originsOf } from './origins';

const REPORT = 'https://www.rfa.org/english/news/korea/ferry-03072024120000.html';
const OLDER = 'https://www.rfa.org/english/news/korea/older-01072024120000.html';

function origins(text: string, hrefs: Record<string, string> = {}, outlet = 'Breitbart') {
  const links = Object.entries(hrefs).map(([words, href]): Link => {
    const start = text.indexOf(words);
    return { span: [start, start + words.length], href };
  });
  const article = {
    key: 'k',
    url: 'https://www.breitbart.com/x/',
    title: 'A ferry',
    published: null,
    outlet,
    text,
    links,
  };
  const attributions = attribute(text, {
    outlet,
    url: article.url,
    title: article.title,
    published: null,
    language: 'en',
    links,
  });
  return originsOf({ article, attributions }).map((one) => [one.outlet, one.href]);
}

const LEAD = 'A ferry sank near Sinpo on Monday, Radio Free Asia (RFA) reported.';
const REST =
  '“The hull was rotten,” a sailor told RFA.\n\nFerries also sank last year. The weather in January was bad, and the harbour was closed for weeks.';

describe('the reports behind an article', () => {
  it('are the credited outlet’s, at the link that stands nearest to its credit', () => {
    expect(
      origins(`${LEAD}\n\n${REST}`, { 'Radio Free Asia (RFA) reported': REPORT, 'last year': OLDER }),
    ).toEqual([['Radio Free Asia', REPORT]]);
  });

  it('are named without a link where the article gives none', () => {
    expect(origins(`${LEAD}\n\n${REST}`)).toEqual([['Radio Free Asia', null]]);
  });

  it('come after the credited ones where they are only linked', () => {
    const text = `${LEAD}\n\n${REST}\n\nMore was written elsewhere.`;
    const elsewhere = 'https://www.dailynk.com/english/ferry-sinks/';
    expect(origins(text, { 'Radio Free Asia': REPORT, elsewhere })).toEqual([
      ['Radio Free Asia', REPORT],
      ['Daily NK', elsewhere],
    ]);
  });

  it.each([
    ['a front page', 'https://www.rfa.org/english/'],
    ['a section', 'https://www.rfa.org/english/news/korea'],
    ['an author', 'https://www.rfa.org/english/author/han-seo-yun-2/'],
    ['no address', 'not an address'],
  ])('are not %s', (_name, href) => {
    expect(origins(`${LEAD}\n\n${REST}`, { 'Radio Free Asia': href })).toEqual([['Radio Free Asia', null]]);
  });

  it('are never the outlet’s own, nor state media', () => {
    const own = 'Radio Free Asia reported it first.';
    expect(origins(own, { reported: REPORT }, 'Radio Free Asia')).toEqual([]);
    expect(origins('The ferry is new, the Korean Central News Agency said.')).toEqual([]);
  });
});
