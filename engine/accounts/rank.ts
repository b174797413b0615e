import type { AccountMatch, MatchReason, Stage } from '../model';
import type { ArticleFeatures } from './features';
export interface LibraryStatistics {
  /** Articles in the library. */
  articles: number;
  /** Articles that hold a term; may count too high, never too low. */
  frequency(term: string): number;
}
export function rank(
  _query: ArticleFeatures,
  _candidates: readonly ArticleFeatures[],
  _library: LibraryStatistics,
): AccountMatch[] {
  const reasons: MatchReason[] = [];
  const stage: Stage = 'same-event';
  return _candidates.map((c) => ({ key: c.key, score: 0, same: false, stage, reasons }));
}
