import { describe, expect, it } from 'vitest';
import type { EventWord } from '../../model';
import { eventGroups, type Ranked } from './event-groups';
import { type PairWord, readerWords } from './reader-words';

/** "a:bc" is an article `a` whose ranking names `b` and `c`. */
const articles = (...lines: string[]): Ranked[] =>
  lines.map((line) => ({ key: line[0]!, same: [...line.slice(2)] }));

/** "a=b" the same event, "a~b" another happening of the story, "a!b" neither; each said later than the one before. */
function words(...lines: string[]) {
  const signs: Record<string, EventWord> = { '=': 'same-event', '~': 'same-story', '!': 'apart' };
  return readerWords(
    lines.map(
      (line, at): PairWord => ({
        a: line[0]!,
        b: line[2]!,
        word: signs[line[1]!]!,
        said: `2026-01-0${at + 1}`,
      }),
    ),
  );
}

const grouped = (said: string[], ...lines: string[]) =>
  eventGroups(articles(...lines), words(...said))
    .map((group) => group.join(''))
    .sort();

describe('eventGroups', () => {
  it.each<[string, string[], string[]]>([
    ['two that name each other', ['a:b', 'b:a'], ['ab']],
    ['one that names another that does not name it', ['a:b', 'b:'], ['ab']],
    ['three of which two never name each other', ['a:b', 'b:ac', 'c:b'], ['abc']],
    ['a chain of four is two events', ['a:b', 'b:ac', 'c:bd', 'd:c'], ['ab', 'cd']],
    [
      'a whole event and one that only one of it names',
      ['a:bc', 'b:ac', 'c:ab', 'd:', 'e:a'],
      ['abc', 'd', 'e'],
    ],
    ['names of articles that are not there', ['a:xb', 'b:ay'], ['ab']],
    ['an article that names itself', ['a:a', 'b:'], ['a', 'b']],
    ['nothing', [], []],
  ])('%s', (_name, lines, expected) => {
    expect(grouped([], ...lines)).toEqual(expected);
  });

  it.each<[string, string[], string[], string[]]>([
    ['binds what nothing else does', ['a=c'], ['a:b', 'b:a', 'c:'], ['abc']],
    ['parts what is named', ['a~b'], ['a:b', 'b:a'], ['a', 'b']],
    ['parts one from each of an event', ['a!c', 'b!c'], ['a:bc', 'b:ac', 'c:ab'], ['ab', 'c']],
    [
      'splits an event in two halves',
      ['a=b', 'c=d', 'a~c'],
      ['a:bcd', 'b:acd', 'c:abd', 'd:abc'],
      ['ab', 'cd'],
    ],
    ['that parts goes before two that bind', ['a=b', 'b=c', 'a!c'], ['a:', 'b:', 'c:'], ['ab', 'c']],
  ])('the reader’s word %s', (_name, said, lines, expected) => {
    expect(grouped(said, ...lines)).toEqual(expected);
  });

  it('takes a copy for its article', () => {
    const found = eventGroups(
      [
        { key: 'https://x.example/a', same: [] },
        { key: 'https://x.example/a#file', same: [] },
      ],
      words(),
    );
    expect(found).toHaveLength(1);
  });

  it('gives the same groups in any order, and never one that the reader parted', () => {
    const letters = [...'abcdefghij'];
    let state = 7;
    const next = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    for (let round = 0; round < 60; round++) {
      const list = letters.map((key) => ({ key, same: letters.filter(() => next() < 0.35) }));
      const said = ['a=b', 'c!d', 'e~f', 'a~g'].filter(() => next() < 0.7);
      const known = words(...said);
      const forth = eventGroups(list, known);
      expect(eventGroups(list.toReversed(), known)).toEqual(forth);
      expect(forth.flat().toSorted()).toEqual(letters);
      const isTogether = (p: string, q: string) =>
        forth.some((group) => group.includes(p) && group.includes(q));
      for (const line of said) expect(isTogether(line[0]!, line[2]!), line).toBe(line[1] === '=');
    }
  });

  it('stays quick where hundreds tell one event', () => {
    const keys = Array.from({ length: 700 }, (_, n) => `k${String(n).padStart(4, '0')}`);
    const list = keys.map((key, at) => ({ key, same: keys.slice(Math.max(0, at - 20), at + 20) }));
    const start = performance.now();
    expect(eventGroups(list, words()).flat()).toHaveLength(700);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
