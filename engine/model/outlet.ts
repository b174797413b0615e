/**
 * An outlet that the extension reads by itself. Each has one record in `engine/outlets/records/`, and everything else (the
 * manifest's addresses, spotting, reading, naming, feeds, links) is derived from it.
 */

import type { NotRead } from './reasons';

/** What can be asked of an outlet, and where. */
export type Interface =
  | { is: 'feed'; address: string }
  | { is: 'wordpress'; posts: string }
  | { is: 'arc'; fetch: string; website: string };

/** Who an outlet is. */
export interface Outlet {
  /** The file's name. Stable: it is kept in settings and in stored articles (`Article.reader`). */
  id: string;
  /** The name shown. */
  name: string;
  /** What else articles call it, in any language. A name that a longer one begins with stands before it. */
  aliases: readonly string[];
  /** Its sites, without `www.`; all under them are its own. The first is the one that is shown and searched. */
  hosts: readonly string[];
  /** A text that retells it is about North Korea. */
  isRetold?: boolean;
  /** Last parts of a path that name a rendering of the same article, beside the usual ones: `ampRFA`. */
  renderings?: readonly string[];
  /** Pages whose articles are told apart by one parameter alone. Any host's: keys that are stored do not change. */
  numbered?: { page: RegExp; parameter: string };
}

/** Where an outlet can be asked: by the reader, who follows a link, and by the extension, on the outlet's hosts. */
export interface OutletAccess {
  /** Where it lists what it has on North Korea: a link. */
  home: string;
  /** The beginning of its own search's address, for a link; `null` where it has none that an address can ask. */
  searchPage: string | null;
  /** Where a story is looked for. The first that answers serves. */
  search: readonly Interface[];
  /** Where new articles are announced. The first that answers serves. */
  news: readonly Interface[];
}

/** What an address alone says of a page. */
export type AddressSays =
  /** `date`: that in the address, as `YYYY-MM-DD` with or without a time. */
  { page: 'article'; date?: string } | { page: 'other'; why: NotRead } | { page: 'unknown' };

/** One template of an outlet's site. Each list holds selectors, tried in turn. */
export interface Generation {
  /** Behind the outlet's id it is what `Article.reader` says: `daily-nk/tagdiv`. */
  name: string;
  body: readonly string[];
  title: readonly string[];
  byline: readonly string[];
  /** Elements that carry the date as `datetime`, `content` or text. */
  date: readonly string[];
  /** Clutter inside the body that names alone do not give away. */
  leaveOut?: readonly string[];
}

/** How an outlet's pages are read. */
export interface OutletPages {
  /** Asked for addresses on the outlet's hosts. */
  address(url: URL): AddressSays;
  /** Tried in turn. */
  generations: readonly Generation[];
  /** Whether everything on this part of the site is about North Korea; otherwise the text decides. */
  alwaysRelevant(url: URL): boolean;
  /** Notes to readers in the outlet's own words, anchored: the same terms as in `engine/pages/blocks/line-patterns.ts`. */
  notes?: readonly RegExp[];
}

/**
 * What a record's file exports, in three parts: what names outlets does not carry what reads their pages. For that, lists are
 * written out or stand in constants of their own; bundlers keep whatever is spread or taken from an object.
 */
export interface OutletRecord {
  outlet: Outlet;
  access: OutletAccess;
  pages: OutletPages;
}
