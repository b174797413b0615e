/**
 * Fits what a synopsis is decided by on labelled pairs of articles: how probably two claims are about one point
 * (`alignment-model.ts` in `engine/accounts/synopsis/aligning/`), and how probably a claim is told by one account only
 * (`alone-model.ts`). The second rests on the first: what has no counterpart is told by a fit that the pair had no part in.
 *
 *   tsx bench/alignment/fit.ts [--write]
 *
 * Prints what a fit is worth on pairs of articles that were left out of it, and ten bins of how probable it calls them and how
 * many of them are so.
 */
import { writeFileSync } from 'node:fs';
import { EVIDENCE } from '../../engine/accounts/synopsis/aligning/pair-evidence';
import { ALONE_EVIDENCE } from '../../engine/accounts/synopsis/unmatched-claims';
import { type Example, fitLogistic } from '../logistic';
import { type JudgedPair, judgedPairs, type Weighed } from './judged-pairs';

const BINS = 10;

interface Model {
  name: string;
  evidence: readonly string[];
  examplesOf: (pair: JudgedPair) => Example[];
  /** Some forty numbers on some eighty pairs of articles: without it a fit follows single pairs. */
  penalty: number;
  /** What the engine's file says. */
  file: string;
  says: string;
  evidenceType: string;
  does: string;
  argument: string;
}

const MODELS: readonly Model[] = [
  {
    name: 'Two claims are about one point',
    evidence: EVIDENCE,
    examplesOf: ({ claims }) => claims.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }])),
    penalty: 12,
    file: 'alignment-model.ts',
    says: 'How much each evidence says for two claims being about one point.',
    evidenceType: 'EVIDENCE',
    does: `/** How probable the evidence makes it that two claims are about the same point, 0 to 1. */
export function probability(`,
    argument: 'evidence: Float64Array',
  },
  {
    name: 'A claim is told by one account only',
    evidence: ALONE_EVIDENCE,
    // What is not labelled is mostly told by one only, but not worth a label.
    examplesOf: (pair) =>
      aloneIn.get(pair)!.map(({ x, y }) => ({ x, y: y ?? 1, weight: y === null ? 0.3 : 1 })),
    // A few hundred labels: more of it is worth a little on the pairs left out.
    penalty: 40,
    file: 'alone-model.ts',
    says: 'How much each evidence says for a claim being told by one account only.',
    evidenceType: 'ALONE_EVIDENCE',
    does: `/** How probable the evidence makes it that no clause of the other account tells a claim, 0 to 1. */
export function probablyAlone(`,
    argument: 'evidence: readonly number[]',
  },
];

const all = judgedPairs();
const aloneIn = new Map<JudgedPair, Weighed[]>();
for (const model of MODELS) report(model);

function report(model: Model): void {
  const { name, examplesOf, penalty } = model;
  const bins = Array.from({ length: BINS }, () => ({ all: 0, so: 0, said: 0 }));
  for (const left of all) {
    const others = all.filter(({ articles }) => !articles.some((key) => left.articles.includes(key)));
    const { weights, intercept } = fitLogistic(others.flatMap(examplesOf), penalty);
    const probabilityOf = (x: ArrayLike<number>) =>
      1 / (1 + Math.exp(-weights.reduce((sum, weight, k) => sum + weight * x[k]!, intercept)));
    if (model === MODELS[0]) aloneIn.set(left, left.aloneBy(probabilityOf));
    for (const { x, y } of examplesOf(left)) {
      const p = probabilityOf(x);
      const bin = bins[Math.min(BINS - 1, Math.floor(p * BINS))]!;
      bin.all++;
      bin.so += y;
      bin.said += p;
    }
  }
  console.log(`${name} (${all.length} pairs of articles, each left out in turn)`);
  for (const bin of bins)
    if (bin.all > 0)
      console.log(
        `  called ${(bin.said / bin.all).toFixed(2)}: ${(bin.so / bin.all).toFixed(2)} are so (${bin.all})`,
      );
  const source = sourceOf(model);
  if (process.argv.includes('--write'))
    writeFileSync(new URL(`../../engine/accounts/synopsis/aligning/${model.file}`, import.meta.url), source);
  else console.log(source);
}

function sourceOf({ evidence, examplesOf, penalty, says, evidenceType, does, argument }: Model): string {
  const { weights, intercept } = fitLogistic(all.flatMap(examplesOf), penalty);
  const rounded = (value: number) => String(Number(value.toFixed(3)));
  return `/**
 * ${says} Written by \`bench/alignment/fit.ts\`: a logistic
 * regression on ${all.length} labelled pairs of articles (the project's own in \`bench/labelled\` and \`bench/labelled-accounts/open\`,
 * and the evaluation data beside the checkout).
 */

/** In log odds, by the evidence in the order of \`${evidenceType}\`. */
export const WORTH = {
${evidence.map((name, k) => `  ${name}: ${rounded(weights[k]!)},`).join('\n')}
};
/** What nothing is worth. */
const NOTHING = ${rounded(intercept)};

const ORDERED = Object.values(WORTH);

${does}${argument}): number {
  let odds = NOTHING;
  for (let k = 0; k < ORDERED.length; k++) odds += ORDERED[k]! * evidence[k]!;
  return 1 / (1 + Math.exp(-odds));
}
`;
}
