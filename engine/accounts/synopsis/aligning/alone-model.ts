/**
 * How much each evidence says for a claim being told by one account only. Written by `bench/alignment/fit.ts`: a logistic
 * regression on 71 labelled pairs of articles (the project's own in `bench/labelled` and `bench/labelled-accounts/open`,
 * and those of the evaluation data that may be read).
 */

/** In log odds, by the evidence in the order of `ALONE_EVIDENCE`. */
export const WORTH = {
  likest: -0.271,
  likestOfSentence: -0.01,
  likestBeside: -0.182,
  any: 0.07,
  held: -0.001,
  furtherDown: 0.998,
  leads: -1.07,
  newWords: 0.119,
  newDay: 0.066,
  counterpartInSentence: -0.292,
  counterpartsNear: -0.033,
  counterpartsOfAll: 1.901,
  letters: -0.939,
  sentence: -0.297,
  clause: 0.461,
  within: -0.001,
  length: -0.658,
  telling: 0.119,
  quoted: -0.357,
  counts: 0.465,
  dated: -0.245,
  names: 0.205,
  denies: -0.204,
  guesses: -0.266,
  inTitles: -0.708,
  longer: -0.055,
  likestFree: -2.206,
  fromCounterparts: 0.199,
};
/** What nothing is worth. */
const NOTHING = -1.517;

const ORDERED = Object.values(WORTH);

/** How probable the evidence makes it that no clause of the other account tells a claim, 0 to 1. */
export function probablyAlone(evidence: readonly number[]): number {
  let odds = NOTHING;
  for (let k = 0; k < ORDERED.length; k++) odds += ORDERED[k]! * evidence[k]!;
  return 1 / (1 + Math.exp(-odds));
}
