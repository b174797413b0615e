/**
 * How much each evidence says for two claims being about one point. Written by `bench/alignment/fit.ts`: a logistic
 * regression on 67 labelled pairs of articles (the project's own in `bench/labelled` and `bench/labelled-accounts/open`,
 * and those of the evaluation data that may be read).
 */
import type { EVIDENCE } from './pair-evidence';

/** In log odds, by the evidence. */
const WORTH: Record<(typeof EVIDENCE)[number], number> = {
  cosine: 0.661,
  containment: 0.58,
  union: -3.052,
  telling: 0.284,
  staples: 0.301,
  heaviest: -0.05,
  run: 0.192,
  sameFigure: 1.499,
  otherFigure: 0.732,
  sameNumber: 0.386,
  otherNumber: 0.388,
  numberOnOneSide: -0.183,
  sameDay: 2.681,
  otherDay: 0.089,
  otherPlace: -4.565,
  sharedNames: -0.37,
  otherNames: 0.221,
  deniedOnOneSide: 0.027,
  deniedOnBoth: -0.094,
  guessedOnOneSide: 0.32,
  bothQuoted: 0.156,
  oneQuoted: -0.179,
  depth: -1.11,
  depthApart: -1.765,
  bothLead: 0.217,
  length: -0.153,
  lengthRatio: 0.251,
  titles: -1.295,
  bothLikeTitles: 0.167,
  clauseCosine: -1.207,
  sentenceCosine: 4.679,
  letterCosine: 1.024,
  inSentence: 0.572,
  inSentenceLess: 3.071,
  clauseRival: -0.829,
  sentenceRival: -1.144,
  letterRival: -0.471,
  clauseMargin: 0.234,
  letterMargin: 0.566,
  clauseRanks: 0.544,
  letterRanks: 0.321,
  clauseNear: -0.163,
  sentenceNear: 1.37,
  letterNear: 0.183,
};
/** What nothing is worth. */
const NOTHING = -2.944;

const ORDERED = Object.values(WORTH);

/** How probable the evidence makes it that two claims are about the same point, 0 to 1. */
export function probability(evidence: Float64Array): number {
  let odds = NOTHING;
  for (let k = 0; k < ORDERED.length; k++) odds += ORDERED[k]! * evidence[k]!;
  return 1 / (1 + Math.exp(-odds));
}
