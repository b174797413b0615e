/** How far time speaks for or against two articles telling one event. */
import type { ArticleFeatures } from './features';

/** What tells an article's time. */
type Timed = Pick<ArticleFeatures, 'day' | 'months' | 'year'>;

/** Of two dated articles: part of the weight is lost within days, part within weeks, a rest is kept for follow-ups. */
const KEPT = 0.08;
const LOST_IN_DAYS = 0.5;
/** What happens in one town goes on for longer. */
const LOST_IN_TOWN = 0.2;
const DAYS = 5;
const WEEKS = 30;
/** Where one is undated: nothing known, a month in common, months next to each other, months apart. */
const UNKNOWN = 0.8;
const SAME_MONTH = 0.95;
const NEXT_MONTH = 0.75;
const OTHER_MONTH = 0.25;
/** An undated article names a later year than the other's, or only an earlier one (it may look back). */
const LATER_YEAR = 0.6;
const OTHER_YEAR = 0.9;

const MS_A_DAY = 86_400_000;

/** Days between two articles, or null where one is undated. */
export function daysApart(a: Timed, b: Timed): number | null {
  return a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
}

/** 0 to 1; `sameTown` where both name a city or county in common. */
export function timeFactor(a: Timed, b: Timed, sameTown: boolean): number {
  const apart = daysApart(a, b);
  if (apart !== null) {
    const lost = sameTown ? LOST_IN_TOWN : LOST_IN_DAYS;
    return KEPT + (1 - KEPT - lost) * Math.exp(-apart / WEEKS) + lost * Math.exp(-apart / DAYS);
  }
  return monthFactor(monthsOf(a), monthsOf(b)) * yearFactor(a, b);
}

function monthsOf(features: Timed): readonly number[] {
  return features.day === null ? features.months : [new Date(features.day * MS_A_DAY).getUTCMonth()];
}

function monthFactor(p: readonly number[], q: readonly number[]): number {
  if (p.length === 0 || q.length === 0) return UNKNOWN;
  let nearest = 12;
  for (const m of p) for (const n of q) nearest = Math.min(nearest, Math.abs(m - n), 12 - Math.abs(m - n));
  return nearest === 0 ? SAME_MONTH : nearest === 1 ? NEXT_MONTH : OTHER_MONTH;
}

function yearFactor(a: Timed, b: Timed): number {
  const p = yearOf(a);
  const q = yearOf(b);
  if (p === null || q === null || p === q) return 1;
  const later = p > q ? a : b;
  return later.day === null ? LATER_YEAR : OTHER_YEAR;
}

function yearOf(features: Timed): number | null {
  return features.day === null ? features.year : new Date(features.day * MS_A_DAY).getUTCFullYear();
}
