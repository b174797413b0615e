/** Finding among spans in order, without looking at each. */
import type { Span } from '../model';
import { prefixLength } from './prefix-length';

/** The first place in `spans` whose span ends after `at`; they are in order and do not overlap. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  return prefixLength(spans, ([, end]) => end <= at);
}

/** The span that holds a place, of spans in order that do not overlap; `null` where none does. */
export function spanAt(spans: readonly Span[], at: number): Span | null {
  const span = spans[firstEndingAfter(spans, at)];
  return span !== undefined && at >= span[0] ? span : null;
}

/** The spans that reach into `[start, end)`, of spans in order that do not overlap. */
export function meetingSpans(spans: readonly Span[], [start, end]: Span): Span[] {
  const found: Span[] = [];
  for (let i = firstEndingAfter(spans, start); i < spans.length && spans[i]![0] < end; i++)
    found.push(spans[i]!);
  return found;
}

/** Things with spans that may nest and overlap, for asking which of them reach into a stretch. */
export class SpanIndex<T> {
  /** By their starts. */
  readonly #entries: ReadonlyArray<{ span: Span; thing: T; order: number }>;
  /** The furthest end among the entries up to each. */
  readonly #reach: number[] = [];

  /** `entries` in any order; what is found comes in the order given here. */
  constructor(entries: ReadonlyArray<readonly [span: Span, thing: T]>) {
    this.#entries = entries
      .map(([span, thing], order) => ({ span, thing, order }))
      .sort((p, q) => p.span[0] - q.span[0]);
    let furthest = 0;
    for (const { span } of this.#entries) {
      furthest = Math.max(furthest, span[1]);
      this.#reach.push(furthest);
    }
  }

  /**
   * The entries that reach into `[start, end)`. Steps: those found, and those beside them back to the last place that nothing reaches
   * over; spans of one text's statements nest a few deep and end with their paragraph.
   */
  meeting([start, end]: Span): Array<{ span: Span; thing: T }> {
    const before = prefixLength(this.#entries, ({ span }) => span[0] < end);
    const found: Array<{ span: Span; thing: T; order: number }> = [];
    for (let i = before - 1; i >= 0 && this.#reach[i]! > start; i--)
      if (this.#entries[i]!.span[1] > start) found.push(this.#entries[i]!);
    return found.sort((p, q) => p.order - q.order);
  }
}
