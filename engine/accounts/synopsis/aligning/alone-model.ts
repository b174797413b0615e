/**
 * How much each evidence says for a claim being told by one account only. Written by `bench/alignment/fit.ts`: a logistic
 * regression on 67 labelled pairs of articles (the project's own in `bench/labelled` and `bench/labelled-accounts/open`,
 * and those of the evaluation data that may be read).
 */

/** In log odds, by the evidence in the order of `ALONE_EVIDENCE`. */
export const WORTH = {
  likest: -0.439,
  likestOfSentence: -0.047,
  likestBeside: -0.608,
  any: 0.09,
  held: -0.207,
  furtherDown: 1.106,
  leads: -0.995,
  newWords: 0.121,
  newDay: 0.318,
  counterpartInSentence: -0.467,
  counterpartsNear: -0.205,
  counterpartsOfAll: 1.733,
  letters: -0.14,
  sentence: 0.717,
  clause: 0.223,
  within: -0.207,
  length: -0.7,
  telling: 0.133,
  quoted: -0.404,
  counts: 0.463,
  dated: -0.25,
  names: 0.175,
  denies: -0.15,
  guesses: -0.301,
  inTitles: -0.717,
  longer: 0.094,
};
/** What nothing is worth. */
const NOTHING = -0.394;

const ORDERED = Object.values(WORTH);

/** How probable the evidence makes it that no clause of the other account tells a claim, 0 to 1. */
export function probablyAlone(evidence: readonly number[]): number {
  let odds = NOTHING;
  for (let k = 0; k < ORDERED.length; k++) odds += ORDERED[k]! * evidence[k]!;
  return 1 / (1 + Math.exp(-odds));
}
