import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from './json-place';

const TEXT = `{
  "a": 1,
  "b": [
    {"x": "]}\\"", "y": [[], {}]},
    {
      "y": null
    }
  ],
  "c": "d"
}`;

describe('lineOf', () => {
  it.each<[Array<string | number>, number]>([
    [[], 1],
    [['a'], 2],
    [['b'], 3],
    [['b', 0, 'y', 1], 4],
    [['b', 1], 5],
    [['b', 1, 'y'], 6],
    [['b', 1, 'missing'], 5],
    [['c'], 9],
    [['nothing', 'here'], 1],
  ])('%j', (path, line) => expect(lineOf(TEXT, path)).toBe(line));

  it('finds every member of printed JSON at its line', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1, maxLength: 6 }), (values) => {
        const text = JSON.stringify(values, null, 2);
        let line = 2;
        for (const [at, value] of values.entries()) {
          expect(lineOf(text, [at])).toBe(line);
          line += JSON.stringify(value, null, 2).split('\n').length;
        }
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, path) => {
        expect(lineOf(text, path)).toBeGreaterThan(0);
      }),
    );
  });
});
