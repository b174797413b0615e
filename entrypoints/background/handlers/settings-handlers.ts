import { announceSettings } from '../services/announcing';
import { assertNotPrivate } from '../services/place';
import { type Handlers, type MessagesOf, repositoryFor, type Services } from '../services/services';
import { arrangeShelf } from '../services/starter-shelf';

/** Settings, for the sidebar and for pages on their own. A private client's changes end with its session. */
export function settingsHandlers(services: Services): Handlers<MessagesOf<'settings'>> {
  const keeper = (from: { who: string; isPrivate: boolean }) =>
    repositoryFor(services, from.who === 'client' && from.isPrivate);
  return {
    async 'settings/news'({ seen }, from) {
      if (seen) {
        assertNotPrivate(from);
        await services.library.forgetUpdate();
      }
      return { from: await services.library.updatedFrom() };
    },
    'settings/get': (_ask, from) => keeper(from).settings(),
    async 'settings/set'(changes, from) {
      const settings = await keeper(from).changeSettings(changes);
      services.later(async () => {
        await announceSettings(services, changes.showNotes !== undefined, from);
        if (changes.textsGoAfter !== undefined) await services.texts.arrange();
        if (changes.follow) await services.following.arrange();
        if (changes.starterShelf !== undefined) await arrangeShelf(services);
      });
      return settings;
    },
  };
}
