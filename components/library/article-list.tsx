import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundArticle, SavedSearch } from '../../engine/model/views';
import { publishedDay } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { readOutlets } from '../i18n/read-outlets';
import type { Trouble } from '../i18n/trouble';
import { memo, useStableCallbacks } from '../kit/lists/memo';
import { MoreButton } from '../kit/lists/more-button';
import { Marked } from '../kit/marked';
import { OutletLinks } from '../kit/outlet-links';
import { Failed, Loading } from '../kit/states';
import type { BringField } from './bring-in';
import { ForgetQuestion } from './forget-question';
import { FoundPassages } from './found-passages';
import { type ArticleFilter, type EventChoice, isFiltered, NO_FILTER, SearchBar } from './search-bar';

export type ArticlesState =
  | { is: 'loading' }
  | { is: 'failed'; trouble: Trouble }
  | {
      is: 'ready';
      articles: FoundArticle[];
      total: number;
      /** At most so many are found where it is not exact. */
      isExact: boolean;
      /** There are more. */
      isMore: boolean;
      /** More are being looked for. */
      isSearching?: boolean;
      outlets: string[];
      tags: string[];
      places: string[];
    };

export interface ArticleListEvents {
  onFilter(filter: ArticleFilter): void;
  onSaved(saved: SavedSearch[]): void;
  onForgetSearch(search: SavedSearch): void;
  onMore(): void;
  onRetry(): void;
  onSelect(key: string, selected: boolean): void;
  onSelectNone(): void;
  /** `null`: everything that the list is of. */
  onExport(keys: string[] | null): void;
  onDelete(keys: string[]): void;
  /** Forgets them for good. Ends once that is done, or has failed and was said. */
  onForget(keys: string[], keepNotes: boolean): Promise<void>;
  /** Opens the place where addresses and files are brought in, with the keyboard at the field named. */
  onBring(field: BringField): void;
}

interface Props {
  state: ArticlesState;
  filter: ArticleFilter;
  selected: ReadonlySet<string>;
  addressOf(key: string, words?: string): string;
  noteAddressOf(id: string): string;
  placeName(place: string): string;
  /** Events to narrow to; `null` until they are asked for. */
  eventChoices?: readonly EventChoice[] | null;
  onOpenMore?: (() => void) | undefined;
  /** Searches that are kept. */
  saved: readonly SavedSearch[];
  events: ArticleListEvents;
  /** What stands under the heading: bringing articles in. */
  children?: ComponentChildren;
}

/** Every article in the library: search, filters, export, delete. */
export function ArticleList(props: Props) {
  const { state, filter, selected, placeName, saved, events, children } = props;
  const { addressOf, noteAddressOf } = props;
  const line = useStableCallbacks({ addressOf, noteAddressOf, onSelect: events.onSelect });
  const list = useRef<HTMLOListElement>(null);
  return (
    <>
      <h1>{t('articles')}</h1>
      {children}
      <SearchBar
        filter={filter}
        outlets={state.is === 'ready' ? state.outlets : []}
        tags={state.is === 'ready' ? state.tags : []}
        places={state.is === 'ready' ? state.places : []}
        placeName={placeName}
        eventChoices={props.eventChoices ?? null}
        onOpenMore={props.onOpenMore}
        saved={saved}
        onFilter={events.onFilter}
        onSaved={events.onSaved}
        onForget={events.onForgetSearch}
      />
      {state.is === 'loading' && <Loading words={t('loading')} />}
      {state.is === 'failed' && <Failed trouble={state.trouble} onRetry={events.onRetry} />}
      {state.is === 'ready' && (
        <>
          <Actions state={state} selected={selected} filtered={isFiltered(filter)} events={events} />
          {state.articles.length === 0 && state.isSearching ? (
            <Loading words={t('searchingOn')} />
          ) : state.articles.length === 0 ? (
            <NoArticles
              filtered={isFiltered(filter)}
              onClear={() => events.onFilter(NO_FILTER)}
              onBring={events.onBring}
            />
          ) : (
            <ol class="articles" ref={list}>
              {state.articles.map((article) => (
                <Line key={article.key} article={article} selected={selected.has(article.key)} {...line} />
              ))}
            </ol>
          )}
          <MoreButton
            list={list}
            shown={state.articles.length}
            words={moreWords(state)}
            disabled={state.isSearching}
            onMore={events.onMore}
          />
        </>
      )}
    </>
  );
}

function moreWords(state: Extract<ArticlesState, { is: 'ready' }>): string | null {
  if (!state.isMore || state.articles.length === 0) return null;
  return state.isExact ? plural('moreArticles', state.total - state.articles.length) : t('moreFound');
}

