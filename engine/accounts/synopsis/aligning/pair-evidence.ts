/**
 * What speaks for and against two claims being about the same point. How much each of it says stands in `alignment-model.ts`.
 */
import { compatible, sameThing } from '../../../text/figures';
import { GUESSES } from '../../../text/oppositions';
import type { Claim } from '../told/claims';
import type { Lexicon, Profile } from '../told/likeness';
import { isNegator } from '../told/negators';
import { type AllCloseness, type Closeness, KEPT, near, rankAmong, rivalOf } from './closeness';

/** The evidence, in this order; see `evidenceOf`. */
export const EVIDENCE = [
  'cosine',
  'containment',
  'union',
  'telling',
  'staples',
  'heaviest',
  'run',
  'sameFigure',
  'otherFigure',
  'sameNumber',
  'otherNumber',
  'numberOnOneSide',
  'sameDay',
  'otherDay',
  'otherPlace',
  'sharedNames',
  'otherNames',
  'deniedOnOneSide',
  'deniedOnBoth',
  'guessedOnOneSide',
  'bothQuoted',
  'oneQuoted',
  'depth',
  'depthApart',
  'bothLead',
  'length',
  'lengthRatio',
  'titles',
  'bothLikeTitles',
  'clauseCosine',
  'sentenceCosine',
  'letterCosine',
  'inSentence',
  'inSentenceLess',
  'clauseRival',
  'sentenceRival',
  'letterRival',
  'clauseMargin',
  'letterMargin',
  'clauseRanks',
  'letterRanks',
  'clauseNear',
  'sentenceNear',
  'letterNear',
] as const;

/** More shared words tell no more than this many. */
const MOST_TELLING = 4;
const MOST_STAPLES = 3;
/** Containment of a claim that shares numbers, too, may pass 1. */
const MOST_CONTAINED = 1.2;
/** A claim that weighs less than one rare word is not told well enough to be all of another. */
const LEAST_WEIGHT = 1;
/** Words of a run in common; a longer one tells no more. */
const MOST_RUN = 6;
/** Words of a claim that runs are looked for in. */
const LONGEST = 60;
/** An account leads with its first sentences. */
const LEAD = 2;

/** Clauses without a word in common are looked at only where their letters or their sentences are this like. */
const LEAST_LETTERS = 0.12;
const LEAST_SENTENCE = 0.15;

/** What a claim brings to every pair that it is in. */
interface Traits {
  numbers: ReadonlySet<number>;
  denies: boolean;
  guesses: boolean;
  /** How far down it stands, 0 to 1. */
  depth: number;
  leads: boolean;
  /** The share of its weight that the titles of both accounts hold. */
  inTitles: number;
  words: readonly string[];
}

/** All that pairs of two accounts are weighed by. */
export interface Ground {
  profilesA: readonly Profile[];
  profilesB: readonly Profile[];
  traitsA: readonly Traits[];
  traitsB: readonly Traits[];
  lexicon: Lexicon;
  closeness: AllCloseness;
  /** By the numbers of the lexicon: the claim of the first account that was last seen to hold it, from 1 on. */
  heldBy: Int32Array;
}

/** @param titles what the titles of both tell, by the numbers of the lexicon */
export function groundOf(
  profilesA: readonly Profile[],
  profilesB: readonly Profile[],
  lexicon: Lexicon,
  closeness: AllCloseness,
  titles: ReadonlySet<number>,
): Ground {
  return {
    profilesA,
    profilesB,
    traitsA: profilesA.map((profile, i) => traitsOf(profile, i / profilesA.length, lexicon, titles)),
    traitsB: profilesB.map((profile, j) => traitsOf(profile, j / profilesB.length, lexicon, titles)),
    lexicon,
    closeness,
    heldBy: new Int32Array(lexicon.weights.length),
  };
}

function traitsOf(
  { claim, ids, weight }: Profile,
  depth: number,
  { weights }: Lexicon,
  titles: ReadonlySet<number>,
): Traits {
  const inTitles = ids.reduce((sum, id) => sum + (titles.has(id) ? weights[id]! : 0), 0);
  return {
    numbers: new Set(claim.figures.map(({ value }) => value)),
    denies: claim.words.some(isNegator),
    guesses: claim.words.some(({ concept }) => GUESSES.has(concept)),
    depth,
    leads: claim.sentence < LEAD,
    inTitles: inTitles / Math.max(LEAST_WEIGHT, weight),
    words: claim.words.slice(0, LONGEST).map(({ word }) => word),
  };
}

/** Makes the claim `i` of the first account the one that `evidenceOf` is asked about. */
export function startRow({ profilesA, heldBy }: Ground, i: number): void {
  for (const id of profilesA[i]!.ids) heldBy[id] = i + 1;
}

/**
 * The evidence of a pair, in the order of `EVIDENCE`; false where the clauses have nothing in common. After `startRow`.
 * @param into where it is written
 */
export function evidenceOf(ground: Ground, i: number, j: number, into: Float64Array): boolean {
  const { profilesA, profilesB, traitsA, traitsB, closeness } = ground;
  const at = i * profilesB.length + j;
  const { clause, letters, sentence } = closeness;
  if (clause.values[at] === 0 && letters.values[at]! < LEAST_LETTERS && sentence.values[at]! < LEAST_SENTENCE)
    return false;
  const a = profilesA[i]!;
  const b = profilesB[j]!;
  const p = traitsA[i]!;
  const q = traitsB[j]!;
  const next = sharedInto(ground, i, a, b, into);
  const k = valuesInto(a, b, p, q, into, next);
  closenessInto(ground, i, j, into, k);
  return true;
}

