/** Cuts a stretch of text into runs, each covered by the same marks from its first letter to its last. */
import type { Span } from '../../engine/model';

/** Something that lies over a stretch of the text. */
export interface Mark<T> {
  span: Span;
  value: T;
}

interface Run<T> {
  span: Span;
  /** What lies over all of it, the mark that began first coming first. */
  over: T[];
}

/**
 * The runs of `within`, in order and without gaps. Marks may overlap, nest and reach beyond it.
 * Time: n log n in the marks, plus the size of what comes out.
 */
export function runsOf<T>(within: Span, marks: ReadonlyArray<Mark<T>>): Array<Run<T>> {
  const [from, to] = within;
  if (from >= to) return [];
  const inside = marks
    .map(({ span, value }) => ({ start: Math.max(from, span[0]), end: Math.min(to, span[1]), value }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const cuts = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (x, y) => x - y,
  );
  const runs: Array<Run<T>> = [];
  let open: typeof inside = [];
  let next = 0;
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const start = cuts[at] as number;
    open = open.filter(({ end }) => end > start);
    for (let mark = inside[next]; mark !== undefined && mark.start <= start; mark = inside[next]) {
      open.push(mark);
      next += 1;
    }
    runs.push({ span: [start, cuts[at + 1] as number], over: open.map(({ value }) => value) });
  }
  return runs;
}
