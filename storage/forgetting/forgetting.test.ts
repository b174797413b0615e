/** Forgetting an article or a site for good: no word of it is left in any table, and all else is as it was. */
import { beforeEach, describe, expect, it } from 'vitest';
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
import { Library } from '../library/library';

const [bridge, other, salt] = [articleOf(), otherAccount(), saltArticle()];
const NOW = '2026-01-05T08:00:01.000Z';
const NOTE = 'ask the cousin in Kaechon';
let library: Library;

/** Every row of every table as one text; bytes as the letters that they would be. */
async function bytesOf(): Promise<string> {
  const decoder = new TextDecoder('latin1');
  return JSON.stringify(await everythingIn(library.db), (_name, value: unknown) =>
    ArrayBuffer.isView(value)
      ? decoder.decode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
      : value,
  ).toLowerCase();
}

const wordsIn = (...texts: string[]) =>
  new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\d]{5,}/gu) ?? []));

/** Words of an article that no other one has, nor this extension's own rows. */
function ownWords(article: typeof bridge, others: readonly (typeof bridge)[]): string[] {
  const elsewhere = others
    .map(({ text, title, byline, key }) => `${text} ${title} ${byline} ${key}`)
    .join(' ');
  return [...wordsIn(article.text, article.title, article.byline ?? '', article.key)].filter(
    (word) => !elsewhere.toLowerCase().includes(word) && !OWN.includes(word),
  );
}
/** Words that stand in rows of every library. */
const OWN = ['https', 'dailynk', 'english', 'article', 'paragraph', 'source', 'first'];

/** The words of these that stand anywhere. */
async function standing(words: readonly string[]): Promise<string[]> {
  const bytes = await bytesOf();
  return words.filter((word) => bytes.includes(word));
}

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  await library.openArticle(bridge);
  await library.openArticle(editedBridge());
  await library.openArticle(other);
  await library.openArticle(salt);
  const { annotation } = await library.saveNote(bridge.key, draftOn(bridge, 'two logs', { body: NOTE }));
  const again = { id: annotation.id, revision: 1, body: `${NOTE} again`, tags: ['timber'] };
  await library.saveNote(bridge.key, draftOn(bridge, 'two logs', again));
  await library.saveNote(other.key, draftOn(null, '', { body: 'Of the other one' }));
  await library.overrule(other.key, {
    otherKey: bridge.key,
    rowId: 'r1',
    relation: 'agrees',
    a: 'Nine people fell',
    b: 'Eleven people were crossing',
  });
  await library.sayEvent(other.key, { otherKey: bridge.key, word: 'same-event' });
  await library.watchEvent(other.key, true);
  while (await library.groupSome(10));
  await library.watchEvent(other.key, 'seen');
  await library.sources.view({});
  await library.keeping.keepDraft(bridge.key, draftRow('handcart theory'), 3);
  await library.backup.beginSession();
  await library.db.answers.put({
    address: 'https://www.dailynk.com/feed',
    text: 'Eleven people were crossing',
    etag: 'e',
    modified: null,
    type: null,
    when: Date.parse('2026-01-05T00:00:00.000Z'),
  });
  await library.db.followed.put({
    outlet: 'daily-nk',
    looked: null,
    listed: 1,
    taken: 1,
    fault: null,
    waiting: [],
    done: [bridge.key],
  });
});

function draftRow(body: string) {
  return {
    token: 't1',
    id: '00000000-0000-4000-8000-000000000001',
    opened: 'article',
    revision: null,
    words: '',
    changed: '2026-01-05T08:00:01.000Z',
    ...draftOn(null, '', { body }),
  };
}

