// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { SharedQuote } from '../../engine/model';
import { draw, words } from '../../tests/screens/draw';
import { QUOTES } from '../../tests/screens/event-samples';
import { THERE } from '../../tests/screens/samples';
import { echoesByQuote, Wording } from './echoes';

const [altered, clipped] = QUOTES as [SharedQuote, SharedQuote];
const drawn = (quote: SharedQuote) => draw(<Wording echo={{ quote, outlet: 'RFA' }} />);
const marks = (root: HTMLElement, tag: string) =>
  [...root.querySelectorAll(`blockquote ${tag}`)].map((mark) => words(mark));

describe('a quote in another account', () => {
  it('reworded: what only one of them has is struck out or underlined, and said', () => {
    const root = drawn(altered);
    expect(words(root.querySelector('summary')!)).toBe('Also in RFA, reworded inside quotation marks');
    expect(marks(root, 'del')).toEqual(['Only here: again', 'Only here: missing']);
    expect(marks(root, 'ins')).toEqual(['Only in RFA: once more', 'Only in RFA: absent']);
    expect(words(root.querySelector('blockquote')!).replace(/Only (?:here|in RFA): /g, '')).toBe(
      '“They count us at dusk and again once more before dawn, and whoever is missing absent loses his ration card”',
    );
  });

  it('with an end left out, of which only the nearest words are shown', () => {
    const root = drawn(clipped);
    expect(marks(root, 'del')).toEqual(['Only here: … us at dusk and again before dawn, and']);
    expect(marks(root, 'ins')).toEqual([]);
  });

  it('word for word: nothing to unfold', () => {
    const root = drawn({ ...altered, how: 'same' });
    expect(words(root)).toBe('Also in RFA, word for word');
  });

  it('is told at its quote, and only of accounts that are listed', () => {
    const found = echoesByQuote(
      [...QUOTES, { ...altered, attribution: null }],
      new Map([[THERE.key, 'Breitbart']]),
    );
    expect([...found]).toEqual([['q2', [{ quote: clipped, outlet: 'Breitbart' }]]]);
  });
});
