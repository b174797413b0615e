import { expect, it } from 'vitest';
import type { FailureError } from '../../../protocol/failures';
import { PageRates, STANDS_STILL } from './page-rates';
import { Rates } from './rates';

const clock = () => {
  const at = { now: 0 };
  return at;
};

/** Shows an article of one site so often, with so many milliseconds between. Answers how many of them were read. */
function shown(rates: PageRates, at: { now: number }, times: number, every: number, tab = 1): number {
  let read = 0;
  for (let n = 0; n < times; n++) {
    try {
      rates.reading(tab, `https://rfa.org/english/${n}`);
      read++;
    } catch (error) {
      expect((error as FailureError).failure).toMatchObject({ kind: 'put-off' });
      expect((error as FailureError).failure.wait).toBeGreaterThanOrEqual(STANDS_STILL);
    }
    at.now += every;
  }
  return read;
}

it('reads every article of a reader who clicks through ten in a minute', () => {
  const at = clock();
  expect(shown(new PageRates(() => at.now), at, 10, 6_000)).toBe(10);
});

it('reads every article of a reader who clicks through a list in a hurry, then stays', () => {
  const at = clock();
  expect(shown(new PageRates(() => at.now), at, 5, 1_000)).toBe(5);
});

it.each([
  ['32 articles in 30 s', 32, 940],
  ['a text swapped every 0.85 s for two minutes', 140, 850],
  ['ten a second', 300, 100],
  ['one in three seconds, for an hour', 1_200, 3_000],
])('puts a page off that asks without rest: %s', (_name, times, every) => {
  const at = clock();
  expect(shown(new PageRates(() => at.now), at, times, every)).toBeLessThanOrEqual(24);
});

it('reads a page again once it stood still', () => {
  const at = clock();
  const rates = new PageRates(() => at.now);
  shown(rates, at, 40, 500);
  expect(rates.unsettled(1, 'https://rfa.org/x')).toBe(true);
  at.now += STANDS_STILL;
  expect(shown(rates, at, 1, 0)).toBe(1);
  expect(rates.unsettled(1, 'https://rfa.org/x')).toBe(false);
});

it('takes nothing from other tabs and other sites', () => {
  const at = clock();
  const rates = new PageRates(() => at.now);
  shown(rates, at, 40, 100);
  expect(() => rates.reading(2, 'https://rfa.org/a')).not.toThrow();
  expect(() => rates.reading(1, 'https://dailynk.com/a')).not.toThrow();
});

it('takes what a hand does and puts off what it does not', () => {
  const at = clock();
  const rates = new PageRates(() => at.now);
  for (let n = 0; n < 60; n++) {
    rates.doing(1);
    at.now += 300;
  }
  let taken = 0;
  for (let n = 0; n < 1_000; n++) {
    try {
      rates.doing(1);
      taken++;
    } catch {
      // put off
    }
  }
  expect(taken).toBeLessThanOrEqual(20);
});

it('forgets the page that was asked longest ago, and no more than that', () => {
  const rates = new Rates(() => 0);
  for (let n = 0; n < 5_000; n++) rates.take(`page ${n}`, { burst: 1, every: 1_000 });
  expect(rates.take('page 4999', { burst: 1, every: 1_000 })).toBeGreaterThan(0);
});
