import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringFile, takeAllOut } from '../../tests/support/importing';
import { articleOf, draftOn, freshDatabase } from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { Library } from '../library/library';
import { lookOver } from './looking-over';
import { addFetched, takeIn } from './taking-in';
import { takeOut } from './taking-out';
import { importsView } from './waiting';

const NOW = new Date('2031-03-01T00:00:00.000Z');
const PAGE = 'https://lantern.example/2031/boats';
let db: LibraryDatabase;
beforeEach(() => {
  db = freshDatabase();
});
afterEach(() => db.close());

const row = (id: string, body: string, fields: object = {}) => ({
  id,
  type: 'Annotation',
  body,
  target: { source: PAGE, selector: { type: 'TextQuoteSelector', exact: 'boats' } },
  ...fields,
});
const file = (...rows: object[]) => `[\n${rows.map((one) => JSON.stringify(one)).join(',\n')}\n]`;
const words = async () => (await db.annotations.toArray()).map(({ body }) => body).sort();
const look = (text: string) => lookOver(db, 'looked', text, NOW);
const bring = (
  text: string,
  ...more: Parameters<typeof bringFile> extends [unknown, unknown, unknown, ...infer R] ? R : never
) => bringFile(db, text, NOW, ...more);

describe('looking a file over', () => {
  it('tells what it would change, article by article, and changes nothing', async () => {
    const text = file(row('urn:a', 'one'), row('urn:b', 'two', { created: 'once' }), row('urn:c', 'three'));
    expect(await look(text)).toMatchObject({
      kind: 'others',
      articles: [{ title: null, here: false, fresh: 2, same: 0, differs: 0 }],
      fresh: 2,
      refused: [{ line: 3, fault: { at: 'created', kind: 'no-instant' } }],
      refusedCount: 1,
      parts: 1,
    });
    expect(await words()).toEqual([]);
    expect(await db.imports.count()).toBe(0);
  });

  it('refuses a file that holds none, with its line', async () => {
    await expect(look('{"a": 1}')).rejects.toMatchObject({
      failure: { kind: 'invalid', file: { line: 1, fault: { kind: 'no-annotations' } } },
    });
  });
});

describe('taking in', () => {
  it('adds once, and keeps the words on articles that are not there', async () => {
    const text = file(row('urn:a', 'one'), row('urn:b', 'two'));
    expect((await bring(text)).record).toMatchObject({
      state: 'done',
      added: 2,
      replaced: 0,
      done: 2,
      total: 2,
    });
    expect(await words()).toEqual(['one', 'two']);
    expect(await bring(text)).toMatchObject({ preview: { fresh: 0, same: 2 }, record: { added: 0 } });
    expect(await words()).toEqual(['one', 'two']);
    expect(await db.staged.count()).toBe(0);
  });

  it.each([
    ['mine', ['old']],
    ['theirs', ['new']],
    ['both', ['new', 'old']],
  ] as const)('of two wordings keeps %s', async (choice, left) => {
    await bring(file(row('urn:a', 'old')));
    const changed = file(row('urn:a', 'new'));
    expect((await look(changed)).conflicts).toMatchObject([
      { by: 'wording', words: 'boats', mine: { body: 'old' }, theirs: { body: 'new' } },
    ]);
    for (let times = 0; times < 3; times++) await bring(changed, choice);
    expect(await words()).toEqual(left);
    // What stood before is among its earlier words.
    const earlier = choice === 'theirs' ? ['old'] : [];
    expect((await db.noteVersions.toArray()).map(({ body }) => body)).toEqual(earlier);
  });

  it('takes the choice of one conflict before that of all', async () => {
    await bring(file(row('urn:a', 'a'), row('urn:b', 'b')));
    const changed = file(row('urn:a', 'A'), row('urn:b', 'B'));
    const { conflicts } = await look(changed);
    await bring(changed, 'mine', [[conflicts[1]!.id, 'theirs']]);
    expect(await words()).toEqual(['B', 'a']);
  });

  it('goes in parts; a part that comes twice is done once, and one cut off can be taken out', async () => {
    const many = file(...Array.from({ length: 450 }, (_, at) => row(`urn:${at}`, `note ${at}`)));
    const { parts } = await look(many);
    expect(parts).toBe(3);
    const take = (part: number) =>
      takeIn(db, { token: 'looked', file: 'f', part, all: 'mine', each: [] }, NOW, () => {
        throw new Error('no text');
      });
    await take(1);
    expect(await take(1)).toMatchObject({ state: 'running', done: 200, total: 450, added: 200 });
    expect(await db.annotations.count()).toBe(200);
    expect((await importsView(db)).records).toMatchObject([{ state: 'running', done: 200 }]);
    expect(await takeAllOut(db, 'looked', NOW)).toMatchObject({ state: 'undone', kept: 0 });
    expect(await db.annotations.count()).toBe(0);
    expect(await db.importRows.count()).toBe(0);
    expect(await db.staged.count()).toBe(0);
  });
});

