import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_FORMATS } from '../../engine/model/views';
import type { ExportCursor } from '../../protocol/messages/articles';
import { textOf } from '../../tests/support/export-text';
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
import { exportItems } from './exporting';

const bridge = articleOf();
const other = otherAccount();
const salt = saltArticle();
let library: Library;
const nothingFound = { engine: 1, attributions: [], sources: [] };
const itemOf = async ({ article }: ArticleRow) => ({ article, attributions: nothingFound, annotations: [] });

beforeEach(async () => {
  library = new Library(freshDatabase(), tickingClock());
  for (const article of [bridge, other, salt]) await library.openArticle(article);
  await library.saveNote(bridge.key, draftOn(bridge, 'two logs', { body: 'Which wood?' }));
});

const all = { keys: null, cursor: null };
const titles = (items: ReadonlyArray<{ article: { title: string } }>) =>
  items.map(({ article }) => article.title);

/** The titles of everything, some articles at a time; `between` is done after each time. */
async function everything(page: { articles: number; text: number }, between = async () => {}) {
  const steps: Array<{ titles: string[]; done: number; total: number }> = [];
  let cursor: ExportCursor | null = null;
  do {
    const answer: Awaited<ReturnType<typeof exportItems>> = await exportItems(
      library.db,
      { keys: null, cursor },
      itemOf,
      page,
    );
    steps.push({ titles: titles(answer.items), done: answer.done, total: answer.total });
    ({ cursor } = answer);
    await between();
  } while (cursor !== null);
  return steps;
}

describe('export', () => {
  it.each(SHEET_FORMATS.filter((format) => !['csl-json', 'ris', 'bibtex'].includes(format)))(
    'of an article as %s has its quotes and notes',
    async (format) => {
      const text = textOf(format, await library.exportItem(bridge.key));
      expect(text).toContain('Which wood?');
      expect(text).toContain('Eleven people');
      expect(text).not.toContain('eggs');
    },
  );

  it('of some, passing over what is gone', async () => {
    const keys = [salt.key, 'https://rfa.org/none', bridge.key];
    const { items, cursor, done } = await library.exportItems({ keys, cursor: null });
    expect({ cursor, done }).toEqual({ cursor: null, done: 3 });
    expect(titles(items)).toEqual([salt.title, bridge.title]);
  });

  it('of an empty library ends', async () => {
    expect(await new Library(freshDatabase()).exportItems(all)).toEqual({
      items: [],
      cursor: null,
      done: 0,
      total: 0,
    });
  });

  it('gives what pages write files from: one article with its event, several without', async () => {
    const { items, cursor, total } = await library.exportItems(all);
    expect({ cursor, total }).toEqual({ cursor: null, total: 3 });
    expect(titles(items)).toEqual([bridge, other, salt].map(({ title }) => title));
    expect(items[0]!.annotations.map(({ annotation }) => annotation.body)).toEqual(['Which wood?']);
    expect(items[0]!.read).toMatch(/^\d{4}-/u);
    expect(items[0]!.article.blocks).toEqual([]);
    expect(items.some(({ event }) => event)).toBe(false);
    const only = await library.exportItems({ keys: [bridge.key], cursor: null });
    expect(only.items[0]!.event?.accounts.map(({ key }) => key)).toEqual([other.key]);
    expect((await library.exportItems({ keys: ['https://rfa.org/none'], cursor: null })).items).toEqual([]);
  });

  it.each([
    ['by articles', { articles: 2, text: 1_000_000 }, [2, 3]],
    ['by text', { articles: 100, text: 10 }, [1, 2, 3]],
    ['by an end that is a page’s end', { articles: 3, text: 1_000_000 }, [3]],
  ])('comes in several answers where it is large: %s', async (_name, page, steps) => {
    const answers = await everything(page);
    expect(answers.map(({ done }) => done)).toEqual(steps);
    expect(answers.flatMap((answer) => answer.titles)).toEqual(
      [bridge, other, salt].map(({ title }) => title),
    );
  });
});

describe('an export of everything, while the library changes', () => {
  const one = { articles: 1, text: 1_000_000 };

  it('passes over no article when one that was exported is deleted', async () => {
    let isFirst = true;
    const answers = await everything(one, async () => {
      if (isFirst) await library.delete([bridge.key]);
      isFirst = false;
    });
    expect(answers.flatMap((answer) => answer.titles)).toEqual(
      [bridge, other, salt].map(({ title }) => title),
    );
  });

  it('passes over no article when the one that it stands at is deleted, and counts to the end', async () => {
    let times = 0;
    const answers = await everything(one, async () => {
      times++;
      if (times === 2) await library.delete([other.key]);
    });
    expect(answers.flatMap((answer) => answer.titles)).toEqual(
      [bridge, other, salt].map(({ title }) => title),
    );
    for (const { done, total } of answers) expect(done).toBeLessThanOrEqual(total);
  });

  it('brings what was read anew once', async () => {
    const answers = await everything(one, async () => {
      await library.openArticle(bridge);
    });
    expect(answers.flatMap((answer) => answer.titles)).toEqual(
      [bridge, other, salt].map(({ title }) => title),
    );
  });

  it('goes through articles of one instant, by their keys', async () => {
    await library.db.articles.toCollection().modify({ firstRead: '2031-01-01T00:00:00.000Z' });
    const answers = await everything(one);
    const byKey = [bridge, other, salt].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(answers.flatMap((answer) => answer.titles)).toEqual(byKey.map(({ title }) => title));
  });
});
