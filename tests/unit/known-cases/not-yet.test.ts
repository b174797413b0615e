/**
 * What attribution is known to read wrongly. Each stands as an expected failure: the run breaks when one
 * begins to pass, and then it moves to the tests of what it belongs to.
 */
import { describe, expect, it } from 'vitest';
import { ATTRIBUTION_CASES, quotesOf } from './attribution';

describe('attribution, not yet', () => {
  for (const one of ATTRIBUTION_CASES)
    it.fails(`${one.kind}: ${one.text.slice(0, 60)}`, () => {
      expect(quotesOf(one)).toEqual(one.expected);
    });
});
