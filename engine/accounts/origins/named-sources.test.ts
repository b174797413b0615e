import { describe, expect, it } from 'vitest';
import { namedSource } from './named-sources';

const known = (name: string, kind: Parameters<typeof namedSource>[0]['kind'] = 'organisation') =>
  namedSource({ name, kind });
const meet = (one: string, other: string) =>
  known(one)?.keys.some((key) => known(other)?.keys.includes(key)) ?? false;

describe('who speaks in public', () => {
  it.each([
    ['The National Intelligence Service (NIS)', 'South Korea’s National Intelligence Service', true],
    ['the National Intelligence Service', 'NIS', true],
    ['the Ministry of Unification', 'South Korea’s Unification Ministry', true],
    ['the Ministry of Unification', 'the Ministry of Defense', false],
    ['the World Health Organization', 'the World Food Programme', false],
  ])('%s and %s', (one, other, same) => expect(meet(one, other)).toBe(same));

  it.each([
    ['Kim Jong-un', 'Kim Jong Un'],
    ['Unification Minister Kwon Young-se', 'Unification Minister Kwon Young Se'],
  ])('persons: %s and %s', (one, other) =>
    expect(known(one, 'named-person')?.keys).toEqual(known(other, 'named-person')?.keys),
  );

  it.each([
    ['a source in Hyesan', 'anonymous-person'],
    ['residents', 'anonymous-group'],
    ['Kwon', 'named-person'],
    ['officials', 'organisation'],
  ] as const)('not %s', (name, kind) => expect(known(name, kind)).toBeNull());
});
