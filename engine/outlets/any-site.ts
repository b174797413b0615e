/**
 * Sites without an adapter, once the reader has switched them on. A file of its own, with all that only it needs, since
 * Readability weighs more than the outlets' readers together: whoever wants it imports it and hands it to `readPage`.
 */
import type { IsoDate } from '../model';
import { authorsOf, cleanByline, firstDate, firstText, hasWords } from './adapter';
import { blockKinds } from './block-kinds';
import { isoDate } from './dates';
import { whyNoArticle } from './evidence';
import { findText } from './find-text';
import { FURNITURE_LINES } from './furniture-lines';
import { letters } from './letters';
import { namesOf } from './own-name';
import { type PageFacts, pageFacts } from './page-facts';
import { noArticle, type Reading, readingOf } from './reading';

const HEADINGS = ['article h1', 'main h1', 'h1'];
const BYLINES = [
  '[rel="author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '.byline a',
  '.byline',
  '.author-name',
  '.author a',
  '.author',
];

const DATES = [
  '[itemprop="datePublished"]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
  '[class*="publish"]',
];
const DATED_PATH = /\/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-])/i;

/** The data's headline; else the head's title, or the page's heading where that only goes on from it. */
function titleOf(document: Document, facts: PageFacts): string | null {
  const heading = firstText(document, HEADINGS);
  const title = facts.structured.article?.headline ?? facts.openTitle;
  if (facts.structured.article?.headline || !title) return title ?? heading ?? facts.headTitle;
  return heading && letters(heading).startsWith(letters(title)) ? heading : title;
}

/** The head's date, else the first that the page shows, else the address's. */
function dateOf(document: Document, url: URL, facts: PageFacts): IsoDate | null {
  const [, year, month = '', day] = DATED_PATH.exec(url.pathname) ?? [];
  const written = /\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
  return facts.published ?? firstDate(document, DATES) ?? isoDate(written);
}

/**
 * Reads a page of any site.
 * @param address where the page was opened; @param url the same, parsed; of a copy: the article's own
 */
export function readAnySite(document: Document, address: string, url: URL): Reading {
  const facts = pageFacts(document, url);
  const title = titleOf(document, facts);
  const found = findText(document, facts);
  if (!title || !found) return noArticle('no text that runs on');
  const byline = authorsOf(facts) ?? cleanByline(found.byline ?? firstText(document, BYLINES));
  const blocks = blockKinds(found.blocks, { title, byline, lines: FURNITURE_LINES });
  if (!hasWords(blocks)) return noArticle('no text of an article');
  const why = whyNoArticle(document, url, facts, title, blocks);
  if (why) return noArticle(why);
  const { root, reader } = found;
  const body = { root, reader, title, byline, published: dateOf(document, url, facts), blocks };
  return readingOf(body, facts, {
    address,
    canonical: facts.canonical,
    ...namesOf(facts.siteName, url),
    relevant: false,
  });
}
