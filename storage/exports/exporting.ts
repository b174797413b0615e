/** What exports are made of, page by page: the pages that show the export sheet write the files themselves. */
import type { ExportItem } from '../../engine/model/views';
import type { ExportCursor } from '../../protocol/messages/articles';
import type { Answer } from '../../protocol/messages/message-map';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';

/**
 * How much goes into one answer. An article of 500 words is 20 kB with what was found in it: the page that asks shows how far it is, and
 * may stop, after each.
 */
const ITEMS = {
  articles: 100,
  /** Characters of article text, after which the next answer begins. */
  text: 1_000_000,
};

/** Rows behind a place, and whether there are more behind them. */
interface Rows {
  rows: (ArticleRow | undefined)[];
  isMore: boolean;
  total: number;
}

/** Of the keys given, in their order. */
async function rowsOf(
  db: LibraryDatabase,
  keys: readonly string[],
  done: number,
  limit: number,
): Promise<Rows> {
  const rows = await db.articles.bulkGet(keys.slice(done, done + limit));
  return { rows, isMore: done + limit < keys.length, total: keys.length };
}

/**
 * Of everything in the order of first reading, since that only grows at its end while an export runs. It goes on behind the article that
 * came last and not at a number: what is deleted meanwhile moves nothing. Articles of one instant come in the order of their keys.
 */
async function rowsBehind(db: LibraryDatabase, last: ExportCursor['last'], limit: number): Promise<Rows> {
  const some = limit + 1;
  const rows: ArticleRow[] = [];
  if (last) {
    const together = await db.articles.where('firstRead').equals(last.firstRead).primaryKeys();
    const left = together.filter((key) => key > last.key).slice(0, some);
    rows.push(...(await db.articles.bulkGet(left)).filter((row) => row !== undefined));
  }
  if (rows.length < some) {
    const later = last
      ? db.articles.where('firstRead').above(last.firstRead)
      : db.articles.orderBy('firstRead');
    rows.push(...(await later.limit(some - rows.length).toArray()));
  }
  return { rows: rows.slice(0, limit), isMore: rows.length > limit, total: await db.articles.count() };
}

/**
 * What exports are made of, some articles at a time: `cursor` is `null` at first, then what the answer before gave, and `null` after the
 * last one. Articles of `keys` that were deleted meanwhile are passed over.
 */
export async function exportItems(
  db: LibraryDatabase,
  { keys, cursor }: { keys: readonly string[] | null; cursor: ExportCursor | null },
  itemOf: (row: ArticleRow) => Promise<ExportItem>,
  page = ITEMS,
): Promise<Answer<'article/export-items'>> {
  const before = cursor?.done ?? 0;
  const { rows, isMore, total } = await (keys === null
    ? rowsBehind(db, cursor?.last, page.articles)
    : rowsOf(db, keys, before, page.articles));
  const items: ExportItem[] = [];
  let used = 0;
  let text = 0;
  let last = cursor?.last;
  for (const row of rows) {
    if (used > 0 && text > page.text) break;
    used++;
    if (!row) continue;
    text += row.article.text.length;
    items.push(slim(await itemOf(row)));
    last = { firstRead: row.firstRead, key: row.key };
  }
  const done = before + used;
  const goesOn = isMore || used < rows.length;
  return {
    items,
    cursor: goesOn ? { done, ...(last && { last }) } : null,
    done: Math.min(done, total),
    total,
  };
}

/** An item without the paragraphs one by one, which stand in the article's text already: a long one has twelve thousand. */
export function slim(item: ExportItem): ExportItem {
  return { ...item, article: { ...item.article, blocks: [] } };
}
