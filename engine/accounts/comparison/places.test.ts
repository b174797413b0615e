import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../model';
import { over, overlap, PlaceIndex, union } from './places';

const span = fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 300 })).map(([at, n]): Span => [at, at + n]);
const spans = fc.array(span, { maxLength: 6 }).map((all) => union(all, []));

describe('passages', () => {
  it('lie in each other by the share of the shorter', () => {
    expect(overlap([[0, 10]], [[5, 25]])).toBe(0.5);
    expect(overlap([[0, 10]], [[10, 25]])).toBe(0);
    expect(overlap([], [[10, 25]])).toBe(0);
  });

  it('joined hold both and lie apart', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const both = union(one, other);
        for (let at = 1; at < both.length; at++) expect(both[at]![0]).toBeGreaterThan(both[at - 1]![1]);
        for (const [start, end] of [...one, ...other])
          expect(both.some(([s, e]) => s <= start && end <= e)).toBe(true);
      }),
    );
  });

  it('are found where they lie over one another', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const meeting = other.filter(([s, e]) => one.some(([t, f]) => s < f && t < e));
        expect(over(one, other)).toEqual(meeting);
        const index = new PlaceIndex<Span>();
        for (const each of other) index.put([each], each);
        for (const each of meeting) expect(index.near(one).has(each)).toBe(true);
      }),
    );
  });
});
