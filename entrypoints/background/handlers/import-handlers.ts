import { FailureError } from '../../../protocol/failures';
import type { IMPORTS } from '../../../protocol/messages/imports';
import { importAnnotations, previewImport, undoImport } from '../../../storage/exchange/importing';
import type { PageCaller } from '../access/senders';
import { announceLibrary } from '../services/announcing';
import type { Handlers, Rooms } from '../services/services';

/** Importing annotations. From a private window nothing is imported, nor taken back. */
export function importHandlers(rooms: Rooms): Handlers<keyof typeof IMPORTS> {
  const { db, engine } = rooms.library;
  const assertNotPrivate = ({ isPrivate }: PageCaller): void => {
    if (isPrivate)
      throw new FailureError('private', 'nothing is written to the library from a private window');
  };
  const changed = () => rooms.later(() => announceLibrary(rooms));

  return {
    async 'library/import-preview'({ text }, from) {
      assertNotPrivate(from);
      return previewImport(db, text, new Date(), engine);
    },
    async 'library/import'({ text }, from) {
      assertNotPrivate(from);
      const undo = await importAnnotations(db, text, new Date(), engine);
      changed();
      return { undo };
    },
    async 'library/import-undo'(undo, from) {
      assertNotPrivate(from);
      await undoImport(db, undo);
      changed();
      return true;
    },
  };
}
