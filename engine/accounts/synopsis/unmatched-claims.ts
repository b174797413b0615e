/**
 * Claims that only one account tells. To say so wrongly misleads most, so a claim counts only where no clause of the other
 * account comes near it. How much each evidence says stands in `alone-model.ts`.
 */
import type { Span } from '../../model';
import type { Grid } from './aligning/alignment';
import { probablyAlone } from './aligning/alone-model';
import type { Claim } from './told/claims';
import { guessesIn } from './told/guesses';
import type { Profile } from './told/likeness';
import { isNegator } from './told/negators';
import { SORTS, sortsIn } from './told/sorts';

/** What speaks for and against a claim being told by one account only; see `evidenceAlone`. */
export const ALONE_EVIDENCE = [
  'likest',
  'likestOfSentence',
  'likestBeside',
  'any',
  'held',
  'furtherDown',
  'leads',
  'newWords',
  'newDay',
  'counterpartInSentence',
  'counterpartsNear',
  'counterpartsOfAll',
  'letters',
  'sentence',
  'clause',
  'within',
  'length',
  'telling',
  'quoted',
  'counts',
  'dated',
  'names',
  'denies',
  'guesses',
  'inTitles',
  'longer',
  'likestFree',
  'fromCounterparts',
  'feltThere',
  'causeThere',
  'guessThere',
  'deniedThere',
  'sumThere',
  'measuredThere',
] as const;

const SORTED = Object.values(SORTS);

/** How probable it must be. */
const LEAST = 0.68;
/** More new words tell no more than this many. */
const NEW_WORDS = 6;
/** Telling words that a claim must have to be worth a row. */
export const LEAST_TELLING = 3;
/** Rows of this kind for each account. */
const SHOWN = 12;
/** An account of fewer claims than this share of the other's is a summary: what it leaves out is no news. */
const SUMMARY = 0.2;
/** Claims to either side among which counterparts are counted. */
const NEAR = 3;
/** Counterparts that stand further off than so many claims tell no more. */
const FAR = 5;
/** Probabilities are taken as odds; none is surer than this. */
const SUREST = 0.995;

/** A clause that goes on with the one before: "…, having tested positive". */
const GOES_ON = /^(?:having|being|with|without|including|\p{L}+ing)\b/iu;
/** What goes on must not be held by the other account either. */
const LEAST_GOING_ON = 0.5;
/** … and so short a clause, in telling words, goes with the one before it wherever it has no counterpart. */
const SHORT = 3;

export interface Alone {
  claim: Claim;
  /** The claim, and the clause that goes on with it. */
  span: Span;
}

const odds = (p: number) => {
  const sure = Math.min(SUREST, Math.max(1 - SUREST, p));
  return Math.log(sure / (1 - sure));
};

/**
 * The evidence of each claim of `own` that has no counterpart, in the order of `ALONE_EVIDENCE`: how probable its best
 * counterpart is, that of its sentence and of the claims beside it, and any at all; the share of its weight that a single
 * sentence of the other account holds; how far down it stands, 0 to 1, since both accounts lead with what they have in common;
 * words that the other account has nowhere; whether it names a day that the other does not; how many claims around it have a
 * counterpart; what sort of claim it is; the likest claim of the other account that nothing else was set beside; how far
 * off the claims stand, before and behind it, that have a counterpart; and whether the other account has a claim of its sort that
 * nothing was set beside either: two that contradict each other share few words.
 * @param taken claims with a counterpart
 */
