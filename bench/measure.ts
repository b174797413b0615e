/** Times of a function, in milliseconds. */
export interface Times {
  mean: number;
  median: number;
  p99: number;
  runs: number;
}

/** Runs `work` until `runs` are counted, after a warm-up of a fifth as many. */
export async function times(runs: number, work: (run: number) => unknown): Promise<Times> {
  for (let run = 0; run < Math.ceil(runs / 5); run++) await work(run);
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work(run);
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? 0;
  return {
    mean: taken.reduce((sum, ms) => sum + ms, 0) / taken.length,
    median: at(0.5),
    p99: at(0.99),
    runs,
  };
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** A table for the terminal: first row is the head. */
export function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n');
}
