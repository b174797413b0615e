/**
 * What is remembered of an article so that other accounts of its event are found without reading it again:
 * numbers that stand for terms (`termId`), about 1 kB an article once packed. Words alone do not tell two
 * lockdowns apart: days, places below the country, names, figures, documents do, and they are kept beside the
 * words.
 */

import { type AccountInput, readingOf } from '../../text/account-text';
import { calendarKey, type DateMention, monthOf } from '../../text/dates';
import { figureKey } from '../../text/figures';
import { hashOf } from '../../text/hash';
import { type Lexeme, lexemes } from '../../text/lexemes';
import { PLACES } from '../../text/places';
import { prefixLength } from '../../text/prefix-length';
import { STAPLES } from '../../text/staples';
import { termId } from '../../text/term-id';
import { putFirst, tells } from './headline';
import { writtenDays } from './written-days';

export interface ArticleFeatures {
  key: string;
  title: string | null;
  /** Days since 1970-01-01: of `published`, else as the address names it; null where neither tells. */
  day: number | null;
  /**
   * Where `day` is null, the days between which the text says that it was written (`written-days.ts`), the latter null where it
   * names no end; else null.
   */
  written: Written | null;
  /** The text's words that tell `written`, for the reader; null where it comes from the index. */
  writtenAs: string | null;
  /**
   * Terms of the text and the headline, by `termId`: the headline's first, then those of the first sentences,
   * then the others.
   */
  bag: number[];
  /** So many of `bag` are the headline's, … */
  headline: number;
  /** … and so many the headline's or the first sentences'. */
  lead: number;
  /** How often each term of `bag` occurs; a term of the headline counts two more. Stored up to 15. */
  counts: number[];
  /** Places below the country, under one spelling, by `termId`. */
  places: number[];
  /** Days that the text speaks of: 719 for 19 July. */
  dates: number[];
  /** Months that the text speaks of, 0 to 11, for articles whose day is not known. */
  months: number[];
  /** The latest year that the text names, else null. */
  year: number | null;
  /** Years that the headline and the text name, as years since 1900. */
  years: number[];
  /** Weekdays that the first words name, a bit for each, Sunday's the lowest. */
  weekdays: number;
  /** Ordinals that the first words name ("the third test"), a bit for each of `ORDINALS`. */
  ordinals: number;
  /** "653 bullet", by `termId`. */
  figures: number[];
  /** Orders, laws, documents and titles in quotation marks, in lower case, by `termId`. */
  documents: number[];
  /**
   * Hashes of quotations' runs of four words: a few of each article, the smallest, so that two articles keep
   * the same ones.
   */
  quotes: number[];
  /** Hashes of runs of five words outside quotations, chosen likewise. */
  runs: number[];
  /** The most telling terms, for the index. */
  terms: number[];
  /**
   * How this article writes its terms, figures and documents, for the reader; empty where it comes from the
   * index.
   */
  names: ReadonlyMap<number, string>;
}

/** Days since 1970-01-01. */
export interface Written {
  from: number;
  to: number | null;
}

/** Terms kept of one article. Longer articles lose their rarest-used common words first. */
const BAG = 160;
const INDEXED = 18;
/** Places kept at most; a list of the stored form holds 255. */
const LISTED = 60;
const QUOTE_HASHES = 24;
const RUN_HASHES = 32;

/** What tells whether two accounts may be of one event, without the words. */
type Circumstances = Pick<
  ArticleFeatures,
  | 'day'
  | 'written'
  | 'places'
  | 'dates'
  | 'months'
  | 'year'
  | 'years'
  | 'weekdays'
  | 'ordinals'
  | 'figures'
  | 'quotes'
  | 'runs'
>;

/** An article's circumstances, with the names that its numbers stand for. */
interface Named extends Circumstances {
  placeNames: readonly string[];
  writtenAs: string | null;
  figureNames: readonly string[];
}

function circumstancesOf(input: AccountInput): Named {
  const { text, words, day, told, quoted, dates, figures } = readingOf(input);
  const placeNames = distinct(
    [...headlineOf(input), ...words].filter((lex) => PLACES.has(lex.term)).map((lex) => lex.term),
  ).slice(0, LISTED);
  const figureNames = distinct(figures.map(figureKey).filter((name): name is string => name !== null));
  const written = day === null ? writtenDays(text, dates) : null;
  return {
    day,
    written: written && { from: written.from, to: written.to },
    writtenAs: written && text.slice(...written.span),
    placeNames,
    figureNames,
    places: placeNames.map(termId),
    months: monthsIn(text, dates),
    year: latestYear(text),
    years: yearsIn(`${input.article.title ?? ''} ${text}`),
    ...namedFirst(text),
    dates: distinct(dates.map(calendarKey).filter((day) => day !== null)).slice(0, 24),
    figures: figureNames.slice(0, 24).map(termId),
    quotes: runHashes(quoted, 4, QUOTE_HASHES),
    runs: runHashes(told, 5, RUN_HASHES),
  };
}

const headlineOf = ({ article }: AccountInput) => lexemes(article.title ?? '');

/** The features of an article; the same input gives the same output on every machine. */
export function featuresOf(input: AccountInput): ArticleFeatures {
  const { article } = input;
  const { text, words, quotations } = readingOf(input);
  const headline = headlineOf(input);
  const counted = countTerms(words, headline);
  const first = putFirst(headline, words);
  const titled = first.headline.filter((term) => counted.has(term));
  const leading = [...titled, ...first.lead.filter((term) => counted.has(term))];
  const bag = new Map([...leading, ...counted.keys()].map((term) => [term, counted.get(term)!]));
  const { placeNames, figureNames, ...circumstances } = circumstancesOf(input);
  const documents = documentsIn(text, words, quotations);
  const names = new Map<number, string>();
  for (const name of [...placeNames, ...figureNames, ...documents]) names.set(termId(name), name);
  for (const [term, spelling] of spellings(words, headline)) names.set(termId(term), spelling);
  return {
    key: article.key,
    title: article.title || null,
    bag: [...bag.keys()].map(termId),
    counts: [...bag.values()],
    headline: titled.length,
    lead: leading.length,
    ...circumstances,
    documents: documents.map(termId),
    terms: telling(counted).map(termId),
    names,
  };
}

