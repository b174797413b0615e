/**
 * What speaks for and against two claims being about the same point, and how much all of it together says.
 * The weights are those of a logistic regression on the pairs of accounts in `bench/labelled`, which were
 * written and labelled for this project; `npm run bench -- --only labelled` fits them anew.
 */
import { compatible, sameThing } from '../../text/figures';
import type { Claim } from './claims';
import type { Common, Profile } from './likeness';

/** The evidence, in this order; see `evidenceOf` and `withSurroundings`. */
export const EVIDENCE = [
  'cosine',
  'containment',
  'telling',
  'staples',
  'sameFigure',
  'otherFigure',
  'sameDay',
  'otherPlace',
  'quotedAlike',
  'margin',
  'context',
] as const;

/** What each is worth in log odds, in the order of `EVIDENCE`, and what nothing is worth. */
const WORTH = [7.3, -1.95, 0.45, 0.7, 2, 0.65, 3.4, -5.7, 0.4, 2.1, 2.3];
const NOTHING = -4.35;

/** More shared words tell no more than this many. */
const MOST_TELLING = 4;
const MOST_STAPLES = 3;
/** Containment of a claim that shares numbers, too, may pass 1. */
const MOST_CONTAINED = 1.2;
/** A claim that weighs less than one rare word is not told well enough to be all of another. */
const LEAST_WEIGHT = 1;

/**
 * Evidence of two claims by themselves; `margin` and `context` are left 0. `common` is what they share.
 * @param into where it is written, from `at` on
 */
export function evidenceOf(a: Profile, b: Profile, common: Common, into: Float64Array, at: number): void {
  const wa = Math.max(LEAST_WEIGHT, a.total + common.figures);
  const wb = Math.max(LEAST_WEIGHT, b.total + common.figures);
  const figures = common.weight > 0 ? figuresOf(a.claim, b.claim) : null;
  into[at] = common.weight / Math.sqrt(wa * wb);
  into[at + 1] = Math.min(MOST_CONTAINED, common.weight / Math.min(wa, wb));
  into[at + 2] = Math.min(MOST_TELLING, common.telling);
  into[at + 3] = Math.min(MOST_STAPLES, common.staples);
  into[at + 4] = figures === 'same' ? 1 : 0;
  into[at + 5] = figures === 'other' ? 1 : 0;
  into[at + 6] = a.days.length > 0 && a.days.some((day) => b.days.includes(day)) ? 1 : 0;
  into[at + 7] = placesApart(a, b) ? 1 : 0;
  into[at + 8] = a.claim.quoted === b.claim.quoted ? 1 : 0;
}

/** Both name places, and none in common. */
function placesApart({ places: p }: Profile, { places: q }: Profile): boolean {
  return p.length > 0 && q.length > 0 && !p.some((place) => q.includes(place));
}

/** Whether two claims count the same thing, and whether both figures can be true. */
function figuresOf(a: Claim, b: Claim): 'same' | 'other' | null {
  let met: 'other' | null = null;
  for (const x of a.figures) {
    for (const y of b.figures) {
      if (!sameThing(x, y)) continue;
      if (compatible(x, y)) return 'same';
      met = 'other';
    }
  }
  return met;
}

/** Where some of it stands. */
const [SAME_FIGURE, OTHER_FIGURE, MARGIN, CONTEXT] = (
  ['sameFigure', 'otherFigure', 'margin', 'context'] as const
).map((name) => EVIDENCE.indexOf(name)) as [number, number, number, number];
/** Claims to either side that count as a claim's surroundings. */
const NEAR = 2;

/**
 * Adds what the other pairs say: `margin`, how far the pair's cosine stands above the best of any other pair
 * of either claim; and `context`, the best cosine of the claims around the two: rewrites keep the order of
 * what they rewrite.
 * @param all evidence of all pairs, row by row, `sizeB` pairs a row
 */
export function withSurroundings(all: Float64Array, sizeA: number, sizeB: number): void {
  const width = EVIDENCE.length;
  const cosine = (i: number, j: number) => all[(i * sizeB + j) * width]!;
  const rows = Array.from({ length: sizeA }, (_, i) => bestTwo(sizeB, (j) => cosine(i, j)));
  const columns = Array.from({ length: sizeB }, (_, j) => bestTwo(sizeA, (i) => cosine(i, j)));
  for (let i = 0; i < sizeA; i++) {
    for (let j = 0; j < sizeB; j++) {
      const at = (i * sizeB + j) * width;
      const row = rows[i]!;
      const column = columns[j]!;
      const others = Math.max(
        row.at === j ? row.second : row.best,
        column.at === i ? column.second : column.best,
      );
      all[at + MARGIN] = all[at]! - others;
      let near = 0;
      for (let p = Math.max(0, i - NEAR); p <= Math.min(sizeA - 1, i + NEAR); p++) {
        if (p === i) continue;
        for (let q = Math.max(0, j - NEAR); q <= Math.min(sizeB - 1, j + NEAR); q++) {
          if (q !== j && cosine(p, q) > near) near = cosine(p, q);
        }
      }
      all[at + CONTEXT] = near;
    }
  }
}

function bestTwo(size: number, value: (at: number) => number): { at: number; best: number; second: number } {
  let [at, best, second] = [-1, 0, 0];
  for (let i = 0; i < size; i++) {
    const one = value(i);
    if (one > best) [at, best, second] = [i, one, best];
    else if (one > second) second = one;
  }
  return { at, best, second };
}

/** A claim that is all but one word of another's may share names alone, … */
const NEAR_WHOLE = 0.55;
/** … and so may two that stand among others that meet. */
const AMONG_OTHERS = 0.15;

/**
 * Whether two claims that share only names and staples of the field may be about one point: else they tell
 * two things about them.
 */
export function mayShareNamesAlone(all: Float64Array, at: number): boolean {
  const counted = all[at + SAME_FIGURE]! + all[at + OTHER_FIGURE]! > 0;
  return counted || all[at]! >= NEAR_WHOLE || all[at + CONTEXT]! >= AMONG_OTHERS;
}

/** How probable the evidence from `at` on makes it that two claims are about the same point, 0 to 1. */
export function probability(all: Float64Array, at: number): number {
  let odds = NOTHING;
  for (let k = 0; k < WORTH.length; k++) odds += WORTH[k]! * all[at + k]!;
  return 1 / (1 + Math.exp(-odds));
}
