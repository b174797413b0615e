/** What a changed word means: the guards that keep a mark off words that say something else. */
import type { AnchorReason } from '../model';
import { DATE_WORDS, KOREAN_NEGATIONS, NEGATIONS, NUMBER_WORDS } from './words';

/** A word that was replaced, lost (`found` null) or gained (`stored` null). */
export interface Change {
  stored: string | null;
  found: string | null;
}

const DIGIT = /\p{N}/u;
const CAPITAL = /\p{Lu}/u;
const SMALL_LETTERS = /^\p{Ll}+$/u;
/** From this length a word one slip away is that word misspelt; shorter ones are other words ("now", "not"). */
const SPELLABLE = 5;

/** One letter more, less, other, or two neighbours swapped; the first letter stays. */
function oneSlip(a: string, b: string): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0) || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  const room = Math.min(a.length, b.length) - head;
  while (tail < room && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  const restA = a.length - head - tail;
  const restB = b.length - head - tail;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

function isNumber(word: string): boolean {
  return DIGIT.test(word) || NUMBER_WORDS.has(word.toLowerCase());
}

function isNegation(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    NEGATIONS.has(lower) ||
    lower.endsWith("n't") ||
    KOREAN_NEGATIONS.some((negation) => word.includes(negation))
  );
}

function isName(word: string): boolean {
  return CAPITAL.test(word) || DATE_WORDS.has(word.toLowerCase());
}

/** `same`: equal but for a capital; `spelling`: a slip in an ordinary word; `other`: another word. */
export function sameWord(stored: string, found: string): 'same' | 'spelling' | 'other' {
  if (stored === found) return 'same';
  if (Math.abs(stored.length - found.length) > 1) return 'other';
  // Bit 32 is what parts capitals from small letters in ASCII and Latin-1; nearly every pair of words ends here.
  if ((stored.charCodeAt(0) | 32) !== (found.charCodeAt(0) | 32)) return 'other';
  // "us" and "US" are two words; from four letters on a capital is a matter of where in the sentence it stands.
  if (stored.length >= 4 && stored.length === found.length && stored.toLowerCase() === found.toLowerCase())
    return 'same';
  if (stored.length < SPELLABLE || found.length < SPELLABLE || !oneSlip(stored, found)) return 'other';
  if (!SMALL_LETTERS.test(stored) || !SMALL_LETTERS.test(found)) return 'other';
  if (isNumber(stored) || isNumber(found) || isNegation(stored) || isNegation(found)) return 'other';
  return 'spelling';
}

/** Signs that carry a figure's meaning: currency, per cent, degree, comparison, and a minus before a digit. */
const FIGURE_SIGNS = /[%‰°<>=+\p{Sc}]|-(?=\p{N})/gu;

function signs(text: string): string {
  return (text.match(FIGURE_SIGNS) ?? []).join('');
}

/** The strongest reason against taking the found words for the stored ones; `null` where nothing but spelling changed. */
export function reasonAgainst(
  changes: readonly Change[],
  storedText: string,
  foundText: string,
): AnchorReason | null {
  const some = (test: (word: string) => boolean): boolean =>
    changes.some(({ stored, found }) => (stored !== null && test(stored)) || (found !== null && test(found)));
  if (some(isNumber) || signs(storedText) !== signs(foundText)) return 'number';
  if (some(isName)) return 'name';
  if (some(isNegation)) return 'negation';
  const asks = (text: string): boolean => text.includes('?') || text.includes('\uff1f');
  return changes.length > 0 || asks(storedText) !== asks(foundText) ? 'wording' : null;
}

/** Whether a denial stands between the last sentence mark and the end of `text`. */
export function endsInNegation(text: string): boolean {
  const clause = /[^.!?;:,\n"“”]*$/u.exec(text.slice(-60))?.[0] ?? '';
  const words = clause.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter(Boolean);
  return words.slice(-3).some((word) => isNegation(word.replace('’', "'")));
}
