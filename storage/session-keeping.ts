import type { KeptDraft, NoteVersion } from '../engine/views';
import { type NoteKeeping, offered, thinned } from './note-keeping';
import type { DraftRow } from './note-tables';
import { type SessionStore, Turns } from './session-store';

/** Begins like everything of private windows, so that it is forgotten with the rest. */
const DRAFTS = 'private/drafts/';
const VERSIONS = 'private/versions/';

/** Drafts and earlier words of notes in private windows: in the session's store, never on the disk. */
export class SessionKeeping implements NoteKeeping {
  readonly #turns = new Turns();

  constructor(private readonly store: SessionStore) {}

  keepDraft(key: string, draft: KeptDraft, holder: number | null): Promise<void> {
    return this.#turns.take(() =>
      this.store.set(DRAFTS + draft.token, { ...draft, articleKey: key, holder } satisfies DraftRow),
    );
  }

  dropDraft(token: string): Promise<void> {
    return this.#turns.take(() => this.store.remove([DRAFTS + token]));
  }

  async drafts(key: string, busy: readonly number[]): Promise<KeptDraft[]> {
    const keys = await this.store.keys(DRAFTS);
    const rows = (await Promise.all(keys.map((one) => this.store.get(one)))) as DraftRow[];
    return offered(
      rows.filter((row) => row?.articleKey === key),
      busy,
    );
  }

  keepVersion(version: NoteVersion): Promise<void> {
    return this.#turns.take(async () => {
      const others = (await this.history(version.id)).filter(({ key }) => key !== version.key);
      await this.store.set(VERSIONS + version.id, thinned([...others, version]).kept);
    });
  }

  async history(id: string): Promise<NoteVersion[]> {
    return ((await this.store.get(VERSIONS + id)) as NoteVersion[] | undefined) ?? [];
  }
}
