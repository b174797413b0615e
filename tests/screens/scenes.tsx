/** The screens that are looked at as pictures and checked with axe. Each name is a file's name. */
import type { ComponentChild } from 'preact';
import type { AccountEvents, AccountsState } from '../../components/accounts/accounts-state';
import { ArticleReading } from '../../components/article/article-reading';
import {
  type SidebarEvents,
  type SidebarProps,
  type SidebarState,
  SidebarView,
} from '../../components/article/sidebar-view';
import { t } from '../../components/i18n/i18n';
import { LibraryFrame } from '../../components/kit/library-frame';
import { ArticleList, type ArticleListEvents } from '../../components/library/article-list';
import { Backup, type BackupEvents, type BackupFacts, BackupReminder } from '../../components/library/backup';
import { Renewal } from '../../components/library/renewal';
import { NO_FILTER } from '../../components/library/search-bar';
import type { Draft, Drafts } from '../../components/notes/draft';
import type { EditorEvents, NoteEditing } from '../../components/notes/note-editing';
import { NoteIndex } from '../../components/notes/note-index';
import type { Source } from '../../engine/model';
import type { NoteVersion } from '../../engine/model/views';
import { COMPARISON_SCENES } from './comparison-scenes';
import { AGREEING, event, forty, NO_EVENT, REGROUPED, sorted, threeHops } from './event-samples';
import { EXPORT_SCENES } from './export-scenes';
import { FETCH_CONTROLS, FETCH_SCENES } from './fetch-scenes';
import { importScenes } from './import-scenes';
import { LIBRARY_EVENT_SCENES } from './library-event-scenes';
import { pageScenes } from './page-scenes';
import { RISK_SCENES } from './risk-scenes';
import {
  CORRECTED_VIEW,
  DOUBTFUL_NOTES,
  EARLIER_VIEW,
  HERE,
  HERE_SAID,
  KOREAN_VIEW,
  longView,
  NOTES,
  RELAY_VIEW,
  SYNOPSIS,
  spanOf,
  summary,
  THERE,
  view,
} from './samples';
import { searchScenes } from './search-scenes';
import { SOURCE_SCENES } from './source-scenes';

const nothing = () => {};
const TAGS = [
  { tag: 'fishing', notes: 2 },
  { tag: 'prices in the northern provinces', notes: 1200 },
];
const NO_EDITOR: EditorEvents = {
  onType: nothing,
  onDone: nothing,
  onDiscard: nothing,
  onRetry: nothing,
  onKeepMine: nothing,
  onTakeStored: nothing,
};

const accountEvents: AccountEvents = {
  onCompare: nothing,
  onRetry: nothing,
  onGo: nothing,
  onOpen: nothing,
  onSayEvent: nothing,
  onOverrule: nothing,
  onRegroup: nothing,
};

export const noEvents: SidebarEvents = {
  quotes: {
    onActive: nothing,
    onGo: nothing,
    onWords: nothing,
    onTakeOut: nothing,
    onPutBack: nothing,
    onNote: nothing,
    onCopy: nothing,
    onCompare: nothing,
  },
  accounts: accountEvents,
  onTab: nothing,
  onNoteArticle: nothing,
  onExport: nothing,
  onOpen: nothing,
  onAsArticle: nothing,
  onRetry: nothing,
  onCloseToast: nothing,
  onClose: nothing,
};

