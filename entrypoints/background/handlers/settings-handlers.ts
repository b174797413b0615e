import { announceSettings } from '../services/announcing';
import { deskFor, type Handlers, type Room, type Rooms } from '../services/services';
import { arrangeShelf } from '../services/starter-shelf';

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
