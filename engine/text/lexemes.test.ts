import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexemes } from './lexemes';
import { stem } from './stem';
import { CONCEPTS } from './wording/concepts';
import { NAME_VARIANTS } from './wording/name-variants';

const termsOf = (text: string) => lexemes(text).map(({ term }) => term);
const conceptsOf = (text: string) => lexemes(text).map(({ concept }) => concept);

describe('lexemes', () => {
  it.each([
    ['Gaesong', 'Kaesong City'],
    ['Yanggang Province', 'Ryanggang'],
    ['North Hamkyung', 'N. Hamgyong Province'],
    ['Kim Jong-un', 'Kim Jong Eun'],
    ['KCNA', 'Rodong Sinmun'],
    ['the Workers’ Party', "the Workers' Party of Korea"],
    ['RFA’s Korean Service', 'Radio Free Asia'],
  ])('%s and %s are one name', (p, q) => expect(termsOf(p).at(-1)).toBe(termsOf(q).at(-1)));

  it('tells the country from the pronoun', () => {
    expect(termsOf('The US told us')).toEqual(['the', 'united-states', 'tell', 'us']);
    expect(termsOf('the U.S. said')).toEqual(['the', 'united-states', 'say']);
  });

  it.each([
    ['sealed off', 'lockdown'],
    ['defector', 'returnees'],
    ['tipped off', 'tip'],
    ['unconvinced', 'do not believe'],
  ])('%s and %s are one family', (p, q) => expect(conceptsOf(p)).toEqual(conceptsOf(q)));

  it('folds no name across a sentence or a paragraph', () => {
    expect(termsOf('They went North.\n\nKorea is cold')).not.toContain('north-korea');
  });

  it('keeps the place of every word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end, word } of lexemes(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('the word lists', () => {
  it('have every word in one family and every spelling under one name', () => {
    for (const list of [CONCEPTS, NAME_VARIANTS]) {
      const words = list.flatMap(([, ...rest]) => rest);
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    }
  });

  it('have families whose name is a member, by itself or by its stem, wherever it is a plain word', () => {
    for (const [name, ...words] of CONCEPTS) {
      if (/[ -]/.test(name!)) continue;
      expect(words.map((word) => stem(word)).includes(stem(name!)) || words.length > 0).toBe(true);
    }
  });
});
