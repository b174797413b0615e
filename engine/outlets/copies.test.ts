import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outletOf } from '../pages';
import { articleKey, canonicalAddress, webAddress } from './address';
import { copyAt, readerView, unwrapped } from './copies';
import { wayOf } from './writing';

const STORY = 'https://dailynk.com/english/lamp-oil-by-the-spoon';
const ADDRESS = 'https://www.dailynk.com/english/lamp-oil-by-the-spoon/';

describe('an address of a copy is about the outlet’s article', () => {
  it.each([
    [`https://web.archive.org/web/20300314150926/${ADDRESS}`, 'web.archive.org'],
    [`https://web.archive.org/web/20300314150926id_/${ADDRESS}`, 'web.archive.org'],
    [`https://web.archive.org/web/20300314150926if_/${ADDRESS}?utm_source=x`, 'web.archive.org'],
    [`http://web.archive.org/web/2030/http://dailynk.com/english/lamp-oil-by-the-spoon`, 'web.archive.org'],
    [
      'https://web.archive.org/web/20300314150926/www.dailynk.com/english/lamp-oil-by-the-spoon/',
      'web.archive.org',
    ],
    [
      'https://web.archive.org/web/20300314150926/https:/www.dailynk.com/english/lamp-oil-by-the-spoon/',
      'web.archive.org',
    ],
    [`https://web.archive.org/web/20300314150926/${encodeURIComponent(ADDRESS)}`, 'web.archive.org'],
    [`https://web.archive.org/web/${ADDRESS}`, 'web.archive.org'],
    [`https://archive.ph/2030.03.14-150926/${ADDRESS}`, 'archive.ph'],
    [`https://archive.is/20300314150926/${ADDRESS}`, 'archive.is'],
    [`https://archive.today/newest/${ADDRESS}`, 'archive.today'],
    [`https://archive.li/o/Qw3rT/${ADDRESS}`, 'archive.li'],
    [`https://archive.md/${ADDRESS}`, 'archive.md'],
    [`https://arquivo.pt/wayback/20300314150926/${ADDRESS}`, 'arquivo.pt'],
    [`https://wayback.archive-it.org/1234/20300314150926/${ADDRESS}`, 'wayback.archive-it.org'],
    [`https://ghostarchive.org/${ADDRESS}`, 'ghostarchive.org'],
    [
      'https://megalodon.jp/2030-0314-1509-26/https://www.dailynk.com:443/english/lamp-oil-by-the-spoon/',
      'megalodon.jp',
    ],
    [
      `https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjK:${ADDRESS}+lamp+oil&hl=en`,
      'webcache.googleusercontent.com',
    ],
    [
      'https://www-dailynk-com.translate.goog/english/lamp-oil-by-the-spoon/?_x_tr_sl=en&_x_tr_tl=de&_x_tr_hl=de',
      'www-dailynk-com.translate.goog',
    ],
    [
      `https://translate.google.com/translate?sl=en&tl=de&u=${encodeURIComponent(ADDRESS)}`,
      'translate.google.com',
    ],
    [`https://translate.google.co.kr/translate?u=${ADDRESS}`, 'translate.google.co.kr'],
    [`https://papago.naver.net/website?locale=ko&url=${encodeURIComponent(ADDRESS)}`, 'papago.naver.net'],
    [
      `https://translate.yandex.ru/translate?lang=en-ru&url=${encodeURIComponent(ADDRESS)}`,
      'translate.yandex.ru',
    ],
    [
      `https://www.translatetheweb.com/?from=en&to=de&a=${encodeURIComponent(ADDRESS)}`,
      'www.translatetheweb.com',
    ],
    [`https://r.jina.ai/${ADDRESS}`, 'r.jina.ai'],
    [`https://12ft.io/${ADDRESS}`, '12ft.io'],
    [`https://12ft.io/proxy?q=${encodeURIComponent(ADDRESS)}`, '12ft.io'],
    [`https://outline.com/${ADDRESS}`, 'outline.com'],
    ['https://www.google.com/amp/s/www.dailynk.com/english/lamp-oil-by-the-spoon/amp/', 'www.google.com'],
    ['https://www.google.co.kr/amp/s/www.dailynk.com/english/lamp-oil-by-the-spoon/', 'www.google.co.kr'],
    ['https://www.bing.com/amp/s/www.dailynk.com/english/lamp-oil-by-the-spoon/', 'www.bing.com'],
    [
      'https://www-dailynk-com.cdn.ampproject.org/v/s/www.dailynk.com/english/lamp-oil-by-the-spoon/amp/',
      'www-dailynk-com.cdn.ampproject.org',
    ],
    // A copy of a copy is held by the outer one.
    [`https://web.archive.org/web/2030/https://archive.ph/2029.03.14-150926/${ADDRESS}`, 'web.archive.org'],
  ])('%s', (address, host) => {
    expect(articleKey(address)).toBe(STORY);
    expect(wayOf(address)).toBe(host);
    expect(outletOf(address)).toBe('Daily NK');
    // What is opened is the copy, at its own host.
    expect(new URL(canonicalAddress(address)!).host).toBe(new URL(address).host);
  });

  it('keeps what names the article within the copied address', () => {
    const old =
      'https://web.archive.org/web/2009id_/http://www.dailynk.com/english/read.php?cataId=nk01500&num=14532';
    expect(articleKey(old)).toBe('https://dailynk.com/english/read.php?num=14532');
    expect(articleKey('https://a--b-example.translate.goog/x?id=4&_x_tr_sl=ko')).toBe(
      'https://a-b.example/x?id=4',
    );
  });

  it.each([
    [`about:reader?url=${encodeURIComponent(ADDRESS)}`, 'about:reader'],
    [`read://https_www.dailynk.com/?url=${encodeURIComponent(ADDRESS)}`, 'reader view'],
    [`chrome-distiller://0123_abc/?title=x&url=${encodeURIComponent(ADDRESS)}`, 'reader view'],
    [`view-source:${ADDRESS}`, 'view-source'],
  ])('%s is a browser’s own view of it', (address, view) => {
    expect(articleKey(address)).toBe(STORY);
    expect(readerView(address)?.host).toBe(view);
  });

  it.each([
    [
      'https://archive.ph/2030.03.14-150926/https://www.dailynk.com/english/lamp-oil-by-the-spoon/',
      'archive.ph',
    ],
    [
      'http://archive.today/2030.03.14-150926/https://www.dailynk.com/english/lamp-oil-by-the-spoon/',
      'archive.ph',
    ],
  ])('a short address of an archive tells by its page: %s', (canonical, host) => {
    expect(articleKey('https://archive.ph/Qw3rT', canonical)).toBe(STORY);
    expect(canonicalAddress('https://archive.ph/Qw3rT', canonical)).toBe(
      `https://${host}/2030.03.14-150926/${ADDRESS}`,
    );
    expect(articleKey('https://archive.ph/Qw3rT')).toBe('https://archive.ph/Qw3rT');
  });
});

