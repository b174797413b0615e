/** What an outlet's adapter says of its site, and how a page is read by it. */
import type { IsoDate } from '../../model';
import type { NotRead } from '../../model/reasons';
import { blockKinds, type KindedBlock } from '../blocks/block-kinds';
import { densestContainer } from '../blocks/densest';
import { rawBlocks } from '../blocks/raw-blocks';
import { isoDate } from '../dates/dates';
import { line, type PageFacts } from '../facts/page-facts';

/** One template of an outlet's site. Each list holds selectors, tried in turn. */
interface Generation {
  /** What `Article.reader` calls it: `daily-nk/tagdiv`. */
  name: string;
  body: readonly string[];
  title: readonly string[];
  byline: readonly string[];
  /** Elements that carry the date as `datetime`, `content` or text. */
  date: readonly string[];
  /** Clutter inside the body that names alone do not give away. */
  leaveOut?: readonly string[];
}

/** What an address alone says of a page. */
export type AddressSays =
  | { page: 'article'; published?: IsoDate | null }
  | { page: 'other'; why: NotRead }
  | { page: 'unknown' };

export interface Adapter {
  id: string;
  outlet: string;
  /** Matched against the host without `www.` and its like. */
  host: RegExp;
  address(url: URL): AddressSays;
  generations: readonly Generation[];
  /** Whether everything on this part of the site is about North Korea; otherwise the text decides. */
  alwaysRelevant(url: URL): boolean;
}

/** A body that was found, with the head of its article. */
export interface Body {
  root: Element;
  reader: string;
  title: string | null;
  byline: string | null;
  published: IsoDate | null;
  blocks: KindedBlock[];
}

/** Elements tried for one selector: further ones are other articles of an endless page. */
const MOST_BODIES = 8;

export function firstText(scope: ParentNode, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const text = line(scope.querySelector(selector)?.textContent?.slice(0, 2000));
    if (text) return text;
  }
  return null;
}

export function firstDate(scope: ParentNode, selectors: readonly string[]): IsoDate | null {
  for (const selector of selectors) {
    const element = scope.querySelector(selector);
    if (!element) continue;
    const written = [
      element.getAttribute('datetime'),
      element.getAttribute('content'),
      element.getAttribute('title'),
      element.textContent?.slice(0, 200),
    ];
    for (const text of written) {
      const date = isoDate(text);
      if (date) return date;
    }
  }
  return null;
}

/** A byline without "By", without the desk or the date behind the name; `null` where no name is left. */
export function cleanByline(text: string | null): string | null {
  const name = (text ?? '')
    .split(
      /\s*[|•·]\s*|\s[-–—]\s|\s(?:[Pp]ublished|[Uu]pdated|[Pp]osted)\b|\s+\d{4}[-./]|\s+for (?=RFA|Daily NK|Radio Free)/,
    )[0]
    ?.replace(/^(?:by|written by|reported by|reporting by|words by|author:?|from)[:\s]+/i, '')
    .replace(/[,;\s]+$/, '')
    .trim();
  return name && name.length <= 200 && /\p{L}/u.test(name) && !/^https?:/.test(name) ? name : null;
}

/** The page's people, from what the head says; the site's own name only where there is no other. */
export function authorsOf(facts: PageFacts): string | null {
  const names = facts.authors.map(cleanByline).filter((name) => name !== null);
  const people = names.filter((name) => name.toLowerCase() !== facts.siteName.toLowerCase());
  return (people.length > 0 ? people : names).join(', ') || null;
}

export function hasWords(blocks: readonly KindedBlock[]): boolean {
  return blocks.some(({ kind }) => kind === 'paragraph');
}

/** The title as the page's head gives it. */
export function titleOf(facts: PageFacts): string | null {
  return facts.structured.article?.headline ?? facts.openTitle ?? facts.headTitle;
}

function readGeneration(
  document: Document,
  generation: Generation,
  facts: PageFacts,
): Omit<Body, 'reader'> | null {
  const title = firstText(document, generation.title) ?? titleOf(facts);
  const byline = cleanByline(firstText(document, generation.byline)) ?? authorsOf(facts);
  for (const selector of generation.body) {
    for (const root of [...document.querySelectorAll(selector)].slice(0, MOST_BODIES)) {
      const leaveOut = new Set(
        (generation.leaveOut ?? []).flatMap((name) => [...root.querySelectorAll(name)]),
      );
      const blocks = blockKinds(rawBlocks(root, leaveOut), { title: title ?? '', byline });
      if (hasWords(blocks))
        return { root, title, byline, published: firstDate(document, generation.date), blocks };
    }
  }
  return null;
}

/** Reads a page by the first generation that finds a body, else by the densest container. */
export function readByAdapter(document: Document, adapter: Adapter, facts: PageFacts): Body | null {
  for (const generation of adapter.generations) {
    const body = readGeneration(document, generation, facts);
    if (body) return { ...body, reader: `${adapter.id}/${generation.name}` };
  }
  const root = densestContainer(document);
  if (!root) return null;
  const title = titleOf(facts) ?? firstText(document, ['h1']);
  const byline = authorsOf(facts);
  const blocks = blockKinds(rawBlocks(root), { title: title ?? '', byline });
  return hasWords(blocks)
    ? { root, title, byline, published: null, blocks, reader: `${adapter.id}/plain` }
    : null;
}
