/**
 * What attribution is known to read wrongly. Each stands as an expected failure: the run breaks when one
 * begins to pass, and then it moves to the tests of what it belongs to.
 */
import { describe, expect, it } from 'vitest';
import { attribute } from '../../../engine/attribution';
import { UNCLEAR_SOURCE } from '../../../engine/model';
import { ATTRIBUTION_CASES } from './attribution';

describe('attribution, not yet', () => {
  for (const { kind, text, outlet = null, language, expected } of ATTRIBUTION_CASES)
    it.fails(`${kind}: ${text.slice(0, 60)}`, () => {
      const { attributions } = attribute(text, {
        outlet,
        url: null,
        title: null,
        published: null,
        ...(language ? { language } : {}),
      });
      const found = attributions.map(({ content, speaker, sourceConfidence }) => ({
        content: content.map((span) => text.slice(...span)),
        speaker: sourceConfidence >= UNCLEAR_SOURCE ? speaker : null,
      }));
      expect(found).toEqual(expected);
    });
});
