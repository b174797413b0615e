/** Events as the library shows them: listed, opened, watched, and what the reader says of them. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventQuery, PairSaying } from '../../engine/model/event-views';
import { FailureError } from '../../protocol/failures';
import {
  articleOf,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { INLINE_ENGINE } from '../work/engine-work';

const [bridge, other, salt] = [articleOf(), otherAccount(), saltArticle()];
/** A third account of the footbridge. */
const third = articleOf(
  [
    'A footbridge over the Sunam stream in Songnim collapsed on the evening of March 3, Radio Free Asia reported on Friday.',
    '“Nine people fell into the Sunam stream with their handcarts when the planks broke,” said the resident of North Hwanghae Province.',
  ],
  {
    key: 'https://dul.example/songnim',
    url: 'https://dul.example/songnim',
    outlet: 'Dul Ilbo',
    title: 'Songnim footbridge collapses under handcarts',
    published: '2024-03-09T00:00:00.000Z',
  },
);
let library: Library;

async function grouped(): Promise<void> {
  while (await library.groupSome(5));
}

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  for (const article of [bridge, other, salt]) await library.openArticle(article);
  await grouped();
});

const ask = (query: Partial<EventQuery> = {}) =>
  library.events({ words: '', offset: 0, limit: 10, ...query });
const titles = async (query: Partial<EventQuery> = {}) => (await ask(query)).events.map(({ title }) => title);
const keysOf = async (key: string) => (await library.event(key))!.accounts.map(({ summary }) => summary.key);

describe('the list of events', () => {
  it('has those that several articles tell, with how many origins they have', async () => {
    const { events, total, grouping, outlets } = await ask();
    expect(total).toBe(1);
    expect(grouping).toEqual({ left: 0, total: 3 });
    expect(outlets).toEqual(['Daily NK', 'Radio Free Asia']);
    expect(events).toMatchObject([
      {
        title: bridge.title,
        accounts: 2,
        outlets: ['Daily NK', 'Radio Free Asia'],
        watched: false,
        fresh: 0,
      },
    ]);
    expect(events[0]!.origins).toBe((await library.eventOrigins(bridge.key))!.origins.length);
  });

  it('has the others, too, where they are asked for, the latest first', async () => {
    expect(await titles({ single: true })).toEqual([bridge.title, salt.title]);
    expect(await titles({ single: true, offset: 1 })).toEqual([salt.title]);
  });

  it.each<[string, Partial<EventQuery>, string[]]>([
    ['words of any account', { words: 'wooden SONGNIM' }, [bridge.title]],
    ['words of none', { words: 'wooden salt', single: true }, []],
    ['an outlet that told it second', { outlet: 'Radio Free Asia', single: true }, [bridge.title]],
    ['an outlet', { outlet: 'Daily NK', single: true }, [bridge.title, salt.title]],
    ['watched ones', { watched: true }, []],
  ])('is narrowed to %s', async (_name, query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });
});

describe('one event', () => {
  it('has its accounts in the order of time, from whichever of them it is asked', async () => {
    expect(await keysOf(bridge.key)).toEqual([bridge.key, other.key]);
    expect(await keysOf(other.key)).toEqual([bridge.key, other.key]);
    expect(await keysOf(salt.key)).toEqual([salt.key]);
    expect(await library.eventOrigins(salt.key)).toBeNull();
    expect(await library.event('https://x.example/none')).toBeNull();
  });

  it('shows the other happenings of its story', async () => {
    await library.sayPairs([{ key: bridge.key, otherKey: salt.key, word: 'same-story' }]);
    await grouped();
    const { story, aside, said } = (await library.event(bridge.key))!;
    expect(story.map(({ title }) => title)).toEqual([salt.title]);
    expect(aside.map(({ key }) => key)).toEqual([salt.key]);
    expect(said).toEqual([{ key: bridge.key, otherKey: salt.key, word: 'same-story' }]);
    expect((await library.event(salt.key))!.story.map(({ title }) => title)).toEqual([bridge.title]);
  });

  it('leaves with its articles and comes back with them', async () => {
    const token = await library.delete([other.key]);
    await grouped();
    expect((await ask()).total).toBe(0);
    await library.undelete(token);
    await grouped();
    expect(await titles()).toEqual([bridge.title]);
  });
});

describe('the report that an article links as its origin', () => {
  const words = 'Daily NK reported on Thursday';
  const text = `Fuel for tractors ran out in a county of the east, ${words}.`;
  const at = text.indexOf('Daily NK');
  const linking = articleOf([text, 'Farmers have gone back to oxen, the outlet said.'], {
    key: 'https://dul.example/oxen',
    url: 'https://dul.example/oxen',
    outlet: 'Dul Ilbo',
    title: 'Oxen are back',
    published: '2022-05-12T00:00:00.000Z',
    links: [{ span: [at, at + words.length], href: salt.url }],
  });

  it('is of its event whatever words they share, whichever came first, until the reader says otherwise', async () => {
    await library.openArticle(linking);
    await grouped();
    expect(
      (await library.accounts(linking.key)).accounts.map(({ match }) => [match.key, match.same]),
    ).toEqual([[salt.key, true]]);
    expect(await keysOf(salt.key)).toEqual([salt.key, linking.key]);
    // The report is ranked anew by itself, and names nothing.
    await library.openArticle({ ...salt, text: `${salt.text}\n\nThe rain came later.` });
    await grouped();
    expect(await keysOf(linking.key)).toEqual([salt.key, linking.key]);
    await library.sayPairs([{ key: linking.key, otherKey: salt.key, word: 'apart' }]);
    expect(await keysOf(linking.key)).toEqual([linking.key]);
  });
});

