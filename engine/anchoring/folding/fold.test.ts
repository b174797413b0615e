import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold';

const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '\n',
        '\u00a0',
        '\u200b',
        '\u00ad',
        '\ufeff',
        '–',
        '—',
        '-',
        '“',
        '’',
        '…',
        '\u3000',
      ),
      fc.constantFrom(
        'e\u0301',
        '\u0301',
        '\u1112\u1161\u11ab',
        '\u212b',
        '한',
        '😀',
        '\ud83d',
        '\udc00',
        '7',
      ),
      fc.string({ unit: 'grapheme-ascii', maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('fold', () => {
  it.each([
    ['plain words', 'plain words'],
    ['a\u00a0b \n\n c\u3000d', 'a b c d'],
    ['zero\u200bwidth soft\u00adhyphen', 'zerowidth softhyphen'],
    ['a\u200b \u200bb', 'a b'],
    ['“so” ‘he’ said', '"so" \'he\' said'],
    ['2019–20 — then -- now', '2019-20 - then - now'],
    ['wait…', 'wait...'],
    ['caf\u0065\u0301', 'café'],
    ['\u1112\u1161\u11ab국', '한국'],
    ['\u212b', '\u00c5'],
    ['\u212b\u0301', '\u01fa'],
    ['\u0301', '\u0301'],
    ['', ''],
  ])('%j', (text, folded) => expect(fold(text).text).toBe(folded));

  it('finds the way back', () => {
    const text = 'The\u00a0 “quiet” caf\u0065\u0301…';
    const folded = fold(text);
    const words = (from: string): string => {
      const start = folded.text.indexOf(from);
      return text.slice(...folded.toOriginal(start, start + from.length));
    };
    expect(folded.text).toBe('The "quiet" café...');
    expect(words('"quiet"')).toBe('“quiet”');
    expect(words('The "')).toBe('The\u00a0 “');
    expect(words('café')).toBe('caf\u0065\u0301');
    expect(words('..')).toBe('…');
  });

  it('never moves an offset that is kept', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const folded = fold(text);
        for (let at = 0; at < text.length; at++) {
          if (!/[A-Za-z0-9]/.test(text[at]!) || /^\p{M}/u.test(text.slice(at + 1))) continue;
          const there = folded.fromOriginal(at);
          expect(folded.text[there]).toBe(text[at]);
          expect(folded.toOriginal(there, there + 1)).toEqual([at, at + 1]);
        }
      }),
    );
  });

  it('leads every folded unit back into the text, in order, to what it was made from', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const folded = fold(text);
        let before = 0;
        for (let at = 0; at < folded.text.length; at++) {
          const [start, end] = folded.toOriginal(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fold(text.slice(start, end)).text).toContain(folded.text[at]);
          before = start;
        }
      }),
    );
  });
});
