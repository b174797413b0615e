import { beforeEach, describe, expect, it } from 'vitest';
import {
  articleOf,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { FIRST_VIEW } from '../rows/source-tables';
import { quotesFound } from './quotes-found';

const [bridge, other, salt] = [articleOf(), otherAccount(), saltArticle()];
let library: Library;

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  for (const article of [bridge, other]) await library.openArticle(article);
});

const count = async (from = library) => {
  let found = await from.sources.view({});
  if (found.old) found = await from.sources.view({});
  expect(found).toMatchObject({ left: 0 });
  expect(found.old).toBeUndefined();
  return found.total;
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

it('follows an article that is read again with another text', async () => {
  await count();
  const text = `${bridge.text}\n\n“The ferry came back empty,” a customs officer in Sinuiju said.`;
  const span: [number, number] = [bridge.text.length + 2, text.length];
  const block = { kind: 'paragraph' as const, text: text.slice(span[0]), span };
  await library.openArticle({ ...bridge, text, blocks: [...bridge.blocks, block] });
  expect(await count()).toBe((await quotesOf(bridge.key)) + (await quotesOf(other.key)));
  const { who } = await library.sources.view({});
  expect(who.map(({ name }) => name).join()).toContain('customs officer');
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

describe('articles that are forgotten while somebody asks', () => {
  const page = { offset: 0, limit: 100 };
  const forgetSalt = () => library.forget([salt.key], false);

  /** Does something once, as the words on persons are read. */
  const onceWordsAreRead = (work: () => Promise<unknown>) => {
    const { annotations } = library.db;
    const where = annotations.where.bind(annotations);
    const toArray = async () => {
      await work();
      return [];
    };
    annotations.where = ((index: string) => {
      if (index !== '[target.kind+modified]') return where(index);
      annotations.where = where as typeof annotations.where;
      return { between: () => ({ reverse: () => ({ limit: () => ({ toArray }) }) }) };
    }) as typeof annotations.where;
  };

  it.each([
    ['the quotes', () => library.sources.quotes({}, page)],
    ['the counts', () => library.sources.view({})],
    ['the counts of a kind', () => library.sources.view({ kind: 'anonymous-person' })],
  ] as const)('%s: the list has what the counts say, now and after a restart', async (_what, ask) => {
    await library.openArticle(salt);
    await library.sources.view({ kind: 'anonymous-person' });
    onceWordsAreRead(forgetSalt);
    await ask();
    expect(await library.db.articles.count()).toBe(2);
    const { quotes } = await library.sources.quotes({}, page);
    expect(quotes.length).toBeGreaterThan(0);
    expect(await count()).toBe(quotes.length);
    const next = new Library(library.db, tickingClock());
    const first = await next.sources.quotes({}, { offset: 0, limit: 30 });
    expect(first).toMatchObject({ total: quotes.length });
    expect(first.quotes).toHaveLength(quotes.length);
  });

  it('at the same time: the same', async () => {
    await library.openArticle(salt);
    await count();
    await Promise.all([forgetSalt(), library.sources.quotes({}, page), library.sources.view({})]);
    const { quotes } = await library.sources.quotes({}, page);
    expect(await count()).toBe(quotes.length);
  });

  it('asks about nobody of theirs', async () => {
    const named = (role: string, { key }: { key: string }) => {
      const source = { name: 'Han Min-su', role, kind: 'named-person' as const, places: [] };
      return library.db.sourceFacts.update(key, { sources: [source], quotes: [0] } as never);
    };
    await library.openArticle(salt);
    await count();
    await named('professor', bridge);
    await named('timber trader', salt);
    library.sources.clear();
    // Of the rows as they were: this answer comes too late to be kept.
    onceWordsAreRead(forgetSalt);
    await library.sources.view({ kind: 'named-person' });
    const { questions } = await library.sources.view({ kind: 'named-person' });
    expect(questions).toEqual([]);
  });
});

it('shows the next worker at once what was there last time, then what is there', async () => {
  const before = await count();
  const page = { offset: 0, limit: 30 };
  const quotes = await library.sources.quotes({}, page);
  await library.openArticle(salt);
  const next = new Library(library.db, tickingClock());
  expect(await next.sources.view({})).toMatchObject({ total: before, old: true });
  expect(await next.sources.view({})).toMatchObject({ total: before + (await quotesOf(salt.key)), left: 0 });
  const again = new Library(library.db, tickingClock());
  expect(await again.sources.quotes({}, page)).not.toEqual(quotes);
  await again.eraseEverything();
  expect(await again.sources.view({})).toMatchObject({ total: 0 });
  expect((await again.sources.view({})).old).toBeUndefined();
});

it('looks through the articles again only where one was written', async () => {
  await count();
  let asked = 0;
  const { articles } = library.db;
  const orderBy = articles.orderBy.bind(articles);
  articles.orderBy = ((index: string) => {
    asked += 1;
    return orderBy(index);
  }) as typeof articles.orderBy;
  const filtered = await library.sources.view({ kind: 'anonymous-person' });
  expect(filtered.total).toBeLessThanOrEqual(await count());
  await library.sources.quotes({}, { offset: 0, limit: 10 });
  expect(asked).toBe(0);
  await library.openArticle(salt);
  await count();
  expect(asked).toBeGreaterThan(0);
});

it('leads to the quotes with their words, speakers and chains', async () => {
  const { total, quotes } = await library.sources.quotes({}, { offset: 0, limit: 1_000 });
  expect(quotes).toHaveLength(total);
  const found = await quotesFound(library.db, quotes);
  expect(found).toHaveLength(total);
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
    await library.db.sourceFacts.delete(FIRST_VIEW);
    const rows = (await library.db.sourceFacts.toArray()).filter((row) => 'of' in row);
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
    const next = new Library(library.db, tickingClock());
    await next.sources.view({});
    expect(await next.sources.view({})).toMatchObject({ said: [saying] });
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

describe('words that several articles tell', () => {
  const same =
    '“The ferry came back empty on all three days of the fair,” a customs officer in Sinuiju said.';
  const withSame = (article: typeof bridge) => {
    const text = `${article.text}\n\n${same}`;
    const span: [number, number] = [article.text.length + 2, text.length];
    return {
      ...article,
      text,
      blocks: [...article.blocks, { kind: 'paragraph' as const, text: same, span }],
    };
  };
  const said = async () => {
    const { quotes } = await library.sources.quotes({}, { offset: 0, limit: 30 });
    const found = await quotesFound(library.db, quotes);
    return found.filter(({ pieces }) => pieces.join().includes('ferry came back'));
  };

  it('are counted in each, and it is said how many are different', async () => {
    await count();
    const before = (await library.sources.view({})).repeated;
    for (const article of [bridge, other]) await library.openArticle(withSame(article));
    await count();
    expect((await library.sources.view({})).repeated).toBe(before + 1);
  });

  it('name the other article, until it is gone', async () => {
    for (const article of [bridge, other]) await library.openArticle(withSame(article));
    await count();
    const [one, two] = await said();
    expect([one?.also, two?.also].map((also) => also?.map(({ key }) => key))).toEqual([
      [two?.article.key],
      [one?.article.key],
    ]);
    const { quotes } = await library.sources.quotes({}, { offset: 0, limit: 30 });
    await library.delete([other.key]);
    const left = await quotesFound(library.db, quotes);
    expect(left.flatMap(({ also = [] }) => also.map(({ key }) => key))).not.toContain(other.key);
  });

  it('are not known of rows by earlier rules, which are read all the same', async () => {
    await count();
    for (const row of await library.db.sourceFacts.toArray()) {
      if (row.key === FIRST_VIEW) continue;
      const { words: _words, ...older } = row as typeof row & { words: number[] };
      await library.db.sourceFacts.put({ ...older, of: 'older/1/3' } as never);
    }
    const next = new Library(library.db, tickingClock());
    expect(await count(next)).toBe(await count());
  });
});

it('counts everything once for as long as nothing changes', async () => {
  await count();
  const { who } = await library.sources.view({});
  expect((await library.sources.view({})).who).toBe(who);
  await library.openArticle(salt);
  await count();
  expect((await library.sources.view({})).who).not.toBe(who);
  await library.delete([salt.key]);
  expect(await count()).toBe((await quotesOf(bridge.key)) + (await quotesOf(other.key)));
});
