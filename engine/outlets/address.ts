/**
 * URL identity: which addresses are one article. AMP, mobile, `http`/`https`, with and without `www`, tracking
 * parameters and the hash make no difference, and an archive's, a translator's or a cache's address means the article
 * that it is a copy of. Never throws; a text that is no address is its own key.
 *
 * A key says what a page is *about*. Who may *write* under it is another question (`writing.ts`).
 */
import { copyAt, isSameKeeper, readerView, unwrapped } from './copies';
import { siteWithPort } from './hosts';
import { alternatives } from './known-outlets';
import { OUTLETS } from './records';
import { isTracking, parameterName } from './tracking';
import { webAddress } from './wrapped-address';

export { siteOf } from './hosts';
export { webAddress } from './wrapped-address';

/** The last parts of a path that name a rendering: `/amp/`, Plone's `/view`, an outlet's own (RFA's `/ampRFA`). */
const RENDERING_TAIL = new RegExp(
  `(?<=/[^/]+)/(?:amp|print|view|outputType=amp|${alternatives(OUTLETS.flatMap((one) => one.renderings ?? []))})/*$`,
  'i',
);
/** Pages whose articles are told apart by one parameter alone. */
const BY_ONE_PARAMETER = OUTLETS.flatMap(({ numbered }) => numbered ?? []);

/** The path without what names a rendering and without the slash at its end. */
function barePath(url: URL): string {
  let path = url.pathname.replace(/;jsessionid=[^/]*/gi, '').replace(/\/{2,}/g, '/');
  path = path
    .replace(RENDERING_TAIL, '')
    .replace(/\.amp(?:\.html?)?$/i, '')
    .replace(/\/index\.(?:html?|php)$/i, '');
  path = path.replace(/\/+$/, '');
  try {
    return encodeURI(decodeURI(path));
  } catch {
    return path;
  }
}

/** The parameters in their order. `forEach`, because Firefox's content scripts cannot iterate `URLSearchParams`. */
function parametersOf(url: URL): Array<[name: string, value: string]> {
  const found: Array<[string, string]> = [];
  url.searchParams.forEach((value, name) => {
    found.push([name, value]);
  });
  return found;
}

/** The parameters that name the article, sorted, each once; of a page with one that suffices (`read.php?num=`), that one. */
function namingParameters(url: URL): Array<[name: string, value: string]> {
  const kept = parametersOf(url)
    .filter(([name]) => !isTracking(name))
    .map(([name, value]): [string, string] => [parameterName(name), value]);
  const alone = BY_ONE_PARAMETER.find(({ page }) => page.test(url.pathname));
  const number = kept.filter(([name]) => name === alone?.parameter);
  const named = (number.length > 0 ? number : kept).sort(([a, x], [b, y]) =>
    a < b || (a === b && x < y) ? -1 : 1,
  );
  return named.filter(([name, value], i) => name !== named[i - 1]?.[0] || value !== named[i - 1]?.[1]);
}

function bareQuery(url: URL): string {
  const named = namingParameters(url);
  return named.length > 0 ? `?${new URLSearchParams(named)}` : '';
}

function normalised(url: URL): string {
  return `https://${siteWithPort(url)}${barePath(url) || '/'}${bareQuery(url)}`;
}

/** A path whose last part names one article by itself: a headline's words or a long number. */
const TELLING = /\/[^/]*(?:\d{5}|[^/-]-[^/-]+-[^/-]+-[^/-])[^/]*$/;
/** A parameter by which the common systems number their articles. */
const NUMBERED = /^(?:p|page_id|post|id|aid|articleid|article_id|storyid|num|no|idxno|nid)$/i;

/** A folder and what lies in it; the part of a path up to its last slash. */
const folderOf = (url: URL): string => url.pathname.replace(/\/{2,}/g, '/').replace(/[^/]*$/, '');

/**
 * Whether a page's own word for its address may stand for the address that it was opened by, on a host of which it is
 * not known whether one publisher has all of it. So the word must name the same page otherwise written: without a
 * rendering (`/amp/story`, `/story/2`), without parameters that a telling path does not need, or the page's name in place of its
 * number, in the same folder (`/?p=4` → `/story`). `/~one/` never speaks for `/~other/`.
 */
