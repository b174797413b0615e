import { COMPARED, MOST_COLUMNS } from '../../engine/model/library/comparison';
import type { SourceFilter } from '../../engine/model/library/source-facets';
import type { SearchFilter } from '../../engine/model/views';
import { percentDecoded } from '../../engine/text/percent';
import { readSearchFilter } from '../../protocol/schemas/search-filter';
import { readSourceFilter } from '../../protocol/schemas/source-filter';

/** The library's addresses, kept in the hash: `#/`, `#/events`, `#/event/KEY`, `#/stories`, `#/story/KEY`, `#/sources?kind=KIND` (as `SourceFilter`), `#/source/ID` (with the same), `#/notes`, `#/note/ID`, `#/backup`, `#/unreadable`, `#/article/KEY`, `#/article/KEY?passage=WORDS`, `#/compare?account=KEY&account=KEY`. */
type Route =
  | { page: 'articles' }
  | { page: 'events' }
  | { page: 'stories' }
  /** The running story of the event that an article tells. */
  | { page: 'story'; key: string }
  | { page: 'sources' }
  /** A source that has a name. */
  | { page: 'source'; id: string }
  /** The event that an article tells. */
  | { page: 'event'; key: string }
  | { page: 'notes' }
  | { page: 'note'; id: string }
  | { page: 'backup' }
  /** The articles, with a word on the page that the reader came from: no extension may read it. */
  | { page: 'unreadable' }
  | { page: 'article'; key: string; passage: string | null }
  /** Accounts in columns, in their order; with one alone another is picked for it. */
  | { page: 'compare'; keys: string[] };

/** The route of a hash, with or without its number sign; what is not known is the list of articles. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [, page = '', key = ''] = path.split('/');
  if (page === 'events' || page === 'sources' || page === 'notes') return { page };
  if (page === 'stories') return { page };
  if (page === 'story' && key !== '') return { page, key: percentDecoded(key) };
  if (page === 'source' && key !== '') return { page, id: percentDecoded(key) };
  if (page === 'event' && key !== '') return { page, key: percentDecoded(key) };
  if (page === 'note' && key !== '') return { page: 'note', id: percentDecoded(key) };
  if (page === 'backup' || page === 'unreadable') return { page };
  if (page === 'compare') return comparedIn(query);
  if (page !== 'article' || key === '') return { page: 'articles' };
  return { page: 'article', key: percentDecoded(key), passage: new URLSearchParams(query).get('passage') };
}

/** Each account once, four at most. */
function comparedIn(query: string): Route {
  const keys = [...new Set(new URLSearchParams(query).getAll(COMPARED))].filter(Boolean);
  return keys.length === 0 ? { page: 'articles' } : { page: 'compare', keys: keys.slice(0, MOST_COLUMNS) };
}

/** The hash of an article, at a passage of it where one is given. */
export function articleHash(key: string, passage?: string): string {
  const query = passage ? `?${new URLSearchParams({ passage })}` : '';
  return `#/article/${encodeURIComponent(key)}${query}`;
}

/** The hash of the event that an article tells. */
export function eventHash(key: string): string {
  return `#/event/${encodeURIComponent(key)}`;
}

/** The hash of the running story of the event that an article tells. */
export function storyHash(key: string): string {
  return `#/story/${encodeURIComponent(key)}`;
}

/** The hash of a source that has a name. */
export function sourceHash(id: string): string {
  return `#/source/${encodeURIComponent(id)}`;
}

/** The hash of a note. */
export function noteHash(id: string): string {
  return `#/note/${encodeURIComponent(id)}`;
}

/** The hash of the articles under a filter: back from an article the search stands as it was. */
export function searchHash(parts: Partial<SearchFilter>): string {
  const query = new URLSearchParams(
    Object.entries(parts).map(([part, value]): [string, string] => [
      part,
      value === true ? '1' : String(value),
    ]),
  ).toString();
  return query === '' ? '#/' : `#/?${query}`;
}

/** What a hash narrows the articles to; parts that are no such thing are passed over. */
export function filterIn(hash: string): Partial<SearchFilter> {
  const query = new URLSearchParams(hash.split('?')[1] ?? '');
  const { withNotes, ...texts } = Object.fromEntries(query);
  const given = { ...texts, ...(withNotes === '1' && { withNotes: true }) };
  return readSearchFilter(given);
}

/** The hash of the quotes under a filter: of one source where its page is open. An empty part is one too. */
export function sourcesHash(filter: SourceFilter, page?: string): string {
  const { who, ...rest } = filter;
  const parts = Object.entries(page === undefined ? filter : rest).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(parts as Array<[string, string]>).toString();
  const path = page === undefined ? '#/sources' : sourceHash(page);
  return query === '' ? path : `${path}?${query}`;
}

/** What a hash narrows the quotes to; parts that are no such thing are passed over. `null` where another page is open. */
export function sourceFilterIn(hash: string, page?: string): SourceFilter | null {
  const route = routeOf(hash);
  if (page === undefined ? route.page !== 'sources' : route.page !== 'source' || route.id !== page)
    return null;
  const filter = readSourceFilter(Object.fromEntries(new URLSearchParams(hash.split('?')[1] ?? '')));
  return page === undefined ? filter : { ...filter, who: page };
}
