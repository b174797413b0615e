import { FailureError } from '../../storage/failures';
import {
  bringShelf,
  previewShelf,
  removeShelf,
  restoreShelf,
  shelfSummaries,
} from '../../storage/other-shelves';
import type { ShelfMessages } from '../../storage/shelf-messages';
import { announceLibrary } from './announcing';
import type { Handlers, Rooms } from './rooms';
import type { PageCaller } from './senders';

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
