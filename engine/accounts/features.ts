/**
 * What is remembered of an article so that other accounts of its event are found without reading it again. Plain JSON, about
 * 2 kB an article. Words alone do not tell two lockdowns apart: days, places below the country, names, figures, documents do,
 * and they are kept beside the words.
 */
import type { Article, Attributions } from '../model';
import { calendarKey, datesIn, dayInAddress, dayOfIso } from './dates';
import { figureKey, figuresIn } from './figures';
import { hashOf } from './hash';
import { type Lexeme, lexemes } from './lexemes';
import { quotationsIn, within } from './quotations';
import { PLACES } from './wording/places';
import { STAPLES } from './wording/stopwords';

export interface AccountInput {
  article: Pick<Article, 'key' | 'outlet' | 'published' | 'title' | 'text' | 'links' | 'url'>;
  attributions: Attributions;
}

export interface ArticleFeatures {
  key: string;
  outlet: string | null;
  published: string | null;
  title: string | null;
  /** Days since 1970-01-01: of `published`, else as the address names it; null where neither tells. */
  day: number | null;
  /** Terms with how often they occur; a term of the headline counts one more. */
  bag: Record<string, number>;
  /** Terms of `bag` that are names: capitals inside a sentence, or a known name. */
  names: string[];
  /** Places below the country, under one spelling. */
  places: string[];
  /** Days that the text speaks of, as `MM-DD`. */
  dates: string[];
  /** "653 bullet". */
  figures: string[];
  /** Orders, laws, documents and titles in quotation marks, in lower case. */
  documents: string[];
  /** Hashes of quotations' runs of four words: a few of each article, the smallest, so that two articles keep the same ones. */
  quotes: number[];
  /** Hashes of runs of five words outside quotations, chosen likewise. */
  runs: number[];
  /** The most telling terms, for the index. */
  terms: string[];
}

/** Terms kept of one article. Longer articles lose their rarest-used common words first. */
const BAG = 160;
const INDEXED = 40;
const QUOTE_HASHES = 24;
const RUN_HASHES = 48;
/** Text beyond this is not read: 30,000 words are no news article. */
const LONGEST = 200_000;

/** The features of an article; the same input gives the same output on every machine. */
export function featuresOf(input: AccountInput): ArticleFeatures {
  const { article } = input;
  const text = article.text.slice(0, LONGEST);
  const words = lexemes(text);
  const headline = lexemes(article.title ?? '');
  const day = dayOfIso(article.published) ?? dayInAddress(article.url ?? '');
  const quotations = quotationsIn(text);
  const dates = datesIn(text, day);
  const bag = countTerms(words, headline);
  const places = distinct(
    [...headline, ...words].filter((lex) => PLACES.has(lex.term)).map((lex) => lex.term),
  );
  return {
    key: article.key,
    outlet: article.outlet || null,
    published: article.published,
    title: article.title || null,
    day,
    bag: Object.fromEntries(bag),
    names: namesAmong(words, bag),
    places,
    dates: distinct(dates.map(calendarKey).filter((key) => key !== null)).slice(0, 24),
    figures: distinct(
      figuresIn(
        text,
        words,
        dates.map((date) => date.span),
      )
        .map(figureKey)
        .filter((key) => key !== null),
    ).slice(0, 24),
    documents: documentsIn(text, words, quotations),
    quotes: smallest(
      runHashes(
        words.filter((lex) => within(quotations, lex.start)),
        4,
      ),
      QUOTE_HASHES,
    ),
    runs: smallest(
      runHashes(
        words.filter((lex) => !within(quotations, lex.start)),
        5,
      ),
      RUN_HASHES,
    ),
    terms: telling(bag),
  };
}

function distinct(list: readonly string[]): string[] {
  return [...new Set(list)];
}

/** A term's count, the headline's terms one more; the `BAG` terms that tell most are kept. */
function countTerms(words: readonly Lexeme[], headline: readonly Lexeme[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lex of words)
    if (!lex.stop && lex.term.length > 1) counts.set(lex.term, (counts.get(lex.term) ?? 0) + 1);
  for (const lex of headline)
    if (!lex.stop && lex.term.length > 1) counts.set(lex.term, (counts.get(lex.term) ?? 0) + 1);
  if (counts.size <= BAG) return counts;
  // `sort` is stable: of terms used alike, those that come first in the article stay.
  return new Map([...counts].sort((p, q) => q[1] - p[1]).slice(0, BAG));
}

function namesAmong(words: readonly Lexeme[], bag: ReadonlyMap<string, number>): string[] {
  const capital = new Map<string, number>();
  const small = new Map<string, number>();
  for (const lex of words) {
    if (lex.stop || !bag.has(lex.term)) continue;
    if (!lex.capital) small.set(lex.term, (small.get(lex.term) ?? 0) + 1);
    else if (!lex.opening || lex.name) capital.set(lex.term, (capital.get(lex.term) ?? 0) + 1);
  }
  return [...capital]
    .filter(([term, times]) => times > (small.get(term) ?? 0))
    .map(([term]) => term)
    .slice(0, 60);
}

/** "Order No. 205", "Group 109", and titles in quotation marks ("The Most Important Matter"). */
function documentsIn(
  text: string,
  words: readonly Lexeme[],
  quotations: ReadonlyArray<readonly [number, number]>,
): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(
    /\b(Order|Law|Decree|Directive|Resolution|Group|Unit|Office|Bureau|Article|Camp)(?: No\.?)? ?(\d+)\b/g,
  )) {
    found.push(`${match[1]!.toLowerCase()} ${match[2]}`);
  }
  for (const [start, end] of quotations) {
    const inside = words.filter((lex) => lex.start >= start && lex.end <= end && !lex.stop);
    if (inside.length >= 2 && inside.length <= 8 && end - start < 80 && inside.every((lex) => lex.capital))
      found.push(inside.map((lex) => lex.word).join(' '));
  }
  return distinct(found).slice(0, 12);
}

function runHashes(words: readonly Lexeme[], length: number): number[] {
  const found = new Set<number>();
  for (let i = 0; i + length <= words.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + length; j++) hash = hashOf(` ${words[j]!.word}`, hash);
    found.add(hash);
  }
  return [...found];
}

/** Bottom-k sampling (Broder 1997): two texts that share runs keep the same ones. */
function smallest(hashes: readonly number[], keep: number): number[] {
  return [...hashes].sort((p, q) => p - q).slice(0, keep);
}

/** For the index: often used here, not the field's staples. */
function telling(bag: ReadonlyMap<string, number>): string[] {
  return [...bag]
    .filter(([term]) => (STAPLES.get(term) ?? 0) < 0.3)
    .sort((p, q) => weight(q) - weight(p))
    .slice(0, INDEXED)
    .map(([term]) => term);
}

/** Before the library is known: use, and length as a rough sign of rarity (Zipf's law of abbreviation). */
function weight([term, times]: readonly [string, number]): number {
  return (1 + Math.log(times)) * Math.min(8, term.length) * (1 - (STAPLES.get(term) ?? 0));
}
