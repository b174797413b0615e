/**
 * The title of a page of unknown make. Its data, its head and its headings each give one, and any of them may be cut short,
 * made for search engines, or the site's name: the one that the others agree with is taken.
 */

import { letters } from '../../model/letters';
import { firstText } from '../adapters/adapter';
import type { PageFacts } from '../facts/page-facts';

const HEADINGS = ['article h1', 'main h1', 'h1'];
/** Headings of the first level that are looked at. */
const MOST_HEADINGS = 6;
/** A headline in the page's data of fewer words is doubted where all else agrees on another. */
const SCRAP = 4;
/** Agreement over which two titles are worded alike, as a share of their words. */
const ALIKE = 0.6;

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Share of words that two titles have in common: twice the common ones by all. */
function agreement(one: string, other: string): number {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common++;
      left.set(word, count - 1);
    }
  }
  return a.length + b.length > 0 ? (2 * common) / (a.length + b.length) : 0;
}

/** The page's headings of the first level, those inside `article` and `main` first. */
function headingsOf(document: Document): string[] {
  const first = firstText(document, HEADINGS);
  const all = [...document.querySelectorAll('h1')].slice(0, MOST_HEADINGS);
  const texts = all.map((heading) => (heading.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 500));
  return [...(first ? [first] : []), ...texts].filter((text) => text !== '');
}

/** What the page says its title is; `null` where it says nothing. */
export function headlineOf(document: Document, facts: PageFacts): string | null {
  const site = letters(facts.siteName).toLowerCase();
  const named = [facts.structured.article?.headline, facts.openTitle, facts.headTitle].filter(
    (text): text is string => !!text && letters(text).toLowerCase() !== site,
  );
  const headings = headingsOf(document).filter((text) => letters(text).toLowerCase() !== site);
  const declared = named[0] ?? null;
  // Without the head's word the first heading stands; with it, a heading must agree with it.
  if (!declared) return headings[0] ?? facts.headTitle;
  const heading = headings.find((text) => named.some((title) => agreement(text, title) >= ALIKE));
  const votes = heading ? [...named, heading] : named;
  const support = (text: string): number => votes.filter((other) => agreement(text, other) >= ALIKE).length;
  // The data's headline may be worded for search engines and is the page's word all the same, unless it is a scrap.
  const data = facts.structured.article?.headline === declared;
  const doubted = data ? wordsIn(declared).length < SCRAP : support(declared) < 2;
  const other = doubted ? votes.find((text) => text !== declared && support(text) >= 2) : undefined;
  const chosen = other ?? declared;
  if (!heading || (data && !other)) return chosen;
  // A heading that goes on where the head's title was cut short, or is that title without the site's name around it.
  const [shown, said] = [letters(heading), letters(chosen)];
  return shown.startsWith(said) || said.includes(shown) ? heading : chosen;
}