describe('taking out', () => {
  it('leaves what the reader wrote on since, and says how much', async () => {
    const { record } = await bring(file(row('urn:a', 'one'), row('urn:b', 'two')));
    const [note] = (await db.annotations.toArray()).filter(({ body }) => body === 'one');
    await db.annotations.put({ ...note!, body: 'one, and mine', revision: note!.revision + 1 });
    expect(await takeAllOut(db, record.id, NOW)).toMatchObject({ kept: 1, state: 'undone' });
    expect(await words()).toEqual(['one, and mine']);
  });

  it('brings back what was replaced', async () => {
    await bring(file(row('urn:a', 'old')));
    const { record } = await bring(file(row('urn:a', 'new')), 'theirs');
    await takeAllOut(db, record.id, NOW);
    expect(await words()).toEqual(['old']);
  });

  it('works long afterwards, and once', async () => {
    const { record } = await bring(file(row('urn:a', 'one')));
    await bring(file(row('urn:b', 'two')));
    await takeAllOut(db, record.id, NOW);
    expect(await words()).toEqual(['two']);
    expect(await takeOut(db, record.id, NOW)).toMatchObject({ state: 'undone' });
    expect(await words()).toEqual(['two']);
  });

  it('takes out articles that came with it, unless they were read or written on since', async () => {
    const library = new Library(db, () => NOW);
    const [one, other] = [articleOf(), articleOf(['Another text.'], { key: PAGE, url: PAGE })];
    const { record } = await bring(`TY  - NEWS\nUR  - ${one.url}\nER  -\nTY  - NEWS\nUR  - ${PAGE}\nER  -\n`);
    for (const article of [one, other]) {
      await library.openArticle(article);
      await addFetched(db, record.id, article.key);
      await addFetched(db, record.id, article.key);
    }
    expect((await importsView(db)).records).toMatchObject([{ kind: 'addresses', articles: 2 }]);
    await library.saveNote(one.key, draftOn(one, one.text.slice(0, 20)));
    expect(await takeAllOut(db, record.id, NOW)).toMatchObject({ kept: 1 });
    expect(await db.articles.toCollection().primaryKeys()).toEqual([one.key]);
  });
});

describe('notes on articles that are not there', () => {
  it('are listed with their words, and stand on the article once it is opened', async () => {
    const article = articleOf();
    const exact = article.text.split('\n\n')[0]!;
    const target = { source: article.url, selector: { type: 'TextQuoteSelector', exact } };
    await bring(file(row('urn:a', 'look', { target })));
    expect(await importsView(db)).toMatchObject({
      waitingCount: 1,
      waiting: [{ key: article.key, notes: 1, first: [{ words: exact, body: 'look' }] }],
    });
    const view = await new Library(db, () => NOW).openArticle(article);
    expect(view.annotations).toMatchObject([{ anchoring: { state: 'anchored' } }]);
    expect((await importsView(db)).waiting).toEqual([]);
  });
});

it('notes on an account of a shelf wait for nothing', async () => {
  const [note] = (await bring(file(row('urn:a', 'one')))) && (await db.annotations.toArray());
  await db.annotations.put({ ...note!, articleKey: 'shelf:lantern/boats' });
  expect((await importsView(db)).waiting).toEqual([]);
});

it('what was imported on an article is forgotten with it', async () => {
  const article = articleOf();
  const library = new Library(db, () => NOW);
  await library.openArticle(article);
  const on = (words: string) => file(row('urn:a', words, { target: article.url }));
  await bring(on('the first words'));
  await bring(on('the second words'), 'theirs');
  await bring(`TY  - NEWS\nTI  - Named in a list\nUR  - ${PAGE}\nER  -\n`);
  await library.forget([article.key, PAGE], false);
  const left = JSON.stringify([await db.importRows.toArray(), await db.imports.toArray()]);
  expect(left).not.toMatch(/first words|second words|Named in a list/u);
  expect(left).not.toContain(article.key);
});
