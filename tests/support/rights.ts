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
  ['+........', 'reader/dress', { on: null, off: null }],
  ['+........', 'reader/clicked', { attributionId: 'q1' }],
  ['+........', 'reader/selected', { span: [0, 5] }],
  ['+........', 'reader/remember', { sidebarWidth: 400 }],
  ['+........', 'reader/keys-taken', {}],
  ['+........', 'reader/accounts', {}],
  ['.+.+++++.', 'desk/hello', { nonce }],
  ['.+.+++++.', 'desk/view', {}],
  ['.+.+++++.', 'desk/page', {}],
  ['.+.+++++.', 'desk/as-article', {}],
  ['.+.+++++.', 'desk/accounts', {}],
  ['.+.+++++.', 'desk/synopsis', { otherKey }],
  ['.+.+++++.', 'desk/overrule', row],
  ['.+.+++++.', 'desk/regroup', regrouping],
  ['.+.+++++.', 'desk/save-note', note],
  ['.+.+++++.', 'desk/delete-note', { id: 'n1' }],
  ['.+.+++++.', 'desk/restore-note', { annotation }],
  ['.+.+++++.', 'desk/export', { format: 'csv' }],
  ['.+.+++++.', 'desk/go', { span: [3, 9] }],
  ['.+.+++++.', 'desk/notes-on-page', { shown: null }],
  ['.+.+++++.', 'desk/close', {}],
  ['.+.+++++.', 'desk/typing', { typing: true, lost: false }],
  ['.+.+++++.', 'desk/resize', { width: 360 }],
  ['.+.+++++.', 'desk/open', { page: 'library' }],
  ['.+.+++++.', 'desk/keep-draft', { articleKey: key, draft }],
  ['.+.+++++.', 'desk/drop-draft', { token: 't1' }],
  ['.+.+++++.', 'desk/drafts', {}],
  ['.+.+++++.', 'desk/keep-version', { version }],
  ['.+.+++++.', 'desk/note-history', { id: 'n1' }],
  ['....+.+..', 'library/article', { key }],
  ['....+.+..', 'library/version', { key, id: 'f00d' }],
  ['....+.+..', 'library/accounts', { key }],
  ['....+.+..', 'library/synopsis', { key, otherKey }],
  ['....+.p..', 'library/overrule', { key, ...row }],
  ['....+.p..', 'library/regroup', { key, ...regrouping }],
  ['....+.p..', 'library/save-note', { key, draft: note }],
  ['....+.+..', 'library/delete-note', { id: 'n1' }],
  ['....+.p..', 'library/restore-note', { annotation }],
  ['....+.p..', 'library/keep-draft', { articleKey: key, draft }],
  ['....+.p..', 'library/drop-draft', { token: 't1' }],
  ['....+.+..', 'library/drafts', { key }],
  ['....+.p..', 'library/keep-version', { version }],
  ['....+.+..', 'library/note-history', { id: 'n1' }],
  ['....+.+..', 'library/note', { id: 'n1' }],
  ['....+.+..', 'library/articles', page],
  ['....+.+..', 'library/notes', page],
  ['....+.+..', 'library/delete', { keys: [] }],
  ['....+.+..', 'library/undelete', { token: 't' }],
  ['....+.+..', 'library/export', { format: 'csv', keys: [key], cursor: 0 }],
  ['....+.+..', 'library/stats', {}],
  ['....+.p..', 'library/take-in', { article: bridge }],
  ['....+.+..', 'library/shelves', {}],
  ['....+.+..', 'library/check-shelf', { text: '{}' }],
  ['....+.p..', 'library/bring-shelf', { text: '{}' }],
  ['....+.p..', 'library/remove-shelf', { id: 'f00d' }],
  ['....+.p..', 'library/restore-shelf', { id: 'f00d' }],
  ['....+.p..', 'library/import-preview', { text: '[]' }],
  ['....+.p..', 'library/import', { text: '[]' }],
  ['....+.p..', 'library/import-undo', { added: [], replaced: [] }],
  ['.+.++pp..', 'reach/options', { key }],
  ['....+pp..', 'reach/options', { key: otherKey }],
  ['.+.++pp..', 'reach/read', { key, url: otherKey }],
  ['....+pp..', 'reach/read', { key: otherKey, url: otherKey }],
  ['.+.++pp..', 'reach/ask', { key, outlets: [] }],
  ['....+pp..', 'reach/ask', { key: otherKey, outlets: [] }],
  ['.+.++pp..', 'reach/cancel', { key }],
  ['....+pp..', 'reach/cancel', { key: otherKey }],
  ['....+pp..', 'reach/address', { url: otherKey }],
  ['....+pp..', 'reach/following', {}],
  ['....+pp..', 'reach/look', {}],
  ['....+.+..', 'backup/state', {}],
  ['....+.+..', 'backup/page', { cursor: null }],
  ['....+.+..', 'backup/written', {}],
  ['....+.+..', 'backup/later', {}],
  ['....+.p..', 'backup/stage', { token: 't', part: 0, text: '', progress }],
  ['....+.+..', 'backup/unstage', { token: 't' }],
  ['....+.+..', 'backup/preview', { token: 't' }],
  ['....+.p..', 'backup/apply', { token: 't', mode: 'merge' }],
  ['....+.p..', 'backup/bring-back', { snapshot: 's' }],
  ['....+.p..', 'backup/undo', { snapshot: 's' }],
  ['.+.++++..', 'settings/get', {}],
  ['.+.++++..', 'settings/set', { theme: 'dark' }],
];
