import { expect, it } from 'vitest';
import { article, item } from '../../../tests/support/export-samples';
import { narrowedItem, narrowedTo } from './narrowed-items';

it('keeps the quotes of the view and nothing else of an article', async () => {
  const whole = item(article({ key: 'lantern.example/2031/boats', title: 'Boats' }));
  expect(whole.attributions.attributions.length).toBeGreaterThan(1);
  const some = narrowedItem(whole, new Set([1]));
  expect(some.attributions.attributions).toEqual([whole.attributions.attributions[1]]);
  expect(some.attributions.sources).toBe(whole.attributions.sources);
  expect(narrowedItem(whole, new Set()).annotations).toEqual([]);
  const every = new Set(whole.attributions.attributions.keys());
  const standing = whole.annotations.filter(({ anchoring }) => {
    const span = anchoring?.span;
    return whole.attributions.attributions.some(({ content }) =>
      content.some(([start, end]) => span && start < span[1] && span[0] < end),
    );
  });
  expect(narrowedItem(whole, every).annotations).toEqual(standing);
});

it('asks for places once the sheet is open, and leaves out what is in none', async () => {
  const whole = item(article({ key: 'lantern.example/2031/boats', title: 'Boats' }));
  const { keys, narrow } = narrowedTo(async () => [{ key: whole.article.key, quotes: [0] }]);
  expect(narrow(whole).attributions.attributions).toEqual([]);
  expect(await keys()).toEqual([whole.article.key]);
  expect(narrow(whole).attributions.attributions).toHaveLength(1);
});
