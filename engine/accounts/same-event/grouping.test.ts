import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joining } from './grouping';

const joiningLevels = (alike: readonly Float64Array[]) => joining(alike)[0]!;

const matrix = (rows: number[][]) => rows.map((row) => Float64Array.from(row));

describe('joining levels', () => {
  it('are the likeness itself for two', () =>
    expect([
      ...joiningLevels(
        matrix([
          [0, 3],
          [3, 0],
        ]),
      ),
    ]).toEqual([0, 3]));

  it('take one link between two groups for what it is', () => {
    // 0 and 1 tell one event, 2 and 3 another; 1 and 2 alone share much.
    const levels = joiningLevels(
      matrix([
        [0, 5, 1, 1],
        [5, 0, 4, 1],
        [1, 4, 0, 6],
        [1, 1, 6, 0],
      ]),
    );
    expect([...levels]).toEqual([0, 5, 1.75, 1.75]);
  });

  it('bring in an account that is like the group, though not like the first', () => {
    const levels = joiningLevels(
      matrix([
        [0, 6, 6, 1],
        [6, 0, 6, 4],
        [6, 6, 0, 4],
        [1, 4, 4, 0],
      ]),
    );
    expect(levels[3]).toBe(3);
  });

  it('are known of each two, whichever is asked first', () => {
    const levels = joining(
      matrix([
        [0, 1, 3],
        [1, 0, 2],
        [3, 2, 0],
      ]),
    );
    expect(levels.map((row) => [...row])).toEqual([
      [0, 1.5, 3],
      [1.5, 0, 1.5],
      [3, 1.5, 0],
    ]);
  });

  it('lie between the least and the greatest likeness, and do not depend on the order of the others', () => {
    const square = fc.integer({ min: 2, max: 9 }).chain((size) =>
      fc
        .array(fc.double({ min: 0, max: 9, noNaN: true }), {
          minLength: size * size,
          maxLength: size * size,
        })
        .map((all) =>
          Array.from({ length: size }, (_, i) =>
            Float64Array.from({ length: size }, (_, j) =>
              i === j ? 0 : all[Math.min(i, j) * size + Math.max(i, j)]!,
            ),
          ),
        ),
    );
    fc.assert(
      fc.property(square, (alike) => {
        const pairs = alike.flatMap((row, i) => [...row].filter((_, j) => j !== i));
        // Of pairs exactly as alike, either may come first.
        fc.pre(new Set(pairs).size === pairs.length / 2);
        const levels = joiningLevels(alike);
        const turned = [
          0,
          ...alike
            .map((_, i) => i)
            .slice(1)
            .reverse(),
        ];
        const again = joiningLevels(turned.map((i) => Float64Array.from(turned, (j) => alike[i]![j]!)));
        turned.forEach((from, to) => {
          expect(again[to]).toBeCloseTo(levels[from]!, 9);
        });
        for (const level of levels.slice(1)) {
          expect(level).toBeGreaterThanOrEqual(Math.min(...pairs) - 1e-9);
          expect(level).toBeLessThanOrEqual(Math.max(...pairs) + 1e-9);
        }
      }),
    );
  });
});