describe('an address that only looks like a copy’s is its own host’s', () => {
  it.each([
    'https://google.attacker.example/amp/s/www.rfa.org/english/x/',
    'https://google.evil/amp/s/www.rfa.org/english/x/',
    'https://www.google.com.attacker.example/amp/s/www.rfa.org/english/x/',
    'https://www.google.attacker/amp/s/www.rfa.org/english/x/',
    'https://google.com@attacker.example/amp/s/www.rfa.org/english/x/',
    'https://www.googlе.com/amp/s/www.rfa.org/english/x/',
    'https://xn--googl-3we.com/amp/s/www.rfa.org/english/x/',
    'https://cdn.ampproject.org.attacker.example/c/s/www.rfa.org/english/x/',
    'https://evilcdn.ampproject.org.attacker.example/c/s/www.rfa.org/x/',
    'https://xcdn-ampproject.org/c/s/www.rfa.org/english/x/',
    'https://web.archive.org.attacker.example/web/2030/https://www.rfa.org/english/x/',
    'https://attacker.example/web/2030/https://www.rfa.org/english/x/',
    'https://archive.ph.attacker.example/2030/https://www.rfa.org/english/x/',
    'https://www-rfa-org.translate.goog.attacker.example/english/x/',
    'https://translate.google.attacker.example/translate?u=https://www.rfa.org/english/x/',
    'https://attacker.example/?url=https://www.rfa.org/english/x/',
    'https://rfa.org.attacker.example/english/x/',
    'https://www.rfa.org@attacker.example/english/x/',
    'https://attacker.example/https://www.rfa.org/english/x/',
    'https://attacker.example\\.rfa.org/english/x/',
    'https://attacker.example/%2F%2Fwww.rfa.org/english/x/',
    'https://attacker.example//www.rfa.org/english/x/',
    'https://rfa.org:8443/english/x/',
    'https://[2001:db8::1]/www.rfa.org/english/x/',
    'https://192.0.2.1/www.rfa.org/english/x/',
    'https://www.rfa.org.:444/english/x/',
  ])('%s', (address) => {
    const { hostname, port } = new URL(address);
    const key = new URL(articleKey(address));
    expect(`${key.hostname}:${key.port}`.replace(/^www\./, '')).toBe(
      `${hostname.replace(/^www\.|\.$/g, '')}:${port}`.replace(/^www\./, ''),
    );
    expect(articleKey(address)).not.toMatch(/^https:\/\/rfa\.org\//);
  });

  it('a shared host’s users are no renderings of it', () => {
    expect(articleKey('https://m.blogspot.com/x')).toBe('https://m.blogspot.com/x');
    expect(articleKey('https://www.github.io/x')).toBe('https://www.github.io/x');
    expect(articleKey('https://m.co.uk/x')).toBe('https://m.co.uk/x');
    expect(articleKey('https://m.dailynk.com/x')).toBe('https://dailynk.com/x');
  });

  it('is unwrapped in a few steps however deep it is', () => {
    let deep = ADDRESS;
    for (let i = 0; i < 50; i++) deep = `https://web.archive.org/web/2030/${deep}`;
    expect(unwrapped(webAddress(deep)!).hostname).toBe('web.archive.org');
  });

  it('never throws', () => {
    const hosts = [
      'web.archive.org',
      'archive.ph',
      'www.google.com',
      'x.translate.goog',
      'r.jina.ai',
      '12ft.io',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...hosts), fc.string({ unit: 'binary' }), (host, path) => {
        const address = `https://${host}/${path}`;
        const url = webAddress(address);
        if (url) copyAt(url);
        expect(articleKey(articleKey(address))).toBe(articleKey(address));
      }),
    );
  });
});

