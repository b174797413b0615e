/** The reader's own word on an account: which event and story it is of, what was said, and taking that back. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { EVENT_WORDS, type EventWord } from '../../engine/model';
import type { AccountView } from '../../engine/model/views';
import { type MessageKey, t } from '../i18n/i18n';
import { DownIcon } from '../kit/icons';
import { Menu } from '../kit/menu';
import type { AccountEvents, AccountsState } from './accounts-state';

const WORD: Record<EventWord, MessageKey> = {
  'same-event': 'wordSameEvent',
  'same-story': 'wordSameStory',
  apart: 'wordApart',
};

export const describeWord = (word: EventWord): string => t(WORD[word]);

/** What the reader said of an account itself; `null` for nothing. */
export function wordOn({ match: { said } }: AccountView): EventWord | null {
  return said?.by === 'reader' ? said.word : null;
}

interface Props {
  account: AccountView;
  events: AccountEvents;
}

/** A menu of the three things that may be said; chosen is what holds now. */
export function EventWordMenu({ account, events }: Props) {
  const { match, summary } = account;
  const holds: EventWord = match.same ? 'same-event' : match.story ? 'same-story' : 'apart';
  return (
    <Menu
      label={t('wordMenuLabel', summary.title)}
      items={EVENT_WORDS.map((word) => ({
        key: word,
        label: describeWord(word),
        chosen: word === holds,
        // What the texts gave may be said as well: then it stays, whatever is read later.
        onPick: () => word !== wordOn(account) && events.onSayEvent(summary.key, word),
      }))}
    >
      {t('wordMenu')} <DownIcon />
    </Menu>
  );
}

/** That the reader's word decides here, and the way back. */
export function EventWordSaid({ account, events }: Props) {
  const { match, summary } = account;
  const { said } = match;
  if (!said) return null;
  return (
    <p class="said">
      {said.by === 'reader' ? t('wordSaid') : t('wordInferred')}{' '}
      {said.id !== undefined && (
        <button
          type="button"
          class="link"
          aria-label={t('wordUndoLabel', summary.title)}
          onClick={() => events.onSayEvent(summary.key, null)}
        >
          {t('undo')}
        </button>
      )}
    </p>
  );
}

/**
 * An account that is moved is drawn anew in its other part: the focus, which its button had, goes to its title there, and to the whole
 * where it is listed no more.
 */
export function useFocusOnMoved(state: AccountsState, events: AccountEvents) {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ key: string; word: EventWord | null } | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null || state.is !== 'ready') return;
    const { key, word } = wanted.current;
    const moved = state.accounts.find(({ summary }) => summary.key === key);
    if ((moved ? wordOn(moved) : null) !== word) return;
    wanted.current = null;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const place = root.current?.querySelector(`[data-account="${CSS.escape(key)}"]`);
    place?.closest('details')?.setAttribute('open', '');
    (place?.querySelector<HTMLElement>('.account-title') ?? root.current)?.focus();
  }, [state]);
  const saying: AccountEvents = {
    ...events,
    onSayEvent: (key, word) => {
      wanted.current = { key, word };
      events.onSayEvent(key, word);
    },
  };
  return { root, saying };
}
