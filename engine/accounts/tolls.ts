/**
 * The toll that an account leads with. Two accounts of one event count the same dead in words that share little else ("four
 * guards died when", "at least seven people were killed"), so alignment by words passes them by.
 */
import type { Grid, Pair } from './alignment';
import type { Claim } from './claims';

const TOLLS = ['dead', 'hurt'] as const;
/** A toll further down is often of another event, told as background. In sentences. */
const LEAD = 4;
/** What such a pair weighs beside pairs aligned by their words. */
const LIKENESS = 0.3;

const leading = (claims: readonly Claim[], toll: string): Claim | undefined =>
  claims.find(
    ({ sentence, figures }) => sentence < LEAD && figures.some(({ counted }) => counted.includes(toll)),
  );

/** Pairs of the claims with which both accounts lead off the dead, and the hurt; without those that are aligned already. */
export function tollPairs({ claimsA, claimsB }: Grid, aligned: readonly Pair[]): Pair[] {
  return TOLLS.flatMap((toll) => {
    const a = leading(claimsA, toll);
    const b = leading(claimsB, toll);
    if (!a || !b || aligned.some((pair) => pair.a === a && pair.b === b)) return [];
    // The topic is whom the account counts: "guards".
    const counted = a.figures.find((figure) => figure.counted.includes(toll))?.counted ?? [];
    const shared = a.words.filter((lex) => lex.concept !== toll && counted.includes(lex.concept)).slice(0, 1);
    return [{ a, b, likeness: LIKENESS, shared }];
  });
}
