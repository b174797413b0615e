import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListLines, lineOf } from './json-place';

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

describe('ListLines', () => {
  it('finds what `lineOf` finds, from the first item to the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 6 }),
        fc.constantFrom([], ['items'], ['first', 'items']),
        fc.constantFrom(0, 2),
        (values, list, indent) => {
          const file = list.reduceRight<unknown>((inner, name) => ({ before: [1], [name]: inner }), values);
          const text = JSON.stringify(file, null, indent);
          const lines = new ListLines(text, list);
          for (const at of values.keys())
            for (const path of [[], ['a'], [0]])
              expect(lines.of(at, path)).toBe(lineOf(text, [...list, at, ...path]));
        },
      ),
    );
  });

  it('reads a text once, however many lines are asked for', () => {
    const rows = 20_000;
    const text = `[${Array.from({ length: rows }, () => '{"a":1}').join()}]`;
    let read = 0;
    const watched = new Proxy(Object(text) as object, {
      get(_target, name) {
        if (name === 'length') return text.length;
        if (name === 'charCodeAt') return (at: number) => text.charCodeAt(at + 0 * ++read);
        if (name === 'startsWith') return text.startsWith.bind(text);
        if (name === 'slice') return text.slice.bind(text);
        read++;
        return text[Number(name)];
      },
    });
    const lines = new ListLines(watched as unknown as string, []);
    for (let at = 0; at < rows; at++) lines.of(at, []);
    expect(read / text.length).toBeLessThan(10);
  });
});
