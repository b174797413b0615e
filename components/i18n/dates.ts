/** Dates and sizes as the interface writes them. Unreadable dates give `null`, never "Invalid Date". */
import type { IsoDate, MonthDay } from '../../engine/model';
import { grouped, language, t } from './i18n';

/** Formatters by language and options: making one takes longer than drawing the line that its day stands in. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // English puts the day first whatever its region: "5 Aug 2020" is misread by nobody.
  const words = language().startsWith('en') ? 'en-GB' : language();
  const name = `${words} ${JSON.stringify(options)}`;
  const known = made.get(name) ?? new Intl.DateTimeFormat(words, options);
  made.set(name, known);
  return known;
}

function format(iso: IsoDate | null, options: Intl.DateTimeFormatOptions): string | null {
  if (iso === null) return null;
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : formatter(options).format(time);
}

/** In UTC, so that every reader and every export sees the same day. */
const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;

/** The day that an outlet published on: "5 Aug 2020". */
export function publishedDay(iso: IsoDate | null): string | null {
  return format(iso, DAY);
}

/** The days from the first to the last: "5–8 Aug 2020", one day where they are the same. */
export function publishedDays(first: IsoDate, last: IsoDate): string {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  if (Number.isNaN(from) || Number.isNaN(to)) return publishedDay(first) ?? publishedDay(last) ?? '';
  return formatter(DAY).formatRange(Math.min(from, to), Math.max(from, to));
}

/** A day of any year: "19 July". */
export function monthDay(day: MonthDay): string {
  // Of a leap year, so that 29 February stays what it is.
  const iso = new Date(Date.UTC(2000, Math.floor(day / 100) - 1, day % 100)).toISOString();
  return format(iso, { day: 'numeric', month: 'long', timeZone: 'UTC' }) ?? '';
}

/** When the reader did something, in the reader's own time: "14:02" today, "5 Aug 2020, 14:02" on other days. */
export function moment(iso: IsoDate, now: Date = new Date()): string {
  const sameDay = new Date(iso).toDateString() === now.toDateString();
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
  return format(iso, sameDay ? time : { ...day, ...time }) ?? '';
}

/** A number with its digits grouped. */
export function number(value: number): string {
  return grouped(value);
}

/** A size in the unit that keeps it short: "812 kB", "1.2 MB" (SI, powers of 1,000). */
export function size(bytes: number): string {
  const scaled = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 });
  if (bytes < 1_000_000) return t('sizeKilobytes', scaled.format(Math.round(bytes / 1000)));
  if (bytes < 1_000_000_000) return t('sizeMegabytes', scaled.format(bytes / 1_000_000));
  return t('sizeGigabytes', scaled.format(bytes / 1_000_000_000));
}
