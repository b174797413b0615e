/**
 * Labelled libraries with the evidence of each two members of each article's neighbourhood, as the models are fitted on them: the sets
 * as they are, with half of their dates taken away, and with all stories moved into one season.
 */
import { readFileSync } from 'node:fs';
import { type Model, probability } from '../../engine/accounts/same-event/event-model';
import { EVIDENCE } from '../../engine/accounts/same-event/evidence';
import { joining } from '../../engine/accounts/same-event/grouping';
import { eachNeighbour } from '../../engine/accounts/same-event/neighbourhood';
import { neighbourhoodOf } from '../../engine/accounts/same-event/rank';
import { likeliest } from '../../storage/account-index/candidates';
import { labelledLibrary } from '../labelled-accounts/lines';
import { labelledArticles } from '../labelled-quotes';
import type { Calibration } from './calibration';
import { generator } from './families';
import { entryOf, libraryOf } from './ranking';

export type Question = 'event' | 'story';

/** Libraries with events labelled, and with stories; those with half of their dates taken away go with their family. */
export const FITTED: Record<Question, readonly string[]> = {
  event: ['events', 'own', 'twins', 'wikinews', 'ecbplus'],
  story: ['events', 'own', 'twins', 'nk.dev', 'scattered'],
};

export interface Line {
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
export interface Pool {
  family: string;
  name: string;
  lines: readonly Line[];
  /** Numbers of the members, the article that asks first. */
  neighbourhoods: Array<{ members: number[]; evidence: Float32Array }>;
}

export const WIDTH = EVIDENCE.length;
const data = (name: string) => new URL(`../../../shared/eval/${name}`, import.meta.url).pathname;
const readLines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Line);

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
export const together = (pool: Pool, question: Question, i: number, j: number) => {
  const label = labelOf(pool.family, question, pool.lines[i]!);
  return label !== null && label === labelOf(pool.family, question, pool.lines[j]!);
};
/** Another article of the same outlet is no other account. */
export const mayMatch = (p: Line, q: Line) => p !== q && !(p.outlet && p.outlet === q.outlet);

export function eachPair(
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

/** Average link in each neighbourhood: at which probability each member joins the one that asks. */
export function levelsOf({ neighbourhoods }: Pool, model: Model): Float64Array[] {
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

/** Adds how each article of a neighbourhood stands to the one that asks, and whether it is of its event or story. */
export function noteLevels(
  calibration: Calibration,
  pool: Pool,
  question: Question,
  levels: readonly Float64Array[],
): void {
  pool.neighbourhoods.forEach(({ members }, n) => {
    const asking = members[0]!;
    members.forEach((m, at) => {
      if (at > 0 && mayMatch(pool.lines[asking]!, pool.lines[m]!))
        calibration.add(levels[n]![at]!, together(pool, question, asking, m));
    });
  });
}

/** The project's own library of near twins. */
function twins(): Line[] {
  const file = new URL('../labelled-twins/library.json', import.meta.url);
  const articles = JSON.parse(readFileSync(file, 'utf8')) as Array<Omit<Line, 'text'> & { text: string[] }>;
  return articles.map((article) => ({ ...article, text: article.text.join('\n\n') }));
}

/**
 * The project's own articles with labelled quotes: written each for itself, of all years, so that no two of those that may be read tell
 * one story. Most of a new reader's library is like that, and nothing of a library that was gathered by its stories.
 */
const scattered = (): Line[] =>
  labelledArticles('open', 'en').map(({ id, outlet, url, title, date, text }) => ({
    id,
    outlet,
    url: url ?? null,
    title,
    date,
    text,
  }));

const SETS: Record<string, () => Line[]> = {
  events: () => readLines(data('accounts/events.dev.jsonl')),
  own: () => labelledLibrary('open'),
  twins,
  wikinews: () => readLines(data('accounts/wikinews.jsonl')),
  ecbplus: () => readLines(data('accounts/ecbplus.jsonl')),
  scattered,
  'nk.dev': () => readLines(data('accounts/nk.dev.jsonl')),
};

/** All of them, those of one set in one family. */
export async function allPools(): Promise<Pool[]> {
  const pools: Pool[] = [];
  for (const [family, read] of Object.entries(SETS)) {
    const lines = read();
    pools.push(await poolOf(family, family, lines));
    if (family !== 'nk.dev' && lines.some(({ date }) => date))
      pools.push(await poolOf(family, `${family}, half undated`, halfUndated(lines)));
    if (family === 'events' || family === 'nk.dev')
      pools.push(await poolOf(family, `${family}, one season`, inOneSeason(family, lines)));
  }
  return pools;
}
