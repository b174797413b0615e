/**
 * Fits how much each kind of evidence counts for two articles telling one event, and one running story (`EVENT_MODEL` and `STORY_MODEL`
 * in `engine/accounts/same-event/event-model.ts`), on several labelled libraries together. Each family of libraries is left out in turn:
 * printed are what is shown in the one left out, at several thresholds, and how often the model is right where it says how sure it is (ten
 * bins, left out as well); then the weights fitted on all of them.
 *
 *   npx tsx bench/same-event/fit.ts [--only event|story] [--faults FILE --at 0.7]
 *
 * Runs where the evaluation data stands beside the checkout. Texts are only read: a model holds no words. `--faults` writes
 * ids and headlines of the pairs that are wrongly shown, or missed, at a threshold in the library left out.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Model, probability } from '../../engine/accounts/same-event/event-model';
import { EVIDENCE, type EvidenceName } from '../../engine/accounts/same-event/evidence';
import { type Example, fitSigned } from '../logistic';
import { table } from '../measure';
import { Calibration } from './calibration';
import { generator } from './families';
import {
  allPools,
  eachPair,
  FITTED,
  levelsOf,
  mayMatch,
  noteLevels,
  type Pool,
  type Question,
  together,
  WIDTH,
} from './pools';

const { values } = parseArgs({
  options: { only: { type: 'string' }, faults: { type: 'string' }, at: { type: 'string', default: '0.7' } },
});
const faults: string[] = [];

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
  ...(['seasonsApart', 'yearsApart', 'sameTownLong', 'laterYear', 'earlierYear'] as const),
  ...(['otherTown', 'undated', 'daysApart', 'weeksApart', 'calendarFar'] as const),
  ...(['otherWeekday', 'otherOrdinal', 'otherYear'] as const),
]);
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85];
/** The share of pairs that are fitted besides those of an article and its nearest. */
const OF_OTHERS = 0.03;
/** The examples count as so many in all, each library by the root of its pairs. */
const COUNTED = 8000;

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

/** Pairs of the library left out that are wrongly shown, or missed. */
function noteFaults(pool: Pool, question: Question, levels: readonly Float64Array[]): void {
  pool.neighbourhoods.forEach(({ members }, n) => {
    const asking = members[0]!;
    members.forEach((m, at) => {
      if (at === 0 || !mayMatch(pool.lines[asking]!, pool.lines[m]!)) return;
      const shown = levels[n]![at]! >= Number(values.at);
      const right = together(pool, question, asking, m);
      if (shown === right) return;
      const told = [asking, m].flatMap((k) => {
        const { id, date, title } = pool.lines[k]!;
        return [id, date?.slice(0, 10) ?? '-', title ?? '-'];
      });
      faults.push(
        [question, pool.name, shown ? 'false' : 'missed', levels[n]![at]!.toFixed(2), ...told].join('\t'),
      );
    });
  });
}

function report(question: Question, pools: readonly Pool[]): void {
  const families = FITTED[question];
  const own = pools.filter(({ family }) => families.includes(family));
  console.log(`\n${question}: shown precision / recall (loners given one), each family left out in turn`);
  const rows = [['library', ...THRESHOLDS.map(String)]];
  const calibration = new Calibration();
  const decided = new Calibration();
  for (const family of families) {
    const model = fitted(
      own.filter((pool) => pool.family !== family),
      question,
    );
    for (const pool of own.filter((one) => one.family === family)) {
      const levels = levelsOf(pool, model);
      rows.push([pool.name, ...THRESHOLDS.map((threshold) => shown(pool, question, levels, threshold))]);
      eachPair(pool, (i, j, evidence, asking) => {
        if (!asking || !mayMatch(pool.lines[i]!, pool.lines[j]!)) return;
        const said = probability(model, Float64Array.from(evidence));
        calibration.add(said, together(pool, question, i, j));
      });
      noteLevels(decided, pool, question, levels);
      noteFaults(pool, question, levels);
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
  console.log('\nand of what is decided by: the mean probability at which the two come into one group');
  decided.print();
  console.log(`\nfitted on all: intercept ${all.intercept.toPrecision(5)}`);
  for (const [k, name] of EVIDENCE.entries())
    if (all.weights[k] !== 0) console.log(`  ${name}: ${all.weights[k]!.toPrecision(4)},`);
}

const pools = await allPools();
for (const question of ['event', 'story'] as const)
  if (values.only === undefined || values.only === question) report(question, pools);
if (values.faults) writeFileSync(values.faults, `${faults.join('\n')}\n`);
