/** Phrases whose words stand in every article, and nowhere together: the index says so, and no article is read for it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { articleOf, freshDatabase, tickingClock } from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { isOfThisEngine } from './word-index';

let library: Library;
beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  await library.wordIndex.fill();
  for (let n = 0; n < 60; n++)
    await library.openArticle(
      articleOf([`The rice was gone by noon on day ${n}.`, 'Soap was there 소금값 before noon.'], {
        key: `https://a.example/${n}`,
        url: `https://a.example/${n}`,
        title: `Market day ${n}`,
      }),
    );
});

const find = (words: string) => library.articles({ words, offset: 0, limit: 5 });

/** How many articles a search reads. */
async function readFor(words: string): Promise<number> {
  const reading = vi.spyOn(library.db.articles, 'bulkGet');
  await find(words);
  const keys = reading.mock.calls.flatMap(([asked]) => asked.filter((key) => key !== ''));
  reading.mockRestore();
  return keys.length;
}

it.each([
  ['"noon by gone"', 0],
  ['"rice gone"', 0],
  ['-soap "by noon on the"', 0],
  ['"gone by noon"', 60],
  ['"day 7"', 1],
  ['"before noon"', 60],
  // Over the end of a paragraph, or with Korean between them, the words are no phrase; articles may be read to find that out.
  ['"there before"', 0],
  ['"there 소금값 before"', 60],
])('%s', async (words, found) => {
  const { total, isExact, articles } = await find(words);
  if (found <= 5) expect({ total, isExact }).toEqual({ total: found, isExact: true });
  expect(articles).toHaveLength(Math.min(5, found));
});

it('reads no article for one that stands nowhere', async () => {
  expect(await readFor('"noon by gone"')).toBe(0);
  expect(await readFor('"gone by noon"')).toBeGreaterThan(0);
});

it('of a library that was indexed without pairs is found all the same, before and after it is indexed anew', async () => {
  const { db } = library;
  await db.facts.delete('words-engine');
  // The words that an older index has.
  await db
    .table('searchNew')
    .toCollection()
    .modify((row: { words: string; weights: string }) => {
      const kept = row.words.split('\n').map((word, at) => [word, row.weights[at]] as const);
      const older = kept.filter(([word]) => !word.startsWith('\u0001b'));
      row.words = older.map(([word]) => word).join('\n');
      row.weights = older.map(([, weight]) => weight).join('');
    });
  expect(await isOfThisEngine(db)).toBe(false);
  expect((await find('"gone by noon"')).articles).toHaveLength(5);
  await library.wordIndex.fill();
  expect(await isOfThisEngine(db)).toBe(true);
  expect((await find('"gone by noon"')).articles).toHaveLength(5);
  expect(await readFor('"noon by gone"')).toBe(0);
});
