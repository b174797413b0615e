import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../engine/model';
import { bringFile, takeAllOut } from '../../tests/support/importing';
import { articleOf, draftOn, everythingIn, freshDatabase } from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { Library } from '../library/library';
import { personWordsOn } from '../tables/person-words';
import { HEAD, lookOver } from './looking-over';
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
const OTHER_PAGE = 'https://lantern.example/2031/salt';
/** A row of this extension's own. */
const ours = (id: number, kind: string, fields: object, on = PAGE) => ({
  id: `urn:uuid:1111111${id}-1111-4111-8111-111111111111`,
  type: 'Annotation',
  motivation: 'linking',
  created: '2031-02-01T00:00:00.000Z',
  modified: '2031-02-01T00:00:00.000Z',
  target: on,
  'ss:kind': kind,
  'ss:article': on,
  'ss:revision': 1,
  ...fields,
});
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
      {
        by: 'wording',
        place: { articles: [PAGE], words: 'boats', persons: [] },
        minePlace: null,
        mine: { body: 'old', judgement: null },
        theirs: { body: 'new', judgement: null },
      },
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

describe('a word on two persons', () => {
  const [professor, trader] = [
    { name: 'Han Min-su', role: 'professor' },
    { name: 'Han Min-su', role: 'timber trader' },
  ];
  const said = (id: number, word: string, [one, other]: object[], on = PAGE) =>
    ours(id, 'person', { 'ss:person': { one, other, word } }, on);
  const alike = [
    { name: 'Mr. han min su', role: 'Timber Trader' },
    { name: 'HAN MIN-SU', role: 'Professor' },
  ];

  it.each([
    ['the same article', PAGE],
    ['another article', OTHER_PAGE],
  ])('is there already in another spelling and order, on %s', async (_, on) => {
    await bring(file(said(1, 'one', [professor, trader])));
    expect(await look(file(said(2, 'one', alike, on)))).toMatchObject({ fresh: 0, same: 1, differs: 0 });
    expect((await bring(file(said(2, 'one', alike, on)))).record).toMatchObject({ added: 0 });
  });

  it.each([
    ['the same article', PAGE],
    ['another article', OTHER_PAGE],
  ])('is the only one of its pair, on %s', async (_, on) => {
    await bring(file(said(1, 'one', [professor, trader])));
    const other = file(said(2, 'two', alike, on));
    expect((await look(other)).conflicts).toMatchObject([
      {
        by: 'word',
        place: { articles: [on], persons: alike },
        minePlace: null,
        mine: { judgement: { kind: 'person', word: 'one' } },
        theirs: { judgement: { kind: 'person', word: 'two' } },
      },
    ]);
    expect((await bring(other, 'theirs')).record).toMatchObject({ added: 0, replaced: 1 });
    expect(await db.annotations.toArray()).toMatchObject([{ target: { kind: 'person', word: 'two' } }]);
  });

  it('takes the place of every one of its pair, and gives all of those back', async () => {
    await bring(
      file(said(1, 'one', [professor, trader]), said(3, 'two', [professor, { ...trader, name: 'Jo' }])),
    );
    const [first] = (await db.annotations.toArray()) as [Annotation];
    // Backups of two browsers brought one each.
    const later = { id: '22222222-1111-4111-8111-111111111111', modified: '2031-02-20T00:00:00.000Z' };
    const earlier = { id: '33333333-1111-4111-8111-111111111111', modified: '2031-01-20T00:00:00.000Z' };
    await db.annotations.bulkPut(
      [later, earlier].map((one) => ({ ...first, ...one, articleKey: OTHER_PAGE })),
    );
    const before = await db.annotations.toArray();
    const { record } = await bring(file(said(2, 'two', alike)), 'theirs');
    expect(record).toMatchObject({ added: 0, replaced: 1 });
    expect((await personWordsOn(db, [{ one: professor, other: trader }])).map(({ id }) => id)).toEqual([
      '11111112-1111-4111-8111-111111111111',
    ]);
    expect(await db.annotations.count()).toBe(2);
    await takeAllOut(db, record.id, NOW);
    expect(await db.annotations.toArray()).toEqual(before);
  });
});

