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
import { CARRIED, restsOn } from './resting';

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
  const carried = restsOn(credits)
    .filter(({ sure }) => sure >= CARRIED)
    .map(({ credit }) => credit);
  const side = { input, credits, carried };
  sides.set(input, side);
  return side;
}

/** The words of a place in the account, on one line. */
export function wordsAt({ input }: Side, span: Span): string {
  return input.article.text
    .slice(...span)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Sentences on one line; one sentence may name a hundred outlets. */
const written = new WeakMap<Span, string>();

/** The first sentences that name a credit, as written. */
export function evidenceOf(side: Side, credit: Credit | undefined): string[] {
  return (credit?.sentences ?? []).slice(0, EVIDENCE).map((span) => {
    const words = written.get(span) ?? wordsAt(side, span);
    written.set(span, words);
    return words;
  });
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
