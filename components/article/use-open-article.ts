import { useEffect, useMemo } from 'preact/hooks';
import { copyText, noteAddress } from '../kit/download';
import { useStableCallbacks } from '../kit/lists/memo';
import { useObservable } from '../kit/observable';
import { type ArticleHost, type ArticleState, type ArticleStore, OpenArticle } from './open-article';

/** The article of a page, drawn anew with each change of it. `store` is made once. */
export function useOpenArticle(
  store: (article: () => OpenArticle) => ArticleStore,
  around: Pick<ArticleHost, 'say' | 'sayTrouble' | 'go' | 'open' | 'compare' | 'describe'>,
): { article: OpenArticle; state: ArticleState } {
  const stable = useStableCallbacks({ ...around });
  const article = useMemo(() => {
    const made: OpenArticle = new OpenArticle(
      store(() => made),
      { ...stable, copy: copyText, noteAddress },
    );
    return made;
  }, []);
  const state = useObservable(article);
  useEffect(() => {
    // Whoever turns away from the notes, or closes them with the page, has paused.
    const saveAll = () => article.notes.saveAll();
    addEventListener('blur', saveAll);
    addEventListener('pagehide', saveAll);
    return () => {
      removeEventListener('blur', saveAll);
      removeEventListener('pagehide', saveAll);
      article.notes.rest();
    };
  }, [article]);
  return { article, state: { ...state, notes: article.notes.editing } };
}
