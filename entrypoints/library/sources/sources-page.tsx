import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../../components/i18n/i18n';
import { troubleOf } from '../../../components/i18n/trouble';
import type { useToast } from '../../../components/kit/use-toast';
import { questionKey } from '../../../components/source-facets/person-questions';
import type { QuotesState } from '../../../components/source-facets/quote-list';
import { type CountsState, SourceFacets } from '../../../components/source-facets/source-facets';
import { SourcePage } from '../../../components/source-facets/source-page';
import type { PersonSaying, SourceFilter } from '../../../engine/model/library/source-facets';
import { ask } from '../../../protocol/client';
import { readListPlace } from '../../../protocol/schemas/list-place';
import { useExportSheet } from '../../own-pages/exporting/use-export-sheet';
import { goToPlace, keepPlace } from './list-place';
import { narrowedTo } from './narrowed-items';

/** Quotes asked for at a time. */
const PAGE = 30;

interface Props extends Pick<ReturnType<typeof useToast>, 'say' | 'sayTrouble'> {
  addresses: {
    article(key: string, passage?: string): string;
    source(id: string): string;
    /** Of quotes under a filter; of one source's where it is given. */
    sources(filter: SourceFilter, who?: string): string;
    /** What an address narrows to; `null` where it is another page's. */
    sourcesIn(hash: string, who?: string): SourceFilter | null;
  };
  /** The source whose page it is; absent on the page of all. */
  who?: string;
}

/** Questions that the reader left for later, for as long as the page is open. */
const later = new Set<string>();

/** The quotes of the library by their sources; or those of one. */
export function SourcesPage({ who, addresses, say, sayTrouble }: Props) {
  const [filter, setFilter] = useState<SourceFilter>(
    () => addresses.sourcesIn(location.hash, who) ?? (who === undefined ? {} : { who }),
  );
  /** Where the reader was before they went to an article and came back. */
  const place = useRef(readListPlace(history.state));
  const shown = useRef(0);
  const [counts, setCounts] = useState<CountsState>({ is: 'loading' });
  const [quotes, setQuotes] = useState<QuotesState>({ is: 'loading' });
  const attempt = useRef(0);
  const exporting = useExportSheet({ say, sayTrouble });

  /** Asks until every article was looked through; an answer that a later filter has overtaken is dropped. */
  const load = async () => {
    attempt.current += 1;
    const mine = attempt.current;
    try {
      for (let isOpen = true; isOpen; ) {
        const { left, old, questions, said, ...found } = await ask('sources/counts', filter);
        if (mine !== attempt.current) return;
        isOpen = left > 0 || old === true;
        setCounts({
          is: 'ready',
          counts: found,
          left,
          questions: questions.filter((one) => !later.has(questionKey(one))),
          said,
        });
        const limit = Math.max(PAGE, place.current?.shown ?? 0);
        const page = await ask('sources/quotes', { ...filter, offset: 0, limit });
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
  useEffect(() => keepPlace(() => shown.current), []);
  useEffect(() => {
    const follow = () => {
      const there = addresses.sourcesIn(location.hash, who);
      if (there) setFilter(there);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [who]);
  useLayoutEffect(() => {
    if (quotes.is !== 'ready') return;
    shown.current = quotes.quotes.length;
    if (place.current) goToPlace(place.current);
    place.current = null;
  }, [quotes]);

  const narrow = (to: SourceFilter) => {
    place.current = null;
    setFilter(to);
    // No entry of its own in the history: there is one for the list, and going back to it finds the filter as it was.
    history.replaceState(null, '', addresses.sources(to, who));
  };

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

  /** Says whether two persons are one, with the way back. */
  const sayPerson = async (saying: PersonSaying) => {
    try {
      const { undo } = await ask('sources/say-person', saying);
      await load();
      say(t(saying.word === null ? 'personsTakenBack' : 'personsKept'), () => void sayPerson(undo));
    } catch (error) {
      sayTrouble(error);
    }
  };

  const exportQuotes = () => {
    const narrowing = narrowedTo(() => ask('sources/places', filter));
    const count = quotes.is === 'ready' ? quotes.total : 0;
    exporting.open({ is: 'quotes', count, ...narrowing });
  };

  const shared = {
    filter,
    counts,
    quotes,
    addressOf: ({ article, pieces }: { article: { key: string }; pieces: string[] }) =>
      addresses.article(article.key, pieces[0]),
    onFilter: narrow,
    onExport: exportQuotes,
    onSay: (saying: PersonSaying) => void sayPerson(saying),
    onLater: (question: Parameters<typeof questionKey>[0]) => {
      later.add(questionKey(question));
      setCounts((now) =>
        now.is === 'ready'
          ? { ...now, questions: now.questions.filter((one) => !later.has(questionKey(one))) }
          : now,
      );
      say(plural('personsLeft', later.size));
    },
    onMore: () => void more(),
    onRetry: () => void load(),
  };
  return (
    <>
      {who === undefined ? (
        <SourceFacets {...shared} sourceAddress={addresses.source} />
      ) : (
        <SourcePage {...shared} />
      )}
      {exporting.sheet}
    </>
  );
}
