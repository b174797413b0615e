/**
 * Every entry of the engine by which a reader's text, page, file or answer comes in. `prepare` makes what the entry needs from a text
 * of some family, untimed; what it gives back is timed and reads everything anew (what the engine keeps of an article object is kept
 * for that object, so each run gets objects of its own).
 */
import type { AccountInput } from '../../engine/accounts';
import {
  comparison,
  eventOrigins,
  featuresOf,
  independence,
  originsOf,
  packed,
  rank,
  sharedQuotes,
  synopsis,
  unpacked,
} from '../../engine/accounts';
import { anchor, describe, passageLink, prepare } from '../../engine/anchoring';
import { attribute } from '../../engine/attribution';
import { fromJsonLd } from '../../engine/exchange';
import { sheetFile } from '../../engine/exchange/sheet-files';
import { decodedText, isMhtml, readAnswer, readMhtml, savedAddress, storyWords } from '../../engine/feeds';
import type { Annotation, Article, Attributions, Link, Span } from '../../engine/model';
import { type ExportItem, SHEET_FORMATS } from '../../engine/model/views';
import { isRelevant } from '../../engine/pages/facts/relevance';
import { datesIn } from '../../engine/text/dates';
import { BACKUP_START, readLines, rowLine } from '../../protocol/messages/backup-lines';
import { checkShelf } from '../../protocol/schemas/shelf-file';

/** A text of a family with what other entries need of it. */
export interface Material {
  text: string;
  /** The same in other words: every ninth word is another one, and it begins with a sentence of its own. */
  other: string;
  language: string;
  attributions: () => Attributions;
  othersAttributions: () => Attributions;
}

export interface Entry {
  name: string;
  /** The largest input that the product hands in, in UTF-16 units. */
  cap: number;
  /** Texts of that size that one call reads; 1 where absent. */
  texts?: number;
  prepare(material: Material): () => unknown;
}

export function materialOf(text: string, language: string): Material {
  const words = text.split(' ').map((word, i) => (i % 8 === 7 ? `${word} rather` : word));
  const other = `Rain fell on the harbour for two days.\n\n${words.join(' ')}`;
  const once = (of: string) => {
    let found: Attributions | null = null;
    return () => (found ??= attribute(of, { outlet: 'Daily NK', language }));
  };
  return { text, other, language, attributions: once(text), othersAttributions: once(other) };
}

/** Texts up to this many UTF-16 units are read whole: 100,000 words. */
const TEXT = 600_000;

function articleOf(text: string, key = 'a', outlet = 'Daily NK'): Article {
  const links: Link[] = [];
  for (let at = 0; at + 20 < text.length && links.length < 2_000; at += 300)
    links.push({ span: [at, at + 10], href: `https://www.rfa.org/english/news/report-${at}.html` });
  return {
    key,
    url: `https://www.dailynk.com/english/${key}/`,
    outlet,
    title: text.slice(0, 120).replace(/\s+/g, ' '),
    byline: null,
    published: '2021-03-02T09:00:00.000Z',
    language: 'en',
    text,
    blocks: blocksOf(text),
    links,
    reader: 'growth',
  };
}

function blocksOf(text: string): Article['blocks'] {
  const found: Article['blocks'] = [];
  for (let at = 0; at < text.length; ) {
    const stop = text.indexOf('\n\n', at);
    const end = stop < 0 ? text.length : stop;
    if (end > at) found.push({ kind: 'paragraph', text: text.slice(at, end), span: [at, end] });
    at = end + 2;
  }
  return found;
}

const own = ({ text, attributions }: Material): AccountInput => ({
  article: articleOf(text),
  attributions: attributions(),
});
const theirs = ({ other, othersAttributions }: Material): AccountInput => ({
  article: articleOf(other, 'b', 'Radio Free Asia'),
  attributions: othersAttributions(),
});

/** Some 400 spans over the text. */
function spansOf(text: string): Span[] {
  const step = Math.max(1, Math.floor(text.length / 400));
  return Array.from({ length: 400 }, (_, i): Span => [i * step, Math.min(text.length, i * step + 60)]);
}

