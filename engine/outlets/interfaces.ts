/**
 * The outlets' own interfaces: what can be asked of whom, and where. Addresses from public scrapers and feed lists, collected by hand for this
 * project; where an outlet has had several, they are tried in order and the first that answers serves.
 */

export type Interface =
  | { is: 'feed'; address: string }
  | { is: 'wordpress'; posts: string }
  | { is: 'arc'; fetch: string; website: string };

export interface OutletInterfaces {
  /** Stable: kept in settings. */
  id: string;
  outlet: string;
  /** Without `www.`. */
  host: string;
  /** Where a story is looked for, in order. */
  search: readonly Interface[];
  /** Where new articles are announced, in order. */
  news: readonly Interface[];
}

const RFA_FEEDS: readonly Interface[] = [
  { is: 'feed', address: 'https://www.rfa.org/arc/outboundfeeds/english/rss/' },
  { is: 'feed', address: 'https://www.rfa.org/english/news/korea/rss2.xml' },
];
const BREITBART_FEEDS: readonly Interface[] = [
  { is: 'feed', address: 'https://www.breitbart.com/tag/north-korea/feed/' },
  { is: 'feed', address: 'https://www.breitbart.com/feed/' },
];

export const OUTLET_INTERFACES: readonly OutletInterfaces[] = [
  {
    id: 'daily-nk',
    outlet: 'Daily NK',
    host: 'dailynk.com',
    search: [
      { is: 'wordpress', posts: 'https://www.dailynk.com/english/wp-json/wp/v2/posts' },
      { is: 'feed', address: 'https://www.dailynk.com/english/feed/' },
    ],
    news: [{ is: 'feed', address: 'https://www.dailynk.com/english/feed/' }],
  },
  {
    id: 'rfa',
    outlet: 'Radio Free Asia',
    host: 'rfa.org',
    search: [
      {
        is: 'arc',
        fetch: 'https://www.rfa.org/pf/api/v3/content/fetch/story-feed-query',
        website: 'radio-free-asia',
      },
      ...RFA_FEEDS,
    ],
    news: RFA_FEEDS,
  },
  {
    id: 'breitbart',
    outlet: 'Breitbart',
    host: 'breitbart.com',
    search: BREITBART_FEEDS,
    news: BREITBART_FEEDS,
  },
];
