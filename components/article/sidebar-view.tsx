import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NoArticle } from '../../engine/model/views';
import { t } from '../i18n/i18n';
import type { Trouble } from '../i18n/trouble';
import { Failed, Loading } from '../kit/states';
import { Toast, type ToastMessage } from '../kit/toast';
import { KeysTaken, KeysTakenNotice } from '../notes/keys-taken';
import type { NoteEditing } from '../notes/note-editing';
import type { NotesOnPage } from '../notes/notes-panel';
import { type Shortcut, ShortcutsSheet } from '../settings/shortcuts-sheet';
import {
  ArticlePanels,
  type ArticleTab,
  type OpenedArticle,
  type PanelEvents,
  readAccountsCount,
} from './article-panels';
import { Foot } from './foot';
import { ArticleHead, TitleBar } from './head';
import { NoArticleHere } from './no-article';

/** What the sidebar has to show: an article, or why there is none. */
export type SidebarState =
  | { is: 'loading' }
  | { is: 'no-article'; why: NoArticle; busy?: boolean }
  | { is: 'failed'; trouble: Trouble }
  | OpenedArticle;

export interface SidebarEvents extends PanelEvents {
  onExport(): void;
  onOpen(page: 'library' | 'options' | 'keys' | 'welcome'): void;
  /** Opens the page as an article, whatever speaks against it. */
  onAsArticle(): void;
  onRetry(): void;
  onCloseToast(): void;
  /** Opens the browser's side panel; absent in it, and where there is none. */
  onPanel?: (() => void) | undefined;
  /** The reader wants to type here all the same, where the page takes the keyboard away. */
  onTypeOn?: () => void;
  /** Absent where the view is not in a page's sidebar. */
  onClose?: () => void;
}

export interface SidebarProps {
  state: SidebarState;
  tab: ArticleTab;
  /** The quote that the reader is at. */
  active: string | null;
  notes: NoteEditing;
  /** The page takes the keyboard away. */
  keysTaken?: boolean;
  notesOnPage?: NotesOnPage | undefined;
  toast: ToastMessage | null;
  shortcuts: readonly Shortcut[];
  /** The library tells of an update that the reader has not seen. */
  withNews?: boolean;
  events: SidebarEvents;
}

/** Everything that the sidebar shows. */
export function SidebarView({
  state,
  tab,
  active,
  notes,
  keysTaken = false,
  notesOnPage,
  toast,
  shortcuts,
  withNews,
  events,
}: SidebarProps) {
  const [help, setHelp] = useState(false);
  const remember = useScrollOf(tab);
  const open = (next: ArticleTab) => {
    remember();
    events.onTab(next);
  };
  return (
    <div class="sidebar">
      <header class="head">
        <TitleBar
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
            <ArticlePanels
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
      <Foot
        onExport={events.onExport}
        onOpen={events.onOpen}
        withExport={state.is === 'ready'}
        withNews={withNews}
      />
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
function useScrollOf(tab: ArticleTab): () => void {
  const places = useRef(new Map<ArticleTab, number>());
  useLayoutEffect(() => {
    const place = places.current.get(tab);
    if (place !== undefined) window.scrollTo(0, place);
  }, [tab]);
  return () => places.current.set(tab, window.scrollY);
}
