import { expect, it, vi } from 'vitest';
import { claimsIn } from './claims';
import { kept } from './kept';

it('finds what it is asked of a claim once, whatever else was found of it', () => {
  const text = 'The weir of Kanggye broke at dawn. A choir sang for the miners.';
  const [one, other] = claimsIn({
    article: { key: 'a', outlet: '', url: '', title: '', published: null, text, links: [] },
    attributions: { engine: 0, attributions: [], sources: [] },
  });
  const find = vi.fn(({ span }, all: string) => all.slice(...span));
  const wordsOf = kept(find);
  const nothing = kept(() => null);
  expect([wordsOf(one!, text), nothing(one!), wordsOf(other!, text)]).toEqual([
    'The weir of Kanggye broke at dawn',
    null,
    'A choir sang for the miners',
  ]);
  expect(wordsOf(one!, text)).toBe('The weir of Kanggye broke at dawn');
  expect(find).toHaveBeenCalledTimes(2);
});
