import { describe, expect, it } from 'vitest';
import { isNumber, termId } from './term-id';

describe('a term’s number', () => {
  it.each(['653', '2.5', '1,200', '100kg', '2020'])('of %s tells that it is a number', (term) =>
    expect(isNumber(termId(term))).toBe(true),
  );

  it('of a word or a figure with its noun never does', () => {
    const words = Array.from({ length: 5000 }, (_, i) => `word-${i.toString(26)}`);
    for (const term of [...words, '653 bullet', 'order 205', 'kaesong'])
      expect(isNumber(termId(term))).toBe(false);
  });

  it('has 24 bits', () => {
    for (const term of ['653', 'kaesong', '']) expect(termId(term)).toBe(termId(term) & 0xffffff);
  });
});
