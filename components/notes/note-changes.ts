import type { PlacedAnnotation } from '../../engine/model/views';

type Notes = readonly PlacedAnnotation[];

/** A change of an article's notes. */
export type NotesChange = (notes: Notes) => PlacedAnnotation[];

/** The notes with one as it is now. Answers and messages overtake each other: an older revision never takes a newer one's place. */
export function withNote(note: PlacedAnnotation): NotesChange {
  const { id, revision } = note.annotation;
  return (notes) => {
    const others = notes.filter(({ annotation }) => annotation.id !== id);
    const known = notes.find(({ annotation }) => annotation.id === id);
    return [...others, known && known.annotation.revision > revision ? known : note];
  };
}

export function withoutNote(id: string): NotesChange {
  return (notes) => notes.filter(({ annotation }) => annotation.id !== id);
}
