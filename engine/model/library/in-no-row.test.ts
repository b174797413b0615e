import { describe, expect, it } from 'vitest';
import { compared, SAMPLES } from '../../../tests/screens/comparison-samples';
import type { Attribution, Span } from '../index';
import type { Comparison, ComparisonRow } from './comparison';
import { quotesInNoRow } from './in-no-row';

const quote = (id: string, content: Span[], depth = 0): Attribution => ({
  ...{ id, type: 'direct', content, source: [], cue: [], speaker: null, sourceId: null, chain: [] },
  ...{ depth, confidence: 1, sourceConfidence: 1 },
});

const row = (spans: Span[], sentences: Span[]): ComparisonRow => ({
  id: 'r',
  relation: 'agrees',
  claim: { column: 0, words: 'w' },
  cells: [{ spans, marks: [], sentences }, 'open'],
  links: [],
});

const rows = (more: Partial<Comparison>): Comparison => ({
  ...{ differs: [], agrees: [], both: [], only: [[], []] },
  ...more,
});

const ids = (found: Comparison, quotes: Attribution[], column = 0) =>
  quotesInNoRow(found, column, quotes).map(({ id }) => id);

describe('the quotes that stand in no row', () => {
  const quotes = [
    quote('q1', [[0, 10]]),
    quote('q2', [
      [12, 20],
      [40, 50],
    ]),
    quote('q3', [[60, 80]]),
    quote('q4', [[65, 70]], 1),
  ];

  it('are all where there is no row, without those inside another one', () => {
    expect(ids(rows({}), quotes)).toEqual(['q1', 'q2', 'q3']);
  });

  it('are not those in a clause, in the sentence around it, or among what one alone has', () => {
    expect(ids(rows({ agrees: [row([[45, 48]], [[45, 48]])] }), quotes)).toEqual(['q1', 'q3']);
    expect(ids(rows({ differs: [row([[5, 8]], [[0, 21]])] }), quotes)).toEqual(['q3']);
    expect(ids(rows({ only: [[row([[61, 64]], [[61, 64]])], []] }), quotes)).toEqual(['q1', 'q2', 'q4']);
  });

  it('are told by column, and by whole letters: what only touches a row stands in none', () => {
    const between = rows({ both: [row([[10, 12]], [[10, 12]])] });
    expect(ids(between, quotes)).toEqual(['q1', 'q2', 'q3']);
    expect(ids(rows({ both: [row([[0, 90]], [[0, 90]])] }), quotes, 1)).toEqual(['q1', 'q2', 'q3']);
  });

  it('are, with the rows, every quote of compared accounts', () => {
    const { comparison } = compared(3);
    const all = [...comparison.differs, ...comparison.agrees, ...comparison.both, ...comparison.only.flat()];
    for (const [column, { attributions }] of SAMPLES.slice(0, 3).entries()) {
      const apart = quotesInNoRow(comparison, column, attributions.attributions);
      const shown = all.flatMap(({ cells }) => {
        const place = cells[column]!;
        return typeof place === 'object' ? [...place.sentences, ...place.spans] : [];
      });
      const isShown = ({ content }: Attribution) =>
        content.some(([start, end]) => shown.some(([from, to]) => start < to && from < end));
      expect(apart.filter(isShown)).toEqual([]);
      for (const one of attributions.attributions)
        expect(isShown(one) || apart.includes(one) || (one.depth ?? 0) > 0).toBe(true);
    }
  });
});
