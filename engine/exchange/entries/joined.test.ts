import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, item, note, SAMPLES } from '../../../tests/support/export-samples';
import type { Attribution, Span } from '../../model';
import type { ExportItem } from '../../model/views';
import { joinedOf } from './joined';

describe('notes and quotes', () => {
  it('are joined where they share words, and not where a passage is lost', () => {
    const { quotes, notes } = joinedOf(SAMPLES.article[0]!);
    expect(quotes.map((quote) => quote.notes.map(({ annotation }) => annotation.id.at(-1)))).toEqual([
      [],
      ['1'],
      [],
      [],
    ]);
    expect(notes.map((one) => one.quotes.map(({ attribution }) => attribution.id))).toEqual([
      ['q2'],
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it('are joined as a look at each pair would join them', () => {
    const text = 'x'.repeat(60);
    const span = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 })).map(([at, n]): Span => [at, at + n]);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.array(span, { maxLength: 8 }), (said, noted) => {
        const attributions = said.map(
          (content, at) =>
            ({ id: `q${at}`, type: 'direct', content: [content], chain: [], sourceConfidence: 0 }) as unknown,
        ) as Attribution[];
        const one: ExportItem = {
          ...item(article({ text }), [], attributions),
          annotations: noted.map((place, at) => ({
            annotation: note(at, { target: { kind: 'passage', selectors: [] } }),
            anchoring: { state: 'anchored', span: place, score: 1, reason: null },
          })),
        };
        const { notes } = joinedOf(one);
        for (const [at, [start, end]] of noted.entries()) {
          const expected = said.flatMap(([from, to], n) => (from < end && start < to ? [`q${n}`] : []));
          expect(new Set(notes[at]!.quotes.map(({ attribution }) => attribution.id))).toEqual(
            new Set(expected),
          );
        }
      }),
    );
  });
});
