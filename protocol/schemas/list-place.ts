/** Where the reader is in a list, as an entry of the history keeps it. */
import * as v from 'valibot';
import { LIMITS, whole } from './schema-parts';

const listPlace = v.object({
  /** Entries that are listed. */
  shown: v.pipe(whole, v.maxValue(LIMITS.page)),
  /** Pixels that the page is scrolled by. */
  top: whole,
  /** The address of the link by which the reader left. */
  href: v.pipe(v.string(), v.maxLength(LIMITS.address)),
});
export type ListPlace = v.InferOutput<typeof listPlace>;

/** The place that an entry of the history keeps; `null` where it keeps none. Never throws. */
export function readListPlace(state: unknown): ListPlace | null {
  const checked = v.safeParse(listPlace, state);
  return checked.success ? checked.output : null;
}

/** Entries that are listed, as a place may keep them. */
export const shownAtMost = (shown: number): number => Math.min(shown, LIMITS.page);