function isSamePage(canonical: URL, url: URL): boolean {
  const [theirs, ours] = [barePath(canonical), barePath(url)];
  const [named, opened] = [namingParameters(canonical), namingParameters(url)];
  const has = ([name, value]: [string, string]) => opened.some(([n, v]) => n === name && v === value);
  const numbers = opened.filter(([name, value]) => NUMBERED.test(name) && /^\d+$/.test(value));
  const isNumbered = /(?:\/|\.(?:php|aspx?|jsp|cgi))$/i.test(url.pathname) && numbers.length > 0;
  if (theirs === '' && !named.some(has)) return false;
  if (theirs === ours)
    return named.every(has) && (named.length === opened.length || (TELLING.test(ours) && !isNumbered));
  if (named.length > 0) return false;
  if (ours.replace(/^\/(?:amp|m|mobile)(?=\/)/, '') === theirs) return true;
  if (ours.startsWith(`${theirs}/`)) return /^\/\d{1,2}$/.test(ours.slice(theirs.length));
  return isNumbered && isInFolder(theirs, folderOf(url));
}

function isInFolder(path: string, folder: string): boolean {
  return path.startsWith(folder) && !/\/[~@]/.test(path.slice(folder.length - 1));
}

/** The same on a host that is known to be one publisher's: any page but a home page or a page further up. */
function isLikelyPage(canonical: URL, url: URL): boolean {
  const [theirs, ours] = [barePath(canonical), barePath(url)];
  if (theirs === '') return ours === '' && bareQuery(canonical) !== '';
  return !ours.startsWith(`${theirs}/`) || /^\/\d{1,2}$/.test(ours.slice(theirs.length));
}

/** How far a page's own word for its address is believed. */
interface CanonicalTrust {
  /** The whole host is one known publisher's. */
  onePublisher?: boolean;
}

/** What a page is: its own address as it may name it, and the address of the article that it shows. */
function namedBy(address: string, canonical: string | null | undefined, trust: CanonicalTrust): Named | null {
  const opened = readerView(address)?.original ?? webAddress(address);
  if (!opened) return null;
  const named = webAddress(canonical, opened.href);
  const copy = copyAt(opened);
  if (copy) {
    if (copy.original || !named) return { own: opened, article: unwrapped(opened) };
    // The copy's address does not tell (`archive.ph/AbC12`): its page does, in the host's longer form or with the original itself.
    const long = new URL(named.href);
    long.protocol = opened.protocol;
    long.host = opened.host;
    const own = isSameKeeper(named, opened) && copyAt(long)?.original ? long : opened;
    return { own, article: unwrapped(own === long ? long : named) };
  }
  const isOne = named && siteWithPort(named) === siteWithPort(opened);
  const judge = trust.onePublisher ? isLikelyPage : isSamePage;
  const own = isOne && judge(named, opened) ? named : opened;
  return { own, article: own };
}

/**
 * The address of the article that a page shows: its own, or that of what it is a copy of; `null` for no web address.
 * @param canonical asked only where a copy's address does not tell
 */
export function shownAddress(address: string, canonical: (() => string | null) | null): URL | null {
  const opened = readerView(address)?.original ?? webAddress(address);
  if (!opened) return null;
  return copyAt(opened) ? (namedBy(address, canonical?.(), {})?.article ?? null) : opened;
}

interface Named {
  own: URL;
  article: URL;
}

/** An address to open: without hash, user name and tracking parameters. */
function openable(url: URL): string {
  const open = new URL(url.href);
  open.hash = '';
  open.username = '';
  open.password = '';
  if (!copyAt(open)) {
    for (const [name] of parametersOf(open)) if (isTracking(name)) open.searchParams.delete(name);
  }
  return open.href;
}

/**
 * The address that readers should open for a page: of a copy, the copy's own.
 * @param address where the page was opened
 * @param canonical what the page says of itself (`link rel=canonical`, `og:url`), believed only as far as it makes sense
 * @returns an absolute http(s) address without hash, or `null` where `address` is no web address
 */
export function canonicalAddress(
  address: string,
  canonical?: string | null,
  trust: CanonicalTrust = {},
): string | null {
  const named = namedBy(address, canonical, trust);
  return named && openable(named.own);
}

/**
 * The key of an article: equal for all addresses of one article, those of its copies included.
 * @example articleKey('http://breitbart.com/asia/2020/07/31/x/amp/?utm_source=a#b') → 'https://breitbart.com/asia/2020/07/31/x'
 * @example articleKey('https://web.archive.org/web/2020/https://www.breitbart.com/asia/2020/07/31/x/') → the same
 */
export function articleKey(address: string, canonical?: string | null, trust: CanonicalTrust = {}): string {
  const named = namedBy(address, canonical, trust);
  return named ? normalised(named.article) : address.replace(/#.*$/s, '').trim();
}

/** The site of the page itself, with its port, whatever it shows; `null` where the address is no web address. */
export function pageSite(address: string): string | null {
  const url = webAddress(address);
  return url && siteWithPort(url);
}
