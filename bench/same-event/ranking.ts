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
import { likeliest } from '../../storage/account-index/candidates';
import { bucketOf, changed, type Posting, type PostingRow } from '../../storage/account-index/posting-rows';
import { postingsOf } from '../../storage/account-index/postings';
import type { Labelled } from './sets';

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
  return { article, asking, stored: { key: id, title, ...back, writtenAs: null, names: new Map() } };
}

export interface Library {
  entries: readonly Entry[];
  statistics: LibraryStatistics;
  rows: ReadonlyMap<number, PostingRow>;
}

export function libraryOf(entries: readonly Entry[]): Library {
  const holders = new Map<number, number>();
  const postings = new Map<number, Posting[]>();
  entries.forEach(({ stored }, n) => {
    for (const term of new Set(stored.bag)) holders.set(term, (holders.get(term) ?? 0) + 1);
    for (const posting of postingsOf(n, stored)) {
      const list = postings.get(bucketOf(posting.term));
      if (list) list.push(posting);
      else postings.set(bucketOf(posting.term), [posting]);
    }
  });
  const statistics = { articles: entries.length, frequency: (term: number) => holders.get(term) ?? 0 };
  const rows = new Map<number, PostingRow>();
  for (const [bucket, list] of postings) rows.set(bucket, changed(bucket, undefined, new Set(), list)!);
  return { entries, statistics, rows };
}

/** What the extension would list for the article with this number. */
export async function rankedFor(library: Library, own: number): Promise<AccountMatch[]> {
  const { entries, statistics, rows } = library;
  const { asking } = entries[own]!;
  const found = await likeliest(asking, statistics, own, async () => rows);
  const candidates = found.map((n) => entries[n]!.stored);
  return rank(asking, candidates, statistics);
}
