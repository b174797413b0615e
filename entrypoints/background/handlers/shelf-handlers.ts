import { FailureError } from '../../../protocol/failures';
import type { ShelfMessages } from '../../../protocol/messages/shelf-messages';
import {
  bringShelf,
  previewShelf,
  removeShelf,
  restoreShelf,
  shelfSummaries,
} from '../../../storage/shelves/other-shelves';
import type { PageCaller } from '../access/senders';
import { announceLibrary } from '../services/announcing';
import type { Handlers, Rooms } from '../services/services';

/** Shelves that the reader brings, from the options page. */
export function shelfHandlers(rooms: Rooms): Handlers<keyof ShelfMessages> {
  const { db } = rooms.library;

  /** Open pages hear of it: what they list as other accounts may have changed. */
  async function changing<T>({ isPrivate }: PageCaller, change: () => Promise<T>): Promise<T> {
    if (isPrivate) throw new FailureError('private', 'no shelf is brought from a private window');
    const done = await change();
    rooms.later(() => announceLibrary(rooms));
    return done;
  }

  return {
    'library/shelves': () => shelfSummaries(db),
    'library/check-shelf': ({ text }) => previewShelf(db, text),
    'library/bring-shelf': ({ text }, from) => changing(from, () => bringShelf(db, text, new Date())),
    'library/remove-shelf': ({ id }, from) =>
      changing(from, async () => {
        await removeShelf(db, id, new Date());
        return true as const;
      }),
    'library/restore-shelf': ({ id }, from) =>
      changing(from, async () => {
        await restoreShelf(db, id);
        return true as const;
      }),
  };
}
