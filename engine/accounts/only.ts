/**
 * Claims that only one account tells. To say so wrongly misleads most, so a claim counts only where no sentence of the other
 * account holds much of it, and the more readily the more of its words the other account has nowhere.
 */
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
/** … and another clause of its sentence having a counterpart: the rest of a sentence is seldom a point of its own. */
const BESIDE = -0.4;
/** From here on it is shown. */
const LEAST = 0.8;
/** Telling words that a claim must have to be worth a row. */
const LEAST_TELLING = 3;
/** Rows of this kind for each account. */
const SHOWN = 12;

/** Claims of `own` without a counterpart among `others`, the most telling ones, in their order. `taken` claims have one. */
export function onlyIn(
  own: readonly Profile[],
  others: readonly Profile[],
  taken: ReadonlySet<Claim>,
  { lexicon: { weights, words } }: Pick<Grid, 'lexicon'>,
): Claim[] {
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
  const alone: Array<{ claim: Claim; score: number }> = [];
  own.forEach(({ claim, ids, telling, weight }, i) => {
    if (taken.has(claim) || telling < LEAST_TELLING) return;
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
      (beside.has(claim.sentence) ? BESIDE : 0);
    if (score >= LEAST) alone.push({ claim, score });
  });
  return alone
    .sort((p, q) => q.score - p.score)
    .slice(0, SHOWN)
    .map(({ claim }) => claim)
    .sort((p, q) => p.span[0] - q.span[0]);
}
