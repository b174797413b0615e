/** What `scripts/bench/notes.mjs` runs inside the extension's service worker, on the extension's own library. */
import { anchor, describe, prepare } from '../engine/anchoring';
import type { Annotation, Article, Selector, Span } from '../engine/model';
import { Library } from '../storage/library/library';
import { marksOf, placeAll } from '../storage/work/placing';
import { articleOf } from '../tests/support/library-samples';
import { peerMatch, type StoredQuote } from './peer-matching';
import { sampleText } from './sample-text';

const library = new Library();

/** Spans of some 12 words, spread evenly over the text. */
function spansOf(text: string, count: number): Span[] {
  return Array.from({ length: count }, (_, at) => {
    const start = text.indexOf(' ', Math.floor((at / count) * (text.length - 200))) + 1;
    return [start, text.indexOf(' ', start + 70)] as const;
  });
}

function noteOn(articleKey: string, text: string, span: Span, at: number): Annotation {
  const written = new Date(Date.UTC(2026, 0, 1) + 60_000 * at).toISOString();
  return {
    id: crypto.randomUUID(),
    articleKey,
    target: { kind: 'passage', selectors: describe(text, span) },
    motivation: 'commenting',
    body: `Note ${at}`,
    tags: at % 7 === 0 ? ['checked'] : [],
    created: written,
    modified: written,
    revision: 1,
  };
}

const took = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

function quoteOf(selectors: readonly Selector[]): StoredQuote {
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector')!;
  const position = selectors.find((one) => one.type === 'TextPositionSelector')!;
  return {
    exact: quote.exact,
    prefix: quote.prefix ?? '',
    suffix: quote.suffix ?? '',
    start: position.start,
  };
}

const passages = (notes: readonly Annotation[]) =>
  notes.flatMap(({ target }) => (target.kind === 'passage' ? [target.selectors] : []));

async function articleAt(address: string): Promise<Article> {
  const rows = await library.db.articles.toArray();
  const row = rows.find(({ article }) => article.url === address);
  if (!row) throw new Error(`no article ${address} in the library`);
  return row.article;
}

Object.assign(globalThis, {
  notesBench: {
    /** Puts notes on passages all over a stored article, and has them shown on pages. */
    async annotate(address: string, count: number): Promise<void> {
      const { key, text } = await articleAt(address);
      await library.db.annotations.where('articleKey').equals(key).delete();
      await library.db.annotations.bulkPut(
        spansOf(text, count).map((span, at) => noteOn(key, text, span, at)),
      );
      await library.changeSettings({ showNotes: true });
    },

    /** How an article's notes stand in its text now. */
    async states(address: string): Promise<Record<string, number>> {
      const { key } = await articleAt(address);
      const counts: Record<string, number> = {};
      for (const { anchoring } of (await library.view(key))!.annotations)
        counts[anchoring!.state] = (counts[anchoring!.state] ?? 0) + 1;
      return counts;
    },

    /** Anchoring all of an article's notes, ours and the peer's on the same text and the same quotes; milliseconds for all. */
    async anchoring(address: string, peers: number): Promise<{ ours: number; peer: number; marks: number }> {
      const { key, text } = await articleAt(address);
      const notes = await library.db.annotations.where('articleKey').equals(key).toArray();
      const ours = await took(() => {
        const index = prepare(text);
        for (const selectors of passages(notes)) anchor(index, selectors);
      });
      const every = Math.ceil(notes.length / peers);
      const some = passages(notes).filter((_, at) => at % every === 0);
      const peer = await took(() => {
        for (const selectors of some) peerMatch(text, quoteOf(selectors));
      });
      return {
        ours,
        peer: (peer * notes.length) / some.length,
        marks: marksOf(placeAll(text, notes)).length,
      };
    },

    /** A library of so many notes: on each article so many. Answers the articles' keys. */
    async fill(articles: number, notesOnEach: number): Promise<string[]> {
      const keys: string[] = [];
      for (let at = 0; at < articles; at++) {
        const text = sampleText(800, at + 1);
        const key = `https://dailynk.com/english/bench-${at}`;
        const article = articleOf(text.split('\n\n'), {
          key,
          url: key,
          title: `Report ${at} from North Korea`,
        });
        await library.openArticle(article);
        await library.db.annotations.bulkPut(
          spansOf(article.text, notesOnEach).map((span, n) => noteOn(key, article.text, span, n)),
        );
        keys.push(key);
      }
      return keys;
    },

    count: () => library.db.annotations.count(),

    /** Milliseconds to open an article again, from the article as read to what the page is told. */
    async open(key: string): Promise<number> {
      const article = (await library.db.articles.get(key))!.article;
      return took(async () => {
        await library.summary(article.key);
        const { annotations } = await library.openArticle(article);
        marksOf(annotations);
        await library.settings();
      });
    },
  },
});
