/**
 * The toll that an account leads with. Two accounts of one event count the same dead in words that share
 * little else ("four guards died when", "at least seven people were killed"), so alignment by words passes
 * them by.
 */
import type { Grid, Meeting } from './alignment';
import type { Claim } from './claims';

const TOLLS = ['dead', 'hurt'] as const;
/** A toll further down is often of another event, told as background. In sentences. */
const LEAD = 4;
/** What such a pair weighs beside pairs aligned by their words. */
const LIKENESS = 0.5;

/** Place of the first claim near the top that counts a toll; -1 where there is none. */
const leading = (claims: readonly Claim[], toll: string): number =>
  claims.findIndex(
    ({ sentence, figures }) => sentence < LEAD && figures.some(({ counted }) => counted.includes(toll)),
  );

/**
 * Pairs of the claims with which both accounts lead off the dead, and the hurt; without those that are
 * aligned already.
 */
export function tollPairs({ claimsA, claimsB, profilesA }: Grid, aligned: readonly Meeting[]): Meeting[] {
  return TOLLS.flatMap((toll) => {
    const i = leading(claimsA, toll);
    const j = leading(claimsB, toll);
    const [a, b] = [claimsA[i], claimsB[j]];
    if (!a || !b || aligned.some((one) => one.a.includes(a) && one.b.includes(b))) return [];
    // The topic is whom the account counts: "guards".
    const counted = a.figures.find((figure) => figure.counted.includes(toll))?.counted ?? [];
    const ids = profilesA[i]!.ids.filter((_, at) => {
      const { concept } = profilesA[i]!.lexes[at]!;
      return concept !== toll && counted.includes(concept);
    });
    const pair = { a, b, i, j, likeness: LIKENESS, ids: ids.slice(0, 1) };
    return [{ pair, a: [a], b: [b] }];
  });
}
