/**
 * Spotting and reading: is this page an article, and what does it say? Only the article's container is walked, never
 * the whole body; nothing asks for layout; the page is not changed.
 */
import { type Adapter, readByAdapter, titleOf } from './adapter';
import { siteOf, unwrapAmp, webAddress } from './address';
import { bodyClassSays, isErrorPage } from './body-class';
import { breitbart } from './breitbart';
import { dailyNk } from './daily-nk';
import { type PageFacts, pageFacts } from './page-facts';
import { noArticle, type Reading, readingOf } from './reading';
import { rfa } from './rfa';

export { articleKey } from './address';
export type { Reading } from './reading';
export { offsetOf, rangeOf, type TextMap, type TextRun } from './text-map';

/** Every adapter; a test holds that each of their generations has a fixture. */
export const adapters: readonly Adapter[] = [dailyNk, rfa, breitbart];

export interface ReadPageOptions {
  /** Reads sites without an adapter: `readAnySite` of `./any-site`. Absent: such sites are left alone. */
  anySite?: (document: Document, address: string, url: URL) => Reading;
}

function adapterOf(url: URL): Adapter | null {
  const host = siteOf(url);
  return adapters.find((adapter) => adapter.host.test(host)) ?? null;
}

/** The outlet that an address belongs to, `null` for sites without an adapter and for what is no web address. */
export function outletOf(address: string): string | null {
  const url = webAddress(address);
  return (url && adapterOf(unwrapAmp(url))?.outlet) ?? null;
}

/** The page's own word for its address, where that is an article's address. */
function canonicalOf(address: string, facts: PageFacts, adapter: Adapter): string | null {
  const named = webAddress(facts.canonical, address);
  return named && adapter.address(named).page === 'article' ? facts.canonical : null;
}

function readOutlet(document: Document, address: string, url: URL, adapter: Adapter): Reading {
  const says = adapter.address(url);
  if (says.page === 'other') return noArticle(says.why);
  const named = bodyClassSays(document);
  if (named === 'list' || (says.page === 'unknown' && named !== 'single'))
    return noArticle('a list or another page');
  const facts = pageFacts(document, url);
  if (isErrorPage(document, facts.headTitle)) return noArticle('an error page');
  const body = readByAdapter(document, adapter, facts);
  if (!body) return noArticle('no text of an article');
  const published =
    body.published ?? facts.published ?? (says.page === 'article' ? says.published : null) ?? null;
  const canonical = canonicalOf(address, facts, adapter);
  const relevant = adapter.alwaysRelevant(url);
  const title = body.title ?? titleOf(facts);
  return readingOf({ ...body, title, published }, facts, {
    address,
    canonical,
    outlet: adapter.outlet,
    relevant,
  });
}

/**
 * Reads a page. Never throws: a page that cannot be read is no article, and `why` says so.
 * @param document the live page, or one parsed from stored markup
 * @param address the page's own location
 */
export function readPage(document: Document, address: string, options: ReadPageOptions = {}): Reading {
  try {
    const opened = webAddress(address);
    if (!opened) return noArticle('no web address');
    if (!document.documentElement) return noArticle('an empty page');
    const url = unwrapAmp(opened);
    const adapter = adapterOf(url);
    if (adapter) return readOutlet(document, address, url, adapter);
    return options.anySite?.(document, address, url) ?? noArticle('a site without an adapter');
  } catch (error) {
    return noArticle(`the page could not be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