describe('an article', () => {
  const words = ownWords(editedBridge(), [other, salt]);

  it('stands in many tables before', async () => {
    expect(words.length).toBeGreaterThan(10);
    expect((await standing(words)).length).toBeGreaterThan(10);
    expect(await standing(['cousin', 'timber', 'handcart theory'])).toHaveLength(3);
  });

  it('leaves no word in any table', async () => {
    expect(await library.forget([bridge.key], false)).toEqual({ articles: 1, left: 0 });
    expect(await standing([...words, 'cousin', 'timber', 'handcart theory', bridge.key])).toEqual([]);
  });

  it('leaves none where it was deleted before, nor does a note that was', async () => {
    const { annotation } = await library.saveNote(bridge.key, draftOn(null, '', { body: 'Of the zeppelin' }));
    await library.deleteNote(annotation.id);
    const token = await library.delete([bridge.key]);
    await library.forget([bridge.key], false);
    expect(await standing([...words, 'cousin', 'zeppelin', bridge.key])).toEqual([]);
    await expect(library.undelete(token)).rejects.toThrow();
    await expect(
      library.saveNote(other.key, draftOn(null, '', { id: annotation.id, revision: 1, body: 'Zeppelin' })),
    ).rejects.toThrow();
  });

  it('leaves no word where an import put another note in place of what was on it', async () => {
    const db = library.db;
    const id = '00000000-0000-4000-8000-000000000077';
    const target = {
      kind: 'relation',
      otherKey: bridge.key,
      rowId: 'r',
      relation: 'agrees',
      a: 'a pelican',
      b: '',
    };
    const before = { ...(await db.annotations.toCollection().first())!, id, articleKey: salt.key, target };
    const now = { ...before, target: { kind: 'article' }, body: 'mine now' };
    await db.annotations.put(now as never);
    const row = { import: 'i', is: 'note', key: salt.key, id, revision: 2, read: null };
    await db.importRows.bulkPut([
      { ...row, n: 1, before } as never,
      { ...row, n: 2, id: 'x', before: { ...now, articleKey: bridge.key, body: 'a walrus' } } as never,
      {
        ...{ ...row, n: 3, id: 'x', before: now },
        also: [{ ...now, articleKey: bridge.key, body: 'a heron' }],
      } as never,
    ]);
    const version = { id, body: 'an ostrich', tags: [], written: NOW, why: 'conflict' };
    await db.noteVersions.put({ ...version, key: 'v1', target: { kind: 'article' } } as never);
    await db.noteVersions.put({ ...version, key: 'v2', id: 'other', target } as never);
    await library.db.snapshots.clear();
    await library.backup.beginSession();
    await library.forget([bridge.key], false);
    expect(await db.importRows.count()).toBe(0);
    expect(await standing(['pelican', 'walrus', 'heron', 'ostrich', bridge.key])).toEqual([]);
    // The note that stands is on another article.
    expect(await db.annotations.get(id)).toMatchObject({ body: 'mine now' });
  });

  it('takes nothing of others with it', async () => {
    await library.forget([bridge.key], false);
    expect(await library.stats()).toMatchObject({ articles: 2, notes: 1 });
    expect((await library.articles({ words: 'handcarts', offset: 0, limit: 5 })).total).toBe(1);
    expect((await library.view(other.key))?.attributions.attributions.length).toBeGreaterThan(0);
    expect(await library.lookOver()).toBe(false);
    while (await library.groupSome(10));
    expect(await standing([bridge.key])).toEqual([]);
    const { snapshots } = await library.backup.state();
    await library.backup.bringBack(snapshots.at(-1)!.id);
    expect(await library.view(bridge.key)).toBeNull();
  });

  it('is stored anew when it is read again', async () => {
    await library.forget([bridge.key], false);
    expect((await library.openArticle(bridge)).annotations).toEqual([]);
    expect(await library.stats()).toMatchObject({ articles: 3 });
  });
});

