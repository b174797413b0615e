/**
 * Who may write what. An outlet is known by its own host only: what a page's host is tells the browser, and a text
 * that came by another way (a copy, a connection that anybody may have changed, a file) has the outlet's key for showing and
 * matching, but never takes the place of what the outlet itself said. It is kept beside it, under the key and the way it came:
 * `https://dailynk.com/english/x#web.archive.org`. No page's own key has a `#`.
 */
import type { Article } from '../model';
import { articleKey, pageSite, webAddress } from './address';
import { copyAt } from './copies';
import { siteWithPort } from './hosts';

/** Ways that are no host's. A host never looks like one of them: it has a dot. */
const INSECURE = 'http';
const SAVED_FILE = 'file';
const TRANSLATION = 'translation';

/** The way of the article that a key stands for; `null` for the outlet's own. */
export function wayInKey(key: string): string | null {
  const at = key.indexOf('#');
  return at < 0 ? null : key.slice(at + 1);
}

/** The key of the outlet's own article: what articles and their copies have in common. */
export function mainKey(key: string): string {
  const at = key.indexOf('#');
  return at < 0 ? key : key.slice(0, at);
}

/** The key under which a text that came another way is kept beside the outlet's own. */
export function besideKey(key: string, way: string): string {
  return `${mainKey(key)}#${way}`;
}

/** The way by which a page's text comes to the reader; `undefined` where it is the outlet's own host, over https. */
export function wayOf(address: string): string | undefined {
  const url = webAddress(address);
  if (!url) return undefined;
  return copyAt(url)?.host ?? (url.protocol === 'http:' ? INSECURE : undefined);
}

/** Whether a text is a copy that another host shows. */
export function isCopy(way: string | undefined): way is string {
  return way !== undefined && way !== INSECURE && way !== SAVED_FILE && way !== TRANSLATION;
}

/** How much a way is to be trusted: what came by a lower one never replaces what came by a higher one. */
function standing(way: string | undefined): number {
  return way === undefined ? 2 : way === INSECURE ? 1 : 0;
}

/** What is known of the text that is kept under an article's key. */
export interface KeptText {
  via: string | undefined;
  language: string;
  /** Its title and text are the new one's. */
  same: boolean;
}

type Filing =
  /** Takes the place under the article's key; what stood there becomes an earlier version. */
  | { as: 'own' }
  /** The same words came by a better way before: nothing changes. */
  | { as: 'known' }
  /** Kept as an article of its own beside it. */
  | { as: 'beside'; key: string };

/**
 * Where a text is kept that was read for an article.
 * @param kept what stands under the article's key; `null` for nothing
 */
export function filing(article: Pick<Article, 'key' | 'via' | 'language'>, kept: KeptText | null): Filing {
  const { key, via, language } = article;
  if (wayInKey(key) !== null) return { as: 'own' };
  // A copy stands beside from the first: what another host shows is no outlet's word, also where it is alone.
  if (isCopy(via)) return { as: 'beside', key: besideKey(key, via) };
  if (kept === null) return { as: 'own' };
  const isWeaker = standing(via) < standing(kept.via);
  if (kept.same) return { as: isWeaker ? 'known' : 'own' };
  if (isWeaker) return { as: 'beside', key: besideKey(key, via ?? SAVED_FILE) };
  // The same address in another language is a translation that left no mark on the page.
  if (language !== kept.language && standing(via) === standing(kept.via))
    return { as: 'beside', key: besideKey(key, TRANSLATION) };
  return { as: 'own' };
}

/**
 * The article as it may be kept that a page's reader handed on: with the way it came, which the page's address tells and
 * not the article; `null` where the page may not say this of the article, since it is another host's.
 * @param pageAddress as the browser names it, never as the page does
 */
export function asReadAt<A extends Pick<Article, 'key' | 'url' | 'via'>>(
  article: A,
  pageAddress: string,
): A | null {
  const page = webAddress(pageAddress);
  const key = webAddress(article.key);
  if (!page || !key || key.protocol !== 'https:' || articleKey(article.key) !== article.key) return null;
  const site = siteWithPort(page);
  if (pageSite(article.url) !== site || !isAddressOf(article.key, article.url)) return null;
  const way = wayOf(pageAddress);
  // Only a host that shows copies speaks of other hosts' articles; it never writes under their keys (`filing`).
  if (!isCopy(way) && siteWithPort(key) !== site) return null;
  const read = { ...article };
  delete read.via;
  return way === undefined ? read : { ...read, via: way };
}

/**
 * Whether an address may stand beside a key: it is the article's own, or that of a copy which shows the article, or of one that does
 * not tell which it shows (`archive.ph/AbC12`).
 */
export function isAddressOf(key: string, address: string): boolean {
  const url = webAddress(address);
  if (!url) return false;
  return copyAt(url)?.original === null || articleKey(mainKey(key)) === articleKey(address);
}

/** Whether a kept text stands under the key of its address and of the way it came: what comes in as a row may say anything. */
export function isFiledRight({ key, url, via }: Pick<Article, 'key' | 'url' | 'via'>): boolean {
  if (!isAddressOf(key, url)) return false;
  const way = wayInKey(key);
  const shownBy = wayOf(url);
  // A copy names the host that shows it, and is never under the outlet's own key. A file may be of a copy.
  if (isCopy(via)) return way === via && shownBy === via;
  if (isCopy(shownBy) && via !== SAVED_FILE) return false;
  return way === null || way === TRANSLATION || way === via;
}

/** The article of a file that the reader brought: where it says that it is from is the file's word, and anybody can write a file. */
export function asSavedFile(article: Article): Article {
  return { ...article, key: mainKey(article.key), via: SAVED_FILE };
}
