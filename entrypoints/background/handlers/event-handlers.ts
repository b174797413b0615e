import { announceWord } from '../services/announcing';
import { assertNotPrivate } from '../services/place';
import type { Handlers, MessagesOf, Services } from '../services/services';

/** The events of the library. In a private window they are read; nothing is said of them. */
export function eventHandlers(services: Services): Handlers<MessagesOf<'event'>> {
  const { library, grouping } = services;
  return {
    async 'event/list'(query) {
      services.later(() => grouping.run());
      return library.events(query);
    },

    async 'event/view'({ key }) {
      services.later(() => grouping.run());
      return library.event(key);
    },

    async 'event/stories'(query) {
      services.later(() => grouping.run());
      return library.stories(query);
    },

    async 'event/story'({ key }) {
      services.later(() => grouping.run());
      return library.story(key);
    },

    'event/shelved': ({ key }) => library.shelvedAccounts(key),

    'event/origins': ({ key }) => library.eventOrigins(key),

    async 'event/say'({ pairs }, from) {
      assertNotPrivate(from);
      const undo = await library.sayPairs(pairs);
      services.later(() => grouping.run());
      services.later(() => announceWord(services, from));
      return { undo };
    },

    async 'event/watch'({ key, watched }, from) {
      assertNotPrivate(from);
      await library.watchEvent(key, watched);
      return true;
    },
  };
}
