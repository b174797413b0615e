import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleOf,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { quotesFound } from './quotes-found';

const [bridge, other, salt] = [articleOf(), otherAccount(), saltArticle()];
let library: Library;

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  for (const article of [bridge, other]) await library.openArticle(article);
});

const count = async (from = library) => {
  const { total, left } = await from.sources.view({});
  expect(left).toBe(0);
  return total;
};
const quotesOf = async (key: string) => (await library.view(key))!.attributions.attributions.length;

it('counts every quote of every article', async () => {
  expect(await count()).toBe((await quotesOf(bridge.key)) + (await quotesOf(other.key)));
});

it('follows articles that come, go and come back', async () => {
  const before = await count();
  await library.openArticle(salt);
  const after = await count();
  expect(after).toBe(before + (await quotesOf(salt.key)));
  const token = await library.delete([salt.key]);
  expect(await count()).toBe(before);
  expect(await library.db.sourceFacts.get(salt.key)).toBeUndefined();
  await library.undelete(token);
  expect(await count()).toBe(after);
});

it('follows a reading anew', async () => {
  await count();
  const row = (await library.db.articles.get(bridge.key))!;
  await library.db.attributions.update(row.hash, { 'found.attributions': [] } as never);
  await library.db.articles.update(bridge.key, { engines: 'next' });
  expect(await count()).toBe(await quotesOf(other.key));
});

it('is kept for the next worker, and empty after everything was deleted', async () => {
  const total = await count();
  const next = new Library(library.db, tickingClock());
  expect(await count(next)).toBe(total);
  await next.eraseEverything();
  expect(await count(next)).toBe(0);
});

it('leads to the quotes with their words, speakers and chains', async () => {
  const places = await library.sources.quotes({});
  const found = await quotesFound(library.db, places);
  expect(found).toHaveLength(places.length);
  for (const { article, pieces, chain } of found) {
    const text = article.key === bridge.key ? bridge.text : other.text;
    expect(pieces.every((piece) => text.includes(piece))).toBe(true);
    expect(chain[0]?.role).toBe('outlet');
  }
});

describe('what the reader says of two persons', () => {
  const [one, other] = [
    { name: 'Han Min-su', role: 'professor' },
    { name: 'Han Min-su', role: 'timber trader' },
  ];
  const saying = { one: one!, other: other!, word: 'one' as const };
  /** Two articles whose facts quote the two. */
  const quoting = async () => {
    await library.sources.view({});
    const rows = await library.db.sourceFacts.toArray();
    for (const [at, row] of rows.entries()) {
      const source = { ...[one, other][at]!, kind: 'named-person' as const, places: [] };
      await library.db.sourceFacts.put({ ...row, sources: [source], quotes: [0] });
    }
    library.sources.clear();
  };
  const people = async () => (await library.sources.view({})).who.length;

  it('is obeyed, kept, and taken back', async () => {
    await quoting();
    expect((await library.sources.view({})).questions).toHaveLength(1);
    expect(await people()).toBe(2);
    const undo = await library.sayPerson(saying);
    expect(await people()).toBe(1);
    expect((await library.sources.view({})).questions).toEqual([]);
    expect((await library.sources.view({})).said).toEqual([saying]);
    expect(await new Library(library.db, tickingClock()).sources.view({})).toMatchObject({ said: [saying] });
    await library.sayPerson(undo);
    expect(await people()).toBe(2);
    expect(await library.db.annotations.count()).toBe(0);
  });

  it('goes in place of what was said before, and the undo brings that back', async () => {
    await quoting();
    await library.sayPerson(saying);
    const undo = await library.sayPerson({ one: other!, other: one!, word: 'two' });
    expect(undo.word).toBe('one');
    expect(await people()).toBe(2);
    expect(await library.db.annotations.count()).toBe(1);
    await library.sayPerson(undo);
    expect(await people()).toBe(1);
  });

  it('is no note, and goes with everything else', async () => {
    await quoting();
    await library.sayPerson(saying);
    expect((await library.notes({ words: '', offset: 0, limit: 10 })).total).toBe(0);
    await library.eraseEverything();
    expect(await library.db.annotations.count()).toBe(0);
    expect((await library.sources.view({})).said).toEqual([]);
  });

  it('is refused of somebody whom nobody quotes', async () => {
    const nobody = { name: 'Nobody at all', role: null };
    await expect(library.sayPerson({ one: nobody, other: other!, word: 'one' })).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});
