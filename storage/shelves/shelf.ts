/**
 * Accounts from shelves: the starter shelf, whose accounts of well-known events are retold in short sentences of this project's own so that a first article
 * already finds another one, and those that the reader brought (`other-shelves.ts`). They are kept apart from what was read: no list, count or export shows them, and switching a shelf off takes all of it out.
 */
import { type ArticleFeatures, featuresOf } from '../../engine/accounts';
import type { Article } from '../../engine/model';
import { outletOfAddress, sameOutlet } from '../../engine/outlets/outlet-names';
import type { LibraryDatabase } from '../database/database';
import type { KeptArticle } from '../rows/kept-article';
import type { ShelfRow } from '../rows/shelf-tables';
import { summaryOf } from '../tables/articles';
import { attributionsOf } from '../work/attributing';

/** The row of an account. */
export function shelfRow(article: Article, edition: string): ShelfRow {
  const attributions = attributionsOf(article);
  const features = featuresOf({ article, attributions });
  return { key: article.key, edition, article, attributions, terms: features.terms, features };
}

/** Puts these accounts on the starter shelf in place of all that stand there. */
export async function stockShelf(
  db: LibraryDatabase,
  articles: readonly Article[],
  edition: string,
): Promise<void> {
  const rows = articles.map((article) => shelfRow(article, edition));
  await db.transaction('rw', db.shelf, async () => {
    await db.shelf.clear();
    await db.shelf.bulkPut(rows);
  });
}

/** Words of a title that two titles of one article share at least. */
const TITLE_WORDS = 3;

const titleWords = (title: string | null) =>
  new Set((title ?? '').toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);

/** Whether a shelf's account retells this very article, which it knows under no address: the same outlet, and a title like it. */
function retells({ article }: ShelfRow, read: ArticleFeatures): boolean {
  if (!sameOutlet(article.outlet, outletOfAddress(read.key))) return false;
  const words = titleWords(read.title);
  const own = titleWords(article.title);
  const common = [...own].filter((word) => words.has(word)).length;
  return common >= Math.min(TITLE_WORDS, own.size) && common > 0;
}

/**
 * Accounts on the shelves that share a telling term with an article, without those that the library has in their own words.
 * @param read the article's candidates in the library
 */
export async function shelfCandidates(
  db: LibraryDatabase,
  features: ArticleFeatures,
  read: readonly ArticleFeatures[],
): Promise<ArticleFeatures[]> {
  const [starter, brought] = await Promise.all([
    db.shelf.where('terms').anyOf(features.terms).distinct().toArray(),
    db.shelved.where('terms').anyOf(features.terms).distinct().toArray(),
  ]);
  if (starter.length + brought.length === 0) return [];
  // An account that stands on several shelves is one account: the starter shelf's, else the first that was found.
  const rows = [
    ...new Map([...starter, ...brought].reverse().map((row) => [row.key, row])).values(),
  ].reverse();
  const keys = rows.map(({ key }) => key);
  const stored = new Set(await db.articles.where('key').anyOf(keys).primaryKeys());
  return rows
    .filter(({ key }) => key !== features.key && !stored.has(key))
    .filter((row) => ![features, ...read].some((one) => retells(row, one)))
    .map((row) => row.features);
}

/** A shelf's account as the accounts engine compares articles; `null` where no shelf has one of this key. */
export async function keptOnShelf(db: LibraryDatabase, key: string): Promise<KeptArticle | null> {
  const starter = await db.shelf.get(key);
  const brought = starter ? undefined : await db.shelved.where('key').equals(key).first();
  const row = starter ?? brought;
  if (!row) return null;
  const { article, attributions } = row;
  const instant = article.published ?? new Date(0).toISOString();
  const counts = { quotes: attributions.attributions.length, sources: attributions.sources.length };
  const summary = summaryOf(
    { article, firstRead: instant, lastRead: instant, ...counts },
    { notes: 0, earlierVersions: 0 },
  );
  const shelf = brought && (await db.shelves.get(brought.shelf))?.file.title;
  return { article, attributions, summary: { ...summary, retold: true, ...(shelf && { shelf }) } };
}

/** What the starter shelf was stocked from; `null` where it is empty. */
export async function shelfEdition(db: LibraryDatabase): Promise<string | null> {
  return (await db.shelf.limit(1).first())?.edition ?? null;
}
