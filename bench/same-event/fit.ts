/**
 * Fits how much each kind of evidence counts for two articles telling one event, and one running story (`EVENT_MODEL` and `STORY_MODEL`
 * in `engine/accounts/same-event/event-model.ts`), on several labelled libraries together. Each family of libraries is left out in turn:
 * printed are what is shown in the one left out, at several thresholds, and how often the model is right where it says how sure it is (ten
 * bins, left out as well); then the weights fitted on all of them.
 *
 *   npx tsx bench/same-event/fit.ts [--only event|story]
 *
 * Runs where the evaluation data stands beside the checkout. Texts are only read: a model holds no words.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Model, probability } from '../../engine/accounts/same-event/event-model';
import { EVIDENCE, type EvidenceName } from '../../engine/accounts/same-event/evidence';
import { joining } from '../../engine/accounts/same-event/grouping';
import { eachNeighbour } from '../../engine/accounts/same-event/neighbourhood';
import { neighbourhoodOf } from '../../engine/accounts/same-event/rank';
import { likeliest } from '../../storage/account-index/candidates';
import { labelledLibrary } from '../labelled-accounts/lines';
import { type Example, fitSigned } from '../logistic';
import { table } from '../measure';
import { generator } from './families';
import { entryOf, libraryOf } from './ranking';

type Question = 'event' | 'story';
const { values } = parseArgs({ options: { only: { type: 'string' } } });

/** What each model looks at: likeness that a whole neighbourhood shares tells the story, what stands out of it the event. */
const USED: Record<Question, readonly EvidenceName[]> = {
  event: [
    ...([
      'joined',
      'nearBest',
      'lead',
      'headline',
      'rareFirst',
      'rare',
      'numbers',
      'quotes',
      'runs',
    ] as const),
    ...(['figures', 'documents', 'otherTown', 'undated', 'dayApart', 'daysApart', 'weeksApart'] as const),
    ...(['timesMeet', 'calendarNear', 'calendarFar', 'otherWeekday', 'otherOrdinal', 'otherYear'] as const),
  ],
  story: EVIDENCE.filter(
    (name) => !['joined', 'nearBest', 'dayApart', 'daysApart', 'documents'].includes(name),
  ),
};
const AGAINST = new Set<EvidenceName>([
  ...(['otherTown', 'undated', 'daysApart', 'weeksApart', 'calendarFar'] as const),
  ...(['otherWeekday', 'otherOrdinal', 'otherYear'] as const),
]);
/** Libraries with events labelled, and with stories; those with half of their dates taken away go with their family. */
const FITTED: Record<Question, readonly string[]> = {
  event: ['events', 'own', 'wikinews', 'ecbplus'],
  story: ['events', 'own', 'nk.dev'],
};
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85];
/** The share of pairs that are fitted besides those of an article and its nearest. */
const OF_OTHERS = 0.03;
/** The examples count as so many in all, each library by the root of its pairs. */
const COUNTED = 8000;

interface Line {
  id: string;
  outlet: string | null;
  url: string | null;
  title: string | null;
  date: string | null;
  text: string;
  event?: string;
  group?: string | null;
  story?: string | null;
}

/** A library with the evidence of each two members of each article's neighbourhood. */
interface Pool {
  family: string;
  name: string;
  lines: readonly Line[];
  /** Numbers of the members, the article that asks first. */
  neighbourhoods: Array<{ members: number[]; evidence: Float32Array }>;
}

const WIDTH = EVIDENCE.length;
const data = (name: string) => new URL(`../../../shared/eval/${name}`, import.meta.url).pathname;
const readLines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Line);

