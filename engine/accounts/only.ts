/**
 * Claims that only one account tells. To say so wrongly misleads most, so a claim counts only where no sentence of the other
 * account holds much of it.
 */
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
  likest: ReadonlyMap<Claim, number>,
): Claim[] {
  const sentences = new Map<number, Set<string>>();
  for (const { claim, weights } of others) {
    const held = sentences.get(claim.sentence) ?? new Set<string>();
    for (const concept of weights.keys()) held.add(concept);
    sentences.set(claim.sentence, held);
  }
  const beside = new Set(own.filter(({ claim }) => taken.has(claim)).map(({ claim }) => claim.sentence));
  const alone = own.filter((profile) => {
    const { claim, weights } = profile;
    if (taken.has(claim) || (likest.get(claim) ?? 0) >= LIKE) return false;
    if (weights.size < (beside.has(claim.sentence) ? LEAST_BESIDE : LEAST_CONCEPTS)) return false;
    const most = HELD * sum(weights);
    for (const sentence of sentences.values()) if (sum(weights, sentence) > most) return false;
    return true;
  });
  return alone
    .sort((p, q) => sum(q.weights) - sum(p.weights))
    .slice(0, SHOWN)
    .map(({ claim }) => claim)
    .sort((p, q) => p.span[0] - q.span[0]);
}

function sum(weights: ReadonlyMap<string, number>, within?: ReadonlySet<string>): number {
  let total = 0;
  for (const [concept, weight] of weights) if (!within || within.has(concept)) total += weight;
  return total;
}
