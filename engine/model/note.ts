/** What counts as a note. */
import type { Annotation } from './index';

/** Of a note, in UTF-16 units of Markdown: what the editor takes, and so what a file may bring. */
export const LONGEST_NOTE = 100_000;

/**
 * Whether an annotation counts and is listed as a note: an overruled relation is kept the same way and shows in its synopsis only, a
 * corrected chain at its quote, a word on two articles among the other accounts, one on two
 * persons among the sources.
 */
export function isNote({ target }: Pick<Annotation, 'target'>): boolean {
  return target.kind === 'article' || target.kind === 'passage';
}
