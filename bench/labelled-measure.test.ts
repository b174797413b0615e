/** Holds what the synopsis finds of the project's own labelled pairs; the figures stand a little under what is reached. */
import { describe, expect, it } from 'vitest';
import { measureLabelled } from './labelled-measure';

const found = measureLabelled();

describe(`the synopsis of ${found.pairs} labelled pairs`, () => {
  it('finds what both accounts tell', () => expect(found.found / found.points).toBeGreaterThan(0.64));
  it('sets few things side by side that are not one point', () =>
    expect(found.right / (found.right + found.wrong)).toBeGreaterThan(0.88));
  it('sets next to nothing side by side where the events are two', () =>
    expect(found.onDifferentEvents).toBeLessThanOrEqual(2));
  it('seldom says "only here" of what both tell', () =>
    expect(found.falselyOnly / found.only).toBeLessThan(0.12));
  it('finds what only one of them tells', () => expect(found.foundAlone / found.alone).toBeGreaterThan(0.5));
  it('has the verdict and the origin', () => {
    expect(found.verdicts).toBe(found.pairs);
    expect(found.origins).toBeGreaterThanOrEqual(found.pairs - 1);
  });
});
