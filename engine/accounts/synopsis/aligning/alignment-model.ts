/**
 * How much each evidence says for two claims being about one point. Written by `bench/alignment/fit.ts`: a logistic
 * regression on 71 labelled pairs of articles (the project's own in `bench/labelled` and `bench/labelled-accounts/open`,
 * and those of the evaluation data that may be read).
 */

/** In log odds, by the evidence in the order of `EVIDENCE`. */
export const WORTH = {
  cosine: 0.353,
  containment: 0.686,
  union: -2.612,
  telling: 0.312,
  staples: 0.338,
  heaviest: -0.027,
  run: 0.188,
  sameFigure: 1.685,
  otherFigure: 0.972,
  sameNumber: 0.311,
  otherNumber: 0.102,
  numberOnOneSide: -0.141,
  sameDay: 2.655,
  otherDay: -0.002,
  otherPlace: -3.764,
  sharedNames: -0.38,
  otherNames: 0.206,
  deniedOnOneSide: 0.036,
  deniedOnBoth: -0.116,
  guessedOnOneSide: 0.273,
  bothQuoted: 0.213,
  oneQuoted: -0.193,
  depth: -1.139,
  depthApart: -1.841,
  bothLead: 0.247,
  length: -0.125,
  lengthRatio: 0.254,
  titles: -1.108,
  bothLikeTitles: -0.135,
  clauseCosine: -1.511,
  sentenceCosine: 4.588,
  letterCosine: 0.824,
  inSentence: 0.49,
  inSentenceLess: 3.212,
  clauseRival: -0.881,
  sentenceRival: -1.06,
  letterRival: -0.561,
  clauseMargin: 0.189,
  letterMargin: 0.58,
  clauseRanks: 0.529,
  letterRanks: 0.377,
  clauseNear: 0.029,
  sentenceNear: 1.346,
  letterNear: 0.068,
};
/** What nothing is worth. */
const NOTHING = -3.002;

const ORDERED = Object.values(WORTH);

/** How probable the evidence makes it that two claims are about the same point, 0 to 1. */
export function probability(evidence: Float64Array): number {
  let odds = NOTHING;
  for (let k = 0; k < ORDERED.length; k++) odds += ORDERED[k]! * evidence[k]!;
  return 1 / (1 + Math.exp(-odds));
}
