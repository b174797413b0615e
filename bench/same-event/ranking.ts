/** A library in memory, asked as the extension asks its index: the rarest terms first, so many rows, then the ranking. */
import {
  type ArticleFeatures,
  featuresOf,
  type LibraryStatistics,
  packed,
  rank,
  unpacked,
} from '../../engine/accounts';
import type { AccountMatch } from '../../engine/model';
import type { Labelled } from './sets';

/** The same numbers as in `storage/account-candidates.ts`. */
const LOOKED_UP = 40;
const POSTINGS = 256;
const READ = 96;
const NEAR = 4;
const NEAR_WEIGHS = 4;

/** An article as it asks, and as it comes back from the index. */
export interface Entry {
  article: Labelled;
  asking: ArticleFeatures;
  stored: ArticleFeatures;
}

export function entryOf(article: Labelled): Entry {
  const { id, outlet, url, title, date, text } = article;
  const asking = featuresOf({
    article: {
      key: id,
      outlet: outlet ?? '',
      title: title ?? '',
      url: url ?? '',
      published: date,
      text,
      links: [],
    },
    attributions: { engine: 0, attributions: [], sources: [] },
  });
  const back = unpacked(packed(asking))!;
  return { article, asking, stored: { key: id, title, ...back, names: new Map() } };
}

export interface Library {
  entries: readonly Entry[];
  statistics: LibraryStatistics;
  postings: ReadonlyMap<number, readonly number[]>;
}

export function libraryOf(entries: readonly Entry[]): Library {
  const holders = new Map<number, number>();
  const postings = new Map<number, number[]>();
  entries.forEach(({ stored }, n) => {
    for (const term of new Set(stored.bag)) holders.set(term, (holders.get(term) ?? 0) + 1);
    for (const term of stored.terms) {
      const list = postings.get(term);
      if (list) list.push(n);
      else postings.set(term, [n]);
    }
  });
  const statistics = { articles: entries.length, frequency: (term: number) => holders.get(term) ?? 0 };
  return { entries, statistics, postings };
}

/** What the extension would list for the article with this number. */
export function rankedFor(library: Library, own: number): AccountMatch[] {
  const { asking } = library.entries[own]!;
  const found = candidates(library, own);
  return rank(asking, found, library.statistics);
}

export function candidates({ entries, statistics, postings }: Library, own: number): ArticleFeatures[] {
  const { asking } = entries[own]!;
  const place = new Map(asking.terms.map((term, at) => [term, at]));
  const terms = asking.bag
    .map((term) => {
      const articles = statistics.frequency(term);
      const rarity = Math.floor(Math.log2(articles + statistics.articles / 512 + 1));
      return { term, articles, rarity, place: place.get(term) ?? asking.terms.length };
    })
    .filter(({ articles }) => articles > 1)
    .sort((p, q) => p.rarity - q.rarity || p.place - q.place || p.term - q.term);
  const weights = new Map<number, number>();
  for (let from = 0; from < terms.length && weights.size < READ; from += LOOKED_UP) {
    for (const { term } of terms.slice(from, from + LOOKED_UP)) {
      const list = (postings.get(term) ?? []).slice(0, POSTINGS);
      const weight = Math.log1p(entries.length / Math.max(1, list.length));
      for (const n of list) if (n !== own) weights.set(n, (weights.get(n) ?? 0) + weight);
    }
  }
  for (const [n, weight] of weights) {
    const { day } = entries[n]!.stored;
    if (day !== null && asking.day !== null && Math.abs(day - asking.day) <= NEAR)
      weights.set(n, weight * NEAR_WEIGHS);
  }
  return [...weights]
    .sort((p, q) => q[1] - p[1] || p[0] - q[0])
    .slice(0, READ)
    .map(([n]) => entries[n]!.stored);
}
