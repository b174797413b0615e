import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../engine/model';
import { type Mark, runsOf } from './runs';

describe('runs', () => {
  it('cuts at every mark’s edges, the outer mark first', () => {
    const marks: Mark<string>[] = [
      { span: [4, 6], value: 'inner' },
      { span: [2, 8], value: 'outer' },
    ];
    expect(runsOf([0, 10], marks)).toEqual([
      { span: [0, 2], over: [] },
      { span: [2, 4], over: ['outer'] },
      { span: [4, 6], over: ['outer', 'inner'] },
      { span: [6, 8], over: ['outer'] },
      { span: [8, 10], over: [] },
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(runsOf([3, 3], [])).toEqual([]);
  });

  it('covers the stretch without gaps, each run under just the marks that cover it', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([x, y]): Span => [Math.min(x, y), Math.max(x, y) + 1]);
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 8 }), (within, spans) => {
        const marks = spans.map((one) => ({ span: one, value: one }));
        const runs = runsOf(within, marks);
        expect(runs[0]?.span[0]).toBe(within[0]);
        expect(runs.at(-1)?.span[1]).toBe(within[1]);
        runs.forEach(({ span: [start, end], over }, at) => {
          if (at > 0) expect(runs[at - 1]?.span[1]).toBe(start);
          const covering = spans.filter(([from, to]) => from <= start && end <= to);
          expect([...over].sort()).toEqual(covering.sort());
        });
      }),
    );
  });
});
