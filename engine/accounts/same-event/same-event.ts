/** Whether two accounts may be set side by side at all: two crackdowns in two towns share words, not an event. */
import type { AccountInput } from '../../text/account-text';
import { circumstancesOf } from './features';
import { localPlaces } from './same-place';
import { daysApart, timeFactor, timesOf } from './same-time';

/** Runs of five words, or quoted runs of four, in common: copy or a common source, whatever places they name. */
const RUNS_IN_COMMON = 3;
/** Two dated accounts further apart than this, with no place and no day in common, tell different events … */
const APART = 30;
/** … and further than this where they count something alike. */
const LONG_APART = 60;
/** Of two accounts of which one is undated: the months or years that they speak of do not meet. */
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
