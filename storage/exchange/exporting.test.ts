import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../engine/model/views';
import {
  articleOf,
  draftOn,
  freshDatabase,
  otherAccount,
  saltArticle,
  tickingClock,
} from '../../tests/support/library-samples';
import { Library } from '../library/library';
import type { ArticleRow } from '../rows/article-rows';
import { exportPage } from './exporting';

const library = new Library(freshDatabase(), tickingClock());
const bridge = articleOf();
const nothingFound = { engine: 1, attributions: [], sources: [] };
const itemOf = async ({ article }: ArticleRow) => ({ article, attributions: nothingFound, annotations: [] });

beforeAll(async () => {
  for (const article of [bridge, otherAccount(), saltArticle()]) await library.openArticle(article);
  await library.saveNote(bridge.key, draftOn(bridge, 'two logs', { body: 'Which wood?' }));
});

describe('export', () => {
  it.each(EXPORT_FORMATS)('of an article as %s has its quotes and notes', async (format) => {
    const file = await library.exportArticle(bridge.key, format);
    expect(file.text).toContain('Which wood?');
    expect(file.text).toContain('Eleven people');
    expect(file.text).not.toContain('eggs');
  });

  it('of everything', async () => {
    const { file, cursor, done, total } = await library.export({ format: 'markdown', keys: null, cursor: 0 });
    expect({ cursor, done, total }).toEqual({ cursor: null, done: 3, total: 3 });
    for (const { title } of [bridge, otherAccount(), saltArticle()]) expect(file.text).toContain(title);
  });

  it('of some, passing over what is gone', async () => {
    const keys = [saltArticle().key, 'https://rfa.org/none', bridge.key];
    const { file, cursor, done } = await library.export({ format: 'markdown', keys, cursor: 0 });
    expect({ cursor, done }).toEqual({ cursor: null, done: 3 });
    expect(file.text.indexOf(saltArticle().title)).toBeLessThan(file.text.indexOf(bridge.title));
  });

  it('of an empty library is one file, and ends', async () => {
    const empty = new Library(freshDatabase());
    expect(await empty.export({ format: 'csv', keys: null, cursor: 0 })).toMatchObject({
      cursor: null,
      done: 0,
      total: 0,
    });
  });

  it('gives what pages write files from: one article with its event, several without', async () => {
    const { items, cursor, total } = await library.exportItems({ keys: null, cursor: 0 });
    expect({ cursor, total }).toEqual({ cursor: null, total: 3 });
    expect(items.map(({ article }) => article.title)).toEqual(
      [bridge, otherAccount(), saltArticle()].map(({ title }) => title),
    );
    expect(items[0]!.annotations.map(({ annotation }) => annotation.body)).toEqual(['Which wood?']);
    expect(items[0]!.read).toMatch(/^\d{4}-/u);
    expect(items.some(({ event }) => event)).toBe(false);
    const only = await library.exportItems({ keys: [bridge.key], cursor: 0 });
    expect(only.items[0]!.event?.accounts.map(({ key }) => key)).toEqual([otherAccount().key]);
    expect((await library.exportItems({ keys: ['https://rfa.org/none'], cursor: 0 })).items).toEqual([]);
  });

  it.each([
    ['by articles', { articles: 2, text: 1_000_000 }, [2, 3]],
    ['by text', { articles: 100, text: 10 }, [1, 2, 3]],
  ])('comes in several files, each named, where it is large: %s', async (_name, page, steps) => {
    const names: string[] = [];
    const done: number[] = [];
    let text = '';
    for (let cursor: number | null = 0; cursor !== null; ) {
      const ask = { format: 'markdown', keys: null, cursor } as const;
      const answer: Awaited<ReturnType<Library['export']>> = await exportPage(
        library.db,
        ask,
        itemOf,
        new Date(0),
        page,
      );
      names.push(answer.file.name);
      done.push(answer.done);
      text += answer.file.text;
      cursor = answer.cursor;
    }
    expect(done).toEqual(steps);
    expect(new Set(names).size).toBe(steps.length);
    for (const { title } of [bridge, otherAccount(), saltArticle()]) expect(text).toContain(title);
  });
});
