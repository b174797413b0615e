/** Radio Free Asia: Plone until late 2024 (`word-MMDDYYYYHHMMSS.html`), Arc XP after it (`/YYYY/MM/DD/slug/`). */
import type { AddressSays, Outlet, OutletAccess, OutletPages } from '../../model/outlet';

const ARC_FEED = { is: 'feed', address: 'https://www.rfa.org/arc/outboundfeeds/english/rss/' } as const;
const PLONE_FEED = { is: 'feed', address: 'https://www.rfa.org/english/news/korea/rss2.xml' } as const;

export const outlet: Outlet = {
  id: 'rfa',
  name: 'Radio Free Asia',
  aliases: ['RFA', "RFA's Korean Service", '자유아시아방송'],
  hosts: ['rfa.org'],
  isRetold: true,
  renderings: ['ampRFA'],
};

export const access: OutletAccess = {
  home: 'https://www.rfa.org/english/korea/',
  searchPage: null,
  search: [
    {
      is: 'arc',
      fetch: 'https://www.rfa.org/pf/api/v3/content/fetch/story-feed-query',
      website: 'radio-free-asia',
    },
    ARC_FEED,
    PLONE_FEED,
  ],
  news: [ARC_FEED, PLONE_FEED],
};

/** Plone's stamp: month, day, year, then hours, minutes and seconds of the newsroom's clock, read as UTC. */
const PLONE = /-(\d\d)(\d\d)(\d{4})(\d\d)(\d\d)(\d\d)\.html(?:\/|$)/;
const ARC = /\/(\d{4})\/(\d\d)\/(\d\d)\/[^/]+(?:\/amp)?\/?$/;

function address(url: URL): AddressSays {
  if (url.pathname.includes('@@')) return { page: 'other', why: 'search' };
  const stamp = PLONE.exec(url.pathname);
  if (stamp) {
    const [, month, day, year, hour, minute, second] = stamp;
    return { page: 'article', date: `${year}-${month}-${day}T${hour}:${minute}:${second}Z` };
  }
  const dated = ARC.exec(url.pathname);
  if (dated) return { page: 'article', date: `${dated[1]}-${dated[2]}-${dated[3]}` };
  return { page: 'other', why: 'other-address' };
}

export const pages: OutletPages = {
  address,
  generations: [
    {
      name: 'plone',
      body: ['#storytext', '#storycontent .storytext', '.mobilecontainer .storytext'],
      title: ['#storycontent h1', 'div.mobilecontainer h1', '#content h1'],
      byline: ['#story_byline', '.story_byline'],
      date: ['#story_date', '#dateline', '.story_date'],
      leaveOut: [
        '#headerimg',
        '.story_audio',
        '.image-inline-caption',
        '.captioned',
        '#storytools',
        '#related',
      ],
    },
    {
      name: 'arc',
      body: [
        'article.b-article-body',
        '.b-article-body',
        '.article-body-wrapper',
        'article.article-body',
        '.b-article-body__content',
      ],
      title: ['h1.b-headline', 'h1[class*="headline"]', 'h1'],
      byline: ['.b-byline__names', '.b-byline', '[class*="byline"] a', '[class*="byline"]'],
      date: ['time.b-date', 'time[datetime]', '.b-date'],
      leaveOut: ['.c-media-item', '.b-newsletter', '.b-related', '.c-divider'],
    },
  ],
  alwaysRelevant: (url) => /\/korea(?:\/|$)|\/korean(?:\/|$)/.test(url.pathname),
};
