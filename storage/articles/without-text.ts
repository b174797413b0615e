/** What stays of an article whose text was let go. */
import { featuresOf } from '../../engine/accounts';
import { ATTRIBUTION_ENGINE } from '../../engine/attribution';
import type { Article, Attributions, IsoDate } from '../../engine/model';
import type { ArticleRow } from '../rows/article-rows';
import { ENGINES } from '../tables/articles';

/** `ArticleRow.hash` of an article without its text: by it they are found. No fingerprint is empty. */
export const WITHOUT_TEXT = '';

/** What is found in no text. */
export const NOTHING_FOUND: Attributions = { engine: ATTRIBUTION_ENGINE, attributions: [], sources: [] };

/** The row of an article without its text. */
export function withoutText(row: ArticleRow, now: IsoDate): ArticleRow {
  const { firstText: _first, ...rest } = row;
  const { leftOut: _left, ...article } = row.article;
  return {
    ...rest,
    article: { ...article, text: '', blocks: [], links: [] },
    hash: WITHOUT_TEXT,
    textHash: WITHOUT_TEXT,
    quotes: 0,
    sources: 0,
    engines: ENGINES,
    textGone: now,
  };
}

/** The entry in the index of accounts of an article without text: it is near to nothing. */
export function featuresWithoutText(article: Article): ReturnType<typeof featuresOf> {
  return featuresOf({ article: { ...article, title: '' }, attributions: NOTHING_FOUND });
}
