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
  /** Its words, numbered among those of both accounts. */
  words: readonly number[];
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
  /** Where each word stands last in the claim of `startRow`, and each of its words before there; from 1 on, 0 for nowhere. */
  lastAt: Uint8Array;
  before: Uint8Array;
}

/** @param titles what the titles of both tell, by the numbers of the lexicon */
export function groundOf(
  profilesA: readonly Profile[],
  profilesB: readonly Profile[],
  lexicon: Lexicon,
  closeness: AllCloseness,
  titles: ReadonlySet<number>,
): Ground {
  const numbers = new Map<string, number>();
  const traits = (profiles: readonly Profile[]) =>
    profiles.map((profile, i) => traitsOf(profile, i / profiles.length, lexicon, titles, numbers));
  const [traitsA, traitsB] = [traits(profilesA), traits(profilesB)];
  return {
    profilesA,
    profilesB,
    traitsA,
    traitsB,
    lexicon,
    closeness,
    heldBy: new Int32Array(lexicon.weights.length),
    lastAt: new Uint8Array(numbers.size),
    before: new Uint8Array(LONGEST + 1),
  };
}

function traitsOf(
  { claim, ids, weight }: Profile,
  depth: number,
  { weights }: Lexicon,
  titles: ReadonlySet<number>,
  numbers: Map<string, number>,
): Traits {
  const inTitles = ids.reduce((sum, id) => sum + (titles.has(id) ? weights[id]! : 0), 0);
  return {
    numbers: new Set(claim.figures.map(({ value }) => value)),
    denies: claim.words.some(isNegator),
    guesses: claim.words.some(({ concept }) => GUESSES.has(concept)),
    depth,
    leads: claim.sentence < LEAD,
    inTitles: inTitles / Math.max(LEAST_WEIGHT, weight),
    words: claim.words.slice(0, LONGEST).map(({ word }) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    }),
  };
}

/** Makes the claim `i` of the first account the one that `evidenceOf` is asked about. */
export function startRow({ profilesA, traitsA, heldBy, lastAt, before }: Ground, i: number): void {
  for (const id of profilesA[i]!.ids) heldBy[id] = i + 1;
  lastAt.fill(0);
  traitsA[i]!.words.forEach((word, at) => {
    before[at + 1] = lastAt[word]!;
    lastAt[word] = at + 1;
  });
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
  into[next] = longestRun(ground, q.words);
  const k = valuesInto(a, b, p, q, into, next + 1);
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
  const figures = figuresOf(a.claim, b.claim);
  into[k++] = Number(figures === 'same');
  into[k++] = Number(figures === 'other');
  const sameNumber = meet(p.numbers, q.numbers);
  into[k++] = Number(sameNumber);
  into[k++] = Number(!sameNumber && p.numbers.size > 0 && q.numbers.size > 0);
  into[k++] = Number(p.numbers.size > 0 !== q.numbers.size > 0);
  const sameDay = a.days.some((day) => b.days.includes(day));
  into[k++] = Number(sameDay);
  into[k++] = Number(!sameDay && a.days.length > 0 && b.days.length > 0);
  into[k++] = Number(
    a.places.length > 0 && b.places.length > 0 && !a.places.some((place) => b.places.includes(place)),
  );
  let names = 0;
  for (const id of a.names) if (b.names.has(id)) names++;
  into[k++] = Math.min(3, names);
  into[k++] = Number(names === 0 && a.names.size > 0 && b.names.size > 0);
  into[k++] = Number(p.denies !== q.denies);
  into[k++] = Number(p.denies && q.denies);
  into[k++] = Number(p.guesses !== q.guesses);
  into[k++] = Number(a.claim.quoted && b.claim.quoted);
  into[k++] = Number(a.claim.quoted !== b.claim.quoted);
  into[k++] = (p.depth + q.depth) / 2;
  into[k++] = Math.abs(p.depth - q.depth);
  into[k++] = Number(p.leads && q.leads);
  into[k++] = Math.log(Math.min(p.words.length, q.words.length));
  into[k++] = Math.min(p.words.length, q.words.length) / Math.max(p.words.length, q.words.length);
  into[k++] = (p.inTitles + q.inTitles) / 2;
  into[k++] = Math.min(p.inTitles, q.inTitles);
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

/** The run that ends at each word of the claim of `startRow`, and at which word of the other one it ends; written anew for each pair. */
const RUNS = new Uint8Array(LONGEST + 1);
const ENDS = new Uint8Array(LONGEST + 1);

/** Words in the longest run that the claim of `startRow` and another one both have, function words too. */
function longestRun({ lastAt, before }: Ground, words: readonly number[]): number {
  let most = 0;
  ENDS.fill(0);
  for (let j = 0; j < words.length; j++) {
    // From the last place on: a run is looked up before it is written over.
    for (let at = lastAt[words[j]!]!; at > 0; at = before[at]!) {
      const length = j > 0 && ENDS[at - 1] === j ? RUNS[at - 1]! + 1 : 1;
      RUNS[at] = length;
      ENDS[at] = j + 1;
      if (length > most) most = length;
    }
    if (most >= MOST_RUN) return MOST_RUN;
  }
  return most;
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
