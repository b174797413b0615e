import { useCallback, useEffect, useState } from 'preact/hooks';
import { type SidebarEvents, SidebarView } from '../../components/article/sidebar-view';
import { useOpenArticle } from '../../components/article/use-open-article';
import { t } from '../../components/i18n/i18n';
import { describeTrouble, troubleOf } from '../../components/i18n/trouble';
import { showTheme } from '../../components/kit/theme';
import { useStableCallbacks } from '../../components/kit/use-stable-callbacks';
import { useToast } from '../../components/kit/use-toast';
import type { Shortcut } from '../../components/settings/shortcuts-sheet';
import { describe } from '../../engine/anchoring';
import type { Span } from '../../engine/model';
import { connectClient } from '../../protocol/client';
import type { ToClient } from '../../protocol/messages/telling';
import { shortcuts as askShortcuts } from '../own-pages/shortcuts';
import { openSidePanel } from '../own-pages/side-panel';
import { ask } from './asking';
import { followTabs } from './following-tabs';
import { openSidebar } from './opening';
import { storeOfTab } from './tab-store';
import { watchTyping } from './typing';

/**
 * The sidebar of a tab: asks the background, hears of changes, and hands everything to `SidebarView` to draw.
 * @param nonce `null` where the browser itself shows this page, and no reader has to vouch for it
 */
export function Sidebar({
  nonce,
  windowId,
}: {
  nonce: Promise<string> | null;
  windowId: number | undefined;
}) {
  const [notesShown, setNotesShown] = useState(false);
  const [keys, setKeys] = useState<Shortcut[]>([]);
  const [keysTaken, setKeysTaken] = useState(false);
  const { toast, say, sayTrouble: sayAnyTrouble, close } = useToast();
  const toPanel = () => {
    // What is typed is kept before the page's own sidebar goes.
    dispatchEvent(new Event('blur'));
    openSidePanel().catch(() =>
      say(t('sidePanelByHand'), undefined, {
        words: t('settings'),
        go: () => void ask('tab/open', { page: 'options' }).catch(sayAnyTrouble),
      }),
    );
  };
  const sayTrouble = useCallback((error: unknown) => {
    if (nonce === null || troubleOf(error) !== 'covered') return sayAnyTrouble(error);
    say(describeTrouble('covered'), undefined, { words: t('openSidePanel'), go: toPanel });
  }, []);

  /** @param note where the note's place is nothing that the page may learn by a click that it borrowed */
  const go = async (span: Span, note = false) => {
    try {
      const { arrival } = await ask('tab/go', { span, ...(note && { note }) });
      if (arrival !== 'seen') say(t(arrival === 'covered' ? 'goCovered' : 'goHidden'));
    } catch (error) {
      sayTrouble(error);
    }
  };

  const { article, state } = useOpenArticle(storeOfTab, {
    say,
    sayTrouble,
    go: (span, note) => void go(span, note),
    open: (key, passage) =>
      void ask('tab/open', { article: key, ...(passage !== undefined && { passage }) }).catch(sayTrouble),
    describe,
  });
  const { opened } = state;
  const articleKey = article.key;

  const readSettings = () => {
    ask('tab/notes-on-page', { shown: null }).then(
      ({ shown }) => setNotesShown(shown),
      () => setNotesShown(false), // Without an article none are shown.
    );
    return ask('settings/get', {}).then(
      ({ theme }) => showTheme(theme),
      () => {}, // The browser's own theme serves as well.
    );
  };

  const showNotes = (wanted: boolean) => {
    setNotesShown(wanted);
    ask('tab/notes-on-page', { shown: wanted }).then(
      ({ shown }) => setNotesShown(shown),
      (error) => {
        setNotesShown(!wanted);
        sayTrouble(error);
      },
    );
  };

  const hear = (message: ToClient) => {
    if (article.hear(message)) return;
    if (message.tell === 'keys-taken') setKeysTaken(true);
    else if (message.tell === 'close') window.close();
    else void readSettings();
  };
  const ear = useStableCallbacks({ hear });

  const openAsArticle = async () => {
    article.beBusy();
    try {
      await ask('tab/as-article', {});
    } catch (error) {
      sayTrouble(error);
    }
    await article.look();
  };

  const start = () => article.start(() => openSidebar(nonce));

  useEffect(() => {
    void askShortcuts().then(setKeys);
    const watching = new AbortController();
    if (nonce !== null) watchTyping(watching.signal, () => setKeysTaken(true));
    else followTabs(windowId, () => void article.look(), watching.signal);
    let port: { close(): void } | null = null;
    let gone = false;
    void start().then(() => {
      // Settings and port are open to vouched frames only, so the greeting comes first. An article asks for them itself.
      if (article.key === null) void readSettings();
      if (!gone) port = connectClient(ear.hear);
    });
    return () => {
      gone = true;
      watching.abort();
      port?.close();
    };
  }, []);

  useEffect(() => {
    setKeysTaken(false);
    if (articleKey !== null) void readSettings();
  }, [articleKey]);

  const events: SidebarEvents = {
    ...article.events,
    onExport: (format) => void article.export(format),
    onOpen: (page) => void ask('tab/open', { page }).catch(sayTrouble),
    onAsArticle: () => void openAsArticle(),
    onRetry: () => void start(),
    onCloseToast: close,
    onPanel: nonce === null ? undefined : toPanel,
    onTypeOn: () => setKeysTaken(false),
    onClose: nonce === null ? undefined : () => void ask('tab/tell', { tell: 'close' }).catch(sayTrouble),
  };

  return (
    <SidebarView
      {...state}
      state={opened.is === 'open' ? { ...state, is: 'ready', view: opened.view } : opened}
      keysTaken={keysTaken}
      notesOnPage={{ areShown: notesShown, onShow: showNotes }}
      toast={toast}
      shortcuts={keys}
      events={events}
    />
  );
}
