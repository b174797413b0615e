/**
 * Fits what the synopsis is decided by, on the project's own labelled pairs: `WORTH` in `pair-evidence.ts` and the weights in `unmatched-claims.ts`.
 * Prints them for the eye; they are rounded and written down by hand.
 *
 *   npm run bench -- --only labelled
 */
import { align, evidenceOfAll } from '../engine/accounts/synopsis/alignment';
import type { Claim } from '../engine/accounts/synopsis/claims';
import { EVIDENCE } from '../engine/accounts/synopsis/pair-evidence';
import { ALONE_EVIDENCE, evidenceAlone } from '../engine/accounts/synopsis/unmatched-claims';
import { measureLabelled } from './labelled-measure';
import { judged, labelledPairs } from './labelled-pairs';
import { type Example, fitLogistic } from './logistic';

const all = labelledPairs()
  .filter(({ aligned }) => aligned.length > 0)
  .map(judged);
const print = (names: readonly string[], { weights, intercept }: ReturnType<typeof fitLogistic>) => {
  for (const [k, name] of names.entries())
    console.log(`  ${name.padEnd(14)} ${weights[k]!.toFixed(2).padStart(7)}`);
  console.log(`  ${'nothing'.padEnd(14)} ${intercept.toFixed(2).padStart(7)}`);
};

const pairs: Example[] = all.flatMap(({ grid, same }) => {
  const evidence = evidenceOfAll(grid.profilesA, grid.profilesB, grid.lexicon);
  return same.flatMap((y, at) =>
    y === null ? [] : [{ x: [...evidence.subarray(at * EVIDENCE.length, (at + 1) * EVIDENCE.length)], y }],
  );
});
console.log(
  `Two claims are about the same point (${pairs.length} pairs, ${pairs.filter(({ y }) => y).length} are)`,
);
print(EVIDENCE, fitLogistic(pairs));

const claims: Example[] = all.flatMap(({ grid, alone }) => {
  const taken = new Set<Claim>(align(grid).flatMap(({ a, b }) => [a, b]));
  return [
    ...evidenceAlone(grid.profilesA, grid.profilesB, taken, grid),
    ...evidenceAlone(grid.profilesB, grid.profilesA, taken, grid),
  ].flatMap(([claim, evidence]) => {
    const y = alone.get(claim) ?? null;
    return y === null ? [] : [{ x: [...evidence], y }];
  });
});
console.log(
  `A claim is told by one account only (${claims.length} claims, ${claims.filter(({ y }) => y).length} are)`,
);
print(ALONE_EVIDENCE, fitLogistic(claims));

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
const {
  found,
  points,
  right,
  wrong,
  falselyOnly,
  only,
  foundAlone,
  alone: told,
  ...rest
} = measureLabelled();
console.log(
  `Labelled pairs: points found ${share(found, points)} of ${points}, rows right ${share(right, right + wrong)}, falsely "only" ${share(falselyOnly, only)}, only found ${share(foundAlone, told)}; verdicts ${rest.verdicts} and origins ${rest.origins} of ${rest.pairs}; rows on different events ${rest.onDifferentEvents}`,
);
