import type { ToClient } from '../../../protocol/messages/telling';
import { type SessionStore, Turns } from '../../../storage/private/session-store';

/** A frame of ours that a tab's reader vouched for. */
interface VouchedFrame {
  frameId: number;
  /** The frame's document where the browser names documents: a frame that went elsewhere is another one. */
  documentId: string | null;
  /** The reader's document that vouched. */
  readerId: string | null;
}

/** What the background knows of a tab. Kept in the session's store, since the worker forgets. */
export interface TabState {
  tabId: number;
  isPrivate: boolean;
  /** The document that the reader runs in, where the browser names documents. */
  readerId: string | null;
  /** Key of the article that is shown; `null` where the reader left it. */
  article: string | null;
  /** The page shows a machine's translation of it. */
  translated?: boolean;
  /** Named by the reader, not yet by a frame; used once. */
  nonce: string | null;
  /** The newest last; a page in the back/forward cache comes back with the frame that it had. */
  frames: VouchedFrame[];
  /** Whether the notes are shown on the page while this article stays; `null`: as the settings say. */
  notesShown: boolean | null;
  /** Where the client is to go once it is connected: it may still be loading. */
  pending: ToClient | null;
}

/** Frames remembered for a tab: as many as a reader opens between going forth and back. */
const FRAMES_REMEMBERED = 8;

const PREFIX = 'tab/';
const CHANGES = 'changes';

export interface ReaderOfTab {
  tabId: number;
  isPrivate: boolean;
  documentId: string | null;
}

export class TabStates {
  readonly #turns = new Turns();
  /** What the store holds, as far as it was read: repeated requests of unknown frames are answered without the store. */
  readonly #known = new Map<number, TabState | null>();
  #knowsAll = false;
  readonly #store: SessionStore;

  constructor(store: SessionStore) {
    this.#store = store;
  }

  async get(tabId: number): Promise<TabState | null> {
    const known = this.#known.get(tabId);
    if (known !== undefined || this.#knowsAll) return known ?? null;
    const stored = ((await this.#store.get(PREFIX + tabId)) as TabState | undefined) ?? null;
    // It may have been changed while the store was read.
    const now = this.#known.get(tabId);
    if (now !== undefined) return now;
    this.#known.set(tabId, stored);
    return stored;
  }

  /** Whether a tab shows an article, as far as is known without asking the store: for what cannot wait. */
  showsNow(tabId: number): boolean {
    return (this.#known.get(tabId)?.article ?? null) !== null;
  }

  async all(): Promise<TabState[]> {
    if (!this.#knowsAll) {
      const keys = await this.#store.keys(PREFIX);
      await Promise.all(keys.map((key) => this.get(Number(key.slice(PREFIX.length)))));
      this.#knowsAll = true;
    }
    return [...this.#known.values()].filter((state) => state !== null);
  }

  /** Tabs that show an article, private ones or the others. */
  async showing(key: string, isPrivate: boolean): Promise<TabState[]> {
    return (await this.all()).filter((state) => state.article === key && state.isPrivate === isPrivate);
  }

  #change(tabId: number, change: (before: TabState | null) => TabState | null): Promise<void> {
    return this.#turns.take(async () => {
      const after = change(await this.get(tabId));
      if (!after) return;
      try {
        await this.#store.set(PREFIX + tabId, after);
        this.#known.set(tabId, after);
      } catch (error) {
        // It may have been written all the same: the store is asked anew.
        this.#known.delete(tabId);
        this.#knowsAll = false;
        throw error;
      }
    });
  }

  /** The state that a reader's message is about: that of its document, or a new one where the tab went elsewhere. */
  #ofReader({ tabId, isPrivate, documentId }: ReaderOfTab, before: TabState | null): TabState {
    if (before && before.isPrivate === isPrivate && before.readerId === documentId) return before;
    const frames = before?.isPrivate === isPrivate ? before.frames : [];
    return {
      tabId,
      isPrivate,
      readerId: documentId,
      article: null,
      nonce: null,
      frames,
      notesShown: null,
      pending: null,
    };
  }

  /**
   * The tab's reader shows an article, or none any more; `opened`: on a page that it had shown none on (not every Firefox names
   * documents); `translated`: in a machine's words.
   */
  show(
    reader: ReaderOfTab,
    article: string | null,
    { opened = false, translated = false }: { opened?: boolean; translated?: boolean } = {},
  ): Promise<void> {
    return this.#change(reader.tabId, (before) => {
      const { translated: _before, ...state } = this.#ofReader(reader, before);
      const shown =
        state.article === article
          ? { ...state, notesShown: opened ? null : state.notesShown }
          : { ...state, article, notesShown: null, pending: null };
      return translated ? { ...shown, translated } : shown;
    });
  }

  vouch(reader: ReaderOfTab, nonce: string): Promise<void> {
    return this.#change(reader.tabId, (before) => ({ ...this.#ofReader(reader, before), nonce }));
  }

  /** Trusts a frame that names the nonce, and uses the nonce up. Answers whether the frame is trusted now. */
  async hello(tabId: number, frameId: number, documentId: string | null, nonce: string): Promise<boolean> {
    // Any page can load any number of frames: one that names no nonce of its tab is answered without a turn and without the store.
    const now = await this.get(tabId);
    if (!now || (now.nonce !== nonce && !isVouched(now, frameId, documentId))) return false;
    let welcome = false;
    await this.#change(tabId, (state) => {
      welcome = state !== null && isVouched(state, frameId, documentId);
      if (!state || welcome || state.nonce === null || state.nonce !== nonce) return null;
      welcome = true;
      const frame = { frameId, documentId, readerId: state.readerId };
      return { ...state, nonce: null, frames: [...state.frames, frame].slice(-FRAMES_REMEMBERED) };
    });
    return welcome;
  }

  /** Has the notes shown on the page of a tab, or not, while its article stays. Answers the tab as it is then; `null` where it shows none. */
  async showNotes(tabId: number, notesShown: boolean): Promise<TabState | null> {
    await this.#change(tabId, (state) => state && { ...state, notesShown });
    return this.get(tabId);
  }

  /** Keeps where the client is to go until it connects. */
  leave(tabId: number, pending: ToClient): Promise<void> {
    return this.#change(tabId, (state) => state && { ...state, pending });
  }

  /** Where the client is to go, once. */
  async takePending(tabId: number): Promise<ToClient | null> {
    let pending: ToClient | null = null;
    await this.#change(tabId, (state) => {
      pending = state?.pending ?? null;
      return pending && state ? { ...state, pending: null } : null;
    });
    return pending;
  }

  forget(tabId: number): Promise<void> {
    return this.#turns.take(async () => {
      await this.#store.remove([PREFIX + tabId]);
      this.#known.delete(tabId);
    });
  }

  /** How many changes clients were told of in this session. */
  async changes(): Promise<number> {
    return ((await this.#store.get(CHANGES)) as number | undefined) ?? 0;
  }

  countChange(): Promise<number> {
    return this.#turns.take(async () => {
      const changes = (await this.changes()) + 1;
      await this.#store.set(CHANGES, changes);
      return changes;
    });
  }
}

/** Whether the tab's present reader vouched for this frame, and the frame still shows the same document. */
export function isVouched(state: TabState, frameId: number, documentId: string | null): boolean {
  return state.frames.some(
    (frame) =>
      frame.frameId === frameId && frame.documentId === documentId && frame.readerId === state.readerId,
  );
}