export function evidenceAlone(
  own: readonly Profile[],
  others: readonly Profile[],
  taken: ReadonlySet<Claim>,
  { lexicon: { weights, words }, standing, pairsOf }: Pick<Grid, 'lexicon' | 'standing' | 'pairsOf'>,
): Map<Claim, readonly number[]> {
  const { sentences, anywhere } = heldBySentences(others, weights.length);
  const bySentence = new Map<number, Claim[]>();
  for (const { claim } of own)
    bySentence.set(claim.sentence, [...(bySentence.get(claim.sentence) ?? []), claim]);
  const hasOne = own.map(({ claim }) => (taken.has(claim) ? 1 : 0));
  const sum = [0];
  for (const one of hasOne) sum.push(sum.at(-1)! + one);
  const counterparts = (from: number, to: number) => sum[Math.min(own.length, to)]! - sum[Math.max(0, from)]!;
  /** The claim that last held a concept, by the concept's number; 1 for the first. */
  const heldBy = new Array<number>(weights.length).fill(0);
  const distances = fromCounterparts(hasOne);
  const daysThere = new Set(others.flatMap(({ days }) => days));
  const sortsThere = others.reduce((all, { claim }) => (taken.has(claim) ? all : all | sortsIn(claim)), 0);
  const found = new Map<Claim, readonly number[]>();
  own.forEach(({ claim, ids, weight, days, telling, names }, i) => {
    if (taken.has(claim)) return;
    let fresh = 0;
    for (const id of ids) {
      heldBy[id] = i + 1;
      if (words[id] && !anywhere[id]) fresh++;
    }
    let most = 0;
    for (const sentence of sentences) {
      let shared = 0;
      for (const id of sentence) if (heldBy[id] === i + 1) shared += weights[id]!;
      if (shared > most) most = shared;
    }
    const { likest, any, letters, sentence, clause, within, inTitles } = standing.get(claim)!;
    const siblings = bySentence.get(claim.sentence)!;
    const beside = [own[i - 1], own[i + 1]].map((one) => (one ? standing.get(one.claim)!.likest : 0));
    found.set(claim, [
      odds(likest),
      odds(Math.max(...siblings.map((one) => standing.get(one)!.likest))),
      Math.max(...beside),
      Math.log(Math.max(0.01, any)),
      most / Math.max(1, weight),
      i / own.length,
      Number(i < 2),
      Math.min(NEW_WORDS, fresh),
      Number(days.some((day) => !daysThere.has(day))),
      Number(siblings.some((one) => taken.has(one))),
      counterparts(i - NEAR, i + NEAR + 1),
      counterparts(0, own.length) / own.length,
      letters,
      sentence,
      clause,
      within,
      Math.log(claim.words.length),
      telling,
      Number(claim.quoted),
      Number(claim.figures.length > 0),
      Number(claim.dates.length > 0),
      names.size,
      Number(claim.words.some(isNegator)),
      Number(guessesIn(claim)),
      inTitles,
      Math.log(own.length / Math.max(1, others.length)),
      likestFree(claim, taken, pairsOf),
      distances[i]!,
      ...SORTED.map((sort) => Number((sortsIn(claim) & sortsThere & sort) !== 0)),
    ]);
  });
  return found;
}

/** How probable the likest counterpart is that has none itself. */
function likestFree(claim: Claim, taken: ReadonlySet<Claim>, pairsOf: Grid['pairsOf']): number {
  let most = 0;
  for (const { a, b, likeness } of pairsOf.get(claim) ?? [])
    if (likeness > most && !taken.has(a === claim ? b : a)) most = likeness;
  return most;
}

/** Claims from each to the nearest with a counterpart, before and behind it, no more than `FAR` to either side. */
function fromCounterparts(hasOne: readonly number[]): number[] {
  const found = hasOne.map(() => 0);
  const walk = (from: number, step: 1 | -1) => {
    let distance = FAR;
    for (let i = from; i >= 0 && i < hasOne.length; i += step) {
      distance = hasOne[i] ? 0 : Math.min(FAR, distance + 1);
      found[i]! += distance;
    }
  };
  walk(0, 1);
  walk(hasOne.length - 1, -1);
  return found;
}

/** What each sentence of an account holds, and what any does, by the numbers of the lexicon. */
function heldBySentences(
  profiles: readonly Profile[],
  size: number,
): { sentences: Iterable<ReadonlySet<number>>; anywhere: readonly boolean[] } {
  const sentences = new Map<number, Set<number>>();
  const anywhere = new Array<boolean>(size).fill(false);
  for (const { claim, ids } of profiles) {
    let held = sentences.get(claim.sentence);
    if (!held) {
      held = new Set();
      sentences.set(claim.sentence, held);
    }
    for (const id of ids) {
      held.add(id);
      anywhere[id] = true;
    }
  }
  return { sentences: [...sentences.values()], anywhere };
}

/**
 * Claims of `own` without a counterpart among `others`, the most telling ones, in their order. `taken` claims
 * have one.
 * @param aloneOf how probable the evidence makes it that a claim is told by one only; another one than the fitted model where
 *   a fit is tried
 */
export function onlyIn(
  own: readonly Profile[],
  others: readonly Profile[],
  taken: ReadonlySet<Claim>,
  grid: Pick<Grid, 'lexicon' | 'standing' | 'pairsOf'>,
  aloneOf: (evidence: readonly number[]) => number = probablyAlone,
): Alone[] {
  if (others.length < SUMMARY * own.length) return [];
  const scores = new Map<Claim, number>();
  for (const [claim, evidence] of evidenceAlone(own, others, taken, grid))
    scores.set(claim, aloneOf(evidence));
  const alone = own.flatMap(({ claim, telling }, i) => {
    const score = scores.get(claim) ?? 0;
    if (telling < LEAST_TELLING || score < LEAST) return [];
    const next = own[i + 1];
    const goesOn =
      next?.claim.sentence === claim.sentence &&
      GOES_ON.test(next.claim.words[0]!.word) &&
      scores.has(next.claim) &&
      (next.telling <= SHORT || scores.get(next.claim)! >= LEAST_GOING_ON);
    return [{ claim, score, span: [claim.span[0], goesOn ? next.claim.span[1] : claim.span[1]] as const }];
  });
  return alone
    .sort((p, q) => q.score - p.score)
    .slice(0, SHOWN)
    .sort((p, q) => p.span[0] - q.span[0])
    .filter(({ span }, i, all) => i === 0 || span[0] >= all[i - 1]!.span[1]);
}
