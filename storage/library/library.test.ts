import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SynopsisRow } from '../../engine/model';
import { failureOf } from '../../protocol/failures';
import { textOf } from '../../tests/support/export-text';
import {
  articleOf,
  draftOn,
  editedBridge,
  everythingIn,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import type { LibraryDatabase } from '../database/database';
import { Library } from './library';

vi.mock('../../engine/accounts', async (original) => ({
  ...(await original<typeof import('../../engine/accounts')>()),
  rank: (await import('../../tests/support/library-samples')).rankBridges,
}));

let db: LibraryDatabase;
let library: Library;
const bridge = articleOf();

beforeEach(() => {
  db = freshDatabase();
  library = new Library(db, tickingClock());
});

/** The kind of failure that a piece of work ends with; fails where it does not. */
async function failureKind(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no failure',
    (error: unknown) => failureOf(error).kind,
  );
}

describe('opening an article', () => {
  it('stores it with what was found in it', async () => {
    const view = await library.openArticle(bridge);
    expect(view.article).toEqual(bridge);
    expect(view.attributions.attributions.length).toBeGreaterThan(0);
    expect(view.summary).toMatchObject({
      quotes: view.attributions.attributions.length,
      notes: 0,
      earlierVersions: 0,
    });
    expect(view.keptIn).toBe('library');
    expect(await new Library(db).view(bridge.key)).toEqual(view);
  });

  it('touches only the time of reading when the text is the same', async () => {
    const first = await library.openArticle(bridge);
    const before = await everythingIn(db);
    const second = await library.openArticle(structuredClone(bridge));
    const after = await everythingIn(db);
    expect(second.summary.lastRead > first.summary.lastRead).toBe(true);
    expect(second.summary.firstRead).toBe(first.summary.firstRead);
    expect({ ...after, articles: [] }).toEqual({ ...before, articles: [] });
  });

  it('keeps the earlier version when the text changed, with the time it was last read', async () => {
    const first = await library.openArticle(bridge);
    const second = await library.openArticle(editedBridge());
    expect(second.article.text).toContain('Twelve people');
    const [version] = second.versions;
    const said = { read: first.summary.lastRead, title: bridge.title };
    expect(second.versions).toEqual([{ ...said, id: version!.id, length: bridge.text.length }]);
    expect(await library.version(bridge.key, version!.id)).toEqual({ ...said, text: bridge.text });
    expect(second.summary.earlierVersions).toBe(1);
    expect(await db.attributions.count()).toBe(1);
  });

  it('keeps one earlier version of a page that swings between two texts', async () => {
    for (const article of [bridge, editedBridge(), bridge, editedBridge(), bridge])
      await library.openArticle(article);
    const view = (await library.view(bridge.key))!;
    expect(view.article.text).toBe(bridge.text);
    expect(view.versions.map(({ length }) => length)).toEqual([editedBridge().text.length]);
  });

  it('finds attributions of an older engine anew', async () => {
    const { attributions } = await library.openArticle(bridge);
    await db.attributions
      .toCollection()
      .modify({ engine: -1, found: { engine: -1, attributions: [], sources: [] } });
    expect((await library.view(bridge.key))!.attributions).toEqual(attributions);
    expect((await db.attributions.toArray())[0]!.engine).toBe(attributions.engine);
  });

  it('renews counts and index entries of older engines', async () => {
    await library.openArticle(bridge);
    await library.openArticle(otherAccount());
    const { quotes } = (await library.summary(bridge.key))!;
    await db.articles.toCollection().modify({ engines: '0.0', quotes: 0 });
    await db.table('features').clear();
    expect(await library.accountKeys(bridge.key)).toEqual([]);
    expect(await library.renew(1)).toBe(1);
    expect(await library.renew(10)).toBe(0);
    expect((await library.summary(bridge.key))!.quotes).toBe(quotes);
    expect(await library.accountKeys(bridge.key)).toEqual([otherAccount().key]);
  });

  it('stores two readings at once as one article', async () => {
    await Promise.all([
      library.openArticle(bridge),
      library.openArticle(bridge),
      library.openArticle(editedBridge()),
    ]);
    expect(await db.articles.count()).toBe(1);
    expect((await db.table('features').toArray()).length).toBe(1);
  });
});

