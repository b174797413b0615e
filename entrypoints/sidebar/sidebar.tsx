import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useAccounts } from '../../components/accounts/use-accounts';
import { Desk, type DeskEvents } from '../../components/article/desk';
import type { DeskTab } from '../../components/article/desk-panels';
import { plural, t } from '../../components/i18n/i18n';
import { type Trouble, troubleOf, troubleWords } from '../../components/i18n/trouble';
import { copyText, noteAddress, saveFile } from '../../components/kit/download';
import { showTheme } from '../../components/kit/theme';
import { useStable } from '../../components/kit/use-stable-callbacks';
import { useToast } from '../../components/kit/use-toast';
import { useNotes } from '../../components/notes/use-notes';
import type { QuoteEvents } from '../../components/quotes/quote-item';
import type { Shortcut } from '../../components/settings/shortcuts-sheet';
import { sourcesById, stretchOf } from '../../components/sources/speaker';
import { citationOf } from '../../components/sources/wording';
import { describe } from '../../engine/anchoring';
import type { Attribution, Span } from '../../engine/model';
import type { ArticleView, ExportFormat, NoArticle } from '../../engine/model/views';
import { connectDesk } from '../../protocol/client';
import type { ToDesk } from '../../protocol/messages/telling';
import { shortcuts as askShortcuts } from '../own-pages/shortcuts';
import { openSidePanel } from '../own-pages/side-panel';
import { ask } from './asking';
import { followTabs } from './following-tabs';
import { openDesk } from './opening';
import { watchTyping } from './typing';

/** What is known of this tab's article. */
type Opened =
  | { is: 'loading' }
  | { is: 'failed'; trouble: Trouble }
  | { is: 'open'; view: ArticleView }
  | { is: 'no-article'; why: NoArticle; busy?: boolean };

/**
 * The sidebar of a tab: asks the background, hears of changes, and hands everything to the desk to draw.
 * @param nonce `null` where the browser itself shows this page, and no reader has to vouch for it
 */
