/** What an outlet's own interfaces (feed, search, archive) say of its articles, whatever form they say it in. */
import type { IsoDate } from '../model';

/** One article as a feed or a search lists it. */
export interface FeedItem {
  /** Plain text; empty where the outlet gives none. */
  title: string;
  /** Absolute http(s) address. */
  url: string;
  published: IsoDate | null;
  /** Plain text, at most `LONGEST_SUMMARY` UTF-16 units. */
  summary: string;
  /** The article's own markup where the interface carries it; never put into a page. */
  html: string | null;
}

/** Why nothing could be read: an empty answer, another kind of document, or one that holds no complete item. */
type NoFeed = 'empty' | 'other-document' | 'cut';

export type FeedReading =
  /** `cut`: the document ends too early; the items are those that came whole. */
  { read: true; items: FeedItem[]; cut: boolean } | { read: false; why: NoFeed };

export const LONGEST_TITLE = 500;
export const LONGEST_SUMMARY = 2_000;
/** Markup beyond this is left away (UTF-16 units). */
export { LONGEST_FEED_HTML as LONGEST_HTML } from '../model/limits';
/** Items read from one answer; the rest is passed over. */
export const MOST_ITEMS = 50_000;
