/**
 * How much each evidence says for two claims being about one point. Written by `bench/alignment/fit.ts`: a logistic
 * regression on 67 labelled pairs of articles (the project's own in `bench/labelled` and `bench/labelled-accounts/open`,
 * and those of the evaluation data that may be read).
 */

/** In log odds, by the evidence in the order of `EVIDENCE`. */
export const WORTH = {
  cosine: 0.539,
  containment: 0.63,
  union: -2.713,
  telling: 0.284,
  staples: 0.31,
  heaviest: -0.043,
  run: 0.184,
  sameFigure: 1.522,
  otherFigure: 0.949,
  sameNumber: 0.441,
  otherNumber: 0.245,
  numberOnOneSide: -0.152,
  sameDay: 2.63,
  otherDay: 0.084,
  otherPlace: -4.405,
  sharedNames: -0.358,
  otherNames: 0.228,
  deniedOnOneSide: 0.049,
  deniedOnBoth: -0.141,
  guessedOnOneSide: 0.313,
  bothQuoted: 0.208,
  oneQuoted: -0.179,
  depth: -1.117,
  depthApart: -1.741,
  bothLead: 0.209,
  length: -0.145,
  lengthRatio: 0.249,
  titles: -1.256,
  bothLikeTitles: 0.111,
  clauseCosine: -1.247,
  sentenceCosine: 4.736,
  letterCosine: 0.849,
  inSentence: 0.585,
  inSentenceLess: 3.047,
  clauseRival: -0.806,
  sentenceRival: -1.232,
  letterRival: -0.561,
  clauseMargin: 0.209,
  letterMargin: 0.583,
  clauseRanks: 0.518,
  letterRanks: 0.352,
  clauseNear: -0.134,
  sentenceNear: 1.417,
  letterNear: 0.158,
};
/** What nothing is worth. */
const NOTHING = -2.952;

const ORDERED = Object.values(WORTH);

/** How probable the evidence makes it that two claims are about the same point, 0 to 1. */
export function probability(evidence: Float64Array): number {
  let odds = NOTHING;
  for (let k = 0; k < ORDERED.length; k++) odds += ORDERED[k]! * evidence[k]!;
  return 1 / (1 + Math.exp(-odds));
}
