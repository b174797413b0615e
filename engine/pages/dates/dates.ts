/**
 * Dates as pages and feeds write them → ISO instants. A date without a zone is read as UTC: no outlet says which one it
 * means. A month without a day, a day and month in unclear order, and a day that the calendar lacks are no date.
 */

import type { IsoDate } from '../../model';
import { MS_A_MINUTE } from '../../model/times';
import { firstDay } from './date-days';
import { type TimeOfDay, timeAfter, timeBefore } from './date-times';
import { spelledZone } from './date-zones';

/** UTF-16 units looked at. */
const LOOKED_AT = 200;
/** Seconds since 1970, or milliseconds, alone in an attribute: of the years 2000 to 2099. */
const EPOCH = /^(\d{10})(?:\d{3}|\.\d{1,6})?$/;
const EPOCH_FROM = Date.UTC(2000, 0, 1);
const EPOCH_TO = Date.UTC(2100, 0, 1);

function ofEpoch(text: string): IsoDate | null {
  const seconds = EPOCH.exec(text)?.[1];
  const instant = Number(seconds ?? Number.NaN) * 1000;
  return instant >= EPOCH_FROM && instant < EPOCH_TO ? new Date(instant).toISOString() : null;
}

const MIDNIGHT: TimeOfDay = { hour: 0, minute: 0, second: 0, zone: null, length: 0 };

/**
 * The first date in a short text (its first 200 units are looked at), or `null`.
 * @example isoDate('Nov. 20, 2023 11:30 p.m. KST') → '2023-11-20T14:30:00.000Z'
 */
export function isoDate(value: string | null | undefined): IsoDate | null {
  // Full-width figures and signs are written for the plain ones.
  const text = (value ?? '').slice(0, LOOKED_AT).normalize('NFKC').replace(/\s+/g, ' ').trim();
  const found = firstDay(text);
  if (!found) return ofEpoch(text);
  const { year, month, day, start, end } = found;
  const whole = text.slice(start, end);
  const rest = text.slice(end);
  // "20231120153000": nothing parts the time from the day. "Nov 20 23:30:00 KST 2023": the time stands within.
  const compact = /^\d{8}$/.test(whole) && /^\d{4}(?:\d\d)?$/.test(rest);
  const within = /\d{1,2}:\d\d/.exec(whole);
  const time =
    (within ? timeAfter(whole.slice(within.index)) : timeAfter(compact ? `T${rest}` : rest)) ??
    timeBefore(text.slice(0, start)) ??
    MIDNIGHT;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  // A 31 February or a 13th month shows in another day than the one asked for.
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  const { hour, minute, second } = time;
  // ISO 8601 has 24:00 for the end of a day, and clocks have a 60th second now and then.
  const isTime = minute < 60 && second <= 60 && (hour < 24 || (hour === 24 && minute === 0 && second === 0));
  if (!isTime) return null;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)));
  const zone = time.zone ?? (time === MIDNIGHT ? null : spelledZone(text));
  return new Date(local.getTime() - (zone?.(local) ?? 0) * MS_A_MINUTE).toISOString();
}
