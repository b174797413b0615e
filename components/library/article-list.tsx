import type { ComponentChildren } from 'preact';
import type { ArticleSummary } from '../../engine/model/views';
import { publishedDay } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import { outletName } from '../i18n/outlet-name';
import { readOutlets } from '../i18n/read-outlets';
import type { Trouble } from '../i18n/trouble';
import { OutletLinks } from '../kit/outlet-links';
import { FilterSelect, SearchField } from '../kit/search-field';
import { Failed, Loading } from '../kit/states';
import type { BringField } from './bring-in';

/** What the list is narrowed to; empty strings for no filter. */
export interface ArticleFilter {
  words: string;
  outlet: string;
  tag: string;
  withNotes: boolean;
}

export const NO_FILTER: ArticleFilter = { words: '', outlet: '', tag: '', withNotes: false };

export type ArticlesState =
  | { is: 'loading' }
  | { is: 'failed'; trouble: Trouble }
  | { is: 'ready'; articles: ArticleSummary[]; total: number; outlets: string[]; tags: string[] };

export interface ArticleListEvents {
  onFilter(filter: ArticleFilter): void;
  onMore(): void;
  onRetry(): void;
  onSelect(key: string, selected: boolean): void;
  onSelectNone(): void;
  /** `null`: everything that the list is of. */
  onExport(keys: string[] | null): void;
  onDelete(keys: string[]): void;
  /** Opens the place where addresses and files are brought in, with the keyboard at the field named. */
  onBring(field: BringField): void;
}

interface Props {
  state: ArticlesState;
  filter: ArticleFilter;
  selected: ReadonlySet<string>;
  addressOf(key: string): string;
  events: ArticleListEvents;
  /** What stands under the heading: bringing articles in. */
  children?: ComponentChildren;
}

/** Every article in the library: search, filters, export, delete. */
export function ArticleList({ state, filter, selected, addressOf, events, children }: Props) {
  const outlets = state.is === 'ready' ? state.outlets : [];
  const tags = state.is === 'ready' ? state.tags : [];
  const change = (part: Partial<ArticleFilter>) => events.onFilter({ ...filter, ...part });
  return (
    <>
      <h1>{t('articles')}</h1>
      {children}
      <search class="filters">
        <SearchField
          label={t('searchArticles')}
          value={filter.words}
          onInput={(words) => change({ words })}
        />
        <FilterSelect
          label={t('outlet')}
          all={t('allOutlets')}
          value={filter.outlet}
          choices={outlets}
          onPick={(outlet) => change({ outlet })}
        />
        <FilterSelect
          label={t('tag')}
          all={t('allTags')}
          value={filter.tag}
          choices={tags}
          onPick={(tag) => change({ tag })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={filter.withNotes}
            onChange={(event) => change({ withNotes: event.currentTarget.checked })}
          />
          {t('withNotes')}
        </label>
      </search>
      {state.is === 'loading' && <Loading words={t('loading')} />}
      {state.is === 'failed' && <Failed trouble={state.trouble} onRetry={events.onRetry} />}
      {state.is === 'ready' && (
        <>
          <Actions state={state} selected={selected} filtered={isFiltered(filter)} events={events} />
          {state.articles.length === 0 ? (
            <NoArticles
              filtered={isFiltered(filter)}
              onClear={() => events.onFilter(NO_FILTER)}
              onBring={events.onBring}
            />
          ) : (
            <ol class="articles">
              {state.articles.map((article) => (
                <Line
                  key={article.key}
                  article={article}
                  href={addressOf(article.key)}
                  selected={selected.has(article.key)}
                  onSelect={events.onSelect}
                />
              ))}
            </ol>
          )}
          {state.articles.length < state.total && (
            <button type="button" class="button" onClick={events.onMore}>
              {plural('moreArticles', state.total - state.articles.length)}
            </button>
          )}
        </>
      )}
    </>
  );
}

/** Whether the list is narrowed to some of the articles. */
export function isFiltered({ words, outlet, tag, withNotes }: ArticleFilter): boolean {
  return words !== '' || outlet !== '' || tag !== '' || withNotes;
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
  return (
    <div class="actions">
      <span class="meta" role="status">
        {keys === null ? plural('articlesFound', state.total) : plural('articlesSelected', keys.length)}
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
          <button type="button" class="link" onClick={events.onSelectNone}>
            {t('selectNone')}
          </button>
        </>
      )}
    </div>
  );
}

interface LineProps {
  article: ArticleSummary;
  href: string;
  selected: boolean;
  onSelect(key: string, selected: boolean): void;
}

function Line({ article, href, selected, onSelect }: LineProps) {
  const counts = [
    outletName(article),
    publishedDay(article.published),
    plural('quotes', article.quotes),
    article.notes > 0 && plural('notesCount', article.notes),
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
        <a class="line-title" href={href} lang={article.language}>
          {article.title}
        </a>
        <p class="meta">{counts.filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}

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
