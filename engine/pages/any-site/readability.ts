/** Mozilla's Readability, asked about a copy of the page: which elements of the live page are the article? */
import { Readability } from '@mozilla/readability';
import { letters } from '../../model/letters';

/** Numbers the copy's elements, so that what is left of it can be told. */
const MARK = 'data-second-source';
/** Pages of more elements than this are no articles, or not worth the wait. */
const MOST_ELEMENTS = 200_000;
/** Nor are pages nested deeper than this; Readability takes the square of the depth for them. */
const DEEPEST = 400;

export interface Judgement {
  /** Elements of the live page. */
  kept: Set<Element>;
  /** The letters of each paragraph that it made, some of which are no element's of the page. */
  words: Set<string>;
  byline: string | null;
}

/** Whether some element has too many elements around it; `elements` in page order. */
function tooDeep(elements: readonly Element[]): boolean {
  const depths = new Map<Element | null, number>();
  return elements.some((element) => {
    const depth = (depths.get(element.parentElement) ?? 0) + 1;
    depths.set(element, depth);
    return depth > DEEPEST;
  });
}

/** What Readability keeps: elements of the live page, and the words of its own paragraphs. */
function judge(document: Document, apart: ReadonlySet<Element>): Judgement | null {
  const live = [...document.querySelectorAll('*')];
  if (live.length > MOST_ELEMENTS || tooDeep(live)) return null;
  const copy = document.cloneNode(true) as Document;
  const copied = [...copy.querySelectorAll('*')];
  copied.forEach((element, index) => {
    element.setAttribute(MARK, String(index));
  });
  copied.forEach((element, index) => {
    if (apart.has(live[index] as Element)) element.remove();
    // What opens when it is searched for: Readability knows only `hidden`.
    else if (element.getAttribute('hidden') === 'until-found') element.removeAttribute('hidden');
  });
  const found = new Readability<Element>(copy, { serializer: (node) => node as Element }).parse();
  if (!found?.content) return null;
  const kept = new Set<Element>();
  for (const element of found.content.querySelectorAll(`[${MARK}]`)) {
    const original = live[Number(element.getAttribute(MARK))];
    if (original && original.localName !== 'body' && element.textContent?.trim()) kept.add(original);
  }
  const paragraphs = found.content.querySelectorAll('p, li, h2, h3, h4, blockquote, td');
  const words = new Set([...paragraphs].map((element) => letters(element.textContent)));
  return { kept, words, byline: found.byline ?? null };
}

/** Readability's judgement of a page without the elements that stand `apart`; `null` where it finds nothing or throws on broken markup. */
export function judged(document: Document, apart: ReadonlySet<Element> = new Set()): Judgement | null {
  try {
    return judge(document, apart);
  } catch {
    return null;
  }
}
