/**
 * Spotting and reading: is this page an article, and what does it say? Only the article's container is walked, never
 * the whole body; nothing asks for layout; the page is not changed.
 */
import type { Article } from '../model';
import { accountOf } from './account';
import {
  type Adapter,
  authorsOf,
  type Body,
  cleanByline,
  firstText,
  hasWords,
  readByAdapter,
  titleOf,
} from './adapter';
import { articleKey, canonicalAddress, siteOf, unwrapAmp, webAddress } from './address';
import type { readAnySite } from './any-site';
import { blockKinds } from './block-kinds';
import { breitbart } from './breitbart';
import { dailyNk } from './daily-nk';
import { bodyClassSays, isErrorPage, whyNoArticle } from './evidence';
import { type PageFacts, pageFacts } from './page-facts';
import { rawBlocks } from './raw-blocks';
import { isRelevant } from './relevance';
import { rfa } from './rfa';
import type { TextMap } from './text-map';

export { articleKey } from './address';
export { offsetOf, rangeOf, type TextMap, type TextRun } from './text-map';

/** Every adapter; a test holds that each of their generations has a fixture. */
export const adapters: readonly Adapter[] = [dailyNk, rfa, breitbart];

export type Reading =
  | { isArticle: false; why: string }
  | { isArticle: true; relevant: boolean; article: Article; map: TextMap; root: Element };

export interface ReadPageOptions {
  /** Reads sites without an adapter: `readAnySite` of `./any-site`. Absent: such sites are left alone. */
  anySite?: typeof readAnySite;
}

/** Longest title and byline that are kept, in UTF-16 units: more is a mistake of the page. */
const LONGEST_HEAD = 500;

function adapterOf(url: URL): Adapter | null {
  const host = siteOf(url);
  return adapters.find((adapter) => adapter.host.test(host)) ?? null;
}

/** The outlet that an address belongs to, `null` for sites without an adapter and for what is no web address. */
export function outletOf(address: string): string | null {
  const url = webAddress(address);
  return (url && adapterOf(unwrapAmp(url))?.outlet) ?? null;
}

function no(why: string): Reading {
  return { isArticle: false, why };
}

/** The page's own word for its address, where that is an article's address on the same site. */
function canonicalOf(address: string, facts: PageFacts, adapter: Adapter | null): string | null {
  const named = webAddress(facts.canonical, address);
  if (!named || !adapter) return facts.canonical;
  return adapter.address(named).page === 'article' ? facts.canonical : null;
}

function reading(address: string, facts: PageFacts, body: Body, adapter: Adapter | null, url: URL): Reading {
  const canonical = canonicalOf(address, facts, adapter);
  const account = accountOf(body.blocks, url.href);
  const title = (body.title ?? titleOf(facts) ?? '').slice(0, LONGEST_HEAD);
  const { text, blocks, links } = account;
  const article: Article = {
    key: articleKey(address, canonical),
    url: canonicalAddress(address, canonical) ?? address,
    outlet: adapter?.outlet ?? facts.siteName,
    title,
    byline: body.byline?.slice(0, LONGEST_HEAD) ?? null,
    published: body.published,
    language: facts.language,
    text,
    blocks,
    links,
    reader: body.reader,
  };
  const relevant = adapter?.alwaysRelevant(url) || isRelevant({ title, text, links, tags: facts.tags });
  return { isArticle: true, relevant, article, map: account.map, root: body.root };
}

function readOutlet(document: Document, address: string, url: URL, adapter: Adapter): Reading {
  const says = adapter.address(url);
  if (says.page === 'other') return no(says.why);
  const named = bodyClassSays(document);
  if (named === 'list' || (says.page === 'unknown' && named !== 'single'))
    return no('a list or another page');
  const facts = pageFacts(document, url);
  if (isErrorPage(document, facts.headTitle)) return no('an error page');
  const body = readByAdapter(document, adapter, facts);
  if (!body) return no('no text of an article');
  const published =
    body.published ?? facts.published ?? (says.page === 'article' ? says.published : null) ?? null;
  return reading(address, facts, { ...body, published }, adapter, url);
}

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

function readOther(document: Document, address: string, url: URL, find: typeof readAnySite): Reading {
  const facts = pageFacts(document, url);
  const found = find(document);
  if (!found) return no('no text that runs on');
  const title = titleOf(facts) ?? firstText(document, HEADINGS);
  const byline = authorsOf(facts) ?? cleanByline(found.byline ?? firstText(document, BYLINES));
  const raw = rawBlocks(found.root).filter((block) => block.role === 'caption' || found.keeps(block));
  const blocks = blockKinds(raw, { title: title ?? '', byline });
  if (!title || !hasWords(blocks)) return no('no text of an article');
  const why = whyNoArticle(document, url, facts, title, blocks);
  if (why) return no(why);
  const { root, reader } = found;
  return reading(
    address,
    facts,
    { root, reader, title, byline, published: facts.published, blocks },
    null,
    url,
  );
}

/**
 * Reads a page. Never throws: a page that cannot be read is no article, and `why` says so.
 * @param document the live page, or one parsed from stored markup
 * @param address the page's own location
 */
export function readPage(document: Document, address: string, options: ReadPageOptions = {}): Reading {
  try {
    const opened = webAddress(address);
    if (!opened) return no('no web address');
    if (!document.documentElement) return no('an empty page');
    const url = unwrapAmp(opened);
    const adapter = adapterOf(url);
    if (adapter) return readOutlet(document, address, url, adapter);
    return options.anySite
      ? readOther(document, address, url, options.anySite)
      : no('a site without an adapter');
  } catch (error) {
    return no(`the page could not be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