describe('accounts', () => {
  beforeEach(async () => {
    for (const article of [bridge, otherAccount(), saltArticle()]) await library.openArticle(article);
  });

  it('finds the other account of the event and says how many were searched', async () => {
    const { accounts, searched } = await library.accounts(bridge.key);
    expect(accounts.map(({ match }) => match.key)).toEqual([otherAccount().key]);
    expect(accounts[0]!.summary.outlet).toBe('Radio Free Asia');
    expect(searched).toBe(2);
    expect(await library.accountKeys(bridge.key)).toEqual([otherAccount().key]);
    expect((await library.accounts(saltArticle().key)).accounts).toEqual([]);
  });

  it('sets the two side by side', async () => {
    const view = await library.synopsis(bridge.key, otherAccount().key);
    expect([view.a.key, view.b.key]).toEqual([bridge.key, otherAccount().key]);
    expect(view.attributionsB.attributions.length).toBe((await library.summary(otherAccount().key))!.quotes);
    expect(view.overruled).toEqual({});
  });

  it('keeps one annotation for a row that is overruled twice, and takes it back from either side', async () => {
    const ask = { otherKey: otherAccount().key, rowId: 'r1', a: 'Eleven people', b: 'Nine people' };
    await library.overrule(bridge.key, { ...ask, relation: 'agrees' });
    const annotation = await library.overrule(bridge.key, { ...ask, relation: 'differs' });
    expect(await db.annotations.toArray()).toEqual([annotation]);
    expect((await library.summary(bridge.key))!.notes).toBe(0);
    const turned = { otherKey: bridge.key, rowId: 'r9', relation: null, a: ask.b, b: ask.a };
    expect(await library.overrule(otherAccount().key, turned)).toBeNull();
    expect(await db.annotations.count()).toBe(0);
  });

  it('keeps rows that the reader joined through a re-reading, and takes that back from either side', async () => {
    const [key, otherKey] = [bridge.key, otherAccount().key];
    const { synopsis, a, b } = await library.synopsis(key, otherKey);
    const [first, second] = synopsis.rows as [SynopsisRow, SynopsisRow];
    const wordsOf = (row: SynopsisRow) => ({
      a: row.a.map((span) => a.text.slice(...span)).join(' … '),
      b: row.b.map((span) => b.text.slice(...span)).join(' … '),
    });
    const rows = [wordsOf(first), wordsOf(second)];
    const change = {
      is: 'made',
      rowId: first.id,
      relation: 'agrees',
      a: '',
      b: '',
      regroup: { how: 'join', rows },
    } as const;
    const { view, id } = await library.regroup(key, { otherKey, change });
    expect(view.synopsis.rows).toHaveLength(synopsis.rows.length - 1);
    expect(Object.values(view.regrouped).map((one) => one.id)).toEqual([id]);
    await library.openArticle(bridge);
    expect((await library.synopsis(otherKey, key)).synopsis.rows).toHaveLength(synopsis.rows.length - 1);
    const back = { otherKey: key, change: { is: 'undone', id: id! } } as const;
    await library.regroup(saltArticle().key, back);
    expect(await db.annotations.count()).toBe(1);
    expect((await library.regroup(otherKey, back)).view.synopsis.rows).toHaveLength(synopsis.rows.length);
    expect(await db.annotations.count()).toBe(0);
    await expect(library.regroup(key, { otherKey: 'https://nobody.example/', change })).rejects.toThrow();
    expect(await db.annotations.count()).toBe(0);
  });

  it('exports an article with its other accounts and what they rest on', async () => {
    const text = textOf('markdown', await library.exportItem(bridge.key));
    const { origins } = await library.accounts(bridge.key);
    expect(origins).toMatchObject({ articles: 2, accounts: 2 });
    expect(text).toContain('## Other accounts');
    expect(text).toContain(`**2 accounts, ${origins!.origins.length} origin`);
    expect(textOf('markdown', await library.exportItem(saltArticle().key))).not.toContain(
      '## Other accounts',
    );
  });

  it('knows no article that was not read', async () => {
    expect(await library.view('https://rfa.org/none')).toBeNull();
    expect(await failureKind(library.accounts('https://rfa.org/none'))).toBe('not-found');
    expect(await failureKind(library.synopsis(bridge.key, 'https://rfa.org/none'))).toBe('not-found');
  });
});

