/**
 * How many articles hold a term, in little space: two rows of 2^16 counters (a count-min sketch, Cormode and Muthukrishnan
 * 2005); a term counts what the lower of its two counters says. At 100,000 articles of 100 terms that is about 150 articles
 * too many, 1 in 700; in small libraries next to none.
 */
export interface Counters {
  articles: number;
  /** Articles by the place of a term they hold; a full counter (65,535) stays full. */
  counts: Uint16Array;
}

const COUNTERS = 1 << 16;
export const FULL = 0xffff;

export function emptyCounters(): Counters {
  return { articles: 0, counts: new Uint16Array(2 * COUNTERS) };
}

/** Whether a value is all counters, as they are stored. */
export function isCounts(value: unknown): value is Uint16Array {
  return value instanceof Uint16Array && value.length === 2 * COUNTERS;
}

/** The places of a term's two counters: MurmurHash3's finaliser, from two starts. */
export function countersOf(term: number): readonly [number, number] {
  return [mixed(term) & (COUNTERS - 1), COUNTERS + (mixed(term ^ 0x5bd1e995) & (COUNTERS - 1))];
}

function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The counters that an article's terms stand in, each once. */
export const placesOf = (bag: readonly number[]): Set<number> => new Set(bag.flatMap(countersOf));

/** Counts an article's terms in (1) or out (-1). */
export function count(row: Counters, bag: readonly number[], by: 1 | -1): void {
  row.articles = Math.max(0, row.articles + by);
  for (const at of placesOf(bag)) {
    const before = row.counts[at]!;
    if (before !== FULL) row.counts[at] = Math.max(0, before + by);
  }
}

/** Whether counters say what a count made afresh says; full ones can no longer tell. */
export function sameCounts(stored: Counters, fresh: Counters): boolean {
  return (
    stored.articles === fresh.articles &&
    stored.counts.length === fresh.counts.length &&
    stored.counts.every((value, at) => value === fresh.counts[at] || value === FULL)
  );
}
