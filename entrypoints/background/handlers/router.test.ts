import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptDraft, PlacedAnnotation } from '../../../engine/model/views';
import type { PortMessage } from '../../../protocol/client-port';
import { FailureError } from '../../../protocol/failures';
import { MESSAGES } from '../../../protocol/messages/all';
import {
  articleOf,
  draftOn,
  editedBridge,
  everythingIn,
  otherAccount,
  saltArticle,
} from '../../../tests/support/library-samples';
import { frame, page, reader, servicesForTests } from '../../../tests/support/services';
import type { Sender } from '../access/senders';
import { handlersOf, isEnvelope } from './router';

vi.mock('../../../engine/accounts', async (original) => ({
  ...(await original<typeof import('../../../engine/accounts')>()),
  rank: (await import('../../../tests/support/library-samples')).rankBridges,
}));

const bridge = articleOf();
const other = otherAccount();
const rfaReader = reader({ tabId: 2, url: other.url });
let world: ReturnType<typeof servicesForTests>;

beforeEach(() => {
  world = servicesForTests();
});

async function ask<T = unknown>(name: string, payload: unknown, sender: Sender): Promise<T> {
  const reply = await world.route({ name, ask: payload }, sender);
  if (!reply.ok) throw new FailureError(reply.failure.kind, reply.failure.detail);
  return reply.answer as T;
}

async function openSidebar(tabId: number, incognito = false, article = bridge): Promise<Sender> {
  const nonce = crypto.randomUUID();
  const from = reader({ tabId, incognito, url: article.url });
  await ask('reader/article', { article }, from);
  await ask('reader/vouch', { nonce }, from);
  const client = frame({ tabId, incognito, frameId: 10 + tabId, documentId: `client-${tabId}` });
  await ask('tab/hello', { nonce }, client);
  await world.settled();
  return client;
}

/** A client's port that writes down what it hears. */
function listening() {
  const heard: PortMessage[] = [];
  return { heard, postMessage: (message: PortMessage) => void heard.push(message) };
}

