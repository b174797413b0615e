import { describe, expect, it } from 'vitest';
import { headlineTerms } from './headline';
import { termId } from './term-id';

describe('the terms of a headline', () => {
  it('are its telling words, each once, names under one spelling', () => {
    expect(headlineTerms({ title: 'Bridge at Gaesong: the bridge of Kaesong falls' })).toEqual(
      expect.arrayContaining([termId('kaesong')]),
    );
    expect(headlineTerms({ title: 'Bridge at Gaesong: the bridge of Kaesong' })).toHaveLength(2);
  });

  it.each([[null], [''], ['and of the']])('%j has none', (title) =>
    expect(headlineTerms({ title })).toEqual([]),
  );

  it('are as many as a headline has, of a text that stands as one', () => {
    const words = Array.from({ length: 400 }, (_, i) => `plumb${i}`).join(' ');
    expect(headlineTerms({ title: words })).toHaveLength(16);
  });
});
