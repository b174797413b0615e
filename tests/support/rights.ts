/** The rights of every kind of caller, as data: what `rights.test.ts` holds the background to. */
import type { Article } from '../../engine/model';
import type { MessageName } from '../../protocol/messages/message-map';
import { articleOf, draftOn } from './library-samples';

const bridge = articleOf();
const { key } = bridge;
const otherKey = 'https://rfa.org/x';
/** With a link that can be followed. */
export const LINKED: Article = { ...bridge, links: [{ span: [0, 6], href: otherKey }] };
const annotation = {
  id: 'n1',
  articleKey: key,
  motivation: 'commenting',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  revision: 1,
  ...draftOn(null, ''),
};
const note = draftOn(null, '');
const draft = {
  token: 't1',
  id: 'n1',
  opened: 'article',
  revision: null,
  words: '',
  changed: '2026-01-01T00:00:00.000Z',
  ...note,
};
const version = { key: 'n1/1', id: 'n1', written: '2026-01-01T00:00:00.000Z', why: 'edit', ...note };
const row = { otherKey, rowId: 'r1', relation: null, a: 'x', b: 'y' };
const regrouping = { otherKey, change: { is: 'undone', id: 'n1' } };
const page = { words: '', offset: 0, limit: 5 };
const progress = { line: 0, rows: 0, sum: '00000000', ended: false };
const nonce = '00000000-0000-4000-8000-000000000000';

/** The callers, in the order of the signs in `RIGHTS`. */
export const CALLERS = [
  'a content script',
  'a sidebar on a page that its reader vouched for',
  'a sidebar on a page that nobody vouched for',
  'the side panel',
  'a page of ours in a tab',
  'a sidebar in a private window',
  'a page of ours in a private window',
  'a sidebar whose tab is closed',
  'another extension',
] as const;

