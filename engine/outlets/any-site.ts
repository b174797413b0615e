/**
 * Sites without an adapter, once the reader has switched them on. A file of its own, with all that only it needs, since
 * Readability weighs more than the outlets' readers together: whoever wants it imports it and hands it to `readPage`.
 */
import { authorsOf, cleanByline, firstText, hasWords, titleOf } from './adapter';
import { blockKinds } from './block-kinds';
import { whyNoArticle } from './evidence';
import { findText } from './find-text';
import { FURNITURE_LINES } from './furniture-lines';
import { pageFacts } from './page-facts';
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

/**
 * Reads a page of any site.
 * @param address where the page was opened; @param url the same, parsed, out of its AMP cache
 */
export function readAnySite(document: Document, address: string, url: URL): Reading {
  const facts = pageFacts(document, url);
  const title = titleOf(facts) ?? firstText(document, HEADINGS);
  const found = findText(document, facts);
  if (!title || !found) return noArticle('no text that runs on');
  const byline = authorsOf(facts) ?? cleanByline(found.byline ?? firstText(document, BYLINES));
  const blocks = blockKinds(found.blocks, { title, byline, lines: FURNITURE_LINES });
  if (!hasWords(blocks)) return noArticle('no text of an article');
  const why = whyNoArticle(document, url, facts, title, blocks);
  if (why) return noArticle(why);
  const { root, reader } = found;
  const body = { root, reader, title, byline, published: facts.published, blocks };
  return readingOf(body, facts, {
    address,
    canonical: facts.canonical,
    outlet: facts.siteName,
    relevant: false,
  });
}
