/**
 * Claims that only one account tells. To say so wrongly misleads most, so a claim counts only where no sentence of the other
 * account holds much of it.
 */
import { compare, conceptsOf, weightsOver } from './alignment';
import type { Claim } from './claims';

/** Share of a claim's weight that a single sentence of the other account may hold. */
const HELD = 0.34;
/** Likeness to any single claim of the other account. */
const LIKE = 0.26;
/** Telling concepts that a claim must have to be worth a row. */
const LEAST_CONCEPTS = 4;
/** More of them where another clause of its sentence has a counterpart: the rest of a sentence is seldom a point of its own. */
const LEAST_BESIDE = 5;
const SHOWN = 12;

/** Claims of `own` without a counterpart among `others`, the most telling ones, in their order. */
export function onlyIn(own: readonly Claim[], others: readonly Claim[], taken: ReadonlySet<Claim>): Claim[] {
  const weight = weightsOver([...own, ...others]);
  const sentences = new Map<number, Set<string>>();
  for (const claim of others) {
    const held = sentences.get(claim.sentence) ?? new Set<string>();
    for (const concept of conceptsOf(claim)) held.add(concept);
    sentences.set(claim.sentence, held);
  }
  const beside = new Set(own.filter((claim) => taken.has(claim)).map((claim) => claim.sentence));
  const found: Array<{ claim: Claim; telling: number }> = [];
  for (const claim of own) {
    if (taken.has(claim)) continue;
    const concepts = [...conceptsOf(claim)];
    if (concepts.length < (beside.has(claim.sentence) ? LEAST_BESIDE : LEAST_CONCEPTS)) continue;
    const total = concepts.reduce((sum, concept) => sum + weight(concept), 0);
    const held = Math.max(
      0,
      ...[...sentences.values()].map((sentence) =>
        concepts.reduce((sum, concept) => sum + (sentence.has(concept) ? weight(concept) : 0), 0),
      ),
    );
    if (held > HELD * total) continue;
    if (others.some((other) => isLike(compare(claim, other, weight)))) continue;
    found.push({ claim, telling: total });
  }
  return found
    .sort((p, q) => q.telling - p.telling)
    .slice(0, SHOWN)
    .map(({ claim }) => claim)
    .sort((p, q) => p.span[0] - q.span[0]);
}

/** One rare word in common is not yet a counterpart. */
function isLike({ likeness, shared }: { likeness: number; shared: readonly string[] }): boolean {
  return likeness >= LIKE && (shared.length > 1 || likeness >= 2 * LIKE);
}
