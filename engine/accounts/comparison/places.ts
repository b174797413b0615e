/** Spans of a text: how far two lists of them lie over each other, their union, and finding quickly what lies where. */
import type { Span } from '../../model';

const sizeOf = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** How much of the shorter of two passages lies in the other, 0 to 1. */
export function overlap(one: readonly Span[], other: readonly Span[]): number {
  const least = Math.min(sizeOf(one), sizeOf(other));
  if (least === 0) return 0;
  let common = 0;
  for (const [s, e] of one)
    for (const [t, f] of other) common += Math.max(0, Math.min(e, f) - Math.max(s, t));
  return common / least;
}

/** Both, in order; what touches or lies over one another is one. */
export function union(one: readonly Span[], other: readonly Span[]): Span[] {
  const found: Array<[number, number]> = [];
  for (const [start, end] of [...one, ...other].sort((p, q) => p[0] - q[0] || p[1] - q[1])) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** UTF-16 units of one drawer: about a clause. */
const DRAWER = 128;

/** What lies where in one text: asks only what lies near, so that all asks together are linear in what was put in. */
export class PlaceIndex<T> {
  readonly #drawers = new Map<number, Set<T>>();

  put(spans: readonly Span[], value: T): void {
    for (const drawer of drawersOf(spans)) {
      const kept = this.#drawers.get(drawer) ?? new Set();
      kept.add(value);
      this.#drawers.set(drawer, kept);
    }
  }

  near(spans: readonly Span[]): Set<T> {
    const found = new Set<T>();
    for (const drawer of drawersOf(spans))
      for (const value of this.#drawers.get(drawer) ?? []) found.add(value);
    return found;
  }
}

function drawersOf(spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of spans)
    for (let at = Math.floor(start / DRAWER); at * DRAWER < end; at++) found.add(at);
  return found;
}

/** The spans of `all` (in order, apart) that lie over one of `spans`. */
export function over(spans: readonly Span[], all: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const [start, end] of spans) {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]![1] <= start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < all.length && all[at]![0] < end; at++)
      if (found.at(-1) !== all[at]) found.push(all[at]!);
  }
  return found;
}
