/** A person's name as a file tells it: nothing proves it, and anybody may have written the file. */
import { LONGEST_SENDER } from './imports';

/** Signs that nobody sees: controls, line ends, halves of letters, and what turns the direction of words. Those that join letters stay. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** UTF-16 units that are looked at: what is cut off is no name. */
const LOOKED_AT = 1_000;

/**
 * A name on one line, at most `LONGEST_SENDER` UTF-16 units, without signs that nobody sees; `null` where nothing is left of it. What it
 * answers it answers of itself. Never throws.
 */
export function toldName(told: string): string | null {
  const name = told
    .slice(0, LOOKED_AT)
    .replace(UNSEEN, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SENDER)
    .replace(/[\ud800-\udbff]$/u, '')
    .trim();
  return SEEN.test(name) ? name : null;
}
