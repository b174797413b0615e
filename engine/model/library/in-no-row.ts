/** Which quotes of an account a comparison does not show: a row holds what two accounts tell of one point, or what one lacks. */
import type { Attribution, Span } from '../index';
import { type Comparison, isTold } from './comparison';

/**
 * The quotes and statements of one account whose words stand in no row: neither in a clause that is set beside another one, nor in the
 * sentence around it, nor among what was found in one account alone. A quote inside one of these is part of it, and is not counted again.
 * @param column the account's column
 * @returns in reading order
 */
export function quotesInNoRow(
  { differs, agrees, both, only }: Comparison,
  column: number,
  attributions: readonly Attribution[],
): Attribution[] {
  const shown = merged(
    [...differs, ...agrees, ...both, ...only.flat()].flatMap(({ cells }) => {
      const place = cells[column];
      return isTold(place) ? [...place.spans, ...place.sentences] : [];
    }),
  );
  const apart = attributions
    .filter(({ content }) => content.length > 0 && !content.some((span) => touches(shown, span)))
    // The outer one of two that begin together first.
    .sort((p, q) => startOf(p) - startOf(q) || endOf(q) - endOf(p));
  let end = -1;
  return apart.filter((one) => {
    const isInside = endOf(one) <= end;
    end = Math.max(end, endOf(one));
    return !(isInside && (one.depth ?? 0) > 0);
  });
}

const startOf = ({ content }: Attribution) => content[0]![0];
const endOf = ({ content }: Attribution) => content.at(-1)![1];

/** In order, what lies over one another as one. */
function merged(spans: readonly Span[]): Span[] {
  const found: Array<[number, number]> = [];
  for (const [start, end] of [...spans].sort((p, q) => p[0] - q[0])) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** Whether a span lies over one of `all` (in order and apart). */
function touches(all: readonly Span[], [start, end]: Span): boolean {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]![1] <= start) low = middle + 1;
    else high = middle;
  }
  return low < all.length && all[low]![0] < end;
}
