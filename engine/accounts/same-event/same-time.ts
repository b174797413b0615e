/** How far time speaks for or against two articles telling one event. */
import { MS_A_DAY } from '../../model/times';
import type { ArticleFeatures } from './features';

/** What tells an article's time. */
type Timed = Pick<ArticleFeatures, 'day' | 'written' | 'months' | 'year'>;

/**
 * Two dated articles lose weight with the days between them: `LOST_IN_DAYS` fades over `DAYS`, most of the
 * rest over `WEEKS`, and `KEPT` over `SEASONS`, because trials and rebuilding are reported for months. Set
 * with `bench/same-event.ts`.
 */
const KEPT = 0.08;
const SEASONS = 180;
const LOST_IN_DAYS = 0.5;
/** The same as `LOST_IN_DAYS` where both name a town: what happens in one town is reported for longer. */
const LOST_IN_TOWN = 0.2;
const DAYS = 5;
const WEEKS = 30;
/**
 * Factors where an article is undated: nothing is known, a month in common, months next to each other, months
 * apart.
 */
const UNKNOWN = 0.8;
const SAME_MONTH = 0.95;
const NEXT_MONTH = 0.75;
const OTHER_MONTH = 0.25;
/**
 * Factors where an undated article names a later year than the other's, or only an earlier one, which may be
 * background.
 */
const LATER_YEAR = 0.6;
const OTHER_YEAR = 0.9;

/** An article that its text dates to so many days is as good as dated. */
const CERTAIN = 31;

/** The days between which an article was written, the same where it is dated; null where that end is open. */
type Between = readonly [first: number | null, last: number | null];

function between({ day, written }: Pick<Timed, 'day' | 'written'>): Between {
  return day === null ? [written?.from ?? null, written?.to ?? null] : [day, day];
}

const isCertain = ([first, last]: Between) => first !== null && last !== null && last - first <= CERTAIN;

/** The day of an article, or the first that its text leaves where it leaves few; null where neither tells. */
export function likelyDay(features: Pick<Timed, 'day' | 'written'>): number | null {
  const days = between(features);
  return isCertain(days) ? days[0] : null;
}

/** Days from one article to the other, negative where the other is earlier, 0 where they may be of one day; null where one is undated. */
export function daysLater(
  a: Pick<Timed, 'day' | 'written'>,
  b: Pick<Timed, 'day' | 'written'>,
): number | null {
  const [p, q] = [between(a), between(b)];
  return isCertain(p) && isCertain(q) ? gapBetween(p, q) : null;
}

/** Days between two articles, at the least where a text dates them; null where one is undated. */
export function daysApart(a: Timed, b: Timed): number | null {
  const later = daysLater(a, b);
  return later === null ? null : Math.abs(later);
}

/** 0 where what is known leaves a day in common. */
function gapBetween(p: Between, q: Between): number {
  if (p[1] !== null && q[0] !== null && q[0] > p[1]) return q[0] - p[1];
  if (q[1] !== null && p[0] !== null && p[0] > q[1]) return q[1] - p[0];
  return 0;
}

/** An article's time, laid out to be compared. */
export interface Times {
  between: Between;
  /** Whether its day is known, or told by its text to a few days. */
  dated: boolean;
  /** A bit for each month: that of its day, else those that the text speaks of. */
  months: number;
  year: number | null;
}

export function timesOf(features: Timed): Times {
  const days = between(features);
  const { months, year } = features;
  if (!isCertain(days))
    return {
      between: days,
      dated: false,
      months: months.reduce((bits, month) => bits | (1 << month), 0),
      year,
    };
  const [first, last] = days.map((day) => new Date(day! * MS_A_DAY)) as [Date, Date];
  const bits = (1 << first.getUTCMonth()) | (1 << last.getUTCMonth());
  return { between: days, dated: true, months: bits, year: last.getUTCFullYear() };
}

/** Days that lie between two articles at the least, by what is known of each. */
export const leastApart = (a: Times, b: Times): number => Math.abs(gapBetween(a.between, b.between));

/** 0 to 1; `sameTown` where both name a city or county in common. */
export function timeFactor(a: Times, b: Times, sameTown: boolean): number {
  if (a.dated && b.dated) {
    const apart = leastApart(a, b);
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
  return later.dated ? OTHER_YEAR : LATER_YEAR;
}
