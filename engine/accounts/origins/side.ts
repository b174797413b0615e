/**
 * One account as the others are held against it: whom it credits, which of them it hangs on, and the
 * sentences that show it.
 */
import type { Span } from '../../model';
import { articleKey } from '../../outlets/address';
import { mainKey } from '../../outlets/writing';
import { type AccountInput, readingOf } from '../../text/account-text';
import { spanAt } from '../../text/spans';
import { type Credit, type Credits, creditsOf } from './credits';

/** A credit carries the article from this share of its attributions on, … */
export const CARRIES = 0.2;
/** … or where it is named in the opening third, … */
const OPENING = 0.4;
/** … or this often. */
const OFTEN = 3;
/** Sentences shown as evidence for each account. */
const EVIDENCE = 2;

export interface Side {
  input: AccountInput;
  credits: Credits;
  /** Credits that carry the article. */
  carried: Credit[];
}

/** Kept as long as the account lives: it is held against every other one. */
const sides = new WeakMap<AccountInput, Side>();

export function sideOf(input: AccountInput): Side {
  const known = sides.get(input);
  if (known) return known;
  const credits = creditsOf(input);
  const carried = credits.credits.filter((credit) => carries(credit, credits));
  // Without sources of its own, an article hangs on the one outlet that it credits, wherever it does so.
  const outlets = credits.credits.filter(({ state }) => !state);
  const only = outlets[0];
  if (only && outlets.length === 1 && !credits.ownSources && !carried.includes(only)) carried.push(only);
  const side = { input, credits, carried };
  sides.set(input, side);
  return side;
}

/** A paper with sources of its own that also cites another for a figure is not carried by it. */
function carries(credit: Credit, { ownSources }: Credits): boolean {
  if (credit.reprint) return true;
  const much = credit.share >= CARRIES || credit.mentions >= OFTEN;
  if (credit.state) return !ownSources && (much || credit.first <= OPENING);
  if (ownSources) return credit.share >= 0.5 && credit.first <= OPENING;
  return much || credit.first <= OPENING;
}

/** The words of a place in the account, on one line. */
export function wordsAt({ input }: Side, span: Span): string {
  return input.article.text
    .slice(...span)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first sentences that name a credit, as written. */
export function evidenceOf(side: Side, credit: Credit | undefined): string[] {
  return (credit?.sentences ?? []).slice(0, EVIDENCE).map((span) => wordsAt(side, span));
}

/** The sentence that a place lies in, as written. */
export function sentenceAround(side: Side, span: Span): string | null {
  const sentence = spanAt(readingOf(side.input).sentences, span[0]);
  return sentence ? wordsAt(side, sentence) : null;
}

/** Where an article links to the other one's page, or to a copy of it. */
export function linkTo(from: AccountInput, to: AccountInput): Span | null {
  const links = linksOf(from.article);
  const keys = [mainKey(to.article.key), articleKey(to.article.url)];
  for (const key of keys) {
    // What hangs on a link's address (`?from=home`) is no part of the page's, unless the page is told by its
    // query.
    const link = links.get(key) ?? (key.includes('?') ? undefined : links.get(`${key}?`));
    if (link) return link;
  }
  return null;
}

/** Kept as long as the article lives: it is held against every other one. */
const linked = new WeakMap<AccountInput['article'], ReadonlyMap<string, Span>>();

/** The first link to each article, by the article's key, and by what stands before its query. */
function linksOf(article: AccountInput['article']): ReadonlyMap<string, Span> {
  const known = linked.get(article);
  if (known) return known;
  const found = new Map<string, Span>();
  for (const { href, span } of article.links) {
    const key = articleKey(href);
    for (const one of [key, key.replace(/\?.*$/s, '?')]) if (!found.has(one)) found.set(one, span);
  }
  linked.set(article, found);
  return found;
}
