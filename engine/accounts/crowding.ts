/**
 * How alike an article is to what is merely related to it. Of a running story (one war, one lockdown) all accounts are alike,
 * and a likeness that would prove one event elsewhere proves nothing there; so a likeness is set against the crowding around
 * both articles of a pair (local scaling, as in Zelnik-Manor and Perona 2004 and CSLS, Conneau et al. 2018).
 */

/** The merely related: those at these ranks among the forty nearest. An event has seldom more than ten accounts there. */
const FROM = 12;
const TO = 32;
/** What is thought to stand at a rank where a small library has nothing. */
const IMAGINED = 0.05;
/** Keeps small likenesses from being blown up where nothing is related. */
const BASE = 0.06;

/** The crowding around an article, from its likeness to the others of its neighbourhood, in any order. */
export function crowding(likenesses: readonly number[]): number {
  const related = likenesses.toSorted((p, q) => q - p).slice(FROM, TO);
  const missing = TO - FROM - related.length;
  return (related.reduce((sum, likeness) => sum + likeness, 0) + IMAGINED * missing) / (TO - FROM);
}

/** How many times a likeness stands above both crowds. */
export function standsAbove(likeness: number, around: number, aroundOther: number): number {
  return likeness / Math.sqrt((around + BASE) * (aroundOther + BASE));
}
