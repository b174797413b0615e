/**
 * How much each evidence says for two claims being about one point. Written by `bench/alignment/fit.ts`: a logistic
 * regression on 67 labelled pairs of articles (the project's own in `bench/labelled` and `bench/labelled-accounts/open`,
 * and those of the evaluation data that may be read).
 */
import type { EVIDENCE } from './pair-evidence';

/** In log odds, by the evidence. */
const WORTH: Record<(typeof EVIDENCE)[number], number> = {
  cosine: 0.511,
  containment: 0.62,
  union: -2.781,
  telling: 0.281,
  staples: 0.305,
  heaviest: -0.05,
  run: 0.184,
  sameFigure: 1.423,
  otherFigure: 0.59,
  sameNumber: 0.471,
  otherNumber: 0.386,
  numberOnOneSide: -0.142,
  sameDay: 2.61,
  otherDay: 0.111,
  otherPlace: -4.424,
  sharedNames: -0.36,
  otherNames: 0.228,
  deniedOnOneSide: 0.028,
  deniedOnBoth: -0.086,
  guessedOnOneSide: 0.322,
  bothQuoted: 0.166,
  oneQuoted: -0.182,
  depth: -1.082,
  depthApart: -1.749,
  bothLead: 0.211,
  length: -0.147,
  lengthRatio: 0.244,
  titles: -1.279,
  bothLikeTitles: 0.144,
  clauseCosine: -1.237,
  sentenceCosine: 4.637,
  letterCosine: 1.053,
  inSentence: 0.611,
  inSentenceLess: 3.039,
  clauseRival: -0.853,
  sentenceRival: -1.112,
  letterRival: -0.472,
  clauseMargin: 0.242,
  letterMargin: 0.573,
  clauseRanks: 0.53,
  letterRanks: 0.315,
  clauseNear: -0.145,
  sentenceNear: 1.361,
  letterNear: 0.182,
};
/** What nothing is worth. */
const NOTHING = -2.958;

const ORDERED = Object.values(WORTH);

/** How probable the evidence makes it that two claims are about the same point, 0 to 1. */
export function probability(evidence: Float64Array): number {
  let odds = NOTHING;
  for (let k = 0; k < ORDERED.length; k++) odds += ORDERED[k]! * evidence[k]!;
  return 1 / (1 + Math.exp(-odds));
}
