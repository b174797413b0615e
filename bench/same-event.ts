/**
 * How well finding accounts of the same event holds on libraries that are not the whole labelled sets: halves of their events, samples of
 * their articles, all sets in one library, without dates, with wrong dates, with the starts of texts only. For each set and family the
 * mean and the 10th percentile over the draws.
 *
 * Then how often articles are of one event, and of one story, by how sure the shipped models are of it, in ten bins (on the open parts of
 * the libraries that they are fitted on; left out in turn: `same-event/fit.ts`).
 *
 *   npx tsx bench/same-event.ts [--sets nk.dev,wikinews] [--files FILE,…] [--draws 8] [--families undated,…] [--faults FILE]
 *
 * Runs where the evaluation data stands beside the checkout. Texts are only read; `--faults` writes ids and headlines of false and
 * missed pairs of the whole sets.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EVENT_MODEL, STORY_MODEL } from '../engine/accounts/same-event/event-model';
import { table } from './measure';
import { Calibration } from './same-event/calibration';
import { FAMILIES, type Family, generator } from './same-event/families';
import { allPools, FITTED, levelsOf, noteLevels } from './same-event/pools';
import { type Entry, entryOf, libraryOf } from './same-event/ranking';
import { type Fault, type Scores, score } from './same-event/scoring';
import { type LabelledSet, labelledSets } from './same-event/sets';

const { values } = parseArgs({
  options: {
    sets: { type: 'string' },
    files: { type: 'string' },
    families: { type: 'string' },
    draws: { type: 'string', default: '8' },
    faults: { type: 'string' },
  },
});
const listed = (value: string | undefined) => value?.split(',') ?? [];
const options = {
  sets: listed(values.sets),
  files: listed(values.files),
  families: listed(values.families),
  faults: values.faults,
};

const DRAWS = Number(values.draws);

const whole = labelledSets(options.files).filter(
  ({ name }) => options.sets.length === 0 || options.sets.includes(name),
);
const sets: LabelledSet[] =
  whole.length > 1
    ? [
        ...whole,
        {
          name: 'all in one',
          articles: whole.flatMap(({ name, articles }) =>
            articles.map((one) => ({ ...one, id: `${name}/${one.id}`, event: `${name}/${one.event}` })),
          ),
        },
      ]
    : whole;

async function measured(
  set: LabelledSet,
  family: Family,
  entries: ReadonlyMap<string, Entry>,
): Promise<Scores[]> {
  const scores: Scores[] = [];
  for (let draw = 0; draw < (family.drawn ? DRAWS : 1); draw++) {
    const articles = family.of(set.articles, generator(7919 * (draw + 1)));
    const drawn = articles.map((article) =>
      family.alters ? entryOf(article) : { ...entries.get(article.id)!, article },
    );
    scores.push(await score(libraryOf(drawn)));
  }
  return scores;
}

const percent = (value: number) => (100 * value).toFixed(1);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** The value that nine in ten are not under. */
const low = (values: readonly number[]) => values.toSorted((p, q) => p - q)[Math.floor(0.1 * values.length)]!;

const rows = [['library', 'draws', 'R@1', '10th', 'shown P', '10th', 'R', '10th', 'loners given one', 'ms']];
const faults: string[] = [];
const told = ({ kind, asked, other, score: value }: Fault) =>
  [
    kind,
    value === null ? '-' : (value / (1 - value)).toFixed(2),
    ...[asked, other].flatMap(({ id, event, date, title, text }) => [
      id,
      event,
      date?.slice(0, 10) ?? '-',
      title ?? `${text.slice(0, 60)} …`,
    ]),
  ].join('\t');

for (const set of sets) {
  const entries = new Map(set.articles.map((article) => [article.id, entryOf(article)]));
  for (const family of FAMILIES) {
    if (options.families.length > 0 && !options.families.includes(family.name)) continue;
    // Enough is seen of the largest library in one draw, and where no article is dated there is nothing to alter.
    if (set.name === 'all in one' && family.alters) continue;
    if (/date/.test(family.name) && !set.articles.some(({ date }) => date)) continue;
    const found = await measured(set, family, entries);
    const column = (of: (scores: Scores) => number) => [
      percent(mean(found.map(of))),
      percent(low(found.map(of))),
    ];
    rows.push([
      `${set.name}, ${family.name}`,
      String(found.length),
      ...column((one) => one.first),
      ...column((one) => one.precision),
      ...column((one) => one.recall),
      mean(found.map(({ loners }) => loners)).toFixed(1),
      mean(found.map(({ ms }) => ms)).toFixed(2),
    ]);
    if (family.name === 'whole') faults.push(...found.flatMap((one) => one.faults.map(told)));
  }
}
console.log(table(rows));
if (options.faults) writeFileSync(options.faults, `${faults.join('\n')}\n`);

const pools = await allPools();
for (const [question, model] of [
  ['event', EVENT_MODEL],
  ['story', STORY_MODEL],
] as const) {
  const calibration = new Calibration();
  for (const pool of pools.filter(({ family }) => FITTED[question].includes(family)))
    noteLevels(calibration, pool, question, levelsOf(pool, model));
  console.log(`\nof one ${question}, by the mean probability at which the two come into one group`);
  calibration.print();
}
