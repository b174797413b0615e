import { useEffect, useState } from 'preact/hooks';
import { language, plural, t } from '../../components/i18n/i18n';
import { ArticleList } from '../../components/library/article-list';
import { BringIn, openBringIn } from '../../components/library/bring-in';
import { type ArticleFilter, isFiltered, NO_FILTER, partsOf } from '../../components/library/search-bar';
import { placeName } from '../../engine/search/hangul-names';
import { ask } from '../../protocol/client';
import { useExportSheet } from '../own-pages/exporting/use-export-sheet';
import { saidOfForgetting } from '../own-pages/said-of-forgetting';
import type { Saying } from '../own-pages/saying';
import { useBringing } from './bringing/use-bringing';
import { useEventChoices } from './events/event-choices';
import { articleHash, filterIn, noteHash, searchHash } from './route';
import { keysFound, useArticles } from './use-articles';
import { useSavedSearches } from './use-saved-searches';

/** The list of articles with what can be done with them. */
export function ArticlesPage({ say, sayTrouble }: Saying) {
  const [filter, setFilter] = useState<ArticleFilter>(() => ({ ...NO_FILTER, ...filterIn(location.hash) }));
  const saved = useSavedSearches({ say, sayTrouble });
  const { state, load } = useArticles(filter);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const choices = useEventChoices(filter.event, sayTrouble);
  const exporting = useExportSheet({ say, sayTrouble });
  const bringing = useBringing(() => void load());

  const narrow = (to: ArticleFilter) => {
    setFilter(to);
    // No entry of its own in the history: there is one for the list, and going back to it finds the search as it was.
    history.replaceState(null, '', searchHash(partsOf(to)));
  };
  useEffect(() => {
    const follow = () => setFilter({ ...NO_FILTER, ...filterIn(location.hash) });
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const remove = async (keys: string[]) => {
    try {
      const { token } = await ask('library/delete', { keys });
      setSelected(new Set());
      await load();
      say(plural('articlesDeleted', keys.length), async () => {
        try {
          await ask('library/undelete', { token });
          await load();
          say(t('articlesRestored'));
        } catch (error) {
          sayTrouble(error);
        }
      });
    } catch (error) {
      sayTrouble(error);
    }
  };

  const forget = async (keys: string[], keepNotes: boolean) => {
    try {
      const forgotten = await ask('library/forget', { keys, keepNotes });
      setSelected(new Set());
      await load();
      say(saidOfForgetting(forgotten));
    } catch (error) {
      sayTrouble(error);
    }
  };

  const select = (key: string, on: boolean) =>
    setSelected((now) => {
      const next = new Set(now);
      if (on) next.add(key);
      else next.delete(key);
      return next;
    });

  const openExport = (keys: string[] | null) => {
    const total = state.is === 'ready' ? state.total : 0;
    if (keys !== null) exporting.open({ is: 'selection', keys, count: keys.length });
    else if (isFiltered(filter))
      exporting.open({ is: 'search', keys: () => keysFound(filter), count: total });
    else exporting.open({ is: 'all', keys: null, count: total });
  };

  return (
    <ArticleList
      state={state}
      filter={filter}
      selected={selected}
      addressOf={articleHash}
      noteAddressOf={noteHash}
      placeName={(place) => placeName(place, language())}
      {...choices}
      saved={saved.searches}
      events={{
        onFilter: narrow,
        onSaved: saved.save,
        onForgetSearch: saved.forget,
        onMore: () => void load(true),
        onRetry: () => void load(),
        onSelect: select,
        onSelectNone: () => setSelected(new Set()),
        onExport: openExport,
        onDelete: (keys) => void remove(keys),
        onForget: forget,
        onBring: openBringIn,
      }}
    >
      <BringIn {...bringing} addressOf={articleHash} />
      {exporting.sheet}
    </ArticleList>
  );
}
