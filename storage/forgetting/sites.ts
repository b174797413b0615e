/** Which sites can be forgotten, and what that would take: those of which the library has articles, and those of which only other things are kept. */
import { OUTLET_INTERFACES } from '../../engine/feeds';
import type { Annotation } from '../../engine/model';
import { outletOfAddress } from '../../engine/outlets/outlet-names';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';
import type { SettingsRow } from '../rows/choice-rows';
import { notedKeys } from '../tables/annotations';
import { outletsOf } from '../tables/articles';
import { eachRemain } from './remains';
import { hostIn, keysIn, keysKeptOn, keysOfSite } from './site';
import { eachSnapshotLine } from './snapshot-lines';

/**
 * The sites of which something is kept: the outlets of the library's articles by their names there, then those of which only other things
 * are: notes that wait for articles, other articles that a judgement is on, what files told of articles, articles and notes that were
 * deleted or that a snapshot holds, when servers were asked, what is followed, kept searches.
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
  const named = (row: Pick<Annotation, 'articleKey' | 'target'>) => {
    for (const key of keysIn(row)) addresses.add(key);
  };
  await db.annotations.each(named);
  await eachRemain(db, named);
  const ofArticle = (_table: string, row: unknown) => {
    const { article } = row as Partial<ArticleRow>;
    if (article) outlets.add(article.outlet);
  };
  await eachSnapshotLine(db, ofArticle, 'articles');
  for (const outlet of await outletsChosen(db)) outlets.add(outlet);
  for (const address of addresses) {
    if (!/^https?:/iu.test(address)) continue;
    const known = outletOfAddress(address);
    if (known === null) for (const host of hostIn(address)) hosts.add(host);
    else outlets.add(known);
  }
  for (const host of hosts) if (!(await isOfArticles(db, host))) outlets.add(host);
  return [...outlets].sort();
}

/** The outlets of which following looked for news, and those that a kept search names, in the settings or a snapshot of them. */
async function outletsChosen(db: LibraryDatabase): Promise<Set<string>> {
  const ids = new Set(await db.followed.toCollection().primaryKeys());
  const outlets = new Set<string>();
  const look = ({ changed }: SettingsRow) => {
    for (const { filter } of changed.searches ?? []) if (filter.outlet) outlets.add(filter.outlet);
  };
  const row = await db.settings.get('settings');
  if (row) look(row);
  await eachSnapshotLine(db, (_table, kept) => look(kept as SettingsRow), 'settings');
  for (const { id, outlet } of OUTLET_INTERFACES) if (ids.has(id)) outlets.add(outlet);
  return outlets;
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
