/** Texts go after a time and notes stay; what is left can be opened, searched, exported and read anew. */
import { beforeEach, describe, expect, it } from 'vitest';
import { sheetFile } from '../../engine/exchange/sheet-files';
import { SHEET_FORMATS } from '../../engine/model/views';
import {
  articleOf,
  draftOn,
  editedBridge,
  everythingIn,
  freshDatabase,
  otherAccount,
  saltArticle,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';

const [bridge, other, salt] = [articleOf(), otherAccount(), saltArticle()];
const WHICH = { days: 30, keepNoted: false } as const;
let now: number;
let library: Library;

const days = (count: number) => {
  now += count * 86_400_000;
};
const stands = async (words: string) => {
  const decoder = new TextDecoder('latin1');
  const all = JSON.stringify(await everythingIn(library.db), (_name, value: unknown) =>
    ArrayBuffer.isView(value)
      ? decoder.decode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
      : value,
  );
  return all.toLowerCase().includes(words.toLowerCase());
};
const letAllGo = async ({ days, keepNoted }: { days: 30; keepNoted: boolean } = WHICH) => {
  await library.changeSettings({ textsGoAfter: days, notedTextsStay: keepNoted });
  await library.letTextsGoFrom(0);
  const { keys } = await library.dueTexts({ days, keepNoted });
  for (const key of keys) expect(await library.letGoDue([key])).toBe(true);
  await library.tidyAfterTexts();
};

beforeEach(async () => {
  now = Date.parse('2026-01-05T08:00:00.000Z');
  library = new Library(freshDatabase(), () => {
    now += 1000;
    return new Date(now);
  });
  await library.openArticle(bridge);
  await library.openArticle(editedBridge());
  await library.openArticle(salt);
  await library.saveNote(
    bridge.key,
    draftOn(editedBridge(), 'two logs', { body: 'Which wood?', tags: ['timber'] }),
  );
  while (await library.groupSome(10));
  await library.sources.view({});
  await library.backup.beginSession();
  days(40);
  await library.openArticle(other);
});

describe('texts that are due', () => {
  it('are those that were not read for so long, with those told that carry notes', async () => {
    expect(await library.dueTexts(WHICH)).toEqual({ keys: [bridge.key, salt.key], noted: 1 });
    expect(await library.dueTexts({ days: 30, keepNoted: true })).toEqual({ keys: [salt.key], noted: 1 });
    expect(await library.dueTexts({ days: 90, keepNoted: false })).toEqual({ keys: [], noted: 0 });
    expect(await library.dueTexts({ days: 0, keepNoted: false })).toEqual({ keys: [], noted: 0 });
  });

  it('go from every table and snapshot; notes stay with their words', async () => {
    for (const words of ['planks', 'Ryang', 'Eleven people', 'four eggs'])
      expect(await stands(words)).toBe(true);
    await letAllGo();
    expect(await library.dueTexts(WHICH)).toEqual({ keys: [], noted: 0 });
    // What the other account says stays: it was read since.
    for (const words of [
      'Eleven people',
      'Order No. 27 on March',
      'seen at the',
      'four eggs',
      'four\neggs',
      'kilogram',
    ])
      expect(await stands(words)).toBe(false);
    const view = (await library.view(bridge.key))!;
    expect(view.article).toMatchObject({
      title: bridge.title,
      url: bridge.url,
      text: '',
      blocks: [],
      links: [],
    });
    expect(view.summary).toMatchObject({
      notes: 1,
      quotes: 0,
      earlierVersions: 0,
      textGone: expect.any(String),
    });
    expect(JSON.stringify(view.annotations)).toContain('two logs');
    expect(await library.stats()).toMatchObject({ articles: 3, notes: 1 });
  });

  it('leave what is found by title and by note', async () => {
    await letAllGo();
    const found = async (words: string) =>
      (await library.articles({ words, offset: 0, limit: 9 })).articles.map(({ key }) => key);
    expect(await found('footbridge gives way')).toEqual([bridge.key]);
    expect(await found('timber')).toEqual([bridge.key]);
    expect(await found('kilogram')).toEqual([]);
  });

  it('are accounts of nothing, and no upkeep brings them back', async () => {
    await letAllGo();
    expect((await library.accounts(other.key)).accounts).toEqual([]);
    expect(await library.lookOver()).toBe(false);
    while (await library.groupSome(10));
    await library.db.articles.toCollection().modify({ engines: 'older' });
    expect(await library.renew(10)).toBe(0);
    await library.wordIndex.mend();
    expect(await stands('Eleven people')).toBe(false);
    expect((await library.accounts(other.key)).accounts).toEqual([]);
  });

  it.each(SHEET_FORMATS)('are exported as %s with what is left', async (format) => {
    await letAllGo();
    const { items } = await library.exportItems({ keys: [bridge.key], cursor: { done: 0 } });
    const { text } = sheetFile(format, items, new Date(now));
    expect(text).toContain(bridge.url);
    if (['csl-json', 'ris', 'bibtex'].includes(format)) return;
    expect(text).toContain('Which wood?');
    expect(text).toContain('two logs');
  });

  it('are stored anew when they are read again, and notes find their places', async () => {
    await letAllGo();
    const view = await library.openArticle(editedBridge());
    expect(view.annotations[0]?.anchoring?.state).toBe('anchored');
    expect(view.summary.textGone).toBeUndefined();
    expect(view.versions).toEqual([]);
    expect(view.attributions.attributions.length).toBeGreaterThan(0);
    expect((await library.accounts(other.key)).accounts).toHaveLength(1);
    expect((await library.view(bridge.key))?.summary.firstRead).toContain('2026-01-05');
  });

  it('come back from a backup that has them, and a backup without takes none away', async () => {
    const { text: before } = await library.backup.page({ cursor: null });
    await letAllGo();
    const { text: after } = await library.backup.page({ cursor: null });
    expect(after).not.toContain('Eleven people');
    const restore = async (text: string, token: string) => {
      const progress = { line: 0, rows: 0, sum: '00000000', ended: false };
      expect((await library.backup.stage({ token, part: 0, text, progress })).refused).toEqual([]);
      await library.backup.apply(token, 'merge');
      while ((await library.renew(10)) > 0);
    };
    await restore(after, 'a');
    expect((await library.view(bridge.key))?.article.text).toBe('');
    await restore(before, 'b');
    expect((await library.view(bridge.key))?.article.text).toContain('Twelve people');
    await restore(after, 'c');
    expect((await library.view(bridge.key))?.article.text).toContain('Twelve people');
  });

  it('stay where the article carries notes and the reader chose so', async () => {
    await letAllGo({ days: 30, keepNoted: true });
    expect((await library.view(bridge.key))?.article.text).toContain('Twelve people');
    expect((await library.view(salt.key))?.article.text).toBe('');
  });
});

it('takes answers of the network with it that are as old, and leaves younger ones', async () => {
  const answer = { etag: 'e', modified: null, type: null, text: 'Feed' };
  await library.db.answers.put({ ...answer, address: 'https://old.example/', when: now - 31 * 86_400_000 });
  await library.db.answers.put({ ...answer, address: 'https://new.example/', when: now - 29 * 86_400_000 });
  await letAllGo();
  expect(await library.db.answers.toCollection().primaryKeys()).toEqual(['https://new.example/']);
});

describe('the day in which it can be taken back', () => {
  it('begins with each choice, and ends by switching it off', async () => {
    expect(await library.textsGoFrom()).toBeNull();
    await library.changeSettings({ textsGoAfter: 30 });
    expect(Date.parse((await library.textsGoFrom())!) - now).toBeCloseTo(86_400_000, -4);
    await library.changeSettings({ textsGoAfter: 0 });
    expect(await library.textsGoFrom()).toBeNull();
    expect(await library.db.facts.get('texts-go-from')).toBeUndefined();
  });

  it('is kept with the choice, both or neither', async () => {
    const put = library.db.facts.put.bind(library.db.facts);
    library.db.facts.put = () => {
      throw new Error('disk');
    };
    await expect(library.changeSettings({ textsGoAfter: 30 })).rejects.toThrow('disk');
    library.db.facts.put = put;
    expect((await library.settings()).textsGoAfter).toBe(0);
  });

  it('is set by nobody where it is switched off', async () => {
    await library.letTextsGoFrom(0);
    expect(await library.db.facts.get('texts-go-from')).toBeUndefined();
  });
});
