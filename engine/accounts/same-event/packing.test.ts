import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PackedFeatures, packed, unpacked } from './packing';

const list = (bits: number, maxLength = 24) => fc.array(fc.nat(2 ** bits - 1), { maxLength });
const features: fc.Arbitrary<PackedFeatures> = list(24, 160).chain((bag) =>
  fc.record({
    bag: fc.constant(bag),
    counts: fc.array(fc.integer({ min: 1, max: 15 }), { minLength: bag.length, maxLength: bag.length }),
    terms: list(24),
    places: list(24),
    dates: list(11),
    months: fc.array(fc.nat(11), { maxLength: 12 }),
    figures: list(24),
    documents: list(24),
    quotes: fc.array(fc.nat(2 ** 32 - 1), { maxLength: 24 }),
    runs: fc.array(fc.nat(2 ** 32 - 1), { maxLength: 32 }),
    day: fc.option(fc.integer({ min: -30_000, max: 60_000 })),
    written: fc.option(
      fc
        .tuple(fc.integer({ min: -30_000, max: 60_000 }), fc.option(fc.nat(1000)))
        .map(([from, days]) => ({ from, to: days === null ? null : from + days })),
    ),
    year: fc.option(fc.integer({ min: 1980, max: 2049 })),
    years: fc.array(fc.integer({ min: 50, max: 129 }), { maxLength: 16 }),
    weekdays: fc.nat(127),
    ordinals: fc.nat(1023),
    lead: fc.constant(bag.length >> 1),
    headline: fc.constant(bag.length >> 2),
  }),
);

describe('packed features', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(features, (one) => {
        expect(unpacked(packed(one))).toEqual(one);
      }),
    );
  });

  it('are not read where they are cut, lengthened or of another layout', () => {
    fc.assert(
      fc.property(features, fc.nat(20), (one, cut) => {
        const bytes = packed(one);
        expect(unpacked(bytes.slice(0, Math.max(0, bytes.length - 1 - cut)))).toBeNull();
        expect(unpacked(new Uint8Array([...bytes, 0]))).toBeNull();
        expect(unpacked(new Uint8Array([9, ...bytes.slice(1)]))).toBeNull();
      }),
    );
  });

  it.each([[null], [{}], [[1, 2]], [new Uint8Array()]])('%j is none', (value) =>
    expect(unpacked(value)).toBeNull(),
  );

  it('are not read where more is put first than there is', () => {
    const [one] = fc.sample(features, 1);
    const odd = { ...one!, bag: [1, 2], counts: [1, 1] };
    expect(unpacked(packed({ ...odd, headline: 1, lead: 3 }))).toBeNull();
    expect(unpacked(packed({ ...odd, headline: 2, lead: 1 }))).toBeNull();
    expect(unpacked(packed({ ...odd, headline: 1, lead: 2 }))).not.toBeNull();
  });

  it('keep a count beyond 15 at 15', () => {
    const [one] = fc.sample(features, 1);
    expect(
      unpacked(packed({ ...one!, bag: [1, 2, 3], counts: [1, 99, 15], headline: 0, lead: 3 }))?.counts,
    ).toEqual([1, 15, 15]);
  });
});
