/**
 * How much each evidence says for a claim being told by one account only. Written by `bench/alignment/fit.ts`: a logistic
 * regression on 79 labelled pairs of articles (the project's own in `bench/labelled` and `bench/labelled-accounts/open`,
 * and the evaluation data beside the checkout).
 */

/** In log odds, by the evidence in the order of `ALONE_EVIDENCE`. */
export const WORTH = {
  likest: -0.183,
  likestOfSentence: -0.046,
  likestBeside: -0.191,
  any: -0.02,
  held: 0.075,
  furtherDown: 0.873,
  leads: -0.88,
  newWords: 0.113,
  newDay: -0.112,
  counterpartInSentence: -0.232,
  counterpartsNear: -0.062,
  counterpartsOfAll: 1.33,
  letters: -0.961,
  sentence: -0.239,
  clause: 0.269,
  within: 0.075,
  length: -0.269,
  telling: 0.051,
  quoted: -0.349,
  counts: 0.239,
  dated: -0.269,
  names: 0.169,
  denies: 0.023,
  guesses: 0.103,
  inTitles: -0.827,
  longer: -0.091,
  likestFree: -2.288,
  fromCounterparts: 0.13,
  feltThere: -1.534,
  causeThere: -0.621,
  guessThere: -1.215,
  deniedThere: -0.229,
  sumThere: -0.961,
  measuredThere: -0.256,
};
/** What nothing is worth. */
const NOTHING = -1.153;

const ORDERED = Object.values(WORTH);

/** How probable the evidence makes it that no clause of the other account tells a claim, 0 to 1. */
export function probablyAlone(evidence: readonly number[]): number {
  let odds = NOTHING;
  for (let k = 0; k < ORDERED.length; k++) odds += ORDERED[k]! * evidence[k]!;
  return 1 / (1 + Math.exp(-odds));
}
