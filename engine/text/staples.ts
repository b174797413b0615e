/**
 * How common a word is before the library has taught anything: the share of articles that are expected to hold it. Only the
 * field's own staple words need it. The shares are our guess; the library's counts soon outweigh it.
 */
import { OUTLETS } from '../outlets/records';
import { lexemes } from './lexemes';
import { termId } from './term-id';

const SHARES: ReadonlyArray<readonly [share: number, words: string]> = [
  [0.6, ['north korea', 'kim jong un', 'south korea', ...OUTLETS.map(({ name }) => name)].join(', ')],
  [
    0.35,
    'pyongyang, china, seoul, korean, kim, authorities, official, leader, country, state, nation, state media',
  ],
  [
    0.2,
    'residents, city, province, border, workers party, coronavirus, order, person, world, group, president, police, public, family, claim',
  ],
];

/** By the name that `lexemes.ts` gives the word. */
export const STAPLES: ReadonlyMap<string, number> = new Map(
  SHARES.flatMap(([share, words]) =>
    words.split(', ').map((word) => [lexemes(word)[0]?.concept ?? word, share] as const),
  ),
);

/** The same by `termId`. */
export const STAPLE_IDS: ReadonlyMap<number, number> = new Map(
  [...STAPLES].map(([term, share]) => [termId(term), share]),
);