describe('what the reader said of two persons', () => {
  const dam = articleOf(
    [
      '“The dam will hold for a year,” Park Jong-ho, a professor of engineering in Seoul, told Radio Free Asia.',
    ],
    { key: 'https://rfa.org/english/dam', url: 'https://rfa.org/english/dam', outlet: 'Radio Free Asia' },
  );
  const professor = async () => {
    const { attributions } = await library.openArticle(dam);
    return attributions.sources.find(({ kind }) => kind === 'named-person')!;
  };
  const say = async (lookedThrough: boolean) => {
    const { name, role } = await professor();
    if (lookedThrough) await library.sources.view({});
    else await library.db.sourceFacts.clear();

    const target = {
      kind: 'person',
      one: { name: 'Han Min-su', role: null },
      other: { name, role },
      word: 'two',
    };
    const first = (await library.db.annotations.toCollection().first())!;
    await library.db.annotations.put({ ...first, id: 'said', articleKey: salt.key, target } as never);
    await library.db.snapshots.clear();
    await library.backup.beginSession();
  };

  it.each([true, false])('goes with the only article that quotes one of them', async (lookedThrough) => {
    await say(lookedThrough);
    expect(await standing(['han min-su'])).toHaveLength(1);
    await library.forget([dam.key], false);
    expect(await standing(['han min-su'])).toEqual([]);
  });

  it.each([true, false])('stays where another one quotes them', async (lookedThrough) => {
    const again = { ...dam, key: 'https://lantern.example/dam', url: 'https://lantern.example/dam' };
    await library.openArticle(again);
    await say(lookedThrough);
    await library.forget([dam.key], false);
    expect(await library.db.annotations.get('said')).toBeDefined();
    await library.forget([again.key], false);
    expect(await library.db.annotations.get('said')).toBeUndefined();
  });

  it('stays where others are forgotten', async () => {
    await say(true);
    await library.forget([bridge.key], false);
    expect(await library.db.annotations.get('said')).toBeDefined();
    expect((await library.db.annotations.where('articleKey').equals(other.key).count()) > 0).toBe(true);
  });
});

describe('an article whose notes stay', () => {
  it('keeps them with the words that they are on, its title and address, and nothing else', async () => {
    expect(await library.forget([bridge.key, salt.key], true)).toEqual({ articles: 2, left: 1 });
    const kept = await bytesOf();
    for (const words of ['cousin', 'timber', 'two logs', bridge.title, bridge.key])
      expect(kept).toContain(words.toLowerCase());
    const around = JSON.stringify((await library.view(bridge.key))!.annotations);
    const words = ownWords(bridge, [other]).filter(
      (word) =>
        !around.toLowerCase().includes(word) &&
        !`${bridge.title} ${bridge.byline} ${bridge.key}`.toLowerCase().includes(word),
    );
    expect(words.length).toBeGreaterThan(6);
    expect(await standing(words)).toEqual([]);
    expect(await standing(ownWords(salt, [bridge, other]))).toEqual([]);
  });
});

