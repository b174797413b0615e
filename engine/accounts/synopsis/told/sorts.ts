/**
 * The sorts of things that a claim tells: what people feel, a cause, a guess, a sum. Two accounts that contradict each other on one
 * point share few words ("residents are furious with the dispatcher", "hardly anybody blames him"), but the sort is one.
 */
import { Phrases } from '../../../text/phrases';
import { isMoney, measureOf } from '../../../text/units';
import { ATTITUDE_WORDS, HOLDER_WORDS } from '../../../text/wording/attitudes';
import type { Claim } from './claims';
import { guessesIn } from './guesses';
import { kept } from './kept';
import { isNegator } from './negators';

/** A bit each; `measured` has one for each thing that is measured. */
export const SORTS = {
  felt: 1,
  cause: 1 << 1,
  guess: 1 << 2,
  denied: 1 << 3,
  sum: 1 << 4,
  measured: 0b11_1111 << 5,
} as const;

const MEASURED = ['weight', 'length', 'area', 'volume', 'time', 'share'];
const FIRST_MEASURED = 5;

const FEELINGS = new Phrases(() => ATTITUDE_WORDS);
const HOLDERS = new Phrases(() => HOLDER_WORDS);
const CAUSES = new Phrases(() =>
  `because, due to, owing to, cause, blame, reason, result of, result in, resulted from, so that, in order to, as part of, bid to, effort, attempt to,
aim, purpose, means to`
    .split(/,\s/)
    .map((words) => [words, true] as const),
);

/** The sorts of a claim, as bits of `SORTS`. */
export const sortsIn = kept((claim: Claim): number => {
  const { words, figures } = claim;
  const tells = (phrases: Phrases<unknown>) =>
    words.some((_, at) => phrases.standingAt(words, at).length > 0);
  let sorts = 0;
  if (tells(FEELINGS) && tells(HOLDERS)) sorts |= SORTS.felt;
  if (tells(CAUSES)) sorts |= SORTS.cause;
  if (guessesIn(claim)) sorts |= SORTS.guess;
  if (words.some(isNegator)) sorts |= SORTS.denied;
  for (const { unit } of figures) {
    const measured = MEASURED.indexOf(measureOf(unit) ?? '');
    if (measured >= 0) sorts |= 1 << (FIRST_MEASURED + measured);
    else if (isMoney(unit)) sorts |= SORTS.sum;
  }
  return sorts;
});
