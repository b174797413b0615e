/** What a page's head says of it: title, people, dates, site. Readers' own selectors come first; this is what stands behind them. */

import type { IsoDate } from '../../model';
import { letters } from '../../model/letters';
import { webAddress } from '../../outlets/address';
import { decodeReferences } from '../../text/references';
import { isoDate } from '../dates/dates';
import { type StructuredData, structuredData } from './structured-data';

export interface PageFacts {
  /** From `<link rel=canonical>`, then `og:url`; as written. */
  canonical: string | null;
  /** `og:title`, without the site's name behind it. */
  openTitle: string | null;
  /** `<title>`, without the site's name behind it. */
  headTitle: string | null;
  /** The site's own name; the host's where the page does not tell. */
  siteName: string;
  /** `og:type`, lower case. */
  type: string | null;
  authors: string[];
  published: IsoDate | null;
  description: string | null;
  tags: string[];
  /** What the head declares as its language, as written: `lang`, `og:locale`, `content-language`. */
  languages: string[];
  /** What relative addresses are read against: `<base href>`, else the page's own address. */
  base: string;
  structured: StructuredData;
}

/** Collapses white space; `null` for nothing. */
export function line(text: string | null | undefined): string | null {
  return (text ?? '').replace(/\s+/g, ' ').trim() || null;
}

/** `meta` contents by lower-case `name`, `property` or `itemprop`, in page order. */
function metas(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') || meta.getAttribute('name') || meta.getAttribute('itemprop');
    const content = line(decodeReferences(meta.getAttribute('content') ?? ''));
    if (!name || !content) continue;
    const key = name.toLowerCase();
    const values = found.get(key);
    if (values) values.push(content);
    else found.set(key, [content]);
  }
  return found;
}

/** What stands between a story's title and its site's name. */
const SEPARATOR = /\s+(?:[-–—|•·»:]|::|<|«|>)\s+|\s*\|{1,2}\s*/;
const SEPARATORS = new RegExp(SEPARATOR, 'g');

/** Takes the site's name off a title's ends: "Story - Breitbart", "DailyNK - Story". */
export function withoutSite(title: string | null, site: string, host: string): string | null {
  if (!title) return null;
  const parts = title.split(SEPARATOR);
  const separators = title.match(SEPARATORS) ?? [];
  const name = letters(site.toLowerCase());
  const bare = letters(host.toLowerCase().replace(/\.[a-z]{2,}$/, ''));
  const names = (part: string): boolean => {
    const text = letters(part.toLowerCase());
    if (text.length < 3) return text === name || text === bare;
    return name.includes(text) || bare.includes(text) || (name.length > 2 && text.startsWith(name));
  };
  let end = parts.length;
  while (end > 1 && names(parts[end - 1] ?? '')) end--;
  const first = letters((parts[0] ?? '').toLowerCase());
  const start = end > 1 && (first === name || first === bare) ? 1 : 0;
  let text = parts[start] ?? '';
  for (let i = start + 1; i < end; i++) text += (separators[i - 1] ?? ' ') + (parts[i] ?? '');
  return line(text) ?? title;
}

const DATES = [
  'article:published_time',
  'pubdate',
  'publishdate',
  'publish-date',
  'published_time',
  'date.published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'date',
  'og:article:published_time',
];
const AUTHORS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
];

/** Only the first `base` with an address counts, as in browsers; one that is no web address does not. */
export function baseOf(document: Document, url: URL): string {
  const written = document.querySelector('base[href]')?.getAttribute('href');
  return webAddress(written, url.href)?.href ?? url.href;
}

/** `<link rel=canonical>`, as written. */
export function canonicalIn(document: Document): string | null {
  return line(document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'));
}

/** Reads the head. `url` is where the page was opened. */
export function pageFacts(document: Document, url: URL): PageFacts {
  const meta = metas(document);
  const one = (name: string): string | null => meta.get(name)?.[0] ?? null;
  const structured = structuredData(document);
  const host = url.hostname.replace(/^www\./, '');
  const siteName = one('og:site_name') ?? one('application-name') ?? host;
  const published = [structured.article?.published, ...DATES.map(one)]
    .map(isoDate)
    .find((date) => date !== null);
  const authors = AUTHORS.flatMap((name) => meta.get(name) ?? []).filter(
    (name) => !/https?:|^\d+$/.test(name),
  );
  const heading = document.querySelector('title');
  return {
    canonical: canonicalIn(document) ?? one('og:url'),
    openTitle: withoutSite(one('og:title') ?? one('twitter:title'), siteName, host),
    headTitle: withoutSite(line(heading?.textContent), siteName, host),
    siteName,
    type: one('og:type')?.toLowerCase() ?? null,
    authors: structured.article?.authors.length ? structured.article.authors : authors,
    published: published ?? null,
    description: one('og:description') ?? one('description'),
    tags: [
      ...(meta.get('article:tag') ?? []),
      ...(meta.get('keywords') ?? []),
      ...(meta.get('news_keywords') ?? []),
    ],
    languages: [
      document.documentElement?.getAttribute('lang'),
      one('og:locale'),
      document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
    ].filter((tag) => typeof tag === 'string'),
    base: baseOf(document, url),
    structured,
  };
}
