/** Sorts an article's notes into the places where the reader looks for them. */

import type { AnchorReason, Annotation, Attribution, Span, TextQuoteSelector } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import type { PlacedAnnotation } from '../../engine/model/views';
import { type MessageKey, t } from '../i18n/i18n';
import { stretchOf } from '../sources/speaker';

interface NoteGroups {
  article: PlacedAnnotation[];
  /** Notes on passages and quotes whose place is sure, in reading order. */
  placed: PlacedAnnotation[];
  /** Notes whose place is to be confirmed, and notes whose passage is gone. */
  uncertain: PlacedAnnotation[];
  orphaned: PlacedAnnotation[];
}

export function groupNotes(annotations: readonly PlacedAnnotation[]): NoteGroups {
  const groups: NoteGroups = { article: [], placed: [], uncertain: [], orphaned: [] };
  for (const note of annotations.filter(({ annotation }) => isNote(annotation))) {
    if (note.annotation.target.kind === 'article') groups.article.push(note);
    else if (note.anchoring === null || note.anchoring.state === 'orphaned') groups.orphaned.push(note);
    else if (note.anchoring.state === 'uncertain') groups.uncertain.push(note);
    else groups.placed.push(note);
  }
  groups.placed.sort((one, other) => (one.anchoring?.span?.[0] ?? 0) - (other.anchoring?.span?.[0] ?? 0));
  groups.article.sort((one, other) => one.annotation.created.localeCompare(other.annotation.created));
  return groups;
}

function shared(one: Span, other: Span): number {
  return Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
}

/** The notes on each quote by the quote's id: those made on a quote, with the quote that they share most words with now. */
export function notesByQuote(
  annotations: readonly PlacedAnnotation[],
  attributions: readonly Attribution[],
): Map<string, PlacedAnnotation[]> {
  const found = new Map<string, PlacedAnnotation[]>();
  for (const note of annotations) {
    const { target } = note.annotation;
    const span = note.anchoring?.span ?? null;
    if (target.kind !== 'passage' || target.attribution !== true || span === null) continue;
    let best: Attribution | null = null;
    let most = 0;
    for (const attribution of attributions) {
      const stretch = stretchOf(attribution);
      // Of a quote and one inside it, the note is on the one that is as long as the note's passage.
      const size =
        stretch === null ? 0 : shared(stretch, span) / Math.max(stretch[1] - stretch[0], span[1] - span[0]);
      if (size > most) {
        most = size;
        best = attribution;
      }
    }
    if (best !== null) found.set(best.id, [...(found.get(best.id) ?? []), note]);
  }
  return found;
}

/** The words that a note was made on, as stored with it; empty for notes on the article. */
export function notedWords({ target }: Annotation): string {
  if (target.kind !== 'passage') return '';
  const quote = target.selectors.find(
    (selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector',
  );
  return quote?.exact ?? '';
}

const REASON: Record<AnchorReason, MessageKey> = {
  number: 'anchorNumber',
  name: 'anchorName',
  negation: 'anchorNegation',
  wording: 'anchorWording',
  tie: 'anchorTie',
  context: 'anchorContext',
  'not-found': 'anchorNotFound',
  'other-outlet': 'anchorOtherOutlet',
};

/** Why a note's place is not sure, as a sentence; empty when it is. */
export function describeAnchor({ anchoring }: PlacedAnnotation): string {
  if (anchoring === null || anchoring.state === 'anchored') return '';
  return t(REASON[anchoring.reason ?? (anchoring.state === 'orphaned' ? 'not-found' : 'wording')]);
}

/** Every tag in use, in alphabetical order. */
export function tagsOf(annotations: readonly PlacedAnnotation[]): string[] {
  return [...new Set(annotations.flatMap(({ annotation }) => annotation.tags))].sort((one, other) =>
    one.localeCompare(other),
  );
}
