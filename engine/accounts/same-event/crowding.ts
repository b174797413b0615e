/**
 * How alike an article is to what is merely related to it. Of a running story (one war, one lockdown) all accounts are alike,
 * and a likeness that would prove one event elsewhere proves nothing there; so a likeness is set against the crowding around
 * both articles of a pair (local scaling, as in Zelnik-Manor and Perona 2004 and CSLS, Conneau et al. 2018).
 *
 * An event has two accounts in one library and twenty in another. So the crowd is not at fixed ranks: it begins where an article's
 * likenesses have fallen well below the nearest ones.
 */

/** The nearest, by the mean of so many. */
const NEAREST = 2;
/** What is as alike as this share of the nearest may be of the same event, and is no crowd; on data a plateau from .25 to .5. */
const OF_NEAREST = 0.35;
/** So many are left out in any case: a pair that is all but copied makes further accounts look far. */
const LEFT_OUT = 4;
/** The crowd are so many after those. */
const CROWD = 12;
/** What is thought to stand at a rank where a small library has nothing. */
const IMAGINED = 0.05;
/** Keeps small likenesses from being blown up where nothing is related. */
const BASE = 0.05;

/** The crowding around an article, from its likeness to the others of its neighbourhood, in any order. */
export function crowding(likenesses: Float64Array): number {
  const falling = likenesses.slice().sort().reverse();
  let nearest = 0;
  for (let i = 0; i < NEAREST; i++) nearest += (falling[i] ?? 0) / NEAREST;
  let from = LEFT_OUT;
  while (from < falling.length && falling[from]! >= OF_NEAREST * nearest) from++;
  let sum = 0;
  for (let i = from; i < from + CROWD; i++) sum += falling[i] ?? IMAGINED;
  return sum / CROWD;
}

/** How many times a likeness stands above both crowds. */
export function standsAbove(likeness: number, around: number, aroundOther: number): number {
  return likeness / Math.sqrt((around + BASE) * (aroundOther + BASE));
}
