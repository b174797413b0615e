/** When a server that refused may be asked again. */
import { MS_A_DAY, MS_AN_HOUR } from '../../engine/model/times';

/** The first wait without a word of the server's, in milliseconds; each further refusal doubles it. */
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 6 * MS_AN_HOUR;
/** A server's own word is believed for a day. */
export const LONGEST_WORD = MS_A_DAY;

/**
 * The instant, in milliseconds since 1970.
 * @param header `Retry-After`: seconds or a date (RFC 9110, 10.2.3); `null` where none was sent
 * @param failures refusals in a row, this one included
 */
export function retryAfter(header: string | null, failures: number, now: number): number {
  const word = header?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(word) ? Number(word) * 1000 : Date.parse(word) - now;
  if (word !== '' && Number.isFinite(wait)) return now + Math.min(Math.max(wait, 1_000), LONGEST_WORD);
  return now + Math.min(FIRST_WAIT * 2 ** Math.min(Math.max(failures - 1, 0), 20), LONGEST_WAIT);
}
