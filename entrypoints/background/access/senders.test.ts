/** Who may send what: the rules that keep a hostile page from notes and from the library. */

import { beforeEach, describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../protocol/messages/all';
import type { MessageName } from '../../../protocol/messages/message-map';
import { FRAMED_SIDEBAR } from '../../../protocol/sidebar-address';
import { articleOf, draftOn, everythingIn, otherAccount } from '../../../tests/support/library-samples';
import { frame, OWN_ID, OWN_ORIGIN, page, reader, servicesForTests } from '../../../tests/support/services';
import type { Sender } from './senders';

const bridge = articleOf();
const nonce = '4be0643f-1d98-473b-97cd-ca98a65347dd';
let world: ReturnType<typeof servicesForTests>;

beforeEach(() => {
  world = servicesForTests();
});

/** `ok`, or the kind of failure. */
async function says(name: string, ask: unknown, sender: Sender): Promise<string> {
  const reply = await world.route({ name, ask }, sender);
  return reply.ok ? 'ok' : reply.failure.kind;
}

async function openSidebar(): Promise<void> {
  await says('reader/article', { article: bridge }, reader());
  await says('reader/vouch', { nonce }, reader());
  expect(await says('tab/hello', { nonce }, frame())).toBe('ok');
}

const names = Object.keys(MESSAGES) as MessageName[];
const family = (name: string) => name.slice(0, name.indexOf('/'));

describe('a content script', () => {
  it.each(names.filter((name) => family(name) !== 'reader'))('cannot ask %s', async (name) => {
    await openSidebar();
    expect(await says(name, {}, reader())).toBe('forbidden');
  });

  it.each([
    ['of another outlet', otherAccount()],
    ['under the key of another outlet', { ...bridge, key: otherAccount().key }],
    ['that opens another outlet', { ...bridge, url: otherAccount().url }],
    ['under a key that is no address', { ...bridge, key: 'songnim' }],
    [
      'of a host that only begins alike',
      { ...bridge, key: 'https://dailynk.com.example/x', url: 'https://dailynk.com.example/x' },
    ],
  ])('cannot hand in an article %s', async (_name, article) => {
    const before = await everythingIn(world.db);
    expect(await says('reader/article', { article }, reader())).toBe('forbidden');
    expect(await everythingIn(world.db)).toEqual(before);
  });

  it.each([
    'http://dailynk.com/english/songnim-footbridge',
    'https://m.dailynk.com/x',
    'https://www.dailynk.com/amp/x',
  ])('may hand in the article of its site from %s', async (url) => {
    expect(await says('reader/article', { article: bridge }, reader({ url }))).toBe('ok');
  });

  it.each([
    'https://google.attacker.example/amp/s/www.dailynk.com/english/songnim-footbridge/',
    'https://www.google.com.attacker.example/amp/s/www.dailynk.com/english/songnim-footbridge/',
    'https://attacker.example/web/2030/https://www.dailynk.com/english/songnim-footbridge/',
    'https://www-dailynk-com.translate.goog.attacker.example/english/songnim-footbridge/',
  ])('at %s is no outlet’s', async (url) => {
    const before = await everythingIn(world.db);
    expect(await says('reader/article', { article: bridge }, reader({ url }))).toBe('forbidden');
    expect(await says('reader/article', { article: { ...bridge, url } }, reader({ url }))).toBe('forbidden');
    const said = { ...bridge, url, via: 'web.archive.org' };
    expect(await says('reader/article', { article: said }, reader({ url }))).toBe('forbidden');
    expect(await says('reader/translated', { key: bridge.key, url }, reader({ url }))).toBe('forbidden');
    expect(await everythingIn(world.db)).toEqual(before);
  });

  it('of a copy writes beside the outlet’s article, never under its key', async () => {
    const url = 'https://www.google.com/amp/s/www.dailynk.com/english/songnim-footbridge/';
    expect(await says('reader/article', { article: { ...bridge, url } }, reader({ url }))).toBe('ok');
    expect(await world.db.articles.toCollection().primaryKeys()).toEqual([`${bridge.key}#www.google.com`]);
  });

  it('of a translated page brings the outlet’s own text to the sidebar, and keeps nothing', async () => {
    const { key, url } = bridge;
    expect(await says('reader/translated', { key, url }, reader())).toBe('ok');
    expect(await world.db.articles.count()).toBe(0);
    expect(await says('reader/accounts', {}, reader())).toBe('not-found');
    await openSidebar();
    const before = await everythingIn(world.db);
    await says('reader/translated', { key, url }, reader());
    expect(await everythingIn(world.db)).toEqual(before);
    expect(await world.route({ name: 'article/view', ask: { about: 'tab' } }, frame())).toMatchObject({
      answer: { article: { ...bridge, blocks: [] }, shownAs: 'translation' },
    });
    await says('reader/article', { article: bridge }, reader());
    const { answer } = (await world.route({ name: 'article/view', ask: { about: 'tab' } }, frame())) as {
      answer: object;
    };
    expect(answer).not.toHaveProperty('shownAs');
  });

  it('in a frame of the page is not heard', async () => {
    expect(await says('reader/article', { article: bridge }, { ...reader(), frameId: 3 })).toBe('forbidden');
  });

  it('is heard about the article of its own document only', async () => {
    await says('reader/article', { article: bridge }, reader());
    expect(await says('reader/accounts', {}, reader())).toBe('ok');
    expect(await says('reader/accounts', {}, reader({ tabId: 2 }))).toBe('not-found');
    expect(await says('reader/accounts', {}, reader({ documentId: 'page-before' }))).toBe('not-found');
  });
});

describe('a frame with the sidebar', () => {
  it('is trusted after its reader vouched for it', async () => {
    await openSidebar();
    expect(await says('article/view', { about: 'tab' }, frame())).toBe('ok');
    expect(await says('settings/get', {}, frame())).toBe('ok');
    expect(await says('tab/hello', { nonce }, frame())).toBe('ok');
  });

  it.each(names.filter((name) => family(name) !== 'reader' && name !== 'tab/hello'))(
    'that a hostile page loaded gets nothing of %s',
    async (name) => {
      await openSidebar();
      await world.services.library.saveNote(bridge.key, draftOn(null, '', { body: 'Private' }));
      const before = await everythingIn(world.db);
      const hostile = frame({ frameId: 8, documentId: 'hostile' });
      const reply = await world.route({ name, ask: {} }, hostile);
      expect(reply).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
      expect(JSON.stringify(reply)).not.toContain('Private');
      expect(await everythingIn(world.db)).toEqual(before);
    },
  );

  it.each(names.filter((name) => family(name) === 'library' || family(name) === 'reader'))(
    'even when trusted cannot ask %s',
    async (name) => {
      await openSidebar();
      expect(await says(name, {}, frame())).toBe('forbidden');
    },
  );

  it.each<[string, Sender, string]>([
    ['a wrong nonce', frame(), '00000000-0000-4000-8000-000000000000'],
    ['the nonce of another tab', frame({ tabId: 2 }), nonce],
  ])('is refused with %s', async (_name, sender, said) => {
    await says('reader/vouch', { nonce }, reader());
    expect(await says('tab/hello', { nonce: said }, sender)).toBe('forbidden');
    // Wrong words do not use the nonce up: the right frame still gets in.
    expect(await says('tab/hello', { nonce }, frame())).toBe('ok');
  });

  it('is refused with a nonce that was used', async () => {
    await openSidebar();
    expect(await says('tab/hello', { nonce }, frame({ frameId: 8 }))).toBe('forbidden');
    expect(await says('tab/hello', { nonce }, frame({ documentId: 'reloaded' }))).toBe('forbidden');
  });

  it('is refused before anybody vouched', async () => {
    expect(await says('tab/hello', { nonce }, frame())).toBe('forbidden');
  });

  it('loses its trust when the frame goes elsewhere or the tab has another reader', async () => {
    await openSidebar();
    expect(await says('article/view', { about: 'tab' }, frame({ documentId: 'elsewhere' }))).toBe(
      'forbidden',
    );
    await says('reader/article', { article: bridge }, reader({ documentId: 'next-page' }));
    expect(await says('article/view', { about: 'tab' }, frame())).toBe('forbidden');
    // The page comes back from the back/forward cache with its frame.
    await says('reader/article', { article: bridge }, reader());
    expect(await says('article/view', { about: 'tab' }, frame())).toBe('ok');
  });

  it('loses its trust with its tab', async () => {
    await openSidebar();
    await world.services.states.forget(1);
    expect(await says('article/view', { about: 'tab' }, frame())).toBe('forbidden');
  });

  it('keeps its trust while the worker sleeps', async () => {
    await openSidebar();
    world = servicesForTests(world.store, world.db);
    expect(await says('article/view', { about: 'tab' }, frame())).toBe('ok');
  });

  it('is told apart where the browser names no documents', async () => {
    const nameless = (sender: Sender): Sender => ({ ...sender, documentId: undefined });
    await says('reader/vouch', { nonce }, nameless(reader()));
    expect(await says('tab/hello', { nonce }, nameless(frame()))).toBe('ok');
    expect(await says('article/view', { about: 'tab' }, nameless(frame()))).toBe('ok');
    expect(await says('article/view', { about: 'tab' }, nameless(frame({ frameId: 8 })))).toBe('forbidden');
  });
});

describe('a frame whose tab is being closed', () => {
  const draft = {
    token: 't',
    id: 'n',
    opened: 'article',
    revision: null,
    target: { kind: 'article' },
    words: '',
    body: 'Half a thought',
    tags: [],
    changed: '2030-01-01T00:00:00.000Z',
  };
  const asked = { articleKey: bridge.key, draft };
  /** As Firefox tells of it: no tab and no frame any more. */
  const leaving = ({ documentId }: Sender): Sender => ({
    id: OWN_ID,
    url: `${OWN_ORIGIN}/${FRAMED_SIDEBAR}`,
    origin: OWN_ORIGIN,
    documentId,
  });
  const openIn = async (incognito: boolean) => {
    await says('reader/article', { article: bridge }, reader({ incognito }));
    await says('reader/vouch', { nonce }, reader({ incognito }));
    await says('tab/hello', { nonce }, frame({ incognito }));
    // The window that is looked at is another one, and no private one.
    world.browser.active = { id: 5, isPrivate: false };
  };

  it('leaves its last words with its article', async () => {
    await openIn(false);
    expect(await says('draft/keep', { about: 'tab', ...asked }, leaving(frame()))).toBe('ok');
    expect(await world.db.drafts.count()).toBe(1);
  });

  it('of a private window leaves nothing anywhere', async () => {
    await openIn(true);
    expect(await says('draft/keep', { about: 'tab', ...asked }, leaving(frame()))).toBe('forbidden');
    await world.services.states.forget(1);
    expect(await says('draft/keep', { about: 'tab', ...asked }, leaving(frame()))).toBe('forbidden');
    expect(await says('settings/get', {}, leaving(frame()))).toBe('forbidden');
    expect(await world.db.drafts.count()).toBe(0);
    expect(await world.store.keys('private/drafts/')).toEqual([]);
  });
});

describe('a page of the extension', () => {
  it.each(names.filter((name) => family(name) === 'reader'))('cannot speak as a reader: %s', async (name) => {
    expect(await says(name, {}, page())).toBe('forbidden');
  });

  it('may ask for the library and the settings', async () => {
    expect(await says('library/articles', { words: '', offset: 0, limit: 5 }, page())).toBe('ok');
    expect(await says('settings/get', {}, page())).toBe('ok');
  });

  it('as a side panel is about the tab that is looked at', async () => {
    await says('reader/article', { article: bridge }, reader());
    const panel: Sender = { id: OWN_ID, url: `${OWN_ORIGIN}/sidebar.html` };
    expect(await world.route({ name: 'article/view', ask: { about: 'tab' } }, panel)).toEqual({
      ok: true,
      answer: null,
    });
    world.browser.active = { id: 1, isPrivate: false };
    expect(await world.route({ name: 'article/view', ask: { about: 'tab' } }, panel)).toMatchObject({
      answer: { article: { ...bridge, blocks: [] } },
    });
  });
});

describe('anybody else', () => {
  it.each<[string, Sender]>([
    ['another extension', { ...page(), id: 'other' }],
    ['a sender without a tab', { id: OWN_ID, url: 'https://www.dailynk.com/' }],
    ['a sender without anything', {}],
    [
      'an address that only begins like ours',
      { ...frame(), origin: undefined, url: `${OWN_ORIGIN}.example/sidebar.html`, frameId: 2 },
    ],
  ])('%s is refused', async (_name, sender) => {
    for (const name of names) expect(await says(name, {}, sender)).toBe('forbidden');
  });
});
