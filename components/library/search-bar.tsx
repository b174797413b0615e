import { useState } from 'preact/hooks';
import type { SourceKind } from '../../engine/model';
import type { EventSummary } from '../../engine/model/event-views';
import type { SavedSearch, SearchFilter, Sort } from '../../engine/model/views';
import { type MessageKey, plural, t } from '../i18n/i18n';
import { FilterSelect, SearchField } from '../kit/search-field';

/** What the list is narrowed to; empty strings for no filter. */
export type ArticleFilter = SearchFilter;

export const NO_FILTER: ArticleFilter = {
  words: '',
  outlet: '',
  tag: '',
  withNotes: false,
  from: '',
  to: '',
  kind: '',
  place: '',
  event: '',
  sort: '',
};

const KINDS: Record<SourceKind, MessageKey> = {
  'named-person': 'kindNamed',
  'anonymous-person': 'kindAnonymous',
  'anonymous-group': 'kindGroup',
  organisation: 'kindOrganisation',
  'state-media': 'kindStateMedia',
  outlet: 'kindOutlet',
  document: 'kindDocument',
};
const SORTS: Record<Sort, MessageKey> = {
  relevance: 'sortRelevance',
  published: 'sortPublished',
  read: 'sortRead',
};

/** Whether the list is narrowed to some of the articles. */
export function isFiltered(filter: ArticleFilter): boolean {
  return (Object.keys(NO_FILTER) as Array<keyof ArticleFilter>).some(
    (part) => part !== 'sort' && filter[part] !== NO_FILTER[part],
  );
}

/** What a filter says beside an empty one: what is kept of it, and what stands in an address. */
export function partsOf(filter: ArticleFilter): Partial<ArticleFilter> {
  return Object.fromEntries(
    Object.entries(filter).filter(([part, value]) => value !== NO_FILTER[part as keyof ArticleFilter]),
  );
}

/** An event to narrow to, with the number of its accounts. */
export type EventChoice = Pick<EventSummary, 'id' | 'title' | 'accounts'>;

function eventName(id: string, choices: readonly EventChoice[] | null): string {
  if (choices === null) return t('loading');
  const event = choices.find((one) => one.id === id);
  return event ? `${event.title} · ${plural('eventAccounts', event.accounts)}` : t('eventGone');
}

interface Props {
  filter: ArticleFilter;
  outlets: readonly string[];
  tags: readonly string[];
  /** By the engine's names. */
  places: readonly string[];
  placeName(place: string): string;
  /** Events that several accounts tell, and the one that is picked; `null` until they are asked for. */
  eventChoices?: readonly EventChoice[] | null;
  /** What is behind the first filters is opened. */
  onOpenMore?: (() => void) | undefined;
  saved: readonly SavedSearch[];
  onFilter(filter: ArticleFilter): void;
  onSaved(saved: SavedSearch[]): void;
  onForget(search: SavedSearch): void;
}

/** The search field with everything that a list may be narrowed by, and the searches that are kept. */
export function SearchBar({
  filter,
  outlets,
  tags,
  places,
  placeName,
  eventChoices = null,
  onOpenMore,
  saved,
  onFilter,
  onSaved,
  onForget,
}: Props) {
  const change = (part: Partial<ArticleFilter>) => onFilter({ ...filter, ...part });
  const { kind, place, event, from, to } = filter;
  const hidden = [kind, place, event, from, to].filter((part) => part !== '').length;
  const byName = places.toSorted((a, b) => placeName(a).localeCompare(placeName(b)));
  return (
    <search class="searching">
      <div class="filters">
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
      </div>
      <details
        class="more-filters"
        open={hidden > 0}
        onToggle={(toggled) => toggled.currentTarget.open && onOpenMore?.()}
      >
        <summary>{t('moreFilters')}</summary>
        <div class="filters">
          <FilterSelect
            label={t('sourceKind')}
            all={t('allKinds')}
            value={kind}
            choices={Object.keys(KINDS)}
            nameOf={(one) => t(KINDS[one as SourceKind])}
            onPick={(one) => change({ kind: one as SourceKind | '' })}
          />
          <FilterSelect
            label={t('sourcePlace')}
            all={t('allPlaces')}
            value={place}
            choices={byName}
            nameOf={placeName}
            onPick={(one) => change({ place: one })}
          />
          <FilterSelect
            label={t('event')}
            all={t('allTheEvents')}
            value={event}
            choices={(eventChoices ?? []).map(({ id }) => id)}
            nameOf={(id) => eventName(id, eventChoices)}
            onPick={(one) => change({ event: one })}
          />
          <DayField label={t('publishedFrom')} value={from} onPick={(day) => change({ from: day })} />
          <DayField label={t('publishedTo')} value={to} onPick={(day) => change({ to: day })} />
          <FilterSelect
            label={t('sortBy')}
            all={t('sortByItself')}
            value={filter.sort}
            choices={Object.keys(SORTS)}
            nameOf={(one) => t(SORTS[one as Sort])}
            onPick={(one) => change({ sort: one as Sort | '' })}
          />
        </div>
        <p class="help">{t('searchHelp')}</p>
      </details>
      <Saved filter={filter} saved={saved} onFilter={onFilter} onSaved={onSaved} onForget={onForget} />
    </search>
  );
}

function DayField({ label, value, onPick }: { label: string; value: string; onPick(day: string): void }) {
  return (
    <label class="day">
      <span>{label}</span>
      <input type="date" value={value} onChange={(event) => onPick(event.currentTarget.value)} />
    </label>
  );
}

const focused = (field: HTMLInputElement | null) => field?.focus();

/** The searches that are kept, and keeping the one that is made. */
function Saved({
  filter,
  saved,
  onFilter,
  onSaved,
  onForget,
}: Pick<Props, 'filter' | 'saved' | 'onFilter' | 'onSaved' | 'onForget'>) {
  const [name, setName] = useState<string | null>(null);
  const parts = JSON.stringify(partsOf(filter));
  const isKept = saved.some((one) => JSON.stringify(partsOf({ ...NO_FILTER, ...one.filter })) === parts);
  if (saved.length === 0 && !isFiltered(filter)) return null;
  const keep = () => {
    const own = (name ?? '').trim();
    if (own === '') return;
    onSaved([...saved.filter((one) => one.name !== own), { name: own, filter: partsOf(filter) }]);
    setName(null);
  };
  return (
    <div class="saved-searches">
      {saved.length > 0 && (
        <ul aria-label={t('savedSearches')}>
          {saved.map((search) => (
            <li key={search.name} class="saved-search">
              <button type="button" onClick={() => onFilter({ ...NO_FILTER, ...search.filter })}>
                {search.name}
              </button>
              <button
                type="button"
                aria-label={t('forgetSearch', search.name)}
                onClick={() => onForget(search)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {isFiltered(filter) && !isKept && name === null && (
        <button type="button" class="link" onClick={() => setName(filter.words.trim())}>
          {t('saveSearch')}
        </button>
      )}
      {name !== null && (
        <form
          class="save-search"
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <label>
            <span class="unseen">{t('searchName')}</span>
            <input
              type="text"
              placeholder={t('searchName')}
              value={name}
              maxLength={100}
              ref={focused}
              onInput={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && setName(null)}
            />
          </label>
          <button type="submit" class="button" disabled={name.trim() === ''}>
            {t('saveSearch')}
          </button>
          <button type="button" class="link" onClick={() => setName(null)}>
            {t('cancel')}
          </button>
        </form>
      )}
    </div>
  );
}
