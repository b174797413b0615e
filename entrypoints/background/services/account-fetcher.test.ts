import { beforeEach, describe, expect, it } from 'vitest';
import { OUTLETS } from '../../../engine/outlets/records';
import { articleKey } from '../../../engine/pages';
import { FailureError } from '../../../protocol/failures';
import { articleOf, everythingIn, otherAccount } from '../../../tests/support/library-samples';
import { frame, page, reader, servicesForTests } from '../../../tests/support/services';
import type { Sender } from '../access/senders';

/** A relay of the footbridge report, which credits and links it. */
const origin = { ...otherAccount(), key: articleKey(otherAccount().url) };
const LEAD = 'A footbridge in Songnim collapsed on March 3, Radio Free Asia reported.';
const relay = articleOf(
  [LEAD, 'The resident told Radio Free Asia that nine people fell into the Sunam stream.'],
  {
    key: 'https://breitbart.com/asia/2024/03/09/footbridge',
    url: 'https://www.breitbart.com/asia/2024/03/09/footbridge/',
    outlet: 'Breitbart',
    title: 'Report: Footbridge Collapses in Songnim',
    published: '2024-03-09T00:00:00.000Z',
    links: [{ span: [LEAD.indexOf('Radio'), LEAD.length - 1], href: origin.url }],
  },
);
const POSTS = 'https://www.dailynk.com/english/wp-json/wp/v2/posts';

let world: ReturnType<typeof servicesForTests>;
beforeEach(async () => {
  world = servicesForTests();
  world.network.answers.set(origin.url, '<html>');
  world.network.articles.set(origin.url, { isArticle: true, relevant: true, article: origin });
  await ask('reader/article', { article: relay }, reader({ tabId: 1, url: relay.url }));
  await world.settled();
});

async function ask<T = unknown>(name: string, payload: unknown, sender: Sender): Promise<T> {
  const reply = await world.route({ name, ask: payload }, sender);
  if (!reply.ok) throw new FailureError(reply.failure.kind, reply.failure.detail);
  return reply.answer as T;
}
const { key } = relay;

describe('the origin', () => {
  it('is offered without asking anybody', async () => {
    expect(await ask('fetch/options', { about: { key } }, page())).toEqual({
      origins: [
        { outlet: 'Radio Free Asia', href: origin.url, key: null, permitted: true, searchable: null },
      ],
      // Every outlet but the article's own.
      outlets: OUTLETS.filter(({ name }) => name !== 'Breitbart').map(({ id, name }) => ({
        id,
        outlet: name,
      })),
    });
    expect(world.network.asked).toEqual([]);
  });

  it('is fetched, read, stored and set beside on a click, once', async () => {
    expect(await ask('fetch/read', { about: { key }, url: origin.url }, page())).toEqual({
      read: true,
      key: origin.key,
    });
    await world.settled();
    const { accounts } = await ask<{ accounts: Array<{ summary: { key: string } }> }>(
      'article/accounts',
      { about: { key } },
      page(),
    );
    expect(accounts.map(({ summary }) => summary.key)).toEqual([origin.key]);
    expect(world.told.badges.get(1)).toBe(1);
    await ask('fetch/read', { about: { key }, url: `${origin.url}?utm_source=x` }, page());
    expect(world.network.asked).toEqual([origin.url]);
  });

  it('is not stored where everything was erased while it came', async () => {
    const { library, fetcher } = world.services;
    const read = fetcher.readAt(origin.url, new AbortController().signal);
    await library.eraseEverything();
    expect(await read).toMatchObject({ read: false, fault: { kind: 'cancelled' } });
    expect(await library.db.articles.count()).toBe(0);
  });

  it('is searched for where it is only named', async () => {
    const named = articleOf([LEAD, 'The resident told Radio Free Asia that nine people fell.'], {
      ...relay,
      links: [],
    });
    await world.services.library.openArticle({ ...named, text: relay.text, blocks: relay.blocks, links: [] });
    const { origins } = await ask<{ origins: unknown[] }>('fetch/options', { about: { key } }, page());
    expect(origins).toEqual([
      { outlet: 'Radio Free Asia', href: null, key: null, permitted: true, searchable: 'rfa' },
    ]);
  });
});

describe('reading a page', () => {
  it.each([
    ['what is no link of the article', 'https://www.rfa.org/english/news/korea/else-03082024120000.html'],
    ['what only looks like it', 'https://evil.example/?https://www.rfa.org'],
  ])('refuses %s', async (_name, url) => {
    await expect(ask('fetch/read', { about: { key }, url }, page())).rejects.toThrow('forbidden');
    expect(world.network.asked).toEqual([]);
  });

  it('tells why nothing came of it, and stores nothing', async () => {
    const before = await everythingIn(world.db);
    world.network.articles.delete(origin.url);
    expect(await ask('fetch/read', { about: { key }, url: origin.url }, page())).toMatchObject({
      read: false,
      fault: { kind: 'no-article' },
    });
    world.network.answers.delete(origin.url);
    expect(await ask('fetch/read', { about: { key }, url: origin.url }, page())).toMatchObject({
      read: false,
      fault: { kind: 'not-found' },
    });
    world.network.refusedHosts.add('www.rfa.org');
    expect(await ask('fetch/read', { about: { key }, url: origin.url }, page())).toMatchObject({
      read: false,
      fault: { kind: 'not-permitted' },
    });
    expect(await everythingIn(world.db)).toEqual(before);
  });

  it('takes a list under the address of an article for none', async () => {
    const lines = ['One headline …', 'Another headline …', 'And a third …'];
    world.network.articles.set(origin.url, {
      isArticle: true,
      relevant: true,
      article: articleOf(lines, { key: origin.key, url: origin.url }),
    });
    expect(await ask('fetch/read', { about: { key }, url: origin.url }, page())).toMatchObject({
      fault: { kind: 'no-article' },
    });
  });

  it('is cancelled in the middle', async () => {
    world.network.hangs = true;
    const reading = ask('fetch/read', { about: { key }, url: origin.url }, page());
    await new Promise((resolve) => setTimeout(resolve, 20));
    await ask('fetch/cancel', { about: { key } }, page());
    expect(await reading).toMatchObject({ read: false, fault: { kind: 'cancelled' } });
    expect(await world.services.library.summary(origin.key)).toBeNull();
  });
});

