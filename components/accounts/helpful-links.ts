/** Where another account may be found when the library has none. Nothing is fetched: these are links for the reader to follow. */
import type { Article } from '../../engine/model';
import { isReportAddress } from '../../engine/model/report-address';

export interface HelpfulLink {
  /** The outlet's name. */
  outlet: string;
  href: string;
}

/** The outlets that are read by themselves: host, name, and the address of their own search where one is known. */
const OUTLETS: ReadonlyArray<{ host: string; outlet: string; search: string | null }> = [
  { host: 'dailynk.com', outlet: 'Daily NK', search: 'https://www.dailynk.com/english/?s=' },
  { host: 'rfa.org', outlet: 'Radio Free Asia', search: null },
  { host: 'breitbart.com', outlet: 'Breitbart', search: 'https://www.breitbart.com/search?s=' },
];

/** Words of a title that are worth searching for: short ones and endings make an outlet's search find nothing. */
const SEARCH_WORDS = 5;

function outletAt(address: string): (typeof OUTLETS)[number] | undefined {
  try {
    const { hostname, protocol } = new URL(address);
    if (protocol !== 'https:' && protocol !== 'http:') return undefined;
    return OUTLETS.find(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
  } catch {
    return undefined; // Not an address: nothing to offer.
  }
}

/** The reports of other outlets that this article links to, each once, in reading order. */
export function originLinks({ url, links }: Article): HelpfulLink[] {
  const own = outletAt(url)?.outlet;
  const found = new Map<string, HelpfulLink>();
  for (const { href } of links) {
    const outlet = outletAt(href)?.outlet;
    if (outlet !== undefined && outlet !== own && isReportAddress(href)) found.set(href, { outlet, href });
  }
  return [...found.values()].slice(0, 3);
}

/** The other outlets' own searches for this story. */
export function searchLinks({ url, title }: Article): HelpfulLink[] {
  const own = outletAt(url)?.outlet;
  const words = title
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word.length > 3)
    .slice(0, SEARCH_WORDS);
  if (words.length === 0) return [];
  return OUTLETS.flatMap(({ outlet, search }) =>
    search === null || outlet === own ? [] : [{ outlet, href: search + encodeURIComponent(words.join(' ')) }],
  );
}

/** A search of the web for a report of which only outlet and title are known: on the outlet's own site where that is known. */
export function reportSearch({ outlet, title }: { outlet: string; title: string }): string {
  const host = OUTLETS.find((one) => one.outlet === outlet)?.host;
  const words = host === undefined ? `"${outlet}" ${title}` : `site:${host} ${title}`;
  return `https://duckduckgo.com/?q=${encodeURIComponent(words)}`;
}