export function noteEditing(...open: Draft[]): NoteEditing {
  const drafts: Drafts = new Map(open.map((draft) => [draft.key, draft]));
  return {
    drafts,
    knownTags: ['fishing', 'ration cards'],
    binding: null,
    events: {
      onBind: nothing,
      onBindCancel: nothing,
      onLink: nothing,
      onHistory: async () => NOTE_VERSIONS,
      onRevert: nothing,
      onEdit: nothing,
      onDelete: nothing,
      onConfirm: nothing,
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

const NOTE_VERSIONS: NoteVersion[] = (['edit', 'conflict'] as const).map((why, at) => ({
  key: `v${at}`,
  id: NOTES[0]!.annotation.id,
  target: { kind: 'article' },
  body:
    at === 0
      ? 'Is this the **old** boathouse?'
      : 'Which of the two boathouses is meant here, and who owns it?',
  tags: at === 0 ? ['fishing'] : [],
  written: '2021-03-09T12:00:00.000Z',
  why,
}));

const BACKUP: BackupFacts = {
  articles: 3120,
  notes: 41,
  used: 48_200_000,
  lastBackup: '2021-02-01T12:00:00.000Z',
  due: true,
  snapshots: (['before-restore', 'daily', 'daily'] as const).map((why, at) => ({
    id: `s${at}`,
    taken: `2021-03-0${9 - at}T08:00:00.000Z`,
    why,
    articles: why === 'daily' ? 30 : 3120,
    notes: 41 - at,
  })),
  broken: null,
};
const backupEvents: BackupEvents = {
  onWrite: nothing,
  onFile: nothing,
  onCancel: nothing,
  onApply: nothing,
  onSnapshot: nothing,
};

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

const READY: AccountsState = { is: 'ready', ...event() };

const SHORTCUTS = [
  { what: 'Show or hide the sidebar', keys: 'Alt+Shift+S' },
  { what: 'Next quote', keys: 'Alt+Shift+J' },
  { what: 'Previous quote', keys: '' },
];

function ready(more: Partial<Extract<SidebarState, { is: 'ready' }>> = {}): SidebarState {
  return { is: 'ready', view: view(), accounts: READY, synopsis: null, ...more };
}

function sidebarView(more: Partial<SidebarProps>): ComponentChild {
  return (
    <SidebarView
      state={ready()}
      tab="who"
      active={null}
      notes={noteEditing()}
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

const listEvents: ArticleListEvents = {
  onFilter: nothing,
  onSaved: nothing,
  onForgetSearch: nothing,
  onMore: nothing,
  onRetry: nothing,
  onSelect: nothing,
  onSelectNone: nothing,
  onExport: nothing,
  onDelete: nothing,
  onForget: async () => undefined,
  onBring: nothing,
};

const SUMMARIES = [
  summary(HERE, { earlierVersions: 1 }),
  summary(THERE, { notes: 0, quotes: 1 }),
  ...Array.from({ length: 12 }, (_, at) =>
    summary(HERE, { key: `k${at}`, title: `${HERE.title}, part ${at + 2}`, notes: at % 3 }),
  ),
];

function library(
  child: ComponentChild,
  here: 'articles' | 'notes' | 'backup' | 'options' = 'articles',
): ComponentChild {
  return (
    <LibraryFrame here={here} toast={null} onCloseToast={nothing}>
      {child}
    </LibraryFrame>
  );
}

function renewing(is: 'running' | 'stopped'): ComponentChild {
  return library(
    <>
      <Renewal state={{ is, left: 892, total: 3120 }} onStop={nothing} onGoOn={nothing} />
      <h1>{t('articles')}</h1>
    </>,
  );
}

const NOTHING = { isExact: true, isMore: false, places: [] };
const EXACT = { isExact: true, isMore: true, places: [] };

function list(more: Partial<Parameters<typeof ArticleList>[0]> = {}): ComponentChild {
  return library(
    <ArticleList
      state={{
        is: 'ready',
        articles: SUMMARIES,
        total: 3120,
        outlets: ['Breitbart', 'Daily NK'],
        tags: ['fishing'],
        ...EXACT,
      }}
      noteAddressOf={(id) => `#${id}`}
      placeName={(place) => place}
      saved={[]}
      filter={NO_FILTER}
      selected={new Set()}
      addressOf={(key) => `#${key}`}
      events={listEvents}
      {...more}
    />,
  );
}

function reading(more: Partial<Parameters<typeof ArticleReading>[0]> = {}): ComponentChild {
  return library(
    <ArticleReading
      view={view({
        versions: [
          { id: 'a', read: '2021-03-10T09:00:00.000Z', title: HERE.title, length: HERE.text.length },
        ],
      })}
      accounts={READY}
      synopsis={null}
      tab="who"
      active="q2"
      highlighted={null}
      notes={noteEditing()}
      events={{
        ...noEvents,
        onExport: nothing,
        onExportEvent: nothing,
        onNotePassage: nothing,
        onDelete: nothing,
        onForget: async () => undefined,
        onVersion: async () => null,
      }}
      {...more}
    />,
  );
}

export const SCENES: Record<string, () => ComponentChild> = {
  who: () => sidebarView({ active: 'q2' }),
  'who-echoes': () => sidebarView({ active: 'q1' }),
  'who-relay': () =>
    sidebarView({
      state: ready({ view: RELAY_VIEW, accounts: { is: 'ready', ...NO_EVENT } }),
      active: 'q1',
    }),
  'who-carried': () =>
    sidebarView({
      state: ready({ view: RELAY_VIEW, accounts: { is: 'ready', ...NO_EVENT } }),
      active: 'q2',
    }),
  'who-corrected': () =>
    sidebarView({
      state: ready({ view: CORRECTED_VIEW, accounts: { is: 'ready', ...NO_EVENT } }),
      active: 'q2',
    }),
  'who-corrected-earlier': () =>
    sidebarView({
      state: ready({ view: EARLIER_VIEW, accounts: { is: 'ready', ...NO_EVENT } }),
      active: 'q1',
    }),
  'who-korean-carried': () =>
    sidebarView({
      state: ready({ view: KOREAN_VIEW, accounts: { is: 'ready', ...NO_EVENT } }),
      active: 'q2',
    }),
  'who-long-names': () =>
    sidebarView({
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
  'who-failed-note': () => sidebarView({ active: 'q3', notes: noteEditing(FAILED) }),
  'who-empty': () =>
    sidebarView({
      state: ready({
        view: view({ attributions: { engine: 1, attributions: [], sources: [] }, annotations: [] }),
      }),
    }),
  'who-3000': () => sidebarView({ state: ready({ view: longView(3000) }), active: 'q40' }),
  'who-korean': () =>
    sidebarView({
      state: ready({ view: KOREAN_VIEW, accounts: { is: 'ready', ...NO_EVENT } }),
      active: 'q1',
    }),
  accounts: () => sidebarView({ tab: 'accounts' }),
  'accounts-none': () =>
    sidebarView({
      tab: 'accounts',
      state: ready({
        view: view({
          article: {
            ...view().article,
            links: [{ span: [0, 1], href: 'https://www.rfa.org/english/korea/2021/03/08/sample/' }],
          },
        }),
        accounts: { is: 'ready', ...NO_EVENT },
      }),
    }),
  'accounts-sorted': () =>
    sidebarView({ tab: 'accounts', state: ready({ accounts: { is: 'ready', ...sorted() } }) }),
  'synopsis-of-story': () =>
    sidebarView({
      tab: 'accounts',
      state: ready({
        accounts: { is: 'ready', ...sorted() },
        synopsis: { ...synopsis, otherKey: 'https://paper-3.example/sorted' },
      }),
    }),
  'accounts-three-hops': () =>
    sidebarView({ tab: 'accounts', state: ready({ accounts: { is: 'ready', ...threeHops() } }) }),
  'accounts-40': () =>
    sidebarView({ tab: 'accounts', state: ready({ accounts: { is: 'ready', ...forty() } }) }),
  'accounts-loading': () => sidebarView({ tab: 'accounts', state: ready({ accounts: { is: 'loading' } }) }),
  'synopsis-regrouped': () =>
    sidebarView({ tab: 'accounts', state: ready({ synopsis: { ...synopsis, view: REGROUPED } }) }),
  'synopsis-agreeing': () =>
    sidebarView({ tab: 'accounts', state: ready({ synopsis: { ...synopsis, view: AGREEING } }) }),
  synopsis: () => sidebarView({ tab: 'accounts', state: ready({ synopsis }) }),
  notes: () =>
    sidebarView({
      tab: 'notes',
      state: ready({ view: view({ annotations: [...NOTES, ...DOUBTFUL_NOTES] }) }),
    }),
  'notes-more': () => sidebarView({ tab: 'notes' }),
  'notes-binding': () =>
    sidebarView({
      tab: 'notes',
      state: ready({ view: view({ annotations: [...NOTES, ...DOUBTFUL_NOTES] }) }),
      notes: { ...noteEditing(), binding: DOUBTFUL_NOTES.at(-1)!.annotation.id },
    }),
  'notes-restored': () =>
    sidebarView({
      tab: 'notes',
      notes: noteEditing({ ...FAILED, key: 'passage:x', state: 'typing', trouble: null, restored: true }),
    }),
  'notes-empty': () => sidebarView({ tab: 'notes', state: ready({ view: view({ annotations: [] }) }) }),
  'notes-conflict': () =>
    sidebarView({
      tab: 'notes',
      notes: noteEditing({ ...FAILED, key: 'article', trouble: 'conflict', words: '' }),
      toast: { id: 1, words: t('noteDeleted'), onUndo: nothing },
    }),
  private: () => sidebarView({ state: ready({ view: view({ keptIn: 'session' }) }) }),
  loading: () => sidebarView({ state: { is: 'loading' } }),
  'no-article': () => sidebarView({ state: { is: 'no-article', why: 'none' } }),
  'no-article-frame': () => sidebarView({ state: { is: 'no-article', why: 'frame' } }),
  library: () => list(),
  'library-selected': () => list({ selected: new Set([HERE.key]) }),
  'library-empty': () =>
    list({ state: { is: 'ready', articles: [], total: 0, outlets: [], tags: [], ...NOTHING } }),
  'library-nothing-found': () =>
    list({
      filter: { ...NO_FILTER, words: 'walrus' },
      state: { is: 'ready', articles: [], total: 0, outlets: ['Daily NK'], tags: [], ...NOTHING },
    }),
  'library-failed': () => list({ state: { is: 'failed', trouble: 'storage' } }),
  'library-reading': () => reading(),
  'library-reading-synopsis': () =>
    reading({ tab: 'accounts', synopsis, highlighted: spanOf(HERE.text, '40 men share one stove') }),
  'library-renewal': () => renewing('running'),
  'library-renewal-stopped': () => renewing('stopped'),
  'library-notes': () =>
    library(
      <NoteIndex
        state={{
          is: 'ready',
          total: 2,
          notes: NOTES.map(({ annotation }) => ({
            annotation,
            article: summary(HERE),
            speaker: 'a source in North Hamgyong Province',
          })),
        }}
        words=""
        tag="fishing"
        addressOf={() => '#'}
        onWords={nothing}
        onTag={nothing}
        selected={
          new Map([[NOTES[0]!.annotation.id, { annotation: NOTES[0]!.annotation, article: summary(HERE) }]])
        }
        onSelect={nothing}
        onSelectNone={nothing}
        onExport={nothing}
        onMore={nothing}
        onRetry={nothing}
        onDelete={nothing}
        colour={null}
        onColour={nothing}
        tags={TAGS}
        drafts={new Map()}
        events={NO_EDITOR}
        onEdit={nothing}
        onRenameTag={nothing}
      />,
      'notes',
    ),
  'library-backup': () =>
    library(<Backup facts={BACKUP} work={{ is: 'idle' }} events={backupEvents} />, 'backup'),
  'library-backup-checked': () =>
    library(
      <Backup
        facts={BACKUP}
        work={{
          is: 'checked',
          file: 'second-source-2021-03-09.jsonl',
          preview: {
            articles: { fresh: 12, same: 3108, differs: 2 },
            notes: { fresh: 4, same: 36, differs: 1 },
            onlyHere: { articles: 10, notes: 3 },
          },
        }}
        events={backupEvents}
      />,
      'backup',
    ),
  'library-backup-refused': () =>
    library(
      <Backup
        facts={BACKUP}
        work={{ is: 'refused', file: 'notes.jsonl', why: { line: 12, fault: { kind: 'changed-line' } } }}
        events={backupEvents}
      />,
      'backup',
    ),
  'library-backup-broken': () =>
    library(
      <Backup
        facts={{ ...BACKUP, snapshots: [], broken: 'UpgradeError: a column is missing' }}
        work={{ is: 'writing', percent: 40 }}
        events={backupEvents}
      />,
      'backup',
    ),
  'library-reminder': () =>
    library(
      <>
        <BackupReminder onLater={nothing} />
        <h1>{t('notes')}</h1>
      </>,
      'notes',
    ),
  failed: () => sidebarView({ state: { is: 'failed', trouble: 'internal' } }),
  ...EXPORT_SCENES,
  ...searchScenes(list, SUMMARIES),
  ...pageScenes({ sidebarView, ready, reading, editing: noteEditing }),
  ...FETCH_SCENES,
  ...importScenes((child) =>
    library(
      <>
        <h1>{t('backup')}</h1>
        {child}
      </>,
      'backup',
    ),
  ),
  ...LIBRARY_EVENT_SCENES,
  ...SOURCE_SCENES,
  ...COMPARISON_SCENES,
  ...RISK_SCENES,
  ...Object.fromEntries(
    Object.entries(FETCH_CONTROLS).map(([name, fetching]) => [
      name,
      () =>
        sidebarView({
          tab: 'accounts',
          state: ready({ accounts: { is: 'ready', ...NO_EVENT }, fetching }),
        }),
    ]),
  ),
};
