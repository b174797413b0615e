/** The list of events and the page of one. */
import type { ComponentChild } from 'preact';
import type { AccountEvents, SynopsisState } from '../../components/accounts/accounts-state';
import { EventList, type EventsState, NO_EVENT_FILTER } from '../../components/events/event-list';
import { type EventPageEvents, EventView } from '../../components/events/event-view';
import { EventsTabs, StoryList, StoryView } from '../../components/events/story-list';
import { LibraryFrame } from '../../components/kit/library-frame';
import type { EventDetail, EventSummary, StorySummary } from '../../engine/model/event-views';
import { ORIGINS } from './event-samples';
import { HERE, SYNOPSIS, summary, THERE } from './samples';

const nothing = () => {};
const RFA = 'https://www.rfa.org/english/sample';

export const eventEvents: EventPageEvents = {
  onWatch: nothing,
  onExport: nothing,
  onTakeOut: nothing,
  onTakeBack: nothing,
  onJoin: nothing,
  onPair: nothing,
  onSearch: nothing,
};

const rows: AccountEvents = {
  onCompare: nothing,
  onRetry: nothing,
  onGo: nothing,
  onOpen: nothing,
  onSayEvent: nothing,
  onOverrule: nothing,
  onRegroup: nothing,
};

export const EVENT: EventSummary = {
  id: HERE.key,
  title: HERE.title,
  language: 'en',
  first: '2021-03-08T00:00:00.000Z',
  last: '2021-03-11T00:00:00.000Z',
  outlets: [HERE.outlet, THERE.outlet, 'Radio Free Asia'],
  accounts: 3,
  origins: 2,
  counted: true,
  watched: true,
  fresh: 1,
};

const FAIR: EventSummary = {
  ...EVENT,
  id: 'https://dul.example/fair',
  title: 'Fishery office in Sinpo calls families to a meeting about the quays',
  first: '2021-02-20T00:00:00.000Z',
  last: '2021-02-20T00:00:00.000Z',
  outlets: ['Dul Ilbo'],
  accounts: 1,
  origins: null,
  watched: false,
  fresh: 0,
};

const EVENTS: EventSummary[] = [
  EVENT,
  {
    ...FAIR,
    id: 'k2',
    title: 'Salt sells by the spoon in three border towns, traders say',
    first: '2021-02-26T00:00:00.000Z',
    last: '2021-03-04T00:00:00.000Z',
    outlets: ['Radio Hana', 'Dul Ilbo'],
    accounts: 2,
    origins: 1,
    watched: true,
  },
  { ...FAIR, accounts: 2, outlets: ['Dul Ilbo', 'Daily NK'] },
  ...Array.from({ length: 9 }, (_, at) => ({
    ...FAIR,
    id: `k${at + 3}`,
    title: `${FAIR.title}, part ${at + 2}`,
    accounts: 2 + (at % 4),
    origins: 1 + (at % 3),
  })),
];

export const DETAIL: EventDetail = {
  event: EVENT,
  accounts: [
    {
      summary: summary(HERE, { key: RFA, outlet: 'Radio Free Asia', title: 'Crews kept on quays of Sinpo' }),
      fresh: false,
    },
    { summary: summary(HERE), fresh: false },
    { summary: summary(THERE, { published: '2021-03-11T00:00:00.000Z' }), fresh: true },
  ],
  keys: [RFA, HERE.key, THERE.key],
  unlisted: 0,
  said: [
    { key: HERE.key, otherKey: RFA, word: 'same-event' },
    { key: HERE.key, otherKey: 'k9', word: 'apart' },
  ],
  aside: [summary(HERE, { key: 'k9', title: 'Crews of Sinpo sail again after a month', outlet: 'Dul Ilbo' })],
  story: [FAIR, { ...EVENTS[1]!, first: '2021-04-01T00:00:00.000Z', last: '2021-04-02T00:00:00.000Z' }],
  grouping: { left: 0, total: 3120 },
};

