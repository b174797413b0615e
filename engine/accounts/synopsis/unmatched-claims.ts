/**
 * Claims that only one account tells. To say so wrongly misleads most, so a claim counts only where no
 * sentence of the other account holds much of it, and the more readily the more of its words the other
 * account has nowhere.
 */
import type { Span } from '../../model';
import type { Grid } from './alignment';
import type { Claim } from './claims';
import type { Profile } from './likeness';

/** What speaks for and against a claim being told by one account only; see `evidenceAlone`. */
export const ALONE_EVIDENCE = ['held', 'likest', 'furtherDown', 'newWords', 'newDay', 'beside'] as const;
/**
 * What each is worth in log odds, fitted as those of `pair-evidence.ts` (on claims without a counterpart in
 * an alignment that pairs a little less: `likest` counts more here than a fit of today gives it), and what
 * nothing is worth.
 */
const WORTH = [-1.3, -2.9, 3.7, 0.25, -0.55, -0.65];
const NOTHING = -2.2;
/** From these log odds on it is shown: rather too much than too little, since a reader asks what is new. */
const LEAST = -0.45;
/** More new words tell no more than this many. */
const NEW_WORDS = 6;
/** Telling words that a claim must have to be worth a row. */
const LEAST_TELLING = 3;
/** Rows of this kind for each account. */
const SHOWN = 12;

/** A clause that goes on with the one before: "…, having tested positive". */
const GOES_ON = /^(?:having|being|with|without|including|\p{L}+ing)\b/iu;
/** What goes on must not be held by the other account either. */
const LEAST_GOING_ON = -1;
/** … and so short a clause, in telling words, goes with the one before it wherever it has no counterpart. */
const SHORT = 3;

export interface Alone {
  claim: Claim;
  /** The claim, and the clause that goes on with it. */
  span: Span;
}

/**
 * The evidence of each claim of `own` that has no counterpart, in the order of `ALONE_EVIDENCE`: the share of
 * its weight that a single sentence of the other account holds; how probable its best counterpart is; how far
 * down it stands, 0 to 1, since both accounts lead with what they have in common; words that the other
 * account has nowhere; whether it names a day that the other does not; whether another clause of its sentence
 * has a counterpart: the rest of a sentence is seldom a point of its own.
 */
export function evidenceAlone(
  own: readonly Profile[],
  others: readonly Profile[],
  taken: ReadonlySet<Claim>,
  { lexicon: { weights, words }, likest }: Pick<Grid, 'lexicon' | 'likest'>,
): Map<Claim, readonly number[]> {
  const sentences = new Map<number, Set<number>>();
  const anywhere = new Array<boolean>(weights.length).fill(false);
  for (const { claim, ids } of others) {
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
  const beside = new Set(own.filter(({ claim }) => taken.has(claim)).map(({ claim }) => claim.sentence));
  /** The claim that last held a concept, by the concept's number; 1 for the first. */
  const heldBy = new Array<number>(weights.length).fill(0);
  const daysThere = new Set(others.flatMap(({ days }) => days));
  const found = new Map<Claim, readonly number[]>();
  own.forEach(({ claim, ids, weight, days }, i) => {
    if (taken.has(claim)) return;
    let fresh = 0;
    for (const id of ids) {
      heldBy[id] = i + 1;
      if (words[id] && !anywhere[id]) fresh++;
    }
    let most = 0;
    for (const sentence of sentences.values()) {
      let shared = 0;
      for (const id of sentence) if (heldBy[id] === i + 1) shared += weights[id]!;
      if (shared > most) most = shared;
    }
    found.set(claim, [
      most / Math.max(1, weight),
      likest.get(claim) ?? 0,
      i / own.length,
      Math.min(NEW_WORDS, fresh),
      days.some((day) => !daysThere.has(day)) ? 1 : 0,
      beside.has(claim.sentence) ? 1 : 0,
    ]);
  });
  return found;
}

/**
 * A day and a good many words that the other account has nowhere: nobody else tells it, wherever it stands.
 */
const isNews = ([, , , newWords, newDay]: readonly number[]) => newDay === 1 && newWords === NEW_WORDS;

/**
 * Claims of `own` without a counterpart among `others`, the most telling ones, in their order. `taken` claims
 * have one.
 */
export function onlyIn(
  own: readonly Profile[],
  others: readonly Profile[],
  taken: ReadonlySet<Claim>,
  grid: Pick<Grid, 'lexicon' | 'likest'>,
): Alone[] {
  const scores = new Map<Claim, number>();
  for (const [claim, evidence] of evidenceAlone(own, others, taken, grid)) {
    const score = evidence.reduce((sum, value, k) => sum + WORTH[k]! * value, NOTHING);
    scores.set(claim, isNews(evidence) ? Math.max(LEAST, score) : score);
  }
  const alone = own.flatMap(({ claim, telling }, i) => {
    const score = scores.get(claim) ?? Number.NEGATIVE_INFINITY;
    if (telling < LEAST_TELLING || score < LEAST) return [];
    const next = own[i + 1];
    const goesOn =
      next?.claim.sentence === claim.sentence &&
      GOES_ON.test(next.claim.words[0]!.word) &&
      (scores.get(next.claim) ?? Number.NEGATIVE_INFINITY) >=
        (next.telling <= SHORT ? Number.MIN_SAFE_INTEGER : LEAST_GOING_ON);
    return [{ claim, score, span: [claim.span[0], goesOn ? next.claim.span[1] : claim.span[1]] as const }];
  });
  return alone
    .sort((p, q) => q.score - p.score)
    .slice(0, SHOWN)
    .sort((p, q) => p.span[0] - q.span[0])
    .filter(({ span }, i, all) => i === 0 || span[0] >= all[i - 1]!.span[1]);
}
