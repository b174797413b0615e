import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Constraint, joining } from './grouping';

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

describe('constraints on joining', () => {
  const alike = matrix([
    [0, 0.9, 0.8, 0.1],
    [0.9, 0, 0.7, 0.1],
    [0.8, 0.7, 0, 0.2],
    [0.1, 0.1, 0.2, 0],
  ]);
  const constraint =
    (bound: Record<string, -1 | 1>): Constraint =>
    (i, j) =>
      bound[i < j ? `${i}${j}` : `${j}${i}`] ?? 0;
  const levels = (bound: Record<string, -1 | 1>) => joining(alike, constraint(bound)).map((row) => [...row]);

  it('join what must be of one group, and the others with it', () => {
    const [first, , , last] = levels({ '03': 1 });
    expect(first![3]).toBe(1);
    // The two count as one, which is as like 1 as 0 is: 3 drives nobody out.
    expect(last![1]).toBe(0.9);
  });

  it('part what must not be, and leave each of the others with the one that it is more like', () => {
    const [first, second] = levels({ '01': -1 });
    expect(first![1]).toBe(0);
    expect([first![2], second![2]]).toEqual([0.8, 0]);
  });

  it('hold each for its own two where they contradict each other', () => {
    const found = levels({ '01': 1, '12': 1, '02': -1 });
    expect([found[0]![1], found[1]![2], found[0]![2]]).toEqual([1, 1, 0]);
  });

  it('change nothing where there are none', () =>
    expect(levels({})).toEqual(joining(alike).map((row) => [...row])));
});
