/**
 * What `scripts/bench/accounts.mjs` runs inside the extension's service worker: an account index of its own, filled and asked the
 * way the extension does it (`near`, `rank`), and minisearch on the same articles. Rows are written in bulk, as
 * no reader does; what is timed is `put` and the way of one answer.
 */
import Dexie from 'dexie';
import MiniSearch from 'minisearch';
import { type ArticleFeatures, featuresOf, packed, rank, synopsis } from '../engine/accounts';
import { attribute } from '../engine/attribution';
import { accountIndexTables, featureTable, put } from '../storage/account-index/account-index';
import { near } from '../storage/account-index/nearest';
import type { Posting } from '../storage/account-index/posting-rows';
import { changePostings, postingsOf } from '../storage/account-index/postings';
import { count } from '../storage/account-index/term-counters';
import { storeCounters, storedCounters } from '../storage/account-index/term-statistics';
import { ACCOUNT_INDEX_TABLES } from '../storage/rows/account-tables';
import { libraryArticle, sameEvent } from './accounts-library';
import { sampleText } from './sample-text';

const NAME = 'bench-accounts';
const BATCH = 1000;
/** Steps of the fixed piece of work: some 10 ms on a machine of 2024 with nothing else to do. */
const YARDSTICK = 10_000_000;
/** How many words of an article minisearch is asked for: the more, the better and the slower it finds. */
const PEER_TERMS = 32;

let database: Dexie | null = null;
let peer: MiniSearch | null = null;

function open(): Dexie {
  if (database) return database;
  database = new Dexie(NAME, { chromeTransactionDurability: 'strict' });
  database.version(1).stores(ACCOUNT_INDEX_TABLES);
  return database;
}

async function timed<T>(work: () => Promise<T> | T): Promise<{ took: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { took: performance.now() - started, result };
}

async function best(features: ArticleFeatures): Promise<string | null> {
  const db = open();
  const { candidates, library } = await near(db, features);
  return rank(features, candidates, library)[0]?.key ?? null;
}

const numberOf = (key: string) => Number(key.split('/').at(-1));

const bench = {
  async forget(): Promise<void> {
    database?.close();
    database = null;
    peer = null;
    await Dexie.delete(NAME);
  },
  /** Writes articles `from` to `to`; answers the bytes packed. */
  async fill(from: number, to: number): Promise<number> {
    const db = open();
    const counters = await storedCounters(db);
    let bytes = 0;
    for (let start = from; start < to; start += BATCH) {
      const all = Array.from({ length: Math.min(BATCH, to - start) }, (_, i) =>
        featuresOf(libraryArticle(start + i)),
      );
      const postings: Posting[] = [];
      await db.transaction('rw', accountIndexTables(db), async () => {
        const rows = all.map((features) => {
          const { key, title } = features;
          return { key, title, features: packed(features) };
        });
        const numbers = await featureTable(db).bulkAdd(rows, { allKeys: true });
        all.forEach((features, i) => {
          count(counters, features.bag, 1);
          bytes += rows[i]!.features.length;
          postings.push(...postingsOf(numbers[i]!, features));
        });
        await changePostings(db, [], postings);
      });
    }
    await storeCounters(db, counters);
    return bytes;
  },
  /** Milliseconds of each answer, and how often its first match is an account of the event. */
  async ask(numbers: number[]): Promise<{ times: number[]; right: number }> {
    const times: number[] = [];
    let right = 0;
    for (const n of numbers) {
      const features = featuresOf(libraryArticle(n));
      const { took, result } = await timed(() => best(features));
      times.push(took);
      if (result !== null && sameEvent(n, numberOf(result))) right++;
    }
    return { times, right: right / numbers.length };
  },
  async add(from: number, to: number): Promise<number[]> {
    const db = open();
    const times: number[] = [];
    for (let n = from; n < to; n++) {
      const features = featuresOf(libraryArticle(n));
      times.push((await timed(() => put(db, features))).took);
    }
    return times;
  },
  /** Milliseconds of a fixed piece of arithmetic: by how much a busy or slow machine lengthens what is timed beside it. */
  yardstick(): number {
    const started = performance.now();
    let hash = 0x811c9dc5;
    for (let i = 0; i < YARDSTICK; i++) hash = Math.imul(hash ^ (i & 255), 0x01000193);
    const took = performance.now() - started;
    return hash === 0 ? 0 : took;
  },
  disk: async (): Promise<number> => (await navigator.storage.estimate()).usage ?? 0,
  /** The peer's index is made in memory, as it must be after each start of a worker. Milliseconds. */
  async peerFill(size: number): Promise<number> {
    const own = new MiniSearch({ fields: ['title', 'text'] });
    peer = own;
    let took = 0;
    for (let n = 0; n < size; n++) {
      const { article } = libraryArticle(n);
      const document = { id: n, title: article.title, text: article.text };
      took += (await timed(() => own.add(document))).took;
    }
    return took;
  },
  async peerAsk(numbers: number[]): Promise<{ times: number[]; right: number }> {
    const times: number[] = [];
    let right = 0;
    for (const n of numbers) {
      const { article } = libraryArticle(n);
      const counts = new Map<string, number>();
      for (const [word] of article.text.matchAll(/\p{L}{4,}/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1);
      const words = [...counts].sort((p, q) => q[1] - p[1]).slice(0, PEER_TERMS);
      const { took, result } = await timed(() => peer!.search(words.map(([word]) => word).join(' ')));
      times.push(took);
      const first = result.find(({ id }) => id !== n);
      if (first && sameEvent(n, first.id as number)) right++;
    }
    return { times, right: right / numbers.length };
  },
  peerForget(): void {
    peer = null;
  },
  /** Two accounts of 1,000 words set side by side; milliseconds each. */
  async synopses(runs: number): Promise<number[]> {
    const of = (seed: number) => {
      const { article } = libraryArticle(seed);
      const text = sampleText(1000, seed);
      return { article: { ...article, text }, attributions: attribute(text, { outlet: article.outlet }) };
    };
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const [a, b] = [of(run), of(run + 1)];
      times.push((await timed(() => synopsis(a, b))).took);
    }
    return times;
  },
};

Object.assign(globalThis, { accountsBench: bench });
