/** What `readPage` gives back, and how it is put together from a body that was found. */
import type { Article } from '../model';
import type { NotRead } from '../model/reasons';
import { articleKey, canonicalAddress, webAddress } from '../outlets/address';
import { isCopy, wayOf } from '../outlets/writing';
import { accountOf } from './account';
import type { Body } from './adapters/adapter';
import type { TextMap } from './blocks/text-map';
import { type Elsewhere, textElsewhere } from './facts/elsewhere';
import { languageOf } from './facts/language';
import { baseOf, type PageFacts } from './facts/page-facts';
import { isRelevant } from './facts/relevance';
import { isTranslated } from './facts/translated';
import { withinCap } from './reading-cap';

export type Reading =
  | {
      isArticle: false;
      why: NotRead;
      /** The error's own message, of `unreadable`: for people who mend adapters. */
      error?: string;
      elsewhere?: Elsewhere;
    }
  | {
      isArticle: true;
      relevant: boolean;
      article: Article;
      map: TextMap;
      root: Element;
      /** The page is shown in a machine's translation: its words are not the outlet's. */
      translated: boolean;
    };

/** Longest title and byline that are kept, in UTF-16 units: more is a mistake of the page. */
const LONGEST_HEAD = 500;

/** The page is no article; `why` is for people who mend adapters, not for readers. */
export function noArticle(why: NotRead): Reading {
  return { isArticle: false, why };
}

/** The page's own document holds no text: readers can be told where it stands, if in a shadow root or a frame. */
export function noText(document: Document, why: NotRead): Reading {
  const elsewhere = textElsewhere(document);
  return elsewhere ? { isArticle: false, why, elsewhere } : noArticle(why);
}

interface Origin {
  /** Where the page was opened. */
  address: string;
  /** The page's own word for its address, where it is to be believed. */
  canonical: string | null;
  outlet: string;
  /** The name that the page gives itself where it is another site's. */
  claims?: string | null;
  /** Known without looking at the text. */
  relevant: boolean;
  /** The host is known to be one publisher's. */
  onePublisher?: boolean;
}

/** Puts the reading together. */
export function readingOf(body: Body, facts: PageFacts, origin: Origin): Reading {
  const { address, canonical, outlet, claims, onePublisher } = origin;
  const trust = { onePublisher: onePublisher === true };
  const via = wayOf(address);
  const copied = isCopy(via) ? webAddress(address) : null;
  // The head of a copy is read as the article's own; its links are the copy's.
  const base = copied ? baseOf(body.root.ownerDocument, copied) : facts.base;
  const { map, ...whole } = accountOf(body.blocks, base, copied !== null);
  const { text, blocks, links, leftOut } = withinCap(whole);
  const title = (body.title ?? '').slice(0, LONGEST_HEAD);
  const article: Article = {
    key: articleKey(address, canonical, trust),
    url: canonicalAddress(address, canonical, trust) ?? address,
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
    ...(via !== undefined && { via }),
    ...(claims && { claims: claims.slice(0, LONGEST_HEAD) }),
  };
  const relevant = origin.relevant || isRelevant({ outlet, title, text, links, tags: facts.tags });
  return { isArticle: true, relevant, article, map, root: body.root, translated: isTranslated(body.root) };
}
