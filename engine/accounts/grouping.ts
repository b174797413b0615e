/**
 * Which articles hang together. Two articles of one running story may be alike by what the story repeats; an account of one
 * event is like most of the others of it. So articles are joined by average likeness (UPGMA, Sokal and Michener 1958): the two
 * groups that are most alike first, a group's likeness to another being the mean over their pairs.
 */

/**
 * The likeness at which each article comes into one group with the first; `alike` is symmetric, its diagonal is not read.
 * Cubic in the articles: for some forty of them.
 */
export function joiningLevels(alike: readonly Float64Array[]): Float64Array {
  const means = alike.map((row) => Float64Array.from(row));
  const levels = new Float64Array(alike.length);
  const groups = alike.map((_, i) => [i]);
  const left = groups.map((_, i) => i);
  while (left.length > 1) {
    const [p, q] = mostAlike(means, left);
    const level = means[p]![q]!;
    // The group of the first article keeps the lower number, so only `p` can be it.
    if (p === 0) for (const member of groups[q]!) levels[member] = level;
    const sizeP = groups[p]!.length;
    const sizeQ = groups[q]!.length;
    for (const k of left) {
      if (k === p || k === q) continue;
      const mean = (sizeP * means[p]![k]! + sizeQ * means[q]![k]!) / (sizeP + sizeQ);
      means[p]![k] = mean;
      means[k]![p] = mean;
    }
    groups[p]!.push(...groups[q]!);
    left.splice(left.indexOf(q), 1);
  }
  return levels;
}

/** The two groups that are most alike, the lower number first; of pairs as alike, the first. */
function mostAlike(means: readonly Float64Array[], left: readonly number[]): readonly [number, number] {
  let best: readonly [number, number] = [left[0]!, left[1]!];
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < left.length; i++) {
    const row = means[left[i]!]!;
    for (let j = i + 1; j < left.length; j++) {
      const value = row[left[j]!]!;
      if (value <= most) continue;
      most = value;
      best = [left[i]!, left[j]!];
    }
  }
  return best;
}
