import { useEffect, useRef, useState } from 'preact/hooks';
import { troubleOf } from '../../components/i18n/trouble';
import {
  type CountsState,
  type QuotesState,
  SourceFacets,
} from '../../components/source-facets/source-facets';
import type { SourceFilter } from '../../engine/model/library/source-facets';
import { ask } from '../../protocol/client';
import { articleHash } from './route';

/** Quotes asked for at a time. */
const PAGE = 30;

/** The quotes of the library by their sources. */
export function SourcesPage() {
  const [filter, setFilter] = useState<SourceFilter>({});
  const [whoName, setWhoName] = useState<string | null>(null);
  const [counts, setCounts] = useState<CountsState>({ is: 'loading' });
  const [quotes, setQuotes] = useState<QuotesState>({ is: 'loading' });
  const attempt = useRef(0);

  /** Asks until every article was looked through; an answer that a later filter has overtaken is dropped. */
  const load = async () => {
    attempt.current += 1;
    const mine = attempt.current;
    try {
      for (let isOpen = true; isOpen; ) {
        const { left, old, ...found } = await ask('sources/counts', filter);
        if (mine !== attempt.current) return;
        isOpen = left > 0 || old === true;
        setCounts({ is: 'ready', counts: found, left });
        const page = await ask('sources/quotes', { ...filter, offset: 0, limit: PAGE });
        if (mine !== attempt.current) return;
        setQuotes({ is: 'ready', ...page });
      }
    } catch (error) {
      if (mine !== attempt.current) return;
      const failed = { is: 'failed', trouble: troubleOf(error) } as const;
      setQuotes(failed);
      setCounts((now) => (now.is === 'ready' ? now : failed));
    }
  };
  useEffect(() => {
    void load();
  }, [filter]);

  const more = async () => {
    if (quotes.is !== 'ready') return;
    const mine = attempt.current;
    try {
      const page = await ask('sources/quotes', { ...filter, offset: quotes.quotes.length, limit: PAGE });
      if (mine === attempt.current)
        setQuotes({ is: 'ready', total: page.total, quotes: [...quotes.quotes, ...page.quotes] });
    } catch (error) {
      if (mine === attempt.current) setQuotes({ is: 'failed', trouble: troubleOf(error) });
    }
  };

  return (
    <SourceFacets
      filter={filter}
      counts={counts}
      quotes={quotes}
      whoName={whoName}
      addressOf={({ article, pieces }) => articleHash(article.key, pieces[0])}
      onFilter={setFilter}
      onWho={(who, name) => {
        const { who: was, ...rest } = filter;
        setWhoName(was === who ? null : name);
        setFilter(was === who ? rest : { ...rest, who });
      }}
      onMore={() => void more()}
      onRetry={() => void load()}
    />
  );
}
