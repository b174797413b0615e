/** The screens that are looked at as pictures and checked with axe. Each name is a file's name. */
import type { ComponentChild } from 'preact';
import type { AccountEvents, AccountsState } from '../../components/accounts';
import { Desk, type DeskEvents, type DeskProps, type DeskState } from '../../components/desk';
import type { Draft, Drafts } from '../../components/drafts';
import type { NoteDesk } from '../../components/note-desk';
import type { Source } from '../../engine/model';
import {
  ACCOUNTS,
  DOUBTFUL_NOTES,
  HERE_SAID,
  longView,
  NOTES,
  RELAY_VIEW,
  SYNOPSIS,
  THERE,
  view,
} from './samples';

const nothing = () => {};

const accountEvents: AccountEvents = {
  onCompare: nothing,
  onRetry: nothing,
  onGo: nothing,
  onOpen: nothing,
  onOverrule: nothing,
};

export const noEvents: DeskEvents = {
  quotes: { onActive: nothing, onGo: nothing, onNote: nothing, onCopy: nothing },
  accounts: accountEvents,
  onTab: nothing,
  onNoteArticle: nothing,
  onExport: nothing,
  onOpen: nothing,
  onRetry: nothing,
  onCloseToast: nothing,
  onClose: nothing,
};

export function noteDesk(...open: Draft[]): NoteDesk {
  const drafts: Drafts = new Map(open.map((draft) => [draft.key, draft]));
  return {
    drafts,
    knownTags: ['fishing', 'ration cards'],
    events: {
      onEdit: nothing,
      onDelete: nothing,
      onGo: nothing,
      onType: nothing,
      onDone: nothing,
      onDiscard: nothing,
      onRetry: nothing,
      onKeepMine: nothing,
      onTakeStored: nothing,
    },
  };
}

const FAILED: Draft = {
  key: 'quote:q3',
  id: '00000000-0000-4000-8000-000000000099',
  revision: null,
  target: { kind: 'article' },
  words: '40 men share one stove',
  body: 'Is this the old boathouse, or the new one?',
  tags: ['fishing'],
  state: 'failed',
  trouble: 'quota',
  saved: null,
};

const READY: AccountsState = { is: 'ready', accounts: ACCOUNTS, searched: 12 };

const SHORTCUTS = [
  { what: 'Show or hide the sidebar', keys: 'Alt+Shift+S' },
  { what: 'Next quote', keys: 'Alt+Shift+J' },
  { what: 'Previous quote', keys: '' },
];

function ready(more: Partial<Extract<DeskState, { is: 'ready' }>> = {}): DeskState {
  return { is: 'ready', view: view(), accounts: READY, synopsis: null, ...more };
}

function desk(more: Partial<DeskProps>): ComponentChild {
  return (
    <Desk
      state={ready()}
      tab="who"
      active={null}
      notes={noteDesk()}
      toast={null}
      shortcuts={SHORTCUTS}
      events={noEvents}
      {...more}
    />
  );
}

/** Names as long as no newspaper would print them. */
const LONG_NAME =
  'a former deputy director of the Department for Fisheries of the People’s Committee of South Hamgyong Province';

function longNames(): Source[] {
  return HERE_SAID.sources.map((source) => ({
    ...source,
    name: LONG_NAME,
    place: 'Sinpo, South Hamgyong Province',
    role: null,
  }));
}

const synopsis = { otherKey: THERE.key, is: 'ready', view: SYNOPSIS } as const;

export const SCENES: Record<string, () => ComponentChild> = {
  who: () => desk({ active: 'q2' }),
  'who-relay': () =>
    desk({
      state: ready({ view: RELAY_VIEW, accounts: { is: 'ready', accounts: [], searched: 3 } }),
      active: 'q1',
    }),
  'who-long-names': () =>
    desk({
      state: ready({
        view: view({
          attributions: {
            ...HERE_SAID,
            sources: longNames(),
            attributions: HERE_SAID.attributions.map((one) => ({
              ...one,
              speaker: LONG_NAME,
              chain: [...one.chain, { role: 'hearsay' as const, name: LONG_NAME }],
            })),
          },
        }),
      }),
    }),
  'who-failed-note': () => desk({ active: 'q3', notes: noteDesk(FAILED) }),
  'who-empty': () =>
    desk({
      state: ready({
        view: view({ attributions: { engine: 1, attributions: [], sources: [] }, annotations: [] }),
      }),
    }),
  'who-3000': () => desk({ state: ready({ view: longView(3000) }), active: 'q40' }),
  accounts: () => desk({ tab: 'accounts' }),
  'accounts-none': () =>
    desk({
      tab: 'accounts',
      state: ready({
        view: view({
          article: {
            ...view().article,
            links: [{ span: [0, 1], href: 'https://www.rfa.org/english/korea/2021/03/08/sample/' }],
          },
        }),
        accounts: { is: 'ready', accounts: [], searched: 12 },
      }),
    }),
  'accounts-loading': () => desk({ tab: 'accounts', state: ready({ accounts: { is: 'loading' } }) }),
  synopsis: () => desk({ tab: 'accounts', state: ready({ synopsis }) }),
  notes: () =>
    desk({ tab: 'notes', state: ready({ view: view({ annotations: [...NOTES, ...DOUBTFUL_NOTES] }) }) }),
  'notes-empty': () => desk({ tab: 'notes', state: ready({ view: view({ annotations: [] }) }) }),
  'notes-conflict': () =>
    desk({
      tab: 'notes',
      notes: noteDesk({ ...FAILED, key: 'article', trouble: 'conflict', words: '' }),
      toast: { id: 1, words: 'Note deleted.', onUndo: nothing },
    }),
  private: () => desk({ state: ready({ view: view({ keptIn: 'session' }) }) }),
  loading: () => desk({ state: { is: 'loading' } }),
  'no-article': () => desk({ state: { is: 'no-article' } }),
  failed: () => desk({ state: { is: 'failed', trouble: 'internal' } }),
};
