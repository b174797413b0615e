import type { Annotation } from '../../engine/model';
import type { KeptDraft, NoteVersion } from '../../engine/model/views';
import { type NoteKeeping, offered, thinned } from '../notes/note-keeping';
import { sameContent } from '../notes/notes';
import type { DraftRow } from '../rows/note-tables';
import type { SessionStore, Turns } from './session-store';

/** Begins like everything of private windows, so that it is forgotten with the rest. */
const DRAFTS = 'private/drafts/';
const VERSIONS = 'private/versions/';
const TOMBSTONES = 'private/graves/';

/** Drafts, earlier words and the ids of deleted notes in private windows: in the session's store, never on the disk. */
export class SessionKeeping implements NoteKeeping {
  readonly #store: SessionStore;
  readonly #turns: Turns;
  readonly #notesOn: (key: string) => Promise<readonly Annotation[]>;

  constructor(store: SessionStore, turns: Turns, notesOn: (key: string) => Promise<readonly Annotation[]>) {
    this.#store = store;
    this.#turns = turns;
    this.#notesOn = notesOn;
  }

  /** Words that are stored as a note already are not kept once more: the message was overtaken by the save. */
  keepDraft(key: string, draft: KeptDraft, holder: number | null): Promise<void> {
    return this.#turns.take(async () => {
      const stored = (await this.#notesOn(key)).find(({ id }) => id === draft.id);
      if (stored && sameContent(stored, draft)) await this.#store.remove([DRAFTS + draft.token]);
      else
        await this.#store.set(DRAFTS + draft.token, { ...draft, articleKey: key, holder } satisfies DraftRow);
    });
  }

  dropDraft(token: string): Promise<void> {
    return this.#turns.take(() => this.#store.remove([DRAFTS + token]));
  }

  async drafts(key: string, busy: readonly number[]): Promise<KeptDraft[]> {
    return offered(await this.#rows(key), busy);
  }

  async #rows(key: string): Promise<DraftRow[]> {
    const keys = await this.#store.keys(DRAFTS);
    const rows = (await Promise.all(keys.map((one) => this.#store.get(one)))) as Array<
      DraftRow | null | undefined
    >;
    return rows.filter((row): row is DraftRow => row?.articleKey === key);
  }

  /** What drops the drafts that say what a note says now, to be stored in one go with the note: nothing stands in their places then. */
  async withoutDraftsOf(note: Annotation): Promise<Record<string, null>> {
    const done = (await this.#rows(note.articleKey)).filter(
      (row) => row.id === note.id && sameContent(row, note),
    );
    return Object.fromEntries(done.map(({ token }) => [DRAFTS + token, null]));
  }

  keepVersion(version: NoteVersion): Promise<void> {
    return this.#turns.take(async () => this.#store.setAll(await this.withVersion(version)));
  }

  /** What keeps a version, to be stored in one go with the note that replaces it. */
  async withVersion(version: NoteVersion): Promise<Record<string, NoteVersion[]>> {
    const others = (await this.history(version.id)).filter(({ key }) => key !== version.key);
    return { [VERSIONS + version.id]: thinned([...others, version]).kept };
  }

  /** What marks a note as deleted, or as there again, to be stored in one go with its going or coming. */
  tombstone(id: string, deleted: boolean): Record<string, boolean> {
    return { [TOMBSTONES + id]: deleted };
  }

  async isDeleted(id: string): Promise<boolean> {
    return (await this.#store.get(TOMBSTONES + id)) === true;
  }

  async history(id: string): Promise<NoteVersion[]> {
    return ((await this.#store.get(VERSIONS + id)) as NoteVersion[] | undefined) ?? [];
  }
}
