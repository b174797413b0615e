import { useEffect } from 'preact/hooks';
import { ArticleReading, type ReadingEvents } from '../../components/article/article-reading';
import type { ArticleStore, OpenArticle } from '../../components/article/open-article';
import { useOpenArticle } from '../../components/article/use-open-article';
import { plural, t } from '../../components/i18n/i18n';
import { Failed, Loading } from '../../components/kit/states';
import { MisreadContext } from '../../components/quotes/misread';
import { describe } from '../../engine/anchoring';
import { comparisonHash } from '../../engine/model/library/comparison';
import { ask, connectClient } from '../../protocol/client';
import { useExportSheet } from '../own-pages/exporting/use-export-sheet';
import { saidOfForgetting } from '../own-pages/said-of-forgetting';
import type { Saying } from '../own-pages/saying';
import { useMisread } from '../own-pages/use-misread';
import { articleHash } from './route';

interface Props extends Saying {
  articleKey: string;
  /** Words to go to. */
  passage: string | null;
  /** A note to go to. */
  noteId?: string | undefined;
}

/** Where a stored article is asked for. */
function storeOf(key: string): ArticleStore {
  const about = { key };
  return {
    view: () => ask('article/view', { about }),
    notes: {
      save: (draft) => ask('note/save', { about, draft }),
      remove: (id) => ask('note/delete', { about, id }),
      restore: (annotation) => ask('note/restore', { about, annotation }),
      keeping: {
        drafts: () => ask('draft/list', { about }),
        keepDraft: (articleKey, draft) => ask('draft/keep', { about, articleKey, draft }),
        dropDraft: (token) => ask('draft/drop', { about, token }),
        discardDraft: (token) => ask('draft/drop', { about, token, discarded: true }),
        keepVersion: (version) => ask('note/keep-version', { about, version }),
        history: (id) => ask('note/history', { about, id }),
      },
    },
    accounts: {
      accounts: () => ask('article/accounts', { about }),
      synopsis: (otherKey) => ask('synopsis/view', { about, otherKey }),
      sayEvent: (otherKey, word) => ask('article/say-event', { about, otherKey, word }),
      overrule: ({ otherKey, rowId, relation, words }) =>
        ask('synopsis/overrule', { about, otherKey, rowId, relation, ...words }),
      regroup: (otherKey, change) => ask('synopsis/regroup', { about, otherKey, change }),
    },
    fetching: {
      options: () => ask('fetch/options', { about }),
      read: (url) => ask('fetch/read', { about, url }),
      ask: (outlets) => ask('fetch/ask', { about, outlets }),
      cancel: () => ask('fetch/cancel', { about }),
    },
  };
}

/** An article as it is stored: readable offline, with everything that the sidebar has. */
export function ArticlePage({ articleKey, passage, noteId, say, sayTrouble }: Props) {
  const { article, state } = useOpenArticle(() => storeOf(articleKey), {
    say,
    sayTrouble,
    go: (span) => article.lead({ highlighted: [...span] }),
    open: (key, words) => {
      location.hash = articleHash(key, words);
    },
    compare: (keys) => {
      location.hash = comparisonHash(keys);
    },
    describe,
  });
  const { opened } = state;
  useEffect(() => {
    void article.start();
    const port = connectClient((message) => article.hear(message), articleKey);
    return () => port.close();
  }, []);
  useWayTo(article, passage, noteId);

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

  const forget = async (keepNotes: boolean) => {
    try {
      const { left } = await ask('library/forget', { keys: [articleKey], keepNotes });
      say(saidOfForgetting({ articles: 1, left }));
      if (left === 0) location.hash = '#/';
      else await article.start();
    } catch (error) {
      sayTrouble(error);
    }
  };

  const exporting = useExportSheet({ say, sayTrouble });
  const openExport = () => {
    const title = opened.is === 'open' ? opened.view.article.title : '';
    exporting.open({ is: 'article', keys: [articleKey], count: 1, title });
  };

  const misread = useMisread(opened.is === 'open' ? opened.view : null, { say, sayTrouble });

  const events: ReadingEvents = {
    ...article.events,
    onNotePassage: (span) => article.notePassage(span),
    onVersion: (id) => ask('article/version', { key: articleKey, id }),
    onExport: openExport,
    onExportEvent: (keys) => exporting.open({ is: 'event', keys, count: keys.length }),
    onDelete: () => void remove(),
    onForget: forget,
  };

  if (opened.is === 'loading') return <Loading words={t('loading')} />;
  if (opened.is === 'failed') return <Failed trouble={opened.trouble} onRetry={() => void article.start()} />;
  if (opened.is === 'no-article') return <Gone />;
  return (
    <>
      <MisreadContext.Provider value={misread.open}>
        <ArticleReading {...state} view={opened.view} events={events} />
      </MisreadContext.Provider>
      {misread.shown}
      {exporting.sheet}
    </>
  );
}

/** Goes to the words or to the note that the page's address names, once the article is there. */
function useWayTo(article: OpenArticle, passage: string | null, noteId: string | undefined): void {
  const { view } = article;
  const text = view?.article.text ?? '';
  useEffect(() => {
    const at = passage === null ? -1 : text.indexOf(passage);
    if (passage !== null && at >= 0) article.lead({ highlighted: [at, at + passage.length] });
  }, [passage, text]);

  const isOpen = view !== null;
  useEffect(() => {
    if (!isOpen || noteId === undefined) return;
    const placed = view?.annotations.find(({ annotation }) => annotation.id === noteId);
    article.lead({
      tab: 'notes',
      ...(placed?.anchoring?.span && { highlighted: [...placed.anchoring.span] }),
    });
    // After the notes are drawn.
    setTimeout(() => document.querySelector(`[data-note="${CSS.escape(noteId)}"]`)?.scrollIntoView?.());
  }, [isOpen, noteId]);
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
