/** Logistic regression by Newton's method with a little L2, enough for a dozen numbers and some ten thousand examples. */
export interface Example {
  x: readonly number[];
  y: 0 | 1;
  /** How much it counts; 1 where it is absent. */
  weight?: number;
}

/**
 * Weights in the order of `x`, and the intercept. `penalty` is on weights of standardised numbers.
 * @param shares how much each example counts where the numbers are standardised
 */
export function fitLogistic(
  examples: readonly Example[],
  penalty = 1,
  shares: readonly number[] = examples.map(() => 1),
): { weights: number[]; intercept: number } {
  const width = examples[0]!.x.length;
  const mean = Array.from({ length: width }, (_, k) =>
    average(
      examples.map(({ x }) => x[k]!),
      shares,
    ),
  );
  const spread = mean.map(
    (m, k) =>
      Math.sqrt(
        average(
          examples.map(({ x }) => (x[k]! - m) ** 2),
          shares,
        ),
      ) || 1,
  );
  const rows = examples.map(({ x }) => [...x.map((value, k) => (value - mean[k]!) / spread[k]!), 1]);
  let weights = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < 50; step++) {
    const gradient = weights.map((w, k) => (k < width ? penalty * w : 0));
    const hessian = weights.map((_, k) => weights.map((_, l) => (k === l && k < width ? penalty : 0)));
    rows.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-dot(row, weights)));
      const error = p - examples[n]!.y;
      const counts = examples[n]!.weight ?? 1;
      const sharpness = counts * p * (1 - p) + 1e-9;
      for (let k = 0; k <= width; k++) {
        gradient[k]! += counts * error * row[k]!;
        for (let l = 0; l <= width; l++) hessian[k]![l]! += sharpness * row[k]! * row[l]!;
      }
    });
    const move = solve(hessian, gradient);
    weights = weights.map((w, k) => w - move[k]!);
    if (Math.max(...move.map(Math.abs)) < 1e-8) break;
  }
  const scaled = spread.map((s, k) => weights[k]! / s);
  return { weights: scaled, intercept: weights[width]! - dot(scaled, mean) };
}

const average = (values: readonly number[], shares: readonly number[]) =>
  values.reduce((sum, value, n) => sum + shares[n]! * value, 0) /
  shares.reduce((sum, share) => sum + share, 0);
const dot = (p: readonly number[], q: readonly number[]) =>
  p.reduce((sum, value, k) => sum + value * q[k]!, 0);

/**
 * The same where the sign of each weight is known: 1 for evidence that can only speak for, -1 for what can only speak against, 0 where
 * either may be. What comes out with the other sign is left out, and the rest fitted again.
 */
export function fitSigned(
  examples: readonly Example[],
  signs: readonly number[],
  penalty = 1,
): { weights: number[]; intercept: number } {
  let used = signs.map((_, k) => k);
  for (;;) {
    const { weights, intercept } = fitLogistic(
      examples.map(({ x, y, weight }) => ({
        x: used.map((k) => x[k]!),
        y,
        ...(weight !== undefined && { weight }),
      })),
      penalty,
      examples.map(({ weight }) => weight ?? 1),
    );
    const wrong = new Set(used.filter((k, at) => weights[at]! * signs[k]! < 0));
    if (wrong.size === 0) {
      const all = new Array<number>(signs.length).fill(0);
      used.forEach((k, at) => {
        all[k] = weights[at]!;
      });
      return { weights: all, intercept };
    }
    used = used.filter((k) => !wrong.has(k));
  }
}

/** Gauss with pivoting; the matrix is positive definite. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, k) => [...row, right[k]!]);
  for (let k = 0; k < size; k++) {
    const pivot = rows
      .slice(k)
      .reduce((best, row, at) => (Math.abs(row[k]!) > Math.abs(rows[best]![k]!) ? at + k : best), k);
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let l = k + 1; l < size; l++) {
      const share = rows[l]![k]! / rows[k]![k]!;
      for (let m = k; m <= size; m++) rows[l]![m]! -= share * rows[k]![m]!;
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let value = rows[k]![size]!;
    for (let l = k + 1; l < size; l++) value -= rows[k]![l]! * found[l]!;
    found[k] = value / rows[k]![k]!;
  }
  return found;
}
