import { describe, expect, it } from 'vitest';
import { fileOfEach, isJoined, joinedFiles, sheetFile } from '../../../engine/exchange/sheet-files';
import type { ExportFile } from '../../../engine/model/views';
import { article, item } from '../../../tests/support/export-samples';
import { exportArticles, exportEach, previewOf, type Ways } from './export-work';

/** A background with pages of two articles. */
function background(articles = 6) {
  const all = Array.from({ length: articles }, (_, at) =>
    item(article({ key: `lantern.example/2031/boats-${at}`, title: `Boats ${at}` })),
  );
  const asked: number[] = [];
  const saved: ExportFile[] = [];
  const ways: Ways = {
    sheetFile,
    isJoined,
    joinedFiles,
    now: () => new Date('2031-02-07T12:00:00.000Z'),
    async ask(cursor) {
      const from = cursor?.done ?? 0;
      asked.push(from);
      const items = all.slice(from, from + 2);
      const done = from + items.length;
      return { items, cursor: done < articles ? { done } : null, done, total: articles };
    },
    save: (file) => saved.push(file),
    onProgress: () => {},
  };
  return { asked, saved, ways, all };
}
const going = () => new AbortController().signal;

describe('exporting', () => {
  it.each(['ris', 'bibtex', 'csl-json', 'csv', 'markdown', 'json-ld'] as const)(
    'writes one file of all pages, as if they had come at once: %s',
    async (format) => {
      const { saved, ways, all } = background();
      await exportArticles(format, {}, ways, going());
      expect(saved).toEqual([sheetFile(format, all, ways.now())]);
    },
  );

  it('writes several files where one would be too large, each complete in itself', async () => {
    const { saved, ways } = background(300);
    await exportArticles('json-ld', {}, ways, going());
    expect(saved.map(({ name }) => name)).toEqual(
      [1, 2, 3].map((part) => `second-source-library-2031-02-07-part-${part}.jsonld`),
    );
    for (const { text } of saved) expect(JSON.parse(text)).toHaveProperty('total');
  });

  it('stops when it is cancelled, and saves nothing more', async () => {
    const { asked, saved, ways } = background();
    const cancel = new AbortController();
    const asking: Ways = {
      ...ways,
      async ask(cursor) {
        if (cursor) cancel.abort();
        return ways.ask(cursor);
      },
    };
    expect(await exportArticles('ris', {}, asking, cancel.signal)).toEqual([]);
    expect(saved).toEqual([]);
    expect(asked).toEqual([0, 2]);
  });

  it('of nothing is a file all the same', async () => {
    const { saved, ways } = background(0);
    await exportArticles('csv', {}, ways, going());
    expect(saved).toHaveLength(1);
  });
});

describe('a file for each article', () => {
  it('goes through all pages, each under its own name', async () => {
    const { ways, all } = background();
    const put: ExportFile[] = [];
    const each = { ...ways, fileOfEach, put: (file: ExportFile) => void put.push(file) };
    expect(await exportEach('markdown', {}, each, going())).toBe(6);
    expect(put).toEqual(all.map((one) => fileOfEach('markdown', one, ways.now(), {})));
    expect(new Set(put.map(({ name }) => name)).size).toBe(6);
  });

  it('stops when it is cancelled', async () => {
    const { ways } = background();
    const cancel = new AbortController();
    const each = { ...ways, fileOfEach, put: () => cancel.abort() };
    expect(await exportEach('markdown', {}, each, cancel.signal)).toBe(1);
  });
});

describe('a preview', () => {
  it('tells the size of few articles to the byte', () => {
    const { ways, all } = background(3);
    const { text } = sheetFile('ris', all, ways.now());
    expect(previewOf({ items: all, total: 3 }, 'ris', {}, ways)).toMatchObject({
      is: 'ready',
      bytes: text.length,
      about: false,
      cut: false,
      text,
    });
  });

  it('reckons the size of many from the first', () => {
    const { ways, all } = background(30);
    const found = previewOf({ items: all, total: 3000 }, 'bibtex', {}, ways);
    const { text } = sheetFile('bibtex', all.slice(0, 20), ways.now());
    expect(found).toMatchObject({ about: true, bytes: text.length * 150 });
  });

  it('says that there is nothing', () =>
    expect(previewOf({ items: [], total: 0 }, 'csv', {}, background(0).ways)).toEqual({ is: 'nothing' }));
});
