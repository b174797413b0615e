/** Which claim of one account speaks of the same point as which of the other: each is paired with its best counterparts only. */
import type { Claim } from './claims';
import type { Lexeme } from './lexemes';
import {
  type Common,
  type Lexicon,
  lexiconOf,
  likeness,
  type Profile,
  profileOf,
  toldIn,
  type Weights,
  weightIn,
} from './likeness';

export interface Pair {
  a: Claim;
  b: Claim;
  /** Their places in their accounts. */
  i: number;
  j: number;
  /** 0 to 1. */
  likeness: number;
  /** What both tell, by the numbers of the lexicon. */
  ids: readonly number[];
}

interface Candidate extends Pair {
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
  /** The concepts of both, numbered. */
  lexicon: Lexicon;
  /** Rarity of a concept among the claims of both. */
  weight: Weights;
}

/** Pairs under this are not the same point, … */
const LEAST = 0.28;
/** … but where their neighbours are aligned too, less is enough: rewrites keep the order of what they rewrite. */
const LEAST_IN_CONTEXT = 0.18;
/** Pairs that nothing else comes near by this margin need less: … */
const MARGIN = 0.09;
const LEAST_CLEAR = 0.26;
const LEAST_SHARED_CLEAR = 2.2;
/** Points that two accounts of one event meet in at the least, and the likeness that a pair needs where they meet in fewer. */
const POINTS = 3;
const ALONE = 0.6;
/** A short account has fewer points to meet in: one for so many of its claims. */
const CLAIMS_A_POINT = 6;
/** Sentences to either side that count as neighbours. */
const NEAR = 1;
/** A second counterpart must come this close to the best one. */
const NEARLY = 0.85;
/** Counterparts of one claim at most. */
const COUNTERPARTS = 3;
/** Weight that must be shared: one rare name is not yet a claim. A concept that only two claims have weighs about 3. */
const LEAST_SHARED = 3.8;
const LEAST_SHARED_IN_CONTEXT = 2.8;
/** Where both count the same thing. */
const LEAST_BY_A_FIGURE = 1.5;
/** A claim that is all but one word of another's may share a single concept. */
const NEAR_WHOLE = 0.55;

export function gridOf(claimsA: readonly Claim[], claimsB: readonly Claim[]): Grid {
  const toldA = claimsA.map(toldIn);
  const toldB = claimsB.map(toldIn);
  const lexicon = lexiconOf([...toldA, ...toldB]);
  const profilesA = toldA.map((told) => profileOf(told, lexicon));
  const profilesB = toldB.map((told) => profileOf(told, lexicon));
  const pairs: Candidate[] = [];
  const pairsOf = new Map<Claim, Pair[]>([...claimsA, ...claimsB].map((claim) => [claim, []]));
  const { weights, units, common: everywhere, figures } = lexicon;
  /** The claim of `a` that was last seen to hold a concept, by its number; 1 for the first. */
  const heldBy = new Array<number>(weights.length).fill(0);
  const common: Common = { count: 0, weight: 0, figures: 0 };
  profilesA.forEach((a, i) => {
    for (const id of a.ids) heldBy[id] = i + 1;
    profilesB.forEach((b, j) => {
      common.count = 0;
      common.weight = 0;
      common.figures = 0;
      for (const id of b.ids) {
        if (heldBy[id] !== i + 1) continue;
        if (units[id]) common.count++;
        common.weight += weights[id]!;
        if (figures[id]) common.figures += weights[id]!;
      }
      if (common.weight < LEAST_BY_A_FIGURE) return;
      const { value, figuresMeet } = likeness(a, b, common);
      if (value < LEAST_IN_CONTEXT) return;
      if (common.weight < (figuresMeet ? LEAST_BY_A_FIGURE : LEAST_SHARED_IN_CONTEXT)) return;
      if (common.count < 2 && value < NEAR_WHOLE && !figuresMeet) return;
      const ids = a.ids.filter((id) => b.ids.includes(id));
      // Two claims that only name the same people and places, or staples of the field, tell two things about them.
      const onlyNames = ids.every(
        (id) => !units[id] || everywhere[id] || (a.names.has(id) && b.names.has(id)),
      );
      if (onlyNames && value < NEAR_WHOLE && !figuresMeet) return;
      const pair = { a: a.claim, b: b.claim, i, j, likeness: value, ids, sharedWeight: common.weight };
      pairs.push(pair);
      pairsOf.get(a.claim)!.push(pair);
      pairsOf.get(b.claim)!.push(pair);
    });
  });
  return {
    claimsA,
    claimsB,
    profilesA,
    profilesB,
    pairs,
    pairsOf,
    lexicon,
    weight: weightIn(lexicon),
  };
}

