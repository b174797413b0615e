import { useEffect, useState } from 'preact/hooks';
import { useAccounts } from '../../components/accounts/use-accounts';
import { ArticleReading, type ReadingEvents } from '../../components/article/article-reading';
import type { DeskTab } from '../../components/article/desk-panels';
import { plural, t } from '../../components/i18n/i18n';
import { type Trouble, troubleOf } from '../../components/i18n/trouble';
import { copyText, noteAddress, saveFile } from '../../components/kit/download';
import { Failed, Loading } from '../../components/kit/states';
import { useStable } from '../../components/kit/use-stable-callbacks';
import { useNotes } from '../../components/notes/use-notes';
import type { QuoteEvents } from '../../components/quotes/quote-item';
import { sourcesById, stretchOf } from '../../components/sources/speaker';
import { citationOf } from '../../components/sources/wording';
import { describe } from '../../engine/anchoring';
import type { Attribution, Span } from '../../engine/model';
import type { ArticleView, ExportFormat } from '../../engine/model/views';
import { ask, connectDesk } from '../../protocol/client';
import { articleHash } from './route';
import type { Saying } from './saying';

interface Props extends Saying {
  articleKey: string;
  /** Words to go to. */
  passage: string | null;
  /** A note to go to. */
  noteId?: string | undefined;
}

type Opened =
  | { is: 'loading' }
  | { is: 'failed'; trouble: Trouble }
  | { is: 'open'; view: ArticleView | null };

