/** Words are folded in time that grows with the text alone, whatever letters and marks a page is made of. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lexemes } from '../text/lexemes';
import { folded, wordsOf } from './tokens';

/** Marks of several classes, which Unicode's forms put in order: in a long run, each is held against all before it. */
const MARKS = ['\u0301', '\u0323', '\u0345', '\u05b0', '\u0e38', '\u0f74'];
const run = (length: number) => Array.from({ length }, (_, n) => MARKS[(n * 5) % MARKS.length]).join('');

afterEach(() => {
  vi.restoreAllMocks();
});

describe('marks without end', () => {
  it.each([
    ['on one letter', (n: number) => `a${run(n)}`],
    ['on a capital', (n: number) => `É${run(n)}`],
    ['on a Korean letter', (n: number) => `값${run(n)}`],
    ['after an apostrophe', (n: number) => `P’yo${run(n)}ngyang`],
    ['on each of several words', (n: number) => `e${run(n / 2)} rice o${run(n / 2)}`],
  ])('%s cost no more than their number', (_, of) => {
    const work = (fold: (text: string) => unknown, text: string) => {
      let steps = 0;
      const { normalize } = String.prototype;
      const spied = vi.spyOn(String.prototype, 'normalize').mockImplementation(function (
        this: string,
        form?: string,
      ) {
        steps += this.length;
        for (const [marks] of this.matchAll(/\p{M}+/gu)) steps += marks.length ** 2;
        return normalize.call(this, form);
      });
      fold(text);
      spied.mockRestore();
      return steps;
    };
    for (const fold of [wordsOf, folded, lexemes])
      for (const size of [500, 4000, 16_000]) {
        const text = of(size);
        expect(work(fold, text), `${fold.name} of ${size}`).toBeLessThanOrEqual(4 * text.length);
      }
  });

  it('take no time that is seen', () => {
    const text = `a${run(160_000)}`;
    const began = performance.now();
    expect(wordsOf(text)).toEqual(['a']);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('folding', () => {
  it.each([
    ['Café', 'cafe'],
    ['P’yŏngyang', 'pyongyang'],
    ['ＫＣＮＡ', 'kcna'],
    ['ﬁne', 'fine'],
    ['値だん', '値たん'],
    ['장마당', '장마당'],
    ['소금'.normalize('NFD'), '소금'],
    ['e\u0301\u0323te\u0301', 'ete'],
  ])('%s is %s', (word, plain) => {
    expect(folded(word)).toBe(plain);
  });
});
