/**
 * Where another account stands in the event: the same report, the same days, earlier, later, or years after.
 */
import type { Stage } from '../../model';
import type { ArticleFeatures } from './features';
import { intersectionSize } from './intersection-size';
import { daysLater } from './same-time';

/**
 * Runs of five words outside quotations in common: copy, not chance (two staff-written accounts never passed
 * .049 of the shorter).
 */
const SAME_REPORT_RUNS = 0.3;
const SAME_REPORT_QUOTES = 0.5;
/** Articles of one event lie 4 days apart at the 90th percentile in public sets. */
const SAME_DAYS = 4;
const ANNIVERSARY_DAYS = 330;

/** The stage of `other`, seen from `article`. */
export function stageOf(article: ArticleFeatures, other: ArticleFeatures): Stage {
  if (
    share(article.runs, other.runs) >= SAME_REPORT_RUNS ||
    share(article.quotes, other.quotes) >= SAME_REPORT_QUOTES
  ) {
    return 'same-report';
  }
  const later = daysLater(article, other);
  if (later === null) return 'same-event';
  if (Math.abs(later) <= SAME_DAYS) return 'same-event';
  const years = Math.round(Math.abs(later) / 365.25);
  if (Math.abs(later) >= ANNIVERSARY_DAYS && Math.abs(Math.abs(later) - years * 365.25) <= 14)
    return 'anniversary';
  return later > 0 ? 'follow-up' : 'earlier';
}

/** Share of the shorter of two ascending lists; a few hashes are no proof. */
function share(p: readonly number[], q: readonly number[]): number {
  const shorter = Math.min(p.length, q.length);
  return shorter < 6 ? 0 : intersectionSize(p, q) / shorter;
}
