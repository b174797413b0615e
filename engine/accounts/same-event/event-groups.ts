/**
 * The events of a library: its articles parted into groups, each the accounts of one happening. Every article's own ranking names the
 * accounts that it finds (`rank`); two that name each other are joined, and groups as long as half of the pairs between them are named
 * (average link, as within a ranking), so that a chain of follow-ups does not become one event. What the reader said goes before that.
 * The same rankings give the same groups, whatever order they come in.
 */
import { mainKey } from '../../outlets/writing';
import { joining } from './grouping';
import type { ReaderWords } from './reader-words';

/** What one article's ranking found. */
export interface Ranked {
  /** `Article.key`. */
  key: string;
  /** The accounts of the same event, by their keys. */
  same: readonly string[];
}

/** From this share of named pairs on two groups are one event; a pair that only one side names counts half. */
const NAMED = 0.5;

/**
 * Articles that are grouped by their mean at most: joining is cubic in them. More, as a nuclear test brings, are cut into runs of
 * neighbouring keys first, and stay together where the reader's word or a run has them.
 */
const AT_ONCE = 240;

/**
 * The groups among articles that hang together, each in the order of its keys. Cubic in `AT_ONCE`, else linear.
 * @param articles with all that they name among each other
 */
export function eventGroups(articles: readonly Ranked[], words: ReaderWords): string[][] {
  const sorted = [...articles].sort((p, q) => (p.key < q.key ? -1 : p.key > q.key ? 1 : 0));
  const found: string[][] = [];
  for (let from = 0; from < sorted.length; from += AT_ONCE)
    found.push(...groupsOf(sorted.slice(from, from + AT_ONCE), words));
  return found;
}

function groupsOf(articles: readonly Ranked[], words: ReaderWords): string[][] {
  const places = new Map(articles.map(({ key }, at) => [key, at]));
  const alike = articles.map(() => new Float64Array(articles.length));
  for (const [i, { same }] of articles.entries())
    for (const key of new Set(same)) {
      const j = places.get(key);
      if (j === undefined || i === j) continue;
      alike[i]![j]! += 0.5;
      alike[j]![i]! += 0.5;
    }
  const bound = (i: number, j: number) => boundBy(articles[i]!.key, articles[j]!.key, words);
  const levels = joining(alike, bound);
  const groups: number[][] = [];
  for (const i of articles.keys()) {
    const group = groups.find(
      (members) => members.some((j) => levels[i]![j]! >= NAMED) && members.every((j) => bound(i, j) >= 0),
    );
    if (group) group.push(i);
    else groups.push([i]);
  }
  return groups.map((members) => members.map((i) => articles[i]!.key));
}

/** Whether two articles must be of one event (1), must not (-1), or are joined by what is named; a copy is its article. */
function boundBy(one: string, other: string, words: ReaderWords): -1 | 0 | 1 {
  if (mainKey(one) === mainKey(other)) return 1;
  const bond = words.bond(one, other);
  if (bond === null || bond === 'one-story') return 0;
  return bond === 'same-event' ? 1 : -1;
}
