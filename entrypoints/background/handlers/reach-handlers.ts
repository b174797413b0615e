import { FailureError } from '../../../protocol/failures';
import type { DeskCaller, PageCaller } from '../access/senders';
import type { Handlers, Room, Rooms } from '../services/services';

/** What asks the network. Never from a private window: the request would leave from outside of it, and the answer be stored. */
export function reachHandlers(rooms: Rooms): Handlers<Room<'reach'>> {
  const { reach, following, states } = rooms;

  /** Lets in a page of ours with any article, a sidebar with its tab's own. */
  async function allow(from: DeskCaller | PageCaller, key: string | null): Promise<void> {
    if (from.isPrivate) throw new FailureError('private', 'nothing is asked for from a private window');
    if (from.who === 'page') return;
    const shown = from.tabId === null ? null : ((await states.get(from.tabId))?.article ?? null);
    if (key === null || shown !== key) throw new FailureError('forbidden', 'another article than the tab’s');
  }
  const tabOf = (from: DeskCaller | PageCaller) => (from.who === 'desk' ? from.tabId : null);

  return {
    async 'reach/options'({ key }, from) {
      await allow(from, key);
      return reach.options(key);
    },
    async 'reach/read'({ key, url }, from) {
      await allow(from, key);
      return reach.read(key, url);
    },
    async 'reach/ask'({ key, outlets }, from) {
      await allow(from, key);
      return reach.ask(key, outlets, (progress) =>
        rooms.later(() => rooms.ports.tell(tabOf(from), { tell: 'reach', progress })),
      );
    },
    async 'reach/cancel'({ key }, from) {
      await allow(from, key);
      reach.cancel(key);
      return true;
    },
    async 'reach/address'({ url }, from) {
      await allow(from, null);
      return reach.readAddress(url);
    },
    async 'reach/following'(_ask, from) {
      await allow(from, null);
      return following.views();
    },
    async 'reach/look'(_ask, from) {
      await allow(from, null);
      await following.look();
      return following.views();
    },
  };
}
