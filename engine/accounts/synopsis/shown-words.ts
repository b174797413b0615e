import type { Span } from '../../model';

/** The words of a place in a text as a row shows them, on one line. `span` in UTF-16 units. */
export const shownWords = (text: string, [start, end]: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ');