describe('asking the other outlets', () => {
  const post = {
    date_gmt: '2024-03-07T00:00:00',
    link: articleOf().url,
    title: { rendered: articleOf().title },
    content: {
      rendered: articleOf()
        .text.split('\n\n')
        .map((part) => `<p>${part}</p>`)
        .join(''),
    },
  };
  const posts = JSON.stringify([
    { ...post, link: 'https://www.dailynk.com/english/other-day/', date_gmt: '2023-01-07T00:00:00' },
    post,
  ]);

  it('gives what was found with its reasons, stores nothing, and lets it be read', async () => {
    world.network.answers.set(POSTS, posts);
    const before = await everythingIn(world.db);
    const asked = await ask<{
      found: Array<{ url: string; stored: boolean; match: { same: boolean; reasons: unknown[] } }>;
      answers: unknown[];
    }>('fetch/ask', { about: { key }, outlets: ['daily-nk'] }, page());
    expect(asked.found).toMatchObject([{ url: post.link, stored: false, match: { same: true } }]);
    expect(asked.found[0]!.match.reasons.length).toBeGreaterThan(0);
    expect(asked.answers).toMatchObject([{ id: 'daily-nk', requests: 3, fault: null }]);
    expect(world.network.asked.every((address) => address.startsWith(POSTS))).toBe(true);
    expect(await everythingIn(world.db)).toEqual(before);
    world.network.answers.set(post.link, '<html>');
    world.network.articles.set(post.link, { isArticle: true, relevant: true, article: articleOf() });
    expect(await ask('fetch/read', { about: { key }, url: post.link }, page())).toEqual({
      read: true,
      key: articleOf().key,
    });
  });

  it('goes to the next interface where one fails, and says what failed where all do', async () => {
    const { answers } = await ask<{ answers: Array<{ fault: unknown }> }>(
      'fetch/ask',
      { about: { key }, outlets: ['daily-nk', 'rfa'] },
      page(),
    );
    expect(answers).toMatchObject([{ fault: { kind: 'no-feed' } }, { fault: { kind: 'no-feed' } }]);
    expect(world.network.asked).toContain('https://www.dailynk.com/english/feed/');
    expect(world.network.asked).toContain('https://www.rfa.org/english/news/korea/rss2.xml');
  });

  it('says so where what came is no list of articles', async () => {
    for (const address of [POSTS, 'https://www.dailynk.com/english/feed/'])
      world.network.answers.set(address, '<html><p>Maintenance</p></html>');
    expect(await ask('fetch/ask', { about: { key }, outlets: ['daily-nk'] }, page())).toMatchObject({
      found: [],
      answers: [{ fault: { kind: 'no-feed' } }],
    });
  });
});

describe('who may ask', () => {
  async function client(incognito = false) {
    const nonce = crypto.randomUUID();
    const from = reader({ tabId: 3, url: relay.url, incognito });
    await ask('reader/article', { article: relay }, from);
    await ask('reader/vouch', { nonce }, from);
    const sender = frame({ tabId: 3, incognito });
    await ask('tab/hello', { nonce }, sender);
    return sender;
  }

  it('a sidebar about its own article only', async () => {
    const sender = await client();
    await ask('fetch/options', { about: 'tab' }, sender);
    await ask('fetch/options', { about: 'tab', articleKey: key }, sender);
    // Not even by its own key: that is a page's word.
    await expect(ask('fetch/options', { about: { key } }, sender)).rejects.toThrow('forbidden');
    await expect(ask('fetch/options', { about: { key: origin.key } }, sender)).rejects.toThrow('forbidden');
    await expect(ask('fetch/read', { about: null, url: origin.url }, sender)).rejects.toThrow('forbidden');
    await expect(ask('fetch/following', { look: true }, sender)).rejects.toThrow('forbidden');
  });

  it('nobody from a private window', async () => {
    const sender = await client(true);
    for (const [name, payload] of [
      ['fetch/options', { about: 'tab' }],
      ['fetch/ask', { about: 'tab', outlets: ['rfa'] }],
      ['fetch/read', { about: 'tab', url: origin.url }],
    ] as const)
      await expect(ask(name, payload, sender)).rejects.toThrow('private');
    await expect(
      ask('fetch/read', { about: null, url: origin.url }, page({ incognito: true })),
    ).rejects.toThrow('private');
    expect(world.network.asked).toEqual([]);
  });

  it('no content script', async () => {
    await expect(
      ask('fetch/read', { about: { key }, url: origin.url }, reader({ url: relay.url })),
    ).rejects.toThrow('forbidden');
  });
});
