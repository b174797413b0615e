/**
 * Which claim of one account speaks of the same point as which of the other: each is paired with its best
 * counterparts only.
 */
import type { Lexeme } from '../../text/lexemes';
import type { Claim } from './claims';
import {
  type Common,
  type Lexicon,
  lexiconOf,
  type Profile,
  profileOf,
  toldIn,
  type Weights,
  weightIn,
} from './likeness';
import { EVIDENCE, evidenceOf, mayShareNamesAlone, probability, withSurroundings } from './pair-evidence';

export interface Pair {
  a: Claim;
  b: Claim;
  /** Their places in their accounts. */
  i: number;
  j: number;
  /** How probably they speak of the same point, 0 to 1. */
  likeness: number;
  /** What both tell, by the numbers of the lexicon. */
  ids: readonly number[];
}

/** Every pair of claims that may speak of the same point. */
export interface Grid {
  claimsA: readonly Claim[];
  claimsB: readonly Claim[];
  profilesA: readonly Profile[];
  profilesB: readonly Profile[];
  pairs: readonly Pair[];
  /** The pairs that each claim is part of. */
  pairsOf: ReadonlyMap<Claim, readonly Pair[]>;
  /** How probably each claim has any counterpart: that of its best pair, 0 to 1. */
  likest: ReadonlyMap<Claim, number>;
  /** The concepts of both, numbered. */
  lexicon: Lexicon;
  /** Rarity of a concept among the claims of both. */
  weight: Weights;
}

/**
 * Pairs that are set side by side are as probable as this (where nine in ten rows are right on the labelled
 * pairs and on real ones), …
 */
export const LEAST_PROBABLE = 0.4;
/** … those that are looked at for what they differ in, as this. */
const LEAST_LOOKED_AT = 0.15;
/** How probable a pair must be where two accounts cannot be expected to meet in any point. */
const ALONE = 0.9;
/** A second counterpart must come this close to the best one. */
const NEARLY = 0.9;
/** Counterparts of one claim at most. */
const COUNTERPARTS = 2;

export function gridOf(claimsA: readonly Claim[], claimsB: readonly Claim[]): Grid {
  const toldA = claimsA.map(toldIn);
  const toldB = claimsB.map(toldIn);
  const lexicon = lexiconOf([...toldA, ...toldB]);
  const profilesA = toldA.map((told) => profileOf(told, lexicon));
  const profilesB = toldB.map((told) => profileOf(told, lexicon));
  const evidence = evidenceOfAll(profilesA, profilesB, lexicon);
  const pairs: Pair[] = [];
  const pairsOf = new Map<Claim, Pair[]>([...claimsA, ...claimsB].map((claim) => [claim, []]));
  const likest = new Map<Claim, number>([...claimsA, ...claimsB].map((claim) => [claim, 0]));
  const { units, common: everywhere } = lexicon;
  profilesA.forEach(({ claim: a, ids, names }, i) => {
    profilesB.forEach(({ claim: b, ids: others, names: otherNames }, j) => {
      const at = (i * claimsB.length + j) * EVIDENCE.length;
      if (evidence[at] === 0) return; // nothing in common
      const likeness = probability(evidence, at);
      const shared = likeness < LEAST_LOOKED_AT ? [] : ids.filter((id) => others.includes(id));
      const isName = (id: number) => names.has(id) && otherNames.has(id);
      if (
        shared.every((id) => !units[id] || everywhere[id] || isName(id)) &&
        !mayShareNamesAlone(evidence, at)
      )
        return;
      if (likeness > likest.get(a)!) likest.set(a, likeness);
      if (likeness > likest.get(b)!) likest.set(b, likeness);
      if (likeness < LEAST_LOOKED_AT) return;
      const pair = { a, b, i, j, likeness, ids: shared };
      pairs.push(pair);
      pairsOf.get(a)!.push(pair);
      pairsOf.get(b)!.push(pair);
    });
  });
  const weight = weightIn(lexicon);
  return { claimsA, claimsB, profilesA, profilesB, pairs, pairsOf, likest, lexicon, weight };
}

/** The evidence of all pairs, row by row, `EVIDENCE.length` numbers each. */
export function evidenceOfAll(
  profilesA: readonly Profile[],
  profilesB: readonly Profile[],
  { weights, units, common: everywhere, figures }: Lexicon,
): Float64Array {
  const all = new Float64Array(profilesA.length * profilesB.length * EVIDENCE.length);
  /** The claim of `a` that was last seen to hold a concept, by its number; 1 for the first. */
  const heldBy = new Int32Array(weights.length);
  const common: Common = { weight: 0, figures: 0, telling: 0, staples: 0 };
  profilesA.forEach((a, i) => {
    for (const id of a.ids) heldBy[id] = i + 1;
    profilesB.forEach((b, j) => {
      common.weight = 0;
      common.figures = 0;
      common.telling = 0;
      common.staples = 0;
      for (const id of b.ids) {
        if (heldBy[id] !== i + 1) continue;
        common.weight += weights[id]!;
        if (figures[id]) common.figures += weights[id]!;
        if (!units[id]) continue;
        if (everywhere[id]) common.staples++;
        else common.telling++;
      }
      evidenceOf(a, b, common, all, (i * profilesB.length + j) * EVIDENCE.length);
    });
  });
  withSurroundings(all, profilesA.length, profilesB.length);
  return all;
}

/**
 * What both claims of a pair tell, the rarest first, each word once: as the one says it, and as the other
 * does; null where the other does not (`tolls.ts` names whom the first one counts).
 */
export function sharedWords(
  { ids, i, j }: Pair,
  { profilesA, profilesB, lexicon: { weights } }: Grid,
): Array<{ a: Lexeme; b: Lexeme | null }> {
  const wordIn = ({ ids: own, lexes }: Profile, id: number): Lexeme | null => lexes[own.indexOf(id)] ?? null;
  const found = new Map<Lexeme, Lexeme | null>();
  for (const id of [...ids].sort((x, y) => weights[y]! - weights[x]!)) {
    const a = wordIn(profilesA[i]!, id);
    if (a && !found.has(a)) found.set(a, wordIn(profilesB[j]!, id));
  }
  return [...found].map(([a, b]) => ({ a, b }));
}

/** More sentences than a text of the greatest length has. */
const SENTENCES = 1e6;

/** Two sentences, one of each account, as one number. */
export function placeOf(a: number, b: number): number {
  return a * SENTENCES + b;
}

/**
 * The pairs that speak of the same point, in the order of the first account; `elsewhere`: points that they
 * are known to meet in anyway.
 */
export function align({ pairs, claimsA, claimsB }: Grid, elsewhere = 0): Pair[] {
  const probable = pairs.filter(({ likeness }) => likeness >= LEAST_PROBABLE);
  const found = mutual(probable, claimsA.length, claimsB.length);
  // Accounts of two like events share a point by chance: what they are expected to share is less than one.
  const expected = found.reduce((sum, { likeness }) => sum + likeness, elsewhere);
  const least = expected < 1 ? ALONE : LEAST_PROBABLE;
  return found.filter(({ likeness }) => likeness >= least).sort((p, q) => p.i - q.i || p.j - q.j);
}

/** Those that are (nearly) the best counterpart for both of their claims. */
function mutual(pairs: readonly Pair[], sizeA: number, sizeB: number): Pair[] {
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
