/**
 * Addresses at which another host shows an article: AMP caches, web archives, translating proxies, reader views. They tell
 * which article a page is a copy of, for showing and for matching. They never tell who may write: that is the host that
 * the browser names.
 */
import { originalInPath, translatedHost, webAddress } from './wrapped-address';

/** An address that shows another one's page. */
interface Copy {
  /** Who shows it: `web.archive.org`, or `about:reader` for a browser's own reader view. */
  host: string;
  /** The publisher's own address; `null` where the copy's address does not tell it (`archive.ph/AbC12`). */
  original: URL | null;
}

/** How one kind of host writes the original's address into its own. */
interface Wrapping {
  host: RegExp;
  /** The original as written; `null` where this address has none. */
  original(url: URL): URL | null;
  /** Whether a page of this host that names no original in its address may name it as its canonical address. */
  opaque?: RegExp;
}

/** Where Google's search and translator have hosts, after `google.`. */
const GOOGLE = new RegExp(
  `^(?:www\\.)?google\\.(?:com|cat|${'ad ae al am as at az ba be bf bg bi bj bs bt by ca cd cf cg ch ci cl cm cn cv cz de dj dk dm dz ee es fi fm fr ga ge gg gl gm gr gy hn hr ht hu ie im iq is it je jo kg ki kz la li lk lt lu lv md me mg mk ml mn mu mv mw ne nl no nr nu pl pn ps pt ro rs ru rw sc se sh si sk sm sn so sr st td tg tl tm tn to tt vu ws'.replaceAll(' ', '|')}|com\\.(?:${'af ag ar au bd bh bn bo br bz co cu cy do ec eg et fj gh gi gt hk jm kh kw lb ly mm mt mx my na ng ni np om pa pe pg ph pk pr py qa sa sb sg sl sv tj tr tw ua uy vc vn'.replaceAll(' ', '|')})|co\\.(?:${'ao bw ck cr id il in jp ke kr ls ma mz nz th tz ug uk uz ve vi za zm zw'.replaceAll(' ', '|')}))$`,
);
const isGoogle = (host: string, service: string): boolean =>
  host.startsWith(`${service}.`) && GOOGLE.test(host.slice(service.length + 1));

const behind =
  (pattern: RegExp) =>
  (url: URL): URL | null => {
    const path = pattern.exec(url.pathname)?.[1];
    return path ? originalInPath(path, url.search) : null;
  };
const parameter =
  (...names: string[]) =>
  (url: URL): URL | null => {
    for (const name of names) {
      const value = url.searchParams.get(name);
      const original = value ? originalInPath(value, '') : null;
      if (original) return original;
    }
    return null;
  };

/** `/c/s/host/path`: `s` for https, then the publisher's address without its scheme. */
const amp =
  (pattern: RegExp) =>
  (url: URL): URL | null => {
    const [, secure, path] = pattern.exec(url.pathname) ?? [];
    return path ? webAddress(`http${secure ? 's' : ''}://${path}${url.search}`) : null;
  };

/** `cache:ID:www.rfa.org/x words`: Google's own copy, with what was searched for behind it. */
function cached(url: URL): URL | null {
  const [, address] = /^cache:(?:[\w-]{8,16}:)?(\S+)/.exec(url.searchParams.get('q') ?? '') ?? [];
  return address ? originalInPath(address, '') : null;
}

/** A date and time, or the beginning of one, and Wayback's mark for how the page is given back: `20231121093000id_`. */
const STAMPED = /^\/(?:[\w.-]+\/){0,4}?(?:\d{1,14}|\*)?(?:[a-z]{2}_)?\/(https?(?::|%3a).+)$/i;
const WAYBACK = /^\/web\/(?:\d{1,14}|\*)(?:[a-z]{2}_)?\/(.+)$/i;
const PLAIN = /^\/+(?:(?:proxy|api|read|reader|s|p)\/+)?((?:https?(?::|%3a)).+)$/i;

