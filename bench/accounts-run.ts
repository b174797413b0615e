/**
 * Fills an account index and measures it: in Node on fake-indexeddb, or in a browser's page. Rows are written in bulk, as no
 * reader does; what is timed is `put`, and the way of one answer (`candidates`, `statistics`, `rank`), as the extension goes it.
 */
import Dexie from 'dexie';
import { featuresOf, packed, rank } from '../engine/accounts';
import {
  ACCOUNT_INDEX_TABLES,
  candidates,
  countTable,
  featureTable,
  put,
  statistics,
} from '../storage/account-index';
import { count, emptyCounters } from '../storage/term-counters';
import { libraryArticle, sameEvent } from './accounts-library';

export interface AccountTimes {
  articles: number;
  /** Milliseconds: middle and 95th percentile. */
  answer: [number, number];
  add: [number, number];
  /** The first answer after the database was opened anew. */
  cold: number;
  /** Share of asked articles whose best match is an account of its event. */
  first: number;
  /** Bytes packed, an article. */
  bytes: number;
  /** Bytes on disk as the browser estimates them; 0 where it does not. */
  disk: number;
}

/** As many as the extension scores. */
const CANDIDATES = 300;
const BATCH = 1000;

export const NAME = 'bench-accounts';

function open(): Dexie {
  const db = new Dexie(NAME, { chromeTransactionDurability: 'strict' });
  db.version(1).stores(ACCOUNT_INDEX_TABLES);
  return db;
}

/** Writes articles `from` to `to`; answers the bytes packed. */
async function fill(db: Dexie, from: number, to: number): Promise<number> {
  const counters = (await countTable(db).get('terms')) ?? emptyCounters();
  let bytes = 0;
  for (let start = from; start < to; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, to - start) }, (_, i) => {
      const { key, title, terms, ...rest } = featuresOf(libraryArticle(start + i));
      count(counters, rest.bag, 1);
      const features = packed({ terms, ...rest });
      bytes += features.length;
      return { key, title, terms, features };
    });
    await featureTable(db).bulkPut(rows);
  }
  await countTable(db).put(counters);
  return bytes;
}

async function answer(db: Dexie, n: number) {
  const query = featuresOf(libraryArticle(n));
  const started = performance.now();
  const [found, library] = await Promise.all([candidates(db, query, CANDIDATES), statistics(db)]);
  const ranked = rank(query, found, library);
  return { took: performance.now() - started, best: ranked[0]?.key ?? null };
}

function middleAnd95(times: number[]): [number, number] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return [at(0.5), at(0.95)];
}

/** Measures at each of the sizes, which grow. */
export async function measureAccounts(
  sizes: readonly number[],
  asked: number,
  report: (times: AccountTimes) => void,
): Promise<void> {
  await Dexie.delete(NAME);
  const diskBefore = await onDisk();
  let filled = 0;
  let bytes = 0;
  for (const size of sizes) {
    let db = open();
    bytes += await fill(db, filled, size);
    filled = size;
    db.close();
    db = open();
    const { took: cold } = await answer(db, Math.floor(size / 2));
    const answers: number[] = [];
    let right = 0;
    for (let i = 0; i < asked; i++) {
      const n = Math.floor((i * size) / asked);
      const { took, best } = await answer(db, n);
      answers.push(took);
      if (best !== null && sameEvent(n, Number(best.split('/').at(-1)))) right++;
    }
    const adds: number[] = [];
    for (let i = 0; i < Math.min(asked, 20); i++) {
      const features = featuresOf(libraryArticle(size + i));
      const started = performance.now();
      await put(db, features);
      adds.push(performance.now() - started);
    }
    filled += Math.min(asked, 20);
    report({
      articles: size,
      answer: middleAnd95(answers),
      add: middleAnd95(adds),
      cold,
      first: right / asked,
      bytes: Math.round(bytes / filled),
      disk: (await onDisk()) - diskBefore,
    });
    db.close();
  }
  await Dexie.delete(NAME);
}

async function onDisk(): Promise<number> {
  return globalThis.navigator?.storage ? ((await navigator.storage.estimate()).usage ?? 0) : 0;
}
