/**
 * Whether two accounts may be set side by side at all: two crackdowns in two towns share words, not an event.
 */
import type { AccountInput } from '../../text/account-text';
import { circumstancesOf } from './features';
import { localPlaces } from './same-place';
import { daysApart, timeFactor, timesOf } from './same-time';

/**
 * This many runs of five words, or quoted runs of four, in common are copy or a common source, whatever
 * places the two name.
 */
const RUNS_IN_COMMON = 3;
/**
 * Two dated accounts with more days than this between them, and no place and no day in common, tell different
 * events.
 */
const APART = 30;
/** The same where they have a figure in common. */
const LONG_APART = 60;
/**
 * With a factor of time of no more than this, the months or years of two accounts of which one is undated do
 * not meet.
 */
const OTHER_TIME = 0.6;

export function mayBeSameEvent(a: AccountInput, b: AccountInput): boolean {
  const p = circumstancesOf(a);
  const q = circumstancesOf(b);
  const inCommon = (x: readonly unknown[], y: readonly unknown[]) =>
    x.filter((item) => y.includes(item)).length;
  if (inCommon(p.runs, q.runs) + inCommon(p.quotes, q.quotes) >= RUNS_IN_COMMON) return true;
  const placesP = localPlaces(p);
  const placesQ = localPlaces(q);
  if (inCommon(placesP, placesQ) > 0 || inCommon(p.dates, q.dates) > 0) return true;
  if (placesP.length > 0 && placesQ.length > 0) return false;
  const apart = daysApart(p, q);
  if (apart === null) return timeFactor(timesOf(p), timesOf(q), false) > OTHER_TIME;
  return apart <= (inCommon(p.figures, q.figures) > 0 ? LONG_APART : APART);
}
