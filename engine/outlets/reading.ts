/** What `readPage` gives back, and how it is put together from a body that was found. */
import type { Article } from '../model';
import { accountOf } from './account';
import type { Body } from './adapter';
import { articleKey, canonicalAddress } from './address';
import { type Elsewhere, textElsewhere } from './elsewhere';
import { languageOf } from './language';
import type { PageFacts } from './page-facts';
import { withinCap } from './reading-cap';
import { isRelevant } from './relevance';
import type { TextMap } from './text-map';

export type Reading =
  | { isArticle: false; why: string; elsewhere?: Elsewhere }
  | { isArticle: true; relevant: boolean; article: Article; map: TextMap; root: Element };

/** Longest title and byline that are kept, in UTF-16 units: more is a mistake of the page. */
const LONGEST_HEAD = 500;

/** The page is no article; `why` is for people who mend adapters, not for readers. */
export function noArticle(why: string): Reading {
  return { isArticle: false, why };
}

/** The page's own document holds no text: readers can be told where it stands, if in a shadow root or a frame. */
export function noText(document: Document, why: string): Reading {
  const elsewhere = textElsewhere(document);
  return elsewhere
    ? { isArticle: false, why: `${why}: it stands in a ${elsewhere}`, elsewhere }
    : noArticle(why);
}

export interface Origin {
  /** Where the page was opened. */
  address: string;
  /** The page's own word for its address, where it is to be believed. */
  canonical: string | null;
  outlet: string;
  /** Known without looking at the text. */
  relevant: boolean;
}

/** Puts the reading together. */
export function readingOf(body: Body, facts: PageFacts, origin: Origin): Reading {
  const { address, canonical, outlet } = origin;
  const { map, ...whole } = accountOf(body.blocks, facts.base);
  const { text, blocks, links, leftOut } = withinCap(whole);
  const title = (body.title ?? '').slice(0, LONGEST_HEAD);
  const article: Article = {
    key: articleKey(address, canonical),
    url: canonicalAddress(address, canonical) ?? address,
    outlet,
    title,
    byline: body.byline?.slice(0, LONGEST_HEAD) ?? null,
    published: body.published,
    language: languageOf(text, [
      body.root.closest('[lang]')?.getAttribute('lang') ?? null,
      ...facts.languages,
    ]),
    text,
    blocks,
    links,
    ...(leftOut === undefined ? {} : { leftOut }),
    reader: body.reader,
  };
  const relevant = origin.relevant || isRelevant({ outlet, title, text, links, tags: facts.tags });
  return { isArticle: true, relevant, article, map, root: body.root };
}