describe('notes', () => {
  beforeEach(async () => {
    await library.openArticle(bridge);
  });

  it('saves, edits, deletes and restores', async () => {
    const { annotation, anchoring } = await library.saveNote(bridge.key, draftOn(bridge, 'Eleven people'));
    expect(anchoring).toMatchObject({
      state: 'anchored',
      span: [bridge.text.indexOf('Eleven'), bridge.text.indexOf('Eleven') + 13],
    });
    expect(annotation).toMatchObject({ revision: 1, motivation: 'commenting', articleKey: bridge.key });

    const edit = draftOn(bridge, 'Eleven people', {
      id: annotation.id,
      revision: 1,
      body: 'Twelve?',
      tags: ['toll', ' toll '],
    });
    const edited = (await library.saveNote(bridge.key, edit)).annotation;
    expect(edited).toMatchObject({
      revision: 2,
      body: 'Twelve?',
      tags: ['toll'],
      created: annotation.created,
    });
    expect(edited.modified > annotation.modified).toBe(true);

    expect(await library.deleteNote(annotation.id, bridge.key)).toEqual(edited);
    expect((await library.view(bridge.key))!.annotations).toEqual([]);
    expect((await library.restoreNote(edited, bridge.key)).annotation).toEqual(edited);
    expect((await library.view(bridge.key))!.annotations.map((one) => one.annotation)).toEqual([edited]);
  });

  it('answers a save that arrives twice with the one note', async () => {
    const draft = draftOn(bridge, 'Eleven people', { id: crypto.randomUUID() });
    const [first, second] = await Promise.all([
      library.saveNote(bridge.key, draft),
      library.saveNote(bridge.key, draft),
    ]);
    expect(second).toEqual(first);
    const edit = { ...draft, revision: 1, body: 'Other words' };
    const edited = await library.saveNote(bridge.key, edit);
    expect(await library.saveNote(bridge.key, edit)).toEqual(edited);
    expect(await db.annotations.count()).toBe(1);
  });

  it.each([
    ['an edit of a revision that was edited since', { revision: 1, body: 'Mine' }, 'conflict'],
    ['a new note under the id of another one', { revision: undefined, body: 'Mine' }, 'conflict'],
  ])('%s is a conflict, and the stored words stay', async (_name, parts, kind) => {
    const { annotation } = await library.saveNote(bridge.key, draftOn(bridge, 'two logs'));
    const theirs = draftOn(bridge, 'two logs', { id: annotation.id, revision: 1, body: 'Theirs' });
    await library.saveNote(bridge.key, theirs);
    const mine = draftOn(bridge, 'two logs', { id: annotation.id, ...parts });
    expect(await failureKind(library.saveNote(bridge.key, mine))).toBe(kind);
    expect((await db.annotations.get(annotation.id))!.body).toBe('Theirs');
  });

  it('of two edits at once, one conflicts', async () => {
    const { annotation } = await library.saveNote(bridge.key, draftOn(null, ''));
    const edits = ['One', 'Two'].map((body) =>
      library.saveNote(bridge.key, draftOn(null, '', { id: annotation.id, revision: 1, body })),
    );
    const kinds = await Promise.all(edits.map(failureKind));
    expect(kinds.toSorted()).toEqual(['conflict', 'no failure']);
  });

  it('refuses what is not there or not its own', async () => {
    await library.openArticle(saltArticle());
    const { annotation } = await library.saveNote(bridge.key, draftOn(null, ''));
    const { id } = annotation;
    expect(await failureKind(library.saveNote('https://rfa.org/none', draftOn(null, '')))).toBe('not-found');
    expect(
      await failureKind(library.saveNote(bridge.key, draftOn(null, '', { id: 'gone', revision: 3 }))),
    ).toBe('not-found');
    expect(
      await failureKind(
        library.saveNote(saltArticle().key, draftOn(null, '', { id, revision: 1, body: '!' })),
      ),
    ).toBe('forbidden');
    expect(await failureKind(library.deleteNote(id, saltArticle().key))).toBe('forbidden');
    expect(await failureKind(library.deleteNote('gone'))).toBe('not-found');
    expect(await failureKind(library.restoreNote(annotation, saltArticle().key))).toBe('forbidden');
    expect(await failureKind(library.restoreNote({ ...annotation, body: 'Other words' }))).toBe('conflict');
    expect(await db.annotations.toArray()).toEqual([annotation]);
  });

  it('shows a note on changed words as uncertain or orphaned, never as anchored', async () => {
    await library.saveNote(bridge.key, draftOn(bridge, 'Eleven people'));
    const { annotations } = await library.openArticle(editedBridge());
    expect(annotations[0]!.anchoring!.state).not.toBe('anchored');
  });
});

