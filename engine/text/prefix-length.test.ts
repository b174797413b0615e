import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prefixLength } from './prefix-length';

it('counts what a walk from the head counts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(22), (numbers, limit) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const walked = sorted.filter((n) => n < limit).length;
      expect(prefixLength(sorted, (n) => n < limit)).toBe(walked);
    }),
  );
});

it('asks few times', () => {
  let asked = 0;
  prefixLength(new Uint8Array(1000), () => ++asked > 0);
  expect(asked).toBeLessThanOrEqual(10);
});
