/** Which sites are offered to be forgotten: those of which anything is kept, not only articles. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleOf,
  draftOn,
  everythingIn,
  freshDatabase,
  otherAccount,
  tickingClock,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';

const NOW = '2026-01-05T08:00:01.000Z';
const bridge = articleOf();
let library: Library;

/** A note on an article that is not in the library. */
const wait = (id: string, articleKey: string, body: string) =>
  library.db.annotations.put({
    ...{ id: `00000000-0000-4000-8000-0000000000${id}`, articleKey, body, target: { kind: 'article' } },
    ...{ tags: [], motivation: 'commenting', created: NOW, modified: NOW, revision: 1 },
  } as never);

const stands = async (words: string) => JSON.stringify(await everythingIn(library.db)).includes(words);

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  await library.openArticle(bridge);
});

it('are the outlets of the articles', async () => {
  await library.openArticle(otherAccount());
  expect(await library.sites()).toEqual(['Daily NK', 'Radio Free Asia']);
});

it('are those for whose articles notes wait, known outlets by name and others by host', async () => {
  await wait('11', 'https://rfa.org/english/not-here', 'of the windmill');
  await wait('12', 'https://lantern.example/boats', 'of the lighthouse');
  expect(await library.sites()).toEqual(['Daily NK', 'Radio Free Asia', 'lantern.example']);
  expect(await library.countSite('lantern.example')).toEqual({ articles: 0, noted: 1 });
  await library.forgetSite('lantern.example', true);
  expect(await stands('of the lighthouse')).toBe(true);
  await library.forgetSite('lantern.example', false);
  expect(await stands('lantern.example')).toBe(false);
  expect(await stands('of the windmill')).toBe(true);
  await library.forgetSite('Radio Free Asia', false);
  expect(await library.sites()).toEqual(['Daily NK']);
});

it('are those whose articles were deleted, listed by a file, or whose servers were asked', async () => {
  await library.delete([bridge.key]);
  await library.db.hosts.put({
    ...{ host: 'www.harbour.example', asked: 1, notBefore: 0, because: null, failures: 0 },
  });
  await library.db.hosts.put({
    ...{ host: 'www.breitbart.com', asked: 1, notBefore: 0, because: null, failures: 0 },
  });
  const listed = 'https://lantern.example/boats';
  await library.db.imports.put({
    ...{ id: 'i', file: 'f', kind: 'others', from: null, brought: NOW, state: 'done' },
    ...{ done: 1, total: 1, added: 1, replaced: 0, articles: 0, kept: 0 },
    listed: [{ key: listed, url: listed, outlet: 'Lantern', title: 'Boats', published: null }],
  });
  const sites = ['Breitbart', 'Daily NK', 'harbour.example', 'lantern.example'];
  expect(await library.sites()).toEqual(sites);
  for (const site of sites) await library.forgetSite(site, false);
  expect(await library.sites()).toEqual([]);
  await library.db.watches.put({ key: 'https://tower.example/a', since: NOW, seen: [] });
  expect(await library.sites()).toEqual(['tower.example']);
  for (const word of ['breitbart', 'dailynk', 'harbour', 'lantern']) expect(await stands(word)).toBe(false);
});

it('are no hosts on which an outlet of the library has articles', async () => {
  const lamps = articleOf(['Lamps.'], { key: 'https://lantern.example/lamps', outlet: 'Lantern Weekly' });
  await library.openArticle({ ...lamps, url: 'https://www.lantern.example/lamps' });
  await wait('12', 'https://lantern.example/boats', 'of the lighthouse');
  expect(await library.sites()).toEqual(['Daily NK', 'Lantern Weekly']);
  expect(await library.countSite('Lantern Weekly')).toEqual({ articles: 1, noted: 1 });
});

it('counts the notes on articles, and asks of a site no more than its own', async () => {
  await library.saveNote(bridge.key, draftOn(null, '', { body: 'Of the bridge' }));
  await wait('12', 'https://lantern.example/boats', 'of the lighthouse');
  expect(await library.countSite('Daily NK')).toEqual({ articles: 1, noted: 1 });
  // A name that is the end of a host is no host.
  expect(await library.countSite('example')).toEqual({ articles: 0, noted: 0 });
});

