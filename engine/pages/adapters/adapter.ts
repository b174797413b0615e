/** How a page is read by its outlet's record. */
import type { IsoDate } from '../../model';

import type { AddressSays, Generation, OutletRecord } from '../../model/outlet';
import { alternatives, KNOWN_NAMES } from '../../outlets/known-outlets';

import { blockKinds, type KindedBlock } from '../blocks/block-kinds';
import { densestContainer } from '../blocks/densest';
import { rawBlocks } from '../blocks/raw-blocks';
import { isoDate } from '../dates/dates';
import { line, type PageFacts } from '../facts/page-facts';

/** An outlet's record as pages are read by it. */
export type Adapter = Pick<OutletRecord, 'outlet' | 'pages'>;

/** The date in an article's address; the day alone where the time is none. */
export function dateInAddress(says: AddressSays): IsoDate | null {
  const date = says.page === 'article' && says.date;
  return date ? (isoDate(date) ?? isoDate(date.split('T', 1)[0])) : null;
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

/** "for RFA Korean": whom a name in a byline wrote for. */
const FOR_OUTLET = new RegExp(`\\s+for (?=${alternatives(KNOWN_NAMES)})`);

/** A byline without "By", without the desk or the date behind the name; `null` where no name is left. */
export function cleanByline(text: string | null): string | null {
  const name = (text ?? '')
    .split(/\s*[|•·]\s*|\s[-–—]\s|\s(?:[Pp]ublished|[Uu]pdated|[Pp]osted)\b|\s+\d{4}[-./]/)[0]
    ?.split(FOR_OUTLET)[0]
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
export function readByAdapter(
  document: Document,
  { outlet: { id }, pages }: Adapter,
  facts: PageFacts,
): Body | null {
  for (const generation of pages.generations) {
    const body = readGeneration(document, generation, facts);
    if (body) return { ...body, reader: `${id}/${generation.name}` };
  }
  const root = densestContainer(document);
  if (!root) return null;
  const title = titleOf(facts) ?? firstText(document, ['h1']);
  const byline = authorsOf(facts);
  const blocks = blockKinds(rawBlocks(root), { title: title ?? '', byline });
  return hasWords(blocks) ? { root, title, byline, published: null, blocks, reader: `${id}/plain` } : null;
}
