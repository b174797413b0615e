import type { PlacedAnnotation } from '../../engine/model/views';
import { NoteCard } from './note-card';
import type { NoteEditing } from './note-editing';
import { NoteEditor } from './note-editor';

interface Props {
  notes: readonly PlacedAnnotation[];
  editing: NoteEditing;
  /** The key of a new note's draft that belongs in this place, if one may. */
  draftKey?: string;
  withWords?: boolean;
}

/** Notes in one place: each as a card or, while it is edited, as an editor. */
export function Notes({ notes, editing: { drafts, knownTags, events }, draftKey, withWords = false }: Props) {
  const fresh = draftKey === undefined ? undefined : drafts.get(draftKey);
  return (
    <>
      {notes.map((note) => {
        const { id } = note.annotation;
        // A new note that was saved while it is still open is shown by its editor alone.
        if ([...drafts.values()].some((draft) => draft.id === id && draft.key !== id)) return null;
        const draft = drafts.get(id);
        return draft ? (
          <NoteEditor key={id} draft={draft} knownTags={knownTags} events={events} withWords={withWords} />
        ) : (
          <NoteCard key={id} note={note} events={events} withWords={withWords} />
        );
      })}
      {fresh && (
        <NoteEditor
          key={fresh.key}
          draft={fresh}
          knownTags={knownTags}
          events={events}
          withWords={withWords}
        />
      )}
    </>
  );
}
