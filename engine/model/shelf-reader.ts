/** What tells a shelf's account from an article that was read. */
import type { Article } from './index';

/** What `Article.reader` says of an account from a shelf. */
export const SHELF_READER = 'shelf/1';

export function isFromShelf(article: Pick<Article, 'reader'>): boolean {
  return article.reader === SHELF_READER;
}
