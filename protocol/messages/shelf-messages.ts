/** Messages about shelves that the reader brings: part of the one map in `message-map.ts`. */
import type { ShelfCheck, ShelfSummary } from '../../engine/model/views';

/** UTF-16 units of a shelf's file: ten times the starter shelf. */
export const LONGEST_SHELF = 2_000_000;

export interface ShelfMessages {
  /** The shelves that were brought, the newest first. */
  'library/shelves': { ask: Record<string, never>; answer: ShelfSummary[] };
  /** What a file would bring; stores nothing. */
  'library/check-shelf': { ask: { text: string }; answer: ShelfCheck };
  /** Brings it; the same file twice is one shelf. */
  'library/bring-shelf': { ask: { text: string }; answer: { id: string } };
  'library/remove-shelf': { ask: { id: string }; answer: true };
  /** Undo of a removal, within the session. */
  'library/restore-shelf': { ask: { id: string }; answer: true };
}