/** The words of `pair.a` that tell what both do, the rarest first, each once. */
export function sharedWords({ ids, i }: Pair, { profilesA, lexicon: { weights } }: Grid): Lexeme[] {
  const profile = profilesA[i]!;
  const sorted = [...ids].sort((x, y) => weights[y]! - weights[x]!);
  return [...new Set(sorted.map((id) => profile.lexes[profile.ids.indexOf(id)]!))];
}

/** More sentences than a text of the greatest length has. */
const SENTENCES = 1e6;

/** Two sentences, one of each account, as one number. */
export function placeOf(a: number, b: number): number {
  return a * SENTENCES + b;
}

/** The pairs that speak of the same point, in the order of the first account; `elsewhere`: points that they are known to meet in anyway. */
export function align({ pairs, claimsA, claimsB }: Grid, elsewhere = 0): Pair[] {
  const clear = clearOnes(pairs, claimsA.length, claimsB.length);
  const isStrong = (pair: Candidate) => pair.likeness >= LEAST && pair.sharedWeight >= LEAST_SHARED;
  const sure = mutual(
    pairs.filter((pair) => isStrong(pair) || clear.has(pair)),
    claimsA.length,
    claimsB.length,
  );
  const neighbours = new Set<number>();
  for (const { a, b } of sure) {
    for (let p = -NEAR; p <= NEAR; p++) {
      for (let q = -NEAR; q <= NEAR; q++) neighbours.add(placeOf(a.sentence + p, b.sentence + q));
    }
  }
  const inContext = pairs.filter(
    (pair) =>
      !isStrong(pair) && !clear.has(pair) && neighbours.has(placeOf(pair.a.sentence, pair.b.sentence)),
  );
  const found = mutual([...sure, ...inContext], claimsA.length, claimsB.length);
  return found
    .filter(backedBy(found, elsewhere, Math.min(claimsA.length, claimsB.length)))
    .sort((p, q) => p.i - q.i || p.j - q.j);
}

/**
 * Two accounts of one event meet in several points. Where they meet in fewer, as accounts of two like events do by chance, only what is
 * told in nearly the same words stands.
 */
function backedBy(
  found: readonly Candidate[],
  elsewhere: number,
  claims: number,
): (pair: Candidate) => boolean {
  const points = elsewhere + new Set(found.map(({ a }) => a.sentence)).size;
  const least = points >= Math.min(POINTS, Math.ceil(claims / CLAIMS_A_POINT)) ? 0 : ALONE;
  return ({ likeness: value }) => value >= least;
}

/** Pairs that nothing else comes near: the best for both of their claims, by a margin over claims of other sentences. */
function clearOnes(pairs: readonly Candidate[], sizeA: number, sizeB: number): Set<Candidate> {
  const bestA = new Array<Candidate | undefined>(sizeA);
  const bestB = new Array<Candidate | undefined>(sizeB);
  for (const pair of pairs) {
    if (pair.likeness > (bestA[pair.i]?.likeness ?? 0)) bestA[pair.i] = pair;
    if (pair.likeness > (bestB[pair.j]?.likeness ?? 0)) bestB[pair.j] = pair;
  }
  const nextA = new Array<number>(sizeA).fill(0);
  const nextB = new Array<number>(sizeB).fill(0);
  for (const { i, j, a, b, likeness: value } of pairs) {
    if (b.sentence !== bestA[i]!.b.sentence) nextA[i] = Math.max(nextA[i]!, value);
    if (a.sentence !== bestB[j]!.a.sentence) nextB[j] = Math.max(nextB[j]!, value);
  }
  return new Set(
    pairs.filter(
      (pair) =>
        bestA[pair.i] === pair &&
        bestB[pair.j] === pair &&
        pair.sharedWeight >= LEAST_SHARED_CLEAR &&
        pair.likeness >= LEAST_CLEAR &&
        pair.likeness - Math.max(nextA[pair.i]!, nextB[pair.j]!) >= MARGIN,
    ),
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
