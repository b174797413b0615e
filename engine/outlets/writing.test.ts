import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../model';
import { readPage } from '../pages';
import { readAnySite } from '../pages/any-site';
import { asReadAt, asSavedFile, besideKey, filing, mainKey, wayInKey } from './writing';

const STORY = 'https://rfa.org/english/news/korea/lamps-03142030150926.html';
const article = (url: string, key = STORY): Article => ({
  key,
  url,
  outlet: 'Radio Free Asia',
  title: 'Lamps go out',
  byline: null,
  published: null,
  language: 'en',
  text: 'The lamps went out.',
  blocks: [{ kind: 'paragraph', text: 'The lamps went out.', span: [0, 19] }],
  links: [],
  reader: 'rfa/plone',
});

describe('a page of another host writes nothing under the outlet’s key', () => {
  const own = 'https://www.rfa.org/english/news/korea/lamps-03142030150926.html';
  const wrapped = 'www.rfa.org/english/news/korea/lamps-03142030150926.html';
  it.each([
    `https://google.attacker.example/amp/s/${wrapped}`,
    `https://www.google.com.attacker.example/amp/s/${wrapped}`,
    `https://cdn.ampproject.org.attacker.example/c/s/${wrapped}`,
    `https://attacker.example/web/2030/https://${wrapped}`,
    `https://web.archive.org.attacker.example/web/2030/https://${wrapped}`,
    `https://www-rfa-org.translate.goog.attacker.example/english/news/korea/lamps-03142030150926.html`,
    'https://rfa.org.attacker.example/english/news/korea/lamps-03142030150926.html',
    'https://www.rfa.org@attacker.example/english/news/korea/lamps-03142030150926.html',
    'https://www.rfa.org:8443/english/news/korea/lamps-03142030150926.html',
    'https://evil.rfa.org/english/news/korea/lamps-03142030150926.html',
    'https://xn--rf-5ja.org/english/news/korea/lamps-03142030150926.html',
    'https://[2001:db8::1]/english/news/korea/lamps-03142030150926.html',
    'about:blank',
    `about:reader?url=https://${wrapped}`,
    'data:text/html,<p>x',
    'blob:https://www.rfa.org/1234',
    'file:///home/reader/lamps.html',
    '',
  ])('%s', (page) => {
    expect(asReadAt(article(own), page)).toBeNull();
    expect(asReadAt(article(page), page)).toBeNull();
  });

  it.each([
    [`https://web.archive.org/web/2030/https://${wrapped}`, 'web.archive.org'],
    [`https://www.google.com/amp/s/${wrapped}`, 'www.google.com'],
    [`https://www-rfa-org.cdn.ampproject.org/c/s/${wrapped}`, 'www-rfa-org.cdn.ampproject.org'],
    [
      'https://www-rfa-org.translate.goog/english/news/korea/lamps-03142030150926.html',
      'www-rfa-org.translate.goog',
    ],
    [`https://r.jina.ai/https://${wrapped}`, 'r.jina.ai'],
    [`https://translate.google.com/translate?u=https://${wrapped}`, 'translate.google.com'],
  ])('%s writes beside it', (page, host) => {
    const read = asReadAt(article(page), page);
    expect(read?.via).toBe(host);
    expect(filing(read!, null)).toEqual({ as: 'beside', key: `${STORY}#${host}` });
    // What it says of the way it came by is not asked.
    expect(asReadAt({ ...article(page), via: 'http' }, page)?.via).toBe(host);
  });

  it('the outlet’s own pages write, whatever they say of their way', () => {
    for (const page of [own, 'https://m.rfa.org/english/x', 'https://www.rfa.org/'])
      expect(asReadAt({ ...article(own), via: 'web.archive.org' }, page)).toEqual(article(own));
    expect(asReadAt(article(own), own.replace('https:', 'http:'))?.via).toBe('http');
  });

  it('a key with another way in it, or that is no article’s, is refused', () => {
    expect(asReadAt(article(own, `${STORY}#web.archive.org`), own)).toBeNull();
    expect(asReadAt(article(own, 'http://rfa.org/x'), own)).toBeNull();
    expect(asReadAt(article(own, 'https://www.rfa.org/x/'), own)).toBeNull();
    expect(asReadAt(article(own, 'javascript:alert(1)'), own)).toBeNull();
  });
});