/**
 * Months named with a day of the month; where there are none, those named with a year or by an unmistakable
 * name ("may" and "march" are words). A day is told of the event, a month alone also of what went before it
 * ("closed in January").
 */
function monthsIn(text: string, dates: readonly DateMention[]): number[] {
  const found = new Set<number>();
  const days = dates.filter(({ dayOfMonth }) => dayOfMonth !== null);
  for (const { month } of days.length > 0 ? days : dates) if (month !== null) found.add(month);
  if (days.length === 0)
    for (const match of text.matchAll(
      /\b(?:early|mid|late|in|last|since|of)[ -](January|February|March|April|May|June|July|August|September|October|November|December)\b/gi,
    )) {
      const month = monthOf(match[1]!);
      if (month !== null) found.add(month);
    }
  return [...found].sort((p, q) => p - q);
}

function latestYear(text: string): number | null {
  let latest: number | null = null;
  for (const match of text.matchAll(/\b(?:19[89]\d|20[0-4]\d)\b/g))
    latest = Math.max(latest ?? 0, Number(match[0]));
  return latest;
}

/** Years kept at most. */
const YEARS = 16;

function yearsIn(text: string): number[] {
  const found = new Set<number>();
  for (const match of text.matchAll(/\b(?:19[5-9]\d|20[0-2]\d)\b/g)) found.add(Number(match[0]) - 1900);
  return [...found].sort((p, q) => p - q).slice(0, YEARS);
}

/** So many words at the start say which day, and which of several, an article is about. */
const FIRST_WORDS = 70;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'tenth', '2nd', '3rd', '4th'];

/** What the first words name of weekdays and ordinals, as bits. A weekday is written with a capital. */
function namedFirst(text: string): { weekdays: number; ordinals: number } {
  let [weekdays, ordinals] = [0, 0];
  let words = 0;
  for (const [word] of text.matchAll(/\S+/g)) {
    if (words++ === FIRST_WORDS) break;
    for (const [part] of word.matchAll(/[A-Za-z0-9]+/g)) {
      const lower = part.toLowerCase();
      const weekday = part === lower ? -1 : WEEKDAYS.indexOf(lower);
      if (weekday >= 0) weekdays |= 1 << weekday;
      const ordinal = ORDINALS.indexOf(lower);
      if (ordinal >= 0) ordinals |= 1 << ordinal;
    }
  }
  return { weekdays, ordinals };
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

/** A term's count, the headline's terms two more; the `BAG` terms that tell most are kept. */
function countTerms(words: readonly Lexeme[], headline: readonly Lexeme[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lex of words) if (tells(lex)) counts.set(lex.concept, (counts.get(lex.concept) ?? 0) + 1);
  for (const lex of headline) if (tells(lex)) counts.set(lex.concept, (counts.get(lex.concept) ?? 0) + 2);
  if (counts.size <= BAG) return counts;
  // `sort` is stable: of terms used alike, those that come first in the article stay.
  return new Map([...counts].sort((p, q) => q[1] - p[1]).slice(0, BAG));
}

/**
 * The word that each term first stood as; a capital at the start of a sentence is put down unless it is a
 * name.
 */
function spellings(words: readonly Lexeme[], headline: readonly Lexeme[]): Map<string, string> {
  const found = new Map<string, string>();
  const note = (lex: Lexeme) => {
    if (found.has(lex.concept)) return;
    const raw = lex.word;
    found.set(lex.concept, lex.capital && (!lex.opening || lex.name) ? capitals(raw) : raw);
  };
  for (const lex of words) if (!lex.opening) note(lex);
  words.forEach(note);
  headline.forEach(note);
  return found;
}

function capitals(words: string): string {
  return words.replace(
    /(^|[ -])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** A title in quotation marks is shorter, in UTF-16 units. */
const LONGEST_TITLE = 80;

/** The words that lie wholly within a stretch of the text. */
function between(words: readonly Lexeme[], start: number, end: number): Lexeme[] {
  const first = prefixLength(words, (lex) => lex.start < start);
  const found: Lexeme[] = [];
  for (let i = first; i < words.length && words[i]!.end <= end; i++) found.push(words[i]!);
  return found;
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
    if (end - start >= LONGEST_TITLE) continue;
    const inside = between(words, start, end).filter((lex) => !lex.stop);
    if (inside.length >= 2 && inside.length <= 8 && inside.every((lex) => lex.capital))
      found.push(inside.map((lex) => lex.word).join(' '));
  }
  return distinct(found).slice(0, 12);
}

/** The smallest hashes of runs of `length` words, each once. Bottom-k sampling (Broder 1997): two texts that share runs keep the same ones. */
function runHashes(words: readonly Lexeme[], length: number, keep: number): number[] {
  const spaced = words.map(({ word }) => ` ${word}`);
  const found = new Set<number>();
  for (let i = 0; i + length <= words.length; i++) {
    let hash = hashOf(spaced[i]!);
    for (let j = i + 1; j < i + length; j++) hash = hashOf(spaced[j]!, hash);
    found.add(hash);
  }
  return [...Float64Array.from(found).sort().subarray(0, keep)];
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
