import { describe, expect, it } from 'vitest';
import type { Attribution, Span } from '../../../engine/model';
import { indexQuotes, quoteAt } from './pointing';

const attribution = (id: string, content: Span[], depth = 0): Attribution => ({
  id,
  type: 'direct',
  content,
  source: [],
  cue: [],
  speaker: null,
  sourceId: null,
  chain: [],
  depth,
  confidence: 1,
  sourceConfidence: 1,
});

describe('quoteAt', () => {
  const index = indexQuotes([
    attribution('two pieces', [
      [40, 50],
      [10, 20],
    ]),
    attribution('outer', [[60, 100]]),
    attribution('inner', [[70, 80]]),
    attribution('nested', [[12, 14]], 1),
  ]);
  it.each([
    [9, null],
    [10, 'two pieces'],
    [13, 'two pieces'],
    [19, 'two pieces'],
    [20, null],
    [45, 'two pieces'],
    [65, 'outer'],
    [75, 'inner'],
    [90, 'outer'],
    [100, null],
  ])('at %i: %s', (offset, id) => expect(quoteAt(index, offset)?.attribution.id ?? null).toBe(id));

  it('finds nothing where there is nothing', () => expect(quoteAt(indexQuotes([]), 0)).toBeNull());
});
