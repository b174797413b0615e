/**
 * Small libraries of invented articles in the field's manner (`tests/cases/libraries/*.json`), each with its events: what is shown as an
 * account of the same event, with no data from outside. `id`s of one `event` belong together.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ArticleFeatures, featuresOf } from './same-event/features';
import { packed, unpacked } from './same-event/packing';
import { rank } from './same-event/rank';

interface LibraryCase {
  about: string;
  articles: Array<{
    id: string;
    event: string;
    /** The running story, where the case is about one. */
    story?: string;
    date: string | null;
    outlet: string;
    title: string;
    text: string;
  }>;
  /** Pairs of one event that are not found; each is a fault that is known. */
  missed?: string[];
  /** Pairs shown as one event that are two happenings of one story; known faults, too. */
  wrong?: string[];
}

const folder = new URL('../../tests/cases/libraries/', import.meta.url);
const cases = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LibraryCase] as const,
);

function features({ id, date, outlet, title, text }: LibraryCase['articles'][number]): ArticleFeatures {
  const article = { key: id, outlet, published: date, title, text, links: [], url: '' };
  return featuresOf({ article, attributions: { engine: 0, attributions: [], sources: [] } });
}

/** As it comes back from the index. */
const stored = (one: ArticleFeatures): ArticleFeatures => ({
  key: one.key,
  title: one.title,
  writtenAs: null,
  names: new Map(),
  ...unpacked(packed(one))!,
});

describe.each(cases)('%s', (_, { articles, missed = [], wrong = [] }) => {
  const asking = articles.map(features);
  const library = asking.map(stored);
  const statistics = {
    articles: library.length,
    frequency: (term: number) => library.filter(({ bag }) => bag.includes(term)).length,
  };
  const pairs = articles.flatMap(({ id }, i) =>
    rank(asking[i]!, library, statistics)
      .filter(({ same }) => same)
      .map(({ key }) => `${id} ${key}`),
  );
  const wanted = articles.flatMap((p) =>
    articles.filter((q) => p !== q && p.event === q.event).map((q) => `${p.id} ${q.id}`),
  );

  it('shows accounts of the same event, and no others', () =>
    expect([...pairs, ...missed].sort()).toEqual([...wanted, ...wrong].sort()));

  it.runIf(articles.some(({ story }) => story))(
    'shows the other happenings of a story, each below its events',
    () => {
      const told = articles.flatMap(({ id }, i) =>
        rank(asking[i]!, library, statistics)
          .filter(({ story }) => story)
          .map(({ key }) => `${id} ${key}`),
      );
      const others = articles.flatMap((p) =>
        articles
          .filter((q) => p.event !== q.event && p.story !== undefined && p.story === q.story)
          .map((q) => `${p.id} ${q.id}`),
      );
      expect([...told, ...wrong].sort()).toEqual(others.sort());
    },
  );

  it('puts one of them first', () => {
    articles.forEach(({ id, event }, i) => {
      const [first] = rank(asking[i]!, library, statistics);
      const others = articles.filter((other) => other.event === event && other.id !== id);
      if (others.length > 0) expect(others.map((other) => other.id)).toContain(first!.key);
    });
  });
});
