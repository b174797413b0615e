import { ACCOUNTS_ENGINE } from '../../engine/accounts';
import { ATTRIBUTION_ENGINE } from '../../engine/attribution';
import type { Article, IsoDate } from '../../engine/model';
import type { ArticleSummary } from '../../engine/model/views';
import type { LibraryDatabase } from '../database/database';

/** The versions of the engines whose findings are stored beside an article. */
export const ENGINES = `${ATTRIBUTION_ENGINE}.${ACCOUNTS_ENGINE}`;

/** An article as read last. Keyed by `Article.key`. */
export interface ArticleRow {
  key: string;
  /** With its text, so that it opens from the library without the network. */
  article: Article;
  /** Fingerprint of what the attribution engine was given; the key of the row in `attributions`. */
  hash: string;
  /** `digest` of title and text: what decides whether a re-read found another version. */
  textHash: string;
  firstRead: IsoDate;
  lastRead: IsoDate;
  /** The text is the one that was read first of all. */
  firstText?: true;
  /** How many attributions and sources were found, so that lists need not load them. */
  quotes: number;
  sources: number;
  /** `ENGINES` as they were when the counts and the index entry were made; others are renewed in the background. */
  engines: string;
}

/** What lists show of an article; the two counts come from other tables. */
export function summaryOf(
  row: Pick<ArticleRow, 'article' | 'firstRead' | 'lastRead' | 'quotes' | 'sources'>,
  counts: { notes: number; earlierVersions: number },
): ArticleSummary {
  const { key, url, outlet, title, byline, published, language, via, claims } = row.article;
  return {
    key,
    url,
    outlet,
    title,
    byline,
    published,
    language,
    firstRead: row.firstRead,
    lastRead: row.lastRead,
    quotes: row.quotes,
    sources: row.sources,
    notes: counts.notes,
    earlierVersions: counts.earlierVersions,
    ...(via !== undefined && { via }),
    ...(claims !== undefined && { claims }),
  };
}

/** The names of all outlets in the library, in alphabetical order. */
export async function outletsOf(db: LibraryDatabase): Promise<string[]> {
  return (await db.articles.orderBy('article.outlet').uniqueKeys()).map(String);
}
