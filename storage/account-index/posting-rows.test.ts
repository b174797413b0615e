import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUCKETS,
  bucketOf,
  changed,
  detailsOf,
  eachUnder,
  isPostingRow,
  KEPT_IN_ROW,
  NO_DAY,
  type Posting,
  type PostingRow,
} from './posting-rows';

const NONE: ReadonlySet<number> = new Set();
const posting = (n: number, more: Partial<Posting> = {}): Posting => ({
  term: 7,
  n,
  day: 18_000,
  uses: 2,
  ...more,
});
const under = (row: PostingRow | null, term: number) => {
  const found: number[][] = [];
  if (row) eachUnder(row, term, (...one) => found.push(one));
  return found;
};

describe('a row of postings', () => {
  it('tells articles, days and uses of each of its terms', () => {
    const [low, high] = [0x00_beef, 0xff_beef];
    expect(bucketOf(low)).toBe(bucketOf(high));
    const row = changed(bucketOf(low), undefined, NONE, [
      posting(5, { term: high, day: null, uses: 9000 }),
      posting(3, { term: low }),
    ]);
    expect(isPostingRow(row)).toBe(true);
    expect(under(row, low)).toEqual([[3, 18_000, 2]]);
    expect(under(row, high)).toEqual([[5, NO_DAY, 255]]);
  });

  it.each([
    [null, NO_DAY],
    [0, 1],
    [-400, 1],
    [1, 1],
    [18_000, 18_000],
    [99_999, 65_535],
  ])('keeps the day %s as %i', (day, kept) => expect(detailsOf(posting(1, { day })) & 0xffff).toBe(kept));

  it('is nothing once its last posting is taken out', () => {
    const row = changed(7, undefined, NONE, [posting(1)])!;
    expect(changed(7, row, new Set([1]), [])).toBeNull();
  });

  it('drops the articles that were read first where it is full, and never takes them in again', () => {
    let row: PostingRow | null = null;
    for (let n = 1; n <= KEPT_IN_ROW + 10; n++) row = changed(7, row ?? undefined, NONE, [posting(n)]);
    expect(row!.floor).toBe(11);
    expect(under(row, 7).map(([n]) => n)).toEqual(Array.from({ length: KEPT_IN_ROW }, (_, i) => i + 11));
    row = changed(7, row!, new Set([20, 5]), [posting(4)]);
    expect(under(row, 7)).toHaveLength(KEPT_IN_ROW - 1);
    expect(row!.floor).toBe(11);
  });

  it('holds what was put in and not taken out, in whatever order that came', () => {
    const change = fc.record({
      n: fc.integer({ min: 1, max: 60 }),
      terms: fc.uniqueArray(fc.constantFrom(7, 7 + BUCKETS, 7 + 2 * BUCKETS), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 80 }), (changes) => {
        let row: PostingRow | null = null;
        const model = new Map<number, number[]>();
        for (const { n, terms } of changes) {
          row = changed(
            7,
            row ?? undefined,
            new Set([n]),
            terms.map((term) => posting(n, { term })),
          );
          model.set(n, terms);
        }
        for (const term of [7, 7 + BUCKETS, 7 + 2 * BUCKETS]) {
          const expected = [...model].filter(([, terms]) => terms.includes(term)).map(([n]) => n);
          expect(under(row, term).map(([n]) => n)).toEqual(expected.sort((p, q) => p - q));
        }
      }),
    );
  });

  it.each<unknown>([
    null,
    7,
    {},
    { bucket: -1, floor: 0, records: new Uint32Array(2) },
    { bucket: BUCKETS, floor: 0, records: new Uint32Array(2) },
    { bucket: 1, floor: Number.NaN, records: new Uint32Array(2) },
    { bucket: 1, floor: 0, records: new Uint32Array(1) },
    { bucket: 1, floor: 0, records: [1, 2] },
  ])('is told from what is none: %j', (row) => expect(isPostingRow(row)).toBe(false));
});
