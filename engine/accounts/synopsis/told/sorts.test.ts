import { describe, expect, it } from 'vitest';
import { attribute } from '../../../attribution';
import { claimsIn } from './claims';
import { SORTS, sortsIn } from './sorts';

function sortsOf(text: string): number {
  const article = { key: 'k', outlet: 'Radio Hana', published: null, title: '', text, links: [], url: '' };
  return claimsIn({ article, attributions: attribute(text, { outlet: 'Radio Hana' }) }).reduce(
    (all, claim) => all | sortsIn(claim),
    0,
  );
}

/** Two accounts that contradict each other, and share few words or none. */
const CONTRADICTING: ReadonlyArray<readonly [sort: keyof typeof SORTS, here: string, there: string]> = [
  [
    'felt',
    'Villagers are furious with the dispatcher.',
    'Hardly anybody feels resentful, most people shrug it off.',
  ],
  ['felt', 'Parents welcome the new school uniform.', 'Families are bitter about the price of the jackets.'],
  ['cause', 'The kiln cracked because of poor bricks.', 'Frost was the reason that the furnace gave way.'],
  ['cause', 'The ferry was late due to thick fog.', 'The crew blamed a broken pump for the delay.'],
  [
    'guess',
    'Smugglers are suspected of setting the shed alight.',
    'Perhaps a candle in the loft started it.',
  ],
  ['denied', 'Nobody was hurt in the shaft.', 'The pit has not lost a single lamp this year.'],
  ['sum', 'The permit costs 40 yuan at the ferry.', 'Boatmen ask six dollars of each passenger.'],
  ['sum', 'Each household had to give 3,000 won for the statue.', 'The levy came to two yuan a family.'],
  ['measured', 'The gallery lies 900 meters under the slope.', 'The tunnel is about two miles long.'],
  ['measured', 'The order holds for twenty days.', 'The harbor stays closed for two months.'],
];

describe('the sorts of things that claims tell', () => {
  it.each(CONTRADICTING)('%s: %s / %s', (sort, here, there) => {
    expect(sortsOf(here) & sortsOf(there) & SORTS[sort]).not.toBe(0);
  });

  it.each([
    ['what is felt by nobody in particular', 'felt', 'The welcome banner hung above the gate of the mill.'],
    ['who feels nothing', 'felt', 'Residents carried the sacks to the upper gate.'],
    ['a sum is no measure', 'measured', 'The permit costs 40 yuan at the ferry.'],
    ['a count is neither', 'sum', 'Forty boats lay at the lower quay.'],
  ] as const)('%s', (_, sort, text) => expect(sortsOf(text) & SORTS[sort]).toBe(0));

  it('tells a length from a weight', () => {
    const [length, weight] = ['The trench is 90 meters long.', 'The boiler weighs nine tons in all.'].map(
      sortsOf,
    );
    expect(length! & weight! & SORTS.measured).toBe(0);
  });
});
