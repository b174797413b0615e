/**
 * Spotting and reading: is this page an article, and what does it say? Only the article's container is walked, never
 * the whole body; the page is not changed.
 */
import type { IsoDate } from '../model';
import { shownAddress, siteOf, webAddress } from '../outlets/address';
import { isOn, outletOn } from '../outlets/known-outlets';
import { PAGES } from '../outlets/records';
import { isCopy, wayOf } from '../outlets/writing';
import { type Adapter, dateInAddress, readByAdapter, titleOf } from './adapters/adapter';
import { lookAgain } from './blocks/not-shown';
import { bodyClassSays, isErrorPage } from './facts/body-class';
import { canonicalIn, type PageFacts, pageFacts } from './facts/page-facts';
import { noArticle, noText, type Reading, readingOf } from './page-reading';

export { articleKey } from '../outlets/address';
export { offsetOf, rangeOf, type TextMap } from './blocks/text-map';
export type { Reading } from './page-reading';

export interface ReadPageOptions {
  /** Reads sites without an adapter: `readAnySite` of `./any-site`. Absent: such sites are left alone. */
  anySite?: (document: Document, address: string, url: URL, asArticle?: boolean) => Reading;
  /** What is no article by what is known of such pages is read all the same, by `anySite`. */
  asArticle?: boolean;
}

function adapterOf(url: URL): Adapter | null {
  const host = siteOf(url);
  return PAGES.find(({ outlet }) => isOn(host, outlet)) ?? null;
}

/**
 * The outlet whose article an address shows, also as a copy; `null` for sites without an adapter and for what is no web
 * address. It tells what a page is about, never who may write (`writing.ts`).
 */
export function outletOf(address: string): string | null {
  const url = shownAddress(address, null);
  return (url && outletOn(siteOf(url))?.name) ?? null;
}

function slug(url: URL): string {
  return (
    url.pathname
      .split('/')
      .filter((part) => part && !/^amp/i.test(part))
      .pop() ?? ''
  );
}

/**
 * The page's own word for its address, where that is an article's address: with the same last part, since page apps
 * (Arc) leave the word of the page before in the head, or for an address that names its article by a number only.
 */
function canonicalOf(url: URL, facts: PageFacts, adapter: Adapter): string | null {
  const named = webAddress(facts.canonical, url.href);
  if (!named || !isOn(siteOf(named), adapter.outlet) || adapter.pages.address(named).page !== 'article')
    return null;
  return slug(named) === slug(url) || /\.php$/.test(url.pathname) || url.searchParams.has('p')
    ? facts.canonical
    : null;
}

/** A date that the page gives as a day only takes its time from the address, when that names the same day. */
function published(found: IsoDate | null, address: IsoDate | null): IsoDate | null {
  if (!found || !address) return found ?? address;
  return found.endsWith('T00:00:00.000Z') && found.slice(0, 10) === address.slice(0, 10) ? address : found;
}

function readOutlet(
  document: Document,
  address: string,
  url: URL,
  adapter: Adapter,
  copied: boolean,
): Reading {
  const says = adapter.pages.address(url);
  if (says.page === 'other') return noArticle(says.why);
  const named = bodyClassSays(document);
  if (named === 'list' || (says.page === 'unknown' && named !== 'single')) return noArticle('list');
  const facts = pageFacts(document, url);
  if (isErrorPage(document, facts.headTitle)) return noArticle('error-page');
  const body = readByAdapter(document, adapter, facts);
  if (!body) return noText(document, 'no-text');
  const date = published(body.published ?? facts.published, dateInAddress(says));
  // A copy's own word for its address says what it is a copy of.
  const canonical = copied ? facts.canonical : canonicalOf(url, facts, adapter);
  const relevant = adapter.pages.alwaysRelevant(url);
  const title = body.title ?? titleOf(facts);
  return readingOf({ ...body, title, published: date }, facts, {
    address,
    canonical,
    outlet: adapter.outlet.name,
    relevant,
    onePublisher: true,
  });
}

/**
 * Reads a page. Never throws: a page that cannot be read is no article, and `why` says so.
 * @param document the live page, or one parsed from stored markup
 * @param address the page's own location
 */
export function readPage(document: Document, address: string, options: ReadPageOptions = {}): Reading {
  try {
    if (!document.documentElement) return noArticle('empty');
    const url = shownAddress(address, () => canonicalIn(document));
    if (!url) return noArticle('no-address');
    lookAgain(document);
    const adapter = adapterOf(url);
    const asArticle = options.asArticle === true;
    if (adapter) {
      const reading = readOutlet(document, address, url, adapter, isCopy(wayOf(address)));
      if (reading.isArticle || !asArticle) return reading;
    }
    return options.anySite?.(document, address, url, asArticle) ?? noArticle('no-adapter');
  } catch (error) {
    return {
      isArticle: false,
      why: 'unreadable',
      error: error instanceof Error ? error.message : String(error),
    };
  }
}
