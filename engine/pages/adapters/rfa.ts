/** Radio Free Asia: Plone until late 2024 (`word-MMDDYYYYHHMMSS.html`), Arc XP after it (`/YYYY/MM/DD/slug/`). */
import { isoDate } from '../dates/dates';
import type { Adapter, AddressSays } from './adapter';

/** Plone's stamp: month, day, year, then hours, minutes and seconds of the newsroom's clock, read as UTC. */
const PLONE = /-(\d\d)(\d\d)(\d{4})(\d\d)(\d\d)(\d\d)\.html(?:\/|$)/;
const ARC = /\/(\d{4})\/(\d\d)\/(\d\d)\/[^/]+(?:\/amp)?\/?$/;

function address(url: URL): AddressSays {
  if (url.pathname.includes('@@')) return { page: 'other', why: 'search' };
  const stamp = PLONE.exec(url.pathname);
  if (stamp) {
    const [, month, day, year, hour, minute, second] = stamp;
    const instant = isoDate(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return { page: 'article', published: instant ?? isoDate(`${year}-${month}-${day}`) };
  }
  const dated = ARC.exec(url.pathname);
  if (dated) return { page: 'article', published: isoDate(`${dated[1]}-${dated[2]}-${dated[3]}`) };
  return { page: 'other', why: 'other-address' };
}

export const rfa: Adapter = {
  id: 'rfa',
  outlet: 'Radio Free Asia',
  host: /(?:^|\.)rfa\.org$/,
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
