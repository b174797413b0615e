import { describe, expect, it } from 'vitest';
import { type Counters, count, countersOf, emptyCounters, FULL, sameCounts } from './term-counters';

/** What the lower of a term's two counters says. */
const frequencyOf = ({ counts }: Counters, term: number) =>
  Math.min(...countersOf(term).map((at) => counts[at]!));

describe('term counters', () => {
  it('spread terms', () => {
    const counters = new Set(Array.from({ length: 1000 }, (_, i) => countersOf(i * 7919)).flat());
    expect(counters.size).toBeGreaterThan(1900);
  });

  it('never count too low, and forget what is counted out', () => {
    const row = emptyCounters();
    for (let i = 0; i < 300; i++) count(row, [i % 10, 1000 + i], 1);
    for (let term = 0; term < 10; term++) expect(frequencyOf(row, term)).toBeGreaterThanOrEqual(30);
    for (let i = 0; i < 300; i++) count(row, [i % 10, 1000 + i], -1);
    expect(sameCounts(row, emptyCounters())).toBe(true);
  });

  it('stay full once full', () => {
    const row = emptyCounters();
    row.counts.fill(FULL);
    count(row, [5], -1);
    expect(frequencyOf(row, 5)).toBe(FULL);
  });
});
