import { beforeEach, describe, expect, it } from 'vitest';
import { articleOf } from '../../storage/samples-for-tests';
import { beginSession, renewFindings, windowClosed } from './housekeeping';
import { reader, roomsForTests } from './rooms-for-tests';
import { commandPressed, toolbarClicked } from './toolbar';

let world: ReturnType<typeof roomsForTests>;
const bridge = articleOf();
const toggle = { tabId: 1, message: { tell: 'toggle' } };

beforeEach(() => {
  world = roomsForTests();
});

const read = () => world.route({ name: 'reader/article', ask: { article: bridge } }, reader());

describe('the toolbar button', () => {
  it('opens or closes the sidebar of an article', async () => {
    await read();
    await toolbarClicked(world.rooms, 1);
    expect(world.told).toMatchObject({ started: [], readers: [toggle] });
  });

  it('puts the reader for any site into another page first', async () => {
    world.outside.deaf.add(1);
    await toolbarClicked(world.rooms, 1);
    expect(world.told).toMatchObject({ started: [1], readers: [toggle] });
  });

  it('does so too where the article’s reader has gone', async () => {
    await read();
    world.outside.deaf.add(1);
    await toolbarClicked(world.rooms, 1);
    expect(world.told).toMatchObject({ started: [1], readers: [toggle] });
  });

  it('does nothing on pages of the browser itself', async () => {
    world.outside.startReader = async () => false;
    await toolbarClicked(world.rooms, 1);
    expect(world.told.readers).toEqual([]);
  });
});

describe('a key', () => {
  it.each(['next-quote', 'previous-quote', 'note-selection'])('%s goes to the page', async (command) => {
    await commandPressed(world.rooms, command, 4);
    expect(world.told.readers).toEqual([{ tabId: 4, message: { tell: 'command', command } }]);
  });

  it('for the sidebar does what the button does', async () => {
    await commandPressed(world.rooms, 'toggle-sidebar', 1);
    expect(world.told.started).toEqual([1]);
  });

  it('of another name does nothing', async () => {
    await commandPressed(world.rooms, 'toString', 1);
    expect(world.told.readers).toEqual([]);
  });
});

describe('a session of the browser', () => {
  it('begins with what was deleted in the last one gone for good, once', async () => {
    const { library } = world.rooms;
    await library.openArticle(bridge);
    const kept = await library.delete([bridge.key]);
    await beginSession(world.rooms, world.store, new Date('2020-01-01'));
    await beginSession(world.rooms, world.store, new Date('2030-01-01'));
    await library.undelete(kept);
    const gone = await library.delete([bridge.key]);
    const next = roomsForTests(undefined, world.db);
    await beginSession(next.rooms, next.store, new Date('2030-01-01'));
    await expect(library.undelete(gone)).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  });

  it('begins with no draft held by a tab of the last one', async () => {
    const { library } = world.rooms;
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
    await beginSession(world.rooms, world.store);
    expect(await library.keeping.drafts(bridge.key, [3])).toEqual([draft]);
  });

  it('renews what older engines found', async () => {
    await world.rooms.library.openArticle(bridge);
    await world.db.articles.toCollection().modify({ engines: '0.0' });
    await renewFindings(world.rooms);
    expect(await world.rooms.library.renew(0)).toBe(0);
  });

  it('forgets private windows with the last of them', async () => {
    await world.rooms.session.openArticle(bridge);
    await windowClosed(world.rooms, 1);
    expect(await world.rooms.session.view(bridge.key)).not.toBeNull();
    await windowClosed(world.rooms, 0);
    expect(await world.rooms.session.view(bridge.key)).toBeNull();
  });
});
