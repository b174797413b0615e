/** Which sites can be forgotten, and what that would take: those of which the library has articles, and those of which only other things are kept. */
import { outletOfAddress } from '../../engine/outlets/outlet-names';
import type { LibraryDatabase } from '../database/database';
import { notedKeys } from '../tables/annotations';
import { outletsOf } from '../tables/articles';
import { hostIn, keysKeptOn, keysOfSite } from './site';

/**
 * The sites of which something is kept: the outlets of the library's articles by their names there, then those of which only other things
 * are: notes that wait for articles, what files told of those, articles that were deleted, when servers were asked.
 * @returns names that `keysOfSite` takes, in alphabetical order
 */
export async function sitesOf(db: LibraryDatabase): Promise<string[]> {
  const outlets = new Set(await outletsOf(db));
  const [addresses, hosts] = [await keysKeptOn(db), new Set<string>()];
  await db.imports.each(({ listed }) => {
    for (const { key } of listed) addresses.add(key);
  });
  for (const host of await db.hosts.toCollection().primaryKeys()) addresses.add(`https://${host}/`);
  await db.deletions.each(({ article }) => outlets.add(article.article.outlet));
  for (const address of addresses) {
    if (!/^https?:/iu.test(address)) continue;
    const known = outletOfAddress(address);
    if (known === null) for (const host of hostIn(address)) hosts.add(host);
    else outlets.add(known);
  }
  for (const host of hosts) if (!(await isOfArticles(db, host))) outlets.add(host);
  return [...outlets].sort();
}

/** Whether the library has an article on a host: then what else is kept of it belongs to that article's outlet. */
async function isOfArticles(db: LibraryDatabase, host: string): Promise<boolean> {
  return (await db.articles.where('key').startsWith(`https://${host}/`).count()) > 0;
}

/** How many articles of a site the library has, and how many carry notes, those among them for which notes wait: of the keys that are forgotten with it. */
export async function countSite(
  db: LibraryDatabase,
  outlet: string,
): Promise<{ articles: number; noted: number }> {
  const { keys } = await keysOfSite(db, outlet);
  const articles = await db.articles.where('article.outlet').equals(outlet).count();
  const noted = [...(await notedKeys(db))].filter((key) => keys.has(key));
  return { articles, noted: noted.length };
}
