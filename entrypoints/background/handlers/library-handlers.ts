import { asSavedFile } from '../../../engine/outlets/writing';
import { announceFetched, announceLibrary } from '../services/announcing';
import { assertNotPrivate } from '../services/place';
import type { Handlers, MessagesOf, Services } from '../services/services';
import type { importHandlers } from './import-handlers';

/**
 * What the library page asks of everything. In a private window it reads and deletes, and puts back what was deleted; it writes nothing
 * new. What is refused is refused before anything is changed, and what changes several rows is one message with one transaction.
 */
export function libraryHandlers(
  services: Services,
): Handlers<Exclude<MessagesOf<'library'>, keyof ReturnType<typeof importHandlers>>> {
  const { library } = services;

  return {
    'library/articles': (query) => library.articles(query),
    'library/notes': (query) => library.notes(query),
    'library/note': ({ id }) => library.note(id),

    async 'library/store'({ article }, from) {
      assertNotPrivate(from);
      const { article: kept } = await library.openArticle(asSavedFile(article));
      services.later(() => announceFetched(services, kept.key));
      return { key: kept.key };
    },

    async 'library/delete'({ keys }, from) {
      const token = await library.delete(keys);
      services.later(() => announceLibrary(services, from));
      return { token };
    },

    async 'library/undelete'({ token }, from) {
      await library.undelete(token);
      services.later(() => announceLibrary(services, from));
      return true;
    },

    async 'library/renewal'(ask, from) {
      const { renewal } = services;
      if (ask.do !== undefined) assertNotPrivate(from);
      if (ask.do === 'stop') await renewal.stop();
      if (ask.do === 'go-on') await renewal.goOn();
      const state = await renewal.state();
      if (state.is === 'running') services.later(() => renewal.run());
      return state;
    },

    'library/stats': () => library.stats(),
  };
}
