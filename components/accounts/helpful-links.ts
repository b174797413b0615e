/** Where another account may be found when the library has none. Nothing is fetched: these are links for the reader to follow. */
import type { Article } from '../../engine/model';
import { isReportAddress } from '../../engine/model/report-address';
import { SHOWN_OUTLETS, type ShownOutlet } from '../../engine/outlets/shown';

interface HelpfulLink {
  /** The outlet's name. */
  outlet: string;
  href: string;
}

/** Words of a title that are worth searching for: short ones and endings make an outlet's search find nothing. */
const SEARCH_WORDS = 5;

function outletAt(address: string): ShownOutlet | undefined {
  try {
    const { hostname, protocol } = new URL(address);
    if (protocol !== 'https:' && protocol !== 'http:') return undefined;
    return SHOWN_OUTLETS.find(({ hosts }) =>
      hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)),
    );
  } catch {
    return undefined; // Not an address: nothing to offer.
  }
}

/** The reports of other outlets that this article links to, each once, in reading order. */
export function originLinks({ url, links }: Article): HelpfulLink[] {
  const own = outletAt(url)?.name;
  const found = new Map<string, HelpfulLink>();
  for (const { href } of links) {
    const outlet = outletAt(href)?.name;
    if (outlet !== undefined && outlet !== own && isReportAddress(href)) found.set(href, { outlet, href });
  }
  return [...found.values()].slice(0, 3);
}

/** The other outlets' own searches for this story. */
export function searchLinks({ url, title }: Article): HelpfulLink[] {
  const own = outletAt(url)?.name;
  const words = title
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word.length > 3)
    .slice(0, SEARCH_WORDS);
  if (words.length === 0) return [];
  return SHOWN_OUTLETS.flatMap(({ name, searchPage }) =>
    searchPage === null || name === own
      ? []
      : [{ outlet: name, href: searchPage + encodeURIComponent(words.join(' ')) }],
  );
}

/** A search of the web for a report of which only outlet and title are known: on the outlet's own site where that is known. */
export function reportSearch({ outlet, title }: { outlet: string; title: string }): string {
  const host = SHOWN_OUTLETS.find(({ name }) => name === outlet)?.hosts[0];
  const words = host === undefined ? `"${outlet}" ${title}` : `site:${host} ${title}`;
  return `https://duckduckgo.com/?q=${encodeURIComponent(words)}`;
}
