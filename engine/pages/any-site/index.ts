/**
 * Sites without an adapter, once the reader has switched them on. A file of its own, with all that only it needs, since
 * Readability weighs more than the outlets' readers together: whoever wants it imports it and hands it to `readPage`.
 */
import type { IsoDate } from '../../model';
import { namesOf } from '../../outlets/own-name';
import { authorsOf, cleanByline, firstDate, firstText, hasWords } from '../adapters/adapter';
import { blockKinds } from '../blocks/block-kinds';
import type { RawBlock } from '../blocks/raw-blocks';
import { isoDate } from '../dates/dates';
import { type PageFacts, pageFacts } from '../facts/page-facts';
import { noText, type Reading, readingOf } from '../page-reading';
import { BOILERPLATE_LINES } from './boilerplate-lines';
import { whyNoArticle } from './evidence';
import { findText } from './find-text';
import { headlineOf } from './headline';

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

/** Dates that only a name gives away, where the address tells none. */
const CALLED_DATES = ['article', 'main', '[role="main"]'].flatMap((scope) => [
  `${scope} [class*="date"]`,
  `${scope} [class*="time"]`,
]);

/** Blocks of the text that may be its head: who wrote it and when. */
const HEAD_BLOCKS = 4;
/** Such a line is no longer than this, in UTF-16 units. */
const HEAD_LINE = 120;

/** Short lines at the head of the text that are no sentences. */
function headLines(blocks: readonly RawBlock[]): string[] {
  return blocks
    .slice(0, HEAD_BLOCKS)
    .map(({ text }) => text)
    .filter((text) => text.length <= HEAD_LINE && !/[.!?…。]["'”’)]*$/.test(text));
}

/** The head's date, else the first that the page shows, else the address's, else that of a line at the head of the text. */
function dateOf(document: Document, url: URL, facts: PageFacts, lines: readonly string[]): IsoDate | null {
  const [, year, month = '', day] = DATED_PATH.exec(url.pathname) ?? [];
  const written = /\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
  return (
    facts.published ??
    firstDate(document, DATES) ??
    isoDate(written) ??
    firstDate(document, CALLED_DATES) ??
    lines.map(isoDate).find((date) => date !== null) ??
    null
  );
}

/**
 * Reads a page of any site.
 * @param address where the page was opened; @param url the same, parsed; of a copy: the article's own
 * @param asArticle the reader wants its text whatever speaks against an article: only a page without any text is none then
 */
export function readAnySite(document: Document, address: string, url: URL, asArticle = false): Reading {
  const facts = pageFacts(document, url);
  const title = headlineOf(document, facts) || (asArticle ? document.title.trim() || url.hostname : null);
  const found = findText(document, facts, title);
  if (!title || !found) return noText(document, 'no-text');
  const lines = headLines(found.blocks);
  const byline =
    authorsOf(facts) ??
    cleanByline(found.byline ?? firstText(document, BYLINES)) ??
    cleanByline(lines.find((line) => /^by\s+\p{Lu}/iu.test(line)) ?? null);
  const published = dateOf(document, url, facts, lines);
  const blocks = blockKinds(found.blocks, { title, byline, lines: BOILERPLATE_LINES });
  if (!hasWords(blocks)) return noText(document, 'no-text');
  const signed = byline !== null || published !== null;
  const why = asArticle ? null : whyNoArticle(document, url, facts, { title, signed }, blocks);
  if (why) return noText(document, why);
  const { root, reader } = found;
  const body = { root, reader, title, byline, published, blocks };
  return readingOf(body, facts, {
    address,
    canonical: facts.canonical,
    ...namesOf(facts.siteName, url),
    relevant: false,
  });
}
