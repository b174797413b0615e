import type { ExportFile, ExportFormat, ExportItem } from '../../engine/model/views';
import type { LibraryExport } from '../../protocol/messages/articles';
import type { Answer } from '../../protocol/messages/message-map';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';
import { type EngineRunner, exportIn, INLINE_ENGINE } from '../work/engine-work';

/**
 * How much goes into one file: far under what a message may carry (64 MiB in Chromium), and quick enough to cancel and to hand on. JSON-LD
 * writes each quote with its source, chain and selectors: 50 kB for an article of 500 words.
 */
const pageOf = (format: ExportFormat) => ({
  articles: format === 'json-ld' ? 125 : 500,
  /** Characters of article text, after which the next file begins. */
  text: 4_000_000,
});

/** The rows from `cursor` on: of the keys given, in their order, or of everything in the order of first reading. */
function rowsFrom(
  db: LibraryDatabase,
  keys: readonly string[] | null,
  cursor: number,
  limit: number,
): Promise<(ArticleRow | undefined)[]> {
  // By first reading, since that order only grows at its end while an export runs.
  if (keys === null) return db.articles.orderBy('firstRead').offset(cursor).limit(limit).toArray();
  return db.articles.bulkGet(keys.slice(cursor, cursor + limit));
}

/** The articles from `cursor` on, as many as a page takes, and how far that is. */
async function pageFrom(
  db: LibraryDatabase,
  keys: readonly string[] | null,
  cursor: number,
  itemOf: (row: ArticleRow) => Promise<ExportItem>,
  page: { articles: number; text: number },
): Promise<Answer<'article/export-items'>> {
  const total = keys === null ? await db.articles.count() : keys.length;
  const rows = await rowsFrom(db, keys, cursor, page.articles);
  const items: ExportItem[] = [];
  let used = 0;
  let text = 0;
  for (const row of rows) {
    if (used > 0 && text > page.text) break;
    used++;
    if (!row) continue;
    text += row.article.text.length;
    items.push(await itemOf(row));
  }
  const done = Math.min(total, cursor + used);
  return { items, cursor: used > 0 && done < total ? done : null, done, total };
}

/**
 * One file of an export that may need several. `cursor` counts articles: 0 at first, then what the answer before gave,
 * `null` after the last one. Articles that were deleted meanwhile are passed over.
 */
export async function exportPage(
  db: LibraryDatabase,
  { format, keys, cursor }: LibraryExport,
  itemOf: (row: ArticleRow) => Promise<ExportItem>,
  now: Date,
  page = pageOf(format),
  engine: EngineRunner = INLINE_ENGINE,
): Promise<Answer<'article/export'>> {
  const { items, cursor: next, ...at } = await pageFrom(db, keys, cursor, itemOf, page);
  const file = await exportIn(engine, { format, items, now: now.toISOString() });
  return { file: cursor === 0 && next === null ? file : numbered(file, cursor), cursor: next, ...at };
}

/**
 * How much goes into one answer with what exports are made of. An article of 500 words is 20 kB with what was found in it: the page that asks
 * shows how far it is, and may stop, after each.
 */
const ITEMS = { articles: 100, text: 1_000_000 };

/** What exports are made of, as `exportPage` goes through the library. */
export async function exportItems(
  db: LibraryDatabase,
  { keys, cursor }: Omit<LibraryExport, 'format'>,
  itemOf: (row: ArticleRow) => Promise<ExportItem>,
  page = ITEMS,
): Promise<Answer<'article/export-items'>> {
  const { items, ...at } = await pageFrom(db, keys, cursor, itemOf, page);
  return { items: items.map((item) => ({ ...item, article: { ...item.article, blocks: [] } })), ...at };
}

/** Several files need several names: "second-source.from-501.md". */
function numbered(file: ExportFile, cursor: number): ExportFile {
  const dot = file.name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [file.name.slice(0, dot), file.name.slice(dot)] : [file.name, ''];
  return { ...file, name: `${stem}.from-${cursor + 1}${ending}` };
}