function sharedInto(
  { lexicon, heldBy }: Ground,
  i: number,
  a: Profile,
  b: Profile,
  into: Float64Array,
): number {
  const { weights, units, common: everywhere, figures } = lexicon;
  let weight = 0;
  let counted = 0;
  let telling = 0;
  let staples = 0;
  let heaviest = 0;
  for (const id of b.ids) {
    if (heldBy[id] !== i + 1) continue;
    const own = weights[id]!;
    weight += own;
    if (own > heaviest) heaviest = own;
    if (figures[id]) counted += own;
    if (!units[id]) continue;
    if (everywhere[id]) staples++;
    else telling++;
  }
  const wa = Math.max(LEAST_WEIGHT, a.total + counted);
  const wb = Math.max(LEAST_WEIGHT, b.total + counted);
  into[0] = weight / Math.sqrt(wa * wb);
  into[1] = Math.min(MOST_CONTAINED, weight / Math.min(wa, wb));
  into[2] = weight / Math.max(LEAST_WEIGHT, wa + wb - weight);
  into[3] = Math.min(MOST_TELLING, telling);
  into[4] = Math.min(MOST_STAPLES, staples);
  into[5] = heaviest;
  return 6;
}

function valuesInto(a: Profile, b: Profile, p: Traits, q: Traits, into: Float64Array, from: number): number {
  let k = from;
  const put = (value: number | boolean) => {
    into[k++] = Number(value);
  };
  put(longestRun(p.words, q.words));
  const figures = figuresOf(a.claim, b.claim);
  put(figures === 'same');
  put(figures === 'other');
  const sameNumber = meet(p.numbers, q.numbers);
  put(sameNumber);
  put(!sameNumber && p.numbers.size > 0 && q.numbers.size > 0);
  put(p.numbers.size > 0 !== q.numbers.size > 0);
  const sameDay = a.days.some((day) => b.days.includes(day));
  put(sameDay);
  put(!sameDay && a.days.length > 0 && b.days.length > 0);
  put(a.places.length > 0 && b.places.length > 0 && !a.places.some((place) => b.places.includes(place)));
  let names = 0;
  for (const id of a.names) if (b.names.has(id)) names++;
  put(Math.min(3, names));
  put(names === 0 && a.names.size > 0 && b.names.size > 0);
  put(p.denies !== q.denies);
  put(p.denies && q.denies);
  put(p.guesses !== q.guesses);
  put(a.claim.quoted && b.claim.quoted);
  put(a.claim.quoted !== b.claim.quoted);
  put((p.depth + q.depth) / 2);
  put(Math.abs(p.depth - q.depth));
  put(p.leads && q.leads);
  put(Math.log(Math.min(p.words.length, q.words.length)));
  put(Math.min(p.words.length, q.words.length) / Math.max(p.words.length, q.words.length));
  put((p.inTitles + q.inTitles) / 2);
  put(Math.min(p.inTitles, q.inTitles));
  return k;
}

function closenessInto(
  { closeness, profilesA, profilesB }: Ground,
  i: number,
  j: number,
  into: Float64Array,
  from: number,
): void {
  const sizeA = profilesA.length;
  const sizeB = profilesB.length;
  const at = i * sizeB + j;
  const { clause, sentence, letters, aInSentence, bInSentence } = closeness;
  const clauseRival = rival(clause, i, j, at);
  const letterRival = rival(letters, i, j, at);
  let k = from;
  into[k++] = clause.values[at]!;
  into[k++] = sentence.values[at]!;
  into[k++] = letters.values[at]!;
  into[k++] = Math.max(aInSentence[at]!, bInSentence[at]!);
  into[k++] = Math.min(aInSentence[at]!, bInSentence[at]!);
  into[k++] = clauseRival;
  into[k++] = rival(sentence, i, j, at);
  into[k++] = letterRival;
  into[k++] = clause.values[at]! - clauseRival;
  into[k++] = letters.values[at]! - letterRival;
  into[k++] = ranks(clause, i, j, at);
  into[k++] = ranks(letters, i, j, at);
  into[k++] = near(clause.values, i, j, sizeA, sizeB);
  into[k++] = near(sentence.values, i, j, sizeA, sizeB);
  into[k++] = near(letters.values, i, j, sizeA, sizeB);
}

function rival({ values, bestOfRow, bestOfColumn }: Closeness, i: number, j: number, at: number): number {
  return Math.max(rivalOf(bestOfRow, i * KEPT, values[at]!), rivalOf(bestOfColumn, j * KEPT, values[at]!));
}

function ranks({ values, bestOfRow, bestOfColumn }: Closeness, i: number, j: number, at: number): number {
  return rankAmong(bestOfRow, i * KEPT, values[at]!) + rankAmong(bestOfColumn, j * KEPT, values[at]!);
}

const meet = (p: ReadonlySet<number>, q: ReadonlySet<number>) => {
  for (const value of p) if (q.has(value)) return true;
  return false;
};

/** Written anew for each pair. */
const RUNS = new Uint8Array(LONGEST + 1);

/** Words in the longest run that both have, function words too. */
function longestRun(p: readonly string[], q: readonly string[]): number {
  const lengths = RUNS.fill(0, 0, q.length + 1);
  let most = 0;
  for (const word of p) {
    for (let j = q.length; j > 0; j--) {
      const length = word === q[j - 1] ? lengths[j - 1]! + 1 : 0;
      lengths[j] = length;
      if (length > most) most = length;
    }
  }
  return Math.min(MOST_RUN, most);
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
