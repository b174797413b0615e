/** Quotation marks as pages have them: mispaired, invisible, garbled, nested, broken by a dash. Written for this project. */
import { describe, expect, it } from 'vitest';
import { quotesOf } from './attribution';

const WEIGHED = [
  {
    content: ['We weigh the salt at night,', 'The scales belong to the office.'],
    speaker: 'a fisherman in Sinpo',
  },
];

describe('marks around two halves of one quotation', () => {
  it.each<[string, string, string, string, string]>([
    ['mispaired', '“', '“', '“', '“'],
    ['mispaired', '”', '”', '”', '”'],
    ['mispaired', '„', '„', '„', '„'],
    ['of another language', '„', '“', '„', '“'],
    ['of another language', '»', '«', '»', '«'],
    ['curly and straight', '“', '"', '“', '"'],
    ['curly and straight', '"', '”', '"', '”'],
    ['with invisible letters', '\u200e“', '”\u200e', '\u200e“', '”\u200e'],
    ['with invisible letters', '\u2060“', '”\u2060', '\u2060“', '”\u2060'],
    ['with invisible letters', '“\u200b', '\u200b”', '“\u200b', '\u200b”'],
    ['garbled', '\u0093', '\u0094', '\u0093', '\u0094'],
    ['garbled', '&ldquo;', '&rdquo;', '&ldquo;', '&rdquo;'],
    ['garbled', '&#8220;', '&#8221;', '&#8220;', '&#8221;'],
    ['garbled', '&quot;', '&quot;', '&quot;', '&quot;'],
  ])('%s: %s %s %s %s', (_, a, b, c, d) => {
    const text = `${a}We weigh the salt at night,${b} a fisherman in Sinpo said on Friday. ${c}The scales belong to the office.${d}`;
    expect(
      quotesOf({ text }).map(({ content, speaker }) => ({
        // What nobody sees may stand at an edge.
        content: content.map((words) => words.replace(/^\p{Cf}|\p{Cf}$/gu, '')),
        speaker,
      })),
    ).toEqual(WEIGHED);
  });
});

describe('marks within marks, and words between two dashes', () => {
  it.each<[string, string[], string | null]>([
    [
      '"She called "wait here" and I stayed," the sailor said.',
      ['She called "wait here" and I stayed,'],
      'the sailor',
    ],
    [
      '"They wrote "closed" on it and left," the porter said.',
      ['They wrote "closed" on it and left,'],
      'the porter',
    ],
    [
      '"He said "go" and then "stay" too," the porter said.',
      ['He said "go" and then "stay" too,'],
      'the porter',
    ],
    [
      '“We shall sell”—the trader looked round—“nothing at all today.”',
      ['We shall sell', 'nothing at all today.'],
      'the trader',
    ],
    ['“It was,” – Pak glanced at the door – “the last train.”', ['It was,', 'the last train.'], 'Pak'],
    // Nobody was named whom "he" could mean.
    [
      '“That was the”—he lowered his voice—“only boat they had.”',
      ['That was the', 'only boat they had.'],
      null,
    ],
  ])('%s', (text, content, speaker) => {
    expect(quotesOf({ text })).toEqual([{ content, speaker }]);
  });

  it('a straight mark that was never closed ends where the next one opens', () => {
    expect(
      quotesOf({ text: '"We left. "They came at night," a guard said. "It was dark," a cook said.' }),
    ).toHaveLength(2);
  });
});
