import { describe, expect, it } from 'vitest';
import { datesIn } from './dates';
import { compatible, type Figure, figureKey, figuresIn, sameThing } from './figures';
import { lexemes } from './lexemes';

const read = (text: string): Figure[] =>
  figuresIn(
    text,
    lexemes(text),
    datesIn(text, null).map(({ span }) => span),
  );
const first = (text: string): Figure => read(text)[0]!;

describe('figuresIn', () => {
  it.each([
    ['653 missing bullets', 653, ''],
    ['seven people', 7, ''],
    ['at least 12 people died', 12, ''],
    ['1,500 won a kilo', 1500, 'won'],
    ['a $3,000 bribe', 3000, 'usd'],
    ['US$3000 in cash', 3000, 'usd'],
    ['100kg of coal', 100, 'kg'],
    ['two million people', 2_000_000, ''],
    ['40 percent of homes', 40, 'percent'],
    ['5% of homes', 5, 'percent'],
    ['a 24-year-old man', 24, 'old'],
  ])('%s', (text, value, unit) => expect(first(text)).toMatchObject({ value, unit }));

  it.each([
    'on July 19 they left',
    'in 2017',
    'Order No. 205',
    'Group 109 came',
    'one of them',
    'at 9 am',
    'the 3rd time',
  ])('finds none in "%s"', (text) => expect(read(text)).toEqual([]));

  it.each([
    ['at least 7 people', 'nine people', true],
    ['at least 12 people', 'seven people', false],
    ['about 200 homes', '210 homes', true],
    ['up to 5 soldiers', '6 soldiers', false],
    ['more than 40 boats', '41 boats', true],
    ['no more than 40 boats', '41 boats', false],
  ])('%s / %s', (p, q, both) => {
    expect(sameThing(first(p), first(q))).toBe(true);
    expect(compatible(first(p), first(q))).toBe(both);
  });

  it('compares only what counts the same thing', () => {
    expect(sameThing(first('seven soldiers'), first('seven boats'))).toBe(false);
    expect(sameThing(first('500 won'), first('500 yuan'))).toBe(false);
  });

  it('has a key for all but small numbers', () => {
    expect(figureKey(first('653 bullets'))).toBe('653 bullet');
    expect(figureKey(first('two men'))).toBeNull();
  });
});
