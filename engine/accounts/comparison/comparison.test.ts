import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../attribution';
import type { Relation, Span, SynopsisRow } from '../../model';
import { type Comparison, type ComparisonRow, isTold } from '../../model/library/comparison';
import type { AccountInput } from '../../text/account-text';
import { synopsis } from '../synopsis/synopsis';
import { type ComparedPair, comparison } from './comparison';

const A =
  'The mill of Hyesan burned on Monday night. Eleven looms were lost there. Nobody slept in the lane.';
const B = 'On Monday night the Hyesan mill burned. Nine looms were lost. The foreman was arrested at dawn.';
const C = 'A mill burned in Hyesan. The foreman was taken away at dawn. Snow put the fire out.';
const TEXTS = [A, B, C];

function spans(text: string, words: string): Span[] {
  if (words === '') return [];
  const at = text.indexOf(words);
  expect(at, words).toBeGreaterThanOrEqual(0);
  return [[at, at + words.length]];
}

function row(pair: [number, number], relation: Relation, a: string, b: string): SynopsisRow {
  const [one, other] = pair.map((column) => TEXTS[column]!) as [string, string];
  const why = { kind: 'same-wording' } as const;
  return {
    id: `${relation} ${a} ${b}`,
    topic: 'mill',
    relation,
    a: spans(one, a),
    b: spans(other, b),
    why,
    ...(relation === 'differs' && { markA: spans(one, a.slice(0, 6)), markB: spans(other, b.slice(0, 4)) }),
  };
}

function pair(a: number, b: number, rows: Array<[Relation, string, string]>): ComparedPair {
  const made = rows.map(([relation, here, there]) => row([a, b], relation, here, there));
  return { a, b, rows: made, said: {} };
}

const AB = pair(0, 1, [
  ['differs', 'Eleven looms were lost there', 'Nine looms were lost'],
  ['agrees', 'The mill of Hyesan burned on Monday night', 'On Monday night the Hyesan mill burned'],
  ['only-a', 'Nobody slept in the lane', ''],
  ['only-b', '', 'The foreman was arrested at dawn'],
]);
const AC = pair(0, 2, [
  ['agrees', 'The mill of Hyesan burned', 'A mill burned in Hyesan'],
  ['only-a', 'Eleven looms were lost there', ''],
  ['only-a', 'Nobody slept in the lane', ''],
  ['only-b', '', 'The foreman was taken away at dawn'],
  ['only-b', '', 'Snow put the fire out'],
]);
const BC = pair(1, 2, [
  ['both', 'On Monday night the Hyesan mill burned', 'A mill burned in Hyesan'],
  ['both', 'The foreman was arrested at dawn', 'The foreman was taken away at dawn'],
  ['only-b', '', 'Snow put the fire out'],
]);

function told({ claim, cells }: ComparisonRow): string {
  const words = cells.map((place, column) =>
    isTold(place) ? place.spans.map(([s, e]) => TEXTS[column]!.slice(s, e)).join(' … ') : place,
  );
  return `${claim.words}: ${words.join(' | ')}`;
}

const all = ({ differs, agrees, both, only }: Comparison) => [...differs, ...agrees, ...both, ...only.flat()];

describe('three accounts', () => {
  const found = comparison(TEXTS, [BC, AC, AB]);

  it('have differences first, each row led by a claim', () => {
    expect(found.differs.map(told)).toEqual([
      'Eleven looms were lost there: Eleven looms were lost there | Nine looms were lost | not-found',
    ]);
  });

  it('stand in one row where each of two is set beside the first', () => {
    expect(found.agrees).toEqual([]);
    expect(found.both.map(told)).toEqual([
      'The mill of Hyesan burned on Monday night: The mill of Hyesan burned on Monday night | On Monday night the Hyesan mill burned | A mill burned in Hyesan',
      'The foreman was arrested at dawn: not-found | The foreman was arrested at dawn | The foreman was taken away at dawn',
    ]);
    expect(found.both[0]!.links.map(({ a, b, relation }) => [a, b, relation])).toEqual([
      [0, 1, 'agrees'],
      [0, 2, 'agrees'],
      [1, 2, 'both'],
    ]);
  });

  it('have alone what stands in no row', () => {
    expect(found.only.map((rows) => rows.map(told))).toEqual([
      ['Nobody slept in the lane: Nobody slept in the lane | not-found | not-found'],
      [],
      ['Snow put the fire out: not-found | not-found | Snow put the fire out'],
    ]);
  });

  it('show a clause in its sentence, and mark what differs alone', () => {
    const [lost] = found.differs;
    const [first] = lost!.cells;
    expect(isTold(first) && first.sentences.map(([s, e]) => A.slice(s, e))).toEqual([
      'Eleven looms were lost there.',
    ]);
    expect(isTold(first) && first.marks.map(([s, e]) => A.slice(s, e))).toEqual(['Eleven']);
  });

  it('are the same rows in another order of the pairs', () => {
    expect(comparison(TEXTS, [AB, AC, BC])).toEqual(found);
  });
});

