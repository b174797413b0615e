import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type EventFilter,
  EventList,
  type EventsState,
  NO_EVENT_FILTER,
} from '../../../components/events/event-list';
import { EventsTabs } from '../../../components/events/story-list';
import { troubleOf } from '../../../components/i18n/trouble';
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

  /** @param count how many are asked for: those that are shown, or more */
  const load = async (count: number) => {
    attempt.current += 1;
    const mine = attempt.current;
    const { words, outlet, watched, single } = filter;
    try {
      const found = await ask('event/list', {
        words: words.trim(),
        ...(outlet !== '' && { outlet }),
        ...(watched && { watched }),
        ...(single && { single }),
        offset: 0,
        limit: Math.min(1_000, count),
      });
      if (mine === attempt.current) setState({ is: 'ready', ...found });
    } catch (error) {
      if (mine === attempt.current) setState({ is: 'failed', trouble: troubleOf(error) });
    }
  };

  useEffect(() => {
    const timer = setTimeout(() => void load(PAGE), state.is === 'loading' ? 0 : SEARCH_AFTER);
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
      onMore={() => void load(shown + PAGE)}
      onRetry={() => void load(PAGE)}
      tabs={<EventsTabs here="events" />}
    />
  );
}
