/** Answers that somebody made up: they take no time, name no other site's pages, and show no hidden signs. */
import { describe, expect, it } from 'vitest';
import { readMhtml } from '../pages/saved/mhtml';
import { readAnswer } from './requests';
import { readXmlFeed } from './xml-feed';

const FEED = 'https://www.an-outlet.example/feed/';
const rss = (items: string) => `<rss><channel>${items}</channel></rss>`;
const item = (link: string, title = 'A ferry') => `<item><title>${title}</title><link>${link}</link></item>`;
const OWN = 'https://www.an-outlet.example/ferry';

describe('elements within elements', () => {
  const bombs = ['<a>', '<title>', '<item>', '<a:b>'];
  it.each(bombs)('without end are given up, and what came before is kept: %s', (tag) => {
    const deep = `${tag.repeat(200_000)}${'</x>'.repeat(200_000)}`;
    expect(readXmlFeed(`<rss><channel>${item(OWN)}${deep}`, FEED)).toMatchObject({
      read: true,
      cut: true,
      items: [{ url: OWN }],
    });
  });

  it('of XHTML in a feed are read', () => {
    const xhtml = `${'<div>'.repeat(100)}Two boats.${'</div>'.repeat(100)}`;
    const feed = `<feed><entry><title>A</title><link href="${OWN}"/><content>${xhtml}</content></entry></feed>`;
    expect(readXmlFeed(feed, FEED)).toMatchObject({ cut: false, items: [{ summary: 'Two boats.' }] });
  });
});

it('no more of a content is kept than is read, in however many pieces it comes', () => {
  const content = `<content><![CDATA[${'<p>salt</p>'.repeat(200_000)}]]></content>`;
  const reading = readXmlFeed(rss(`<item><link>${OWN}</link>${content}</item>`), FEED);
  expect(reading.read && reading.items[0]!.html!.length).toBe(1_500_000);
});

it('titles hold no sign that turns or hides words', () => {
  const reading = readXmlFeed(rss(item(OWN, 'Salt\u202e &#x202e;&#0;dear\u2066\u0007 now')), FEED);
  expect(reading.read && reading.items[0]!.title).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
});

describe('what is listed on another site is not this outlet’s', () => {
  const links = [
    OWN,
    'https://an-outlet.example/m',
    'https://m.an-outlet.example/n',
    'https://evil.example/ferry',
  ];
  const elsewhere = [
    'https://www.an-outlet.example@evil.example/x',
    '//evil.example/x',
    'https://an-outlet.example.evil.example/',
  ];
  const mine = links.slice(0, 3);

  it('in a feed', () => {
    const text = rss([...links, ...elsewhere].map((link) => item(link)).join(''));
    const reading = readAnswer({ is: 'feed', address: FEED }, text, FEED);
    expect(reading.read && reading.items.map(({ url }) => url)).toEqual(mine);
  });

  it('in a search', () => {
    const posts = 'https://www.an-outlet.example/wp-json/wp/v2/posts';
    const text = JSON.stringify(links.map((link) => ({ link })));
    const reading = readAnswer({ is: 'wordpress', posts }, text, posts);
    expect(reading.read && reading.items.map(({ url }) => url)).toEqual(mine);
  });

  it('in an archive', () => {
    const fetch = 'https://www.an-outlet.example/pf/api/v3/content/fetch/story-feed-query';
    const story = (website_url: string) => ({ websites: { it: { website_url } } });
    const text = JSON.stringify({
      content_elements: ['/ferry', '//evil.example/x', 'https://evil.example/y'].map(story),
    });
    const reading = readAnswer({ is: 'arc', fetch, website: 'it' }, text, fetch);
    expect(reading.read && reading.items.map(({ url }) => url)).toEqual([OWN]);
  });
});

it.each(['cid:a@b', 'file:///C:/ferry.html', 'javascript:alert(1)', 'about:blank'])(
  'a saved page that says it is from %s is from where its part is',
  (from) => {
    const file = `MIME-Version: 1.0\r\nSnapshot-Content-Location: ${from}\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: ${OWN}\r\n\r\n<p>Ferry</p>\r\n--b--`;
    expect(readMhtml(new TextEncoder().encode(file))?.address).toBe(OWN);
  },
);
