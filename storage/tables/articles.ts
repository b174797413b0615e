import { ACCOUNTS_ENGINE } from '../../engine/accounts';
import { ATTRIBUTION_ENGINE } from '../../engine/attribution';
import type { ArticleSummary } from '../../engine/model/views';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';

/** The versions of the engines whose findings are stored beside an article. */
export const ENGINES = `${ATTRIBUTION_ENGINE}.${ACCOUNTS_ENGINE}`;

/** What lists show of an article; the two counts come from other tables. */
export function summaryOf(
  row: Pick<ArticleRow, 'article' | 'firstRead' | 'lastRead' | 'quotes' | 'sources' | 'textGone'>,
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
    ...(row.textGone !== undefined && { textGone: row.textGone }),
  };
}

/** The names of all outlets in the library, in alphabetical order. Each is found behind the one before: the browser would walk all articles. */
export async function outletsOf(db: LibraryDatabase): Promise<string[]> {
  const outlets = db.articles.where('article.outlet');
  const found: string[] = [];
  for (let some = outlets.aboveOrEqual(''); ; some = outlets.above(found.at(-1)!)) {
    const [next] = await some.limit(1).keys();
    if (next === undefined) return found;
    found.push(String(next));
  }
}
