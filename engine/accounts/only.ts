/**
 * Claims that only one account tells. To say so wrongly misleads most, so a claim counts only where no sentence of the other
 * account holds much of it, and the more readily the more of its words the other account has nowhere.
 */
import type { Span } from '../model';
import type { Grid } from './alignment';
import type { Claim } from './claims';
import type { Profile } from './likeness';

/**
 * What speaks for and against a claim being told by one account only, fitted (logistic regression) on pairs of accounts whose claims
 * were labelled by hand, and rounded: the share of its weight that a single sentence of the other account holds …
 */
const HELD = -4;
/** … how far down it stands, 0 to 1: both accounts lead with what they have in common … */
const FURTHER_DOWN = 1;
/** … each word that the other account has nowhere, so many at most … */
const NEW_WORD = 0.3;
const NEW_WORDS = 6;
/** … a day that the other account does not name … */
const NEW_DAY = 0.5;
/** … and another clause of its sentence having a counterpart: the rest of a sentence is seldom a point of its own. */
const BESIDE = -0.4;
/** From here on it is shown. */
const LEAST = 0.7;
/** Telling words that a claim must have to be worth a row. */
const LEAST_TELLING = 3;
/** Rows of this kind for each account. */
const SHOWN = 12;

/** A clause that goes on with the one before: "…, having tested positive". */
const GOES_ON = /^(?:having|being|with|without|including|\p{L}+ing)\b/iu;
/** What goes on must not be held by the other account either. */
const LEAST_GOING_ON = 0;

export interface Alone {
  claim: Claim;
  /** The claim, and the clause that goes on with it. */
  span: Span;
}

/** Claims of `own` without a counterpart among `others`, the most telling ones, in their order. `taken` claims have one. */
export function onlyIn(
  own: readonly Profile[],
  others: readonly Profile[],
  taken: ReadonlySet<Claim>,
  { lexicon: { weights, words } }: Pick<Grid, 'lexicon'>,
): Alone[] {
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
  const scores = new Map<Claim, number>();
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
    const score =
      (HELD * most) / Math.max(1, weight) +
      (FURTHER_DOWN * i) / own.length +
      NEW_WORD * Math.min(NEW_WORDS, fresh) +
      (days.some((day) => !daysThere.has(day)) ? NEW_DAY : 0) +
      (beside.has(claim.sentence) ? BESIDE : 0);
    scores.set(claim, score);
  });
  const alone = own.flatMap(({ claim, telling }, i) => {
    const score = scores.get(claim) ?? Number.NEGATIVE_INFINITY;
    if (telling < LEAST_TELLING || score < LEAST) return [];
    const next = own[i + 1]?.claim;
    const goesOn =
      next?.sentence === claim.sentence &&
      (scores.get(next) ?? Number.NEGATIVE_INFINITY) >= LEAST_GOING_ON &&
      GOES_ON.test(next.words[0]!.word);
    return [{ claim, score, span: [claim.span[0], goesOn ? next.span[1] : claim.span[1]] as const }];
  });
  return alone
    .sort((p, q) => q.score - p.score)
    .slice(0, SHOWN)
    .sort((p, q) => p.span[0] - q.span[0])
    .filter(({ span }, i, all) => i === 0 || span[0] >= all[i - 1]!.span[1]);
}
