/**
 * How much each evidence says for a claim being told by one account only. Written by `bench/alignment/fit.ts`: a logistic
 * regression on 67 labelled pairs of articles (the project's own in `bench/labelled` and `bench/labelled-accounts/open`,
 * and those of the evaluation data that may be read).
 */
import type { ALONE_EVIDENCE } from './unmatched-claims';

/** In log odds, by the evidence. */
const WORTH: Record<(typeof ALONE_EVIDENCE)[number], number> = {
  likest: -0.434,
  likestOfSentence: -0.04,
  likestBeside: -0.621,
  any: 0.07,
  held: -0.261,
  furtherDown: 1.06,
  leads: -0.996,
  newWords: 0.113,
  newDay: 0.266,
  counterpartInSentence: -0.58,
  counterpartsNear: -0.212,
  counterpartsOfAll: 1.745,
  letters: -0.051,
  sentence: 0.92,
  clause: 0.037,
  within: -0.261,
  length: -0.684,
  telling: 0.131,
  quoted: -0.439,
  counts: 0.445,
  dated: -0.207,
  names: 0.165,
  denies: -0.134,
  guesses: -0.28,
  inTitles: -0.653,
  longer: 0.09,
};
/** What nothing is worth. */
const NOTHING = -0.349;

const ORDERED = Object.values(WORTH);

/** How probable the evidence makes it that no clause of the other account tells a claim, 0 to 1. */
export function probablyAlone(evidence: readonly number[]): number {
  let odds = NOTHING;
  for (let k = 0; k < ORDERED.length; k++) odds += ORDERED[k]! * evidence[k]!;
  return 1 / (1 + Math.exp(-odds));
}
