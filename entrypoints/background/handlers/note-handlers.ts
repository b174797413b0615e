import { FailureError } from '../../../protocol/failures';
import { announceNote } from '../services/announcing';
import { assertMayWrite, keyOf, makerIn } from '../services/place';
import type { Handlers, MessagesOf, Place, Services } from '../services/services';

/**
 * Notes of an article, their drafts and earlier words, for the sidebar and for the library's page. In a private window that page reads
 * and deletes, and puts back what was deleted; it writes nothing new.
 */
export function noteHandlers(services: Services): Handlers<MessagesOf<'note'> | MessagesOf<'draft'>> {
  const { states } = services;

  /** The tabs that show an article now, the caller's own aside: their drafts are being written. */
  async function busy(key: string, { isPrivate, tabId: own }: Place): Promise<number[]> {
    const tabs = await states.showing(key, isPrivate);
    const others = tabs.map(({ tabId }) => tabId).filter((tabId) => tabId !== own);
    const open = await Promise.all(others.map((tabId) => services.browser.isOpen(tabId)));
    return others.filter((_, at) => open[at]);
  }

  /** Holds a client to the notes of the article that it shows. */
  async function assertOwnNote(id: string, { from, key, repository }: Place): Promise<void> {
    if (from.who === 'page') return;
    const view = key === null ? null : await repository.view(key);
    if (!view?.annotations.some(({ annotation }) => annotation.id === id))
      throw new FailureError('not-found', `no note ${id} on this article`);
  }

  return {
    async 'note/save'({ draft }, place) {
      assertMayWrite(place);
      const key = keyOf(place, draft.articleKey);
      const note = await place.repository.saveNote(key, draft);
      services.later(() =>
        announceNote(services, { tell: 'note', key, note }, note.annotation, makerIn(place)),
      );
      return note;
    },
    async 'note/delete'({ id }, place) {
      const key = keyOf(place);
      const annotation = await place.repository.deleteNote(id, key);
      services.later(() =>
        announceNote(services, { tell: 'note-gone', key, id }, annotation, makerIn(place)),
      );
      return annotation;
    },
    async 'note/restore'({ annotation }, place) {
      const key = keyOf(place);
      // What was deleted in a private window comes back to the library as it was, and as nothing else.
      const note = await place.repository.restoreNote(annotation, key, !place.mayWrite);
      services.later(() =>
        announceNote(services, { tell: 'note', key, note }, note.annotation, makerIn(place)),
      );
      return note;
    },
    async 'note/keep-version'({ version }, place) {
      assertMayWrite(place);
      await assertOwnNote(version.id, place);
      await place.repository.keeping.keepVersion(version);
      return true;
    },
    async 'note/history'({ id }, place) {
      await assertOwnNote(id, place);
      return place.repository.keeping.history(id);
    },

    async 'draft/keep'({ articleKey, draft }, place) {
      assertMayWrite(place);
      await place.repository.keeping.keepDraft(articleKey, draft, place.tabId);
      return true;
    },
    async 'draft/drop'({ token }, place) {
      assertMayWrite(place);
      await place.repository.keeping.dropDraft(token);
      return true;
    },
    async 'draft/list'(_ask, place) {
      const { key, repository } = place;
      return key === null ? [] : repository.keeping.drafts(key, await busy(key, place));
    },
  };
}
