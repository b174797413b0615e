import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { EventSummary, EventList as Found, Grouping } from '../../engine/model/event-views';
import { number } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import type { Trouble } from '../i18n/trouble';
import { memo, useStableCallbacks } from '../kit/lists/memo';
import { MoreButton } from '../kit/lists/more-button';
import { OutletLinks } from '../kit/outlet-links';
import { FilterSelect, SearchField } from '../kit/search-field';
import { Failed, Loading } from '../kit/states';
import { EventLine } from './event-line';

/** What the list is narrowed to; empty strings for no filter. */
export interface EventFilter {
  words: string;
  outlet: string;
  watched: boolean;
  /** Also events that one article tells. */
  single: boolean;
}

export const NO_EVENT_FILTER: EventFilter = { words: '', outlet: '', watched: false, single: false };

export type EventsState = { is: 'loading' } | { is: 'failed'; trouble: Trouble } | ({ is: 'ready' } & Found);

interface Props {
  state: EventsState;
  filter: EventFilter;
  addressOf(key: string): string;
  onFilter(filter: EventFilter): void;
  onMore(): void;
  onRetry(): void;
  /** To the running stories. */
  tabs?: ComponentChildren;
}

/** Every event of the library, those with the latest accounts first. */
export function EventList({ state, filter, addressOf, onFilter, onMore, onRetry, tabs }: Props) {
  const { address } = useStableCallbacks({ address: addressOf });
  const list = useRef<HTMLOListElement>(null);
  const change = (part: Partial<EventFilter>) => onFilter({ ...filter, ...part });
  return (
    <>
      <h1>{t('events')}</h1>
      {tabs}
      <search class="filters">
        <SearchField label={t('searchEvents')} value={filter.words} onInput={(words) => change({ words })} />
        <FilterSelect
          label={t('outlet')}
          all={t('allOutlets')}
          value={filter.outlet}
          choices={state.is === 'ready' ? state.outlets : []}
          onPick={(outlet) => change({ outlet })}
        />
        <Check words={t('eventsWatched')} on={filter.watched} onChange={(watched) => change({ watched })} />
        <Check words={t('eventsSingle')} on={filter.single} onChange={(single) => change({ single })} />
      </search>
      {state.is === 'loading' && <Loading words={t('loading')} />}
      {state.is === 'failed' && <Failed trouble={state.trouble} onRetry={onRetry} />}
      {state.is === 'ready' && (
        <>
          <GroupingProgress grouping={state.grouping} />
          <p class="meta actions" role="status">
            {plural('eventsFound', state.total)}
          </p>
          {state.events.length === 0 && state.grouping.left === 0 && (
            <NoEvents filter={filter} onFilter={onFilter} />
          )}
          <ol class="events" ref={list}>
            {state.events.map((event) => (
              <Line key={event.id} event={event} addressOf={address} />
            ))}
          </ol>
          <MoreButton
            list={list}
            shown={state.events.length}
            words={
              state.events.length < state.total
                ? plural('moreEvents', state.total - state.events.length)
                : null
            }
            onMore={onMore}
          />
        </>
      )}
    </>
  );
}

const Line = memo(function Line({
  event,
  addressOf,
}: {
  event: EventSummary;
  addressOf(key: string): string;
}) {
  return <EventLine event={event} href={addressOf(event.id)} />;
});

function Check({ words, on, onChange }: { words: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {words}
    </label>
  );
}

/** How far the grouping is; nothing once it is done. */
export function GroupingProgress({ grouping: { left, total } }: { grouping: Grouping }) {
  if (left === 0) return null;
  return (
    <section class="renewal" aria-label={t('grouping')}>
      <p>{t('groupingRuns')}</p>
      <p class="progress renewal-progress">
        <progress aria-label={t('grouping')} value={total - left} max={Math.max(1, total)} />
        <span>{t('groupingProgress', number(total - left), number(total))}</span>
      </p>
    </section>
  );
}

/** Nothing matches, or nothing is there yet: then a way on. */
function NoEvents({ filter, onFilter }: Pick<Props, 'filter' | 'onFilter'>) {
  const isNarrowed = filter.words !== '' || filter.outlet !== '';
  if (isNarrowed || filter.watched) {
    return (
      <div class="empty">
        <p>{t(isNarrowed ? 'noEventsFound' : 'noEventsWatched')}</p>
        <p>
          <button type="button" class="button" onClick={() => onFilter(NO_EVENT_FILTER)}>
            {t('clearEventFilters')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div class="empty">
      <p>{t('noEvents')}</p>
      <p>{t('noEventsHelp')}</p>
      <OutletLinks />
      <p class="acts">
        {!filter.single && (
          <button type="button" class="button" onClick={() => onFilter({ ...filter, single: true })}>
            {t('noEventsSingle')}
          </button>
        )}
        <a href="library.html#/">{t('articles')}</a>
      </p>
    </div>
  );
}
