/**
 * Claims that only one account tells. To say so wrongly misleads most, so a claim counts only where no sentence of the other
 * account holds much of it.
 */
import type { Grid } from './alignment';
import type { Claim } from './claims';
import type { Profile } from './likeness';

/** Share of a claim's weight that a single sentence of the other account may hold. */
const HELD = 0.32;
/** Likeness to any single claim of the other account (`Grid.likest`). */
const LIKE = 0.24;
/** Telling concepts that a claim must have to be worth a row. */
const LEAST_CONCEPTS = 4;
/** More of them where another clause of its sentence has a counterpart: the rest of a sentence is seldom a point of its own. */
const LEAST_BESIDE = 5;
/** Rows of this kind for each account. */
const SHOWN = 12;

/**
 * Claims of `own` without a counterpart among `others`, the most telling ones, in their order. `taken` claims have one; `likest`
 * is how like each claim is to any of the others.
 */
export function onlyIn(
  own: readonly Profile[],
  others: readonly Profile[],
  taken: ReadonlySet<Claim>,
  { likest, lexicon: { weights } }: Pick<Grid, 'likest' | 'lexicon'>,
): Claim[] {
  const sentences = new Map<number, Set<number>>();
  for (const { claim, ids } of others) {
    let held = sentences.get(claim.sentence);
    if (!held) {
      held = new Set();
      sentences.set(claim.sentence, held);
    }
    for (const id of ids) held.add(id);
  }
  const beside = new Set(own.filter(({ claim }) => taken.has(claim)).map(({ claim }) => claim.sentence));
  /** The claim that last held a concept, by the concept's number; 1 for the first. */
  const heldBy = new Array<number>(weights.length).fill(0);
  const alone = own.filter(({ claim, ids, weight }, i) => {
    if (taken.has(claim) || likest.get(claim)! >= LIKE) return false;
    if (ids.length < (beside.has(claim.sentence) ? LEAST_BESIDE : LEAST_CONCEPTS)) return false;
    for (const id of ids) heldBy[id] = i + 1;
    for (const sentence of sentences.values()) {
      let shared = 0;
      for (const id of sentence) if (heldBy[id] === i + 1) shared += weights[id]!;
      if (shared > HELD * weight) return false;
    }
    return true;
  });
  return alone
    .sort((p, q) => q.weight - p.weight)
    .slice(0, SHOWN)
    .map(({ claim }) => claim)
    .sort((p, q) => p.span[0] - q.span[0]);
}