function annotationsOf(text: string): Annotation[] {
  return spansOf(text)
    .slice(0, 100)
    .map((span, i) => ({
      id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      articleKey: 'a',
      target: {
        kind: 'passage',
        selectors: [
          { type: 'TextQuoteSelector', exact: text.slice(...span), prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: span[0], end: span[1] },
        ],
      },
      motivation: 'commenting',
      body: text.slice(span[0], span[0] + Math.min(100_000, Math.floor(text.length / 100))),
      tags: ['rice'],
      created: '2021-03-02T09:00:00.000Z',
      modified: '2021-03-02T09:00:00.000Z',
      revision: 1,
    }));
}

function itemOf(material: Material): ExportItem {
  return {
    article: articleOf(material.text),
    attributions: material.attributions(),
    annotations: annotationsOf(material.text).map((annotation) => ({ annotation, anchoring: null })),
  };
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** Pieces of a text, as many items as it has thousands of units. */
const piecesOf = (text: string) =>
  Array.from({ length: Math.ceil(text.length / 1000) }, (_, i) => text.slice(i * 1000, i * 1000 + 1000));

const LIBRARY = { articles: 1_000, frequency: (term: number) => 1 + (term % 50) };

export const ENTRIES: readonly Entry[] = [
  {
    name: 'attribute',
    cap: TEXT,
    prepare:
      ({ text, language }) =>
      () =>
        attribute(text, { outlet: 'Daily NK', language, links: [] }),
  },
  {
    name: 'features',
    cap: TEXT,
    prepare(material) {
      const { attributions } = own(material);
      return () => packed(featuresOf({ article: articleOf(material.text), attributions }));
    },
  },
  {
    name: 'origins of one',
    cap: TEXT,
    prepare(material) {
      const { attributions } = own(material);
      return () => originsOf({ article: articleOf(material.text), attributions });
    },
  },
  {
    name: 'rank',
    cap: TEXT,
    prepare(material) {
      const pieces = piecesOf(material.text).map((piece, i) => ({
        ...featuresOf({
          article: articleOf(piece, `p${i}`),
          attributions: { engine: 1, attributions: [], sources: [] },
        }),
      }));
      const candidates = pieces.map((one) => ({
        ...unpacked(packed(one))!,
        key: one.key,
        title: one.title,
        writtenAs: null,
        names: new Map(),
      }));
      return () => rank(pieces[0]!, candidates, LIBRARY);
    },
  },
  {
    name: 'synopsis',
    cap: TEXT,
    texts: 2,
    prepare(material) {
      const [a, b] = [own(material), theirs(material)];
      return () => synopsis({ ...a, article: { ...a.article } }, { ...b, article: { ...b.article } });
    },
  },
  {
    name: 'comparison',
    cap: TEXT,
    texts: 2,
    prepare(material) {
      const [a, b] = [own(material), theirs(material)];
      const { rows } = synopsis(a, b, 'same-event');
      const texts = [a, b, a, b].map(({ article }) => article.text);
      const pairs = [
        [0, 1],
        [0, 3],
        [2, 1],
        [2, 3],
      ].map(([one, other]) => ({ a: one!, b: other!, rows, said: {} }));
      return () => comparison(texts, pairs);
    },
  },
  {
    name: 'independence',
    cap: TEXT,
    texts: 2,
    prepare(material) {
      const [a, b] = [own(material), theirs(material)];
      return () => independence({ ...a, article: { ...a.article } }, { ...b, article: { ...b.article } });
    },
  },
  {
    name: 'event origins',
    cap: TEXT,
    texts: 3,
    prepare(material) {
      const [a, b] = [own(material), theirs(material)];
      const c: AccountInput = {
        ...a,
        article: { ...a.article, key: 'c', outlet: 'Yonhap', published: '2021-03-04T09:00:00.000Z' },
      };
      return () => eventOrigins([a, b, c].map((one) => ({ ...one, article: { ...one.article } })));
    },
  },
  {
    name: 'shared quotes',
    cap: TEXT,
    texts: 2,
    prepare(material) {
      const [a, b] = [own(material), theirs(material)];
      return () => sharedQuotes({ ...a, article: { ...a.article } }, [{ ...b, article: { ...b.article } }]);
    },
  },
  {
    name: 'dates',
    cap: TEXT,
    prepare:
      ({ text }) =>
      () =>
        datesIn(text, 18_688),
  },
  {
    name: 'relevance',
    cap: TEXT,
    prepare:
      ({ text }) =>
      () =>
        isRelevant({ outlet: 'A Paper', title: text.slice(0, 200), text, links: [], tags: [] }),
  },
  {
    name: 'text index',
    cap: TEXT,
    prepare:
      ({ text }) =>
      () =>
        prepare(text).folded.text.length,
  },
  {
    name: 'describe (400)',
    cap: TEXT,
    prepare({ text }) {
      const spans = spansOf(text);
      return () => spans.map((span) => describe(text, span));
    },
  },
  {
    name: 'describe (all of it)',
    cap: TEXT,
    prepare:
      ({ text }) =>
      () => [describe(text, [0, text.length]), describe(text, [0, text.length >> 1])],
  },
  {
    name: 'anchor (400, moved)',
    cap: TEXT,
    prepare({ text, other }) {
      const selectors = spansOf(text).map((span) => describe(text, span));
      return () => {
        const index = prepare(other);
        return selectors.map((one) => anchor(index, one));
      };
    },
  },
  {
    name: 'anchor (half of it)',
    cap: TEXT,
    prepare({ text, other }) {
      const selectors = describe(text, [text.length >> 2, (3 * text.length) >> 2]);
      return () => anchor(other, selectors);
    },
  },
  {
    name: 'text fragment',
    cap: TEXT,
    prepare:
      ({ text }) =>
      () =>
        passageLink('https://www.rfa.org/', text, text, text),
  },
  ...SHEET_FORMATS.map(
    (format): Entry => ({
      name: `export ${format}`,
      cap: TEXT,
      prepare(material) {
        const item = itemOf(material);
        return () => sheetFile(format, [item], new Date(0));
      },
    }),
  ),
  {
    name: 'import JSON-LD',
    cap: TEXT,
    prepare(material) {
      const file = sheetFile('json-ld', [itemOf(material)], new Date(0)).text;
      return () => fromJsonLd(file);
    },
  },
  {
    name: 'import JSON-LD of another tool',
    cap: TEXT,
    prepare({ text }) {
      const items = piecesOf(text).map((piece, i) => ({
        id: `https://tool.example/${i}`,
        type: 'Annotation',
        body: { type: 'TextualBody', value: piece },
        target: {
          source: 'https://www.rfa.org/a',
          selector: { type: 'TextQuoteSelector', exact: piece.slice(0, 200) },
        },
      }));
      const file = JSON.stringify({ type: 'AnnotationPage', items });
      return () => fromJsonLd(file, { keyOf: (url) => url, now: new Date(0) });
    },
  },
  {
    name: 'import JSON-LD, any text',
    cap: TEXT,
    prepare:
      ({ text }) =>
      () =>
        fromJsonLd(text),
  },
  {
    name: 'RSS',
    cap: 2_000_000,
    prepare({ text }) {
      const items = piecesOf(text).map(
        (piece, i) =>
          `<item><title>${escaped(piece.slice(0, 90))}</title><link>https://a.example/${i}</link><description>${escaped(piece)}</description></item>`,
      );
      const feed = `<rss><channel>${items.join('')}</channel></rss>`;
      return () =>
        readAnswer({ is: 'feed', address: 'https://a.example/feed' }, feed, 'https://a.example/feed');
    },
  },
  {
    name: 'RSS of one item',
    cap: 2_000_000,
    prepare({ text }) {
      const feed = `<rss><channel><item><link>https://a.example/</link><title><![CDATA[${text}]]></title><description>${escaped(text)}</description></item></channel></rss>`;
      return () =>
        readAnswer({ is: 'feed', address: 'https://a.example/feed' }, feed, 'https://a.example/feed');
    },
  },
  {
    name: 'Atom, text as markup',
    cap: 2_000_000,
    prepare({ text }) {
      const feed = `<feed><entry><link href="https://a.example/"/><title>${text}</title><content>${text}</content></entry></feed>`;
      return () =>
        readAnswer({ is: 'feed', address: 'https://a.example/feed' }, feed, 'https://a.example/feed');
    },
  },
  {
    name: 'WordPress',
    cap: 2_000_000,
    prepare({ text }) {
      const posts = JSON.stringify([
        {
          date_gmt: '2021-03-02T09:00:00',
          link: 'https://a.example/x',
          title: { rendered: text },
          excerpt: { rendered: text },
          content: { rendered: text },
        },
        ...piecesOf(text).map((piece, i) => ({
          date: piece.slice(0, 20),
          link: `https://a.example/${i}`,
          title: { rendered: piece },
        })),
      ]);
      return () =>
        readAnswer(
          { is: 'wordpress', posts: 'https://a.example/wp-json/wp/v2/posts' },
          posts,
          'https://a.example/',
        );
    },
  },
  {
    name: 'Arc',
    cap: 2_000_000,
    prepare({ text }) {
      const stories = JSON.stringify({
        content_elements: [
          {
            canonical_url: '/x',
            website_url: '/x',
            headlines: { basic: text },
            description: { basic: text },
            content_elements: piecesOf(text).map((piece) => ({ type: 'text', content: piece })),
          },
          ...piecesOf(text).map((piece, i) => ({
            canonical_url: `/${i}`,
            website_url: `/${i}`,
            headlines: { basic: piece },
            content_elements: [],
          })),
        ],
      });
      return () =>
        readAnswer(
          { is: 'arc', fetch: 'https://a.example/f', website: 'rfa' } as never,
          stories,
          'https://a.example/',
        );
    },
  },
  {
    name: 'story words',
    cap: TEXT,
    prepare(material) {
      const features = featuresOf(own(material));
      return () => storyWords(features);
    },
  },
  {
    name: 'MHTML',
    cap: 2_000_000,
    prepare({ text }) {
      const bytes = new TextEncoder().encode(
        `From: <Saved>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${text}\r\n--b--`,
      );
      return () => readMhtml(bytes);
    },
  },
  {
    name: 'MHTML, any text',
    cap: 2_000_000,
    prepare({ text }) {
      const bytes = new TextEncoder().encode(text);
      return () => [isMhtml(text), readMhtml(bytes), savedAddress(text)];
    },
  },
  {
    name: 'MHTML, text as headers',
    cap: 2_000_000,
    prepare({ text }) {
      const bytes = new TextEncoder().encode(`Content-Type: multipart/related; boundary=b\r\nX: ${text}`);
      return () => readMhtml(bytes);
    },
  },
  {
    name: 'decoding',
    cap: 2_000_000,
    prepare({ text }) {
      const bytes = new TextEncoder().encode(text);
      return () => [
        decodedText(bytes, null),
        decodedText(bytes, 'text/html; charset=windows-1252'),
        decodedText(bytes, text.slice(0, 5000)),
      ];
    },
  },
  {
    name: 'shelf file',
    cap: TEXT,
    prepare({ text }) {
      const accounts = (piece: string, i: number) =>
        [0, 1].map((k) => ({
          id: `a${i}-${k}`,
          outlet: 'RFA',
          url: null,
          title: piece.slice(0, 80),
          published: '2021-03-02',
          claims: [piece.slice(0, 390)],
          sources: [],
          chain: [],
        }));
      const file = JSON.stringify({
        title: 'x',
        events: piecesOf(text).map((piece, i) => ({
          id: `e${i}`,
          title: piece.slice(0, 80),
          accounts: accounts(piece, i),
        })),
      });
      return () => [checkShelf(file), checkShelf(text)];
    },
  },
  {
    name: 'backup lines',
    cap: TEXT,
    prepare({ text }) {
      return () => {
        let now = BACKUP_START;
        const lines: string[] = [];
        for (const piece of piecesOf(text)) {
          const { text: line, after } = rowLine({ table: 'articles', row: { text: piece } }, now);
          lines.push(line);
          now = after;
        }
        try {
          readLines(text, BACKUP_START, 5);
        } catch {
          // It is no backup.
        }
        return readLines(lines.join(''), { ...BACKUP_START, line: 1 }, 5);
      };
    },
  },
];