const SIDE_BY_SIDE: SynopsisState = { otherKey: THERE.key, is: 'ready', view: SYNOPSIS };

function page(child: ComponentChild): ComponentChild {
  return (
    <LibraryFrame here="events" toast={null} onCloseToast={nothing}>
      {child}
    </LibraryFrame>
  );
}

const READY: EventsState = {
  is: 'ready',
  events: EVENTS,
  total: 412,
  outlets: ['Daily NK', 'Dul Ilbo', 'Radio Hana'],
  grouping: { left: 0, total: 3120 },
};

const list = (more: Partial<Parameters<typeof EventList>[0]> = {}) =>
  page(
    <EventList
      state={READY}
      filter={NO_EVENT_FILTER}
      addressOf={(key) => `#${key}`}
      onFilter={nothing}
      onMore={nothing}
      onRetry={nothing}
      {...more}
    />,
  );

const one = (more: Partial<Parameters<typeof EventView>[0]> = {}) =>
  page(
    <EventView
      detail={DETAIL}
      origins={ORIGINS}
      pair={{ a: HERE.key, b: THERE.key }}
      synopsis={SIDE_BY_SIDE}
      rows={rows}
      found={[]}
      articleAddress={(key) => `#${key}`}
      eventAddress={(key) => `#${key}`}
      storyAddress={(key) => `#/story/${key}`}
      shelved={[]}
      events={eventEvents}
      {...more}
    />,
  );

const STORIES: StorySummary[] = EVENTS.slice(0, 3).map((event, at) => ({
  id: event.id,
  title: event.title,
  language: event.language,
  first: event.first,
  last: event.last,
  outlets: event.outlets,
  events: 9 - 3 * at,
  accounts: 31 - 7 * at,
  latest: EVENTS.slice(at, at + 3),
}));
const stories = (more: Partial<Parameters<typeof StoryList>[0]> = {}) =>
  page(
    <StoryList
      state={{ ...READY, stories: STORIES, total: 40 }}
      filter={{ words: '', outlet: '' }}
      storyAddress={(key) => `#${key}`}
      eventAddress={(key) => `#${key}`}
      onFilter={nothing}
      onMore={nothing}
      onRetry={nothing}
      {...more}
    />,
  );

const none: EventsState = { ...READY, events: [], total: 0 };

export const LIBRARY_EVENT_SCENES: Record<string, () => ComponentChild> = {
  'library-stories': () => stories(),
  'library-stories-none': () => stories({ state: { ...READY, stories: [], total: 0 } }),
  'library-story': () =>
    page(
      <StoryView
        detail={{ story: STORIES[0]!, events: EVENTS, grouping: { left: 0, total: 3120 } }}
        eventAddress={(key) => `#${key}`}
      />,
    ),
  'library-event-shelved': () =>
    one({
      shelved: [
        summary(HERE, { key: 'shelf-1', title: 'Boats kept ashore in Sinpo', retold: true }),
        summary(HERE, { key: 'shelf-2', title: 'Harbour of Sinpo closed', retold: true, shelf: 'Harbours' }),
      ],
      pair: null,
      origins: null,
    }),
  'library-events': () => list({ tabs: <EventsTabs here="events" /> }),
  'library-events-grouping': () =>
    list({ state: { ...READY, events: EVENTS.slice(0, 2), total: 2, grouping: { left: 892, total: 3120 } } }),
  'library-events-none': () => list({ state: none }),
  'library-events-none-watched': () => list({ state: none, filter: { ...NO_EVENT_FILTER, watched: true } }),
  'library-events-failed': () => list({ state: { is: 'failed', trouble: 'storage' } }),
  'library-event': () => one(),
  'library-event-alone': () =>
    one({
      detail: {
        ...DETAIL,
        event: { ...FAIR, id: HERE.key, title: HERE.title },
        accounts: DETAIL.accounts.slice(1, 2),
        keys: [HERE.key],
        said: [],
        aside: [],
        story: [],
      },
      origins: null,
      pair: null,
      synopsis: null,
    }),
};
