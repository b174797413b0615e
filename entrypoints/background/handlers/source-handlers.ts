import { quotesFound } from '../../../storage/sources/quotes-found';
import type { Handlers, MessagesOf, Services } from '../services/services';

/** What the library's page of sources asks. It reads only. */
export function sourceHandlers({ library }: Services): Handlers<MessagesOf<'sources'>> {
  return {
    'sources/counts': (filter) => library.sources.view(filter),
    async 'sources/quotes'({ offset, limit, ...filter }) {
      const { total, quotes } = await library.sources.quotes(filter, { offset, limit });
      return { total, quotes: await quotesFound(library.db, quotes) };
    },
  };
}
