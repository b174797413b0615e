/** Logistic regression by Newton's method with a little L2, enough for a dozen numbers and some ten thousand examples. */
export interface Example {
  x: readonly number[];
  y: 0 | 1;
  /** How much it counts; 1 where it is absent. */
  weight?: number;
}

/** Weights in the order of `x`, and the intercept. `penalty` is on weights of standardised numbers. */
export function fitLogistic(
  examples: readonly Example[],
  penalty = 1,
): { weights: number[]; intercept: number } {
  const width = examples[0]!.x.length;
  const mean = Array.from({ length: width }, (_, k) => average(examples.map(({ x }) => x[k]!)));
  const spread = mean.map((m, k) => Math.sqrt(average(examples.map(({ x }) => (x[k]! - m) ** 2))) || 1);
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

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const dot = (p: readonly number[], q: readonly number[]) =>
  p.reduce((sum, value, k) => sum + value * q[k]!, 0);

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