describe('accounts whose comparison takes too long', () => {
  it('are an event without origins, tried once, which keeps nothing back', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const slow = vi.fn((name: string) => name === 'compare');
    library = new Library(freshDatabase(), tickingClock(), {
      do: async (name, what, signal) => {
        if (slow(name)) throw new FailureError('too-slow', name);
        return INLINE_ENGINE.do(name, what, signal);
      },
    });
    const compared = () => slow.mock.results.filter(({ value }) => value).length;
    for (const article of [bridge, other, salt]) await library.openArticle(article);
    await grouped();
    expect(compared()).toBe(1);
    expect((await ask()).events).toMatchObject([{ accounts: 2, origins: null, counted: true }]);
    expect(await library.eventOrigins(bridge.key)).toBeNull();
    expect(compared()).toBe(1);
    slow.mockReturnValue(false);
    await library.openArticle(third);
    await grouped();
    expect((await ask()).events).toMatchObject([{ accounts: 3, origins: expect.any(Number) }]);
  });
});

describe('what the reader says of events', () => {
  const merge: PairSaying[] = [
    { key: salt.key, otherKey: bridge.key, word: 'same-event' },
    { key: salt.key, otherKey: other.key, word: 'same-event' },
  ];

  it('joins two, at once, and is undone as it was', async () => {
    const undo = await library.sayPairs(merge);
    expect((await keysOf(bridge.key)).toSorted()).toEqual([bridge.key, other.key, salt.key].toSorted());
    expect((await library.event(bridge.key))!.said).toHaveLength(2);
    const redo = await library.sayPairs(undo);
    expect(await library.db.annotations.count()).toBe(0);
    expect(await keysOf(bridge.key)).toEqual([bridge.key, other.key]);
    await library.sayPairs(redo);
    expect(await keysOf(salt.key)).toHaveLength(3);
  });

  it('takes an account out, which the ranking obeys, too', async () => {
    await library.sayPairs([{ key: other.key, otherKey: bridge.key, word: 'apart' }]);
    expect(await keysOf(bridge.key)).toEqual([bridge.key]);
    const { accounts } = await library.accounts(bridge.key);
    expect(accounts.map(({ match }) => [match.same, match.said?.word])).toEqual([[false, 'apart']]);
    expect((await library.event(bridge.key))!.story).toEqual([]);
  });

  it('is kept whole or not at all', async () => {
    const gone = { key: 'https://x.example/gone', otherKey: bridge.key, word: 'apart' } as const;
    await expect(library.sayPairs([...merge, gone])).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
    expect(await library.db.annotations.count()).toBe(0);
  });
});

describe('a watch', () => {
  beforeEach(() => library.watchEvent(other.key, true));

  const fresh = async () =>
    (await library.event(bridge.key))!.accounts.filter((one) => one.fresh).map(({ summary }) => summary.key);

  it('marks what came since, until it was seen', async () => {
    expect(await fresh()).toEqual([]);
    await library.openArticle(third);
    await grouped();
    expect(await fresh()).toEqual([third.key]);
    expect((await ask({ watched: true })).events).toMatchObject([{ watched: true, fresh: 1, accounts: 3 }]);
    await library.watchEvent(bridge.key, 'seen');
    expect(await fresh()).toEqual([]);
    expect((await ask()).events).toMatchObject([{ watched: true, fresh: 0 }]);
  });

  it('ends, from any account', async () => {
    await library.watchEvent(bridge.key, false);
    expect((await ask()).events).toMatchObject([{ watched: false }]);
    await library.watchEvent(bridge.key, 'seen');
    expect(await library.db.watches.count()).toBe(0);
  });

  it('stays on the event where the article that it was set from goes', async () => {
    await library.openArticle(third);
    await grouped();
    await library.watchEvent(bridge.key, 'seen');
    const [watch] = await library.db.watches.toArray();
    await library.delete([watch!.key]);
    await grouped();
    expect((await ask()).events).toMatchObject([{ watched: true, fresh: 0, accounts: 2 }]);
  });

  it('is one where two watched events are joined', async () => {
    await library.watchEvent(salt.key, true);
    await library.sayPairs([{ key: salt.key, otherKey: bridge.key, word: 'same-event' }]);
    expect((await ask()).events).toMatchObject([{ watched: true, fresh: 0 }]);
    await library.watchEvent(bridge.key, false);
    expect(await library.db.watches.count()).toBe(0);
  });
});
