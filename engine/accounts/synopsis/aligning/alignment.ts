/**
 * Which claim of one account speaks of the same point as which of the other: each is paired with its best
 * counterparts only.
 */
import { type Lexeme, lexemes } from '../../../text/lexemes';
import type { Claim } from '../told/claims';
import {
  type Lexicon,
  lexiconOf,
  type Profile,
  profileOf,
  toldIn,
  toldInWords,
  type Weights,
  weightIn,
} from '../told/likeness';
import { probability } from './alignment-model';
import { closenessOf, KEPT } from './closeness';
import { EVIDENCE, evidenceOf, type Ground, groundOf, startRow } from './pair-evidence';

export interface Pair {
  a: Claim;
  b: Claim;
  /** Their places in their accounts. */
  i: number;
  j: number;
  /** How probably they speak of the same point, 0 to 1. */
  likeness: number;
  /** What the pair is about, by the numbers of the lexicon, where that is less than all that both tell. */
  ids?: readonly number[];
}

/** How near the other account comes to a claim. */
export interface Standing {
  /** How probably its best counterpart is one, and how probably any of all is, 0 to 1. */
  likest: number;
  any: number;
  /** The best likeness by each measure (`closeness.ts`). */
  clause: number;
  sentence: number;
  letters: number;
  within: number;
  /** The share of its weight that the titles hold. */
  inTitles: number;
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
  /** How near the other account comes to each claim. */
  standing: ReadonlyMap<Claim, Standing>;
  /** The concepts of both, numbered. */
  lexicon: Lexicon;
  /** Rarity of a concept among the claims of both. */
  weight: Weights;
}

/**
 * Pairs that are set side by side are as probable as this (where seven in eight rows are right on labelled pairs that were left out of the fit), …
 */
export const LEAST_PROBABLE = 0.45;
/** … those that are looked at for what they differ in, as this. */
const LEAST_LOOKED_AT = 0.1;
/** A clause beside a pair joins it where it is as probable as this, … */
const LEAST_JOINING = 0.2;
/** … stands within so many clauses of it, … */
const BESIDE = 2;
/** … and no more than so many of one account are one row. */
const CLAUSES = 2;
/** How probable a pair must be where two accounts cannot be expected to meet in any point. */
const ALONE = 0.97;
/** A second counterpart must come this close to the best one. */
const NEARLY = 0.9;
/** Counterparts of one claim at most. */
const COUNTERPARTS = 2;

/**
 * @param titles the titles of both accounts
 * @param probabilityOf how probable the evidence of two claims makes it that they are about one point; another one than the
 *   fitted model where a fit is tried
 */
export function gridOf(
  claimsA: readonly Claim[],
  claimsB: readonly Claim[],
  titles: readonly string[] = [],
  probabilityOf: (evidence: Float64Array) => number = probability,
): Grid {
  const ground = groundOfClaims(claimsA, claimsB, titles);
  const { profilesA, profilesB, lexicon } = ground;
  const pairs: Pair[] = [];
  const pairsOf = new Map<Claim, Pair[]>([...claimsA, ...claimsB].map((claim) => [claim, []]));
  const standing = standingOf(ground);
  const standingB = claimsB.map((claim) => standing.get(claim)!);
  const evidence = new Float64Array(EVIDENCE.length);
  claimsA.forEach((a, i) => {
    startRow(ground, i);
    const standingA = standing.get(a)!;
    claimsB.forEach((b, j) => {
      if (!evidenceOf(ground, i, j, evidence)) return;
      const likeness = probabilityOf(evidence);
      meets(standingA, likeness);
      meets(standingB[j]!, likeness);
      if (likeness < LEAST_LOOKED_AT) return;
      const pair = { a, b, i, j, likeness };
      pairs.push(pair);
      pairsOf.get(a)!.push(pair);
      pairsOf.get(b)!.push(pair);
    });
  });
  const weight = weightIn(lexicon);
  return { claimsA, claimsB, profilesA, profilesB, pairs, pairsOf, standing, lexicon, weight };
}

/** A claim has one more counterpart that may be one. */
function meets(standing: Standing, likeness: number): void {
  standing.likest = Math.max(standing.likest, likeness);
  standing.any = 1 - (1 - standing.any) * (1 - likeness);
}

function standingOf({ profilesA, profilesB, traitsA, traitsB, closeness }: Ground): Map<Claim, Standing> {
  const { clause, sentence, letters, aInSentence, bInSentence } = closeness;
  const width = profilesB.length;
  const best = (list: Float64Array, at: number) => list[at * KEPT]!;
  const standing = new Map<Claim, Standing>();
  profilesA.forEach(({ claim }, i) => {
    const within = aInSentence.subarray(i * width, (i + 1) * width).reduce((p, q) => Math.max(p, q), 0);
    standing.set(claim, {
      likest: 0,
      any: 0,
      clause: best(clause.bestOfRow, i),
      sentence: best(sentence.bestOfRow, i),
      letters: best(letters.bestOfRow, i),
      within,
      inTitles: traitsA[i]!.inTitles,
    });
  });
  profilesB.forEach(({ claim }, j) => {
    let within = 0;
    for (let i = 0; i < profilesA.length; i++) within = Math.max(within, bInSentence[i * width + j]!);
    standing.set(claim, {
      likest: 0,
      any: 0,
      clause: best(clause.bestOfColumn, j),
      sentence: best(sentence.bestOfColumn, j),
      letters: best(letters.bestOfColumn, j),
      within,
      inTitles: traitsB[j]!.inTitles,
    });
  });
  return standing;
}

