/** Running stories, worked out of what rankings name and of what the reader says. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleOf,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';

const [bridge, other, salt] = [articleOf(), otherAccount(), saltArticle()];
let library: Library;
const grouped = async () => {
  for (let steps = 0; await library.groupSome(5); steps++) if (steps > 100) throw new Error('no end');
};
const storiesOf = async (words = '', outlet?: string) =>
  library.stories({ words, offset: 0, limit: 10, ...(outlet && { outlet }) });

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  for (const article of [bridge, other, salt]) await library.openArticle(article);
  await grouped();
});

describe('a running story', () => {
  it('is none where events have nothing to do with each other', async () => {
    expect((await storiesOf()).stories).toEqual([]);
    expect(await library.story(bridge.key)).toBeNull();
    expect(await library.db.events.where('storied').equals(0).count()).toBe(0);
  });

  it('holds the events that are named as happenings of one, in the order of time', async () => {
    await library.sayPairs([{ key: bridge.key, otherKey: salt.key, word: 'same-story' }]);
    await grouped();
    const { stories, total } = await storiesOf();
    expect(total).toBe(1);
    expect(stories).toMatchObject([{ events: 2, accounts: 3, title: bridge.title }]);
    const detail = (await library.story(other.key))!;
    expect(detail.events).toHaveLength(2);
    const days = detail.events.map(({ first }) => first);
    expect(days).toEqual(days.toSorted());
    expect(await library.story(salt.key)).toEqual(detail);
  });

  it('ends with the word that made it', async () => {
    const said = [{ key: bridge.key, otherKey: salt.key, word: 'same-story' as const }];
    const undo = await library.sayPairs(said);
    await grouped();
    expect((await storiesOf()).total).toBe(1);
    await library.sayPairs(undo);
    await grouped();
    expect((await storiesOf()).total).toBe(0);
    expect(await library.story(salt.key)).toBeNull();
  });

  it('is found by words and outlets of its events', async () => {
    await library.sayPairs([{ key: bridge.key, otherKey: salt.key, word: 'same-story' }]);
    await grouped();
    expect((await storiesOf('footbridge')).total).toBe(1);
    expect((await storiesOf('walrus')).total).toBe(0);
    expect((await storiesOf('', 'Radio Free Asia')).total).toBe(1);
    expect((await storiesOf('', 'Nobody’s Herald')).total).toBe(0);
  });

  it('ends where all but one of its events are deleted, and no address of those stays in it', async () => {
    await library.sayPairs([{ key: bridge.key, otherKey: salt.key, word: 'same-story' }]);
    await grouped();
    await library.delete([salt.key]);
    await grouped();
    expect((await storiesOf()).total).toBe(0);
    expect(JSON.stringify(await library.db.events.toArray())).not.toContain(salt.key);
  });
});
