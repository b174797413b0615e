import { pageStyleRules } from '../../../components/sources/page-style-rules';
import { FailureError } from '../../../protocol/failures';
import { ownArticle, type ReaderCaller } from '../access/senders';
import { announceSettingsOf, announceView } from '../services/announcing';
import { storeReadArticle } from '../services/read-article';
import { type Handlers, type MessagesOf, repositoryFor, type Services } from '../services/services';

/** What a content script asks: always about the article of its own tab. */
export function readerHandlers(services: Services): Handlers<MessagesOf<'reader'>> {
  const { states, ports, browser, rates } = services;

  /** The key of the article that this reader shows. */
  async function shown(from: ReaderCaller): Promise<string> {
    const state = await states.get(from.tabId);
    const article = state?.readerId === from.documentId ? state.article : null;
    if (article === null) throw new FailureError('not-found', 'no article is open in this tab');
    return article;
  }

  return {
    'reader/article': ({ article, opened = false }, from) =>
      storeReadArticle(services, article, opened, from),

    async 'reader/translated'(asked, from) {
      const { key } = ownArticle(asked, from.url);
      const repository = repositoryFor(services, from.isPrivate);
      const known = (await repository.summary(key)) !== null;
      await states.show(from, known ? key : null, { translated: true });
      services.later(() => announceView(services, from.tabId));
      return { known, settings: await repository.settings() };
    },

    async 'reader/left'(_ask, from) {
      await states.show(from, null);
      await browser.badge(from.tabId, 0);
      services.later(() => announceView(services, from.tabId));
      return true;
    },

    async 'reader/vouch'({ nonce }, from) {
      rates.vouching(from.tabId);
      if (ports.panelIn(await browser.windowShowing(from.tabId))) return false;
      await states.vouch(from, nonce);
      return true;
    },

    async 'reader/style'({ on, off }, from) {
      // Written by the content script's side, but made here: it names slots and widths, never rules.
      if (on) await browser.style(from, 'put', pageStyleRules(on));
      if (off) await browser.style(from, 'take', pageStyleRules(off));
      return true;
    },

    async 'reader/tell'(what, from) {
      if (what.tell === 'keys-taken') {
        await ports.tell(from.tabId, { tell: 'keys-taken' });
        return true;
      }
      rates.doing(from.tabId);
      const { tabId } = from;
      if (what.tell === 'clicked')
        await ports.send(tabId, {
          tell: 'focus',
          attributionId: what.attributionId,
          ...(what.act && { act: what.act }),
        });
      else await ports.send(tabId, { tell: 'compose', span: what.span });
      return true;
    },

    async 'reader/remember'(changes, from) {
      rates.doing(from.tabId);
      await repositoryFor(services, from.isPrivate).changeSettings(changes);
      services.later(() => announceSettingsOf(services, from.tabId));
      return true;
    },

    async 'reader/accounts'(_ask, from) {
      rates.doing(from.tabId);
      const key = await shown(from);
      const count = (await repositoryFor(services, from.isPrivate).accountKeys(key)).length;
      await browser.badge(from.tabId, count);
      return { count };
    },
  };
}
