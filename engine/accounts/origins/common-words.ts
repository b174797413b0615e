/** Which of many accounts have wording or quotations in common, without holding each against every other. */
import type { Reading } from '../../text/account-text';
import { CHANCE, ownWords, type SharedCopy, sharedCopy } from './copy';

export interface CommonWords {
  /** Places of the two in the list, `i < j`. */
  i: number;
  j: number;
  copy: SharedCopy;
}

/**
 * The pairs that share copy or a quotation, in order. Time: the words of all, and one comparison for each
 * pair with something in common.
 */
export function commonWords(readings: readonly Reading[]): CommonWords[] {
  const shared = new Map<number, number>();
  const holders = new Map<string, number[]>();
  const note = (key: string, at: number, weight: number) => {
    const before = holders.get(key);
    if (!before) holders.set(key, [at]);
    else if (before.at(-1) !== at) {
      for (const other of before) {
        const pair = other * readings.length + at;
        shared.set(pair, (shared.get(pair) ?? 0) + weight);
      }
      before.push(at);
    }
  };
  readings.forEach((reading, at) => {
    const { distinct, quoted } = ownWords(reading);
    for (const run of distinct) note(run, at, 1);
    // One quotation in common is enough for a closer look.
    for (const { runs } of quoted) for (const run of runs) note(`“${run}`, at, Number.POSITIVE_INFINITY);
  });
  return [...shared]
    .map(([pair, runs]) => ({ i: Math.floor(pair / readings.length), j: pair % readings.length, runs }))
    .filter(({ i, j, runs }) => {
      const shorter = Math.min(ownWords(readings[i]!).distinct.size, ownWords(readings[j]!).distinct.size);
      return runs >= CHANCE * shorter;
    })
    .sort((p, q) => p.i - q.i || p.j - q.j)
    .map(({ i, j }) => ({ i, j, copy: sharedCopy(readings[i]!, readings[j]!) }));
}