/** The part of a set that may be read. */
function openPart(file: string): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-fit-'));
  try {
    execFileSync(process.execPath, [data('aside.mjs'), file, '--out', folder]);
    return readLines(join(folder, 'open.jsonl'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Half of the articles undated, always the same ones: what an undated article among dated ones looks like. */
function halfUndated(lines: readonly Line[]): Line[] {
  const next = generator(7919);
  return lines.map((line) => (next() < 0.5 ? { ...line, date: null, url: null } : line));
}

/** Days over which the first articles of stories lie where all of them are told in one season. */
const SEASON = 20;

/**
 * Every story moved as a whole, so that all of them are told in the same weeks: what a reader's library looks like, and what no set of
 * few stories does, where to be near in time is nearly to be of one story.
 */
function inOneSeason(family: string, lines: readonly Line[]): Line[] {
  const next = generator(65_537);
  const storyOf = (line: Line) => labelOf(family, 'story', line) ?? line.id;
  const timeOf = ({ date }: Line) => (date === null ? Number.NaN : Date.parse(date));
  const moved = new Map<string, number>();
  for (const line of lines) {
    const times = lines.filter((other) => storyOf(other) === storyOf(line)).map(timeOf);
    const first = Math.min(...times.filter((time) => !Number.isNaN(time)));
    if (moved.has(storyOf(line)) || !Number.isFinite(first)) continue;
    moved.set(storyOf(line), Date.UTC(2021, 3, 1 + Math.floor(SEASON * next())) - first);
  }
  return lines.map((line) => {
    const by = moved.get(storyOf(line));
    const date = line.date === null || by === undefined ? null : new Date(timeOf(line) + by).toISOString();
    return { ...line, url: null, date };
  });
}

async function poolOf(family: string, name: string, lines: readonly Line[]): Promise<Pool> {
  const entries = lines.map(({ id, outlet, url, title, date, text }) =>
    entryOf({ id, outlet, url, title, date, text, event: '' }),
  );
  const { statistics, rows } = libraryOf(entries);
  const numbers = new Map(lines.map(({ id }, n) => [id, n]));
  const neighbourhoods: Pool['neighbourhoods'] = [];
  for (const [n, { stored }] of entries.entries()) {
    const found = await likeliest(stored, statistics, n, async () => rows);
    const near = neighbourhoodOf(
      stored,
      found.map((m) => entries[m]!.stored),
      statistics,
    );
    const members = near.members.map(({ features }) => numbers.get(features.key)!);
    const evidence = new Float32Array(((members.length * (members.length - 1)) / 2) * WIDTH);
    let at = 0;
    eachNeighbour(near.members, near.rarities, (_i, _j, some) => {
      evidence.set(some, at);
      at += WIDTH;
    });
    neighbourhoods.push({ members, evidence });
  }
  return { family, name, lines, neighbourhoods };
}

/** The label of an article; null where it has none, which is like no other. An event without a story is one by itself. */
const labelOf = (family: string, question: Question, { event, group, story }: Line) =>
  question === 'event' || family === 'nk.dev' ? (event ?? group ?? null) : (story ?? group ?? null);
const together = (pool: Pool, question: Question, i: number, j: number) => {
  const label = labelOf(pool.family, question, pool.lines[i]!);
  return label !== null && label === labelOf(pool.family, question, pool.lines[j]!);
};
/** Another article of the same outlet is no other account. */
const mayMatch = (p: Line, q: Line) => p !== q && !(p.outlet && p.outlet === q.outlet);

function eachPair(
  { neighbourhoods }: Pool,
  met: (i: number, j: number, evidence: Float32Array, asking: boolean) => void,
): void {
  for (const { members, evidence } of neighbourhoods) {
    let at = 0;
    for (let p = 0; p < members.length; p++)
      for (let q = p + 1; q < members.length; q++) {
        met(members[p]!, members[q]!, evidence.subarray(at, at + WIDTH), p === 0);
        at += WIDTH;
      }
  }
}

function examplesOf(pool: Pool, question: Question, used: readonly number[]): Example[] {
  const next = generator(104_729);
  const found: Example[] = [];
  eachPair(pool, (i, j, evidence, asking) => {
    if (!(asking || next() < OF_OTHERS) || !mayMatch(pool.lines[i]!, pool.lines[j]!)) return;
    found.push({ x: used.map((k) => evidence[k]!), y: together(pool, question, i, j) ? 1 : 0 });
  });
  return found.map((one) => ({ ...one, weight: 1 / Math.sqrt(found.length) }));
}

function fitted(pools: readonly Pool[], question: Question): Model {
  const used = USED[question].map((name) => EVIDENCE.indexOf(name));
  const examples = pools.flatMap((pool) => examplesOf(pool, question, used));
  const sum = examples.reduce((all, { weight }) => all + weight!, 0);
  const counted = examples.map((one) => ({ ...one, weight: (one.weight! * COUNTED) / sum }));
  const signs = USED[question].map((name) => (AGAINST.has(name) ? -1 : 1));
  const { weights, intercept } = fitSigned(counted, signs);
  const all = new Float64Array(WIDTH);
  used.forEach((k, at) => {
    all[k] = weights[at]!;
  });
  return { intercept, weights: all };
}

/** Average link in each neighbourhood: at which probability each member joins the one that asks. */
function levelsOf({ neighbourhoods }: Pool, model: Model): Float64Array[] {
  return neighbourhoods.map(({ members, evidence }) => {
    const alike = members.map(() => new Float64Array(members.length));
    let at = 0;
    for (let p = 0; p < members.length; p++)
      for (let q = p + 1; q < members.length; q++) {
        alike[p]![q] = alike[q]![p] = probability(
          model,
          Float64Array.from(evidence.subarray(at, at + WIDTH)),
        );
        at += WIDTH;
      }
    return joining(alike)[0]!;
  });
}

/** What is shown at a threshold, counted as the scorer beside the evaluation data counts. */
function shown(pool: Pool, question: Question, levels: readonly Float64Array[], threshold: number): string {
  let [all, right, positives, loners] = [0, 0, 0, 0];
  pool.neighbourhoods.forEach(({ members }, n) => {
    const [asking] = members;
    const of = (m: number) => mayMatch(pool.lines[asking!]!, pool.lines[m]!);
    const relevant = pool.lines.filter((_, m) => of(m) && together(pool, question, asking!, m)).length;
    const listed = members.filter((m, at) => at > 0 && of(m) && levels[n]![at]! >= threshold);
    const found = listed.filter((m) => together(pool, question, asking!, m)).length;
    positives += relevant;
    all += listed.length;
    right += found;
    if (relevant === 0 && listed.length > 0) loners++;
  });
  const share = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
  return `${share(right, all)} / ${share(right, positives)} (${loners})`;
}

/** How often pairs are right by how sure the model is of them, in ten bins. */
class Calibration {
  readonly #bins = Array.from({ length: 10 }, () => ({ n: 0, said: 0, right: 0 }));

  add(pool: Pool, question: Question, model: Model): void {
    eachPair(pool, (i, j, evidence, asking) => {
      if (!asking || !mayMatch(pool.lines[i]!, pool.lines[j]!)) return;
      const said = probability(model, Float64Array.from(evidence));
      const bin = this.#bins[Math.min(9, Math.floor(10 * said))]!;
      bin.n++;
      bin.said += said;
      if (together(pool, question, i, j)) bin.right++;
    });
  }

  print(): void {
    const rows = this.#bins.map(({ n, said, right }, at) => [
      `${at / 10}–${(at + 1) / 10}`,
      String(n),
      n ? (said / n).toFixed(3) : '-',
      n ? (right / n).toFixed(3) : '-',
    ]);
    console.log(table([['probability', 'pairs', 'said', 'right'], ...rows]));
  }
}

function report(question: Question, pools: readonly Pool[]): void {
  const families = FITTED[question];
  const own = pools.filter(({ family }) => families.includes(family));
  console.log(`\n${question}: shown precision / recall (loners given one), each family left out in turn`);
  const rows = [['library', ...THRESHOLDS.map(String)]];
  const calibration = new Calibration();
  for (const family of families) {
    const model = fitted(
      own.filter((pool) => pool.family !== family),
      question,
    );
    for (const pool of own.filter((one) => one.family === family)) {
      const levels = levelsOf(pool, model);
      rows.push([pool.name, ...THRESHOLDS.map((threshold) => shown(pool, question, levels, threshold))]);
      calibration.add(pool, question, model);
    }
  }
  const all = fitted(own, question);
  for (const pool of own) {
    const levels = levelsOf(pool, all);
    rows.push([
      `${pool.name}, fitted with it`,
      ...THRESHOLDS.map((one) => shown(pool, question, levels, one)),
    ]);
  }
  console.log(table(rows));
  console.log('\ncalibration of the pairs of an article and its nearest, left out');
  calibration.print();
  console.log(`\nfitted on all: intercept ${all.intercept.toPrecision(5)}`);
  for (const [k, name] of EVIDENCE.entries())
    if (all.weights[k] !== 0) console.log(`  ${name}: ${all.weights[k]!.toPrecision(4)},`);
}

const sets: Record<string, () => Line[]> = {
  events: () => openPart(data('accounts/events.dev.jsonl')),
  own: () => labelledLibrary('open'),
  wikinews: () => readLines(data('accounts/wikinews.jsonl')),
  ecbplus: () => readLines(data('accounts/ecbplus.jsonl')),
  'nk.dev': () => readLines(data('accounts/nk.dev.jsonl')),
};
const pools: Pool[] = [];
for (const [family, read] of Object.entries(sets)) {
  const lines = read();
  pools.push(await poolOf(family, family, lines));
  if (family !== 'nk.dev' && lines.some(({ date }) => date))
    pools.push(await poolOf(family, `${family}, half undated`, halfUndated(lines)));
  if (family === 'events' || family === 'nk.dev')
    pools.push(await poolOf(family, `${family}, one season`, inOneSeason(family, lines)));
}
for (const question of ['event', 'story'] as const)
  if (values.only === undefined || values.only === question) report(question, pools);