describe('are those that are kept', () => {
  const boats = 'https://lantern.example/boats';
  const note = (articleKey: string, target: object = { kind: 'article' }) => ({
    ...{
      id: '00000000-0000-4000-8000-000000000012',
      articleKey,
      body: 'of the lighthouse',
      target,
      tags: [],
    },
    ...{ motivation: 'commenting', created: NOW, modified: NOW, revision: 1 },
  });
  const followed = (id: string, waiting: string[]) =>
    library.db.followed.put({
      ...{ outlet: id, looked: NOW, listed: 1, taken: 0, fault: null, waiting, done: [] },
    });
  const search = (outlet: string) =>
    library.changeSettings({ searches: [{ name: 'lamps', filter: { outlet } }] });
  /** Of what is there now, only the snapshot of it stays. */
  const onlySnapshot = async () => {
    await library.db.snapshots.clear();
    await library.backup.beginSession();
    for (const table of ['articles', 'annotations', 'settings']) await library.db.table(table).clear();
  };

  it.each<[string, string, () => Promise<unknown>]>([
    [
      'in a snapshot, an article',
      'Lantern Weekly',
      async () => {
        await library.openArticle(
          articleOf(['Boats.'], { key: boats, url: boats, outlet: 'Lantern Weekly' }),
        );
        await library.saveNote(boats, draftOn(null, '', { body: 'Of boats' }));
        await onlySnapshot();
        await library.db.deletions.clear();
      },
    ],
    [
      'in a snapshot, a note',
      'lantern.example',
      async () => {
        await library.db.annotations.put(note(boats) as never);
        await onlySnapshot();
      },
    ],
    [
      'in a snapshot, a search',
      'Lantern Weekly',
      async () => {
        await library.db.annotations.put(note(bridge.key) as never);
        await search('Lantern Weekly');
        await onlySnapshot();
      },
    ],
    ['by a search', 'Lantern Weekly', () => search('Lantern Weekly')],
    [
      'by a deleted note',
      'lantern.example',
      () => library.db.graves.put({ id: note(boats).id, deleted: NOW, note: note(boats) as never }),
    ],
    [
      'by a judgement on an article of another site',
      'lantern.example',
      () =>
        library.db.annotations.put(
          note(bridge.key, { kind: 'event', otherKey: boats, word: 'apart' }) as never,
        ),
    ],
    ['by following', 'Radio Free Asia', () => followed('rfa', [])],
    ['by following, on another host', 'lantern.example', () => followed('rfa', [boats])],
  ])('%s', async (_name, site, keep) => {
    await keep();
    expect(await library.sites()).toContain(site);
    await library.forgetSite(site, false);
    expect(await library.sites()).not.toContain(site);
    expect(await stands(site)).toBe(false);
  });
});

describe('no note goes that was not counted', () => {
  const boats = 'https://lantern.example/boats';
  const lamps = (key: string, url = key) =>
    library.openArticle(articleOf(['Lamps.'], { key, url, outlet: 'Lantern Weekly' }));
  const noted = async () => new Set((await library.db.annotations.toArray()).map((one) => one.articleKey));

  it.each<[string, string, () => Promise<unknown>]>([
    ['on an article', 'Daily NK', () => library.saveNote(bridge.key, draftOn(null, '', { body: 'Of it' }))],
    ['that waits beside an article', boats, () => lamps('https://lantern.example/lamps')],
    [
      'that waits beside one that was deleted',
      boats,
      async () => {
        await lamps('https://lantern.example/lamps');
        await library.delete(['https://lantern.example/lamps']);
      },
    ],
    [
      'that waits where an article’s address is, not its key',
      'https://lantern-amp.example/boats',
      () => lamps('https://lantern.example/lamps', 'https://lantern-amp.example/lamps'),
    ],
    [
      'that waits beside one that a snapshot alone has',
      boats,
      async () => {
        const key = 'https://lantern.example/lamps';
        await lamps(key);
        const { annotation } = await library.saveNote(key, draftOn(null, '', { body: 'Of lamps' }));
        await library.backup.beginSession();
        await library.db.annotations.delete(annotation.id);
        await library.db.articles.delete(key);
      },
    ],
    [
      'that waits for one that a file listed',
      boats,
      () =>
        library.db.imports.put({
          ...{ id: 'i', file: 'f', kind: 'others', from: null, brought: NOW, state: 'done' },
          ...{ done: 1, total: 1, added: 1, replaced: 0, articles: 0, kept: 0 },
          listed: [{ key: boats, url: boats, outlet: 'Lantern Weekly', title: 'Boats', published: null }],
        }),
    ],
  ])('%s', async (_name, where, make) => {
    if (where.startsWith('https:')) await wait('12', where, 'of the lighthouse');
    await make();
    const outlet = where.startsWith('https:') ? 'Lantern Weekly' : where;
    const before = await noted();
    const counted = await library.countSite(outlet);
    await library.forgetSite(outlet, false);
    const gone = before.size - (await noted()).size;
    expect([gone, counted.noted]).toEqual([1, 1]);
  });
});
