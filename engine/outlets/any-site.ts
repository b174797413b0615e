/**
 * Sites without an adapter: Mozilla's Readability finds the article in a copy of the page, and what it kept is read from
 * the live page. A file of its own, since Readability weighs more than all other readers: whoever needs it imports it
 * and hands it to `readPage`.
 */
import { Readability } from '@mozilla/readability';
import { densestContainer } from './densest';
import type { RawBlock } from './raw-blocks';

/** What the reader found: where the text stands, and which blocks in there are part of it. */
export interface FoundText {
  root: Element;
  reader: string;
  byline: string | null;
  keeps(block: RawBlock): boolean;
}

/** Numbers the copy's elements, so that what is left of it can be told. */
const MARK = 'data-second-source';
/** Larger pages than this many elements are not articles, or not worth the wait. */
const MOST_ELEMENTS = 200_000;

function letters(text: string | null): string {
  return (text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The smallest element that holds all of them. */
function commonAncestor(elements: readonly Element[]): Element | null {
  let common = elements[0] ?? null;
  for (const element of elements) while (common && !common.contains(element)) common = common.parentElement;
  return common;
}

/** Reads a page of any site; the page is not changed. `null` where nothing runs on. */
export function readAnySite(document: Document): FoundText | null {
  const live = [...document.querySelectorAll('*')];
  if (live.length > MOST_ELEMENTS) return null;
  const copy = document.cloneNode(true) as Document;
  copy.querySelectorAll('*').forEach((element, index) => {
    element.setAttribute(MARK, String(index));
  });
  let found: ReturnType<Readability<Element>['parse']> = null;
  try {
    found = new Readability<Element>(copy, { serializer: (node) => node as Element }).parse();
  } catch {
    // Broken markup can trip it; the densest container stands in.
  }
  if (!found?.content) {
    const root = densestContainer(document);
    return root && { root, reader: 'any-site/densest', byline: null, keeps: () => true };
  }
  const kept = new Set<Element>();
  const words = new Set<string>();
  for (const element of found.content.querySelectorAll(`[${MARK}]`)) {
    const original = live[Number(element.getAttribute(MARK))];
    if (original && element.textContent?.trim()) kept.add(original);
  }
  for (const element of found.content.querySelectorAll('p, li, h2, h3, h4, blockquote, td'))
    words.add(letters(element.textContent));
  const root = commonAncestor([...kept].filter((element) => element.localName !== 'body'));
  if (!root) return null;
  const keeps = (block: RawBlock): boolean => kept.has(block.element) || words.has(letters(block.text));
  return { root, reader: 'any-site/readability', byline: found.byline ?? null, keeps };
}
