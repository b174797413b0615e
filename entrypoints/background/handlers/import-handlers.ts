import type { IMPORTS } from '../../../protocol/messages/imports';
import { importAnnotations, previewImport, undoImport } from '../../../storage/exchange/importing';
import { announceLibrary } from '../services/announcing';
import { assertNotPrivate } from '../services/place';
import type { Handlers, Services } from '../services/services';

/** Importing annotations. From a private window nothing is imported, nor taken back. */
export function importHandlers(services: Services): Handlers<keyof typeof IMPORTS> {
  const { db, engine } = services.library;
  const changed = () => services.later(() => announceLibrary(services));

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
