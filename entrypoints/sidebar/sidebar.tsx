import { useEffect, useState } from 'preact/hooks';
import { type SidebarEvents, SidebarView } from '../../components/article/sidebar-view';
import { useOpenArticle } from '../../components/article/use-open-article';
import { t } from '../../components/i18n/i18n';
import { useStableCallbacks } from '../../components/kit/lists/memo';
import { Meanings } from '../../components/notes/highlights';
import { MisreadContext } from '../../components/quotes/misread';
import type { Shortcut } from '../../components/settings/shortcuts-sheet';
import { describe } from '../../engine/anchoring';
import type { Span } from '../../engine/model';
import type { ToClient } from '../../protocol/messages/telling';
import { shortcuts as askShortcuts } from '../own-pages/shortcuts';
import { useMisread } from '../own-pages/use-misread';
import { ask } from './asking';
import { assertSeen, watchOver } from './in-sight';
import { openSidebar } from './opening';
import { storeOfTab } from './tab-store';
import { useConnection } from './use-connection';
import { useSaying } from './use-saying';
import { useSheet } from './use-sheet';
import { useTabSettings } from './use-tab-settings';

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
  const [keys, setKeys] = useState<Shortcut[]>([]);
  const [withNews, setWithNews] = useState(false);
  const [keysTaken, setKeysTaken] = useState(false);
  const { toast, say, sayTrouble, close, toPanel } = useSaying(nonce !== null);
  const { notesShown, meanings, readSettings, showNotes } = useTabSettings(sayTrouble);

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
    compare: (keys) => void ask('tab/open', { compare: keys }).catch(sayTrouble),
    describe,
  });
  const { opened } = state;
  const articleKey = article.key;

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

  useEffect(() => void askShortcuts().then(setKeys), []);
  useConnection(nonce, windowId, {
    // An article asks for its settings itself.
    start: () => start().then(() => void (article.key === null && readSettings())),
    hear: ear.hear,
    onTab: () => void article.look(),
    onKeysTaken: () => setKeysTaken(true),
  });

  useEffect(() => {
    setKeysTaken(false);
    if (articleKey === null) return;
    void readSettings();
    ask('settings/news', {}).then(
      ({ from }) => setWithNews(from !== null),
      () => {},
    );
  }, [articleKey]);

  const sheet = useSheet(opened.is === 'open' ? opened.view : null, { say, sayTrouble });

  const guard = { watched: watchOver, assertSeen };
  const misread = useMisread(opened.is === 'open' ? opened.view : null, { say, sayTrouble }, guard);

  const events: SidebarEvents = {
    ...article.events,
    onExport: sheet.open,
    onOpen: (page) => void ask('tab/open', { page }).catch(sayTrouble),
    onAsArticle: () => void openAsArticle(),
    onRetry: () => void start(),
    onCloseToast: close,
    onPanel: nonce === null ? undefined : toPanel,
    onTypeOn: () => setKeysTaken(false),
    onClose: nonce === null ? undefined : () => void ask('tab/tell', { tell: 'close' }).catch(sayTrouble),
  };

  return (
    <Meanings.Provider value={meanings}>
      <MisreadContext.Provider value={misread.open}>
        <SidebarView
          {...state}
          state={opened.is === 'open' ? { ...state, is: 'ready', view: opened.view } : opened}
          keysTaken={keysTaken}
          notesOnPage={{ areShown: notesShown, onShow: showNotes }}
          toast={toast}
          shortcuts={keys}
          withNews={withNews}
          events={events}
        />
      </MisreadContext.Provider>
      {misread.shown}
      {sheet.shown}
    </Meanings.Provider>
  );
}
