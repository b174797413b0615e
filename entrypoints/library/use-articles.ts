import { useEffect, useRef, useState } from 'preact/hooks';
import { troubleOf } from '../../components/i18n/trouble';
import type { ArticlesState } from '../../components/library/article-list';
import { type ArticleFilter, isFiltered } from '../../components/library/search-bar';
import { ask } from '../../protocol/client';
import type { Answer, Ask } from '../../protocol/messages/message-map';

/** Articles asked for at a time, and with their passages, which are read for it. */
const PAGE = 50;
const PAGE_OF_FOUND = 20;
/** The first of them, which are there at once. */
const FIRST_FOUND = 8;
/** Milliseconds from the last key to the search: shorter and every key is a search, longer and it feels slow. */
const SEARCH_AFTER = 150;

function queryOf(filter: ArticleFilter) {
  const { words, withNotes, ...parts } = filter;
  const set = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '')) as Omit<
    Partial<Ask<'library/articles'>>,
    'words' | 'offset' | 'limit'
  >;
  return { words: words.trim(), ...set, ...(withNotes && { withNotes }) };
}

/** How many articles may be asked for at a time. */
const MOST = 500;

/** The keys of all articles under a filter. */
export async function keysFound(filter: ArticleFilter): Promise<string[]> {
  const keys = new Set<string>();
  for (let offset: number | null = 0; offset !== null; ) {
    const found: Answer<'library/articles'> = await ask('library/articles', {
      ...queryOf(filter),
      offset,
      limit: MOST,
    });
    for (const { key } of found.articles) keys.add(key);
    offset = found.next;
  }
  return [...keys];
}

/** The library's articles under a filter, page by page. */
export function useArticles(filter: ArticleFilter) {
  const [state, setState] = useState<ArticlesState>({ is: 'loading' });
  const attempt = useRef(0);
  const next = useRef<number | null>(0);

  /**
   * Asks for the first articles, or for the ones after those shown. A search that finds few in much answers with what it has: it is asked
   * on until there is a page. An answer that a later one has overtaken is dropped.
   */
  const load = async (more = false) => {
    attempt.current += 1;
    const mine = attempt.current;
    const shown = more && state.is === 'ready' ? state.articles : [];
    const limit = isFiltered(filter) ? PAGE_OF_FOUND : PAGE;
    try {
      let articles = shown;
      for (let offset = more ? next.current : 0; offset !== null; ) {
        const left = limit - (articles.length - shown.length);
        const some = isFiltered(filter) && offset === 0 ? FIRST_FOUND : left;
        const found = await ask('library/articles', { ...queryOf(filter), offset, limit: some });
        if (mine !== attempt.current) return;
        articles = [...articles, ...found.articles];
        offset = found.next;
        next.current = found.next;
        const isSearching = offset !== null && articles.length - shown.length < limit;
        setState({ is: 'ready', ...found, articles, isMore: offset !== null, isSearching });
        if (!isSearching) return;
      }
    } catch (error) {
      if (mine === attempt.current) setState({ is: 'failed', trouble: troubleOf(error) });
    }
  };

  useEffect(() => {
    if (state.is === 'loading') return void load();
    const timer = setTimeout(() => void load(), SEARCH_AFTER);
    return () => clearTimeout(timer);
  }, [filter]);
  return { state, load };
}