describe('every message', () => {
  it('has a handler', () => {
    expect(Object.keys(handlersOf(world.services)).toSorted()).toEqual(Object.keys(MESSAGES).toSorted());
  });

  it.each([
    ['of no known name', { name: 'client/none', ask: {} }, 'invalid'],
    ['of a name that objects have', { name: 'constructor', ask: {} }, 'invalid'],
    ['of the wrong shape', { name: 'library/articles', ask: { words: 3 } }, 'invalid'],
    ['without what it asks', { name: 'library/articles', ask: undefined }, 'invalid'],
  ])('%s is answered with a failure', async (_name, message, kind) => {
    expect(await world.route(message, page())).toMatchObject({ ok: false, failure: { kind } });
  });

  it('that fails inside is answered, and the fault stays on the console', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(world.services.library, 'stats').mockRejectedValue(new TypeError('a fault of ours'));
    expect(await world.route({ name: 'library/stats', ask: {} }, page())).toMatchObject({
      failure: { kind: 'internal' },
    });
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it.each([
    [{ name: 'x', ask: 1 }, true],
    [{ tell: 'go' }, false],
    [null, false],
    ['x', false],
  ])('%j is an envelope: %s', (message, expected) => {
    expect(isEnvelope(message)).toBe(expected);
  });
});

describe('reading', () => {
  it('answers with what is to be painted, and nothing of a note', async () => {
    await ask('reader/article', { article: bridge }, reader());
    await world.services.library.saveNote(bridge.key, draftOn(bridge, 'two logs', { body: 'Private words' }));
    const painting = await ask<{ marks: unknown[]; attributions: { attributions: unknown[] } }>(
      'reader/article',
      { article: bridge },
      reader(),
    );
    expect(painting.marks).toEqual([]);
    expect(painting.attributions.attributions.length).toBeGreaterThan(0);
    expect(JSON.stringify(painting)).not.toContain('Private words');
  });

  it('counts the other accounts on the button, also in the tab that was there first', async () => {
    await ask('reader/article', { article: bridge }, reader());
    expect(await ask('reader/accounts', {}, reader())).toEqual({ count: 0 });
    await ask('reader/article', { article: saltArticle() }, reader({ tabId: 3 }));
    await ask('reader/article', { article: other }, rfaReader);
    await world.settled();
    expect(await ask('reader/accounts', {}, rfaReader)).toEqual({ count: 1 });
    expect([...world.told.badges]).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(world.told.readers).toContainEqual({ tabId: 1, message: { tell: 'accounts', count: 1 } });
    expect(world.told.readers.some(({ tabId }) => tabId === 3)).toBe(false);
  });

  it('of no article any more empties the sidebar and the button', async () => {
    const client = await openSidebar(1);
    await ask('reader/left', {}, reader());
    expect(await ask('article/view', { about: 'tab' }, client)).toBeNull();
    expect(world.told.badges.get(1)).toBe(0);
    await expect(ask('note/save', { about: 'tab', draft: draftOn(null, '') }, client)).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});

describe('the sidebar', () => {
  it('saves, deletes and restores notes; every tab of the article hears of it', async () => {
    const client = await openSidebar(1);
    await openSidebar(2);
    const elsewhere = await openSidebar(3, false, saltArticle());
    const ports = [listening(), listening()];
    await world.services.ports.add(ports[0]!, 2);
    await world.services.ports.add(ports[1]!, 3);
    world.told.readers.length = 0;

    const placed = await ask<{ annotation: { id: string } }>(
      'note/save',
      { about: 'tab', draft: draftOn(bridge, 'two logs') },
      client,
    );
    await world.settled();
    expect(world.told.readers).toEqual([]);
    expect(ports[0]!.heard.at(-1)?.tell).toEqual({ tell: 'note', key: bridge.key, note: placed });
    expect(ports[1]!.heard).toHaveLength(1);

    await expect(
      ask('note/delete', { about: 'tab', id: placed.annotation.id }, elsewhere),
    ).rejects.toMatchObject({
      failure: { kind: 'forbidden' },
    });
    const deleted = await ask('note/delete', { about: 'tab', id: placed.annotation.id }, client);
    await world.settled();
    expect(world.told.readers).toEqual([]);
    await expect(ask('note/restore', { about: 'tab', annotation: deleted }, elsewhere)).rejects.toMatchObject(
      {
        failure: { kind: 'forbidden' },
      },
    );
    expect(await ask('note/restore', { about: 'tab', annotation: deleted }, client)).toEqual(placed);
  });

  it('stores no note that was written on the article before', async () => {
    const client = await openSidebar(1);
    const written = { ...draftOn(bridge, 'two logs'), articleKey: bridge.key };
    await openSidebar(1, false, saltArticle());
    await expect(ask('note/save', { about: 'tab', draft: written }, client)).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
    expect(await world.db.annotations.count()).toBe(0);
  });

  it('shows accounts, a synopsis and an export of its article', async () => {
    await ask('reader/article', { article: other }, rfaReader);
    const client = await openSidebar(1);
    expect(await ask('article/accounts', { about: 'tab' }, client)).toMatchObject({
      accounts: [{ match: { key: other.key } }],
      searched: 1,
    });
    // Without the paragraphs one by one: they stand in the texts.
    expect(await ask('synopsis/view', { about: 'tab', otherKey: other.key }, client)).toMatchObject({
      a: { ...bridge, blocks: [] },
      b: { ...other, blocks: [] },
    });
    expect(
      await ask<{ items: object[] }>('article/export-items', { about: 'tab', cursor: null }, client),
    ).toMatchObject({
      items: [{ article: { key: bridge.key }, event: { accounts: [{ key: other.key }] } }],
      cursor: null,
    });
    const overrule = { otherKey: other.key, rowId: 'r1', relation: 'differs', a: 'x', b: 'y' };
    expect(await ask('synopsis/overrule', { about: 'tab', ...overrule }, client)).toMatchObject({
      motivation: 'linking',
    });
    expect(await ask('synopsis/overrule', { about: 'tab', ...overrule, relation: null }, client)).toBeNull();
    const saying = { otherKey: other.key, word: 'same-story' };
    expect(await ask('article/say-event', { about: 'tab', ...saying }, client)).toMatchObject({
      motivation: 'linking',
      target: { kind: 'event', ...saying },
    });
    expect(await ask('article/say-event', { about: 'tab', ...saying, word: null }, client)).toBeNull();
    // What is shown may be an article that the tab has left meanwhile: that one's rows are not these.
    const meant = { about: 'tab', articleKey: saltArticle().key };
    for (const asked of [
      ask('article/say-event', { ...meant, ...saying }, client),
      ask('synopsis/overrule', { ...meant, ...overrule }, client),
      ask('synopsis/regroup', { ...meant, otherKey: other.key, change: { is: 'undone', id: 'x' } }, client),
    ])
      await expect(asked).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  });

  it('leads the page, and is led by it, also while it is still loading', async () => {
    const client = await openSidebar(1);
    await ask('tab/go', { span: [3, 9] }, client);
    await ask('tab/tell', { tell: 'close' }, client);
    expect(world.told.readers.slice(-2).map(({ message }) => message)).toEqual([
      { tell: 'go', span: [3, 9] },
      { tell: 'close' },
    ]);

    await ask('reader/tell', { tell: 'clicked', attributionId: 'q1' }, reader());
    await ask('reader/tell', { tell: 'selected', span: [0, 5] }, reader());
    const port = listening();
    await world.services.ports.add(port, 1);
    expect(port.heard.map(({ tell }) => tell)).toEqual([undefined, { tell: 'compose', span: [0, 5] }]);
    await ask('reader/tell', { tell: 'clicked', attributionId: 'q2' }, reader());
    expect(port.heard.at(-1)!.tell).toEqual({ tell: 'focus', attributionId: 'q2' });
    world.services.ports.remove(port);
    await ask('reader/tell', { tell: 'clicked', attributionId: 'q3' }, reader());
    expect(port.heard).toHaveLength(3);
  });

  it('opens pages and other accounts, at the passage', async () => {
    await ask('reader/article', { article: other }, rfaReader);
    const client = await openSidebar(1);
    await ask('tab/open', { page: 'library' }, client);
    await ask('tab/open', { article: other.key, passage: 'Nine people' }, client);
    expect(world.told.opened).toEqual(['library', `${other.url}#:~:text=Nine%20people`]);
    await expect(ask('tab/open', { article: 'https://example.org/x' }, client)).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
  });

  it('opens accounts side by side, but never what is read in a private window', async () => {
    const compare = [bridge.key, other.key];
    await ask('tab/open', { compare }, await openSidebar(1));
    expect(world.told.opened).toEqual([
      expect.stringMatching(/^[a-z-]+:\/\/.+\/library\.html#\/compare\?account=[^&]+&account=[^&]+$/),
    ]);
    await expect(ask('tab/open', { compare }, await openSidebar(2, true))).rejects.toMatchObject({
      failure: { kind: 'private' },
    });
    for (const keys of [[], [bridge.key], ['a', 'b', 'c', 'd', 'e']])
      await expect(ask('tab/open', { compare: keys }, await openSidebar(1))).rejects.toMatchObject({
        failure: { kind: 'invalid' },
      });
    expect(world.told.opened).toHaveLength(1);
  });

  it('says so when the page has gone', async () => {
    const client = await openSidebar(1);
    world.browser.deaf.add(1);
    await expect(ask('tab/go', { span: [3, 9] }, client)).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});

/** Words that were typed and not saved. */
const keptDraft = (parts: Partial<KeptDraft> = {}): KeptDraft => ({
  token: 't1',
  id: 'n1',
  opened: 'article',
  revision: null,
  target: { kind: 'article' },
  words: '',
  body: 'Half a thought',
  tags: [],
  changed: '2026-01-05T08:00:00.000Z',
  ...parts,
});

describe('words that are not saved', () => {
  it('are offered to the tab that wrote them and to others once it is gone, until they are saved', async () => {
    const [here, there] = [await openSidebar(1), await openSidebar(2)];
    await ask('draft/keep', { about: 'tab', articleKey: bridge.key, draft: keptDraft() }, here);
    const bodies = async (from: Sender) =>
      (await ask<KeptDraft[]>('draft/list', { about: 'tab' }, from)).map(({ body }) => body);
    expect(await bodies(here)).toEqual(['Half a thought']);
    expect(await bodies(there)).toEqual([]);
    await world.services.states.forget(1);
    expect(await bodies(there)).toEqual(['Half a thought']);
    const { target, body, tags } = keptDraft();
    await ask('note/save', { about: 'tab', draft: { id: 'n1', target, body, tags } }, there);
    expect(await bodies(there)).toEqual([]);
    // The message that was overtaken by the save.
    await ask('draft/keep', { about: 'tab', articleKey: bridge.key, draft: keptDraft() }, there);
    expect(await bodies(there)).toEqual([]);
  });

  it('are kept also where the tab has gone on to another article', async () => {
    const client = await openSidebar(1);
    await openSidebar(1, false, saltArticle());
    await ask('draft/keep', { about: 'tab', articleKey: bridge.key, draft: keptDraft() }, client);
    expect(await ask('draft/list', { about: 'tab' }, client)).toEqual([]);
    expect(await ask('draft/list', { about: { key: bridge.key } }, page())).toHaveLength(1);
  });

  it('and earlier words are told to the client of their own article only', async () => {
    const client = await openSidebar(1);
    const elsewhere = await openSidebar(2, false, saltArticle());
    const { annotation } = await ask<PlacedAnnotation>(
      'note/save',
      { about: 'tab', draft: draftOn(null, '') },
      client,
    );
    await expect(ask('note/history', { about: 'tab', id: annotation.id }, elsewhere)).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});

describe('a private window', () => {
  it('works, and leaves nothing in the database', async () => {
    await ask('reader/article', { article: other }, rfaReader);
    await world.settled();
    const before = await everythingIn(world.db);
    const client = await openSidebar(5, true);
    const from = reader({ tabId: 5, incognito: true });
    expect(await ask('article/view', { about: 'tab' }, client)).toMatchObject({
      keptIn: 'session',
      article: { ...bridge, blocks: [] },
    });
    await ask('reader/remember', { openSidebar: false }, from);
    await ask('reader/accounts', {}, from);
    const written = draftOn(bridge, 'two logs', { body: 'Private words' });
    const { annotation } = await ask<PlacedAnnotation>('note/save', { about: 'tab', draft: written }, client);
    const { id } = annotation;
    await ask(
      'note/save',
      { about: 'tab', draft: { ...written, id, revision: 1, body: 'Other private words' } },
      client,
    );
    expect(await ask('note/history', { about: 'tab', id }, client)).toMatchObject([
      { body: 'Private words' },
    ]);
    await ask('draft/keep', { about: 'tab', articleKey: bridge.key, draft: keptDraft() }, client);
    expect(await ask('draft/list', { about: 'tab' }, client)).toMatchObject([{ body: 'Half a thought' }]);
    await ask('article/accounts', { about: 'tab' }, client);
    await ask('synopsis/view', { about: 'tab', otherKey: other.key }, client);
    await ask(
      'synopsis/overrule',
      { about: 'tab', otherKey: other.key, rowId: 'r1', relation: 'agrees', a: 'x', b: 'y' },
      client,
    );
    await ask('article/say-event', { about: 'tab', otherKey: other.key, word: 'same-event' }, client);
    const regroup = { how: 'split', rows: [{ a: 'x', b: 'y' }] };
    const change = { is: 'made', rowId: 'r1', relation: 'agrees', a: 'x', b: 'y', regroup };
    const { id: kept } = await ask<{ id: string }>(
      'synopsis/regroup',
      { about: 'tab', otherKey: other.key, change },
      client,
    );
    await ask(
      'synopsis/regroup',
      { about: 'tab', otherKey: other.key, change: { is: 'undone', id: kept } },
      client,
    );
    await ask('settings/set', { theme: 'dark' }, client);
    await ask('reader/remember', { sidebarWidth: 500 }, from);
    await ask('article/export-items', { about: 'tab', cursor: null }, client);
    await ask('reader/article', { article: editedBridge() }, from);
    await world.settled();
    expect(await everythingIn(world.db)).toEqual(before);
    expect(await ask('settings/get', {}, client)).toMatchObject({
      theme: 'dark',
      openSidebar: false,
      sidebarWidth: 500,
    });
    expect(await ask('settings/get', {}, page())).toMatchObject({ theme: 'system', openSidebar: true });
    // The tab that shows the same article in the open hears nothing of it.
    expect(world.told.readers.filter(({ tabId }) => tabId !== 5 && tabId !== 2)).toEqual([]);
  });

  it.each(['note/save', 'note/restore'])('cannot write to the library: %s', async (name) => {
    await world.services.library.openArticle(bridge);
    const { annotation } = await world.services.library.saveNote(bridge.key, draftOn(null, ''));
    await world.services.library.deleteNote(annotation.id);
    const other = { ...annotation, id: crypto.randomUUID(), body: 'Written in private' };
    const payload =
      name === 'note/save'
        ? { about: { key: bridge.key }, draft: draftOn(null, '') }
        : { about: { key: bridge.key }, annotation: other };
    await expect(ask(name, payload, page({ incognito: true }))).rejects.toMatchObject({
      failure: { kind: 'private' },
    });
    await ask(name, payload, page());
    expect(await world.db.annotations.count()).toBe(1);
  });
});

describe('the library page', () => {
  it('deletes with undo, and open tabs hear of it', async () => {
    const client = await openSidebar(1);
    const port = listening();
    await world.services.ports.add(port, 1);
    const { token } = await ask<{ token: string }>('library/delete', { keys: [bridge.key] }, page());
    await world.settled();
    expect(await ask('article/view', { about: 'tab' }, client)).toBeNull();
    expect(port.heard.map(({ tell }) => tell)).toContainEqual({ tell: 'changed', what: 'view' });
    await ask('library/undelete', { token }, page());
    expect(await ask('article/view', { about: 'tab' }, client)).toMatchObject({
      article: { ...bridge, blocks: [] },
    });
  });

  it('reads and writes notes of any article', async () => {
    await world.services.library.openArticle(bridge);
    const placed = await ask<{ annotation: { id: string } }>(
      'note/save',
      { about: { key: bridge.key }, draft: draftOn(bridge, 'two logs') },
      page(),
    );
    const { id } = placed.annotation;
    expect(await ask('library/notes', { words: '', offset: 0, limit: 9 }, page())).toMatchObject({
      total: 1,
    });
    expect(await ask('article/view', { about: { key: bridge.key } }, page())).toMatchObject({
      annotations: [placed],
    });
    const deleted = await ask('note/delete', { about: { key: bridge.key }, id }, page());
    expect(await ask('note/restore', { about: { key: bridge.key }, annotation: deleted }, page())).toEqual(
      placed,
    );
    expect(await ask('library/stats', {}, page())).toMatchObject({ articles: 1, notes: 1 });
    expect(await ask('article/accounts', { about: { key: bridge.key } }, page())).toMatchObject({
      accounts: [],
    });
    expect(await ask('article/export-items', { about: { keys: null }, cursor: null }, page())).toMatchObject({
      total: 1,
    });
  });

  it('changes settings for every tab', async () => {
    await openSidebar(1);
    await ask('settings/set', { showHighlights: false }, page());
    await world.settled();
    expect(world.told.readers.at(-1)).toMatchObject({
      tabId: 1,
      message: { tell: 'settings', settings: { showHighlights: false } },
    });
  });
});