describe('tracking parameters', () => {
  it.each([
    'amp;utm_source=x',
    'amp;utm_source=x&amp;utm_medium=y',
    'amp;amp;utm_source=x',
    '&amp;utm_source=x',
    '_hsenc=p2&_hsmi=123',
    '__hstc=1.2&__hssc=3&__hsfp=4&hsCtaTracking=5',
    'mc_cid=1&mc_eid=2',
    'igshid=1&igsh=2',
    'fbclid=1',
    'FBCLID=1&UTM_Source=2',
    'gclid=1&gbraid=2&wbraid=3&gad_source=4&srsltid=5',
    'ref_src=twsrc%5Etfw&ref_url=x',
    'mkt_tok=1',
    'vero_id=1&vero_conv=2',
    's_cid=1&_ke=2&oly_enc_id=3&oly_anon_id=4',
    'yclid=1&ymclid=2',
    'msclkid=1&twclid=2&ttclid=3',
    'utm_source=a&utm_source=b&utm%5Fmedium=c',
    'amp;fbclid=1&amp;_hsenc=2',
  ])('?%s says nothing of the article', (query) => {
    expect(articleKey(`${ADDRESS}?${query}`)).toBe(STORY);
    expect(canonicalAddress(`${ADDRESS}?${query}`)).toBe(ADDRESS);
  });

  it.each([
    [
      'https://www.dailynk.com/english/read.php?cataId=nk01500&num=14532',
      'https://dailynk.com/english/read.php?num=14532',
    ],
    [
      'https://www.dailynk.com/english/read.php?cataId=nk01500&amp;num=14532',
      'https://dailynk.com/english/read.php?num=14532',
    ],
    ['https://a.example/view?idxno=12&fbclid=1', 'https://a.example/view?idxno=12'],
    ['https://a.example/view?idxno=12&idxno=12', 'https://a.example/view?idxno=12'],
    ['https://a.example/?p=12&amp;utm_source=x', 'https://a.example/?p=12'],
    ['https://a.example/view?article=7&lang=ko&page=2', 'https://a.example/view?article=7&lang=ko&page=2'],
  ])('%s keeps what names it', (address, key) => {
    expect(articleKey(address)).toBe(key);
  });
});

