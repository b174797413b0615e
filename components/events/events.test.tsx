// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { doing, draw, named, type, words } from '../../tests/screens/draw';
import { DETAIL, EVENT, eventEvents } from '../../tests/screens/library-event-scenes';
import { EventList, type EventsState, NO_EVENT_FILTER } from './event-list';
import { EventView } from './event-view';
import { StoryList, StoryView } from './story-list';

const nothing = () => {};
const READY: EventsState = {
  is: 'ready',
  events: [EVENT],
  total: 80,
  outlets: ['Daily NK'],
  grouping: { left: 0, total: 9 },
};

function list(more: Partial<Parameters<typeof EventList>[0]> = {}) {
  return draw(
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
}

describe('the list of events', () => {
  it('says accounts, origins, days, outlets and what is new', () => {
    expect(words(list().querySelector('.event-line')!)).toMatch(
      /1 new3 accounts · 2 origins · 8.+11 Mar 2021 · Daily NK, /,
    );
  });

  it('leads to the event, and asks for more', async () => {
    const onMore = vi.fn();
    const root = list({ onMore });
    expect(root.querySelector('.line-title')?.getAttribute('href')).toBe(`#${EVENT.id}`);
    await doing(() => named(root, 'Show 79 more events').click());
    expect(onMore).toHaveBeenCalled();
  });

  it('says how far the grouping is, and that nothing is there only once it is done', () => {
    const none: EventsState = { ...READY, events: [], total: 0 };
    const filling = list({ state: { ...none, grouping: { left: 3, total: 9 } } });
    expect(words(filling)).toContain('6 of 9 articles');
    expect(words(filling)).not.toContain('No event in your library');
    expect(words(list({ state: none }))).toContain('No event in your library');
  });

  it('offers a way on where nothing is found', async () => {
    const onFilter = vi.fn();
    const none: EventsState = { ...READY, events: [], total: 0 };
    await doing(() => named(list({ state: none, onFilter }), 'Show the events of one article').click());
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_EVENT_FILTER, single: true });
    const filter = { ...NO_EVENT_FILTER, words: 'walrus' };
    await doing(() => named(list({ state: none, filter, onFilter }), 'Show all events').click());
    expect(onFilter).toHaveBeenLastCalledWith(NO_EVENT_FILTER);
  });
});

function view(more: Partial<Parameters<typeof EventView>[0]> = {}) {
  return draw(
    <EventView
      detail={DETAIL}
      origins={null}
      pair={null}
      synopsis={null}
      rows={{} as never}
      found={[]}
      articleAddress={(key) => `#${key}`}
      eventAddress={(key) => `#${key}`}
      storyAddress={(key) => `#/story/${key}`}
      shelved={[]}
      events={eventEvents}
      {...more}
    />,
  );
}

describe('an event', () => {
  const [first, , third] = DETAIL.accounts.map(({ summary }) => summary);

  it('has its accounts by days, each day once for the eye, the new one marked', () => {
    const lines = [...view().querySelectorAll('.time-line li')].map((line) => words(line));
    expect(lines[0]).toMatch(/^9 Mar 2021Crews kept/);
    expect(lines[2]).toMatch(/^11 Mar 2021.*New/);
  });

  it('takes an account out by one menu', async () => {
    const onTakeOut = vi.fn();
    const root = view({ events: { ...eventEvents, onTakeOut } });
    await doing(() => named(root, `Not this event: “${third!.title}”`).click());
    await doing(() => named(root, 'Another happening of this story').click());
    expect(onTakeOut).toHaveBeenCalledWith([third!.key], 'same-story');
  });

  it('compares two that are chosen, and splits off fewer than all', async () => {
    const [onPair, onTakeOut] = [vi.fn(), vi.fn()];
    const root = view({ events: { ...eventEvents, onPair, onTakeOut } });
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.told-head input')];
    await doing(() => boxes[0]!.click());
    await doing(() => boxes[2]!.click());
    await doing(() => named(root, 'Compare').click());
    expect(onPair).toHaveBeenCalledWith({ a: first!.key, b: third!.key });
    await doing(() => boxes[1]!.click());
    expect(words(root)).toContain('3 accounts chosen');
    expect(words(root.querySelector('.chosen')!)).not.toContain('Another event');
    await doing(() => boxes[1]!.click());
    await doing(() => named(root, 'Another event').click());
    await doing(() => named(root, 'Not the same event or story').click());
    expect(onTakeOut).toHaveBeenCalledWith([first!.key, third!.key], 'apart');
  });

  it('shows what was set aside with the way back, and its story with this event in its place', async () => {
    const [onTakeBack, onJoin] = [vi.fn(), vi.fn()];
    const root = view({ events: { ...eventEvents, onTakeBack, onJoin } });
    const [aside] = DETAIL.aside;
    await doing(() => named(root, `Take back what you said of “${aside!.title}”`).click());
    expect(onTakeBack).toHaveBeenCalledWith(aside!.key);
    const story = [...root.querySelectorAll('ol.events .line-title')].map((line) => words(line));
    expect(story).toEqual([DETAIL.story[0]!.title, EVENT.title, DETAIL.story[1]!.title]);
    await doing(() => named(root, `Join: the same event, “${DETAIL.story[0]!.title}”`).click());
    expect(onJoin).toHaveBeenCalledWith(DETAIL.story[0]);
  });

  it('finds any other event to join', async () => {
    const onSearch = vi.fn();
    const root = view({ events: { ...eventEvents, onSearch } });
    await type(root.querySelector<HTMLInputElement>('.event-join input')!, 'salt');
    expect(onSearch).toHaveBeenCalledWith('salt');
    expect(words(root.querySelector('.event-join')!)).toContain('No event matches.');
  });

  it('is watched and no longer', async () => {
    const onExport = vi.fn();
    await doing(() => named(view({ events: { ...eventEvents, onExport } }), 'Export').click());
    expect(onExport).toHaveBeenCalledOnce();
    const onWatch = vi.fn();
    await doing(() => named(view({ events: { ...eventEvents, onWatch } }), 'Stop watching').click());
    expect(onWatch).toHaveBeenCalledWith(false);
  });
});

