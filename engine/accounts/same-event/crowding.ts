/**
 * How alike an article is to what is merely related to it. Of a running story (one war, one lockdown) all
 * accounts are alike, and a likeness that would prove one event elsewhere proves nothing there; so a likeness
 * is set against the crowding around both articles of a pair (local scaling, as in Zelnik-Manor and Perona
 * 2004 and CSLS, Conneau et al. 2018).
 *
 * An event has two accounts in one library and twenty in another. So the crowd is not at fixed ranks: it
 * begins where an article's likenesses have fallen well below the nearest ones.
 */

/** The likeness of the nearest articles is the mean of this many. */
const NEAREST = 2;
/**
 * Articles that are more alike than this share of the nearest may tell the same event and are no part of the
 * crowd. On the labelled sets values from .25 to .5 give the same results.
 */
const OF_NEAREST = 0.35;
/**
 * This many are left out in any case: next to an article that is nearly a copy, other accounts of the event
 * look unlike.
 */
const LEFT_OUT = 4;
/** How many articles behind those make the crowd. */
const CROWD = 12;
/** The likeness that is assumed for each place of the crowd that a small library leaves empty. */
const IMAGINED = 0.05;
/**
 * Added to each crowd, so that dividing by it does not make a small likeness large where nothing is related.
 */
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

/** A likeness divided by the crowds around both articles. */
export function standsAbove(likeness: number, around: number, aroundOther: number): number {
  return likeness / Math.sqrt((around + BASE) * (aroundOther + BASE));
}