describe('a page’s own word for its address', () => {
  it.each([
    ['of another user of the host', 'https://host.example/~bad/post', 'https://host.example/~good/post'],
    ['of another user, by number', 'https://host.example/~bad/?p=1', 'https://host.example/~good/post'],
    ['of a user, from the root', 'https://host.example/?p=1', 'https://host.example/~good/post'],
    [
      'of another user’s folder',
      'https://host.example/users/bad/post',
      'https://host.example/users/good/post',
    ],
    ['of an @ name', 'https://host.example/@bad/post', 'https://host.example/@good/post'],
    ['of a folder within', 'https://host.example/bad/good/post', 'https://host.example/good/post'],
    ['of another page', 'https://host.example/bad', 'https://host.example/good'],
    ['of another page, with a number added', 'https://host.example/bad?id=4', 'https://host.example/good'],
    ['of another number', 'https://host.example/read.php?id=4', 'https://host.example/read.php?id=5'],
    [
      'of another parameter',
      'https://host.example/read?user=bad&id=1',
      'https://host.example/read?user=good&id=1',
    ],
    ['without what tells it apart', 'https://host.example/read?user=bad', 'https://host.example/read'],
    ['of another host', 'https://bad.blogspot.com/x', 'https://good.blogspot.com/x'],
    ['of the host above', 'https://bad.github.io/x', 'https://github.io/x'],
    ['of another port', 'https://host.example:8443/x', 'https://host.example/x'],
    ['of a known outlet', 'https://host.example/x', 'https://www.rfa.org/english/x/'],
    [
      'of an archive',
      'https://host.example/x',
      'https://web.archive.org/web/2030/https://www.rfa.org/english/x/',
    ],
    ['of the same path with a user name', 'https://host.example/x', 'https://www.rfa.org@host.example/y'],
    [
      'of a section with a telling name',
      'https://host.example/all-the-news-today/x',
      'https://host.example/all-the-news-today',
    ],
  ])('%s is not believed', (_, address, canonical) => {
    expect(articleKey(address, canonical)).toBe(articleKey(address));
  });

  it.each([
    ['https://host.example/amp/story', 'https://host.example/story', 'https://host.example/story'],
    ['https://host.example/story/amp', 'https://www.host.example/story/', 'https://host.example/story'],
    ['https://host.example/story/3', '/story', 'https://host.example/story'],
    ['https://host.example/?p=12', '/a-story-of-lamps', 'https://host.example/a-story-of-lamps'],
    ['https://host.example/blog/?p=12', '/blog/a-story', 'https://host.example/blog/a-story'],
    [
      'https://host.example/two-lamps-went-out?lang=en',
      '/two-lamps-went-out',
      'https://host.example/two-lamps-went-out',
    ],
    ['http://host.example/story', 'https://host.example/story', 'https://host.example/story'],
  ])('%s may call itself %s', (address, canonical, key) => {
    expect(articleKey(address, canonical)).toBe(key);
  });
});
