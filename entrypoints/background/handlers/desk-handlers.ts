import { passageLink } from '../../../engine/anchoring';
import type { NoArticle } from '../../../engine/model/views';
import { mainKey } from '../../../engine/outlets/writing';
import { FailureError } from '../../../protocol/failures';
import type { Arrival } from '../../../protocol/messages/message-map';
import type { NoteMessages } from '../../../protocol/messages/note-messages';
import type { DeskCaller } from '../access/senders';
import { announceMarks, announceNote, announceRows, announceSettings } from '../services/announcing';
import { areNotesShown } from '../services/notes-on-page';
import { deskFor, type Handlers, type Room, type Rooms } from '../services/services';
import { shownBeside } from '../services/side-panel';
import { arrangeShelf } from '../services/starter-shelf';

/** What the sidebar asks: always about the article of its tab. */
export function deskHandlers(rooms: Rooms): Handlers<Exclude<Room<'desk'>, keyof NoteMessages>> {
  const { states, outside } = rooms;

  async function shownOrNull({ tabId }: DeskCaller): Promise<string | null> {
    return tabId === null ? null : ((await states.get(tabId))?.article ?? null);
  }

  /** The desk of the caller's window and the article of its tab. */
  async function place(from: DeskCaller) {
    const key = await shownOrNull(from);
    if (key === null) throw new FailureError('not-found', 'no article is open in this tab');
    return { tabId: from.tabId!, key, desk: deskFor(rooms, from.isPrivate) };
  }

  const isArrival = (answer: unknown): answer is Arrival =>
    answer === 'seen' || answer === 'hidden' || answer === 'covered';

  async function tellReader(
    { tabId }: DeskCaller,
    message: Parameters<typeof outside.tellReader>[1],
  ): Promise<true> {
    const heard = tabId !== null && (await outside.tellReader(tabId, message));
    if (!heard) throw new FailureError('not-found', 'no reader is in this tab');
    return true;
  }

  return {
    async 'desk/hello'({ nonce }, from) {
      if (from.who === 'desk') return true;
      const welcome = await states.hello(from.tabId, from.frameId, from.documentId, nonce);
      if (!welcome) throw new FailureError('forbidden', 'no reader vouched for this frame');
      return true;
    },

    async 'desk/view'(_ask, from) {
      const state = from.tabId === null ? null : await states.get(from.tabId);
      const key = from.inPage ? (state?.article ?? null) : await shownBeside(rooms, from);
      if (key === null) {
        // An article that could not be taken in is none: the desk says why, where the library cannot be opened.
        await rooms.library.settings();
        return null;
      }
      const view = await deskFor(rooms, from.isPrivate).view(key);
      // Its text was let go to make room for another: the page has it still.
      if (!view && from.isPrivate) await outside.tellReader(from.tabId!, { tell: 'read-again' });
      const isUnsettled = rooms.rates.unsettled(from.tabId!, mainKey(key));
      return (
        view && {
          ...view,
          // The sidebar draws no text; twelve thousand paragraphs one by one take Firefox seconds to hand over.
          article: { ...view.article, blocks: [] },
          ...(isUnsettled && { unsettled: true as const }),
          ...(state?.translated && { shownAs: 'translation' as const }),
        }
      );
    },

    async 'desk/page'(_ask, { tabId }) {
      const answer = tabId === null ? null : await outside.askReader(tabId, { tell: 'page' });
      return { why: (answer as { why: NoArticle } | null)?.why ?? 'unread' };
    },

    async 'desk/as-article'(_ask, { tabId }) {
      // An outlet's own reader lacks what reads pages of any make.
      if (tabId === null || !(await outside.startReader(tabId)))
        throw new FailureError('not-found', 'this page lets no reader in');
      const answer = await outside.askReader(tabId, { tell: 'as-article' });
      return { opened: (answer as { opened: boolean } | null)?.opened === true };
    },

    async 'desk/accounts'(_ask, from) {
      const { key, desk } = await place(from);
      const found = await desk.accounts(key);
      await outside.badge(from.tabId!, found.accounts.length);
      return found;
    },

    async 'desk/synopsis'({ otherKey }, from) {
      const { key, desk } = await place(from);
      return desk.synopsis(key, otherKey);
    },

    async 'desk/overrule'(ask, from) {
      const { key, desk } = await place(from);
      const annotation = await desk.overrule(key, ask);
      rooms.later(() => announceRows(rooms, key, ask.otherKey, from));
      return annotation;
    },

    async 'desk/regroup'(ask, from) {
      const { key, desk } = await place(from);
      const answer = await desk.regroup(key, ask);
      rooms.later(() => announceRows(rooms, key, ask.otherKey, from));
      return answer;
    },

    async 'desk/save-note'(draft, from) {
      const { key, desk } = await place(from);
      if (draft.articleKey !== undefined && draft.articleKey !== key) {
        throw new FailureError('not-found', 'the tab has gone on to another article');
      }
      const note = await desk.saveNote(key, draft);
      rooms.later(() => announceNote(rooms, { tell: 'note', key, note }, from));
      return note;
    },

    async 'desk/delete-note'({ id }, from) {
      const { key, desk } = await place(from);
      const annotation = await desk.deleteNote(id, key);
      rooms.later(() => announceNote(rooms, { tell: 'note-gone', key, id }, from));
      return annotation;
    },

    async 'desk/restore-note'({ annotation }, from) {
      const { key, desk } = await place(from);
      const note = await desk.restoreNote(annotation, key);
      rooms.later(() => announceNote(rooms, { tell: 'note', key, note }, from));
      return note;
    },

    async 'desk/export'({ format }, from) {
      const { key, desk } = await place(from);
      return desk.exportArticle(key, format);
    },

    async 'desk/go'({ span }, { tabId }) {
      const arrival = tabId !== null && (await outside.askReader(tabId, { tell: 'go', span }));
      if (!isArrival(arrival)) throw new FailureError('not-found', 'no reader is in this tab');
      return { arrival };
    },

    async 'desk/notes-on-page'({ shown }, from) {
      const { tabId } = await place(from);
      const before = await states.get(tabId);
      if (before && shown === null) return { shown: await areNotesShown(rooms, before) };
      const tab = shown === null ? null : await states.showNotes(tabId, shown);
      if (!tab) throw new FailureError('not-found', 'no article is open in this tab');
      await announceMarks(rooms, tab, from);
      return { shown: await areNotesShown(rooms, tab) };
    },

    'desk/close': (_ask, from) => tellReader(from, { tell: 'close' }),

    'desk/typing': (ask, from) => tellReader(from, { tell: 'typing', ...ask }),

    async 'desk/resize'({ width }, from) {
      await tellReader(from, { tell: 'resize', width });
      await deskFor(rooms, from.isPrivate).changeSettings({ sidebarWidth: width });
      return true;
    },

    async 'desk/open'(ask, from) {
      if ('page' in ask) {
        await outside.openPage(ask.page);
        return true;
      }
      const other = await openable(rooms, from, ask.article);
      await outside.openTab(ask.passage ? passageLink(other, ask.passage) : other, from.tabId);
      return true;
    },
  };
}

/** The address of an article that the desk may open: one that is kept, and on the web. */
async function openable(rooms: Rooms, from: DeskCaller, key: string): Promise<string> {
  const desk = deskFor(rooms, from.isPrivate);
  const summary = (await desk.summary(key)) ?? (await rooms.library.kept(key))?.summary;
  if (!summary || !/^https?:\/\//i.test(summary.url))
    throw new FailureError('not-found', `no article ${key}`);
  return summary.url;
}

/** Settings, for the sidebar and for pages on their own. A private desk's changes end with its session. */
export function settingsHandlers(rooms: Rooms): Handlers<Room<'settings'>> {
  const keeper = (from: { who: string; isPrivate: boolean }) =>
    deskFor(rooms, from.who === 'desk' && from.isPrivate);
  return {
    'settings/get': (_ask, from) => keeper(from).settings(),
    async 'settings/set'(changes, from) {
      const settings = await keeper(from).changeSettings(changes);
      rooms.later(async () => {
        await announceSettings(rooms, changes.showNotes !== undefined, from);
        if (changes.follow) await rooms.following.arrange();
        if (changes.starterShelf !== undefined) await arrangeShelf(rooms);
      });
      return settings;
    },
  };
}
