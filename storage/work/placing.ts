import { anchor, anchorUnmoved, prepare } from '../../engine/anchoring';
import type { Annotation, AnnotationTarget, Span } from '../../engine/model';
import { isNote } from '../../engine/model/note';
import type { PlacedAnnotation } from '../../engine/model/views';
import type { Painting } from '../../protocol/messages/telling';

/** Whether it stands somewhere in the text. */
const hasPlace = (target: AnnotationTarget) => target.kind === 'passage' || target.kind === 'chain';

/** Each annotation that needs no looking for: one without a place, or whose words have not moved; `null` for the others. */
export function placeUnmoved(
  text: string,
  annotations: readonly Annotation[],
): Array<PlacedAnnotation | null> {
  return annotations.map((annotation) => {
    if (!hasPlace(annotation.target)) return { annotation, anchoring: null };
    const anchoring = anchorUnmoved(text, annotation.target.selectors);
    return anchoring && { annotation, anchoring };
  });
}

/** Finds each annotation's place in a text. The text is prepared once, and only if a passage is among them. */
export function placeAll(text: string, annotations: readonly Annotation[]): PlacedAnnotation[] {
  let prepared: ReturnType<typeof prepare> | undefined;
  return annotations.map((annotation) => {
    if (!hasPlace(annotation.target)) return { annotation, anchoring: null };
    prepared ??= prepare(text);
    return { annotation, anchoring: anchor(prepared, annotation.target.selectors) };
  });
}

/** Each annotation where its words stand letter for letter at their stored place, and nowhere else: for a text that cannot be searched. */
export function placeWhereStored(text: string, annotations: readonly Annotation[]): PlacedAnnotation[] {
  return annotations.map((annotation) => {
    if (!hasPlace(annotation.target)) return { annotation, anchoring: null };
    const { selectors } = annotation.target;
    const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
    const position = selectors.find((one) => one.type === 'TextPositionSelector');
    if (!quote || !position || text.slice(position.start, position.end) !== quote.exact)
      return { annotation, anchoring: { state: 'orphaned', span: null, score: 0, reason: 'not-found' } };
    const span: Span = [position.start, position.end];
    return { annotation, anchoring: { state: 'anchored', span, score: 1, reason: null } };
  });
}

const colourOf = ({ target }: Annotation) =>
  target.kind === 'passage' && target.colour ? { colour: target.colour } : {};

/** What the page is told of annotations: where they stand, never what they say. Orphans have no place. */
export function marksOf(placed: readonly PlacedAnnotation[]): Painting['marks'] {
  return placed.flatMap(({ annotation, anchoring }) =>
    isNote(annotation) && anchoring?.span && anchoring.state !== 'orphaned'
      ? [{ id: annotation.id, span: anchoring.span, state: anchoring.state, ...colourOf(annotation) }]
      : [],
  );
}
