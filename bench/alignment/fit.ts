/**
 * Fits how probably two claims are about one point, and writes it into `engine/accounts/synopsis/alignment-model.ts`:
 *
 *   tsx bench/alignment/fit.ts [--write]
 *
 * Prints what the fit is worth on pairs of articles that were left out of it, and ten bins of how probable it calls claims
 * and how many of them are one point.
 */
import { writeFileSync } from 'node:fs';
import { EVIDENCE } from '../../engine/accounts/synopsis/pair-evidence';
import { type Example, fitLogistic } from '../logistic';
import { type JudgedPair, judgedPairs } from './judged-pairs';

/** Some 50 numbers on some 50 pairs of articles: without it the fit follows single pairs. */
const PENALTY = 10;
const BINS = 10;
const MODEL = new URL('../../engine/accounts/synopsis/alignment-model.ts', import.meta.url);

const examplesOf = (pairs: readonly JudgedPair[]): Example[] =>
  pairs.flatMap(({ claims }) => claims.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }])));
const all = judgedPairs();

const bins = Array.from({ length: BINS }, () => ({ claims: 0, one: 0, said: 0 }));
let [surprise, count] = [0, 0];
for (const left of all) {
  const others = all.filter(({ articles }) => !articles.some((key) => left.articles.includes(key)));
  const { weights, intercept } = fitLogistic(examplesOf(others), PENALTY);
  for (const { x, y } of examplesOf([left])) {
    const odds = weights.reduce((sum, weight, k) => sum + weight * x[k]!, intercept);
    const p = 1 / (1 + Math.exp(-odds));
    const bin = bins[Math.min(BINS - 1, Math.floor(p * BINS))]!;
    bin.claims++;
    bin.one += y;
    bin.said += p;
    surprise -= Math.log(Math.max(1e-9, y ? p : 1 - p));
    count++;
  }
}
console.log(
  `${all.length} pairs of articles, each left out in turn: ${(surprise / count).toFixed(4)} nats a pair of claims`,
);
for (const { claims, one, said } of bins)
  if (claims > 0)
    console.log(
      `  called ${(said / claims).toFixed(2)}: ${(one / claims).toFixed(2)} are one point (${claims})`,
    );

const { weights, intercept } = fitLogistic(examplesOf(all), PENALTY);
const rounded = (value: number) => String(Number(value.toFixed(3)));
const source = `/**
 * How much each evidence says for two claims being about one point. Written by \`bench/alignment/fit.ts\`: a logistic
 * regression on ${all.length} labelled pairs of articles (the project's own in \`bench/labelled\` and \`bench/labelled-accounts/open\`,
 * and those of the evaluation data that may be read).
 */
import type { EVIDENCE } from './pair-evidence';

/** In log odds, by the evidence. */
const WORTH: Record<(typeof EVIDENCE)[number], number> = {
${EVIDENCE.map((name, k) => `  ${name}: ${rounded(weights[k]!)},`).join('\n')}
};
/** What nothing is worth. */
const NOTHING = ${rounded(intercept)};

const ORDERED = Object.values(WORTH);

/** How probable the evidence makes it that two claims are about the same point, 0 to 1. */
export function probability(evidence: Float64Array): number {
  let odds = NOTHING;
  for (let k = 0; k < ORDERED.length; k++) odds += ORDERED[k]! * evidence[k]!;
  return 1 / (1 + Math.exp(-odds));
}
`;
if (process.argv.includes('--write')) writeFileSync(MODEL, source);
else console.log(source);
