import {
  bringShelf,
  previewShelf,
  removeShelf,
  restoreShelf,
  shelfSummaries,
} from '../../../storage/shelves/other-shelves';
import type { PageCaller } from '../access/senders';
import { announceLibrary } from '../services/announcing';
import { assertNotPrivate } from '../services/place';
import type { Handlers, MessagesOf, Services } from '../services/services';

/** Shelves that the reader brings, from the options page. */
export function shelfHandlers(services: Services): Handlers<MessagesOf<'shelf'>> {
  const { db } = services.library;

  /** Open pages hear of it: what they list as other accounts may have changed. */
  async function changing<T>(from: PageCaller, change: () => Promise<T>): Promise<T> {
    assertNotPrivate(from, 'no shelf is brought from a private window');
    const done = await change();
    services.later(() => announceLibrary(services));
    return done;
  }

  return {
    'shelf/list': () => shelfSummaries(db),
    'shelf/check': ({ text }) => previewShelf(db, text),
    'shelf/bring': ({ text }, from) => changing(from, () => bringShelf(db, text, new Date())),
    'shelf/remove': ({ id, undo }, from) =>
      changing(from, async () => {
        await (undo ? restoreShelf(db, id) : removeShelf(db, id, new Date()));
        return true as const;
      }),
  };
}
