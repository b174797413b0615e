/**
 * Which articles hang together. Two articles of one running story may be alike by what the story repeats; an
 * account of one event is like most of the others of it. So articles are joined by average likeness (UPGMA,
 * Sokal and Michener 1958): the two groups that are most alike first, a group's likeness to another being the
 * mean over their pairs.
 */

/**
 * For each two articles the likeness at which they come into one group; 0 in the diagonal. `alike` is symmetric, its
 * diagonal is not read. Cubic in the articles at worst: for some forty of them.
 */
export function joining(alike: readonly Float64Array[]): Float64Array[] {
  const means = alike.map((row) => row.slice());
  const levels = alike.map((row) => new Float64Array(row.length));
  const groups = alike.map((_, i) => [i]);
  const left = groups.map((_, i) => i);
  while (left.length > 1) {
    const [p, q] = mostAlike(means, left);
    const [rowP, rowQ] = [means[p]!, means[q]!];
    const level = rowP[q]!;
    const [sizeP, sizeQ] = [groups[p]!.length, groups[q]!.length];
    for (const one of groups[p]!)
      for (const other of groups[q]!) {
        levels[one]![other] = level;
        levels[other]![one] = level;
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
  return levels;
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
