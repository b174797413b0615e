/** Articles narrowed to the accounts of an event. */
import { beforeEach, expect, it } from 'vitest';
import type { LibraryQuery } from '../../protocol/messages/library';
import {
  articleOf,
  draftOn,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { forgetWords } from './word-index';

const [bridge, other, salt] = [articleOf(), otherAccount(), saltArticle()];
let library: Library;

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  for (const article of [bridge, other, salt]) await library.openArticle(article);
  await library.saveNote(bridge.key, draftOn(bridge, 'two logs', { body: 'Which wood?' }));
  while (await library.groupSome(5));
});

const ask = (parts: Partial<LibraryQuery>) => library.articles({ words: '', offset: 0, limit: 10, ...parts });
const keys = async (parts: Partial<LibraryQuery>) => (await ask(parts)).articles.map(({ key }) => key);

it.each<[string, Partial<LibraryQuery>, string[]]>([
  ['by any of its accounts', { event: bridge.key }, [other.key, bridge.key]],
  ['by another one', { event: other.key }, [other.key, bridge.key]],
  ['of one account alone', { event: salt.key }, [salt.key]],
  ['with words', { event: bridge.key, words: 'nine' }, [other.key]],
  ['with notes', { event: bridge.key, withNotes: true }, [bridge.key]],
  ['in another order', { event: bridge.key, sort: 'published' }, [bridge.key, other.key]],
  ['that is not there', { event: 'https://nobody.example/' }, []],
])('an event %s', async (_name, parts, found) => {
  expect((await keys(parts)).toSorted()).toEqual(found.toSorted());
  const { total, isExact } = await ask(parts);
  expect({ total, isExact }).toEqual({ total: found.length, isExact: true });
});

it('finds them while the index of words is made anew, too', async () => {
  await forgetWords(library.db);
  expect((await keys({ event: bridge.key })).toSorted()).toEqual([bridge.key, other.key].toSorted());
});

it('follows the reader’s word', async () => {
  await library.sayEvent(bridge.key, { otherKey: other.key, word: 'apart' });
  while (await library.groupSome(5));
  expect(await keys({ event: bridge.key })).toEqual([bridge.key]);
});
