import { useEffect, useMemo } from 'preact/hooks';
import type { SynopsisState } from '../../../components/accounts/accounts-state';
import { OtherAccounts } from '../../../components/accounts/other-accounts';
import type { Pair } from '../../../components/events/event-view';
import { useObservable } from '../../../components/kit/observable';
import type { EventView } from '../../../engine/model/views';
import { ask } from '../../../protocol/client';
import type { Addresses, Voice } from './given';

/** The list of accounts is the event's own. */
const NO_LIST: EventView = { accounts: [], searched: 0, origins: null, quotes: [] };

/** Two accounts of an event side by side, with what the reader does to their rows. */
export function usePair(pair: Pair | null, addresses: Addresses, { say, sayTrouble }: Voice) {
  const a = pair?.a ?? null;
  const b = pair?.b ?? null;
  const other = useMemo(() => accountsOf(a ?? '', addresses, { say, sayTrouble }), [a]);
  const { synopsis } = useObservable(other);
  useEffect(() => {
    if (a === null || b === null) return;
    other.open(a);
    void other.compare(b);
  }, [other, b]);
  const shown: SynopsisState | null = synopsis?.otherKey === b ? synopsis : null;
  return { synopsis: shown, rows: other.events, compare: () => void other.compare(b) };
}

function accountsOf(key: string, addresses: Addresses, { say, sayTrouble }: Voice): OtherAccounts {
  const about = { key };
  const open = (at: string, words?: string) => {
    location.hash = addresses.article(at, words);
  };
  const other: OtherAccounts = new OtherAccounts({
    store: {
      accounts: async () => NO_LIST,
      synopsis: (otherKey) => ask('synopsis/view', { about, otherKey }),
      sayEvent: (otherKey, word) => ask('article/say-event', { about, otherKey, word }),
      overrule: ({ otherKey, rowId, relation, words }) =>
        ask('synopsis/overrule', { about, otherKey, rowId, relation, ...words }),
      regroup: (otherKey, change) => ask('synopsis/regroup', { about, otherKey, change }),
    },
    onGo: ([start, end]) => {
      const { synopsis } = other.state;
      open(key, synopsis?.is === 'ready' ? synopsis.view.a.text.slice(start, end) : undefined);
    },
    onOpen: open,
    onSay: say,
    onTrouble: sayTrouble,
  });
  return other;
}
