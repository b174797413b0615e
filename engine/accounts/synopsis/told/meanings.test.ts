import { describe, expect, it } from 'vitest';
import { lexemes } from '../../../text/lexemes';
import { meaningsOf } from './meanings';

const familiesOf = (text: string) =>
  meaningsOf(lexemes(text)).meanings.flatMap(({ family }) => (family < 0 ? [] : [family]));
const doingsOf = (text: string) => meaningsOf(lexemes(text)).doings.map(({ frame }) => frame);

describe('families', () => {
  it.each([
    ['furious', 'enraged with anger'],
    ['liquor', 'booze'],
    ['it was torn down', 'bulldozed'],
    ['he lost his post', 'lose his post'],
    ['a bicycle', 'by bike'],
    ['swept away', 'drowned'],
    ['smartphones', 'a handset'],
  ])('%s / %s', (a, b) => {
    const there = familiesOf(b);
    expect(familiesOf(a).some((family) => there.includes(family))).toBe(true);
  });

  it.each([
    ['liquor', 'firewood'],
    ['the river', 'the party'],
    ['furious', 'calm'],
  ])('%s is no %s', (a, b) => {
    const there = familiesOf(b);
    expect(familiesOf(a).some((family) => there.includes(family))).toBe(false);
  });
});

describe('doings', () => {
  it.each([
    ['prohibitions on movement', 'movement-curb'],
    ['tighten control over the movement of people', 'movement-curb'],
    ['nobody is allowed to leave the town', 'movement-curb'],
    ['the price of nets has soared', 'price-rise'],
    ['the captain tested positive', 'tested-ill'],
    ['harbor guards seized two hundred phones', 'goods-taken'],
  ])('%s: %s', (text, frame) => expect(doingsOf(text)).toContain(frame));

  it('takes both its words near each other', () => {
    expect(
      doingsOf('A ban was read out to every captain of the old harbor before they could travel'),
    ).not.toContain('movement-curb');
  });
});
