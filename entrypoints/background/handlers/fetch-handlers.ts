import { assertNotPrivate, keyOf } from '../services/place';
import type { Handlers, MessagesOf, Services } from '../services/services';

const PRIVATE = 'nothing is asked for from a private window';

/** What asks the network. Never from a private window: the request would leave from outside of it, and the answer be stored. */
export function fetchHandlers(services: Services): Handlers<MessagesOf<'fetch'>> {
  const { fetcher, following } = services;

  return {
    async 'fetch/options'({ articleKey }, place) {
      assertNotPrivate(place.from, PRIVATE);
      return fetcher.options(keyOf(place, articleKey));
    },
    async 'fetch/read'({ about, articleKey, url }, place) {
      assertNotPrivate(place.from, PRIVATE);
      return about === null ? fetcher.readAddress(url) : fetcher.read(keyOf(place, articleKey), url);
    },
    async 'fetch/ask'({ articleKey, outlets }, place) {
      assertNotPrivate(place.from, PRIVATE);
      return fetcher.ask(keyOf(place, articleKey), outlets, (progress) =>
        services.later(() => services.ports.tell(place.tabId, { tell: 'fetch', progress })),
      );
    },
    async 'fetch/cancel'({ about, articleKey }, place) {
      assertNotPrivate(place.from, PRIVATE);
      fetcher.cancel(about === null ? null : keyOf(place, articleKey));
      return true;
    },
    async 'fetch/following'({ look }, from) {
      assertNotPrivate(from, PRIVATE);
      if (look) await following.look();
      return following.views();
    },
  };
}
