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
});
