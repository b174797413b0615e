/**
 * Which articles hang together. Two articles of one running story may be alike by what the story repeats; an
 * account of one event is like most of the others of it. So articles are joined by average likeness (UPGMA,
 * Sokal and Michener 1958): the two groups that are most alike first, a group's likeness to another being the
 * mean over their pairs. What the reader said of two of them comes before all likeness: must-links and cannot-links (Davidson and
 * Ravi 2005, agglomerative clustering with constraints).
 */

/** Whether two must be of one group (1), must not (-1), or are joined by their likeness (0); symmetric. */
export type Constraint = (one: number, other: number) => -1 | 0 | 1;

const UNBOUND: Constraint = () => 0;
/** The likeness of two groups that must not be one. */
const PARTED = Number.NEGATIVE_INFINITY;

/**
 * For each two articles the likeness at which they come into one group: 1 where they must, 0 where they never do, and in the diagonal.
 * `alike` is symmetric, its diagonal is not read. Articles that must be of one group count as one article that is as like another as
 * the likest of them: an odd account that the reader adds to an event drives no other out. Of constraints that contradict each other
 * each holds for its own two, and the first bond, by number, joins the groups. Cubic in the articles at worst: for some forty of them.
 */
export function joining(alike: readonly Float64Array[], constraint = UNBOUND): Float64Array[] {
  const means = alike.map((row, i) =>
    constraint === UNBOUND ? row.slice() : row.map((value, j) => (constraint(i, j) < 0 ? PARTED : value)),
  );
  const levels = alike.map((row) => new Float64Array(row.length));
  const groups = alike.map((_, i) => [i]);
  /** Articles of a group as they count for its means. */
  const sizes = alike.map(() => 1);
  const left = groups.map((_, i) => i);
  const join = (p: number, q: number, level: number, meeting: (k: number) => number) => {
    for (const one of groups[p]!)
      for (const other of groups[q]!) {
        levels[one]![other] = level;
        levels[other]![one] = level;
      }
    for (const k of left) if (k !== p && k !== q) means[p]![k] = means[k]![p] = meeting(k);
    groups[p]!.push(...groups[q]!);
    left.splice(left.indexOf(q), 1);
  };
  const bound = boundPairs(alike.length, constraint);
  for (const [i, j] of bound) {
    const [p, q] = [i, j].map((one) => left.find((group) => groups[group]!.includes(one))!) as [
      number,
      number,
    ];
    const [rowP, rowQ] = [means[p]!, means[q]!];
    const isParted = (k: number) => rowP[k] === PARTED || rowQ[k] === PARTED;
    if (p !== q && rowP[q] !== PARTED)
      join(p, q, 1, (k) => (isParted(k) ? PARTED : Math.max(rowP[k]!, rowQ[k]!)));
  }
  while (left.length > 1) {
    const [p, q] = mostAlike(means, left);
    const [rowP, rowQ] = [means[p]!, means[q]!];
    const level = rowP[q]!;
    if (level === PARTED) break;
    const [sizeP, sizeQ] = [sizes[p]!, sizes[q]!];
    join(p, q, level, (k) => (sizeP * rowP[k]! + sizeQ * rowQ[k]!) / (sizeP + sizeQ));
    sizes[p] = sizeP + sizeQ;
  }
  for (const [i, j] of bound) levels[i]![j] = levels[j]![i] = 1;
  return levels;
}

/** The pairs among so many articles that must be of one group, the lower number first. */
function boundPairs(count: number, constraint: Constraint): Array<[number, number]> {
  const found: Array<[number, number]> = [];
  if (constraint === UNBOUND) return found;
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) if (constraint(i, j) > 0) found.push([i, j]);
  return found;
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
