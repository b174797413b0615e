import { beforeEach, describe, expect, it } from 'vitest';
import { articleOf } from '../../../tests/support/library-samples';
import { reader, servicesForTests } from '../../../tests/support/services';
import { beginSession, renewFindings, windowClosed } from './housekeeping';
import { commandPressed, toolbarClicked } from './toolbar';

let world: ReturnType<typeof servicesForTests>;
const bridge = articleOf();
const toggle = { tabId: 1, message: { tell: 'toggle' } };
const open = { tabId: 1, message: { tell: 'open' } };

beforeEach(() => {
  world = servicesForTests();
});

const read = () => world.route({ name: 'reader/article', ask: { article: bridge } }, reader());

describe('the toolbar button', () => {
  it('opens or closes the sidebar of an article', async () => {
    await read();
    await toolbarClicked(world.services, 1);
    expect(world.told).toMatchObject({ started: [], readers: [toggle] });
  });

  it('puts the reader for any site into another page first, and never closes what that opened by itself', async () => {
    world.browser.deaf.add(1);
    await toolbarClicked(world.services, 1);
    expect(world.told).toMatchObject({ started: [1], readers: [open], opened: [] });
  });

  it('does so too where the article’s reader has gone', async () => {
    await read();
    world.browser.deaf.add(1);
    await toolbarClicked(world.services, 1);
    expect(world.told).toMatchObject({ started: [1], readers: [open] });
  });

  it('opens on an article that its page has left since', async () => {
    await read();
    await world.route({ name: 'reader/left', ask: {} }, reader());
    await toolbarClicked(world.services, 1);
    expect(world.told.readers.map(({ message }) => message)).toContainEqual({ tell: 'open' });
  });

  it.each([
    ['pages of the browser itself', { startReader: async () => false }],
    ['pages that a script broke off on', { askReader: async () => null }],
    ['pictures and bare XML', { unable: new Set([1]) }],
  ])('opens the library with a notice on %s', async (_what, browser) => {
    Object.assign(world.browser, browser);
    await toolbarClicked(world.services, 1);
    expect(world.told.opened).toEqual(['unreadable']);
  });
});

describe('the toolbar button beside an open side panel', () => {
  const heard: unknown[] = [];
  beforeEach(async () => {
    heard.length = 0;
    const port = { postMessage: ({ tell }: { tell?: unknown }) => void (tell && heard.push(tell)) };
    await world.services.ports.add(port, 1, 7);
    world.browser.windows.set(1, 7);
  });

  it('closes the panel on an article', async () => {
    await read();
    await toolbarClicked(world.services, 1, 7);
    expect(world.told).toMatchObject({ panelsClosed: [7], readers: [], started: [] });
  });

  it('closes it in the very call, before anything is waited for', async () => {
    await read();
    void toolbarClicked(world.services, 1, 7);
    expect(world.told.panelsClosed).toEqual([7]);
  });

  it('does so for the key too, which names no window', async () => {
    await read();
    await commandPressed(world.services, 'toggle-sidebar', 1);
    expect(world.told.panelsClosed).toEqual([7]);
  });

  it('has the panel close itself where the browser has no way', async () => {
    await read();
    world.browser.closePanel = async () => false;
    await toolbarClicked(world.services, 1, 7);
    expect(heard).toContainEqual({ tell: 'close' });
  });

  it('leaves it open on a page without an article, which it opens or speaks of', async () => {
    await toolbarClicked(world.services, 1, 7);
    expect(world.told).toMatchObject({ panelsClosed: [], started: [1], readers: [open] });
  });
});

describe('a key', () => {
  it.each(['next-quote', 'previous-quote', 'note-selection'])('%s goes to the page', async (command) => {
    await commandPressed(world.services, command, 4);
    expect(world.told.readers).toEqual([{ tabId: 4, message: { tell: 'command', command } }]);
  });

  it('for the sidebar does what the button does', async () => {
    await commandPressed(world.services, 'toggle-sidebar', 1);
    expect(world.told.started).toEqual([1]);
  });

  it('of another name does nothing', async () => {
    await commandPressed(world.services, 'toString', 1);
    expect(world.told.readers).toEqual([]);
  });
});

describe('a session of the browser', () => {
  it('begins with what was deleted in the last one gone for good, once', async () => {
    const { library } = world.services;
    await library.openArticle(bridge);
    const kept = await library.delete([bridge.key]);
    await beginSession(world.services, world.store, new Date('2020-01-01'));
    await beginSession(world.services, world.store, new Date('2030-01-01'));
    await library.undelete(kept);
    const gone = await library.delete([bridge.key]);
    const next = servicesForTests(undefined, world.db);
    await beginSession(next.services, next.store, new Date('2030-01-01'));
    await expect(library.undelete(gone)).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  });

  it('begins with no draft held by a tab of the last one', async () => {
    const { library } = world.services;
    const draft = {
      token: 't',
      id: 'n',
      opened: 'article',
      revision: null,
      target: { kind: 'article' as const },
      words: '',
      body: 'Half a thought',
      tags: [],
      changed: '2030-01-01T00:00:00.000Z',
    };
    await library.openArticle(bridge);
    await library.keeping.keepDraft(bridge.key, draft, 3);
    expect(await library.keeping.drafts(bridge.key, [3])).toEqual([]);
    await beginSession(world.services, world.store);
    expect(await library.keeping.drafts(bridge.key, [3])).toEqual([draft]);
  });

  it('renews what older engines found', async () => {
    await world.services.library.openArticle(bridge);
    await world.db.articles.toCollection().modify({ engines: '0.0' });
    await renewFindings(world.services);
    expect(await world.services.library.renew(0)).toBe(0);
  });

  it('forgets private windows with the last of them', async () => {
    await world.services.session.openArticle(bridge);
    await windowClosed(world.services, 1);
    expect(await world.services.session.view(bridge.key)).not.toBeNull();
    await windowClosed(world.services, 0);
    expect(await world.services.session.view(bridge.key)).toBeNull();
  });
});
