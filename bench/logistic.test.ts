import { describe, expect, it } from 'vitest';
import { type Example, fitLogistic } from './logistic';

describe('logistic regression', () => {
  it('finds the weights that examples were drawn by', () => {
    const examples: Example[] = [];
    for (let i = 0; i < 4000; i++) {
      const x = [((i * 37) % 101) / 50 - 1, ((i * 53) % 97) / 48 - 1];
      const odds = 2 * x[0]! - 3 * x[1]! + 0.5;
      // Each example as often as its probability says, by a fixed grid in place of chance.
      examples.push({ x, y: ((i * 61) % 89) / 89 < 1 / (1 + Math.exp(-odds)) ? 1 : 0 });
    }
    const { weights, intercept } = fitLogistic(examples, 0.1);
    expect(weights[0]).toBeCloseTo(2, 0);
    expect(weights[1]).toBeCloseTo(-3, 0);
    expect(intercept).toBeCloseTo(0.5, 0);
  });

  it('gives a number that tells nothing no weight', () => {
    const examples: Example[] = Array.from({ length: 200 }, (_, i) => ({
      x: [1, i % 2],
      y: (i % 2) as 0 | 1,
    }));
    const { weights } = fitLogistic(examples);
    expect(weights[0]).toBeCloseTo(0);
    expect(weights[1]).toBeGreaterThan(1);
  });
});
