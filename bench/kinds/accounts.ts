/**
 * `accounts`: the whole library in, a line an article; out, a ranking for each. Articles go through the same index, narrowing
 * and ranking as in the extension.
 */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { type AccountInput, type ArticleFeatures, featuresOf, rank } from '../../engine/accounts';
import { attribute } from '../../engine/attribution';
import { put } from '../../storage/account-index/account-index';
import { near } from '../../storage/account-index/nearest';
import { ACCOUNT_INDEX_TABLES } from '../../storage/rows/account-tables';
import type { Kind } from './kind';

const stringOrNull = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** A line of the port as the engine wants it: `id` is the key; outlet, title and date may be null. */
export function accountInput(line: Record<string, unknown>): AccountInput {
  if (typeof line.text !== 'string') throw new TypeError('text must be a string');
  const outlet = stringOrNull(line.outlet);
  const title = stringOrNull(line.title);
  const url = stringOrNull(line.url);
  const published = stringOrNull(line.date);
  return {
    article: {
      key: String(line.id),
      outlet: outlet ?? '',
      title: title ?? '',
      url: url ?? '',
      published,
      text: line.text,
      links: [],
    },
    attributions: attribute(line.text, { outlet, url, title, published }),
  };
}

export function kind(): Kind {
  const db = new Dexie('evaluate-accounts');
  db.version(1).stores(ACCOUNT_INDEX_TABLES);
  const queries: ArticleFeatures[] = [];
  return {
    async line(input) {
      const features = featuresOf(accountInput(input));
      await put(db, features);
      queries.push(features);
    },
    async *finish() {
      for (const query of queries) {
        const started = performance.now();
        const { candidates, library } = await near(db, query);
        const ranked = rank(query, candidates, library);
        const ms = Math.round((performance.now() - started) * 100) / 100;
        yield {
          query: query.key,
          ranked: ranked.map(({ key, score, same, story }) => ({ id: key, score, same, story })),
          ms,
        };
      }
      await db.delete();
    },
  };
}
