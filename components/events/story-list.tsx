import type { StoryList as Found, StoryDetail, StorySummary } from '../../engine/model/event-views';
import { number, publishedDay, publishedDays } from '../i18n/dates';
import { plural, t } from '../i18n/i18n';
import type { Trouble } from '../i18n/trouble';
import { BackIcon } from '../kit/icons';
import { FilterSelect, SearchField } from '../kit/search-field';
import { Failed, Loading } from '../kit/states';
import { EventLine } from './event-line';
import { GroupingProgress } from './event-list';

/** The list of events, or that of their running stories. */
export function EventsTabs({ here }: { here: 'events' | 'stories' }) {
  return (
    <nav class="views" aria-label={t('events')}>
      <a href="#/events" aria-current={here === 'events' ? 'page' : undefined}>
        {t('eventsOneByOne')}
      </a>
      <a href="#/stories" aria-current={here === 'stories' ? 'page' : undefined}>
        {t('eventsByStory')}
      </a>
    </nav>
  );
}

export interface StoryFilter {
  words: string;
  /** Empty for all. */
  outlet: string;
}

export type StoriesState = { is: 'loading' } | { is: 'failed'; trouble: Trouble } | ({ is: 'ready' } & Found);

interface Props {
  state: StoriesState;
  filter: StoryFilter;
  storyAddress(key: string): string;
  eventAddress(key: string): string;
  onFilter(filter: StoryFilter): void;
  onMore(): void;
  onRetry(): void;
}

/** "4 events · 9 accounts · 5 Aug – 3 Sept 2020 · Daily NK, Radio Free Asia". */
function describeStory({ events, accounts, first, last, outlets }: StorySummary): string {
  return [
    plural('storyEvents', events),
    plural('eventAccounts', accounts),
    publishedDays(first, last),
    outlets.join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Every running story of the library with its latest events, those with the latest accounts first. */
export function StoryList({ state, filter, storyAddress, eventAddress, onFilter, onMore, onRetry }: Props) {
  const change = (part: Partial<StoryFilter>) => onFilter({ ...filter, ...part });
  const isNarrowed = filter.words !== '' || filter.outlet !== '';
  return (
    <>
      <h1>{t('events')}</h1>
      <EventsTabs here="stories" />
      <search class="filters">
        <SearchField label={t('searchStories')} value={filter.words} onInput={(words) => change({ words })} />
        <FilterSelect
          label={t('outlet')}
          all={t('allOutlets')}
          value={filter.outlet}
          choices={state.is === 'ready' ? state.outlets : []}
          onPick={(outlet) => change({ outlet })}
        />
      </search>
      {state.is === 'loading' && <Loading words={t('loading')} />}
      {state.is === 'failed' && <Failed trouble={state.trouble} onRetry={onRetry} />}
      {state.is === 'ready' && (
        <>
          <GroupingProgress grouping={state.grouping} />
          <p class="meta" role="status">
            {plural('storiesFound', state.total)}
          </p>
          {state.total === 0 && state.grouping.left === 0 && (
            <div class="empty">
              <p>{t(isNarrowed ? 'noStoriesFound' : 'noStories')}</p>
              <p>
                {isNarrowed ? (
                  <button type="button" class="button" onClick={() => onFilter({ words: '', outlet: '' })}>
                    {t('clearEventFilters')}
                  </button>
                ) : (
                  <a href="#/events">{t('allEvents')}</a>
                )}
              </p>
            </div>
          )}
          <ol class="stories">
            {state.stories.map((story) => (
              <li key={story.id} class="story" data-story={story.id}>
                <h2>
                  <a href={storyAddress(story.id)} lang={story.language}>
                    {story.title}
                  </a>
                </h2>
                <p class="meta">{describeStory(story)}</p>
                <ol class="events">
                  {story.latest.map((event) => (
                    <EventLine key={event.id} event={event} href={eventAddress(event.id)} />
                  ))}
                </ol>
                {story.events > story.latest.length && (
                  <a href={storyAddress(story.id)}>
                    {t('storyWhole', number(story.events))}
                    <span class="unseen">: {story.title}</span>
                  </a>
                )}
              </li>
            ))}
          </ol>
          {state.stories.length < state.total && (
            <button type="button" class="button" onClick={onMore}>
              {plural('moreStories', state.total - state.stories.length)}
            </button>
          )}
        </>
      )}
    </>
  );
}

/** One running story: its events on a time line. */
export function StoryView({
  detail,
  eventAddress,
}: {
  detail: StoryDetail;
  eventAddress(key: string): string;
}) {
  const { story, events, grouping } = detail;
  return (
    <div class="event">
      <p class="back">
        <a href="#/stories">
          <BackIcon /> {t('allStories')}
        </a>
      </p>
      <h1 lang={story.language}>{story.title}</h1>
      <p class="meta">{describeStory(story)}</p>
      <p class="help">{t('storyHelp')}</p>
      <GroupingProgress grouping={grouping} />
      <section class="time-line story-line" aria-labelledby="story-line">
        <h2 id="story-line">{t('timeLine')}</h2>
        <ol>
          {events.map((event, at) => {
            const day = publishedDay(event.first) ?? t('noDay');
            const before = events[at - 1];
            const isSameDay = before !== undefined && (publishedDay(before.first) ?? t('noDay')) === day;
            return (
              <li key={event.id}>
                <p class="day">{isSameDay ? <span class="unseen">{day}</span> : day}</p>
                <ul class="told events">
                  <EventLine event={event} href={eventAddress(event.id)} />
                </ul>
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}
