/** How far time speaks for or against two articles telling one event. */
import { MS_A_DAY } from '../../model/times';
import type { ArticleFeatures } from './features';

/** What tells an article's time. */
type Timed = Pick<ArticleFeatures, 'day' | 'months' | 'year'>;

/** Of two dated articles: part of the weight is lost within days, part within weeks, a rest within the year that trials and new homes take. */
const KEPT = 0.08;
const SEASONS = 180;
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

/** Days between two articles, or null where one is undated. */
export function daysApart(a: Timed, b: Timed): number | null {
  return a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
}

/** An article's time, laid out to be compared. */
export interface Times {
  day: number | null;
  /** A bit for each month: that of `day`, else those that the text speaks of. */
  months: number;
  year: number | null;
}

export function timesOf({ day, months, year }: Timed): Times {
  if (day === null) return { day, months: months.reduce((bits, month) => bits | (1 << month), 0), year };
  const at = new Date(day * MS_A_DAY);
  return { day, months: 1 << at.getUTCMonth(), year: at.getUTCFullYear() };
}

/** 0 to 1; `sameTown` where both name a city or county in common. */
export function timeFactor(a: Times, b: Times, sameTown: boolean): number {
  if (a.day !== null && b.day !== null) {
    const apart = Math.abs(a.day - b.day);
    const lost = sameTown ? LOST_IN_TOWN : LOST_IN_DAYS;
    return (
      KEPT * Math.exp(-apart / SEASONS) +
      (1 - KEPT - lost) * Math.exp(-apart / WEEKS) +
      lost * Math.exp(-apart / DAYS)
    );
  }
  return monthFactor(a.months, b.months) * yearFactor(a, b);
}

function monthFactor(p: number, q: number): number {
  if (p === 0 || q === 0) return UNKNOWN;
  if (p & q) return SAME_MONTH;
  const beside = (p << 1) | (p >> 1) | (p >> 11) | (p << 11);
  return beside & q ? NEXT_MONTH : OTHER_MONTH;
}

function yearFactor(a: Times, b: Times): number {
  if (a.year === null || b.year === null || a.year === b.year) return 1;
  const later = a.year > b.year ? a : b;
  return later.day === null ? LATER_YEAR : OTHER_YEAR;
}
