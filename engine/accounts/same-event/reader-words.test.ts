import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_WORDS, type EventWord } from '../../model';
import { type Bond, type PairWord, readerWords } from './reader-words';

const SIGNS: Record<string, EventWord> = { '=': 'same-event', '~': 'same-story', '|': 'apart' };

/** `A=B B~C`: said one after the other; `=` one event, `~` another happening of the story, `|` neither. */
function words(said: string): PairWord[] {
  return said
    .split(' ')
    .filter(Boolean)
    .map((one, at) => ({
      a: one[0]!,
      b: one[2]!,
      word: SIGNS[one[1]!]!,
      said: `2026-01-05T08:00:0${at}.000Z`,
      id: `w${at}`,
    }));
}

const CASES: Array<[what: string, said: string, pair: string, bond: Bond | null]> = [
  ['what was said, from the other side too', 'A=B', 'BA', 'same-event'],
  ['nothing of others', 'A=B', 'AC', null],
  ['nothing of an article and itself', 'A=B B=A', 'AA', null],
  ['the later of two words on one pair', 'A=B B|A', 'AB', 'apart'],
  ['one event over a third', 'A=B B=C', 'AC', 'same-event'],
  ['one event over many', 'A=B D=C B=C', 'AD', 'same-event'],
  ['the story of all that tell the event', 'A=B B~C', 'AC', 'same-story'],
  ['the story between two events of several', 'A=B C=D B~C', 'AD', 'same-story'],
  ['one story over a third, the event left open', 'A~B B~C', 'AC', 'one-story'],
  ['neither for all that tell the event', 'A=B B|C', 'AC', 'apart'],
  ['neither for all of the story', 'A~B B|C', 'AC', 'apart'],
  ['nothing from two parted pairs', 'A|B B|C', 'AC', null],
  ['that "neither" goes before the story', 'A=B C=D A~C B|D', 'AD', 'apart'],
  ['a word on the two before what follows', 'A=B B=C A|C', 'AC', 'apart'],
  ['the bonds beside a "neither" each for itself', 'A=B B=C A|C', 'AB', 'same-event'],
  ['the later bond for others, where a "neither" stands between two', 'A=B B=C A|C D=B', 'DC', 'same-event'],
  ['and not the earlier one', 'A=B B=C A|C D=B', 'DA', 'apart'],
  ['no event over another happening', 'A=B B=C A~C', 'AC', 'same-story'],
  ['no story over a "neither"', 'A~B B~C A|C D=A', 'DC', 'apart'],
];

describe('the reader’s words', () => {
  it.each(CASES)('tell %s: %s', (_what, said, [p, q], bond) => {
    expect(readerWords(words(said)).bond(p!, q!)).toBe(bond);
  });

  it('are told apart from what follows from them', () => {
    const read = readerWords(words('A=B B~C C~D'));
    expect(read.said('B', 'A')).toEqual({ word: 'same-event', by: 'reader', id: 'w0' });
    expect(read.said('A', 'C')).toEqual({ word: 'same-story', by: 'inference' });
    expect(read.said('A', 'D')).toBeUndefined();
    expect(readerWords([{ a: 'A', b: 'B', word: 'apart', said: '' }]).said('A', 'B')).toEqual({
      word: 'apart',
      by: 'reader',
    });
  });

  it('hold for the copies of an article, which are named as they were', () => {
    const [a, b] = ['https://x.example/1#web.archive.org', 'https://y.example/2'];
    const read = readerWords([{ a, b, word: 'same-event', said: '' }]);
    expect(read.bond('https://x.example/1', `${b}#http`)).toBe('same-event');
    expect(read.concerned(b)).toEqual([a]);
  });

  it('name whom they concern, those of the article itself first', () => {
    const read = readerWords(words('B=C A=B A|D C~E F=G'));
    expect(read.concerned('A')).toEqual(['D', 'B', 'C', 'E']);
    expect(read.concerned('F')).toEqual(['G']);
    expect(read.concerned('X')).toEqual([]);
  });

  const said = fc.record({
    a: fc.constantFrom(...'ABCDEFG'),
    b: fc.constantFrom(...'ABCDEFG'),
    word: fc.constantFrom(...EVENT_WORDS),
    said: fc.constantFrom('1', '2', '3'),
  });
  const all = [...'ABCDEFG'].flatMap((p) => [...'ABCDEFG'].map((q) => [p, q] as const));

  it('give the same in any order, and both ways', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 14 }), (list) => {
        const [one, other] = [readerWords(list), readerWords([...list].reverse())];
        for (const [p, q] of all) {
          expect(one.bond(p, q)).toBe(other.bond(p, q));
          expect(one.bond(p, q)).toBe(one.bond(q, p));
        }
      }),
    );
  });

  it('always stand for their own two', () => {
    fc.assert(
      fc.property(fc.uniqueArray(said, { selector: ({ a, b }) => [a, b].sort().join('') }), (list) => {
        const read = readerWords(list);
        for (const { a, b, word } of list) if (a !== b) expect(read.bond(a, b)).toBe(word);
      }),
    );
  });

  it('are read in time that grows with their number', () => {
    const chain = (count: number): PairWord[] =>
      Array.from({ length: count }, (_, at) => ({
        a: `k${at}`,
        b: `k${at + 1}`,
        word: 'same-event',
        said: '',
      }));
    const star = (count: number): PairWord[] =>
      Array.from({ length: count }, (_, at) => ({
        a: 'k0',
        b: `k${at + 1}`,
        word: at % 2 ? 'apart' : 'same-event',
        said: '',
      }));
    for (const made of [chain, star]) {
      const took = (count: number) => {
        const list = made(count);
        const start = performance.now();
        readerWords(list).concerned('k0');
        return performance.now() - start;
      };
      took(2_000);
      expect(took(20_000) / Math.max(1, took(2_000))).toBeLessThan(60);
    }
  });
});
