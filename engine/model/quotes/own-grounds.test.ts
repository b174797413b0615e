import { expect, it } from 'vitest';
import { attribute } from '../../attribution';
import { ownGrounds } from './own-grounds';

/** What each quote is told to rest on: its first words, and the words of its grounds. */
function told(text: string) {
  const found = attribute(text, { outlet: 'The Paper Lantern' });
  const own = ownGrounds(text, found);
  return found.attributions.map(({ id, content }) => [
    text.slice(...content[0]!).slice(0, 16),
    (own.get(id) ?? []).map(({ span }) => text.slice(...span)),
  ]);
}

it('a ground stands at the quote whose words hold it, and at no other of the same source', () => {
  const text =
    'A trader in Hyesan who attended the lecture said that the price of salt had doubled.\n\nThe trader also said that the bridge was closed in May.\n\n“Nobody bought any cloth that week,” the trader said.';
  const [first, second, third] = told(text);
  expect(JSON.stringify(first)).toContain('attended the lecture');
  expect(second![1]).toEqual([]);
  expect(third![1]).toEqual([]);
});

it('a ground in a sentence of its own stands at the nearest quote of its paragraph', () => {
  const text =
    'A trader in Hyesan said that the price of salt had doubled.\n\nThe trader saw the market with her own eyes. “Nobody bought any cloth that week,” the trader said.';
  const quotes = told(text);
  expect(JSON.stringify(quotes.find(([words]) => String(words).includes('Nobody')))).toContain(
    'her own eyes',
  );
  expect(JSON.stringify(quotes.find(([words]) => String(words).includes('the price')))).not.toContain(
    'her own eyes',
  );
});

it('a source without grounds has none', () => {
  const text = 'Officials said that the boats were counted. A guard said that the harbour was shut.';
  expect(told(text).map(([, grounds]) => grounds)).toEqual([[], []]);
});
