/** Breitbart: one address form through all templates; AMP pages are the same article. */
import type { AddressSays, Interface, Outlet, OutletAccess, OutletPages } from '../../model/outlet';

const FEEDS: readonly Interface[] = [
  { is: 'feed', address: 'https://www.breitbart.com/tag/north-korea/feed/' },
  { is: 'feed', address: 'https://www.breitbart.com/feed/' },
];

export const outlet: Outlet = {
  id: 'breitbart',
  name: 'Breitbart',
  aliases: ['Breitbart News'],
  hosts: ['breitbart.com'],
};

export const access: OutletAccess = {
  home: 'https://www.breitbart.com/tag/north-korea/',
  searchPage: 'https://www.breitbart.com/search?s=',
  search: FEEDS,
  news: FEEDS,
};

const ARTICLE =
  /^\/([\w-]+)(?:\/[a-z][\w-]*)?\/(\d{4})\/(\d{1,2})\/(\d{1,2})\/(?!(?:page|feed|amp|\d{1,3})\/?$)[^/]+(?:\/amp)?\/?$/i;
/** Sections whose dated addresses are recordings with a few words under them. */
const RECORDINGS = /^(?:clips|video|videos|podcasts?|radio|live)$/i;

function address(url: URL): AddressSays {
  const found = ARTICLE.exec(url.pathname);
  if (!found) return { page: 'other', why: 'other-address' };
  if (RECORDINGS.test(found[1] ?? '')) return { page: 'other', why: 'recording' };
  return { page: 'article', date: `${found[2]}-${found[3]}-${found[4]}` };
}

const LEAVE_OUT = [
  '#EmailOptin',
  '#EmailOptinM',
  '.adinbody',
  '.ndn_embed',
  '.twitter-tweet',
  '.articlefooter',
  '#disqus_thread',
  '.rmoreabt',
  '.wysiwyg_promo',
];

export const pages: OutletPages = {
  address,
  generations: [
    {
      name: '2016',
      body: ['article.the-article .entry-content', '.the-article .entry-content'],
      title: ['.the-article header h1[itemprop="headline"]', '.the-article header h1', '.the-article h1'],
      byline: [
        '.the-article .byauthor',
        '.the-article header address a',
        '.the-article header address',
        '.byauthor',
      ],
      // `time.op-modified` calls local time UTC; the head's date is right.
      date: [
        'meta[property="article:published_time"]',
        'meta[name="pubdate"]',
        '.the-article header time[datetime]',
        '.bydate',
      ],
      leaveOut: LEAVE_OUT,
    },
    {
      name: 'current',
      body: ['article div.entry-content', 'div.entry-content', 'article [itemprop="articleBody"]'],
      title: ['article header h1', 'header h1', 'article h1', 'h1'],
      byline: [
        '.header_byline address a',
        '.header_byline address',
        'header address a',
        '.byauthor',
        'address a',
        '.byline a',
      ],
      date: [
        'meta[name="pubdate"]',
        'meta[property="article:published_time"]',
        '.header_byline time[datetime]',
        'header time[datetime]',
      ],
      leaveOut: LEAVE_OUT,
    },
    {
      name: 'amp',
      body: ['.article-content', '.amp-content', '.amp-wp-article-content', '.post-content', 'main article'],
      title: ['h1.amp-wp-title', 'article h1', 'h1'],
      byline: ['.amp-wp-author', '.amp-wp-byline', 'address a', 'address', '.byline'],
      date: ['meta[name="pubdate"]', 'meta[property="article:published_time"]', 'time[datetime]'],
      leaveOut: LEAVE_OUT,
    },
  ],
  alwaysRelevant: () => false,
};
