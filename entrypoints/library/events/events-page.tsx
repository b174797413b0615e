import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type EventFilter,
  EventList,
  type EventsState,
  NO_EVENT_FILTER,
} from '../../../components/events/event-list';
import { EventsTabs } from '../../../components/events/story-list';
import { troubleOf } from '../../../components/i18n/trouble';
import type { EventSummary } from '../../../engine/model/event-views';
import { ask } from '../../../protocol/client';
import type { Addresses } from './given';

/** Events asked for at a time. */
const PAGE = 50;
/** Milliseconds from the last key to the search. */
const SEARCH_AFTER = 150;
/** Milliseconds between two looks while articles are being grouped. */
const LOOK_EVERY = 1_000;

/** The list of events. It is asked for anew while articles are being grouped. */
export function EventsPage({ addresses }: { addresses: Addresses }) {
  const [filter, setFilter] = useState<EventFilter>(NO_EVENT_FILTER);
  const [state, setState] = useState<EventsState>({ is: 'loading' });
  const attempt = useRef(0);
  const shown = state.is === 'ready' ? state.events.length : 0;

  /** @param from those before it are shown already, and stay as they are */
  const load = async (count: number, from = 0) => {
    attempt.current += 1;
    const mine = attempt.current;
    const { words, outlet, watched, single } = filter;
    try {
      const found = await ask('event/list', {
        words: words.trim(),
        ...(outlet !== '' && { outlet }),
        ...(watched && { watched }),
        ...(single && { single }),
        offset: from,
        limit: Math.min(1_000, count),
      });
      if (mine !== attempt.current) return;
      setState((now) => {
        const before = now.is === 'ready' ? now.events : [];
        const events = unchanged(before, found.events);
        const ids = new Set(events.map(({ id }) => id));
        const above = before.slice(0, from).filter(({ id }) => !ids.has(id));
        return { is: 'ready', ...found, events: [...above, ...events] };
      });
    } catch (error) {
      if (mine === attempt.current) setState({ is: 'failed', trouble: troubleOf(error) });
    }
  };

  useEffect(() => {
    if (state.is === 'loading') return void load(PAGE);
    const timer = setTimeout(() => void load(PAGE), SEARCH_AFTER);
    return () => clearTimeout(timer);
  }, [filter]);

  useEffect(() => {
    if (state.is !== 'ready') return;
    // Origins are counted once all is grouped.
    const isOpen = state.grouping.left > 0 || state.events.some((one) => !one.counted);
    if (!isOpen) return;
    const timer = setTimeout(() => void load(Math.max(PAGE, shown)), LOOK_EVERY);
    return () => clearTimeout(timer);
  }, [state]);

  return (
    <EventList
      state={state}
      filter={filter}
      addressOf={addresses.event}
      onFilter={setFilter}
      onMore={() => void load(PAGE, shown)}
      onRetry={() => void load(PAGE)}
      tabs={<EventsTabs here="events" />}
    />
  );
}

/** Events that say the same as before are the same objects: they are not drawn anew. */
function unchanged(before: readonly EventSummary[], found: readonly EventSummary[]): EventSummary[] {
  const known = new Map(before.map((event) => [event.id, event]));
  return found.map((event) => {
    const was = known.get(event.id);
    return was && JSON.stringify(was) === JSON.stringify(event) ? was : event;
  });
}