describe('judgements that differ', () => {
  const conflict = async (mine: object, theirs: object) => {
    await bring(file(mine));
    return (await look(file(theirs))).conflicts[0]!;
  };

  it('on two articles name both, by title where one is known, and what each says', async () => {
    const article = articleOf(['Salt is dear again.'], { title: 'Salt again' });
    await new Library(db).openArticle(article);
    const on = (word: string) => ({ 'ss:event': { otherKey: article.key, word } });
    expect(await conflict(ours(1, 'event', on('same-event')), ours(2, 'event', on('apart')))).toMatchObject({
      place: { articles: [PAGE, 'Salt again'] },
      minePlace: null,
      mine: { judgement: { kind: 'event', word: 'same-event' } },
      theirs: { judgement: { kind: 'event', word: 'apart' } },
    });
  });

  it('on one row are told from one side, whichever article each was said on', async () => {
    const row = (a: string, b: string, otherKey: string, more: object = {}) => ({
      'ss:relation': { otherKey, rowId: 'r', relation: 'only-a', a, b, ...more },
    });
    expect(
      await conflict(
        ours(1, 'relation', row('salt', 'boats', PAGE), OTHER_PAGE),
        ours(2, 'relation', row('boats', 'salt', OTHER_PAGE)),
      ),
    ).toMatchObject({
      place: { articles: [PAGE, OTHER_PAGE], words: 'boats … salt' },
      minePlace: null,
      mine: { judgement: { relation: 'only-b' } },
      theirs: { judgement: { relation: 'only-a' } },
    });
  });

  it('on a chain say what was taken out of which chain', async () => {
    const on = (name: string) => ({
      target: { source: PAGE, selector: [{ type: 'TextQuoteSelector', exact: 'boats' }] },
      'ss:correction': { link: { role: 'relay', name }, chain: [{ role: 'relay', name }], engine: 3 },
    });
    expect(await conflict(ours(1, 'chain', on('a trader')), ours(1, 'chain', on('a cousin')))).toMatchObject({
      place: { words: 'boats' },
      mine: { judgement: { without: 'a trader', chain: ['a trader'] } },
      theirs: { judgement: { without: 'a cousin' } },
    });
  });

  it('name few links of a chain that somebody made up, and no whole book as a link', async () => {
    const name = 'a trader '.repeat(10_000);
    const chain = Array.from({ length: 100 }, () => ({ role: 'relay', name }));
    const on = (engine: number) => ({
      target: { source: PAGE, selector: [{ type: 'TextQuoteSelector', exact: 'boats' }] },
      'ss:correction': { link: { role: 'relay', name }, chain, engine },
    });
    const told = await conflict(ours(1, 'chain', on(3)), ours(1, 'chain', on(4)));
    expect(told).toMatchObject({ mine: { judgement: { kind: 'chain' } } });
    expect(JSON.stringify(told).length).toBeLessThan(20_000);
  });

  it('under one id on different things name both', async () => {
    const on = (otherKey: string) => ({ 'ss:event': { otherKey, word: 'apart' } });
    const third = 'https://lantern.example/2031/lumber';
    expect(await conflict(ours(1, 'event', on(OTHER_PAGE)), ours(1, 'event', on(third)))).toMatchObject({
      place: { articles: [PAGE, third] },
      minePlace: { articles: [PAGE, OTHER_PAGE] },
    });
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

describe('words that are not saved yet', () => {
  const draft = (id: string) => ({
    token: `token of ${id}`,
    id,
    revision: 1,
    target: { kind: 'article' as const },
    body: 'half a thought',
    tags: [],
    changed: NOW.toISOString(),
    opened: 'article',
    words: '',
  });
  const library = () => new Library(db, () => NOW);

  it('on an imported note: it stays, and they do', async () => {
    const { record } = await bring(file(row('urn:a', 'one'), row('urn:b', 'two')));
    const note = (await db.annotations.toArray()).find(({ body }) => body === 'one')!;
    await library().keeping.keepDraft(note.articleKey, draft(note.id), null);
    expect(await takeAllOut(db, record.id, NOW)).toMatchObject({ kept: 1, state: 'undone' });
    expect(await words()).toEqual(['one']);
    expect(await db.drafts.count()).toBe(1);
  });

  it('on an imported article: it stays', async () => {
    const { record } = await bring(`TY  - NEWS\nUR  - ${PAGE}\nER  -\n`);
    const article = articleOf(['Another text.'], { key: PAGE, url: PAGE });
    await library().openArticle(article);
    await addFetched(db, record.id, PAGE);
    await library().keeping.keepDraft(PAGE, draft('3f1c9a52-5f5e-4f0b-9d53-0c5a3c2f7b10'), null);
    expect(await takeAllOut(db, record.id, NOW)).toMatchObject({ kept: 1 });
    expect(await db.articles.count()).toBe(1);
  });

  it('that come as the import is taken out: on what is there, or on nothing', async () => {
    const { record } = await bring(`TY  - NEWS\nUR  - ${PAGE}\nER  -\n`);
    const article = articleOf(['Another text.'], { key: PAGE, url: PAGE });
    await library().openArticle(article);
    await addFetched(db, record.id, PAGE);
    // As soon as the notes of the article were counted, one is saved.
    const { annotations } = db;
    const where = annotations.where.bind(annotations);
    let saved: Promise<boolean> | null = null;
    annotations.where = ((index: string) => {
      saved ??= Dexie.ignoreTransaction(() =>
        library()
          .saveNote(PAGE, draftOn(article, 'Another'))
          .then(
            () => true,
            () => false,
          ),
      );
      return where(index);
    }) as typeof annotations.where;
    const { kept } = await takeAllOut(db, record.id, NOW);
    annotations.where = where as typeof annotations.where;
    const isSaved = await saved!;
    expect(await db.articles.count()).toBe(isSaved ? 1 : 0);
    expect(kept).toBe(isSaved ? 1 : 0);
    expect(await db.annotations.count()).toBe(isSaved ? 1 : 0);
  });
});

describe('everything is erased meanwhile', () => {
  const gone = { failure: { kind: 'not-found' } };
  const nothing = async () => expect(Object.values(await everythingIn(db)).flat()).toEqual([]);
  /** Erases once, as the record of the import is read. */
  const eraseAtRecord = () => {
    const get = db.imports.get.bind(db.imports) as (id: string) => ReturnType<typeof db.imports.get>;
    let erasing: Promise<void> | null = null;
    db.imports.get = ((id: string) => {
      erasing ??= Dexie.ignoreTransaction(() => new Library(db, () => NOW).eraseEverything());
      return get(id);
    }) as unknown as typeof db.imports.get;
    return async () => {
      await erasing;
    };
  };
  const take = (part: number) =>
    takeIn(db, { token: 'looked', file: 'private-names.json', part, all: 'mine', each: [] }, NOW, () => {
      throw new Error('no text');
    });

  it('nothing more is set aside', async () => {
    const text = file(...Array.from({ length: 450 }, (_, at) => row(`urn:${at}`, `note ${at}`)));
    const standings = db.annotations.bulkGet.bind(db.annotations);
    let times = 0;
    db.annotations.bulkGet = (async (ids: string[]) => {
      if (++times === 2) await Dexie.ignoreTransaction(() => new Library(db, () => NOW).eraseEverything());
      return standings(ids);
    }) as unknown as typeof db.annotations.bulkGet;
    await expect(look(text)).rejects.toMatchObject(gone);
    expect(times).toBeGreaterThan(1);
    await nothing();
  });

  it('a part that is taken in leaves nothing', async () => {
    await look(file(row('urn:a', 'one')));
    const get = db.staged.get.bind(db.staged) as (at: [string, number]) => ReturnType<typeof db.staged.get>;
    let isErased = false;
    db.staged.get = (async (at: [string, number]) => {
      const found = await get(at);
      if (at[1] === 1 && !isErased) {
        isErased = true;
        await new Library(db, () => NOW).eraseEverything();
      }
      return found;
    }) as unknown as typeof db.staged.get;
    await expect(take(1)).rejects.toMatchObject(gone);
    expect(isErased).toBe(true);
    await nothing();
  });

  it('a step of taking out leaves nothing', async () => {
    const { record } = await bring(file(row('urn:a', 'one')));
    const erased = eraseAtRecord();
    await takeOut(db, record.id, NOW).catch((error: unknown) => expect(error).toMatchObject(gone));
    await erased();
    await nothing();
    await expect(takeOut(db, record.id, NOW)).rejects.toMatchObject(gone);
  });

  it.each([
    ['erased', (library: Library) => library.eraseEverything()],
    ['forgotten', (library: Library) => library.forget([articleOf().key], false)],
  ] as const)(
    'a text that is being stored as all is %s is refused, and is not there',
    async (_how, forget) => {
      const article = articleOf();
      const library = new Library(db, () => NOW);
      await db.staged.bulkPut([
        { token: 'looked', part: 1, rows: [{ table: 'articles', row: article }] },
        {
          token: 'looked',
          part: 0,
          rows: [
            { table: HEAD, row: { kind: 'bundle', from: null, listed: [], texts: 1, total: 1, parts: 1 } },
          ],
        },
      ]);
      const store: Parameters<typeof takeIn>[3] = async (given, since) => {
        await forget(library);
        return (await library.openArticle(given, undefined, since)).summary;
      };
      const ask = { token: 'looked', file: 'f', part: 1, all: 'mine' as const, each: [] };
      await expect(takeIn(db, ask, NOW, store)).rejects.toMatchObject(gone);
      expect(await db.articles.count()).toBe(0);
    },
  );
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
