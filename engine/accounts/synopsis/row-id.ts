/**
 * The name of a synopsis row: the same for the same two texts, since it is made of the places that the row
 * points at.
 */
import type { Span } from '../../model';
import { hashOf } from '../../text/hash';

export function synopsisRowId(a: readonly Span[], b: readonly Span[]): string {
  return hashOf(JSON.stringify([a, b])).toString(36);
}
