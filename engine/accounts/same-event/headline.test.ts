import { describe, expect, it } from 'vitest';
import { lexemes } from '../../text/lexemes';
import { putFirst } from './headline';

const first = (title: string, text = '') => putFirst(lexemes(title), lexemes(text));

describe('what an article puts first', () => {
  it('is its headline’s telling words, each once, names under one spelling', () => {
    const { headline } = first('Bridge at Gaesong: the bridge of Kaesong');
    expect(headline).toHaveLength(2);
    expect(headline).toContain('kaesong');
  });

  it('and the words that its text begins with, without those of the headline', () => {
    const { lead } = first('Bridge falls at Kaesong', 'The bridge of Kaesong fell on oxen.');
    expect(lead).toContain('oxen');
    expect(lead).not.toContain('kaesong');
  });

  it.each([[''], ['and of the']])('%j has nothing', (text) =>
    expect(first(text, text)).toEqual({ headline: [], lead: [] }),
  );

  it('is as much as a headline has and as some sentences hold, of a text that stands as one', () => {
    const words = Array.from(
      { length: 400 },
      (_, i) => `plumb${String.fromCharCode(97 + (i % 26), 97 + ((i / 26) | 0))}o`,
    ).join(' ');
    expect(first(words).headline).toHaveLength(16);
    expect(first('', words).lead).toHaveLength(40);
  });
});
