/** The words of a synopsis row, by which what the reader said of it is found again. */
import type { Span } from '../../engine/model';

/** The words of one side of a row. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' … ');
}
