/**
 * Dates in running text: "July 19", "19 July 2020", "Aug. 2", "2020-08-02", "on Sunday", "early this month". Resolved against the
 * article's own date where it has one. A month alone ("march on Sunday", "may") is no date unless a day or year stands by it.
 */

import type { Span } from '../model';
import { MS_A_DAY } from '../model/times';

export interface DateMention {
  span: Span;
  /** Days since 1970-01-01 where year, month and day are known or follow from the article's date, else null. */
  day: number | null;
  month: number | null;
  /** Day of the month; null where only the month (and year) is given. */
  dayOfMonth: number | null;
  year: number | null;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Jly|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** Month first: "July 19", "Aug. 2, 2020", "July 2020". */
const MONTH_FIRST = new RegExp(
  `\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (\\d{4})\\b)?`,
  'g',
);
/** Day first: "12 April 2020", "the 12th of April". */
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\\b\\.?(?:,? (\\d{4})\\b)?`,
  'g',
);
const MONTH_YEAR = new RegExp(`\\b(${MONTH})\\.?,? (\\d{4})\\b`, 'g');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const WEEKDAY = /\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/g;
const RELATIVE = /\b(today|yesterday)\b/gi;

/** 0 to 11, or null where the word is no month. */
export function monthOf(word: string): number | null {
  if (word.toLowerCase() === 'jly') return 6;
  const at = MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3)));
  return at < 0 ? null : at;
}

/** Days since 1970-01-01 of a calendar day; null where there is no such day. */
export function dayNumber(year: number, month: number, dayOfMonth: number): number | null {
  const at = new Date(Date.UTC(year, month, dayOfMonth));
  return at.getUTCMonth() === month && at.getUTCDate() === dayOfMonth
    ? Math.floor(at.getTime() / MS_A_DAY)
    : null;
}

/** Days since 1970-01-01 of an ISO instant or date; null where it cannot be read. */
export function dayOfIso(iso: string | null): number | null {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? null : Math.floor(time / MS_A_DAY);
}

/** A day without a year, in the year that sets it closest to, and at most a month after, the article's date. */
function nearest(month: number, dayOfMonth: number, published: number): number | null {
  const year = new Date(published * MS_A_DAY).getUTCFullYear();
  let best: number | null = null;
  for (const candidate of [year, year - 1, year + 1]) {
    const day = dayNumber(candidate, month, dayOfMonth);
    if (day === null || day > published + 31) continue;
    if (best === null || Math.abs(day - published) < Math.abs(best - published)) best = day;
  }
  return best;
}

/** The dates of a text in order; `published` is in days since 1970-01-01. */
export function datesIn(text: string, published: number | null): DateMention[] {
  const found: DateMention[] = [];
  /** Units of the text that a date stands on, so that a whole date is not read again as a month and a year. */
  const taken = new Uint8Array(text.length);
  const add = (
    match: RegExpExecArray,
    month: number | null,
    dayOfMonth: number | null,
    year: number | null,
  ) => {
    if (
      taken[match.index] ||
      month === null ||
      month > 11 ||
      (dayOfMonth !== null && (dayOfMonth < 1 || dayOfMonth > 31))
    )
      return;
    if (year !== null && (year < 1900 || year > 2100)) return;
    const span: Span = [match.index, match.index + match[0].length];
    let day: number | null = null;
    if (dayOfMonth !== null) {
      if (year !== null) day = dayNumber(year, month, dayOfMonth);
      else if (published !== null) day = nearest(month, dayOfMonth, published);
    }
    taken.fill(1, ...span);
    found.push({ span, day, month, dayOfMonth, year });
  };
  for (const m of text.matchAll(ISO)) add(m, Number(m[2]) - 1, Number(m[3]), Number(m[1]));
  for (const m of text.matchAll(MONTH_FIRST))
    add(m, monthOf(m[1]!), Number(m[2]), m[3] ? Number(m[3]) : null);
  for (const m of text.matchAll(DAY_FIRST)) add(m, monthOf(m[2]!), Number(m[1]), m[3] ? Number(m[3]) : null);
  for (const m of text.matchAll(MONTH_YEAR)) add(m, monthOf(m[1]!), null, Number(m[2]));
  if (published !== null) {
    for (const m of text.matchAll(WEEKDAY)) {
      const back =
        (new Date(published * MS_A_DAY).getUTCDay() - WEEKDAYS.indexOf(m[1]!.toLowerCase()) + 7) % 7;
      found.push(dated([m.index, m.index + m[0].length], published - back));
    }
    for (const m of text.matchAll(RELATIVE)) {
      found.push(
        dated([m.index, m.index + m[0].length], published - (m[1]!.toLowerCase() === 'yesterday' ? 1 : 0)),
      );
    }
  }
  return found.sort((p, q) => p.span[0] - q.span[0]);
}

function dated(span: Span, day: number): DateMention {
  const at = new Date(day * MS_A_DAY);
  return { span, day, month: at.getUTCMonth(), dayOfMonth: at.getUTCDate(), year: at.getUTCFullYear() };
}

/** 719 for 19 July: the number by which two mentions of a calendar day meet, whatever is known of the year; null for a month alone. */
export function calendarKey(date: DateMention): number | null {
  return date.month === null || date.dayOfMonth === null ? null : (date.month + 1) * 100 + date.dayOfMonth;
}

/** The day that an address names (`/2020/08/05/`, `/20200727/`). */
export function fullDayInAddress(url: string): number | null {
  const full = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?:[/-]|\d*\b|$)/.exec(url);
  return full && dayNumber(Number(full[1]), Number(full[2]) - 1, Number(full[3]));
}

/** Where the article's own date is missing: the date that its address names, the middle of a month for `/2020/08/`. */
export function dayInAddress(url: string): number | null {
  const full = fullDayInAddress(url);
  if (full !== null) return full;
  const month = /\/((?:19|20)\d{2})\/(\d{2})\//.exec(url);
  return month ? dayNumber(Number(month[1]), Number(month[2]) - 1, 15) : null;
}
