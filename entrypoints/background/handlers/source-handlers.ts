import { quotesFound } from '../../../storage/sources/quotes-found';
import { assertNotPrivate } from '../services/place';
import type { Handlers, MessagesOf, Services } from '../services/services';

/** What the library's page of sources asks. In a private window it is read; nothing is said of persons. */
export function sourceHandlers({ library }: Services): Handlers<MessagesOf<'sources'>> {
  return {
    'sources/counts': (filter) => library.sources.view(filter),
    async 'sources/quotes'({ offset, limit, ...filter }) {
      const { total, quotes } = await library.sources.quotes(filter, { offset, limit });
      return { total, quotes: await quotesFound(library.db, quotes) };
    },
    async 'sources/places'(filter) {
      const found = new Map<string, number[]>();
      const all = await library.sources.quotes(filter, { offset: 0, limit: Number.POSITIVE_INFINITY });
      for (const { key, quote } of all.quotes) {
        const known = found.get(key);
        if (known) known.push(quote);
        else found.set(key, [quote]);
      }
      return [...found].map(([key, quotes]) => ({ key, quotes }));
    },
    async 'sources/say-person'(saying, from) {
      assertNotPrivate(from);
      return { undo: await library.sayPerson(saying) };
    },
  };
}
