import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { joined, saidOf, takenBack, takenOut } from '../../../components/events/event-sayings';
import { type EventPageEvents, EventView, type Pair } from '../../../components/events/event-view';
import { plural, t } from '../../../components/i18n/i18n';
import { type Trouble, troubleOf } from '../../../components/i18n/trouble';
import { Failed, Loading } from '../../../components/kit/states';
import type {
  EventDetail,
  EventSummary,
  OriginsOfEvent,
  PairSaying,
} from '../../../engine/model/event-views';
import type { ArticleSummary } from '../../../engine/model/views';
import { ask, connectClient } from '../../../protocol/client';
import { useExportSheet } from '../../own-pages/exporting/use-export-sheet';
import type { Addresses, Voice } from './given';
import { oneAtATime } from './one-at-a-time';
import { usePair } from './use-pair';

interface Props extends Voice {
  articleKey: string;
  addresses: Addresses;
}

/** Milliseconds between two looks while articles are being grouped, and from the last key to the search. */
const LOOK_EVERY = 1_000;
const SEARCH_AFTER = 150;
/** Events that are offered to be joined. */
const OFFERED = 10;

/** The event that an article tells. */
export function EventPage({ articleKey, addresses, say, sayTrouble }: Props) {
  const [detail, setDetail] = useState<EventDetail | null | 'loading'>('loading');
  const [origins, setOrigins] = useState<OriginsOfEvent>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [shelved, setShelved] = useState<ArticleSummary[]>([]);
  const [found, setFound] = useState<EventSummary[]>([]);
  const [picked, setPicked] = useState<Pair | null>(null);
  const looks = useRef(0);
  const several = useRef(false);
  // Comparing many accounts takes longer than the wait between two looks.
  const askOrigins = useMemo(() => oneAtATime(() => ask('event/origins', { key: articleKey })), []);
  const fresh = useRef<ReadonlySet<string>>(new Set());

  const load = async () => {
    looks.current += 1;
    const mine = looks.current;
    try {
      const seen = await ask('event/view', { key: articleKey });
      if (mine !== looks.current) return;
      setTrouble(null);
      setDetail(seen && marked(seen, fresh));
      // What is new stays marked until the page is left: the reader has only just come.
      if (seen?.event.fresh) void ask('event/watch', { key: articleKey, watched: 'seen' }).catch(() => {});
      several.current = (seen?.event.accounts ?? 0) > 1;
      const told = several.current ? await askOrigins() : null;
      // They come in the order of asking: what an earlier look asked for is shown until the next is there.
      setOrigins(several.current ? told : null);
    } catch (error) {
      if (mine === looks.current) setTrouble(troubleOf(error));
    }
  };

  useEffect(() => {
    // They come after the event itself; without them the page is whole.
    ask('event/shelved', { key: articleKey }).then(setShelved, () => {});
  }, []);

  useEffect(() => {
    void load();
    const port = connectClient((message) => {
      if (message.tell === 'changed' && message.what !== 'settings') void load();
    });
    return () => port.close();
  }, []);

  const left = detail === 'loading' ? 0 : (detail?.grouping.left ?? 1);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => void load(), LOOK_EVERY);
    return () => clearTimeout(timer);
  }, [detail]);

  const pair = detail === 'loading' || detail === null ? null : pairOf(detail, origins, picked);
  const { synopsis, rows, compare } = usePair(pair, addresses, { say, sayTrouble });

  /** Says something of pairs, with the way back. */
  const tell = async (pairs: PairSaying[], words: string) => {
    try {
      const { undo } = await ask('event/say', { pairs });
      await load();
      say(words, () => void tell(undo, t('eventWordsBack')));
      // What had the focus may be gone with its account.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('.event h1')?.focus();
      });
    } catch (error) {
      sayTrouble(error);
    }
  };

  const search = useSearch(setFound, sayTrouble);
  const exporting = useExportSheet({ say, sayTrouble });

  if (trouble !== null) return <Failed trouble={trouble} onRetry={() => void load()} />;
  if (detail === 'loading') return <Loading words={t('loading')} />;
  if (detail === null) return <Gone />;

  const events: EventPageEvents = {
    onExport: () => exporting.open({ is: 'event', keys: detail.keys, count: detail.keys.length }),
    onWatch: async (watched) => {
      try {
        await ask('event/watch', { key: articleKey, watched });
        await load();
        say(t(watched ? 'eventWatchOn' : 'eventWatchOff'), () => events.onWatch(!watched));
      } catch (error) {
        sayTrouble(error);
      }
    },
    onTakeOut: async (keys, word) => {
      await tell(takenOut(detail.keys, keys, word), plural('eventMoved', keys.length));
      // The page is the event that its article tells: where that was taken out, the event goes on under another name.
      const stays = detail.keys.find((key) => !keys.includes(key));
      if (keys.includes(articleKey) && stays !== undefined) location.hash = addresses.event(stays);
    },
    onTakeBack: (key) => void tell(takenBack(saidOf(detail, key)), t('eventWordsBack')),
    onJoin: async (event) => {
      try {
        const other = await ask('event/view', { key: event.id });
        if (other) await tell(joined(detail.keys, other.keys), t('eventJoined'));
      } catch (error) {
        sayTrouble(error);
      }
    },
    onPair: (next) => {
      setPicked(next);
      if (next.a === pair?.a && next.b === pair.b) compare();
      document.getElementById('event-differs')?.scrollIntoView?.({ block: 'nearest' });
    },
    onSearch: (words) => search(words, detail.event.id),
  };

  return (
    <>
      <EventView
        detail={detail}
        origins={origins}
        pair={pair}
        synopsis={synopsis}
        rows={rows}
        found={found}
        articleAddress={(key) => addresses.article(key)}
        eventAddress={addresses.event}
        storyAddress={addresses.story}
        shelved={shelved}
        events={events}
      />
      {exporting.sheet}
    </>
  );
}

