import type { ArticleStore, OpenArticle } from '../../components/article/open-article';
import { ask } from './asking';

/** Where the article of the sidebar's tab is asked for. `article` is asked which one that is. */
export function storeOfTab(article: () => OpenArticle): ArticleStore {
  const key = () => article().key ?? '';
  return {
    view: () => ask('desk/view', {}),
    why: async () => (await ask('desk/page', {})).why,
    notes: {
      // By the article that it was written on: the tab may go on to another one meanwhile.
      save: (note) => ask('desk/save-note', { ...note, articleKey: key() }),
      remove: (id) => ask('desk/delete-note', { id }),
      restore: (annotation) => ask('desk/restore-note', { annotation }),
      keeping: {
        drafts: () => ask('desk/drafts', {}),
        keepDraft: (articleKey, draft) => ask('desk/keep-draft', { articleKey, draft }),
        dropDraft: (token) => ask('desk/drop-draft', { token }),
        discardDraft: (token) => ask('desk/drop-draft', { token, discarded: true }),
        keepVersion: (version) => ask('desk/keep-version', { version }),
        history: (id) => ask('desk/note-history', { id }),
      },
    },
    accounts: {
      accounts: () => ask('desk/accounts', {}),
      synopsis: (otherKey) => ask('desk/synopsis', { otherKey }),
      overrule: ({ otherKey, rowId, relation, words }) =>
        ask('desk/overrule', { otherKey, rowId, relation, ...words }),
      regroup: (otherKey, change) => ask('desk/regroup', { otherKey, change }),
    },
    reach: {
      options: () => ask('reach/options', { key: key() }),
      read: (url) => ask('reach/read', { key: key(), url }),
      ask: (outlets) => ask('reach/ask', { key: key(), outlets }),
      cancel: () => ask('reach/cancel', { key: key() }),
    },
    file: (format) => ask('desk/export', { format }),
  };
}
