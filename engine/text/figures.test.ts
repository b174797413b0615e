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
    ['forty-seven boats', 47, ''],
    ['one hundred and twenty sellers', 120, ''],
    ['three hundred forty-seven sellers', 347, ''],
    ['two thousand three hundred tons of rice', 2300, 'ton'],
    ['one and a half million people', 1_500_000, ''],
    ['half a million people', 500_000, ''],
    ['12 500 homes', 12_500, ''],
    ['40 per cent of homes', 40, 'percent'],
    ['half of the stock', 0.5, 'share'],
    ['two-thirds of the homes', 2 / 3, 'share'],
    ['two and a half years', 2.5, 'year'],
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
    ['dozens of boats', '60 boats', true],
    ['hundreds of boats', 'thousands of boats', false],
    ['five to seven boats', 'six boats', true],
    ['50 pounds of rice', '23 kilograms of rice', true],
    ['5 pounds of rice', '5 kilograms of rice', false],
    ['two weeks', '14 days', true],
    ['10 days', 'two weeks', false],
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
