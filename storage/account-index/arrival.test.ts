/** The same articles give the same events and stories, in whatever order they were read. */
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { type ArticleFeatures, featuresOf, rank } from '../../engine/accounts';
import { ACCOUNT_INDEX_TABLES } from '../rows/account-tables';
import { put, remove } from './account-index';
import { near } from './nearest';

interface Told {
  id: string;
  date: string | null;
  outlet: string;
  title: string;
  text: string;
}

const folder = new URL('../../tests/cases/libraries/', import.meta.url);
/** All invented libraries in one, one article several times: what is as likely must not be told apart by who came first. */
const articles = readdirSync(folder).flatMap((name) =>
  (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { articles: Told[] }).articles.map((one) =>
    features(`${name}/${one.id}`, one),
  ),
);
const [copied] = articles;
const library = [...articles, ...Array.from({ length: 60 }, (_, n) => ({ ...copied!, key: `copy/${n}` }))];

function features(key: string, { date, outlet, title, text }: Told): ArticleFeatures {
  const article = { key, outlet, published: date, title, text, links: [], url: '' };
  return featuresOf({ article, attributions: { engine: 0, attributions: [], sources: [] } });
}

function opened(name: string): Dexie {
  const db = new Dexie(name);
  db.version(1).stores(ACCOUNT_INDEX_TABLES);
  return db;
}

/** What each article is told by a library. */
async function answersOf(db: Dexie): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const asking of articles) {
    const { candidates, library: known } = await near(db, asking);
    const told = rank(asking, candidates, known).filter(({ same, story }) => same || story);
    found.set(
      asking.key,
      told.map(({ key, same, story, perhaps, score }) => [key, same, story, perhaps, score]),
    );
  }
  return found;
}

/** The same when all have come in this order. */
async function answers(name: string, order: readonly ArticleFeatures[]): Promise<Map<string, unknown>> {
  const db = opened(name);
  for (const one of order) await put(db, one);
  const found = await answersOf(db);
  await db.delete();
  return found;
}

/** Fisher and Yates's shuffle, by a linear congruential generator. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const found = [...list];
  let state = seed;
  for (let i = found.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [found[i], found[j]] = [found[j]!, found[i]!];
  }
  return found;
}

describe('the order of arrival', () => {
  it('decides nothing', async () => {
    const forth = await answers('forth', library);
    expect([...forth.values()].flat().length).toBeGreaterThan(10);
    expect(await answers('back', library.toReversed())).toEqual(forth);
    for (const seed of [1, 2, 3])
      expect(await answers(`shuffled ${seed}`, shuffled(library, seed)), `seed ${seed}`).toEqual(forth);
  });

  it('decides nothing where articles come one by one, are asked about meanwhile, go and come again', async () => {
    const order = shuffled(library, 5);
    const db = opened('one by one');
    for (const [n, one] of order.entries()) {
      await put(db, one);
      if (n % 7 === 0) {
        const { candidates, library: known } = await near(db, one);
        rank(one, candidates, known);
      }
      if (n % 5 === 4) await remove(db, order[n - 2]!.key);
      if (n % 5 === 0 && n > 0) await put(db, order[n - 3]!);
    }
    for (const one of shuffled(order, 6).slice(0, 30)) await put(db, one);
    for (const one of order) await put(db, one);
    const found = await answersOf(db);
    await db.delete();
    expect(found).toEqual(await answers('at once', library));
  });
});
