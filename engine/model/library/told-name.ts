/** A person's name as a file tells it: nothing proves it, and anybody may have written the file. */
import { LONGEST_SENDER } from './imports';

/** Marks that nobody sees, such as those that choose a form of the letter before them: the word that they stand in stays one. */
const UNSEEN_MARKS = /(?=\p{M})\p{Default_Ignorable_Code_Point}/gu;
/** Signs that nobody sees: controls, line ends, halves of letters, what turns the direction of words, letters and patterns that are empty. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]+/gu;
/** What joins letters, or keeps them apart, where it has none on either side. */
const LOOSE_JOINERS = /(?<![\p{L}\p{M}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\u200c\u200d])/gu;
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
    .replace(UNSEEN_MARKS, '')
    .replace(UNSEEN, ' ')
    .replace(LOOSE_JOINERS, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SENDER)
    .replace(/[\ud800-\udbff\u200c\u200d]+$/u, '')
    .trim();
  return SEEN.test(name) ? name : null;
}
