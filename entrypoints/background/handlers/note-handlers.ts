import { FailureError } from '../../../protocol/failures';
import type { NoteMessages } from '../../../protocol/messages/note-messages';
import type { DeskCaller, PageCaller } from '../access/senders';
import { deskFor, type Handlers, type Rooms } from '../services/services';

/** Drafts, earlier words and places of notes, for the sidebar and for the library's page. */
export function noteHandlers(rooms: Rooms): Handlers<keyof NoteMessages> {
  const { library, states } = rooms;
  const deskOf = ({ isPrivate }: DeskCaller) => deskFor(rooms, isPrivate);

  /** A private window's own page of the library reads; it writes nothing. */
  function assertNotPrivate({ isPrivate }: PageCaller): void {
    if (isPrivate)
      throw new FailureError('private', 'nothing is written to the library from a private window');
  }

  /** The key of the article that the desk's tab shows. */
  async function shown({ tabId }: DeskCaller): Promise<string | null> {
    return tabId === null ? null : ((await states.get(tabId))?.article ?? null);
  }

  /** The tabs that show an article now, the caller's own aside: their drafts are being written. */
  async function busy(key: string, isPrivate: boolean, own: number | null): Promise<number[]> {
    const tabs = await states.showing(key, isPrivate);
    const others = tabs.map(({ tabId }) => tabId).filter((tabId) => tabId !== own);
    const open = await Promise.all(others.map((tabId) => rooms.outside.isOpen(tabId)));
    return others.filter((_, at) => open[at]);
  }

  /** Holds a desk to the notes of the article that it shows. */
  async function assertOwnNote(id: string, from: DeskCaller): Promise<void> {
    const key = await shown(from);
    const view = key === null ? null : await deskOf(from).view(key);
    if (!view?.annotations.some(({ annotation }) => annotation.id === id))
      throw new FailureError('not-found', `no note ${id} on this article`);
  }

  return {
    /** By the article that it was written on: the tab may have gone on meanwhile, and the words are to be kept all the same. */
    async 'desk/keep-draft'({ articleKey, draft }, from) {
      await deskOf(from).keeping.keepDraft(articleKey, draft, from.tabId);
      return true;
    },
    async 'desk/drop-draft'({ token }, from) {
      await deskOf(from).keeping.dropDraft(token);
      return true;
    },
    async 'desk/drafts'(_ask, from) {
      const key = await shown(from);
      if (key === null) return [];
      return deskOf(from).keeping.drafts(key, await busy(key, from.isPrivate, from.tabId));
    },
    async 'desk/keep-version'({ version }, from) {
      await assertOwnNote(version.id, from);
      await deskOf(from).keeping.keepVersion(version);
      return true;
    },
    async 'desk/note-history'({ id }, from) {
      await assertOwnNote(id, from);
      return deskOf(from).keeping.history(id);
    },

    async 'library/keep-draft'({ articleKey, draft }, from) {
      assertNotPrivate(from);
      await library.keeping.keepDraft(articleKey, draft, null);
      return true;
    },
    async 'library/drop-draft'({ token }, from) {
      assertNotPrivate(from);
      await library.keeping.dropDraft(token);
      return true;
    },
    async 'library/drafts'({ key }) {
      return library.keeping.drafts(key, await busy(key, false, null));
    },
    async 'library/keep-version'({ version }, from) {
      assertNotPrivate(from);
      await library.keeping.keepVersion(version);
      return true;
    },
    'library/note-history': ({ id }) => library.keeping.history(id),
    'library/note': ({ id }) => library.note(id),
  };
}
