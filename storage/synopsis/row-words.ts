/** The words of a synopsis row, by which what the reader said of it is found again. */
import type { Span } from '../../engine/model';

/** The words of one side of a row. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' … ');
}

/** So few letters stand in many rows. */
const LEAST_HELD = 12;

/**
 * Whether letters of one side of a row are those that were kept, or one holds the other: a later engine may cut a passage
 * shorter or longer.
 */
export function isHeld(kept: string, now: string): boolean {
  if (kept === now) return true;
  if (Math.min(kept.length, now.length) < LEAST_HELD) return false;
  return kept.includes(now) || now.includes(kept);
}
