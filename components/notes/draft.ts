/** A note being written, and what it needs from the page that it is written in. */
import type { AnnotationTarget, HighlightColour } from '../../engine/model';
import type { KeptDraft, NoteVersion, PlacedAnnotation } from '../../engine/model/views';
import type { Trouble } from '../i18n/trouble';

/** What is handed over to be saved; `revision` is absent for a new note, whose id is made here so that a second try is the same note. */
export interface NoteToSave {
  id: string;
  revision?: number;
  target: AnnotationTarget;
  body: string;
  tags: string[];
}

/** `typing`: has changes that are not saved yet. */
type DraftState = 'fresh' | 'typing' | 'saving' | 'saved' | 'failed';

export interface Draft {
  /** What it was opened on: the note's id, `quote:q3`, `passage:10-24` or `article`. */
  key: string;
  /** The note's id, also before it is saved for the first time. */
  id: string;
  /** The stored revision that it goes on from; `null` while nothing of it is stored. */
  revision: number | null;
  target: AnnotationTarget;
  /** The words that it is on; empty for the article. */
  words: string;
  body: string;
  tags: string[];
  state: DraftState;
  trouble: Trouble | null;
  /** When it was last saved. */
  saved: string | null;
  /** Names this opening of the editor where its words are kept. */
  token?: string;
  /** Brought back from an editor that was closed before its words were saved. */
  restored?: boolean;
  /** What the note said when the editor was opened on it. */
  began?: { body: string; tags: string[] };
}

/** What the reader changed in a draft; `colour`: `null` for none any more. */
export interface DraftChange {
  body?: string;
  tags?: string[];
  colour?: HighlightColour | null;
}

export type Drafts = ReadonlyMap<string, Draft>;

/** What a draft needs from the page that it lives in. */
export interface DraftKeeper {
  save(note: NoteToSave): Promise<PlacedAnnotation>;
  /** A note was saved: the page shows it. */
  onSaved(note: PlacedAnnotation): void;
  onChange(drafts: Drafts): void;
  /** Keeps unsaved words over the end of the page, drops them again, and sets aside what lost against another window. */
  keep?(draft: KeptDraft): Promise<unknown>;
  drop?(token: string): Promise<unknown>;
  /** The reader throws words away. Rejects where that is not allowed at the moment. */
  discard?(token: string): Promise<unknown>;
  setAside?(version: NoteVersion): Promise<unknown>;
}
