import { beforeAll, expect, it, vi } from 'vitest';
import { articleOf, draftOn, freshDatabase, tickingClock } from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { fillWords } from './filling';
import { numberTable } from './word-index';

/** More articles with notes than are looked up one by one. */
const NOTED = 210;
const library = new Library(freshDatabase(), tickingClock());
const keyOf = (n: number) => `https://notes.example/${n}`;
const found = async (words: string) => {
  const keys: string[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const some = await library.articles({ words, offset, limit: 500 });
    keys.push(...some.articles.map(({ key }) => key));
    offset = some.next;
  }
  return keys.sort();
};
const expected = (...without: number[]) =>
  Array.from({ length: NOTED }, (_, n) => n)
    .filter((n) => !without.includes(n))
    .map(keyOf)
    .sort();

beforeAll(async () => {
  const base = articleOf();
  for (let n = 0; n < NOTED; n++) {
    // Not in the order of their keys, so that numbers and keys have another order.
    const key = keyOf((n * 11) % NOTED);
    await library.openArticle({ ...base, key, url: key });
    await library.saveNote(key, draftOn(null, '', { body: 'Zwieback was served' }));
  }
  await fillWords(library.db);
}, 60_000);

it('finds a word of more notes than are looked up one by one, also when some of them are gone', async () => {
  const rows = vi.spyOn(numberTable(library.db), 'toArray');
  expect(await found('zwieback')).toEqual(expected());
  expect(rows).not.toHaveBeenCalled();
  await library.delete([keyOf(3), keyOf(120)]);
  expect(await found('zwieback')).toEqual(expected(3, 120));
});

it('finds them where the index lacks an article', async () => {
  await library.db.transaction('rw', [numberTable(library.db), library.db.facts], async () => {
    await numberTable(library.db).where('key').equals(keyOf(8)).delete();
    await library.db.facts.delete('words-filled');
  });
  expect(await found('zwieback')).toEqual(expected(3, 120));
});
