/** What belongs to a site: its articles, those that are kept only to bring them back, and what waits for articles of it that are not here. */
import type { Annotation } from '../../engine/model';
import { copyAt } from '../../engine/outlets/copies';
import { outletOfAddress } from '../../engine/outlets/outlet-names';
import type { LibraryDatabase } from '../database/database';
import type { ArticleRow } from '../rows/article-rows';
import { eachRemain } from './remains';
import { eachSnapshotLine } from './snapshot-lines';

/** @returns the keys that are to be forgotten, and addresses of the site's servers */
export async function keysOfSite(
  db: LibraryDatabase,
  outlet: string,
): Promise<{ keys: Set<string>; addresses: string[] }> {
  const keys = new Set(await db.articles.where('article.outlet').equals(outlet).primaryKeys());
  const addresses: string[] = (await db.articles.bulkGet([...keys])).flatMap((row) =>
    row ? [row.article.url, row.key] : [],
  );
  await db.deletions.each(({ key, article }) => {
    if (article.article.outlet !== outlet) return;
    keys.add(key);
    addresses.push(article.article.url, key);
  });
  // Of an article that an earlier build deleted.
  for (const key of await db.sourceFacts
    .filter((row) => 'outlet' in row && row.outlet === outlet)
    .primaryKeys())
    keys.add(key);
  const look = (_table: string, row: unknown) => {
    const { key, article } = row as ArticleRow;
    if (article?.outlet !== outlet) return;
    keys.add(key);
    addresses.push(article.url);
  };
  await eachSnapshotLine(db, look, 'articles');
  for (const key of await waitingFor(db, outlet, hostsOf([...keys, ...addresses]))) keys.add(key);
  return { keys, addresses };
}

/** Hosts of addresses, but for those that show copies of other sites' pages. */
const hostsOf = (addresses: readonly string[]) =>
  new Set(addresses.filter((one) => !URL.canParse(one) || !copyAt(new URL(one))).flatMap(hostIn));

/** The articles that an annotation is on, or says something of. */
export function keysIn({ articleKey, target }: Pick<Annotation, 'articleKey' | 'target'>): string[] {
  return 'otherKey' in target ? [articleKey, target.otherKey] : [articleKey];
}

/**
 * The articles that something is kept on, whether or not they are here: annotations, drafts, watches, what imports did; and the addresses
 * that following has still to read.
 */
export async function keysKeptOn(db: LibraryDatabase): Promise<Set<string>> {
  const named = [
    ...(await db.annotations.orderBy('articleKey').uniqueKeys()),
    ...(await db.drafts.orderBy('articleKey').uniqueKeys()),
    ...(await db.importRows.orderBy('key').uniqueKeys()),
  ];
  const keys = new Set(named.map(String));
  await db.watches.each(({ key, seen }) => {
    for (const one of [key, ...seen]) keys.add(one);
  });
  await db.followed.each(({ waiting }) => {
    for (const one of waiting) keys.add(one);
  });
  return keys;
}

/** Keys of articles of a site that are not here: those that something is kept on or names, and that imports listed. */
async function waitingFor(
  db: LibraryDatabase,
  outlet: string,
  hosts: ReadonlySet<string>,
): Promise<Set<string>> {
  const [named, listed] = [await keysKeptOn(db), new Set<string>()];
  const look = (row: Pick<Annotation, 'articleKey' | 'target'>) => {
    for (const key of keysIn(row)) named.add(key);
  };
  await db.annotations.each(look);
  await eachRemain(db, look);
  await db.imports.each((row) => {
    for (const one of row.listed) {
      if (one.outlet === outlet) listed.add(one.key);
      else named.add(one.key);
    }
  });
  const found = new Set([...listed, ...[...named].filter((key) => isOfSite(key, outlet, hosts))]);
  // What another outlet's article is at is not of this site.
  for (const key of await db.articles
    .where('key')
    .anyOf([...found])
    .primaryKeys())
    found.delete(key);
  await db.deletions.each(({ key, article }) => {
    if (article.article.outlet !== outlet) found.delete(key);
  });
  return found;
}

/** By the outlets whose hosts are known, by hosts that the site's articles are on, or by the site's name where that is a host. */
export const isOfSite = (address: string, outlet: string, hosts: ReadonlySet<string>): boolean =>
  outletOfAddress(address) === outlet || isOnHosts(address, hosts) || hostIn(address)[0] === outlet;

/** Whether an address is on one of these hosts, or under it. */
function isOnHosts(address: string, hosts: ReadonlySet<string>): boolean {
  return hostIn(address).some(
    (host) => hosts.has(host) || [...hosts].some((one) => host.endsWith(`.${one}`)),
  );
}

/** The host of an address without `www.`; none of what is no address. */
export function hostIn(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const host = new URL(address).hostname.replace(/^www\./, '');
  return host === '' ? [] : [host];
}
