/** What the views of notes are given, and what they report: the page that they are on does the work. */
import type { Span } from '../../engine/model';
import type { NoteVersion, PlacedAnnotation } from '../../engine/model/views';
import type { DraftChange, Drafts } from './draft';

export interface NoteEditing {
  drafts: Drafts;
  /** Offered for completion. */
  knownTags: readonly string[];
  /** The note that is being given a new place, by its id. */
  binding: string | null;
  /** The same functions from one drawing to the next. */
  events: NoteEvents;
}

export interface NoteEvents extends EditorEvents {
  onEdit(note: PlacedAnnotation): void;
  onDelete(note: PlacedAnnotation): void;
  /** The place that was found for an uncertain note is the right one. */
  onConfirm(note: PlacedAnnotation): void;
  /** The next words that the reader selects are the note's new place. */
  onBind(note: PlacedAnnotation): void;
  onBindCancel(): void;
  onGo(span: Span): void;
  /** Copies a link to the note; absent where nothing of it is stored. */
  onLink?: ((note: PlacedAnnotation) => void) | undefined;
  /** What the note said before, newest first; absent where nothing is kept. */
  onHistory?: ((note: PlacedAnnotation) => Promise<NoteVersion[]>) | undefined;
  /** The note is to say again what it said. */
  onRevert(note: PlacedAnnotation, version: NoteVersion): void;
}

/** What an editor of a note reports. */
export interface EditorEvents {
  /** The reader typed in the draft. */
  onType(key: string, change: DraftChange): void;
  /** Save what is unsaved and close. */
  onDone(key: string): void;
  /** Close and forget what is unsaved. */
  onDiscard(key: string): void;
  onRetry(key: string): void;
  /** After a conflict: keep the text in the editor, or take the stored one. */
  onKeepMine(key: string): void;
  onTakeStored(key: string): void;
}
