import { passageLink } from '../../../engine/anchoring';
import { comparisonHash } from '../../../engine/model/library/comparison';
import type { NoArticle } from '../../../engine/model/views';
import { FailureError } from '../../../protocol/failures';
import type { Arrival, ToReader } from '../../../protocol/messages/telling';
import type { ClientCaller } from '../access/senders';
import { announceMarks } from '../services/announcing';
import { areNotesShown } from '../services/notes-on-page';
import { type Handlers, type MessagesOf, repositoryFor, type Services } from '../services/services';

/** What the sidebar asks about the tab that it belongs to. */
export function tabHandlers(services: Services): Handlers<MessagesOf<'tab'>> {
  const { states, browser } = services;

  const isArrival = (answer: unknown): answer is Arrival =>
    answer === 'seen' || answer === 'hidden' || answer === 'covered';

  async function tellReader({ tabId }: ClientCaller, message: ToReader): Promise<true> {
    const heard = tabId !== null && (await browser.tellReader(tabId, message));
    if (!heard) throw new FailureError('not-found', 'no reader is in this tab');
    return true;
  }

  return {
    async 'tab/hello'({ nonce }, from) {
      if (from.who === 'client') return true;
      const welcome = await states.hello(from.tabId, from.frameId, from.documentId, nonce);
      if (!welcome) throw new FailureError('forbidden', 'no reader vouched for this frame');
      return true;
    },

    async 'tab/page'(_ask, { tabId }) {
      const answer = tabId === null ? null : await browser.askReader(tabId, { tell: 'page' });
      return { why: (answer as { why: NoArticle } | null)?.why ?? 'unread' };
    },

    async 'tab/as-article'(_ask, { tabId }) {
      // An outlet's own reader lacks what reads pages of any make.
      if (tabId === null || !(await browser.startReader(tabId)))
        throw new FailureError('not-found', 'this page lets no reader in');
      const answer = await browser.askReader(tabId, { tell: 'as-article' });
      return { opened: (answer as { opened: boolean } | null)?.opened === true };
    },

    async 'tab/go'({ span }, { tabId }) {
      const arrival = tabId !== null && (await browser.askReader(tabId, { tell: 'go', span }));
      if (!isArrival(arrival)) throw new FailureError('not-found', 'no reader is in this tab');
      return { arrival };
    },

    async 'tab/notes-on-page'({ shown }, from) {
      const { tabId } = from;
      const before = tabId === null ? null : await states.get(tabId);
      if (tabId === null || (before?.article ?? null) === null)
        throw new FailureError('not-found', 'no article is open in this tab');
      if (before && shown === null) return { shown: await areNotesShown(services, before) };
      const tab = shown === null ? null : await states.showNotes(tabId, shown);
      if (!tab) throw new FailureError('not-found', 'no article is open in this tab');
      await announceMarks(services, tab, from);
      return { shown: await areNotesShown(services, tab) };
    },

    'tab/tell': (what, from) => tellReader(from, what),

    async 'tab/open'(ask, from) {
      if ('page' in ask) {
        await browser.openPage(ask.page);
        return true;
      }
      if ('compare' in ask) {
        // A tab of a window that is not private would name what was read in a private one.
        if (from.isPrivate) throw new FailureError('private', 'no page opens from a private window');
        const address = `${browser.ownOrigin}/library.html${comparisonHash(ask.compare)}`;
        await browser.openTab(address, from.tabId);
        return true;
      }
      const other = await openable(services, from, ask.article);
      await browser.openTab(ask.passage ? passageLink(other, ask.passage) : other, from.tabId);
      return true;
    },
  };
}

/** The address of an article that the client may open: one that is kept, and on the web. */
async function openable(services: Services, from: ClientCaller, key: string): Promise<string> {
  const repository = repositoryFor(services, from.isPrivate);
  const summary = (await repository.summary(key)) ?? (await services.library.kept(key))?.summary;
  if (!summary || !/^https?:\/\//i.test(summary.url))
    throw new FailureError('not-found', `no article ${key}`);
  return summary.url;
}