/** What a message is asked with, and the signs: `+` let in, `.` forbidden, `p` refused since the window is private. */
export const RIGHTS: Array<[signs: string, name: MessageName, ask: unknown]> = [
  ['+........', 'reader/article', { article: bridge }],
  ['+........', 'reader/translated', { key, url: bridge.url }],
  ['+........', 'reader/left', {}],
  ['+........', 'reader/vouch', { nonce }],
  ['+........', 'reader/style', { on: null, off: null }],
  ['+........', 'reader/tell', { tell: 'clicked', attributionId: 'q1' }],
  ['+........', 'reader/tell', { tell: 'selected', span: [0, 5] }],
  ['+........', 'reader/remember', { sidebarWidth: 400 }],
  ['+........', 'reader/tell', { tell: 'keys-taken' }],
  ['+........', 'reader/accounts', {}],
  ['.+.+++++.', 'tab/hello', { nonce }],
  ['.+.+++++.', 'article/view', { about: 'tab' }],
  ['.+.+++++.', 'tab/page', {}],
  ['.+.+++++.', 'tab/as-article', {}],
  ['.+.+++++.', 'article/accounts', { about: 'tab' }],
  ['.+.+++++.', 'synopsis/view', { about: 'tab', otherKey }],
  ['.+.+++++.', 'article/say-event', { about: 'tab', otherKey, word: null }],
  ['.+.+++++.', 'synopsis/overrule', { about: 'tab', ...row }],
  ['.+.+++++.', 'synopsis/regroup', { about: 'tab', ...regrouping }],
  ['.+.+++++.', 'note/save', { about: 'tab', draft: note }],
  ['.+.+++++.', 'note/delete', { about: 'tab', id: 'n1' }],
  ['.+.+++++.', 'note/restore', { about: 'tab', annotation }],
  ['.+.+++++.', 'article/export', { about: 'tab', format: 'csv', cursor: 0 }],
  ['.+.+++++.', 'tab/go', { span: [3, 9] }],
  ['.+.+++++.', 'tab/notes-on-page', { shown: null }],
  ['.+.+++++.', 'tab/tell', { tell: 'close' }],
  ['.+.+++++.', 'tab/tell', { tell: 'typing', typing: true, lost: false }],
  ['.+.+++++.', 'tab/open', { page: 'library' }],
  ['.+.+++++.', 'draft/keep', { about: 'tab', articleKey: key, draft }],
  ['.+.+++++.', 'draft/drop', { about: 'tab', token: 't1' }],
  ['.+.+++++.', 'draft/list', { about: 'tab' }],
  ['.+.+++++.', 'note/keep-version', { about: 'tab', version }],
  ['.+.+++++.', 'note/history', { about: 'tab', id: 'n1' }],
  ['....+.+..', 'article/view', { about: { key } }],
  ['....+.+..', 'article/version', { key, id: 'f00d' }],
  ['....+.+..', 'article/accounts', { about: { key } }],
  ['....+.+..', 'synopsis/view', { about: { key }, otherKey }],
  ['....+.p..', 'article/say-event', { about: { key }, otherKey, word: null }],
  ['....+.p..', 'synopsis/overrule', { about: { key }, ...row }],
  ['....+.p..', 'synopsis/regroup', { about: { key }, ...regrouping }],
  ['....+.p..', 'note/save', { about: { key }, draft: note }],
  ['....+.+..', 'note/delete', { about: { key }, id: 'n1' }],
  ['....+.p..', 'note/restore', { about: { key }, annotation }],
  ['....+.p..', 'draft/keep', { about: { key }, articleKey: key, draft }],
  ['....+.p..', 'draft/drop', { about: { key }, token: 't1' }],
  ['....+.+..', 'draft/list', { about: { key } }],
  ['....+.p..', 'note/keep-version', { about: { key }, version }],
  ['....+.+..', 'note/history', { about: { key }, id: 'n1' }],
  ['....+.+..', 'library/note', { id: 'n1' }],
  ['....+.+..', 'library/articles', page],
  ['....+.+..', 'library/notes', page],
  ['....+.+..', 'library/delete', { keys: [] }],
  ['....+.+..', 'library/undelete', { token: 't' }],
  ['....+.+..', 'article/export-items', { keys: [key], cursor: 0 }],
  ['....+.+..', 'article/export', { about: { keys: [key] }, format: 'csv', cursor: 0 }],
  ['....+.+..', 'library/stats', {}],
  ['....+.+..', 'library/erase', { all: true }],
  ['....+.+..', 'library/forget-remains', {}],
  ['....+.+..', 'library/renewal', {}],
  ['....+.p..', 'library/renewal', { do: 'stop' }],
  ['....+.p..', 'library/store', { article: bridge }],
  ['....+.+..', 'shelf/list', {}],
  ['....+.+..', 'shelf/check', { text: '{}' }],
  ['....+.p..', 'shelf/bring', { text: '{}' }],
  ['....+.p..', 'shelf/remove', { id: 'f00d' }],
  ['....+.p..', 'shelf/remove', { id: 'f00d', undo: true }],
  ['....+.p..', 'library/import-preview', { text: '[]' }],
  ['....+.p..', 'library/import', { text: '[]' }],
  ['....+.p..', 'library/import-undo', { added: [], replaced: [] }],
  ['.+.++pp..', 'fetch/options', { about: 'tab' }],
  ['....+.p..', 'fetch/options', { about: { key } }],
  ['....+.p..', 'fetch/options', { about: { key: otherKey } }],
  ['.+.++pp..', 'fetch/read', { about: 'tab', url: otherKey }],
  ['....+.p..', 'fetch/read', { about: { key }, url: otherKey }],
  ['....+.p..', 'fetch/read', { about: { key: otherKey }, url: otherKey }],
  ['.+.++pp..', 'fetch/ask', { about: 'tab', outlets: [] }],
  ['....+.p..', 'fetch/ask', { about: { key }, outlets: [] }],
  ['....+.p..', 'fetch/ask', { about: { key: otherKey }, outlets: [] }],
  ['.+.++pp..', 'fetch/cancel', { about: 'tab' }],
  ['....+.p..', 'fetch/cancel', { about: { key } }],
  ['....+.p..', 'fetch/cancel', { about: { key: otherKey } }],
  ['....+.p..', 'fetch/read', { about: null, url: otherKey }],
  ['....+.p..', 'fetch/following', {}],
  ['....+.p..', 'fetch/following', { look: true }],
  ['....+.+..', 'backup/state', {}],
  ['....+.+..', 'backup/page', { cursor: null }],
  ['....+.+..', 'backup/reminder', { is: 'written' }],
  ['....+.+..', 'backup/reminder', { is: 'later' }],
  ['....+.p..', 'backup/stage', { token: 't', part: 0, text: '', progress }],
  ['....+.+..', 'backup/unstage', { token: 't' }],
  ['....+.+..', 'backup/preview', { token: 't' }],
  ['....+.p..', 'backup/restore', { token: 't', mode: 'merge' }],
  ['....+.p..', 'backup/restore', { snapshot: 's', mode: 'merge' }],
  ['....+.p..', 'backup/restore', { snapshot: 's', mode: 'replace' }],
  ['.+.++++..', 'settings/get', {}],
  ['.+.++++..', 'settings/set', { theme: 'dark' }],
];
