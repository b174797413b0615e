/** Rows that somebody made up: none writes under another host, moves a note, or takes the place of what an outlet said. */

import { beforeEach, describe, expect, it } from 'vitest';
import { BACKUP_START, footerLine, headerLine, rowLine } from '../../protocol/messages/backup-lines';
import { inWords } from '../../tests/support/fault-words';
import { articleOf, draftOn, freshDatabase, tickingClock } from '../../tests/support/library-samples';
import { Library } from '../library/library';
import { BACKUP_BEGIN, backupPage } from './backup';

const bridge = articleOf();
const DAY = '2026-01-05T08:00:00.000Z';
const PLANTED = 'Planted words told our paper on the 6th that all is well.';
const planted = {
  text: PLANTED,
  blocks: [{ kind: 'paragraph', text: PLANTED, span: [0, PLANTED.length] }],
};
let library: Library;

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock(DAY));
  await library.openArticle(bridge);
});

/** A file of some rows, restored beside what is there. */
async function restore(...rows: Array<{ table: string; row: object }>) {
  let progress = { ...BACKUP_START, line: 1 };
  let text = headerLine(1, DAY);
  for (const row of rows) {
    const next = rowLine(row, progress);
    text += next.text;
    progress = next.after;
  }
  text += footerLine(progress);
  const { refused } = await library.backup.stage({ token: 't', part: 0, text, progress: BACKUP_START });
  await library.backup.preview('t');
  const { undo } = await library.backup.apply('t', 'merge');
  return { refused: refused.map(({ fault }) => inWords(fault)), undo };
}

async function rowOf(parts: object, top: object = {}) {
  const row = (await library.db.articles.get(bridge.key))!;
  const key = 'key' in top ? { key: top.key } : {};
  return {
    table: 'articles',
    row: { ...row, ...top, article: { ...row.article, ...planted, ...parts, ...key } },
  };
}

describe('a text under a key that is not its address’s is refused', () => {
  it.each<[string, string, string, string | undefined]>([
    ['a host that shows no copies', '#evil.example', 'https://evil.example/x', 'evil.example'],
    [
      'an archive of another article',
      '#web.archive.org',
      'https://web.archive.org/web/2020/https://www.rfa.org/x',
      'web.archive.org',
    ],
    [
      'an archive under another archive’s name',
      '#archive.ph',
      `https://web.archive.org/web/2020/${bridge.url}`,
      'archive.ph',
    ],
    ['an archive as the outlet itself', '', `https://web.archive.org/web/2020/${bridge.url}`, undefined],
    ['an archive by its short address as the outlet itself', '', 'https://archive.ph/AbC12', undefined],
    ['a file that is none', '#file', bridge.url, undefined],
    ['a way that there is not', '#anything', bridge.url, undefined],
    ['another article of the outlet', '', 'https://www.dailynk.com/english/other', undefined],
    ['another host', '', 'https://www.dailynk.com@evil.example/english/songnim-footbridge', undefined],
  ])('%s', async (_name, way, url, via) => {
    const row = await rowOf({ url, via }, { key: `${bridge.key}${way}` });
    const before = await library.db.articles.toArray();
    expect((await restore(row)).refused).toEqual(['an article under the key of another address']);
    expect(await library.db.articles.toArray()).toEqual(before);
  });

  it.each<[string, string, string | undefined]>([
    ['#web.archive.org', `https://web.archive.org/web/2020/${bridge.url}`, 'web.archive.org'],
    ['#archive.ph', 'https://archive.ph/AbC12', 'archive.ph'],
    ['#file', bridge.url, 'file'],
    ['#http', bridge.url.replace('https', 'http'), 'http'],
    ['#translation', bridge.url, undefined],
  ])('one that is right is taken: %s', async (way, url, via) => {
    const row = await rowOf({ url, ...(via && { via }) }, { key: `${bridge.key}${way}` });
    expect((await restore(row)).refused).toEqual([]);
    expect(await library.db.articles.count()).toBe(2);
  });
});

describe('what stands under an outlet’s key', () => {
  it.each(['file', 'http'])('gives way to no later text that came by a lesser way: %s', async (via) => {
    await restore(await rowOf({ via }, { lastRead: '2026-03-01T00:00:00.000Z' }));
    expect((await library.db.articles.get(bridge.key))!.article.text).toBe(bridge.text);
    expect((await library.db.articles.get(`${bridge.key}#${via}`))!.article.text).toBe(PLANTED);
  });

  it('takes the place of one that came by a lesser way, however late that was read', async () => {
    const own = (await library.db.articles.get(bridge.key))!;
    await library.db.articles.put({ ...own, article: { ...own.article, via: 'file' }, lastRead: DAY });
    await restore({
      table: 'articles',
      row: (await rowOf({ via: undefined }, { lastRead: '2025-01-01T00:00:00.000Z' })).row,
    });
    expect((await library.db.articles.get(bridge.key))!.article.text).toBe(PLANTED);
    expect((await library.db.versions.toArray()).map(({ text }) => text)).toEqual([bridge.text]);
  });

  it.each([
    ['Radio Free Asia', 'https://evil.example/x', 'evil.example', 'Radio Free Asia'],
    ['Daily NK\u200b', 'https://evil.example/x', 'evil.example', 'Daily NK\u200b'],
    ['Radio Free Asia', 'https://www.dailynk.com/english/y', 'Daily NK', 'Radio Free Asia'],
    ['The Lantern', 'https://lantern.example/x', 'The Lantern', undefined],
  ])('has the name of its host: %s at %s', async (outlet, url, name, claims) => {
    const key = url.replace('www.', '');
    await restore(await rowOf({ outlet, url }, { key }));
    const { article } = (await library.db.articles.get(key))!;
    expect([article.outlet, article.claims]).toEqual([name, claims]);
  });
});

describe('a note', () => {
  const note = async () => (await library.saveNote(bridge.key, draftOn(bridge, 'two logs'))).annotation;

  it('whose id a row gives to another article stays where it is; the row gets an id of its own', async () => {
    const own = await note();
    const articleKey = 'https://lantern.example/x';
    const row = { ...own, articleKey, body: 'Other words', modified: '2026-02-01T00:00:00.000Z' };
    for (let times = 0; times < 2; times++) await restore({ table: 'annotations', row });
    expect(await library.db.annotations.get(own.id)).toEqual(own);
    const others = (await library.db.annotations.toArray()).filter(({ id }) => id !== own.id);
    expect(others.map((one) => [one.articleKey, one.body])).toEqual([[articleKey, 'Other words']]);
  });

  it('on an article that was never read is kept by a restore, and by its undoing', async () => {
    const own = await note();
    await library.db.annotations.put({ ...own, articleKey: 'https://lantern.example/x' });
    const { undo } = await restore();
    await library.backup.undo(undo);
    expect((await library.db.annotations.toArray()).map(({ body }) => body)).toEqual([own.body]);
  });

  it('that no file may bring is kept all the same where it was here before', async () => {
    const own = await note();
    await library.db.annotations.put({ ...own, articleKey: 'urn:x' });
    await library.db.annotations.put({ ...own, id: 'b', revision: 2 ** 53 - 1 });
    const before = await library.db.annotations.toArray();
    const { undo } = await restore();
    await library.backup.undo(undo);
    expect(await library.db.annotations.toArray()).toEqual(before);
    const { text } = await backupPage(library.db, BACKUP_BEGIN, new Date(DAY));
    expect(text).toContain('"urn:x"');
  });
});
