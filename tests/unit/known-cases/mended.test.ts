/** Small inputs of feeds, addresses, files and anchors that were read wrongly once, two and more of each kind. */
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { anchor, describe as describePassage, passageLink } from '../../../engine/anchoring';
import { readMhtml } from '../../../engine/feeds';
import { readXmlFeed } from '../../../engine/feeds/xml-feed';
import { articleKey } from '../../../engine/outlets/address';
import { isoDate } from '../../../engine/pages/dates/dates';
import { exportedNotes, imported } from './reading';

const PAGE = 'https://www.an-outlet.example/salt';

describe('tracking', () => {
  it.each(['amp;utm_campaign=x', '_hsenc=a1&_hsmi=9', 'amp;fbclid=x', '_hsmi=4'])('%s', (query) => {
    expect(articleKey(`${PAGE}?${query}`)).toBe(articleKey(PAGE));
  });
});

describe('date', () => {
  it.each([
    ['Tue, 21 May 2024 22:15:00 EST', '2024-05-22T03:15:00.000Z'],
    ['Tue, 21 May 2024 08:00:00 KST', '2024-05-20T23:00:00.000Z'],
    ['Tue, 21 May 2024 22:15:00 GMT+0900', '2024-05-21T13:15:00.000Z'],
    ['2024.05.21 오후 4:05', '2024-05-21T16:05:00.000Z'],
    ['2024년 5월 21일 16시 5분', '2024-05-21T16:05:00.000Z'],
    ['21 May 24 22:15:00 +0900', '2024-05-21T13:15:00.000Z'],
    ['Tue, 21-May-2024 22:15:00 GMT', '2024-05-21T22:15:00.000Z'],
    ['2024-05', null],
    ['2024-11', null],
    ['The 2018-19 catch', null],
  ])('%s', (text, expected) => {
    expect(isoDate(text)).toBe(expected);
  });
});

describe('entities in feeds', () => {
  it.each([
    ['Pak&rsquo;s na&iuml;ve &mdash; &hellip;', 'Pak’s naïve — …'],
    ['&ldquo;Salt&rdquo; &ndash; 5&frac12; tons', '“Salt” – 5½ tons'],
  ])('%s', (title, expected) => {
    const xml = `<rss version="2.0"><channel><item><title>${title}</title><link>${PAGE}</link></item></channel></rss>`;
    expect(readXmlFeed(xml, PAGE)).toMatchObject({ items: [{ title: expected }] });
  });
});

describe('mhtml-8bit', () => {
  it.each(['Content-Transfer-Encoding: 8bit\r\n', 'Content-Transfer-Encoding: binary\r\n', ''])(
    '%j',
    (way) => {
      const file = `From: x\r\nContent-Type: multipart/related; boundary="B"\r\nSnapshot-Content-Location: ${PAGE}\r\n\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\n${way}\r\n<p>“Salt” 소금 – é</p>\r\n--B--\r\n`;
      expect(readMhtml(new TextEncoder().encode(file))?.html).toBe('<p>“Salt” 소금 – é</p>');
    },
  );
});

describe('import', () => {
  const selector = { type: 'TextQuoteSelector', exact: 'salt' };
  const row = (fields: object) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://notes.example/7',
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'mine', purpose: 'commenting' },
    target: { source: PAGE, selector },
    ...fields,
  });
  const passage = { kind: 'passage', selectors: [{ exact: 'salt' }] };

  it.each([
    {
      type: 'Choice',
      items: [
        { type: 'TextualBody', value: 'salt' },
        { type: 'TextualBody', value: 'sel' },
      ],
    },
    { type: 'TextualBody', value: ['salt', 'sel'] },
  ])('body %j', (body) => {
    expect(imported(row({ body })).annotations).toMatchObject([{ body: 'salt\n\nsel' }]);
  });

  it.each([
    { type: 'XPathSelector', value: '//p[2]', refinedBy: selector },
    { ...selector, prefix: null, suffix: null },
    { type: 'FragmentSelector', value: ':~:text=salt' },
  ])('selector %j', (one) => {
    expect(imported(row({ target: { source: PAGE, selector: one } })).annotations).toMatchObject([
      { target: passage },
    ]);
  });

  it.each([['tagging'], 'tagging'])('purpose %j', (purpose) => {
    expect(imported(row({ body: { type: 'TextualBody', value: 'sea', purpose } })).annotations).toMatchObject(
      [{ tags: ['sea'], body: '' }],
    );
  });

  it('targets', () => {
    const other = { source: 'https://b.example/', selector: { ...selector, exact: 'nets' } };
    expect(imported(row({ target: [{ source: PAGE, selector }, other] })).annotations).toHaveLength(2);
    expect(imported(row({ target: [{ source: PAGE, selector }, 'urn:isbn:9'] })).told).toHaveLength(1);
  });
});

describe('note-swallows-the-rest', () => {
  it.each([
    'Prices:\n~~~\nsalt 70',
    '```\nsalt',
    '<!-- salt',
    '<script>\nsalt',
    '<pre>',
    '<![CDATA[',
    '<?salt',
    '$$\nsalt',
  ])('%j', (body) => {
    const kinds = marked.lexer(exportedNotes([body, 'The next note'])).filter(({ type }) => type !== 'space');
    expect(kinds.slice(-5, -2).map(({ type }) => type)).toEqual(['hr', 'blockquote', 'paragraph']);
    expect(kinds.at(-2)?.raw.trim()).toBe('The next note');
  });
});

describe('anchors', () => {
  it.each([
    [
      'The KPA band played that night at the pier.',
      'KPA band played',
      'The ＫＰＡ band played that night at the pier.',
    ],
    [
      'The first office file, they said, was lost.',
      'first office file',
      'The ﬁrst oﬃce ﬁle, they said, was lost.',
    ],
    [
      'Fishermen in Sinpo sell salt by the spoon.',
      'Fishermen in Sinpo sell',
      'FISHERMEN IN SINPO SELL SALT BY THE SPOON.',
    ],
    [
      'Fishermen of Sinpo began to sell their salt.',
      'began to sell their salt',
      'Fishermen of Sinpo Began to Sell Their Salt.',
    ],
  ])('%s', (before, words, after) => {
    const start = before.indexOf(words);
    expect(anchor(after, describePassage(before, [start, start + words.length])).state).toBe('anchored');
  });

  it('link-over-br', () => {
    expect(passageLink(PAGE, 'First line of the song second line of the song')).toContain(
      'text=First%20line%20of,of%20the%20song',
    );
    expect(passageLink(PAGE, 'salt is gold and corn is dear')).toContain(
      'text=salt%20is%20gold,corn%20is%20dear',
    );
  });
});