describe('running stories', () => {
  const STORY = {
    id: EVENT.id,
    title: EVENT.title,
    language: 'en',
    first: EVENT.first,
    last: EVENT.last,
    outlets: ['Daily NK'],
    events: 5,
    accounts: 12,
    latest: [EVENT],
  };
  const stories = (more: Partial<Parameters<typeof StoryList>[0]> = {}) =>
    draw(
      <StoryList
        state={{ is: 'ready', stories: [STORY], total: 3, outlets: [], grouping: { left: 0, total: 9 } }}
        filter={{ words: '', outlet: '' }}
        storyAddress={(key) => `#/story/${key}`}
        eventAddress={(key) => `#/event/${key}`}
        onFilter={vi.fn()}
        onMore={vi.fn()}
        onRetry={vi.fn()}
        {...more}
      />,
    );

  it('are listed with their latest events, and lead to their own page', () => {
    const root = stories();
    expect(words(root)).toContain('5 events · 12 accounts');
    expect(root.querySelector('.story h2 a')?.getAttribute('href')).toBe(`#/story/${EVENT.id}`);
    expect(root.querySelector('.story .line-title')?.getAttribute('href')).toBe(`#/event/${EVENT.id}`);
    expect(words(root)).toContain('All 5 events of this story');
    expect(words(root)).toContain('Show 2 more stories');
  });

  it('say that there is none, with a way on', () => {
    const none = {
      is: 'ready',
      stories: [],
      total: 0,
      outlets: [],
      grouping: { left: 0, total: 9 },
    } as const;
    expect(words(stories({ state: { ...none, stories: [], outlets: [] } }))).toContain('No two events');
    const filling = { ...none, stories: [], outlets: [], grouping: { left: 3, total: 9 } };
    expect(words(stories({ state: filling }))).not.toContain('No two events');
  });

  it('have a time line, in which each event has its day once', () => {
    const detail = { story: STORY, events: [EVENT, { ...EVENT, id: 'k2' }], grouping: { left: 0, total: 9 } };
    const root = draw(<StoryView detail={detail} eventAddress={(key) => `#/event/${key}`} />);
    const days = [...root.querySelectorAll('.day')].map((day) => day.querySelector('.unseen') === null);
    expect(days).toEqual([true, false]);
    expect(root.querySelectorAll('.event-line a')).toHaveLength(2);
  });

  it('are led to from an event of them', () => {
    const root = view();
    expect(root.querySelector(`a[href="#/story/${DETAIL.event.id}"]`)).not.toBeNull();
  });

  it('and accounts on shelves are shown on the page of an event with their sign', () => {
    const shelved = [
      {
        ...DETAIL.accounts[0]!.summary,
        key: 's1',
        title: 'Boats kept ashore',
        retold: true as const,
        shelf: 'Harbours',
      },
    ];
    const root = view({ shelved });
    expect(words(root.querySelector('.shelved')!)).toContain('A summary from the shelf “Harbours”');
    expect(root.querySelector('[data-account="s1"]')).toBeNull();
  });
});
