import { asSavedFile } from '../../../engine/outlets/writing';
import { announceFetched, announceLibrary, announceSettings } from '../services/announcing';
import { letTextsGo } from '../services/housekeeping';
import { assertNotPrivate } from '../services/place';
import type { Handlers, MessagesOf, Services } from '../services/services';
import { arrangeShelf } from '../services/starter-shelf';

/**
 * What the library page asks of everything. In a private window it reads and deletes, and puts back what was deleted; it writes nothing
 * new. What is refused is refused before anything is changed, and what changes several rows is one message with one transaction.
 */
export function libraryHandlers(services: Services): Handlers<MessagesOf<'library'>> {
  const { library } = services;

  return {
    'library/articles': (query) => library.articles(query),
    'library/notes': (query) => library.notes(query),
    'library/note': ({ id }) => library.note(id),

    'library/tags': () => library.tags(),

    async 'library/rename-tag'(change, from) {
      assertNotPrivate(from);
      const done = await library.renameTag(change);
      services.later(() => announceLibrary(services, from));
      return done;
    },

    async 'library/undo-tag'(change, from) {
      assertNotPrivate(from);
      const back = await library.undoRenameTag(change);
      services.later(() => announceLibrary(services, from));
      return back;
    },

    async 'library/store'({ article }, from) {
      assertNotPrivate(from);
      const since = library.db.erasures.times;
      const { article: kept } = await library.openArticle(asSavedFile(article), undefined, since);
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

    async 'library/erase'() {
      await library.eraseEverything();
      await services.session.forget();
      services.later(async () => {
        await announceSettings(services, true);
        await announceLibrary(services);
        await services.following.arrange();
        await arrangeShelf(services);
      });
      return true;
    },

    'library/sites': () => library.sites(),

    'library/site': ({ outlet }) => library.countSite(outlet),

    async 'library/forget'(ask, from) {
      const forgotten =
        'keys' in ask
          ? await library.forget(ask.keys, ask.keepNotes)
          : await library.forgetSite(ask.outlet, ask.keepNotes);
      services.later(async () => {
        if ('outlet' in ask) await announceSettings(services);
        await announceLibrary(services, from);
        await services.following.arrange();
      });
      return forgotten;
    },

    async 'library/texts-due'({ now, ...choices }, from) {
      if (now) {
        assertNotPrivate(from);
        if ((await library.textsGoFrom()) !== null) await library.letTextsGoFrom(0);
        services.later(() => letTextsGo(services));
      }
      return services.texts.due(choices);
    },

    async 'library/forget-remains'() {
      await library.forgetRemains();
      return true;
    },

    'library/stats': () => library.stats(),
  };
}
