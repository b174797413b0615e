/** The same articles give the same events and stories, in whatever order they were read. */
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { type ArticleFeatures, featuresOf, rank } from '../../engine/accounts';
import { ACCOUNT_INDEX_TABLES } from '../rows/account-tables';
import { put } from './account-index';
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

/** What each article is told when all have come in this order. */
async function answers(name: string, order: readonly ArticleFeatures[]): Promise<Map<string, unknown>> {
  const db = new Dexie(name);
  db.version(1).stores(ACCOUNT_INDEX_TABLES);
  for (const one of order) await put(db, one);
  const found = new Map<string, unknown>();
  for (const asking of articles) {
    const { candidates, library: known } = await near(db, asking);
    const told = rank(asking, candidates, known).filter(({ same, story }) => same || story);
    found.set(
      asking.key,
      told.map(({ key, same, story, perhaps, score }) => [key, same, story, perhaps, score]),
    );
  }
  await db.delete();
  return found;
}

describe('the order of arrival', () => {
  it('decides nothing', async () => {
    const forth = await answers('forth', library);
    const back = await answers('back', library.toReversed());
    const mixed = await answers('mixed', [
      ...library.filter((_, n) => n % 3 === 1),
      ...library.filter((_, n) => n % 3 !== 1),
    ]);
    expect(back).toEqual(forth);
    expect(mixed).toEqual(forth);
    expect([...forth.values()].flat().length).toBeGreaterThan(10);
  });
});
