/**
 * What `scripts/bench/search.mjs` runs inside the extension's service worker: a library of its own, searched the way the extension does
 * it, and minisearch on the same texts.
 */
import Dexie from 'dexie';
import MiniSearch from 'minisearch';
import { attribute } from '../engine/attribution';
import type { Annotation, Article, Attributions } from '../engine/model';
import type { LibraryQuery } from '../protocol/messages/library';
import { LibraryDatabase } from '../storage/database/database';
import { Library } from '../storage/library/library';
import type { ArticleRow } from '../storage/rows/article-rows';
import { mergeWords } from '../storage/search/segments';
import { putWords, searchTables, wordTables } from '../storage/search/word-index';
import { libraryArticle } from './accounts-library';
import { sampleText } from './sample-text';

const NAME = 'bench-search';
/** Texts with quotes that articles begin with; each is attributed once. */
const QUOTED = 40;
const BATCH = 100;

let library: Library | null = null;
let peer: MiniSearch | null = null;
const quoted = new Map<number, { text: string; attributions: Attributions }>();

const open = () => (library ??= new Library(new LibraryDatabase(NAME)));

function quotedPart(n: number): { text: string; attributions: Attributions } {
  const seed = n % QUOTED;
  const known = quoted.get(seed);
  if (known) return known;
  const text = sampleText(250, seed);
  const made = { text, attributions: attribute(text, { outlet: 'Northern Post' }) };
  quoted.set(seed, made);
  return made;
}

/** Some 600 words: quotes in plain English, then the words of its event. */
function articleNumber(n: number): { article: Article; attributions: Attributions } {
  const { article } = libraryArticle(n);
  const { text, attributions } = quotedPart(n);
  const whole = `${text}\n\n${article.text}`;
  const url = `https://bench.example/${n}`;
  const { outlet, published } = article;
  const rest = { byline: null, language: 'en', blocks: [], links: [], reader: 'bench' };
  return {
    article: { key: url, url, outlet, published, title: article.title ?? '', text: whole, ...rest },
    attributions,
  };
}

const instant = (n: number) => new Date(Date.UTC(2026, 0, 1) + 60_000 * n).toISOString();

function rowOf(n: number, article: Article): ArticleRow {
  const read = instant(n);
  const hash = `${n}`;
  return {
    key: article.key,
    article,
    hash,
    textHash: hash,
    firstRead: read,
    lastRead: read,
    quotes: 0,
    sources: 0,
    engines: '',
  };
}

function noteOn(n: number): Annotation {
  const written = instant(n);
  return {
    id: `note-${n}`,
    articleKey: `https://bench.example/${n}`,
    target: { kind: 'article' },
    motivation: 'commenting',
    body: `Compare note ${n} with what was said of ${n % 2 === 0 ? 'the ferry' : 'the harvest'} before. ${'It may be the same source again. '.repeat(6)}`,
    tags: n % 70 === 0 ? ['checked'] : [],
    created: written,
    modified: written,
    revision: 1,
  };
}

const since = (began: number) => performance.now() - began;

const bench = {
  async forget(): Promise<void> {
    library?.db.close();
    library = null;
    peer = null;
    await Dexie.delete(NAME);
  },
  /** Takes articles in as the background does with an older library's; milliseconds of the index alone. */
  async fill(from: number, to: number, notes: number): Promise<number> {
    const { db } = open();
    await open().wordIndex.fill();
    let took = 0;
    for (let start = from; start < to; start += BATCH) {
      const all = Array.from({ length: Math.min(BATCH, to - start) }, (_, at) => articleNumber(start + at));
      await db.transaction('rw', [db.articles, db.attributions], async () => {
        await db.articles.bulkPut(all.map(({ article }, at) => rowOf(start + at, article)));
        await db.attributions.bulkPut(
          all.map(({ attributions }, at) => ({ hash: `${start + at}`, engine: 1, found: attributions })),
        );
      });
      const began = performance.now();
      await db.transaction('rw', wordTables(db), async () => {
        for (const [at, { article, attributions }] of all.entries())
          await putWords(db, article, attributions, instant(start + at));
      });
      while (await mergeWords(db));
      took += since(began);
    }
    await open().wordIndex.fill();
    await db.annotations.bulkPut(Array.from({ length: notes }, (_, n) => noteOn(n * Math.floor(to / notes))));
    return took;
  },
  /** What the index takes up, by table, as its rows say. */
  async size(): Promise<Record<string, number>> {
    const { db } = open();
    const found: Record<string, number> = {};
    for (const table of searchTables(db)) {
      let bytes = 0;
      await table.each((row: Record<string, unknown>) => {
        for (const value of Object.values(row))
          bytes += ArrayBuffer.isView(value)
            ? value.byteLength
            : Array.isArray(value)
              ? value.join('').length
              : String(value).length;
      });
      found[table.name] = bytes;
    }
    return found;
  },
  disk: async (): Promise<number> => (await navigator.storage.estimate()).usage ?? 0,
  /** Milliseconds until some queries' first articles are there, each asked once. */
  async ask(
    queries: Array<Partial<LibraryQuery>>,
  ): Promise<Array<{ took: number; total: number; first: number }>> {
    const found: Array<{ took: number; total: number; first: number }> = [];
    for (const query of queries) {
      const began = performance.now();
      const { articles, total } = await open().articles({ words: '', offset: 0, limit: 8, ...query });
      found.push({ took: since(began), total, first: articles.length });
    }
    return found;
  },
  /** Milliseconds of a fixed piece of arithmetic: by how much a busy or slow machine lengthens what is timed beside it. */
  yardstick(): number {
    const began = performance.now();
    let hash = 0x811c9dc5;
    for (let at = 0; at < 10_000_000; at++) hash = Math.imul(hash ^ (at & 255), 0x01000193);
    return hash === 0 ? 0 : since(began);
  },
  /** Milliseconds of taking an article's words in by themselves, in a transaction of its own, with the merges that follow. */
  async add(from: number, to: number): Promise<{ times: number[]; merges: number }> {
    const { db } = open();
    const times: number[] = [];
    let merges = 0;
    for (let n = from; n < to; n++) {
      const { article, attributions } = articleNumber(n);
      await db.articles.put(rowOf(n, article));
      const began = performance.now();
      await db.transaction('rw', wordTables(db), () => putWords(db, article, attributions, instant(n)));
      times.push(since(began));
      const merging = performance.now();
      while (await mergeWords(db));
      merges += since(merging);
    }
    return { times, merges };
  },
  /** The peer's index is made in memory, as it must be after each start of a worker. Milliseconds. */
  peerFill(size: number): number {
    const own = new MiniSearch({
      fields: ['title', 'text'],
      searchOptions: { prefix: true, combineWith: 'AND' },
    });
    peer = own;
    let took = 0;
    for (let n = 0; n < size; n++) {
      const { title, text } = articleNumber(n).article;
      const began = performance.now();
      own.add({ id: n, title, text });
      took += since(began);
    }
    return took;
  },
  peerAsk(queries: string[]): Array<{ took: number; total: number }> {
    return queries.map((words) => {
      const began = performance.now();
      const { length } = peer!.search(words);
      return { took: since(began), total: length };
    });
  },
  /** Bytes of its index as JSON, and milliseconds of reading that: what keeping it on the disk would take. */
  peerKept(): { bytes: number; took: number } {
    const text = JSON.stringify(peer);
    const began = performance.now();
    MiniSearch.loadJSON(text, { fields: ['title', 'text'] });
    return { bytes: text.length, took: since(began) };
  },
};

Object.assign(globalThis, { searchBench: bench });
