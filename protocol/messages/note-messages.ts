/**
 * Messages about drafts, earlier words and places of notes: part of the one map in `message-map.ts`. The `desk/*` ones are about
 * the article of the sidebar's tab, the `library/*` ones name it.
 */
import type { Annotation } from '../../engine/model';
import type { KeptDraft, NoteVersion } from '../../engine/model/views';

export interface NoteMessages {
  /** Words that were typed and are not saved yet; sent as they are typed. Answered once they are stored. */
  'desk/keep-draft': { ask: { articleKey: string; draft: KeptDraft }; answer: true };
  /** `discarded`: the reader throws the words away; else they are kept elsewhere by now. */
  'desk/drop-draft': { ask: { token: string; discarded?: true }; answer: true };
  /** Drafts on this article that no open tab is writing. */
  'desk/drafts': { ask: Record<string, never>; answer: KeptDraft[] };
  'desk/keep-version': { ask: { version: NoteVersion }; answer: true };
  'desk/note-history': { ask: { id: string }; answer: NoteVersion[] };

  'library/keep-draft': { ask: { articleKey: string; draft: KeptDraft }; answer: true };
  'library/drop-draft': { ask: { token: string }; answer: true };
  'library/drafts': { ask: { key: string }; answer: KeptDraft[] };
  'library/keep-version': { ask: { version: NoteVersion }; answer: true };
  'library/note-history': { ask: { id: string }; answer: NoteVersion[] };
  /** The note that a link names; `null` where it was deleted. */
  'library/note': { ask: { id: string }; answer: Annotation | null };
}
