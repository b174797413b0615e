/**
 * URL identity: which addresses are one article. AMP, mobile, `http`/`https`, with and without `www`, tracking
 * parameters and the hash make no difference. Never throws; a text that is no address is its own key.
 */

/** Host labels that name a rendering of a site, not another site. */
const RENDERINGS = /^(?:www\d?|m|mobile|amp|touch)\./;

/** Query parameters that say how a reader came or how the page is drawn. Collected by hand for this project. */
const TRACKING =
  /^(?:utm_.*|mc_[ce]id|ga_.*|_ga|_gl|hsa_.*|pk_.*|at_.*|wt\..*|fb_.*|ref_.*|amp_.*|searchterm.*|fbclid|gclid|dclid|msclkid|twclid|yclid|wbraid|gbraid|li_fat_id|igshid|mibextid|ref|referrer|source|src|cmpid?|campaign|[oinst]?cid|ito|sref|smid|smtyp|shared?|sh|via|amp|outputtype|usqp|__twitter_impression|taid|s_cid|mod|xtor|output|print|nocache|replytocom|spm|trk)$/i;

/** The last parts of a path that name a rendering: `/amp/`, Plone's `/view`, RFA's own `/ampRFA`. */
const RENDERING_TAIL = /\/(?:amp|ampRFA|print|view|outputType=amp)\/*$/i;

/** Google's AMP viewer and the AMP cache carry the publisher's own address in their path: `…/amp/s/host/path`. */
const AMP_CACHE_HOST = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/;
const AMP_CACHE_PATH = /^\/(?:[a-z]\/)?(s\/)?([a-z0-9.-]+\.[a-z]{2,}\/.*)$/i;
const GOOGLE_AMP_PATH = /^\/amp\/(s\/)?([a-z0-9.-]+\.[a-z]{2,}\/.*)$/i;

/** The address as a web address, or `null` where it is none (`about:`, `data:`, `file:`, nonsense). */
export function webAddress(address: string | null | undefined, base?: string): URL | null {
  if (!address || address.length > 10_000) return null;
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    return null;
  }
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname ? url : null;
}

/** The publisher's own address of a page that an AMP cache shows; other addresses as they are. */
export function unwrapAmp(url: URL): URL {
  const path = AMP_CACHE_HOST.test(url.hostname)
    ? AMP_CACHE_PATH.exec(url.pathname)
    : /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname)
      ? GOOGLE_AMP_PATH.exec(url.pathname)
      : null;
  return (path && webAddress(`http${path[1] ? 's' : ''}://${path[2]}${url.search}`)) || url;
}

/** The host without the labels that name a rendering: `www.dailynk.com` → `dailynk.com`. */
export function siteOf(url: URL): string {
  const host = url.hostname.replace(/\.$/, '');
  const bare = host.replace(RENDERINGS, '');
  return bare.includes('.') ? bare : host;
}

/** The path without what names a rendering and without the slash at its end. */
function barePath(url: URL): string {
  let path = url.pathname.replace(/\/{2,}/g, '/');
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

/** The parameters that name the article, sorted; Daily NK's old `read.php` needs its number only. */
function bareQuery(url: URL): string {
  const kept = parametersOf(url).filter(([name]) => !TRACKING.test(name));
  const number = /\/read\.php$/.test(url.pathname) ? kept.filter(([name]) => name === 'num') : [];
  const named = (number.length > 0 ? number : kept).sort(([a, x], [b, y]) =>
    a < b || (a === b && x < y) ? -1 : 1,
  );
  return named.length > 0 ? `?${new URLSearchParams(named)}` : '';
}

function normalised(url: URL): string {
  const port = url.port ? `:${url.port}` : '';
  return `https://${siteOf(url)}${port}${barePath(url) || '/'}${bareQuery(url)}`;
}

/**
 * Whether a page's own word for its address may stand for the address that it was opened by: same site, no home page,
 * and no page further up (sections and lists are sometimes named by mistake).
 */
function trusted(canonical: URL, url: URL): boolean {
  if (siteOf(canonical) !== siteOf(url)) return false;
  const [theirs, ours] = [barePath(canonical), barePath(url)];
  if (theirs === '') return ours === '' && bareQuery(canonical) !== '';
  return !ours.startsWith(`${theirs}/`) || /^\/\d{1,2}$/.test(ours.slice(theirs.length));
}

/**
 * The address that readers should open for a page.
 * @param address where the page was opened
 * @param canonical what the page says of itself (`link rel=canonical`, `og:url`), trusted only as far as it makes sense
 * @returns an absolute http(s) address without hash, or `null` where `address` is no web address
 */
export function canonicalAddress(address: string, canonical?: string | null): string | null {
  const opened = webAddress(address);
  if (!opened) return null;
  const url = unwrapAmp(opened);
  const named = webAddress(canonical, url.href);
  const chosen = named && trusted(named, url) ? named : url;
  const open = new URL(chosen.href);
  open.hash = '';
  for (const [name] of parametersOf(open)) if (TRACKING.test(name)) open.searchParams.delete(name);
  return open.href;
}

/**
 * The key of an article: equal for all addresses of one article.
 * @example articleKey('http://breitbart.com/asia/2020/07/31/x/amp/?utm_source=a#b') → 'https://breitbart.com/asia/2020/07/31/x'
 */
export function articleKey(address: string, canonical?: string | null): string {
  const open = webAddress(canonicalAddress(address, canonical));
  return open ? normalised(open) : address.replace(/#.*$/s, '').trim();
}
