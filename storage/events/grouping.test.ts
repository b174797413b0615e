/** Events are kept in tables, a few articles at a time: the same in any order of arrival, and as they would be from the beginning. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Article, EventWord } from '../../engine/model';
import {
  articleOf,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { DUE, type RankingRow } from '../rows/event-tables';
import { unranked } from '../tables/rankings';
import { groupingState, groupSome } from './grouping';

interface Told {
  id: string;
  date: string | null;
  outlet: string;
  title: string;
  text: string;
}

const folder = new URL('../../tests/cases/libraries/', import.meta.url);
const articles = readdirSync(folder)
  .flatMap((name) =>
    (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { articles: Told[] }).articles.map(
      ({ id, date, outlet, title, text }): Article =>
        articleOf(text.split('\n\n'), {
          key: `https://x.example/${name}/${id}`,
          url: `https://x.example/${name}/${id}`,
          outlet,
          title,
          published: date,
        }),
    ),
  )
  .slice(0, 60);

const clocked = () => {
  const clock = tickingClock();
  return { clock, library: new Library(freshDatabase(), clock), now: () => clock().getTime() };
};
type Clocked = ReturnType<typeof clocked>;

async function settle({ library, now }: Clocked, some = 5): Promise<number> {
  for (let steps = 0; ; steps++) {
    if (!(await groupSome(library.db, some, now))) return steps;
    if (steps > 2_000) throw new Error('no end');
  }
}

const eventsOf = async ({ library }: Clocked) =>
  (await library.db.events.toArray())
    .filter(({ several }) => several === 1)
    .map(({ keys }) => keys.toSorted())
    .sort();

/** Fisher and Yates's shuffle, by a linear congruential generator. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const found = [...list];
  let state = seed;
  for (let i = found.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [found[i], found[j]] = [found[j]!, found[i]!];
  }
  return found;
}

async function filled(order: readonly Article[], between = 0): Promise<Clocked> {
  const made = clocked();
  for (const [at, article] of order.entries()) {
    await made.library.openArticle(article);
    if (between > 0 && at % between === 0) await groupSome(made.library.db, 3, made.now);
  }
  await settle(made);
  return made;
}

describe('the events of a library', () => {
  it('are the same in any order of arrival, and whenever they were grouped meanwhile', async () => {
    const forth = await eventsOf(await filled(articles));
    expect(forth.length).toBeGreaterThan(3);
    expect(await eventsOf(await filled(articles.toReversed(), 7))).toEqual(forth);
    expect(await eventsOf(await filled(shuffled(articles, 3), 1))).toEqual(forth);
  }, 60_000);

  it('are what they would be without what went, and come back with it', async () => {
    const made = await filled(articles);
    const before = await eventsOf(made);
    const gone = articles.filter((_, at) => at % 4 === 1).map(({ key }) => key);
    const token = await made.library.delete(gone);
    await settle(made);
    const without = await filled(articles.filter(({ key }) => !gone.includes(key)));
    expect(await eventsOf(made)).toEqual(await eventsOf(without));
    await made.library.undelete(token);
    await settle(made);
    expect(await eventsOf(made)).toEqual(before);
  }, 60_000);

  it('hold every article once, each row of an event agreeing with those of its articles', async () => {
    const { library } = await filled(articles);
    const events = await library.db.events.toArray();
    expect(events.flatMap(({ keys }) => keys).toSorted()).toEqual(articles.map(({ key }) => key).toSorted());
    for (const { id, keys } of events)
      for (const row of await library.db.rankings.bulkGet(keys)) expect(row!.event).toBe(id);
  }, 30_000);
});

describe('grouping', () => {
  const [bridge, other, salt] = [articleOf(), otherAccount(), saltArticle()];
  const three = () => filled([bridge, other, salt]);
  const pair = [[bridge.key, other.key].toSorted()];

  it('says how far it is, and has nothing left to do in the end', async () => {
    const made = clocked();
    for (const article of [bridge, other, salt]) await made.library.openArticle(article);
    expect(await groupingState(made.library.db)).toEqual({ left: 3, total: 3 });
    await settle(made);
    expect(await groupingState(made.library.db)).toEqual({ left: 0, total: 3 });
    expect(await settle(made)).toBe(0);
  });

  it('finds the articles of a library that was there before these tables', async () => {
    const made = await three();
    await Promise.all([made.library.db.rankings.clear(), made.library.db.events.clear()]);
    expect(await groupingState(made.library.db)).toEqual({ left: 3, total: 3 });
    await settle(made);
    expect(await eventsOf(made)).toEqual(pair);
  });

  it('ranks a library for the first time with each article once', async () => {
    const made = clocked();
    for (const article of articles) await made.library.openArticle(article);
    await made.library.db.rankings.clear();
    // Five at a time, and one step to find them.
    expect(await settle(made)).toBe(Math.ceil(articles.length / 5) + 1);
  }, 30_000);

  it.each<[EventWord, string[][]]>([
    ['same-story', []],
    ['apart', []],
    ['same-event', pair],
  ])('obeys the reader’s %s, by whatever way it came, and its being taken back', async (word, events) => {
    const made = await three();
    expect(await eventsOf(made)).toEqual(pair);
    await made.library.sayEvent(bridge.key, { otherKey: other.key, word });
    await settle(made);
    expect(await eventsOf(made)).toEqual(events);
    await made.library.db.annotations.clear();
    await settle(made);
    expect(await eventsOf(made)).toEqual(pair);
  });

  it('joins what the reader joins', async () => {
    const made = await three();
    await made.library.sayEvent(salt.key, { otherKey: other.key, word: 'same-event' });
    await settle(made);
    expect(await eventsOf(made)).toEqual([[bridge.key, other.key, salt.key].toSorted()]);
  });

  it('describes an event by its first account, in the order of time', async () => {
    const { library } = await three();
    const event = (await library.db.events.toArray()).find(({ several }) => several === 1);
    expect(event).toMatchObject({
      keys: [bridge.key, other.key],
      accounts: 2,
      title: bridge.title,
      first: bridge.published,
      last: other.published,
      outlets: ['Daily NK', 'Radio Free Asia'],
      counted: 0,
    });
  });
});

describe('an article whose origins cannot be worked out', () => {
  const linking = articleOf(['Oxen are back in a county of the east, Daily NK reported.'], {
    key: 'https://dul.example/oxen',
    url: 'https://dul.example/oxen',
    outlet: 'Dul Ilbo',
    published: '2022-05-12T00:00:00.000Z',
    links: [{ span: [40, 48], href: saltArticle().url }],
  });

  it('is grouped by what it tells, with all that is due behind it, and tried once a text', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const made = clocked();
    for (const article of [articleOf(), otherAccount(), saltArticle(), linking])
      await made.library.openArticle(article);
    const linkedBy = vi.fn(async (): Promise<string | null> => {
      throw new Error('too slow');
    });
    const follow = { linkedBy, failed: new Set<string>() };
    const goOn = async () => {
      for (let steps = 0; await groupSome(made.library.db, 2, made.now, follow); steps++)
        if (steps > 20) throw new Error('no end');
    };
    await goOn();
    expect(await groupingState(made.library.db)).toEqual({ left: 0, total: 4 });
    expect(await eventsOf(made)).toEqual([[articleOf().key, otherAccount().key].toSorted()]);
    expect(await made.library.event(linking.key)).not.toBeNull();
    await made.library.db.rankings.toCollection().modify({ due: DUE.changed });
    await goOn();
    expect(linkedBy).toHaveBeenCalledTimes(1);
    await made.library.openArticle({ ...linking, text: `${linking.text}\n\nThe oxen are tired.` });
    await goOn();
    expect(linkedBy).toHaveBeenCalledTimes(2);
  });
});

describe('articles of which too many hang together', () => {
  const bridge = articleOf();
  const row = (key: string, same: string[], event: string | null = null): RankingRow => ({
    ...unranked(key, 1),
    due: DUE.ranked,
    ranked: 2,
    size: 1,
    same,
    event,
    firstRead: '2024-03-07T00:00:00.000Z',
  });
  const crowd = Array.from({ length: 1_300 }, (_, at) => `https://x.example/crowd/${1_000 + at}`);
  const party = Array.from({ length: 200 }, (_, at) => `https://x.example/party/${1_000 + at}`);
  const [hub, next, last] = ['hub', 'next', 'last'].map((name) => `https://x.example/${name}`) as [
    string,
    string,
    string,
  ];

  /** Ranks an article anew that named the hub before. */
  async function regrouped(rows: RankingRow[]): Promise<Clocked> {
    const made = await filled([bridge]);
    const { db } = made.library;
    const base = (await db.events.toArray())[0]!;
    await db.events.put({ ...base, id: party[0]!, keys: party, accounts: party.length, several: 1 });
    await db.rankings.bulkPut(rows);
    await db.rankings.update(bridge.key, { due: DUE.changed, same: [hub] });
    await groupSome(db, 5, made.now);
    return made;
  }

  const inParty = party.map((key) => row(key, [], party[0]!));

  it('leave an event whole of which one member alone was reached', async () => {
    const [reached, ...others] = inParty;
    const made = await regrouped([
      row(hub, [...crowd, reached!.key]),
      ...crowd.map((key) => row(key, [hub])),
      { ...reached!, same: [hub] },
      ...others,
    ]);
    const { db } = made.library;
    for (const one of await db.rankings.bulkGet(party))
      expect((await db.events.get(one!.event!))?.keys).toContain(one!.key);
    expect((await db.rankings.get(hub))!.event).not.toBeNull();
  }, 30_000);

  it('are not those that one names and that do not name it', async () => {
    const made = await regrouped([
      row(hub, [...crowd, party[7]!, next]),
      ...crowd.map((key) => row(key, [])),
      ...inParty,
      row(next, [hub, last]),
      row(last, [next]),
    ]);
    const { db } = made.library;
    expect((await db.events.get(party[0]!))?.keys).toEqual(party);
    expect((await made.library.event(hub))!.keys.toSorted()).toEqual([hub, last, next]);
  }, 30_000);
});
