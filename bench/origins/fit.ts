/**
 * Fits how sure it is that an account rests on an outlet that it credits (`RESTING` in `engine/accounts/origins/resting-model.ts`), on
 * articles whose origins are labelled: the two sets beside the checkout and the project's own open ones.
 *
 *   tsx bench/origins/fit.ts
 *
 * Prints, each running story left out of the fit in turn: what the pairs of it are called, at several thresholds; how often the model is
 * right where it says how sure it is (ten bins); and the weights fitted on all. Texts are only read: the model holds no words.
 */
import { existsSync, readFileSync } from 'node:fs';
import { creditsOf } from '../../engine/accounts/origins/credits';
import { independence } from '../../engine/accounts/origins/independence';
import { originName } from '../../engine/accounts/origins/origin-name';
import { RESTING_EVIDENCE, restingEvidence } from '../../engine/accounts/origins/resting';
import { RESTING, type RestingModel } from '../../engine/accounts/origins/resting-model';
import type { AccountInput } from '../../engine/text/account-text';
import { accountInput } from '../kinds/accounts';
import { labelledLibrary } from '../labelled-accounts/lines';
import { type Example, fitSigned } from '../logistic';

/** 1: can only speak for it; -1: only against; 0: either. */
const SIGNS: Record<(typeof RESTING_EVIDENCE)[number], number> = {
  most: 1,
  early: 1,
  opens: 1,
  carries: 1,
  unread: -1,
  state: 0,
  dateline: 1,
  cited: 1,
  alone: 1,
};
const THRESHOLDS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5];
const PENALTY = 1;
const BINS = 10;

interface Labelled {
  id: string;
  /** What is left out together. */
  story: string;
  input: AccountInput;
  relays: string | null;
}
interface Pair {
  set: string;
  a: string;
  b: string;
  verdict: string;
  origin: string | null;
}
type Line = Record<string, unknown> & {
  id: string;
  story?: string;
  group?: string;
  relays?: string | null;
};

const data = (name: string) => new URL(`../../../shared/eval/accounts/${name}`, import.meta.url).pathname;
const readLines = <T>(file: string): T[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line) as T)
    : [];

/** A running story is the `group` of the older set and the `story` of the newer ones. */
const articles: Labelled[] = [
  ...readLines<Line>(data('events.dev.jsonl')).map((line) => labelled(line, line.story ?? line.group)),
  ...readLines<Line>(data('nk.dev.jsonl')).map((line) => labelled(line, line.group)),
  ...labelledLibrary('open').map((line) =>
    labelled({ ...line } as unknown as Line, line.story ?? line.group ?? undefined),
  ),
];
const byId = new Map(articles.map((one) => [one.id, one]));
const pairs = ['independence', 'independence2'].flatMap((set) =>
  readLines<Omit<Pair, 'set'>>(data(`${set}.dev.jsonl`)).map((pair): Pair => ({ ...pair, set })),
);

function labelled(line: Line, story: string | undefined): Labelled {
  return { id: line.id, story: story ?? line.id, input: accountInput(line), relays: line.relays ?? null };
}

interface Judged extends Example {
  story: string;
}

function examplesOf({ input, relays, story }: Labelled): Judged[] {
  const credits = creditsOf(input);
  // What an account with sources of its own rests on is a rule.
  if (credits.ownSources) return [];
  const named = (relays ?? '')
    .split(/;|\brelaying\b/)
    .map((name) => originName(name.replace(/\(.*/, '').trim(), 'North Korea').name);
  return credits.credits.map((credit) => ({
    x: restingEvidence(credit, credits),
    y: named.includes(credit.name) ? 1 : 0,
    story,
  }));
}

function fitted(examples: readonly Judged[]): RestingModel {
  return fitSigned(
    examples,
    RESTING_EVIDENCE.map((name) => SIGNS[name]),
    PENALTY,
  );
}

const examples = articles.flatMap(examplesOf);
const stories = [...new Set(articles.map(({ story }) => story))];
const withoutIt = new Map(
  stories.map((story) => [story, fitted(examples.filter((one) => one.story !== story))]),
);
/** Without the stories of both. */
const modelFor = (a: Labelled, b: Labelled) =>
  a.story === b.story
    ? withoutIt.get(a.story)!
    : fitted(examples.filter(({ story }) => story !== a.story && story !== b.story));

const isState = (name: string) => /state media|kcna|rodong/i.test(name);
const key = (name: string | null) =>
  name === null ? '' : isState(name) ? 'state' : name.replace('Radio Free Asia', 'RFA').toLowerCase();

function figures(
  set: string,
  judge: (a: Labelled, b: Labelled) => { verdict: string; origin: string | null },
) {
  const right = new Map<string, number[]>();
  let named = 0;
  let withOrigin = 0;
  let tied = 0;
  let harm = 0;
  for (const { a, b, verdict, origin } of pairs.filter((pair) => pair.set === set)) {
    const found = judge(byId.get(a)!, byId.get(b)!);
    right.set(verdict, [...(right.get(verdict) ?? []), found.verdict === verdict ? 1 : 0]);
    if (verdict !== 'independent') {
      tied++;
      if (found.verdict === 'independent') harm++;
    }
    if (origin) {
      withOrigin++;
      if (key(found.origin) === key(origin)) named++;
    }
  }
  const shares = [...right.values()].map((all) => all.reduce((p, q) => p + q, 0) / all.length);
  const mean = shares.reduce((p, q) => p + q, 0) / shares.length;
  const percent = (share: number) => (100 * share).toFixed(1);
  return `${set.padEnd(14)} mean ${percent(mean)}, origin ${percent(named / withOrigin)}, tied called independent ${percent(harm / tied)}`;
}

const odds = ({ intercept, weights }: RestingModel, x: readonly number[]) =>
  x.reduce((sum, value, k) => sum + value * weights[k]!, intercept);

console.log(`${examples.length} credits of ${articles.length} articles, ${stories.length} stories\n`);
for (const set of ['independence', 'independence2']) {
  console.log(`${figures(set, (a, b) => independence(a.input, b.input, RESTING))} (as it stands)`);
  for (const least of THRESHOLDS)
    console.log(
      `${figures(set, (a, b) => independence(a.input, b.input, modelFor(a, b), least))} (left out, ${least})`,
    );
}
console.log('\nsure, left out   credits   of these right');
const judged = examples.map((one) => ({
  sure: 1 / (1 + Math.exp(-odds(withoutIt.get(one.story)!, one.x))),
  y: one.y,
}));
for (let bin = 0; bin < BINS; bin++) {
  const some = judged.filter(({ sure }) => Math.min(BINS - 1, Math.floor(sure * BINS)) === bin);
  const share = some.reduce((sum, { y }) => sum + y, 0) / Math.max(1, some.length);
  console.log(
    `${(bin / BINS).toFixed(1)}–${((bin + 1) / BINS).toFixed(1)} ${String(some.length).padStart(14)} ${share.toFixed(2).padStart(10)}`,
  );
}
const { intercept, weights } = fitted(examples);
console.log(`\nintercept: ${intercept.toFixed(2)}`);
RESTING_EVIDENCE.forEach((name, k) => {
  console.log(`  ${name}: ${weights[k]!.toFixed(2)},`);
});
