/** An article as it is handed from one part of the storage to another. */
import type { AccountInput } from '../../engine/accounts';
import type { Article } from '../../engine/model';
import type { ArticleSummary } from '../../engine/model/views';

/** An article with what was found in it: what the accounts engine compares. */
export interface KeptArticle extends AccountInput {
  article: Article;
  summary: ArticleSummary;
}
