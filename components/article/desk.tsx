import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExportFormat, NoArticle } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import type { Trouble } from '../i18n/trouble';
import { Failed, Loading } from '../kit/states';
import { Toast, type ToastMessage } from '../kit/toast';
import { KeysTaken, KeysTakenNotice } from '../notes/keys-taken';
import type { NoteDesk } from '../notes/note-desk';
import type { NotesOnPage } from '../notes/notes-panel';
import { type Shortcut, ShortcutsSheet } from '../settings/shortcuts-sheet';
import {
  type DeskArticle,
  DeskPanels,
  type DeskTab,
  type PanelEvents,
  readAccountsCount,
} from './desk-panels';
import { Foot } from './foot';
import { ArticleHead, HouseBar } from './head';
import { NoArticleHere } from './no-article';

/** What the desk has to show: an article, or why there is none. */
export type DeskState =
  | { is: 'loading' }
  | { is: 'no-article'; why: NoArticle; busy?: boolean }
  | { is: 'failed'; trouble: Trouble }
  | DeskArticle;

export interface DeskEvents extends PanelEvents {
  onExport(format: ExportFormat): void;
  onOpen(page: 'library' | 'options' | 'keys' | 'welcome'): void;
  /** Opens the page as an article, whatever speaks against it. */
  onAsArticle(): void;
  onRetry(): void;
  onCloseToast(): void;
  /** Opens the browser's side panel; absent in it, and where there is none. */
  onPanel?: (() => void) | undefined;
  /** The reader wants to type here all the same, where the page takes the keyboard away. */
  onTypeOn?: () => void;
  /** Absent where the desk is not in a page's sidebar. */
  onClose?: () => void;
}

export interface DeskProps {
  state: DeskState;
  tab: DeskTab;
  /** The quote that the reader is at. */
  active: string | null;
  notes: NoteDesk;
  /** The page takes the keyboard away. */
  keysTaken?: boolean;
  notesOnPage?: NotesOnPage | undefined;
  toast: ToastMessage | null;
  shortcuts: readonly Shortcut[];
  events: DeskEvents;
}

/** The reading desk: everything that the sidebar shows. */
export function Desk({
  state,
  tab,
  active,
  notes,
  keysTaken = false,
  notesOnPage,
  toast,
  shortcuts,
  events,
}: DeskProps) {
  const [help, setHelp] = useState(false);
  const remember = useScrollOf(tab);
  const open = (next: DeskTab) => {
    remember();
    events.onTab(next);
  };
  return (
    <div class="desk">
      <header class="head">
        <HouseBar
          asTitle={state.is !== 'ready'}
          onHelp={() => setHelp(true)}
          onPanel={events.onPanel}
          onClose={events.onClose}
        />
        {state.is === 'ready' && (
          <ArticleHead view={state.view} accounts={readAccountsCount(state.accounts)} />
        )}
      </header>
      {keysTaken && <KeysTakenNotice onPanel={events.onPanel} onTypeOn={() => events.onTypeOn?.()} />}
      <main>
        {state.is === 'loading' && <Loading words={t('loading')} />}
        {state.is === 'failed' && <Failed trouble={state.trouble} onRetry={events.onRetry} />}
        {state.is === 'no-article' && (
          <NoArticleHere
            why={state.why}
            busy={state.busy === true}
            onAsArticle={events.onAsArticle}
            onWelcome={() => events.onOpen('welcome')}
          />
        )}
        {state.is === 'ready' && (
          <KeysTaken.Provider value={keysTaken}>
            <DeskPanels
              state={state}
              tab={tab}
              active={active}
              notes={notes}
              notesOnPage={notesOnPage}
              events={{ ...events, onTab: open }}
            />
          </KeysTaken.Provider>
        )}
      </main>
      <Toast message={toast} onClose={events.onCloseToast} />
      <Foot onExport={events.onExport} onOpen={events.onOpen} withExport={state.is === 'ready'} />
      {help && (
        <ShortcutsSheet
          commands={shortcuts}
          onChangeKeys={() => events.onOpen('keys')}
          onClose={() => setHelp(false)}
        />
      )}
    </div>
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
