import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Span } from '../engine/model';
import { articleOf, draftOn } from '../tests/support/library-samples';
import { failureOf } from './failures';
import { MESSAGES } from './messages/all';
import type { MessageName } from './messages/message-map';
import { LIMITS } from './schemas/schema-parts';
import { isMessageName, validate } from './validation';

const bridge = articleOf();
const annotation = {
  id: 'n1',
  articleKey: bridge.key,
  motivation: 'commenting',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  revision: 1,
  ...draftOn(null, ''),
};
const nonce = crypto.randomUUID();
const keptDraft = {
  token: 't1',
  id: 'n1',
  opened: 'article',
  revision: null,
  words: '',
  changed: '2026-01-01T00:00:00.000Z',
  ...draftOn(null, ''),
};
const noteVersion = {
  key: 'n1/1',
  id: 'n1',
  written: '2026-01-01T00:00:00.000Z',
  why: 'edit',
  ...draftOn(null, ''),
};

/** One good ask of every message. */
const GOOD: Record<MessageName, unknown> = {
  'reader/article': { article: bridge },
  'reader/translated': { key: 'https://a.example/x', url: 'https://a.example/x' },
  'reader/left': {},
  'reader/vouch': { nonce },
  'reader/style': {
    on: { of: 'quotes', theme: 'dark', scope: '#\\31 st\\:story', slots: [0, 3] },
    off: { of: 'margin', width: 380 },
  },
  'reader/tell': { tell: 'selected', span: [0, 5] },
  'reader/remember': { sidebarWidth: 400 },
  'reader/accounts': {},
  'tab/hello': { nonce },
  'tab/page': {},
  'tab/as-article': {},
  'tab/tell': { tell: 'typing', typing: true, lost: false },
  'tab/go': { span: [3, 9] },
  'tab/notes-on-page': { shown: null },
  'tab/open': { article: 'https://rfa.org/x', passage: 'some words' },
  'article/view': { about: 'tab' },
  'article/version': { key: bridge.key, id: 'f00d' },
  'article/accounts': { about: { key: bridge.key } },
  'article/say-event': { about: 'tab', otherKey: 'https://rfa.org/x', word: 'same-story' },
  'article/export-items': { about: { keys: [bridge.key] }, cursor: null },
  'synopsis/view': { about: 'tab', otherKey: 'https://rfa.org/x' },
  'synopsis/overrule': {
    about: { key: bridge.key },
    otherKey: 'https://rfa.org/x',
    rowId: 'r1',
    relation: 'agrees',
    a: 'x',
    b: '',
  },
  'synopsis/regroup': {
    about: 'tab',
    otherKey: 'https://rfa.org/x',
    change: {
      is: 'made',
      rowId: 'r1',
      relation: 'agrees',
      a: 'x y',
      b: 'z',
      regroup: {
        how: 'join',
        rows: [
          { a: 'x', b: '' },
          { a: 'y', b: 'z' },
        ],
      },
    },
  },
  'note/save': { about: 'tab', draft: draftOn(bridge, 'two logs', { tags: ['a'] }) },
  'note/delete': { about: 'tab', id: 'n1' },
  'note/restore': { about: { key: bridge.key }, annotation },
  'note/keep-version': { about: 'tab', version: noteVersion },
  'note/history': { about: 'tab', id: 'n1' },
  'draft/keep': { about: 'tab', articleKey: bridge.key, draft: keptDraft },
  'draft/drop': { about: 'tab', token: 't1' },
  'draft/list': { about: { key: bridge.key } },
  'library/articles': { words: '', offset: 0, limit: 50 },
  'library/notes': { words: 'x', tag: 'a', offset: 0, limit: 50 },
  'library/delete': { keys: [bridge.key] },
  'library/undelete': { token: 't' },
  'library/renewal': { do: 'stop' },
  'library/stats': {},
  'event/list': { words: '', offset: 0, limit: 50 },
  'event/view': { key: bridge.key },
  'event/stories': { words: '', offset: 0, limit: 20 },
  'event/story': { key: bridge.key },
  'event/shelved': { key: bridge.key },
  'event/origins': { key: bridge.key },
  'event/say': { pairs: [{ key: bridge.key, otherKey: 'https://rfa.org/x', word: 'apart' }] },
  'event/watch': { key: bridge.key, watched: 'seen' },
  'sources/counts': { kind: 'anonymous-person', division: '', from: '2020-01-01' },
  'sources/quotes': { offset: 0, limit: 20 },
  'sources/places': { division: 'ryanggang' },
  'sources/say-person': {
    one: { name: 'Han Min-su', role: 'professor' },
    other: { name: 'Han Min-su', role: null },
    word: 'one',
  },
  'library/tags': {},
  'library/rename-tag': { from: 'floods', to: 'flood' },
  'library/undo-tag': { from: 'floods', to: 'flood', changed: ['n1'], both: [] },
  'library/erase': { all: true },
  'library/forget-remains': {},
  'settings/news': { seen: true },
  'library/texts-due': { after: 90, notedStay: true, now: true },
  'library/sites': {},
  'library/site': { outlet: 'Daily NK' },
  'library/forget': { keys: [bridge.key], keepNotes: true },
  'import/look': { token: 't', text: '[]' },
  'import/drop': { token: 't' },
  'import/take': { token: 't', file: 'notes.jsonld', part: 1, all: 'both', each: [['a', 'theirs']] },
  'import/fetched': { id: 't', key: 'https://dailynk.com/english/x' },
  'import/undo': { id: 't' },
  'import/list': {},
  'import/waiting': { from: 0 },
  'library/store': { article: bridge },
  'shelf/list': {},
  'shelf/check': { text: '{}' },
  'shelf/bring': { text: '{}' },
  'shelf/remove': { id: 'f00d', undo: true },
  'fetch/options': { about: { key: bridge.key } },
  'fetch/read': { about: null, url: 'https://www.rfa.org/x' },
  'fetch/ask': { about: 'tab', articleKey: bridge.key, outlets: ['rfa'] },
  'fetch/cancel': { about: 'tab' },
  'fetch/following': { look: true },
  'library/note': { id: 'n1' },
  'backup/state': {},
  'backup/page': { cursor: null },
  'backup/reminder': { is: 'later' },
  'backup/stage': {
    token: 't',
    part: 0,
    text: '',
    progress: { line: 0, rows: 0, sum: '00000000', ended: false },
  },
  'backup/unstage': { token: 't' },
  'backup/preview': { token: 't' },
  'backup/restore': { snapshot: 's', mode: 'merge' },
  'settings/get': {},
  'settings/set': { theme: 'dark' },
};

