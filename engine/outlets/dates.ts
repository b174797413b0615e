/** Dates as pages write them → ISO instants. A date without a zone is read as UTC: no outlet says which one it means. */
import type { IsoDate } from '../model';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2020-08-05T07:00:00+09:00`, `2020.08.05 4:00pm`, `2020년 8월 5일`, `20200805`. */
const YEAR_FIRST = /(?:^|\D)((?:19|20)\d\d)(?:[-./]|년 ?)?(\d{1,2})(?:[-./]|월 ?)?(\d{1,2})일?(?!\d)/;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?=T|$)/;
/** `August 5, 2020`, `5 Aug. 2020`. */
const MONTH_FIRST = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b/i;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? ((?:19|20)\d\d)\b/i;
const TIME = /[T\s](\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?\s*([ap])?\.?m?\.?\s*(Z|[+-]\d\d:?\d\d)?/i;

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dayIn(text: string): { year: number; month: number; day: number; rest: string } | null {
  const numbers = COMPACT.exec(text) ?? YEAR_FIRST.exec(text);
  if (numbers) {
    const rest = text.slice(numbers.index + numbers[0].length);
    return { year: Number(numbers[1]), month: Number(numbers[2]), day: Number(numbers[3]), rest };
  }
  const us = MONTH_FIRST.exec(text);
  if (us) {
    const rest = text.slice(us.index + us[0].length);
    return { year: Number(us[3]), month: monthOf(us[1] ?? ''), day: Number(us[2]), rest };
  }
  const eu = DAY_FIRST.exec(text);
  if (!eu) return null;
  const rest = text.slice(eu.index + eu[0].length);
  return { year: Number(eu[3]), month: monthOf(eu[2] ?? ''), day: Number(eu[1]), rest };
}

/** The first date in a short text (only its first 200 characters are looked at), or `null`. */
export function isoDate(value: string | null | undefined): IsoDate | null {
  const text = (value ?? '').slice(0, 200).replace(/\s+/g, ' ').trim();
  const found = dayIn(text);
  if (!found) return null;
  const { year, month, day, rest } = found;
  const time = TIME.exec(rest.startsWith('T') ? rest : ` ${rest}`);
  let hour = Number(time?.[1] ?? 0);
  if (time?.[4]) hour = (hour % 12) + (time[4].toLowerCase() === 'p' ? 12 : 0);
  const zone = /^([+-])(\d\d):?(\d\d)$/.exec(time?.[5] ?? '');
  const shift = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
  const minute = Number(time?.[2] ?? 0);
  const second = Number(time?.[3] ?? 0);
  const instant = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // A 31 February or a 13th month shows in another day than the one asked for.
  const real =
    instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day && hour < 24 && minute < 60;
  return real ? new Date(instant.getTime() - shift * 60_000).toISOString() : null;
}