describe('the reader’s word', () => {
  const said = (relation: Relation, at: number, of = AB) => ({
    ...of,
    said: { [of.rows[at]!.id]: relation },
  });

  it('moves a row, and is told from what was found', () => {
    const { differs, agrees } = comparison([A, B], [said('agrees', 0)]);
    expect(differs).toEqual([]);
    expect(agrees.map(({ links }) => links[0]!.said)).toEqual([false, true]);
  });

  it('makes a difference of a point', () => {
    expect(comparison(TEXTS, [AB, AC, said('differs', 1, BC)]).differs).toHaveLength(2);
  });

  it('sets a passage alone', () => {
    const { differs, only } = comparison([A, B], [said('only-a', 0)]);
    expect(differs).toEqual([]);
    expect(only[0]!.map(told)[0]).toBe(
      'Eleven looms were lost there: Eleven looms were lost there | not-found',
    );
  });

  it('takes one out of what is alone', () => {
    const { both, only } = comparison([A, B], [said('both', 2)]);
    expect(only[0]).toEqual([]);
    expect(both.map(told)).toEqual(['Nobody slept in the lane: Nobody slept in the lane | open']);
  });
});

describe('what is not known', () => {
  it('is not said to be missing: a pair that is not there', () => {
    const { only, differs } = comparison(TEXTS, [AB]);
    expect(only.map((rows) => rows.length)).toEqual([1, 1, 0]);
    expect(told(only[0]![0]!)).toContain('not-found | open');
    expect(told(differs[0]!)).toContain('| open');
  });

  it('makes no row of nothing', () => {
    expect(all(comparison([A, B], []))).toEqual([]);
    expect(all(comparison([], []))).toEqual([]);
  });
});

function input(outlet: string, text: string): AccountInput {
  const article = { key: outlet, outlet, published: null, title: '', text, links: [], url: '' };
  return { article, attributions: attribute(text, { outlet, published: null }) };
}

describe('laws, over texts of all kinds', () => {
  const sentence = fc.constantFrom(
    'Eleven looms burned in the mill of Hyesan on Monday.',
    'Nine looms burned in the mill of Hyesan on Tuesday.',
    '“We smelled it at night,” a resident said.',
    'The foreman of the mill was arrested at dawn.',
    'The foreman of the Hyesan mill was not arrested.',
    '혜산 방직공장에서 월요일 밤에 불이 났다.',
    'x',
    '\n\n',
  );
  const texts = fc.array(
    fc.array(sentence, { maxLength: 7 }).map((all) => all.join(' ')),
    {
      minLength: 2,
      maxLength: 4,
    },
  );

  it('every row has words of at least one account, cells for all, and passages within their texts', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const inputs = given.map((text, at) => input(`Outlet ${at}`, text));
        const pairs = inputs.flatMap((a, at) =>
          inputs.slice(at + 1).map((b, more): ComparedPair => {
            const { rows } = synopsis(a, b, 'same-event');
            return { a: at, b: at + 1 + more, rows, said: {} };
          }),
        );
        const found = comparison(given, pairs);
        const ids = all(found).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of all(found)) {
          expect(one.cells).toHaveLength(given.length);
          expect(one.claim.words.length).toBeGreaterThan(0);
          expect(isTold(one.cells[one.claim.column])).toBe(true);
          one.cells.forEach((place, column) => {
            if (!isTold(place)) return;
            for (const [start, end] of [...place.spans, ...place.marks, ...place.sentences]) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(given[column]!.length);
            }
          });
        }
        // Every difference that a pair shows stands among the differences.
        const differing = pairs.flatMap(({ a, b, rows }) =>
          rows.filter(({ relation }) => relation === 'differs').map(({ id }) => `${a} ${b} ${id}`),
        );
        const shown = new Set(
          found.differs.flatMap(({ links }) => links.map(({ a, b, rowId }) => `${a} ${b} ${rowId}`)),
        );
        for (const one of differing) expect(shown.has(one)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