const kindOf = (name: MessageName, ask: unknown): string => {
  try {
    validate(name, ask);
    return 'good';
  } catch (error) {
    return failureOf(error).kind;
  }
};

describe('every message', () => {
  it('has a schema', () => {
    expect(Object.keys(MESSAGES).toSorted()).toEqual(Object.keys(GOOD).toSorted());
  });

  it.each(Object.entries(GOOD))('%s lets a good ask through as it is', (name, ask) => {
    expect(validate(name as MessageName, ask)).toEqual(ask);
  });

  it.each(Object.keys(GOOD))('%s refuses what is no object', (name) => {
    for (const ask of [null, undefined, 'x', 3, []]) {
      if (Array.isArray(ask) && kindOf(name as MessageName, {}) === 'good') continue;
      expect(kindOf(name as MessageName, ask)).toBe('invalid');
    }
  });

  it('ends with an answer or a failure on any input', () => {
    const names = fc.constantFrom(...(Object.keys(MESSAGES) as MessageName[]));
    fc.assert(
      fc.property(names, fc.anything(), (name, ask) => {
        expect(['good', 'invalid', 'too-large']).toContain(kindOf(name, ask));
      }),
    );
  });
});

describe('the style of a page', () => {
  const scoped = (scope: string) =>
    kindOf('reader/style', { on: { of: 'quotes', theme: 'light', scope, slots: [1] }, off: null });

  it.each(['', '#story', '.td-post', 'article', '#\\31 st', '.a\\:b', '.기사', '#\\-'])(
    'names «%s»',
    (scope) => {
      expect(scoped(scope)).toBe('good');
    },
  );

  it.each(['*', 'a b', 'a,b', 'a{}', '}', 'a:hover', '.a\\', '#', '[x]', 'a>b', '/**/', '.a;b', '#a.b', '"'])(
    'never «%s», which would end the selector or widen it',
    (scope) => {
      expect(scoped(scope)).toBe('invalid');
    },
  );
});

