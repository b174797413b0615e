/**
 * How alike an article is to what is merely related to it. Of a running story (one war, one lockdown) all accounts are alike,
 * and a likeness that would prove one event elsewhere proves nothing there; so a score is set against the crowding around
 * both articles of a pair (local scaling, as in Zelnik-Manor and Perona 2004 and CSLS, Conneau et al. 2018).
 */

/** The merely related: those at these ranks. An event has seldom more than twenty accounts in one library. */
const FROM = 20;
const TO = 40;
/** Among the forty nearest of another article's neighbourhood its own event is smaller. */
const NEAR_FROM = 10;
const NEAR_TO = 30;
/** What is thought to stand at a rank where a small library has nothing. */
const IMAGINED = 0.05;
/** Keeps small scores from being blown up where nothing is related. */
const BASE = 0.08;

/** Around the asking article, from the scores of all candidates, best first. */
export function crowding(scores: readonly number[]): number {
  return meanOver(scores, FROM, TO);
}

/** Around a candidate, from its likeness to the other candidates near the asking article, in any order. */
export function crowdingNear(likenesses: readonly number[]): number {
  return meanOver(
    likenesses.toSorted((p, q) => q - p),
    NEAR_FROM,
    NEAR_TO,
  );
}

function meanOver(scores: readonly number[], from: number, to: number): number {
  const part = scores.slice(from, to);
  return (part.reduce((sum, score) => sum + score, 0) + IMAGINED * (to - from - part.length)) / (to - from);
}

/** How many times a score stands above both crowds. */
export function standsAbove(score: number, around: number, aroundOther = around): number {
  return score / Math.sqrt((around + BASE) * (aroundOther + BASE));
}
