import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleView, ExportFormat } from '../engine/views';
import { type AccountEvents, Accounts, type AccountsState, type SynopsisState, sameEvent } from './accounts';
import { Foot } from './foot';
import { ArticleHead, HouseBar } from './head';
import type { NoteDesk } from './note-desk';
import { isNote } from './note-groups';
import { NotesPanel } from './notes-panel';
import type { QuoteEvents } from './quote-item';
import { type Shortcut, ShortcutsSheet } from './shortcuts-sheet';
import { Failed, Loading } from './states';
import { Tabs } from './tabs';
import { Toast, type ToastMessage } from './toast';
import type { Trouble } from './trouble';
import { type QuoteOrder, WhoSays } from './who-says';
import { t } from './words';

export type DeskTab = 'who' | 'accounts' | 'notes';

/** What the desk has to show: an article, or why there is none. */
export type DeskState =
  | { is: 'loading' }
  | { is: 'no-article' }
  | { is: 'failed'; trouble: Trouble }
  | { is: 'ready'; view: ArticleView; accounts: AccountsState; synopsis: SynopsisState | null };

export interface DeskEvents {
  quotes: QuoteEvents;
  accounts: AccountEvents;
  onTab(tab: DeskTab): void;
  onNoteArticle(): void;
  onExport(format: ExportFormat): void;
  onOpen(page: 'library' | 'options'): void;
  onRetry(): void;
  onCloseToast(): void;
  /** Absent where the desk is not in a page's sidebar. */
  onClose?: () => void;
}

export interface DeskProps {
  state: DeskState;
  tab: DeskTab;
  /** The quote that the reader is at. */
  active: string | null;
  notes: NoteDesk;
  toast: ToastMessage | null;
  shortcuts: readonly Shortcut[];
  events: DeskEvents;
}

/** The reading desk: everything that the sidebar shows. */
export function Desk({ state, tab, active, notes, toast, shortcuts, events }: DeskProps) {
  const [help, setHelp] = useState(false);
  return (
    <div class="desk">
      <header class="head">
        <HouseBar asTitle={state.is !== 'ready'} onHelp={() => setHelp(true)} onClose={events.onClose} />
        {state.is === 'ready' && <ArticleHead view={state.view} accounts={accountsCount(state.accounts)} />}
      </header>
      <main>
        {state.is === 'loading' && <Loading words={t('loading')} />}
        {state.is === 'failed' && <Failed trouble={state.trouble} onRetry={events.onRetry} />}
        {state.is === 'no-article' && (
          <div class="empty">
            <p>{t('noArticle')}</p>
            <p>{t('noArticleHelp')}</p>
          </div>
        )}
        {state.is === 'ready' && (
          <Panels state={state} tab={tab} active={active} notes={notes} events={events} />
        )}
      </main>
      <Toast message={toast} onClose={events.onCloseToast} />
      <Foot onExport={events.onExport} onOpen={events.onOpen} withExport={state.is === 'ready'} />
      {help && <ShortcutsSheet commands={shortcuts} onClose={() => setHelp(false)} />}
    </div>
  );
}

/** How many other accounts there are; `null` while it is not known. */
export function accountsCount(accounts: AccountsState): number | null {
  return accounts.is === 'ready' ? sameEvent(accounts.accounts).length : null;
}

type PanelsProps = Pick<DeskProps, 'tab' | 'active' | 'notes' | 'events'> & {
  state: Extract<DeskState, { is: 'ready' }>;
};

function Panels({ state: { view, accounts, synopsis }, tab, active, notes, events }: PanelsProps) {
  const [order, setOrder] = useState<QuoteOrder>('reading');
  const remember = useScrollOf(tab);
  const open = (next: DeskTab) => {
    remember();
    events.onTab(next);
  };
  return (
    <Tabs<DeskTab>
      label={t('tabsLabel')}
      open={tab}
      onOpen={open}
      tabs={[
        { name: 'who', label: t('whoSaysWhat'), count: view.attributions.attributions.length },
        { name: 'accounts', label: t('otherAccounts'), count: accountsCount(accounts) },
        { name: 'notes', label: t('notes'), count: view.annotations.filter(isNote).length },
      ]}
    >
      {tab === 'who' && (
        <WhoSays
          view={view}
          desk={notes}
          events={events.quotes}
          active={active}
          order={order}
          onOrder={setOrder}
        />
      )}
      {tab === 'accounts' && (
        <Accounts article={view.article} state={accounts} synopsis={synopsis} events={events.accounts} />
      )}
      {tab === 'notes' && <NotesPanel view={view} desk={notes} onNoteArticle={events.onNoteArticle} />}
    </Tabs>
  );
}

/** Each tab keeps its own place: call the function before leaving one. */
function useScrollOf(tab: DeskTab): () => void {
  const places = useRef(new Map<DeskTab, number>());
  useLayoutEffect(() => {
    const place = places.current.get(tab);
    if (place !== undefined) window.scrollTo(0, place);
  }, [tab]);
  return () => places.current.set(tab, window.scrollY);
}
