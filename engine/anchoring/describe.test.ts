import { expect, describe as group, it } from 'vitest';
import type { TextQuoteSelector } from '../model';
import { describe } from './describe';

function quote(text: string, start: number, end: number): TextQuoteSelector {
  const [selector] = describe(text, [start, end]);
  if (selector?.type !== 'TextQuoteSelector') throw new Error('no quote');
  return selector;
}

const TEXT =
  'The ferry was late on Monday, a clerk at the pier said. Nobody had been told.\n\nThe ferry was late on Friday, a clerk at the pier said. Nobody asked.';

group('describe', () => {
  it('gives the words, their place, and context to words’ edges', () => {
    const start = TEXT.indexOf('Nobody had');
    expect(describe(TEXT, [start, start + 10])).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'Nobody had',
        prefix: 'Monday, a clerk at the pier said. ',
        suffix: ' been told.\n\nThe ferry was late on',
      },
      { type: 'TextPositionSelector', start, end: start + 10 },
    ]);
  });

  it('grows the context until the passage is told from every other one', () => {
    const start = TEXT.lastIndexOf('clerk at the pier');
    const { exact, prefix, suffix } = quote(TEXT, start, start + 17);
    expect(TEXT.split(prefix + exact + suffix)).toHaveLength(2);
    const long = `${'x '.repeat(60)}same ${'y '.repeat(60)}`;
    const twice = `A ${long}\nB ${long}`;
    const at = twice.lastIndexOf('same');
    const grown = quote(twice, at, at + 4);
    expect(twice.split(grown.prefix + grown.exact + grown.suffix)).toHaveLength(2);
  });

  it('does not cut characters in two', () => {
    const { prefix, suffix } = quote(`${'😀'.repeat(60)}word${'😀'.repeat(60)}`, 120, 124);
    expect(prefix + suffix).not.toMatch(/\p{Surrogate}/u);
  });

  it.each([
    [-5, 3, 'The'],
    [3, 0, 'The'],
    [0, 3.7, 'The'],
    [Number.NaN, 3, 'The'],
    [TEXT.length - 6, TEXT.length + 9, 'asked.'],
    [5, 5, ''],
  ])('draws %d, %d into the text', (start, end, exact) => expect(quote(TEXT, start, end).exact).toBe(exact));
});
