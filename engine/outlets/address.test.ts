import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleKey, canonicalAddress } from './address';

const STORY = 'https://breitbart.com/asia/2020/07/31/a-story';

describe('articleKey', () => {
  it.each([
    'https://www.breitbart.com/asia/2020/07/31/a-story/',
    'http://www.breitbart.com/asia/2020/07/31/a-story',
    'https://breitbart.com/asia/2020/07/31/a-story/amp/',
    'https://m.breitbart.com/asia/2020/07/31/a-story/?utm_source=x&utm_medium=y',
    'https://www.breitbart.com/asia/2020/07/31/a-story/?fbclid=abc#comments',
    'https://www.breitbart.com:443/asia//2020/07/31/a-story/?amp=1',
    'HTTPS://WWW.Breitbart.com/asia/2020/07/31/a-story/#:~:text=said',
    'https://www.google.com/amp/s/www.breitbart.com/asia/2020/07/31/a-story/amp/',
    'https://www-breitbart-com.cdn.ampproject.org/c/s/www.breitbart.com/asia/2020/07/31/a-story/amp/?usqp=x',
  ])('%s is one article', (address) => {
    expect(articleKey(address)).toBe(STORY);
  });

  it.each([
    [
      'http://www.dailynk.com/english/read.php?cataId=nk01500&num=14532',
      'https://dailynk.com/english/read.php?num=14532',
    ],
    ['https://www.dailynk.com/english/?p=12', 'https://dailynk.com/english?p=12'],
    [
      'https://www.rfa.org/english/news/korea/a-01022020101010.html/ampRFA',
      'https://rfa.org/english/news/korea/a-01022020101010.html',
    ],
    [
      'https://www.rfa.org/english/news/korea/a-01022020101010.html?searchterm:utf8:ustring=rice',
      'https://rfa.org/english/news/korea/a-01022020101010.html',
    ],
    ['https://a.example/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
    ['https://a.example/%EB%B6%81%ED%95%9C', 'https://a.example/%EB%B6%81%ED%95%9C'],
    ['https://a.example/북한', 'https://a.example/%EB%B6%81%ED%95%9C'],
    ['https://a.example:8443/x/', 'https://a.example:8443/x'],
    ['https://a.example', 'https://a.example/'],
    ['about:blank#x', 'about:blank'],
    ['data:text/html,<p>x', 'data:text/html,<p>x'],
    ['not an address', 'not an address'],
    ['', ''],
  ])('%s → %s', (address, key) => {
    expect(articleKey(address)).toBe(key);
  });

  it.each([
    [
      'the page’s own word is taken',
      'https://a.example/?p=4',
      'https://www.a.example/story',
      'https://a.example/story',
    ],
    ['a relative one too', 'https://a.example/read.php?id=4', '/story', 'https://a.example/story'],
    ['a home page is no article', 'https://a.example/story', 'https://a.example/', 'https://a.example/story'],
    [
      'another host is not believed',
      'https://a.example/story',
      'https://b.example/story',
      'https://a.example/story',
    ],
    [
      'nor a section',
      'https://a.example/news/story',
      'https://a.example/news/',
      'https://a.example/news/story',
    ],
    [
      'the first part of an article in parts is',
      'https://a.example/story/2/',
      'https://a.example/story/',
      'https://a.example/story',
    ],
    ['nonsense is not', 'https://a.example/story', 'http://[', 'https://a.example/story'],
    ['nor a script', 'https://a.example/story', 'javascript:alert(1)', 'https://a.example/story'],
  ])('%s', (_, address, canonical, key) => {
    expect(articleKey(address, canonical)).toBe(key);
  });

  it('never throws, and a key is its own key', () => {
    const anything = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string(),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(anything, fc.option(anything), (address, canonical) => {
        const key = articleKey(address, canonical);
        expect(articleKey(key)).toBe(key);
      }),
    );
  });
});

describe('canonicalAddress', () => {
  it.each([
    ['http://www.a.example/x/?utm_source=a&id=1#top', null, 'http://www.a.example/x/?id=1'],
    ['https://a.example/x/amp/', 'https://www.a.example/x/', 'https://www.a.example/x/'],
    ['about:blank', 'https://a.example/x', null],
    ['file:///home/x.html', null, null],
  ])('%s, %s → %s', (address, canonical, open) => {
    expect(canonicalAddress(address, canonical)).toBe(open);
  });
});
