import { describe, expect, it } from 'vitest';
import type { PairSaying } from '../../engine/model/event-views';
import { joined, saidOf, takenBack, takenOut } from './event-sayings';

/** "a=b", "a~b", "a!b", "a?b" for words on two articles: the same event, its story, neither, taken back. */
const signs = { 'same-event': '=', 'same-story': '~', apart: '!' } as const;
const inShort = (pairs: readonly PairSaying[]) =>
  pairs.map(({ key, otherKey, word }) => `${key}${word === null ? '?' : signs[word]}${otherKey}`).join(' ');

describe('what is said of events', () => {
  it.each<[string, PairSaying[], string]>([
    ['two events are one', joined(['a', 'b'], ['c', 'd']), 'a=b a=c a=d'],
    ['an event and one article of it', joined(['a', 'b'], ['b', 'c']), 'a=b a=c'],
    ['one account is of another event', takenOut(['a', 'b', 'c'], ['b'], 'same-story'), 'b~a b~c'],
    ['two are of one other event', takenOut(['a', 'b', 'c', 'd'], ['b', 'c'], 'apart'), 'b=c b!a b!d'],
    ['none', takenOut(['a', 'b'], [], 'apart'), ''],
  ])('%s', (_name, pairs, expected) => {
    expect(inShort(pairs)).toBe(expected);
  });

  it('takes back what has an article in the event, or out of it, and nothing else', () => {
    const detail = {
      keys: ['a', 'b', 'c'],
      said: [
        { key: 'a', otherKey: 'b', word: 'same-event' },
        { key: 'a', otherKey: 'x', word: 'apart' },
        { key: 'c', otherKey: 'x', word: 'same-story' },
        { key: 'b', otherKey: 'y', word: 'apart' },
      ] as const,
    };
    const back = (key: string) => inShort(takenBack(saidOf({ ...detail, said: [...detail.said] }, key)));
    expect(back('a')).toBe('a?b');
    expect(back('b')).toBe('a?b');
    expect(back('c')).toBe('');
    expect(back('x')).toBe('a?x c?x');
    expect(back('y')).toBe('b?y');
  });
});
