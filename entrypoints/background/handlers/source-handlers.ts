import { quotesFound } from '../../../storage/sources/quotes-found';
import { assertNotPrivate } from '../services/place';
import type { Handlers, MessagesOf, Services } from '../services/services';

/** What the library's page of sources asks. In a private window it is read; nothing is said of persons. */
export function sourceHandlers({ library }: Services): Handlers<MessagesOf<'sources'>> {
  return {
    'sources/counts': (filter) => library.sources.view(filter),
    async 'sources/quotes'({ offset, limit, ...filter }) {
      const places = await library.sources.quotes(filter);
      return {
        total: places.length,
        quotes: await quotesFound(library.db, places.slice(offset, offset + limit)),
      };
    },
    async 'sources/places'(filter) {
      const found = new Map<string, number[]>();
      for (const { key, quote } of await library.sources.quotes(filter))
        found.set(key, [...(found.get(key) ?? []), quote]);
      return [...found].map(([key, quotes]) => ({ key, quotes }));
    },
    async 'sources/say-person'(saying, from) {
      assertNotPrivate(from);
      return { undo: await library.sayPerson(saying) };
    },
  };
}
