import { beforeEach, describe, expect, it } from 'vitest';
import { articleOf, everythingIn, saltArticle } from '../../../tests/support/library-samples';
import { servicesForTests } from '../../../tests/support/services';
import { FOLLOW_ALARM, Following } from './following';

const FEED = 'https://www.dailynk.com/english/feed/';
const feed = (...urls: string[]) =>
  `<rss><channel>${urls.map((url) => `<item><title>A</title><link>${url}</link></item>`).join('')}</channel></rss>`;
const bridge = articleOf();
const salt = saltArticle();

let world: ReturnType<typeof servicesForTests>;
beforeEach(async () => {
  world = servicesForTests();
  for (const article of [bridge, salt]) {
    world.network.answers.set(article.url, '<html>');
    world.network.articles.set(article.url, { isArticle: true, relevant: true, article });
  }
  world.network.answers.set(FEED, feed(salt.url, bridge.url));
  await world.services.library.changeSettings({ follow: ['daily-nk'] });
});
const view = async () => (await world.services.following.views()).find(({ id }) => id === 'daily-nk')!;

describe('the alarm', () => {
  it('is set while an outlet is followed, once, and taken away with the last', async () => {
    const { following, library } = world.services;
    await following.arrange();
    await following.arrange();
    expect([...world.alarms]).toEqual([[FOLLOW_ALARM, 60]]);
    await library.changeSettings({ follow: [] });
    await following.arrange();
    expect([...world.alarms]).toEqual([]);
  });

  it('is set anew where a clock that was ahead had set it', async () => {
    const set: string[] = [];
    const alarms = {
      due: async () => Date.now() + 70 * 365 * 86_400_000,
      set: async (name: string) => void set.push(name),
      clear: async () => {},
    };
    await new Following(
      world.services.library,
      world.network.courier(),
      world.services.fetcher,
      alarms,
    ).arrange();
    expect(set).toEqual([FOLLOW_ALARM]);
  });
});

describe('a look', () => {
  it('asks nobody while nothing is followed', async () => {
    await world.services.library.changeSettings({ follow: [] });
    await world.services.following.look();
    expect(world.network.asked).toEqual([]);
  });

  it('reads what is new, the oldest first, and nothing twice', async () => {
    await world.services.following.look();
    expect(world.network.asked).toEqual([FEED, bridge.url, salt.url]);
    expect(await view()).toMatchObject({ on: true, listed: 2, taken: 2, waiting: 0, fault: null });
    await world.services.following.look();
    expect(world.network.asked).toEqual([FEED, bridge.url, salt.url, FEED]);
  });

  it('stores nothing that is about something else, and does not ask for it again', async () => {
    world.network.articles.set(salt.url, { isArticle: true, relevant: false, article: salt });
    await world.services.following.look();
    await world.services.following.look();
    expect(world.network.asked.filter((url) => url === salt.url)).toHaveLength(1);
    expect(await world.services.library.summary(salt.key)).toBeNull();
    expect(await view()).toMatchObject({ taken: 1, waiting: 0 });
  });

  it('does not bring back what the reader deleted', async () => {
    await world.services.following.look();
    await world.services.library.delete([salt.key]);
    await world.services.following.look();
    expect(await world.services.library.summary(salt.key)).toBeNull();
  });

  it('goes on where it was cut off, in another life of the background', async () => {
    world.network.answers.set(bridge.url, { got: false, fault: { kind: 'offline', detail: '' } });
    await world.services.following.look();
    expect(await view()).toMatchObject({ taken: 0, waiting: 2, fault: { kind: 'offline' } });
    world.network.answers.set(bridge.url, '<html>');
    const { library, fetcher } = world.services;
    const alarms = { due: async () => 0, set: async () => {}, clear: async () => {} };
    await new Following(library, world.network.courier(), fetcher, alarms).look();
    expect(await view()).toMatchObject({ taken: 2, waiting: 0, fault: null });
  });

  it('says when it looked and what went wrong with the feed', async () => {
    world.network.answers.set(FEED, '<html>');
    await world.services.following.look();
    expect(await view()).toMatchObject({ listed: 0, fault: { kind: 'no-feed' } });
    expect((await view()).looked).not.toBeNull();
  });

  it('stops when the reader switches it off in between', async () => {
    world.network.articles.set(bridge.url, { isArticle: true, relevant: true, article: bridge });
    const look = world.services.following.look();
    await world.services.library.changeSettings({ follow: [] });
    await look;
    expect(world.network.asked).not.toContain(salt.url);
  });

  it('leaves nothing where everything is erased in between', async () => {
    const { library, following, fetcher } = world.services;
    const readAt = fetcher.readAt.bind(fetcher);
    fetcher.readAt = async (...asked) => {
      const reading = readAt(...asked);
      await library.eraseEverything();
      return reading;
    };
    await following.look();
    expect(Object.values(await everythingIn(library.db)).flat()).toEqual([]);
    expect(world.network.asked).toEqual([FEED, bridge.url]);
  });

  it('goes on at the next look where an article is forgotten in between', async () => {
    const { library, following, fetcher } = world.services;
    const readAt = fetcher.readAt.bind(fetcher);
    fetcher.readAt = async (...asked) => {
      fetcher.readAt = readAt;
      const reading = readAt(...asked);
      await library.forget([bridge.key], false);
      return reading;
    };
    await following.look();
    expect(await library.db.articles.count()).toBe(0);
    await following.look();
    expect(await view()).toMatchObject({ waiting: 0, fault: null });
    expect(await library.summary(salt.key)).not.toBeNull();
  });

  it('of two at once is one', async () => {
    await Promise.all([world.services.following.look(), world.services.following.look()]);
    expect(world.network.asked.filter((url) => url === FEED)).toHaveLength(1);
  });
});