export function Sidebar({
  nonce,
  windowId,
}: {
  nonce: Promise<string> | null;
  windowId: number | undefined;
}) {
  const [opened, setOpened] = useState<Opened>({ is: 'loading' });
  const [tab, setTab] = useState<DeskTab>('who');
  const [active, setActive] = useState<string | null>(null);
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
    say(troubleWords('covered'), undefined, { words: t('openSidePanel'), go: toPanel });
  }, []);
  const view = opened.is === 'open' ? opened.view : null;
  const articleKey = view?.article.key ?? null;
  const shown = { about: 'tab', articleKey: articleKey ?? undefined } as const;
  const attempt = useRef(0);

  /** @param note where the note's place is nothing that the page may learn by a click that it borrowed */
  const go = async (span: Span, note = false) => {
    try {
      const { arrival } = await ask('tab/go', { span, ...(note && { note }) });
      if (arrival !== 'seen') say(t(arrival === 'covered' ? 'goCovered' : 'goHidden'));
    } catch (error) {
      sayTrouble(error);
    }
  };

  const notes = useNotes({
    articleKey,
    notes: view?.annotations ?? [],
    store: {
      save: (note) =>
        ask('note/save', { about: 'tab', draft: articleKey === null ? note : { ...note, articleKey } }),
      remove: (id) => ask('note/delete', { about: 'tab', id }),
      restore: (annotation) => ask('note/restore', { about: 'tab', annotation }),
      all: async () => (await ask('article/view', { about: 'tab' }))?.annotations ?? [],
      keeping: {
        drafts: () => ask('draft/list', { about: 'tab' }),
        keepDraft: (key, draft) => ask('draft/keep', { about: 'tab', articleKey: key, draft }),
        dropDraft: (token) => ask('draft/drop', { about: 'tab', token }),
        discardDraft: (token) => ask('draft/drop', { about: 'tab', token, discarded: true }),
        keepVersion: (version) => ask('note/keep-version', { about: 'tab', version }),
        history: (id) => ask('note/history', { about: 'tab', id }),
      },
    },
    onNotes: (change) =>
      setOpened((now) => {
        if (now.is !== 'open' || now.view.article.key !== articleKey) return now;
        return { is: 'open', view: { ...now.view, annotations: change(now.view.annotations) } };
      }),
    onDeleted: (_annotation, undo) => say(t('noteDeleted'), undo),
    onRestored: () => say(t('noteRestored')),
    onEdited: (undo) => say(t('noteEdited'), undo),
    onDraftsBack: (count) => say(plural('draftsBack', count)),
    onSetAside: () => say(t('noteSetAsideSaid')),
    // Of a private window nothing is stored that a link could lead to.
    ...(view?.keptIn === 'library' && { onLink: (id: string) => void copyNoteLink(id) }),
    onTrouble: sayTrouble,
    onGo: (span) => go(span, true),
    selectorsOf: (span) => describe(view?.article.text ?? '', span),
  });

  const accounts = useAccounts({
    articleKey,
    store: {
      accounts: () => ask('article/accounts', { about: 'tab' }),
      synopsis: (otherKey) => ask('synopsis/view', { about: 'tab', otherKey }),
      overrule: ({ otherKey, rowId, relation, words }) =>
        ask('synopsis/overrule', { about: 'tab', otherKey, rowId, relation, ...words }),
      regroup: (otherKey, change) => ask('synopsis/regroup', { about: 'tab', otherKey, change }),
    },
    reach: {
      options: () => ask('reach/options', shown),
      read: (url) => ask('reach/read', { ...shown, url }),
      ask: (outlets) => ask('reach/ask', { ...shown, outlets }),
      cancel: () => ask('reach/cancel', shown),
    },
    onGo: go,
    onOpen: (article, passage) => ask('tab/open', { article, passage }).catch(sayTrouble),
    onSay: say,
    onTrouble: sayTrouble,
  });

  /** Asks for the article anew; an answer that a later one has overtaken is dropped. */
  const look = async (how: () => Promise<ArticleView | null>) => {
    attempt.current += 1;
    const mine = attempt.current;
    try {
      const found = await how();
      const why = found === null ? (await ask('tab/page', {})).why : null;
      if (mine !== attempt.current) return;
      if (found !== null) setOpened({ is: 'open', view: found });
      else setOpened({ is: 'no-article', why: why ?? 'none' });
    } catch (error) {
      // What is shown already stays: the desk of a moment ago is better than none.
      if (mine === attempt.current) {
        setOpened((now) => (now.is === 'open' ? now : { is: 'failed', trouble: troubleOf(error) }));
      }
    }
  };

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

  const compose = (span: Span) => {
    if (view === null) return;
    setTab('notes');
    if (notes.place(span)) return;
    const words = view.article.text.slice(...span);
    notes.start(
      `passage:${span[0]}-${span[1]}`,
      { kind: 'passage', selectors: describe(view.article.text, span) },
      words,
    );
  };

  const hear = (message: ToDesk) => {
    if (message.tell === 'focus') {
      setTab('who');
      setActive(message.attributionId);
    } else if (message.tell === 'compose') compose(message.span);
    else if (message.tell === 'keys-taken') setKeysTaken(true);
    else if (message.tell === 'close') window.close();
    else if (message.tell === 'reach') accounts.hear(message.progress);
    else if (message.what === 'view') void look(() => ask('article/view', { about: 'tab' }));
    else if (message.what === 'accounts') accounts.reload();
    else void readSettings();
  };
  const ear = useStable({ hear });

  const openAsArticle = async () => {
    setOpened((now) => (now.is === 'no-article' ? { ...now, busy: true } : now));
    try {
      await ask('tab/as-article', {});
    } catch (error) {
      sayTrouble(error);
    }
    await look(() => ask('article/view', { about: 'tab' }));
  };

  const start = async () => {
    setOpened({ is: 'loading' });
    await look(() => openDesk(nonce));
  };

  useEffect(() => {
    void askShortcuts().then(setKeys);
    const watching = new AbortController();
    if (nonce !== null) watchTyping(watching.signal, () => setKeysTaken(true));
    else followTabs(windowId, () => void look(() => ask('article/view', { about: 'tab' })), watching.signal);
    let port: { close(): void } | null = null;
    let gone = false;
    void start().then(() => {
      // Settings and port are open to vouched frames only, so the greeting comes first.
      void readSettings();
      if (!gone) port = connectDesk(ear.hear);
    });
    return () => {
      gone = true;
      watching.abort();
      port?.close();
    };
  }, []);

  useEffect(() => {
    setTab('who');
    setActive(null);
    setKeysTaken(false);
    if (articleKey !== null) void readSettings();
  }, [articleKey]);

  const noteQuote = (attribution: Attribution) => {
    const span = stretchOf(attribution);
    if (view === null || span === null) return;
    const selectors = describe(view.article.text, span);
    notes.start(
      `quote:${attribution.id}`,
      { kind: 'passage', selectors, attribution: true },
      view.article.text.slice(...span),
    );
    setActive(attribution.id);
  };

  const copyNoteLink = async (id: string) =>
    say(t((await copyText(noteAddress(id))) ? 'noteLinkCopied' : 'copyFailed'));

  const copy = async (attribution: Attribution) => {
    if (view === null) return;
    const copied = await copyText(
      citationOf(view.article, attribution, sourcesById(view.attributions.sources)),
    );
    say(t(copied ? 'copied' : 'copyFailed'));
  };

  const save = async (format: ExportFormat) => {
    try {
      const { file } = await ask('article/export', { about: 'tab', format, cursor: 0 });
      saveFile(file);
      say(t('exported', file.name));
    } catch (error) {
      sayTrouble(error);
    }
  };

  const quotes = useStable<QuoteEvents>({
    onActive: setActive,
    onGo: (attribution) => attribution.content[0] && void go(attribution.content[0]),
    onNote: noteQuote,
    onCopy: (attribution) => void copy(attribution),
  });

  const events: DeskEvents = {
    quotes,
    accounts: accounts.events,
    onTab: setTab,
    onNoteArticle: () => notes.start('article', { kind: 'article' }, ''),
    onExport: (format) => void save(format),
    onOpen: (page) => void ask('tab/open', { page }).catch(sayTrouble),
    onAsArticle: () => void openAsArticle(),
    onRetry: () => void start(),
    onCloseToast: close,
    onPanel: nonce === null ? undefined : toPanel,
    onTypeOn: () => setKeysTaken(false),
    onClose: nonce === null ? undefined : () => void ask('tab/tell', { tell: 'close' }).catch(sayTrouble),
  };

  return (
    <Desk
      state={
        opened.is !== 'open'
          ? opened
          : {
              is: 'ready',
              view: opened.view,
              accounts: accounts.accounts,
              synopsis: accounts.synopsis,
              reach: accounts.reach,
            }
      }
      tab={tab}
      active={active}
      notes={notes.desk}
      keysTaken={keysTaken}
      notesOnPage={{ areShown: notesShown, onShow: showNotes }}
      toast={toast}
      shortcuts={keys}
      events={events}
    />
  );
}