describe('a site', () => {
  it('leaves nothing: articles, what its servers answered, following, kept searches', async () => {
    await library.changeSettings({
      follow: ['daily-nk', 'rfa'],
      searches: [
        { name: 'bridges', filter: { outlet: 'Daily NK', words: 'abutment' } },
        { name: 'salt', filter: { words: 'price' } },
      ],
    });
    await library.db.snapshots.clear();
    await library.backup.beginSession();
    expect(await library.forgetSite('Daily NK', false)).toEqual({ articles: 2, left: 0 });
    const words = [...ownWords(editedBridge(), [other]), ...ownWords(salt, [other])];
    expect(await standing([...words, 'cousin', 'abutment', 'dailynk.com', 'daily-nk'])).toEqual([]);
    expect(await library.settings()).toMatchObject({ follow: ['rfa'], searches: [{ name: 'salt' }] });
    expect(await library.stats()).toMatchObject({ articles: 1, notes: 1 });
  });

  it('goes from snapshots as well where only those hold it', async () => {
    await library.delete([bridge.key, salt.key]);
    await library.forgetDeleted(new Date('2027-01-01'));
    expect(await standing(['dailynk.com'])).toHaveLength(1);
    await library.forgetSite('Daily NK', false);
    expect(await standing(['dailynk.com', 'cousin'])).toEqual([]);
  });

  describe('with notes that wait for articles that are not here', () => {
    const waiting = 'https://dailynk.com/english/not-here';
    const elsewhere = 'https://lantern.example/boats';
    const note = (id: string, articleKey: string, body: string, target: object = { kind: 'article' }) => ({
      ...{ id: `00000000-0000-4000-8000-0000000000${id}`, articleKey, body, target, tags: [] },
      ...{ motivation: 'commenting', created: NOW, modified: NOW, revision: 1 },
    });
    const about = (otherKey: string, a: string) => ({
      ...{ kind: 'relation', otherKey, rowId: 'r1', relation: 'agrees', a, b: '' },
    });
    const listed = (key: string, outlet: string, title: string) => ({
      ...{ key, url: key, outlet, title, published: null },
    });

    beforeEach(async () => {
      await library.db.annotations.bulkPut([
        note('11', waiting, 'of the windmill'),
        note('12', `${waiting}-either`, '', about(elsewhere, 'of the tollgate')),
        note('13', other.key, '', about(waiting, 'of the sawmill')),
        note('14', elsewhere, 'of the lighthouse'),
      ] as never);
      await library.db.imports.put({
        ...{ id: 'i', file: 'f', kind: 'others', from: null, brought: NOW, state: 'done' },
        ...{ done: 1, total: 1, added: 1, replaced: 0, articles: 0, kept: 0 },
        listed: [
          listed(waiting, 'dailynk.com', 'Named windmill'),
          listed('https://mirror.example/a', 'Daily NK', 'Named tollgate'),
          listed(elsewhere, 'Lantern', 'Named lighthouse'),
        ],
      });
      await library.db.snapshots.clear();
      await library.backup.beginSession();
    });
    const words = ['windmill', 'tollgate', 'sawmill'];

    it('takes those with it, from every table and snapshot, and what imports listed', async () => {
      expect(await standing(words)).toEqual(words);
      await library.forgetSite('Daily NK', false);
      expect(await standing([...words, 'dailynk.com', 'named tollgate'])).toEqual([]);
      const left = (await library.db.annotations.toArray()).map(({ body }) => body);
      expect(left.sort()).toEqual(['Of the other one', 'of the lighthouse']);
      expect(await standing(['named lighthouse'])).toHaveLength(1);
    });

    it('takes the name of a file that named them, and the record of one that did nothing else', async () => {
      const { db } = library;
      const record = (await db.imports.get('i'))!;
      const listedHere = record.listed.slice(0, 1);
      const row = { is: 'note' as const, revision: 1, before: null, read: null, id: 'x' };
      await db.imports.bulkPut([
        { ...record, id: 'listed', listed: listedHere },
        { ...record, id: 'brought', listed: [] },
        { ...record, id: 'more', listed: listedHere },
        { ...record, id: 'others', listed: record.listed.slice(2) },
      ]);
      await db.importRows.bulkPut([
        { ...row, import: 'brought', n: 0, key: bridge.key },
        { ...row, import: 'more', n: 0, key: other.key },
      ]);
      await library.forgetSite('Daily NK', false);
      expect((await db.imports.toArray()).map(({ id, file }) => [id, file])).toEqual([
        ['i', ''],
        ['more', ''],
        ['others', 'f'],
      ]);
    });

    it('takes those that only a snapshot holds', async () => {
      await library.db.annotations.clear();
      await library.forgetSite('Daily NK', false);
      expect(await standing(words)).toEqual([]);
    });

    it('leaves notes where those stay, with the title that an import listed', async () => {
      const { articles, left } = await library.forgetSite('Daily NK', true);
      expect({ articles, left }).toEqual({ articles: 2, left: 1 });
      expect((await library.db.annotations.where('articleKey').equals(waiting).toArray())[0]?.body).toBe(
        'of the windmill',
      );
      expect(await standing(['named windmill', 'sawmill', 'tollgate'])).toEqual(['named windmill']);
    });

    it('knows a site that is no outlet of ours by the hosts of its articles', async () => {
      const lamps = articleOf(['Lamps.'], { key: 'https://lantern.example/lamps', outlet: 'Lantern Weekly' });
      await library.openArticle({ ...lamps, url: 'https://www.lantern.example/lamps' });
      await library.forgetSite('Lantern Weekly', false);
      expect(await standing(['of the lighthouse', 'named lighthouse', 'tollgate'])).toEqual(['tollgate']);
      expect(await library.db.annotations.where('articleKey').equals(waiting).count()).toBe(1);
    });
  });
});
