import type { IMPORTS } from '../../../protocol/messages/imports';
import { lookOver } from '../../../storage/imports/looking-over';
import { addFetched, takeIn } from '../../../storage/imports/taking-in';
import { takeOut } from '../../../storage/imports/taking-out';
import { importsView, waitingNotes } from '../../../storage/imports/waiting';
import { announceLibrary } from '../services/announcing';
import { assertNotPrivate } from '../services/place';
import type { Handlers, Services } from '../services/services';

/** Files that the reader brings. From a private window nothing is taken in, nor taken out. */
export function importHandlers(services: Services): Handlers<keyof typeof IMPORTS> {
  const { library } = services;
  const { db, engine } = library;
  const changed = () => {
    library.sources.saidOfPersons();
    services.later(() => services.grouping.run());
    services.later(() => announceLibrary(services));
  };

  return {
    async 'import/look'({ token, text }, from) {
      assertNotPrivate(from);
      return lookOver(db, token, text, new Date(), engine);
    },
    async 'import/drop'({ token }, from) {
      assertNotPrivate(from);
      await library.backup.unstage(token);
      return true;
    },
    async 'import/take'(ask, from) {
      assertNotPrivate(from);
      const record = await takeIn(db, ask, new Date(), async (article, since) => {
        const { summary } = await library.openArticle(article, undefined, since);
        return summary;
      });
      if (record.state === 'done') changed();
      return record;
    },
    async 'import/fetched'({ id, key }, from) {
      assertNotPrivate(from);
      await addFetched(db, id, key);
      return true;
    },
    async 'import/undo'({ id }, from) {
      assertNotPrivate(from);
      const record = await takeOut(db, id, new Date());
      if (record.state === 'undone') changed();
      return record;
    },
    'import/waiting': ({ from }) => waitingNotes(db, from),
    'import/list': () => importsView(db),
  };
}
