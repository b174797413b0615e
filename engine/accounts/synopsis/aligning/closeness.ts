/**
 * How like each claim of one account is to each of the other, by four measures: the clauses' words, the words of the
 * sentences that they stand in, a clause's words within the other's sentence, and runs of three letters.
 */
import type { Lexicon, Profile } from '../told/likeness';

/** A number for each pair of claims, row by row of the first account; and the three best of each row and column. */
export interface Closeness {
  values: Float64Array;
  bestOfRow: Float64Array;
  bestOfColumn: Float64Array;
}

export interface AllCloseness {
  clause: Closeness;
  sentence: Closeness;
  letters: Closeness;
  /** The share of the first claim's weight that the other's sentence holds, and of the second's that the first's holds. */
  aInSentence: Float64Array;
  bInSentence: Float64Array;
}

/** How many of the best of a row or column are kept. */
export const KEPT = 3;

export function closenessOf(
  profilesA: readonly Profile[],
  profilesB: readonly Profile[],
  lexicon: Lexicon,
): AllCloseness {
  const { weights } = lexicon;
  const bagsA = profilesA.map(({ ids }) => ids);
  const bagsB = profilesB.map(({ ids }) => ids);
  const wholeA = sentenceBags(profilesA, weights.length);
  const wholeB = sentenceBags(profilesB, weights.length);
  const clause = cosines(bagsA, bagsB, weights);
  const wholes = cosines(wholeA.bags, wholeB.bags, weights);
  const inB = shares(bagsA, wholeB.bags, weights);
  const inA = shares(bagsB, wholeA.bags, weights);
  const sentence = new Float64Array(clause.length);
  const aInSentence = new Float64Array(clause.length);
  const bInSentence = new Float64Array(clause.length);
  const [sizeA, sizeB] = [profilesA.length, profilesB.length];
  const [wholesA, wholesB] = [wholeA.bags.length, wholeB.bags.length];
  for (let i = 0, at = 0; i < sizeA; i++) {
    const own = wholeA.of[i]!;
    for (let j = 0; j < sizeB; j++, at++) {
      const other = wholeB.of[j]!;
      sentence[at] = wholes[own * wholesB + other]!;
      aInSentence[at] = inB[i * wholesB + other]!;
      bInSentence[at] = inA[j * wholesA + own]!;
    }
  }
  return {
    clause: withBest(clause, sizeA, sizeB),
    sentence: withBest(sentence, sizeA, sizeB),
    letters: withBest(letterCosines(profilesA, profilesB), sizeA, sizeB),
    aInSentence,
    bInSentence,
  };
}

/** What each sentence tells, and which sentence each claim is of, by its place in `bags`. */
function sentenceBags(profiles: readonly Profile[], size: number): { bags: number[][]; of: number[] } {
  const bags: number[][] = [];
  const of: number[] = [];
  let last = -1;
  /** By the numbers of the lexicon: how many bags there were when it was last put into one. */
  const putAt = new Int32Array(size);
  for (const { claim, ids } of profiles) {
    if (claim.sentence !== last || bags.length === 0) {
      last = claim.sentence;
      bags.push([]);
    }
    const bag = bags.at(-1)!;
    for (const id of ids) {
      if (putAt[id] === bags.length) continue;
      putAt[id] = bags.length;
      bag.push(id);
    }
    of.push(bags.length - 1);
  }
  return { bags, of };
}

/** The bags that hold each number, one after the other: those of `id` stand from `from[id]` up to `from[id + 1]`. */
interface Postings {
  from: Int32Array;
  bags: Int32Array;
}

function postings(bags: readonly (readonly number[])[], size: number): Postings {
  const from = new Int32Array(size + 1);
  for (const bag of bags) for (const id of bag) from[id + 1]!++;
  for (let id = 0; id < size; id++) from[id + 1]! += from[id]!;
  const next = from.slice();
  const found = new Int32Array(from[size]!);
  bags.forEach((bag, at) => {
    for (const id of bag) found[next[id]!++] = at;
  });
  return { from, bags: found };
}

function cosines(
  bagsA: readonly (readonly number[])[],
  bagsB: readonly (readonly number[])[],
  weights: ArrayLike<number>,
): Float64Array {
  const norm = (bag: readonly number[]) => Math.sqrt(bag.reduce((sum, id) => sum + weights[id]! ** 2, 0));
  const normsA = bagsA.map(norm);
  const normsB = bagsB.map(norm);
  return shared(bagsA, bagsB, weights, 2, (dot, i, j) => dot / Math.max(1e-9, normsA[i]! * normsB[j]!));
}

/** The share of each left bag's weight that each right one holds. */
function shares(
  bagsA: readonly (readonly number[])[],
  bagsB: readonly (readonly number[])[],
  weights: ArrayLike<number>,
): Float64Array {
  const totals = bagsA.map((bag) => bag.reduce((sum, id) => sum + weights[id]!, 0));
  return shared(bagsA, bagsB, weights, 1, (sum, i) => sum / Math.max(1e-9, totals[i]!));
}

