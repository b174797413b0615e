import { expect, it } from 'vitest';
import { attribute } from '../../../engine/attribution';
import { sourceAt } from './describe-source';

it('how a source knows is told at the quote whose words say so, and at no other of its quotes', () => {
  const text =
    'A trader in Hyesan who attended the lecture said that the price of salt had doubled.\n\n“Nobody bought any cloth that week,” the trader said.';
  const found = attribute(text, { outlet: 'The Paper Lantern' });
  const [first, second] = found.attributions.map((quote) => sourceAt(text, found, quote));
  expect(second!.id).toBe(first!.id);
  expect(first!.access!.length).toBeGreaterThan(0);
  expect(second!.access).toEqual([]);
});
