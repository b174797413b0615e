import type { ArticleView } from '../../../engine/model/views';
import { mainKey } from '../../../engine/outlets/writing';
import type { ClientCaller } from '../access/senders';
import { announceRows, announceWord } from '../services/announcing';
import { assertMayWrite, keyOf, makerIn } from '../services/place';
import type { Handlers, MessagesOf, Place, Services } from '../services/services';
import { shownBeside } from '../services/side-panel';

/** One article, its other accounts and the synopsis with one of them: for the sidebar and for the library's page. */
export function articleHandlers(
  services: Services,
): Handlers<MessagesOf<'article'> | MessagesOf<'synopsis'>> {
  const { library, states, browser } = services;

  /** What the sidebar sees of the article that its tab shows. */
  async function viewOfTab(
    { tabId, key: shown, repository }: Place,
    from: ClientCaller,
  ): Promise<ArticleView | null> {
    const key = from.inPage ? shown : await shownBeside(services, from);
    if (key === null) {
      // An article that could not be stored is shown as none: the client says why, where the library cannot be opened.
      await library.settings();
      return null;
    }
    const view = await repository.view(key);
    // Its text was evicted to make room for another: the page still has it.
    if (!view && from.isPrivate) await browser.tellReader(tabId!, { tell: 'read-again' });
    const state = await states.get(tabId!);
    const isUnsettled = services.rates.unsettled(tabId!, mainKey(key));
    return (
      view && {
        ...view,
        // The sidebar draws no text; twelve thousand paragraphs one by one take Firefox seconds to hand over.
        article: { ...view.article, blocks: [] },
        ...(isUnsettled && { unsettled: true as const }),
        ...(state?.translated && { shownAs: 'translation' as const }),
      }
    );
  }

  return {
    'article/view': (_ask, place) =>
      place.from.who === 'client' ? viewOfTab(place, place.from) : place.repository.view(keyOf(place)),

    'article/version': ({ key, id }) => library.version(key, id),

    async 'article/accounts'(_ask, place) {
      const found = await place.repository.accounts(keyOf(place));
      const read = found.accounts.filter(({ match, summary }) => match.same && !summary.retold);
      if (place.tabId !== null) await browser.badge(place.tabId, read.length);
      return found;
    },

    async 'article/say-event'(ask, place) {
      assertMayWrite(place);
      const key = keyOf(place, ask.articleKey);
      const annotation = await place.repository.sayEvent(key, ask);
      services.later(() => announceWord(services, makerIn(place)));
      services.later(() => announceRows(services, key, ask.otherKey, makerIn(place)));
      return annotation;
    },

    async 'article/export-items'({ about, cursor }, place) {
      if (about !== 'tab') return library.exportItems({ ...about, cursor });
      return { items: [await place.repository.exportItem(keyOf(place))], cursor: null, done: 1, total: 1 };
    },

    'synopsis/view': async ({ otherKey }, place) => place.repository.synopsis(keyOf(place), otherKey),

    async 'synopsis/overrule'(ask, place) {
      assertMayWrite(place);
      const key = keyOf(place, ask.articleKey);
      const annotation = await place.repository.overrule(key, ask);
      services.later(() => announceRows(services, key, ask.otherKey, makerIn(place)));
      return annotation;
    },

    async 'synopsis/regroup'(ask, place) {
      assertMayWrite(place);
      const key = keyOf(place, ask.articleKey);
      const answer = await place.repository.regroup(key, ask);
      services.later(() => announceRows(services, key, ask.otherKey, makerIn(place)));
      return answer;
    },
  };
}
