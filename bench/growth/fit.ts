/** How time grows with size: measured in CPU time of this thread, each size several times, the best counted. */
export interface Series {
  sizes: number[];
  /** CPU milliseconds, the best run of each size. Shorter than `sizes` where a size would have taken too long. */
  times: number[];
  /** Slope of log time over log size; `null` where all of it is too fast to be told from noise. */
  exponent: number | null;
  /** Microseconds a unit of size at the largest size measured. */
  perUnit: number;
  /** Whether a larger size was left out because it would have taken too long. */
  cut: boolean;
}

/** Times under this (ms) are the clock's and the collector's more than the work's. */
const FLOOR_MS = 4;
/** A series whose largest time stays under this (ms) is not judged. */
const JUDGED_MS = 25;
/** No size is measured that would take longer (ms), as the one before it grew. */
const LONGEST_MS = 20_000;

/** Some kernels count the time of a thread in ticks of 4 ms: so much (ms) in one is measured to a few per cent. */
const MEASURED_MS = 120;
/** A work is done at most so often in a row. */
const MOST_TIMES = 64;

function cpuMs(work: () => unknown, times = 1): number {
  const before = process.threadCpuUsage();
  for (let n = 0; n < times; n++) work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / times;
}

/** The least-squares slope of log time over log size, of the times that can be told from noise. */
export function exponentOf(sizes: readonly number[], times: readonly number[]): number | null {
  const points = times
    .map((time, i) => [sizes[i]!, time] as const)
    .filter(([, time]) => time >= FLOOR_MS)
    .map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  if (points.length < 2 || Math.max(...times) < JUDGED_MS) return null;
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, [p, q]) => sum + (p - x) * (q - y), 0);
  return over / points.reduce((sum, [p]) => sum + (p - x) ** 2, 0);
}

/**
 * Measures `prepare(size)()` for each size, ascending; `prepare` itself is not timed.
 * @param runs how often each size is run; the largest are run less where they take long
 * @param precise does short works many times in a row, so that the clock's ticks count for little
 */
export function measure(
  sizes: readonly number[],
  runs: number,
  prepare: (size: number) => () => unknown,
  precise = false,
): Series {
  const times: number[] = [];
  let cut = false;
  for (const [at, size] of sizes.entries()) {
    const [last, before] = [times.at(-1), times.at(-2)];
    if (
      last !== undefined &&
      last * Math.max(2, before ? last / Math.max(before, FLOOR_MS) : 2) > LONGEST_MS
    ) {
      cut = true;
      break;
    }
    const work = prepare(size);
    if (at === 0) work();
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs && (run === 0 || best < 2_000); run++) best = Math.min(best, cpuMs(work));
    if (precise && best < MEASURED_MS) {
      const inARow = Math.min(MOST_TIMES, Math.ceil(MEASURED_MS / Math.max(best, 1)));
      best = Math.min(cpuMs(work, inARow), cpuMs(work, inARow));
    }
    times.push(best);
  }
  const measured = sizes.slice(0, times.length);
  return {
    sizes: measured,
    times,
    exponent: exponentOf(measured, times),
    perUnit: (times.at(-1)! * 1000) / measured.at(-1)!,
    cut,
  };
}