describe('deleting articles', () => {
  it('takes everything of them out and puts it back', async () => {
    await library.openArticle(bridge);
    await library.openArticle(editedBridge());
    await library.openArticle(otherAccount());
    await library.saveNote(bridge.key, draftOn(bridge, 'two logs', { tags: ['logs'] }));
    const before = await library.view(bridge.key);
    const token = await library.delete([bridge.key, 'https://rfa.org/none']);
    expect(await library.view(bridge.key)).toBeNull();
    expect([await db.annotations.count(), await db.versions.count(), await db.attributions.count()]).toEqual([
      0, 0, 1,
    ]);
    expect(await library.accountKeys(otherAccount().key)).toEqual([]);

    await library.undelete(token);
    expect(await library.view(bridge.key)).toEqual(before);
    expect(await library.accountKeys(otherAccount().key)).toEqual([bridge.key]);
    expect(await failureKind(library.undelete(token))).toBe('not-found');
  });

  it('puts an article back beside one that was read again since', async () => {
    await library.openArticle(bridge);
    const { annotation } = await library.saveNote(bridge.key, draftOn(null, ''));
    const token = await library.delete([bridge.key]);
    await library.openArticle(editedBridge());
    await library.undelete(token);
    const view = (await library.view(bridge.key))!;
    expect(view.article.text).toBe(editedBridge().text);
    expect(view.versions.map(({ length }) => length)).toEqual([bridge.text.length]);
    expect(view.annotations.map((one) => one.annotation.id)).toEqual([annotation.id]);
  });

  it('forgets for good what an earlier session deleted', async () => {
    await library.openArticle(bridge);
    const token = await library.delete([bridge.key]);
    await library.forgetDeleted(new Date('2030-01-01'));
    expect(await failureKind(library.undelete(token))).toBe('not-found');
    const left = Object.entries(await everythingIn(db)).filter(
      ([name, rows]) => name !== 'termCounts' && rows.length > 0,
    );
    expect(left).toEqual([]);
  });
});

describe('settings and figures', () => {
  it('keeps what was changed', async () => {
    expect(await library.settings()).toMatchObject({ sidebarWidth: 380, theme: 'system' });
    await library.changeSettings({ sidebarWidth: 420 });
    expect(await library.changeSettings({ theme: 'dark' })).toMatchObject({
      sidebarWidth: 420,
      theme: 'dark',
    });
    expect(await new Library(db).settings()).toMatchObject({ sidebarWidth: 420, theme: 'dark' });
  });

  it('counts', async () => {
    await library.openArticle(bridge);
    await library.saveNote(bridge.key, draftOn(null, ''));
    expect(await library.stats()).toMatchObject({ articles: 1, notes: 1 });
  });
});
