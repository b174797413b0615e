import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrences } from './occurrences';

function plainly(text: string, needle: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(needle); at >= 0 && needle; at = text.indexOf(needle, at + 1)) found.push(at);
  return found;
}

describe('occurrences', () => {
  it.each<[string, string, number, number[]]>([
    ['boat boat', 'boat', 9, [0, 5]],
    ['boat boat', 'boat', 1, [0]],
    ['aaaa', 'aa', 9, [0, 1, 2]],
    ['boat', '', 9, []],
    ['', 'a', 9, []],
  ])('%j %j', (text, needle, limit, found) => expect(occurrences(text, needle, limit)).toEqual(found));

  it('finds what the plain search finds', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 200 });
    fc.assert(
      fc.property(few, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 }), (text, needle) => {
        expect(occurrences(text, needle, 1000)).toEqual(plainly(text, needle));
      }),
    );
  });

  it('finds the same when it has to change its way of searching', () => {
    const text = `${'a'.repeat(5000)}b${'a'.repeat(3000)}`;
    const needle = 'a'.repeat(2990);
    expect(occurrences(text, needle, 1e6)).toEqual(plainly(text, needle));
    expect(occurrences(text, `${needle}b`, 1e6)).toEqual([2010]);
  });
});
