/**
 * Which claim of one account speaks of the same point as which of the other. Words weigh by how rare they are among the
 * claims of both; figures, days and places must not be of other things; each claim is paired with its best counterparts only.
 */
import type { Claim } from './claims';
import { calendarKey } from './dates';
import { compatible, sameThing } from './figures';
import { PLACES } from './wording/places';
import { STAPLES } from './wording/staples';

export interface Pair {
  a: Claim;
  b: Claim;
  /** 0 to 1. */
  likeness: number;
  /** Concepts in common, the heaviest first. */
  shared: string[];
}

/** Pairs under this are not the same point, … */
const LEAST = 0.36;
/** … but where their neighbours are aligned too, less is enough: rewrites keep the order of what they rewrite. */
const LEAST_IN_CONTEXT = 0.22;
/** Sentences to either side that count as neighbours. */
const NEAR = 1;
/** A second counterpart must come this close to the best one. */
const NEARLY = 0.85;
/** Weight that must be shared: one rare name is not yet a claim. */
const LEAST_SHARED = 3.8;
const LEAST_SHARED_IN_CONTEXT = 2.2;
/** Where both count the same thing, in context. */
const LEAST_BY_A_FIGURE = 1.5;
/** A claim that is all but one word of another's may share a single concept. */
const NEAR_WHOLE = 0.55;
const FIGURE_BONUS = 0.12;
const DAY_BONUS = 0.1;
const OTHER_FIGURE = 0.85;
const OTHER_PLACE = 0.7;

/** A number in digits or a word for one. */
const NUMBER =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)$/;

type Weights = (concept: string) => number;

/** The telling concepts of a claim with their weights. */
export function conceptsOf(claim: Claim): Set<string> {
  const found = new Set<string>();
  for (const lex of claim.words) if (!lex.stop && lex.concept.length > 1) found.add(lex.concept);
  return found;
}

/** Rarity of a concept among all claims of both accounts; the field's staples weigh less from the start. */
export function weightsOver(claims: readonly Claim[]): Weights {
  const counts = new Map<string, number>();
  for (const claim of claims)
    for (const concept of conceptsOf(claim)) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const total = Math.max(20, claims.length);
  return (concept) => {
    const staple = STAPLES.get(concept) ?? 0;
    return Math.log(1 + total / Math.max(2, counts.get(concept) ?? 1)) * (1 - staple);
  };
}

/** Likeness of two claims, 0 to 1, and what they share. */
export function compare(
  a: Claim,
  b: Claim,
  weight: Weights,
): { likeness: number; shared: string[]; sharedWeight: number; figuresMeet: boolean } {
  const p = conceptsOf(a);
  const q = conceptsOf(b);
  let common = 0;
  const shared: string[] = [];
  for (const concept of p) {
    if (!q.has(concept)) continue;
    common += weight(concept);
    shared.push(concept);
  }
  const wa = weigh(p, q, weight);
  const wb = weigh(q, p, weight);
  if (common === 0 || wa === 0 || wb === 0)
    return { likeness: 0, shared: [], sharedWeight: 0, figuresMeet: false };
  // Between the cosine (two long claims must share much) and containment (a clause may be all of a short one).
  const cosine = common / Math.sqrt(wa * wb);
  const contained = common / Math.min(wa, wb);
  let likeness = 0.65 * cosine + 0.35 * contained;
  const figures = a.figures.flatMap((x) =>
    b.figures.filter((y) => sameThing(x, y)).map((y) => compatible(x, y)),
  );
  if (figures.some((same) => same)) likeness += FIGURE_BONUS;
  else if (figures.length > 0) likeness *= OTHER_FIGURE;
  const daysA = a.dates.map(calendarKey);
  if (b.dates.some((date) => calendarKey(date) !== null && daysA.includes(calendarKey(date))))
    likeness += DAY_BONUS;
  const placesA = placesOf(p);
  const placesB = placesOf(q);
  if (placesA.length > 0 && placesB.length > 0 && !placesA.some((place) => placesB.includes(place)))
    likeness *= OTHER_PLACE;
  shared.sort((x, y) => weight(y) - weight(x));
  return { likeness: Math.min(1, likeness), shared, sharedWeight: common, figuresMeet: figures.length > 0 };
}

/** Numbers that the other claim lacks are left to the comparison of figures. */
function weigh(own: ReadonlySet<string>, other: ReadonlySet<string>, weight: Weights): number {
  let sum = 0;
  for (const concept of own) if (other.has(concept) || !NUMBER.test(concept)) sum += weight(concept);
  return sum;
}

function placesOf(concepts: ReadonlySet<string>): string[] {
  return [...concepts].filter((concept) => PLACES.has(concept));
}

/** Every pair of claims that may speak of the same point, with its likeness. */
export interface Grid {
  pairs: Array<Pair & { i: number; j: number; sharedWeight: number }>;
  claimsA: readonly Claim[];
  claimsB: readonly Claim[];
  /** Rarity of a concept among the claims of both. */
  weight: Weights;
}

export function gridOf(claimsA: readonly Claim[], claimsB: readonly Claim[]): Grid {
  const weight = weightsOver([...claimsA, ...claimsB]);
  const pairs: Grid['pairs'] = [];
  claimsA.forEach((a, i) => {
    claimsB.forEach((b, j) => {
      const { likeness, shared, sharedWeight, figuresMeet } = compare(a, b, weight);
      if (
        likeness < LEAST_IN_CONTEXT ||
        sharedWeight < (figuresMeet ? LEAST_BY_A_FIGURE : LEAST_SHARED_IN_CONTEXT)
      )
        return;
      if (shared.length < 2 && likeness < NEAR_WHOLE && !figuresMeet) return;
      pairs.push({ a, b, i, j, likeness, shared, sharedWeight });
    });
  });
  return { pairs, claimsA, claimsB, weight };
}

/** The pairs that speak of the same point, in the order of the first account. */
export function align({ pairs, claimsA, claimsB }: Grid): Pair[] {
  const sure = mutual(
    pairs.filter(({ likeness, sharedWeight }) => likeness >= LEAST && sharedWeight >= LEAST_SHARED),
    claimsA.length,
    claimsB.length,
  );
  const inContext = pairs.filter(
    ({ a, b, likeness, sharedWeight }) =>
      (likeness < LEAST || sharedWeight < LEAST_SHARED) &&
      sure.some(
        (pair) =>
          Math.abs(pair.a.sentence - a.sentence) <= NEAR && Math.abs(pair.b.sentence - b.sentence) <= NEAR,
      ),
  );
  return mutual([...sure, ...inContext], claimsA.length, claimsB.length).sort(
    (p, q) => p.i - q.i || p.j - q.j,
  );
}

/** Those that are (nearly) the best counterpart for both of their claims. */
function mutual(pairs: Grid['pairs'], sizeA: number, sizeB: number): Grid['pairs'] {
  const bestA = new Array<number>(sizeA).fill(0);
  const bestB = new Array<number>(sizeB).fill(0);
  for (const { i, j, likeness } of pairs) {
    bestA[i] = Math.max(bestA[i]!, likeness);
    bestB[j] = Math.max(bestB[j]!, likeness);
  }
  return pairs.filter(
    ({ i, j, likeness }) => likeness >= NEARLY * bestA[i]! && likeness >= NEARLY * bestB[j]!,
  );
}
