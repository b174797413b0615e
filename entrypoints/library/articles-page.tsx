import { useState } from 'preact/hooks';
import { plural, t } from '../../components/i18n/i18n';
import {
  type ArticleFilter,
  ArticleList,
  isFiltered,
  NO_FILTER,
} from '../../components/library/article-list';
import { BringIn, openBringIn } from '../../components/library/bring-in';
import { ask } from '../../protocol/client';
import { useBringing } from './bringing/use-bringing';
import { useExportSheet } from './exporting/use-export-sheet';
import { articleHash } from './route';
import type { Saying } from './saying';
import { keysFound, useArticles } from './use-articles';

/** The list of articles with what can be done with them. */
export function ArticlesPage({ say, sayTrouble }: Saying) {
  const [filter, setFilter] = useState<ArticleFilter>(NO_FILTER);
  const { state, load } = useArticles(filter);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const exporting = useExportSheet({ say, sayTrouble });
  const bringing = useBringing(() => void load());

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
      events={{
        onFilter: setFilter,
        onMore: () => void load(true),
        onRetry: () => void load(),
        onSelect: select,
        onSelectNone: () => setSelected(new Set()),
        onExport: openExport,
        onDelete: (keys) => void remove(keys),
        onBring: openBringIn,
      }}
    >
      <BringIn {...bringing} addressOf={articleHash} />
      {exporting.sheet}
    </ArticleList>
  );
}
