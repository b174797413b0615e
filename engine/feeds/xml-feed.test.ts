import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXmlFeed } from './xml-feed';

const BASE = 'https://www.an-outlet.example/feed/';

const rss = (items: string, end = '</channel></rss>') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="m">
<channel><title>An outlet</title><link>https://www.an-outlet.example/</link>${items}${end}`;

const ITEM = `<item><title>Ferry &amp; barge collide &#8216;at Sinpo&#8217;</title><link>https://www.an-outlet.example/2024/03/07/ferry/</link>
<dc:creator><![CDATA[Han Seo Yun]]></dc:creator><pubDate>Thu, 07 Mar 2024 09:30:00 +0900</pubDate><guid isPermaLink="false">tag:1</guid>
<description><![CDATA[<p>Two boats met in fog.</p>]]></description>
<content:encoded><![CDATA[<p>Two boats met in fog.</p><script>alert(1)</script><p>Nobody was hurt.</p>]]></content:encoded>
<media:group><media:title>A picture</media:title></media:group></item>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>An outlet</title><link rel="self" href="https://www.an-outlet.example/atom"/>
<entry><title type="html">Salt &amp;amp; rice</title><link rel="replies" href="/salt/comments"/><link href="/2024/salt"/>
<id>urn:1</id><updated>2024-04-02T10:00:00Z</updated><published>2024-04-01T10:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Salt is <b>dear</b>.</p></div></content></entry></feed>`;

function items(text: string) {
  const reading = readXmlFeed(text, BASE);
  if (!reading.read) throw new Error(reading.why);
  return reading.items;
}

describe('RSS', () => {
  it('gives title, address, instant, summary and the article’s markup', () => {
    expect(items(rss(ITEM))).toEqual([
      {
        title: 'Ferry & barge collide ‘at Sinpo’',
        url: 'https://www.an-outlet.example/2024/03/07/ferry/',
        published: '2024-03-07T00:30:00.000Z',
        summary: 'Two boats met in fog.',
        html: '<p>Two boats met in fog.</p><script>alert(1)</script><p>Nobody was hurt.</p>',
      },
    ]);
  });

  it('takes a permanent id for the address where there is no link', () => {
    const [item] = items(rss('<item><title>A</title><guid>https://a.example/b-c</guid></item>'));
    expect(item).toMatchObject({ url: 'https://a.example/b-c', published: null, html: null });
  });

  it('passes over items without a web address', () => {
    expect(items(rss('<item><title>A</title><link>javascript:alert(1)</link></item>'))).toEqual([]);
  });

  it('reads RDF', () => {
    const text = `<rdf:RDF xmlns:rdf="r"><channel><title>x</title></channel><item><title>A</title><link>https://a.example/b</link><dc:date>2003-05-06</dc:date></item></rdf:RDF>`;
    expect(items(text)).toMatchObject([{ title: 'A', published: '2003-05-06T00:00:00.000Z' }]);
  });
});

describe('references of HTML in titles and summaries', () => {
  const ENTRY = '<link>https://a.example/b</link>';
  it.each([
    ['Kim&rsquo;s caf&eacute; &mdash; &ldquo;no&rdquo; &hellip;', 'Kim’s café — “no” …'],
    ['Kim&amp;rsquo;s salt &amp;amp; rice', 'Kim’s salt & rice'],
    ['<![CDATA[Ren&eacute; Han &#8217; &#x2019; &amp;#8217;]]>', 'René Han ’ ’ ’'],
    ['&unknown; &l9;', '&unknown; &l9;'],
  ])('%s', (words, expected) => {
    const [item] = items(
      rss(`<item><title>${words}</title>${ENTRY}<description>${words}</description></item>`),
    );
    expect(item).toMatchObject({ title: expected, summary: expected });
  });
});

it('reads Atom: the alternate link, relative to the feed, and the first publication', () => {
  expect(items(ATOM)).toEqual([
    {
      title: 'Salt & rice',
      url: 'https://www.an-outlet.example/2024/salt',
      published: '2024-04-01T10:00:00.000Z',
      summary: 'Salt is dear.',
      html: 'Salt is dear.',
    },
  ]);
});

describe('documents that are not what they should be', () => {
  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['<!doctype html><html><body><p>Not found</p></body></html>', 'other-document'],
    ['{"code":"rest_no_route"}', 'other-document'],
    ['<?xml version="1.0"?><rss><channel><item><title>A</tit', 'cut'],
  ])('%s', (text, why) => {
    expect(readXmlFeed(text, BASE)).toEqual({ read: false, why });
  });

  it('keeps the whole items of a feed that was cut, and says that it was', () => {
    expect(readXmlFeed(rss(`${ITEM}<item><title>Half`, ''), BASE)).toMatchObject({
      read: true,
      cut: true,
      items: [{ title: 'Ferry & barge collide ‘at Sinpo’' }],
    });
  });

  it('expands no entity', () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${levels}]>`;
    const body =
      '<rss><channel><item><title>&l12;&f;</title><link>https://a.example/b</link></item></channel></rss>';
    expect(items(bomb + body)[0]?.title).toBe('&l12;&f;');
  });

  it('reads 50,000 items', () => {
    const many = Array.from(
      { length: 50_000 },
      (_, at) => `<item><title>Story ${at}</title><link>https://a.example/${at}</link></item>`,
    ).join('');
    expect(items(rss(many))).toHaveLength(50_000);
  });

  it('never throws, whatever comes in', () => {
    const pieces = fc.constantFrom(
      '<rss>',
      '<item>',
      '</item>',
      '<title>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '&#x110000;',
      '&',
      '<',
      '"',
      'a',
      '</rss>',
      '<link href=',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        readXmlFeed(parts.join(''), BASE);
        readXmlFeed(`<rss><channel><item>${parts.join('')}`, 'no address');
      }),
    );
  });
});