/** What the claims of two accounts are weighed by; for fitting, too. */
export function groundOfClaims(
  claimsA: readonly Claim[],
  claimsB: readonly Claim[],
  titles: readonly string[],
): Ground {
  const toldA = claimsA.map(toldIn);
  const toldB = claimsB.map(toldIn);
  const lexicon = lexiconOf([...toldA, ...toldB]);
  const profilesA = toldA.map((told) => profileOf(told, lexicon));
  const profilesB = toldB.map((told) => profileOf(told, lexicon));
  const inTitles = [...toldInWords(lexemes(titles.join('\n\n')))].flatMap((key) => {
    const number = lexicon.numbers.get(key);
    return number === undefined ? [] : [number];
  });
  const closeness = closenessOf(profilesA, profilesB, lexicon);
  return groundOf(profilesA, profilesB, lexicon, closeness, new Set(inTitles));
}

/**
 * What both claims of a pair tell, the rarest first, each word once: as the one says it, and as the other
 * does; null where the other does not (`tolls.ts` names whom the first one counts).
 */
export function sharedWords(
  { ids, i, j }: Pair,
  { profilesA, profilesB, lexicon: { weights } }: Grid,
): Array<{ a: Lexeme; b: Lexeme | null }> {
  const [p, q] = [profilesA[i]!, profilesB[j]!];
  const wordIn = ({ ids: own, lexes }: Profile, id: number): Lexeme | null => lexes[own.indexOf(id)] ?? null;
  const found = new Map<Lexeme, Lexeme | null>();
  const both = ids ?? p.ids.filter((id) => q.ids.includes(id));
  for (const id of [...both].sort((x, y) => weights[y]! - weights[x]!)) {
    const a = wordIn(p, id);
    if (a && !found.has(a)) found.set(a, wordIn(q, id));
  }
  return [...found].map(([a, b]) => ({ a, b }));
}

/** More sentences than a text of the greatest length has. */
const SENTENCES = 1e6;

/** Two sentences, one of each account, as one number. */
export function placeOf(a: number, b: number): number {
  return a * SENTENCES + b;
}

/** Clauses of both accounts on one point: a pair, and what the neighbouring clauses add to it. */
export interface Meeting {
  pair: Pair;
  /** In the order of the accounts; the pair's own among them. */
  a: readonly Claim[];
  b: readonly Claim[];
}

/**
 * What the two accounts meet in, in the order of the first; `elsewhere`: points that they are known to meet in anyway.
 */
export function align(grid: Grid, elsewhere = 0): Meeting[] {
  const { pairs, claimsA, claimsB } = grid;
  const probable = pairs.filter(({ likeness }) => likeness >= LEAST_PROBABLE);
  const found = mutual(probable, claimsA.length, claimsB.length);
  // Accounts of two like events share a point by chance: what they are expected to share is less than one.
  const expected = found.reduce((sum, { likeness }) => sum + likeness, elsewhere);
  const least = expected < 1 ? ALONE : LEAST_PROBABLE;
  const kept = found.filter(({ likeness }) => likeness >= least);
  return widened(kept, grid).sort((p, q) => p.pair.i - q.pair.i || p.pair.j - q.pair.j);
}

/**
 * A claim may run over two clauses: pairs that share a clause and whose others stand side by side are one meeting, and a
 * clause beside it that has no counterpart of its own joins where it may be about the same.
 * @param kept by likeness
 */
function widened(kept: readonly Pair[], { claimsA, claimsB, pairs }: Grid): Meeting[] {
  const byPlace = new Map(pairs.map((pair) => [placeOf(pair.i, pair.j), pair]));
  const usedA = new Set(kept.map(({ i }) => i));
  const usedB = new Set(kept.map(({ j }) => j));
  const drafts: Array<{ pair: Pair; a: number[]; b: number[] }> = [];
  const besides = (at: number, places: readonly number[]) =>
    places.some((place) => Math.abs(place - at) <= BESIDE);
  for (const pair of kept) {
    const { i, j } = pair;
    const into = drafts.find(
      ({ a, b }) =>
        (a.includes(i) && b.length < CLAUSES && besides(j, b)) ||
        (b.includes(j) && a.length < CLAUSES && besides(i, a)),
    );
    if (!into) drafts.push({ pair, a: [i], b: [j] });
    else if (into.a.includes(i)) into.b.push(j);
    else into.a.push(i);
  }
  const joining = (used: Set<number>, own: number[], likeness: (place: number) => number) => {
    if (own.length >= CLAUSES) return;
    let [best, most] = [-1, LEAST_JOINING];
    for (let place = own[0]! - BESIDE; place <= own[0]! + BESIDE; place++) {
      if (used.has(place) || likeness(place) < most) continue;
      [best, most] = [place, likeness(place)];
    }
    if (best < 0) return;
    own.push(best);
    used.add(best);
  };
  const at = (i: number, j: number) => byPlace.get(placeOf(i, j))?.likeness ?? 0;
  for (const { pair, a, b } of drafts) {
    joining(usedA, a, (i) => at(i, pair.j));
    joining(usedB, b, (j) => at(pair.i, j));
  }
  const inOrder = (places: readonly number[], claims: readonly Claim[]) =>
    [...places].sort((p, q) => p - q).map((place) => claims[place]!);
  return drafts.map(({ pair, a, b }) => ({ pair, a: inOrder(a, claimsA), b: inOrder(b, claimsB) }));
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