/** The event with what was new when the page was opened, although it is seen by now. */
function marked(detail: EventDetail, fresh: { current: ReadonlySet<string> }): EventDetail {
  const now = detail.accounts.filter((one) => one.fresh).map(({ summary }) => summary.key);
  fresh.current = new Set([...fresh.current, ...now]);
  const accounts = detail.accounts.map((one) => ({ ...one, fresh: fresh.current.has(one.summary.key) }));
  return { ...detail, accounts };
}

/** The accounts that are set side by side: those that the reader picked, else the first two, of different origins where there are such. */
function pairOf({ accounts }: EventDetail, origins: OriginsOfEvent, picked: Pair | null): Pair | null {
  const keys = accounts.map(({ summary }) => summary.key);
  const [first, second] = keys;
  if (first === undefined || second === undefined) return null;
  if (picked && keys.includes(picked.a) && keys.includes(picked.b)) return picked;
  const own = origins?.origins.find((origin) => origin.keys.includes(first))?.keys;
  const other = own && keys.find((key) => key !== first && !own.includes(key));
  return { a: first, b: other ?? second };
}

/** Looks for events to join with the one that is open, a moment after the last key. */
function useSearch(onFound: (events: EventSummary[]) => void, sayTrouble: Voice['sayTrouble']) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (words: string, own: string) => {
    clearTimeout(timer.current);
    if (words.trim() === '') return onFound([]);
    timer.current = setTimeout(async () => {
      try {
        const asked = { words: words.trim(), single: true, offset: 0, limit: OFFERED + 1 };
        const { events } = await ask('event/list', asked);
        onFound(events.filter(({ id }) => id !== own).slice(0, OFFERED));
      } catch (error) {
        sayTrouble(error);
      }
    }, SEARCH_AFTER);
  };
}

function Gone() {
  return (
    <div class="empty">
      <p>{t('eventGone')}</p>
      <p>{t('eventGoneHelp')}</p>
      <p>
        <a href="#/events">{t('allEvents')}</a>
      </p>
    </div>
  );
}