describe('what may take the place of what', () => {
  const of = (via: string | undefined, language = 'en') => ({
    key: STORY,
    language,
    ...(via !== undefined && { via }),
  });
  const kept = (via: string | undefined, same = false) => ({ via, language: 'en', same });
  it.each<[string, string | undefined, string | undefined | null, boolean, ReturnType<typeof filing>]>([
    ['the outlet’s own text is the first', undefined, null, false, { as: 'own' }],
    ['and a newer one of its own comes in its place', undefined, undefined, false, { as: 'own' }],
    ['http beside https', 'http', undefined, false, { as: 'beside', key: `${STORY}#http` }],
    ['the same words by http change nothing', 'http', undefined, true, { as: 'known' }],
    ['http where there is nothing', 'http', null, false, { as: 'own' }],
    ['https in the place of http', undefined, 'http', false, { as: 'own' }],
    ['a file beside https', 'file', undefined, false, { as: 'beside', key: `${STORY}#file` }],
    ['a file beside http', 'file', 'http', false, { as: 'beside', key: `${STORY}#file` }],
    ['a file where there is nothing', 'file', null, false, { as: 'own' }],
    ['http in the place of a file', 'http', 'file', false, { as: 'own' }],
    [
      'a copy never in the first place',
      'archive.ph',
      null,
      false,
      { as: 'beside', key: `${STORY}#archive.ph` },
    ],
    ['nor with the same words', 'archive.ph', undefined, true, { as: 'beside', key: `${STORY}#archive.ph` }],
  ])('%s', (_, via, before, same, filed) => {
    expect(filing(of(via), before === null ? null : kept(before, same))).toEqual(filed);
  });

  it('another language under one address is kept beside', () => {
    expect(filing(of(undefined, 'de'), kept(undefined))).toEqual({
      as: 'beside',
      key: `${STORY}#translation`,
    });
    expect(filing(of(undefined, 'de'), kept(undefined, true))).toEqual({ as: 'own' });
  });

  it('a key beside leads back to the outlet’s', () => {
    expect(mainKey(besideKey(STORY, 'archive.ph'))).toBe(STORY);
    expect(wayInKey(besideKey(STORY, 'archive.ph'))).toBe('archive.ph');
    expect(wayInKey(STORY)).toBeNull();
    expect(asSavedFile(article('https://x.example/', `${STORY}#http`))).toMatchObject({
      key: STORY,
      via: 'file',
    });
  });
});

const page = (head: string, body = '') => `<!doctype html><html lang="en"><head><title>Lamps go out</title>
  <meta property="og:type" content="article"><meta property="article:published_time" content="2030-03-14T02:00:00Z">${head}</head>
  <body class="single single-post">${body}<article class="post"><h1 class="entry-title">Lamps go out</h1><div class="td-post-content entry-content">
  <p>Shopkeepers in the North Korean town of Kimchaek have put their lamps away, because oil is sold by the spoon, residents told Daily NK.</p>
  <p>“We go to bed with the hens,” a source in North Hamgyong Province said on Monday, and asked not to be named for fear of the police.</p>
  <p>The city’s trade office fixed the price in January, <a href="LINK">a report</a> said, and no ship has brought oil to the port since then.</p>
  </div></article></body></html>`;
const read = (address: string, html: string) => {
  const { document } = parseHTML(html);
  const reading = readPage(document as unknown as Document, address, { anySite: readAnySite });
  if (!reading.isArticle) throw new Error(reading.why);
  return reading;
};

