import { anchor, prepare } from '../../engine/anchoring';
import type { Annotation } from '../../engine/model';
import type { PlacedAnnotation } from '../../engine/model/views';
import type { Painting } from '../../protocol/messages/telling';

/** Finds each annotation's place in a text. The text is prepared once, and only if a passage is among them. */
export function placeAll(text: string, annotations: readonly Annotation[]): PlacedAnnotation[] {
  let prepared: ReturnType<typeof prepare> | undefined;
  return annotations.map((annotation) => {
    if (annotation.target.kind !== 'passage') return { annotation, anchoring: null };
    prepared ??= prepare(text);
    return { annotation, anchoring: anchor(prepared, annotation.target.selectors) };
  });
}

/** What the page is told of annotations: where they stand, never what they say. Orphans have no place. */
export function marksOf(placed: readonly PlacedAnnotation[]): Painting['marks'] {
  return placed.flatMap(({ annotation, anchoring }) =>
    anchoring?.span && anchoring.state !== 'orphaned'
      ? [{ id: annotation.id, span: anchoring.span, state: anchoring.state }]
      : [],
  );
}