describe('an article', () => {
  const long = (length: number) => 'a'.repeat(length);
  const block = (span: Span | null) => ({ kind: 'paragraph', text: 'x', span });
  const link = (span: Span, href = 'https://rfa.org/') => ({ span, href });
  it.each<[string, Partial<Record<keyof Article, unknown>>, string]>([
    ['of one word', { text: 'Word', blocks: [block([0, 4])] }, 'good'],
    ['without any text', { text: '', blocks: [] }, 'good'],
    ['as long as may be', { text: long(LIMITS.text), blocks: [] }, 'good'],
    ['longer than may be', { text: long(LIMITS.text + 1), blocks: [] }, 'too-large'],
    ['with a title too long', { title: long(LIMITS.title + 1) }, 'too-large'],
    ['with too many blocks', { blocks: Array(LIMITS.blocks + 1).fill(block(null)) }, 'too-large'],
    [
      'with captions too long in all',
      { blocks: Array(5).fill({ ...block(null), text: long(900_000) }) },
      'too-large',
    ],
    ['with too many links', { links: Array(LIMITS.links + 1).fill(link([0, 1])) }, 'too-large'],
    ['with a block outside its text', { blocks: [block([0, bridge.text.length + 1])] }, 'invalid'],
    ['with blocks out of order', { blocks: [block([5, 9]), block([0, 4])] }, 'invalid'],
    ['with blocks that overlap', { blocks: [block([0, 5]), block([4, 9])] }, 'invalid'],
    ['with an empty span', { blocks: [block([4, 4])] }, 'invalid'],
    ['with a span before the text', { blocks: [block([-1, 4])] }, 'invalid'],
    ['with a span between units', { blocks: [block([0.5, 4])] }, 'invalid'],
    ['with a link outside its text', { links: [link([0, bridge.text.length + 1])] }, 'invalid'],
    ['with a link that runs a script', { links: [link([0, 1], 'javascript:alert(1)')] }, 'invalid'],
    ['at an address that runs a script', { url: 'javascript:alert(1)' }, 'invalid'],
    ['without a key', { key: '' }, 'invalid'],
    ['with a date that is none', { published: 'yesterday' }, 'invalid'],
    ['with a kind of block that is none', { blocks: [{ ...block(null), kind: 'script' }] }, 'invalid'],
  ])('%s', (_name, parts, kind) => {
    expect(kindOf('reader/article', { article: { ...bridge, ...parts } })).toBe(kind);
  });

  it('comes without anything that the map does not name', () => {
    const ask = { article: { ...bridge, extra: 1 }, more: 2 };
    expect(validate('reader/article', ask)).toEqual({ article: bridge });
  });
});

describe('a note', () => {
  it.each([
    ['as long as may be', { body: 'a'.repeat(LIMITS.note) }, 'good'],
    ['longer', { body: 'a'.repeat(LIMITS.note + 1) }, 'too-large'],
    ['with too many tags', { tags: Array(LIMITS.tags + 1).fill('t') }, 'too-large'],
    ['with a tag too long', { tags: ['t'.repeat(LIMITS.tag + 1)] }, 'too-large'],
    ['with a tag that is no text', { tags: [1] }, 'invalid'],
    ['on nothing', { target: null }, 'invalid'],
    ['on a passage without selectors', { target: { kind: 'passage', selectors: [] } }, 'invalid'],
    [
      'with a selector of no kind',
      { target: { kind: 'passage', selectors: [{ type: 'CssSelector', value: 'p' }] } },
      'invalid',
    ],
    ['of a revision that is none', { id: 'n', revision: -1 }, 'invalid'],
  ])('%s', (_name, parts, kind) => {
    const draft = draftOn(null, '', parts as Parameters<typeof draftOn>[2]);
    expect(kindOf('note/save', { about: 'tab', draft })).toBe(kind);
  });
});

describe('names', () => {
  it.each([
    ['article/view', true],
    ['toString', false],
    ['__proto__', false],
    ['client/none', false],
    [null, false],
    [{}, false],
  ])('%j', (name, expected) => {
    expect(isMessageName(name)).toBe(expected);
  });
});