describe('reading a copy', () => {
  const toolbar =
    '<div id="wm-ipp-base"><div id="wm-ipp"><p>Seven captures of this page were kept, says the toolbar of the archive here.</p></div></div>';
  const inArchive = '/web/20300314150926/https://www.rfa.org/english/x-03102030150926.html';

  it('has the outlet’s name and key, links to originals, and nothing of the toolbar', () => {
    const address =
      'https://web.archive.org/web/20300314150926/https://www.dailynk.com/english/lamp-oil-by-the-spoon/';
    const { article: found } = read(address, page('', toolbar).replace('LINK', inArchive));
    expect(found).toMatchObject({
      outlet: 'Daily NK',
      key: 'https://dailynk.com/english/lamp-oil-by-the-spoon',
      url: address,
      via: 'web.archive.org',
      reader: 'daily-nk/tagdiv',
    });
    expect(found.links.map(({ href }) => href)).toEqual([
      'https://www.rfa.org/english/x-03102030150926.html',
    ]);
    expect(found.text).not.toContain('captures');
    expect(found.claims).toBeUndefined();
  });

  it('a short address by its page’s word', () => {
    const long =
      'https://archive.ph/2030.03.14-150926/https://www.dailynk.com/english/lamp-oil-by-the-spoon/';
    const { article: found } = read(
      'https://archive.ph/Qw3rT',
      page(`<link rel="canonical" href="${long}">`),
    );
    expect(found).toMatchObject({
      outlet: 'Daily NK',
      key: 'https://dailynk.com/english/lamp-oil-by-the-spoon',
      url: long,
      via: 'archive.ph',
    });
    expect(asReadAt(found, 'https://archive.ph/Qw3rT')).toEqual(found);
  });

  it('of a site without an adapter, too', () => {
    const address =
      'https://web.archive.org/web/2030/https://harbour.example/2030/03/14/lamps-go-out-in-town/';
    const { article: found } = read(address, page('<meta property="og:site_name" content="Harbour Post">'));
    expect(found).toMatchObject({
      outlet: 'Harbour Post',
      key: 'https://harbour.example/2030/03/14/lamps-go-out-in-town',
      via: 'web.archive.org',
    });
  });
});

describe('a page that gives itself an outlet’s name', () => {
  const site = (name: string) => `<meta property="og:site_name" content="${name}">`;
  it.each([
    'Radio Free Asia',
    'RFA',
    'radio free asia',
    'RADIO FREE ASIA',
    'Radio Free Asia | News',
    'Radio Free Asia (RFA)',
    'News - Radio Free Asia',
    'Rаdio Free Аsia',
    'Radio\u200b Free\u00ad Asia',
    'Ｒａｄｉｏ Ｆｒｅｅ Ａｓｉａ',
    'Daily NK English',
    'DailyNK',
    'KCNA',
    'Reuters',
    '자유아시아방송',
    'The Official Radio Free Asia Mirror',
  ])('%s keeps its host’s name', (name) => {
    const { article: found } = read(
      'https://www.attacker.example/2030/03/14/lamps-go-out-in-town/',
      page(site(name)),
    );
    expect(found.outlet).toBe('attacker.example');
    expect(found.claims).toBeTruthy();
  });

  it.each([
    ['https://www.reuters.com/world/lamps-go-out-in-north-korea/', 'Reuters'],
    ['https://en.yna.co.kr/view/lamps-go-out-in-north-korea', 'Yonhap News Agency'],
    ['https://www.dailymail.co.uk/news/lamps-go-out-in-north-korea.html', 'Daily Mail'],
    ['https://www.latimes.com/world/lamps-go-out-in-north-korea', 'Los Angeles Times'],
    ['https://www.telegraph.co.uk/world/lamps-go-out-in-north-korea/', 'The Telegraph'],
    ['https://www.thetimes.co.uk/article/lamps-go-out-in-north-korea', 'The Times'],
    ['https://timesofindia.indiatimes.com/world/lamps-go-out-in-north-korea', 'The Times of India'],
    ['https://www.nknews.org/pro/lamps-go-out-in-north-korea/', 'NK PRO'],
    ['https://www.voakorea.com/a/lamps-go-out-in-north-korea.html', 'VOA Korea'],
    ['https://harbour.example/2030/03/14/lamps-go-out-in-town/', 'The Harbour Post'],
    ['https://royston.example/2030/03/14/lamps-go-out-in-town/', 'The Royston Guardian'],
    ['https://blog.example/2030/03/14/lamps-go-out-in-town/', 'Time and Tide'],
    ['https://ap.example/2030/03/14/lamps-go-out-in-town/', 'Apples'],
  ])('%s is called %s', (address, name) => {
    const { article: found } = read(address, page(site(name)));
    expect(found.outlet).toBe(name);
    expect(found.claims).toBeUndefined();
  });
});
