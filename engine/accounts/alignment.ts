/** Which claim of one account speaks of the same point as which of the other: each is paired with its best counterparts only. */
import type { Claim } from './claims';
import {
  type Common,
  type Lexicon,
  lexiconOf,
  likeness,
  type Profile,
  profileOf,
  type Weights,
  weightIn,
} from './likeness';

export interface Pair {
  a: Claim;
  b: Claim;
  /** 0 to 1. */
  likeness: number;
  /** Concepts in common, the heaviest first. */
  shared: string[];
}

/** A pair with the places of its claims in their accounts. */
interface Candidate extends Pair {
  i: number;
  j: number;
  sharedWeight: number;
}

/** Every pair of claims that may speak of the same point. */
export interface Grid {
  claimsA: readonly Claim[];
  claimsB: readonly Claim[];
  profilesA: readonly Profile[];
  profilesB: readonly Profile[];
  pairs: readonly Candidate[];
  /** The pairs that each claim is part of. */
  pairsOf: ReadonlyMap<Claim, readonly Pair[]>;
  /** How like each claim is to the likest of the other account's; by one word alone, half of it. */
  likest: ReadonlyMap<Claim, number>;
  /** The concepts of both, numbered. */
  lexicon: Lexicon;
  /** Rarity of a concept among the claims of both. */
  weight: Weights;
}

/** Pairs under this are not the same point, … */
const LEAST = 0.36;
/** … but where their neighbours are aligned too, less is enough: rewrites keep the order of what they rewrite. */
const LEAST_IN_CONTEXT = 0.22;
/** Sentences to either side that count as neighbours. */
const NEAR = 1;
/** A second counterpart must come this close to the best one. */
const NEARLY = 0.85;
/** Counterparts of one claim at most. */
const COUNTERPARTS = 3;
/** Weight that must be shared: one rare name is not yet a claim. A concept that only two claims have weighs about 3. */
const LEAST_SHARED = 3.8;
const LEAST_SHARED_IN_CONTEXT = 2.2;
/** Where both count the same thing. */
const LEAST_BY_A_FIGURE = 1.5;
/** A claim that is all but one word of another's may share a single concept. */
const NEAR_WHOLE = 0.55;

export function gridOf(claimsA: readonly Claim[], claimsB: readonly Claim[]): Grid {
  const lexicon = lexiconOf([...claimsA, ...claimsB]);
  const profilesA = claimsA.map((claim) => profileOf(claim, lexicon));
  const profilesB = claimsB.map((claim) => profileOf(claim, lexicon));
  const pairs: Candidate[] = [];
  const pairsOf = new Map<Claim, Pair[]>([...claimsA, ...claimsB].map((claim) => [claim, []]));
  const likestA = new Array<number>(claimsA.length).fill(0);
  const likestB = new Array<number>(claimsB.length).fill(0);
  const { concepts, weights, figures } = lexicon;
  /** The claim of `a` that was last seen to hold a concept, by its number; 1 for the first. */
  const heldBy = new Array<number>(concepts.length).fill(0);
  const common: Common = { count: 0, weight: 0, figures: 0 };
  profilesA.forEach((a, i) => {
    for (const id of a.ids) heldBy[id] = i + 1;
    profilesB.forEach((b, j) => {
      common.count = 0;
      common.weight = 0;
      common.figures = 0;
      for (const id of b.ids) {
        if (heldBy[id] !== i + 1) continue;
        common.count++;
        common.weight += weights[id]!;
        if (figures[id]) common.figures += weights[id]!;
      }
      if (common.weight === 0) return;
      const { value, figuresMeet } = likeness(a, b, common);
      const counted = common.count > 1 ? value : value / 2;
      if (counted > likestA[i]!) likestA[i] = counted;
      if (counted > likestB[j]!) likestB[j] = counted;
      if (value < LEAST_IN_CONTEXT) return;
      if (common.weight < (figuresMeet ? LEAST_BY_A_FIGURE : LEAST_SHARED_IN_CONTEXT)) return;
      if (common.count < 2 && value < NEAR_WHOLE && !figuresMeet) return;
      const ids = a.ids.filter((id) => b.ids.includes(id));
      // Two claims that only name the same people and places tell two things about them.
      const onlyNames = ids.every((id) => a.names.has(id) && b.names.has(id));
      if (onlyNames && value < NEAR_WHOLE && !figuresMeet) return;
      const shared = heaviest(ids, lexicon);
      const pair = { a: a.claim, b: b.claim, i, j, likeness: value, shared, sharedWeight: common.weight };
      pairs.push(pair);
      pairsOf.get(a.claim)!.push(pair);
      pairsOf.get(b.claim)!.push(pair);
    });
  });
  const likest = new Map<Claim, number>();
  claimsA.forEach((claim, i) => likest.set(claim, likestA[i]!));
  claimsB.forEach((claim, j) => likest.set(claim, likestB[j]!));
  return {
    claimsA,
    claimsB,
    profilesA,
    profilesB,
    pairs,
    pairsOf,
    likest,
    lexicon,
    weight: weightIn(lexicon),
  };
}

/** Concepts by their names, the rarest first. */
function heaviest(ids: readonly number[], { concepts, weights }: Lexicon): string[] {
  return [...ids].sort((x, y) => weights[y]! - weights[x]!).map((id) => concepts[id]!);
}

/** The pairs that speak of the same point, in the order of the first account. */
export function align({ pairs, claimsA, claimsB }: Grid): Pair[] {
  const strong = pairs.filter((pair) => pair.likeness >= LEAST && pair.sharedWeight >= LEAST_SHARED);
  const sure = mutual(strong, claimsA.length, claimsB.length);
  const neighbours = new Set<string>();
  for (const { a, b } of sure) {
    for (let p = -NEAR; p <= NEAR; p++) {
      for (let q = -NEAR; q <= NEAR; q++) neighbours.add(`${a.sentence + p} ${b.sentence + q}`);
    }
  }
  const inContext = pairs.filter(
    ({ a, b, likeness: value, sharedWeight }) =>
      (value < LEAST || sharedWeight < LEAST_SHARED) && neighbours.has(`${a.sentence} ${b.sentence}`),
  );
  return mutual([...sure, ...inContext], claimsA.length, claimsB.length).sort(
    (p, q) => p.i - q.i || p.j - q.j,
  );
}

/** Those that are (nearly) the best counterpart for both of their claims. */
function mutual(pairs: readonly Candidate[], sizeA: number, sizeB: number): Candidate[] {
  const bestA = new Array<number>(sizeA).fill(0);
  const bestB = new Array<number>(sizeB).fill(0);
  for (const { i, j, likeness: value } of pairs) {
    bestA[i] = Math.max(bestA[i]!, value);
    bestB[j] = Math.max(bestB[j]!, value);
  }
  const timesA = new Array<number>(sizeA).fill(0);
  const timesB = new Array<number>(sizeB).fill(0);
  return (
    pairs
      .filter(({ i, j, likeness: value }) => value >= NEARLY * bestA[i]! && value >= NEARLY * bestB[j]!)
      // Where each of the two has a better counterpart of its own, they are two claims told alike.
      .filter(({ i, j, likeness: value }) => value >= bestA[i]! || value >= bestB[j]!)
      .sort((p, q) => q.likeness - p.likeness || p.i - q.i || p.j - q.j)
      .filter(({ i, j }) => {
        if (timesA[i]! >= COUNTERPARTS || timesB[j]! >= COUNTERPARTS) return false;
        timesA[i]!++;
        timesB[j]!++;
        return true;
      })
  );
}