/** An article as it is stored: readable offline, with everything that the sidebar has. */
export function ArticlePage({ articleKey, passage, noteId, say, sayTrouble }: Props) {
  const about = { key: articleKey };
  const [opened, setOpened] = useState<Opened>({ is: 'loading' });
  const [tab, setTab] = useState<DeskTab>('who');
  const [active, setActive] = useState<string | null>(null);
  const [lit, setLit] = useState<Span | null>(null);
  const view = opened.is === 'open' ? opened.view : null;

  const load = async () => {
    try {
      setOpened({ is: 'open', view: await ask('article/view', { about }) });
    } catch (error) {
      setOpened({ is: 'failed', trouble: troubleOf(error) });
    }
  };
  useEffect(() => void load(), []);

  const text = view?.article.text ?? '';
  useEffect(() => {
    const at = passage === null ? -1 : text.indexOf(passage);
    if (passage !== null && at >= 0) setLit([at, at + passage.length]);
  }, [passage, text]);

  const isOpen = view !== null;
  useEffect(() => {
    if (!isOpen || noteId === undefined) return;
    const placed = view?.annotations.find(({ annotation }) => annotation.id === noteId);
    setTab('notes');
    if (placed?.anchoring?.span) setLit([...placed.anchoring.span]);
    // After the notes are drawn.
    setTimeout(() => document.querySelector(`[data-note="${CSS.escape(noteId)}"]`)?.scrollIntoView?.());
  }, [isOpen, noteId]);

  // Another window changed the notes: what is shown follows.
  const reload = useStable({ reload: () => ask('article/view', { about }) });
  useEffect(() => {
    const port = connectDesk((message) => {
      if (message.tell !== 'changed' || message.what !== 'view') return;
      reload.reload().then(
        (found) => setOpened({ is: 'open', view: found }),
        () => {}, // What is shown stays.
      );
    });
    return () => port.close();
  }, []);

  const notes = useNotes({
    articleKey: view === null ? null : articleKey,
    notes: view?.annotations ?? [],
    store: {
      save: (draft) => ask('note/save', { about, draft }),
      remove: (id) => ask('note/delete', { about, id }),
      restore: (annotation) => ask('note/restore', { about, annotation }),
      all: async () => (await ask('article/view', { about }))?.annotations ?? [],
      keeping: {
        drafts: () => ask('draft/list', { about }),
        keepDraft: (key, draft) => ask('draft/keep', { about, articleKey: key, draft }),
        dropDraft: (token) => ask('draft/drop', { about, token }),
        discardDraft: (token) => ask('draft/drop', { about, token, discarded: true }),
        keepVersion: (version) => ask('note/keep-version', { about, version }),
        history: (id) => ask('note/history', { about, id }),
      },
    },
    onNotes: (change) =>
      setOpened((now) =>
        now.is === 'open' && now.view
          ? { is: 'open', view: { ...now.view, annotations: change(now.view.annotations) } }
          : now,
      ),
    onDeleted: (_annotation, undo) => say(t('noteDeleted'), undo),
    onRestored: () => say(t('noteRestored')),
    onEdited: (undo) => say(t('noteEdited'), undo),
    onDraftsBack: (count) => say(plural('draftsBack', count)),
    onSetAside: () => say(t('noteSetAsideSaid')),
    onLink: (id) => void copyNoteLink(id),
    onTrouble: sayTrouble,
    onGo: setLit,
    selectorsOf: (span) => describe(text, span),
  });

  const accounts = useAccounts({
    articleKey: view === null ? null : articleKey,
    store: {
      accounts: () => ask('article/accounts', { about }),
      synopsis: (otherKey) => ask('synopsis/view', { about, otherKey }),
      overrule: ({ otherKey, rowId, relation, words }) =>
        ask('synopsis/overrule', { about, otherKey, rowId, relation, ...words }),
      regroup: (otherKey, change) => ask('synopsis/regroup', { about, otherKey, change }),
    },
    reach: {
      options: () => ask('reach/options', { about }),
      read: (url) => ask('reach/read', { about, url }),
      ask: (outlets) => ask('reach/ask', { about, outlets }),
      cancel: () => ask('reach/cancel', { about }),
    },
    onGo: setLit,
    onOpen: (key, words) => {
      location.hash = articleHash(key, words);
    },
    onSay: say,
    onTrouble: sayTrouble,
  });

  const noteOn = (key: string, span: Span, attribution?: true) => {
    const selectors = describe(text, span);
    notes.start(
      key,
      { kind: 'passage', selectors, ...(attribution && { attribution }) },
      text.slice(...span),
    );
  };

  const noteQuote = (attribution: Attribution) => {
    const span = stretchOf(attribution);
    if (span !== null) noteOn(`quote:${attribution.id}`, span, true);
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
      const { file } = await ask('article/export', {
        about: { keys: [articleKey] },
        format,
        cursor: 0,
      });
      saveFile(file);
      say(t('exported', file.name));
    } catch (error) {
      sayTrouble(error);
    }
  };

  const remove = async () => {
    try {
      const { token } = await ask('library/delete', { keys: [articleKey] });
      location.hash = '#/';
      say(plural('articlesDeleted', 1), async () => {
        try {
          await ask('library/undelete', { token });
          location.hash = articleHash(articleKey);
          say(t('articlesRestored'));
        } catch (error) {
          sayTrouble(error);
        }
      });
    } catch (error) {
      sayTrouble(error);
    }
  };

  const quotes = useStable<QuoteEvents>({
    onActive: (id) => {
      setTab('who');
      setLit(null);
      setActive(id);
    },
    onGo: (attribution) => attribution.content[0] && setLit([...attribution.content[0]]),
    onNote: noteQuote,
    onCopy: (attribution) => void copy(attribution),
  });

  const events: ReadingEvents = {
    quotes,
    accounts: accounts.events,
    onTab: setTab,
    onNoteArticle: () => notes.start('article', { kind: 'article' }, ''),
    onNotePassage: (span) => {
      setTab('notes');
      if (!notes.place(span)) noteOn(`passage:${span[0]}-${span[1]}`, span);
    },
    onVersion: (id) => ask('article/version', { key: articleKey, id }),
    onExport: (format) => void save(format),
    onDelete: () => void remove(),
  };

  if (opened.is === 'loading') return <Loading words={t('loading')} />;
  if (opened.is === 'failed') return <Failed trouble={opened.trouble} onRetry={() => void load()} />;
  if (view === null) return <Gone />;
  return (
    <ArticleReading
      view={view}
      accounts={accounts.accounts}
      synopsis={accounts.synopsis}
      reach={accounts.reach}
      tab={tab}
      active={active}
      lit={lit}
      notes={notes.desk}
      events={events}
    />
  );
}

function Gone() {
  return (
    <div class="empty">
      <p>{t('articleGone')}</p>
      <p>
        <a href="#/">{t('backToLibrary')}</a>
      </p>
    </div>
  );
}
