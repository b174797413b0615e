/** Which of the reader's notes stand on which quotes. */
import type { Span } from '../../model';
import type { ExportItem } from '../../model/views';
import { type NoteEntry, notesOf, type QuoteEntry, quotesOf } from './entries';

export interface JoinedQuote extends QuoteEntry {
  /** The notes on its words, in their order. */
  notes: NoteEntry[];
}

export interface JoinedNote extends NoteEntry {
  /** The quotes whose words it stands on, in reading order; of one on a longer passage several. */
  quotes: QuoteEntry[];
}

const meet = ([a, b]: Span, [c, d]: Span) => a < d && c < b;

/** The quotes of an article in reading order with the notes on them, and all notes with the quotes that they are on. */
export function joinedOf(item: ExportItem): { quotes: JoinedQuote[]; notes: JoinedNote[] } {
  const quotes = quotesOf(item).map((quote): JoinedQuote => ({ ...quote, notes: [] }));
  // By their first words, so that of a thousand quotes a note meets few.
  const pieces = quotes
    .flatMap((quote) => quote.spans.map((span) => ({ span, quote })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const longest = pieces.reduce((most, { span }) => Math.max(most, span[1] - span[0]), 0);
  const notes = notesOf(item).map((note, at): JoinedNote => {
    const { annotation, anchoring } = item.annotations[at]!;
    const span = annotation.target.kind === 'passage' ? anchoring?.span : null;
    if (!span) return { ...note, quotes: [] };
    const on = new Set<JoinedQuote>();
    for (let place = firstFrom(pieces, span[0] - longest); place < pieces.length; place++) {
      const piece = pieces[place]!;
      if (piece.span[0] >= span[1]) break;
      if (meet(piece.span, span)) on.add(piece.quote);
    }
    for (const quote of on) quote.notes.push(note);
    return { ...note, quotes: [...on].sort((a, b) => a.spans[0]![0] - b.spans[0]![0]) };
  });
  return { quotes, notes };
}

/** The place of the first piece that begins at `from` or later. */
function firstFrom(pieces: ReadonlyArray<{ span: Span }>, from: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.span[0] < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
