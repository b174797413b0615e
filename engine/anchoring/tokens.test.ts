import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideWord, tokenise, wordsOf } from './tokens';

describe('tokenise', () => {
  it.each([
    ['Two boats, 1,500 nets.', ['Two', 'boats', '1,500', 'nets']],
    ["don't 'quote'", ["don't", 'quote']],
    ['at 10:30 on 3.5 km', ['at', '10:30', 'on', '3.5', 'km']],
    ['KN-23s', ['KN', '23s']],
    ['평양에서 왔다', ['평양에서', '왔다']],
    ['北朝鮮の', ['北', '朝', '鮮', 'の']],
    ['😀 ok', ['😀', 'ok']],
    ['...', []],
  ])('%j', (text, words) => expect(wordsOf(text, tokenise(text))).toEqual(words));

  it('gives equal words equal hashes', () => {
    const { hashes } = tokenise('net boat net');
    expect(hashes[0]).toBe(hashes[2]);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('gives words in order that are in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { starts, ends } = tokenise(text);
        let before = 0;
        for (const [at, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(ends[at]).toBeGreaterThan(start);
          before = ends[at]!;
        }
      }),
    );
  });
});

describe('insideWord', () => {
  it.each([
    ['Teams', 4, true],
    ['1,500', 1, true],
    ['1,500', 2, true],
    ['boat, net', 4, false],
    ['boat, net', 5, false],
    ["don't", 3, true],
    ['北朝', 1, false],
    ['boat', 0, false],
    ['boat', 4, false],
  ])('%j at %i', (text, at, inside) => expect(insideWord(text, at)).toBe(inside));
});
