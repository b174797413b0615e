import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../components/i18n/i18n';
import { troubleOf } from '../../components/i18n/trouble';
import { saveFile } from '../../components/kit/download';
import {
  type ArticleFilter,
  ArticleList,
  type ArticlesState,
  NO_FILTER,
  type Progress,
} from '../../components/library/article-list';
import { BringIn, openBringIn } from '../../components/library/bring-in';
import type { ExportFormat } from '../../engine/model/views';
import { ask } from '../../protocol/client';
import { exportArticles } from './exporting';
import { articleHash } from './route';
import type { Saying } from './saying';
import { useBringing } from './use-bringing';

/** Articles asked for at a time. */
const PAGE = 50;
/** Milliseconds from the last key to the search: shorter and every key is a search, longer and it feels slow. */
const SEARCH_AFTER = 150;

/** The list of articles with what can be done with them. */
export function ArticlesPage({ say, sayTrouble }: Saying) {
  const [filter, setFilter] = useState<ArticleFilter>(NO_FILTER);
  const [state, setState] = useState<ArticlesState>({ is: 'loading' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [exporting, setExporting] = useState<Progress | null>(null);
  const cancel = useRef<AbortController | null>(null);
  const attempt = useRef(0);
  const bringing = useBringing(() => void load());

  /** Asks for the first `count` articles, or for the ones after those shown. An answer that a later one has overtaken is dropped. */
  const load = async (more = false) => {
    attempt.current += 1;
    const mine = attempt.current;
    const shown = more && state.is === 'ready' ? state.articles : [];
    const { words, outlet, tag, withNotes } = filter;
    try {
      const query = {
        words: words.trim(),
        ...(outlet !== '' && { outlet }),
        ...(tag !== '' && { tag }),
        ...(withNotes && { withNotes }),
        offset: shown.length,
        limit: PAGE,
      };
      const found = await ask('library/articles', query);
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
  useEffect(() => () => cancel.current?.abort(), []);

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

  const save = async (keys: string[] | null, format: ExportFormat) => {
    const stop = new AbortController();
    cancel.current = stop;
    setExporting({ done: 0, total: keys?.length ?? (state.is === 'ready' ? state.total : 0) });
    try {
      const ways = { ask: askForExport, save: saveFile, onProgress: setExporting };
      const names = await exportArticles(keys, format, ways, stop.signal);
      say(stop.signal.aborted ? t('exportCancelled') : t('exported', names.join(', ')));
    } catch (error) {
      sayTrouble(error);
    } finally {
      setExporting(null);
    }
  };

  const select = (key: string, on: boolean) =>
    setSelected((now) => {
      const next = new Set(now);
      if (on) next.add(key);
      else next.delete(key);
      return next;
    });

  return (
    <ArticleList
      state={state}
      filter={filter}
      selected={selected}
      exporting={exporting}
      addressOf={articleHash}
      events={{
        onFilter: setFilter,
        onMore: () => void load(true),
        onRetry: () => void load(),
        onSelect: select,
        onSelectNone: () => setSelected(new Set()),
        onExport: (keys, format) => void save(keys, format),
        onCancelExport: () => cancel.current?.abort(),
        onDelete: (keys) => void remove(keys),
        onBring: openBringIn,
      }}
    >
      <BringIn {...bringing} addressOf={articleHash} />
    </ArticleList>
  );
}

const askForExport = (payload: Parameters<typeof ask<'article/export'>>[1]) => ask('article/export', payload);