interface ActionsProps {
  state: Extract<ArticlesState, { is: 'ready' }>;
  selected: ReadonlySet<string>;
  filtered: boolean;
  events: ArticleListEvents;
}

/** What can be done with the selected articles, or with all of them where none is selected. */
function Actions({ state, selected, filtered, events }: ActionsProps) {
  const keys = selected.size > 0 ? [...selected] : null;
  const [isAsked, setAsked] = useState(false);
  // Nobody knows of those that the list does not show now whether they carry notes.
  const seen = state.articles.filter(({ key }) => selected.has(key));
  const withNotes = seen.length < selected.size || seen.some(({ notes }) => notes > 0);
  useEffect(() => setAsked(false), [selected]);
  return (
    <>
      <div class="actions">
        <span class="meta" role="status">
          {keys !== null
            ? plural('articlesSelected', keys.length)
            : plural(state.isExact ? 'articlesFound' : 'articlesAtMost', state.total)}
        </span>
        <button
          type="button"
          class="button"
          aria-haspopup="dialog"
          disabled={state.total === 0}
          onClick={() => events.onExport(keys)}
        >
          {t(keys !== null ? 'export' : filtered ? 'exportFoundAll' : 'exportAll')}
        </button>
        {keys !== null && (
          <>
            <button type="button" class="button" onClick={() => events.onDelete(keys)}>
              {t('delete')}
            </button>
            <button type="button" class="button" aria-expanded={isAsked} onClick={() => setAsked(true)}>
              {t('forgetAsk')}
            </button>
            <button type="button" class="link" onClick={events.onSelectNone}>
              {t('selectNone')}
            </button>
          </>
        )}
      </div>
      {keys !== null && isAsked && (
        <ForgetQuestion
          question={t('forgetSure', plural('articlesFound', keys.length))}
          withNotes={withNotes}
          onForget={(keepNotes) => events.onForget(keys, keepNotes)}
          onCancel={() => setAsked(false)}
        />
      )}
    </>
  );
}

interface LineProps {
  article: FoundArticle;
  addressOf(key: string, words?: string): string;
  noteAddressOf(id: string): string;
  selected: boolean;
  onSelect(key: string, selected: boolean): void;
}

const Line = memo(function Line({ article, addressOf, noteAddressOf, selected, onSelect }: LineProps) {
  const counts = [
    outletName(article),
    publishedDay(article.published),
    plural('quotes', article.quotes),
    article.notes > 0 && plural('notesCount', article.notes),
    article.textGone !== undefined && t('textGoneShort'),
    article.earlierVersions > 0 && plural('earlierVersions', article.earlierVersions),
  ];
  return (
    <li class={`line ${selected ? 'selected' : ''}`}>
      <input
        type="checkbox"
        aria-label={t('select', article.title)}
        checked={selected}
        onChange={(event) => onSelect(article.key, event.currentTarget.checked)}
      />
      <div>
        <a class="line-title" href={addressOf(article.key)} lang={article.language}>
          <Marked text={article.title} marks={article.found?.title ?? []} />
        </a>
        <p class="meta">{counts.filter(Boolean).join(' · ')}</p>
        <FoundPassages article={article} addressOf={addressOf} noteAddressOf={noteAddressOf} />
      </div>
    </li>
  );
});

interface NoArticlesProps {
  filtered: boolean;
  onClear(): void;
  onBring(field: BringField): void;
}

/** Nothing matches, or nothing is there yet: then every way of filling the library. */
function NoArticles({ filtered, onClear, onBring }: NoArticlesProps) {
  return (
    <div class="empty">
      <p>{filtered ? t('noArticlesFound') : t('noArticles')}</p>
      {filtered ? (
        <p>
          <button type="button" class="button" onClick={onClear}>
            {t('clearFilters')}
          </button>
        </p>
      ) : (
        <>
          <p>{t('noArticlesHelp', readOutlets('disjunction'))}</p>
          <OutletLinks />
          <p>{t('noArticlesOther')}</p>
          <p class="acts">
            <button type="button" class="button" onClick={() => onBring('address')}>
              {t('noArticlesAddress')}
            </button>
            <button type="button" class="button" onClick={() => onBring('files')}>
              {t('noArticlesFiles')}
            </button>
            <a href="library.html#/backup">{t('noArticlesImport')}</a>
            <a href="welcome.html">{t('howItWorks')}</a>
          </p>
        </>
      )}
    </div>
  );
}
