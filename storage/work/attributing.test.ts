import { expect, it } from 'vitest';
import { articleOf } from '../../tests/support/library-samples';
import { attributionsOf } from './attributing';

it('finds all of an article as it is', () => {
  expect(attributionsOf(articleOf()).leftOut).toBeUndefined();
});

it('keeps so many of a text of nothing but quotations, and counts the characters behind them', () => {
  const line = '“We sold all of it,” a trader in Hyesan said on Monday.';
  const text = Array.from({ length: 40 }, () => line).join('\n\n');
  const { attributions, sources, leftOut } = attributionsOf(
    { ...articleOf(), text, blocks: [], links: [] },
    10,
  );
  expect(attributions).toHaveLength(10);
  const last = attributions.at(-1)!.content[0]![1];
  expect(text.length - leftOut!).toBeGreaterThan(last);
  expect(text.length - leftOut!).toBeLessThanOrEqual(last + line.length + 2);
  for (const { sourceId } of attributions) expect(sources.some(({ id }) => id === sourceId)).toBe(true);
});
