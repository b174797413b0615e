import { useEffect, useRef, useState } from 'preact/hooks';
import { troubleOf } from '../../components/i18n/trouble';
import type { ArticleFilter, ArticlesState } from '../../components/library/article-list';
import { ask } from '../../protocol/client';

/** Articles asked for at a time. */
const PAGE = 50;
/** Milliseconds from the last key to the search: shorter and every key is a search, longer and it feels slow. */
const SEARCH_AFTER = 150;

function queryOf({ words, outlet, tag, withNotes }: ArticleFilter) {
  return {
    words: words.trim(),
    ...(outlet !== '' && { outlet }),
    ...(tag !== '' && { tag }),
    ...(withNotes && { withNotes }),
  };
}

/** How many articles may be asked for at a time. */
const MOST = 500;

/** The keys of all articles under a filter. */
export async function keysFound(filter: ArticleFilter): Promise<string[]> {
  const keys = new Set<string>();
  for (let offset = 0; ; offset += MOST) {
    const { articles, total } = await ask('library/articles', { ...queryOf(filter), offset, limit: MOST });
    for (const { key } of articles) keys.add(key);
    if (articles.length === 0 || offset + articles.length >= total) return [...keys];
  }
}

/** The library's articles under a filter, page by page. */
export function useArticles(filter: ArticleFilter) {
  const [state, setState] = useState<ArticlesState>({ is: 'loading' });
  const attempt = useRef(0);

  /** Asks for the first articles, or for the ones after those shown. An answer that a later one has overtaken is dropped. */
  const load = async (more = false) => {
    attempt.current += 1;
    const mine = attempt.current;
    const shown = more && state.is === 'ready' ? state.articles : [];
    try {
      const found = await ask('library/articles', { ...queryOf(filter), offset: shown.length, limit: PAGE });
      if (mine !== attempt.current) return;
      setState({ is: 'ready', ...found, articles: [...shown, ...found.articles] });
    } catch (error) {
      if (mine === attempt.current) setState({ is: 'failed', trouble: troubleOf(error) });
    }
  };

  useEffect(() => {
    const timer = setTimeout(() => void load(), state.is === 'loading' ? 0 : SEARCH_AFTER);
    return () => clearTimeout(timer);
  }, [filter]);
  return { state, load };
}
