/**
 * Which articles hang together. Two articles of one running story may be alike by what the story repeats; an
 * account of one event is like most of the others of it. So articles are joined by average likeness (UPGMA,
 * Sokal and Michener 1958): the two groups that are most alike first, a group's likeness to another being the
 * mean over their pairs.
 */

/** How articles come together with the first one. */
export interface Joining {
  /** By article, the likeness at which it comes into one group with the first. */
  levels: Float64Array;
  /** The one that makes a pair with the first before anything else joins them, 0 where there is none. */
  partner: number;
}

/** `alike` is symmetric, its diagonal is not read. Cubic in the articles at worst: for some forty of them. */
export function joining(alike: readonly Float64Array[]): Joining {
  const count = alike.length;
  const means = alike.map((row) => row.slice());
  const levels = new Float64Array(count);
  let partner = 0;
  const groups = alike.map((_, i) => [i]);
  const left = groups.map((_, i) => i);
  while (left.length > 1) {
    const [p, q] = mostAlike(means, left);
    const [rowP, rowQ] = [means[p]!, means[q]!];
    const level = rowP[q]!;
    const [sizeP, sizeQ] = [groups[p]!.length, groups[q]!.length];
    // The group of the first article keeps the lower number, so only `p` can be it.
    if (p === 0) {
      for (const member of groups[q]!) levels[member] = level;
      if (sizeP === 1 && sizeQ === 1) partner = q;
    }
    for (const k of left) {
      if (k === p || k === q) continue;
      const mean = (sizeP * rowP[k]! + sizeQ * rowQ[k]!) / (sizeP + sizeQ);
      rowP[k] = mean;
      means[k]![p] = mean;
    }
    groups[p]!.push(...groups[q]!);
    left.splice(left.indexOf(q), 1);
  }
  return { levels, partner };
}

/** The two groups that are most alike, the lower number first; of pairs as alike, the first. */
function mostAlike(means: readonly Float64Array[], left: readonly number[]): readonly [number, number] {
  let [p, q] = [left[0]!, left[1]!];
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < left.length; i++) {
    const row = means[left[i]!]!;
    for (let j = i + 1; j < left.length; j++) {
      const value = row[left[j]!]!;
      if (value <= most) continue;
      most = value;
      p = left[i]!;
      q = left[j]!;
    }
  }
  return [p, q];
}
