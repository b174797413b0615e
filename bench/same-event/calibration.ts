/** How often something is right by how sure it was said of it, in ten bins. */
import { table } from '../measure';

export class Calibration {
  readonly #bins = Array.from({ length: 10 }, () => ({ n: 0, said: 0, right: 0 }));

  /** @param said the probability, 0 to 1 */
  add(said: number, right: boolean): void {
    const bin = this.#bins[Math.min(9, Math.floor(10 * said))]!;
    bin.n++;
    bin.said += said;
    if (right) bin.right++;
  }

  /** The mean distance of what was said from what was right, each bin by its pairs (expected calibration error). */
  get error(): number {
    const all = this.#bins.reduce((sum, { n }) => sum + n, 0);
    return this.#bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / Math.max(1, all);
  }

  print(): void {
    const rows = this.#bins.map(({ n, said, right }, at) => [
      `${at / 10}–${(at + 1) / 10}`,
      String(n),
      n ? (said / n).toFixed(3) : '-',
      n ? (right / n).toFixed(3) : '-',
    ]);
    console.log(table([['probability', 'pairs', 'said', 'right'], ...rows]));
    console.log(`expected calibration error ${this.error.toFixed(3)}`);
  }
}