const WRAPPINGS: readonly Wrapping[] = [
  {
    host: /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/,
    original: amp(/^\/(?:[a-z]\/)?(s\/)?([a-z0-9.-]+\.[a-z]{2,}(?::\d+)?\/.*)$/i),
  },
  { host: GOOGLE, original: amp(/^\/amp\/(s\/)?([a-z0-9.-]+\.[a-z]{2,}(?::\d+)?\/.*)$/i) },
  { host: /^(?:www\.)?bing\.com$/, original: amp(/^\/amp\/(s\/)?([a-z0-9.-]+\.[a-z]{2,}(?::\d+)?\/.*)$/i) },
  {
    host: /^(?:web|web-beta|wayback|wayback-api)\.archive\.org$/,
    original: (url) => behind(WAYBACK)(url) ?? behind(/^\/(?:web|save)\/(https?:.+)$/i)(url),
  },
  {
    host: /^(?:arquivo\.pt|wayback\.archive-it\.org|(?:www\.)?webarchive\.org\.uk|webarchive\.nationalarchives\.gov\.uk|webarchive\.loc\.gov|swap\.stanford\.edu|webarchive\.library\.unt\.edu|rejouer\.perma\.cc|vefsafn\.is)$/,
    original: behind(STAMPED),
  },
  {
    host: /^(?:www\.)?archive\.(?:ph|today|is|li|md|vn|fo)$/,
    original: (url) =>
      behind(
        /^\/(?:\d{4}\.\d\d\.\d\d-\d{4,6}|\d{4,14}|newest|oldest|o\/\w+|\w{4,6}\/again)\/((?:https?(?::|%3a))?.+)$/i,
      )(url) ?? behind(PLAIN)(url),
    opaque: /^\/\w{4,6}\/?$/,
  },
  { host: /^perma\.cc$/, original: () => null, opaque: /^\/\w{2,4}-\w{2,4}\/?$/ },
  { host: /^ghostarchive\.org$/, original: behind(PLAIN), opaque: /^\/(?:archive|varchive)\/\w+\/?$/ },
  { host: /^megalodon\.jp$/, original: behind(/^\/(?:ref\/)?\d{4}-\d{4}-\d{4}-\d\d\/(.+)$/) },
  { host: /^webcache\.googleusercontent\.com$/, original: cached },
  { host: /\.translate\.goog$/, original: translatedHost },
  { host: /^translate\.googleusercontent\.com$/, original: parameter('u', 'url') },
  {
    host: /^(?:www\.)?(?:translatetheweb\.com|microsofttranslator\.com)$/,
    original: parameter('a', 'u', 'url'),
  },
  { host: /^translate\.yandex\.(?:com|ru|net)$/, original: parameter('url') },
  {
    host: /\.translated\.turbopages\.org$/,
    original: (url) => {
      const [, scheme, rest] = /^\/proxy_u\/[^/]+\/(https?)\/(.+)$/.exec(url.pathname) ?? [];
      return rest ? webAddress(`${scheme}://${rest}${url.search}`) : null;
    },
  },
  { host: /^papago\.naver\.(?:net|com)$/, original: parameter('url') },
  {
    host: /^(?:r\.jina\.ai|(?:www\.)?(?:12ft\.io|1ft\.io|outline\.com|txtify\.it|removepaywalls?\.com|smry\.ai|freedium\.cfd|textise\.net))$/,
    original: (url) => behind(PLAIN)(url) ?? parameter('q', 'url', 'u', 'strURL')(url),
  },
];

/** Addresses of a browser's own views of a page, which are no web addresses. */
const OWN_VIEWS =
  /^(about:reader|chrome-distiller:\/\/[^/?]*\/?|edge-reader:|read:\/\/[^/?]*\/?)\?(?:.*&)?url=([^&#]*)/i;

/** What kind of copy a web address is; `null` for the pages of all other hosts, and of these hosts' own. */
export function copyAt(url: URL): Copy | null {
  const host = url.hostname.replace(/\.$/, '');
  if (isGoogle(host, 'translate')) {
    const original = parameter('u')(url);
    return original && { host, original };
  }
  const wrapping = WRAPPINGS.find((one) => one.host.test(host));
  if (!wrapping) return null;
  const original = wrapping.original(url);
  if (original) return { host, original };
  return wrapping.opaque?.test(url.pathname) ? { host, original: null } : null;
}

/** Whether two hosts are one archive under several names: `archive.ph` and `archive.today`. */
export function isSameKeeper(a: URL, b: URL): boolean {
  const keeper = WRAPPINGS.find((one) => one.host.test(a.hostname));
  return keeper?.host.test(b.hostname) ?? false;
}

/** The address that a browser's reader view shows, with the view's name; `null` for all others. */
export function readerView(address: string): Copy | null {
  const source = /^view-source:(https?:.*)$/i.exec(address)?.[1];
  if (source) return { host: 'view-source', original: webAddress(source) };
  const [, view, written] = OWN_VIEWS.exec(address) ?? [];
  const original = written === undefined ? null : originalInPath(written, '');
  return (
    original && { host: view?.toLowerCase() === 'about:reader' ? 'about:reader' : 'reader view', original }
  );
}

/** Copies of copies are followed so far. */
const DEEPEST = 5;

/** The publisher's own address of a page that a copy shows, through copies of copies; other addresses as they are. */
export function unwrapped(url: URL): URL {
  let inner = url;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const original = copyAt(inner)?.original;
    if (!original) return inner;
    inner = original;
  }
  return inner;
}
