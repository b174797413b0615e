/** The engine's steps grow with its input and not with the square of it, on texts that were written to make them. */
import { describe, expect, it } from 'vitest';
import { ENTRIES, materialOf } from '../../bench/growth/entries';
import { TEXT_FAMILIES } from '../../bench/growth/text-families';
import { stepsOf } from './steps';

/** UTF-16 units: several of the longest sentences that the grammar takes at once, and four times as many. */
const SIZES = [7_000, 28_000] as const;
const EXPONENT = 1.2;
/** A synopsis holds each of the first clauses of one account against each of the other's: its steps grow faster up to `MOST_CLAIMS`. */
const EXPONENT_OF_CLAIMS = 1.5;
/** Fewer steps at the larger size are nothing to judge by. */
const JUDGED = 20_000;

const FAMILIES = [
  'said,',
  'he said that',
  'according to a source,',
  'outlets said',
  'state media',
  'dates',
  'numbers',
  'titles in quotes',
  'quoted words',
  'quote, he said',
  'giant sentence',
  'various quotations',
  'various relays',
  'various orders',
  'the second, the third source',
  'ko various sources',
  'articles',
];
const TEXTS = [
  'attribute',
  'features',
  'synopsis',
  'comparison',
  'event origins',
  'shared quotes',
  'dates',
  'export csv',
];

describe.each(FAMILIES)('%s', (name) => {
  const family = TEXT_FAMILIES.find((one) => one.name === name)!;
  const materials = SIZES.map((size) => materialOf(family.of(size), family.language));

  it.each(TEXTS)('%s', (entry) => {
    const { prepare } = ENTRIES.find((one) => one.name === entry)!;
    const [small, large] = materials.map((material) => stepsOf(prepare(material))) as [number, number];
    const exponent = large < JUDGED ? 0 : Math.log(large / small) / Math.log(SIZES[1] / SIZES[0]);
    expect(exponent, `${small} steps, then ${large}`).toBeLessThanOrEqual(
      entry === 'synopsis' ? EXPONENT_OF_CLAIMS : EXPONENT,
    );
  });
});
