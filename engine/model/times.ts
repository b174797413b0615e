/**
 * Stored times beside the clock. The clock of a machine may have been wrong once, so a time that is still to come tells nothing of when
 * something was done: it is no time. All who compare what is stored with the clock, or with each other, do it by these.
 */

export const MS_A_MINUTE = 60_000;
export const MS_AN_HOUR = 60 * MS_A_MINUTE;
export const MS_A_DAY = 24 * MS_AN_HOUR;

/** ISO 8601 as it was stored, or milliseconds since 1970; absent where nothing was stored. */
type StoredTime = string | number | null | undefined;
type Clock = Date | number;

const millis = (clock: Clock): number => (typeof clock === 'number' ? clock : clock.getTime());

/** A stored time in milliseconds since 1970; null where it is none: absent, unreadable, or still to come. */
export function timeOf(stored: StoredTime, now: Clock): number | null {
  const time = typeof stored === 'number' ? stored : Date.parse(stored ?? '');
  return Number.isFinite(time) && time <= millis(now) ? time : null;
}

/** Milliseconds since a stored time; infinitely many since one that is none. */
export function since(stored: StoredTime, now: Clock): number {
  const time = timeOf(stored, now);
  return time === null ? Number.POSITIVE_INFINITY : millis(now) - time;
}

/**
 * Whether something rests until a stored time.
 * @param longest milliseconds that anything of its kind rests at most: what lies beyond was written by a clock that was wrong
 */
export function restsUntil(until: StoredTime, longest: number, now: Clock): boolean {
  const time = typeof until === 'number' ? until : Date.parse(until ?? '');
  const left = time - millis(now);
  return left > 0 && left <= longest;
}

/** The earlier of a stored time and now, as it is stored. */
export function notLater(stored: string, now: Date): string {
  return timeOf(stored, now) === null ? now.toISOString() : stored;
}

/** Clocks of two machines may differ; what is more than a day ahead was written by one that was wrong. */
const SKEW = MS_A_DAY;

/** Whether a time that comes in from elsewhere is one, and not to come. */
export function isInstant(given: string, now: Date): boolean {
  return Date.parse(given) <= now.getTime() + SKEW;
}

/** A time that comes in from elsewhere, in the form in which the library writes it; one that is still to come is now. */
export function asInstant(given: string, now: Date): string {
  return new Date(isInstant(given, now) ? given : now).toISOString();
}

/** Orders stored times by the instants that they name, whatever their zones and digits; one that is none comes first. */
export function byTime(one: StoredTime, other: StoredTime, now: Clock): number {
  const [a, b] = [timeOf(one, now), timeOf(other, now)];
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return a - b;
}
