import type { ArticleStore, OpenArticle } from '../../components/article/open-article';
import { ask } from './asking';

/** Where the article of the sidebar's tab is asked for. `article` is asked which one that is. */
export function storeOfTab(article: () => OpenArticle): ArticleStore {
  const about = 'tab';
  const shown = () => ({ about, articleKey: article().key ?? undefined }) as const;
  return {
    view: () => ask('article/view', { about }),
    why: async () => (await ask('tab/page', {})).why,
    notes: {
      // By the article that it was written on: the tab may go on to another one meanwhile.
      save: (note) => ask('note/save', { about, draft: { ...note, articleKey: article().key ?? '' } }),
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
      sayEvent: (otherKey, word) => ask('article/say-event', { ...shown(), otherKey, word }),
      overrule: ({ otherKey, rowId, relation, words }) =>
        ask('synopsis/overrule', { ...shown(), otherKey, rowId, relation, ...words }),
      regroup: (otherKey, change) => ask('synopsis/regroup', { ...shown(), otherKey, change }),
    },
    fetching: {
      options: () => ask('fetch/options', shown()),
      read: (url) => ask('fetch/read', { ...shown(), url }),
      ask: (outlets) => ask('fetch/ask', { ...shown(), outlets }),
      cancel: () => ask('fetch/cancel', shown()),
    },
  };
}
