/** The words of a synopsis row, by which what the reader said of it is found again. */
import type { Span } from '../../engine/model';

/** Letters and digits alone: how passages are joined and quoted differs between those who wrote the words down. */
export function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of one side of a row. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' … ');
}
