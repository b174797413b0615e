import { FailureError } from '../../../protocol/failures';
import { keyOf } from '../services/place';
import type { Handlers, MessagesOf, Services } from '../services/services';

/** What asks the network. Never from a private window: the request would leave from outside of it, and the answer be stored. */
export function reachHandlers(services: Services): Handlers<MessagesOf<'reach'>> {
  const { reach, following } = services;

  function assertNotPrivate({ isPrivate }: { isPrivate: boolean }): void {
    if (isPrivate) throw new FailureError('private', 'nothing is asked for from a private window');
  }

  return {
    async 'reach/options'({ articleKey }, place) {
      assertNotPrivate(place.from);
      return reach.options(keyOf(place, articleKey));
    },
    async 'reach/read'({ about, articleKey, url }, place) {
      assertNotPrivate(place.from);
      return about === null ? reach.readAddress(url) : reach.read(keyOf(place, articleKey), url);
    },
    async 'reach/ask'({ articleKey, outlets }, place) {
      assertNotPrivate(place.from);
      return reach.ask(keyOf(place, articleKey), outlets, (progress) =>
        services.later(() => services.ports.tell(place.tabId, { tell: 'reach', progress })),
      );
    },
    async 'reach/cancel'({ about, articleKey }, place) {
      assertNotPrivate(place.from);
      reach.cancel(about === null ? null : keyOf(place, articleKey));
      return true;
    },
    async 'reach/following'({ look }, from) {
      assertNotPrivate(from);
      if (look) await following.look();
      return following.views();
    },
  };
}