function shared(
  bagsA: readonly (readonly number[])[],
  bagsB: readonly (readonly number[])[],
  weights: ArrayLike<number>,
  power: 1 | 2,
  value: (sum: number, i: number, j: number) => number,
): Float64Array {
  const { from, bags } = postings(bagsB, weights.length);
  const size = bagsB.length;
  const found = new Float64Array(bagsA.length * size);
  bagsA.forEach((bag, i) => {
    for (const id of bag) {
      const add = power === 1 ? weights[id]! : weights[id]! ** 2;
      for (let k = from[id]!; k < from[id + 1]!; k++) found[i * size + bags[k]!]! += add;
    }
    for (let j = 0; j < size; j++) {
      const at = i * size + j;
      if (found[at]! > 0) found[at] = value(found[at]!, i, j);
    }
  });
  return found;
}

/** By runs of three letters of the words that tell something, the rarer a run the heavier. */
function letterCosines(profilesA: readonly Profile[], profilesB: readonly Profile[]): Float64Array {
  const numbers = new Map<string, number>();
  const ofWord = new Map<string, readonly number[]>();
  const runsOf = (word: string): readonly number[] => {
    let runs = ofWord.get(word);
    if (!runs) {
      const padded = ` ${word} `;
      const own = new Set<number>();
      for (let k = 0; k + 3 <= padded.length; k++) {
        const run = padded.slice(k, k + 3);
        let number = numbers.get(run);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(run, number);
        }
        own.add(number);
      }
      runs = [...own];
      ofWord.set(word, runs);
    }
    return runs;
  };
  /** By a run's number: how many bags there were when it was last put into one. */
  const putAt: number[] = [];
  let made = 0;
  const bagOf = ({ claim }: Profile) => {
    const bag: number[] = [];
    made++;
    for (const { word, stop } of claim.words) {
      if (stop) continue;
      for (const run of runsOf(word)) {
        if (putAt[run] === made) continue;
        putAt[run] = made;
        bag.push(run);
      }
    }
    return bag;
  };
  const bagsA = profilesA.map(bagOf);
  const bagsB = profilesB.map(bagOf);
  const counts = new Float64Array(numbers.size);
  for (const bag of [...bagsA, ...bagsB]) for (const id of bag) counts[id]!++;
  const total = Math.max(20, bagsA.length + bagsB.length);
  const weights = counts.map((count) => Math.log(1 + total / Math.max(2, count)));
  return cosines(bagsA, bagsB, weights);
}

function withBest(values: Float64Array, sizeA: number, sizeB: number): Closeness {
  const bestOfRow = new Float64Array(sizeA * KEPT);
  const bestOfColumn = new Float64Array(sizeB * KEPT);
  for (let i = 0; i < sizeA; i++) {
    for (let j = 0; j < sizeB; j++) {
      const value = values[i * sizeB + j]!;
      if (value === 0) continue;
      keep(bestOfRow, i * KEPT, value);
      keep(bestOfColumn, j * KEPT, value);
    }
  }
  return { values, bestOfRow, bestOfColumn };
}

/** Puts a value among the best from `at` on, which stand from the greatest down. */
function keep(best: Float64Array, at: number, value: number): void {
  for (let k = 0; k < KEPT; k++) {
    if (value <= best[at + k]!) continue;
    for (let l = KEPT - 1; l > k; l--) best[at + l] = best[at + l - 1]!;
    best[at + k] = value;
    return;
  }
}

/** The reciprocal rank of a value among the best from `at` on: 1 for the best, 0.2 for one that is not among them. */
export function rankAmong(best: Float64Array, at: number, value: number): number {
  for (let k = 0; k < KEPT; k++) if (value >= best[at + k]!) return 1 / (k + 1);
  return 0.2;
}

/** The best of a row or column apart from the value itself. */
export function rivalOf(best: Float64Array, at: number, value: number): number {
  return value >= best[at]! ? best[at + 1]! : best[at]!;
}

/** Claims to either side that count as a claim's surroundings. */
const NEAR = 2;

/** The best value among the claims around two: rewrites keep the order of what they rewrite. */
export function near(values: Float64Array, i: number, j: number, sizeA: number, sizeB: number): number {
  let best = 0;
  const [top, bottom] = [Math.max(0, i - NEAR), Math.min(sizeA - 1, i + NEAR)];
  const [left, right] = [Math.max(0, j - NEAR), Math.min(sizeB - 1, j + NEAR)];
  for (let p = top; p <= bottom; p++) {
    if (p === i) continue;
    for (let q = left, at = p * sizeB + left; q <= right; q++, at++) {
      if (q !== j && values[at]! > best) best = values[at]!;
    }
  }
  return best;
}
