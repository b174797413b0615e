/** An article read once for everything that compares it: its words, sentences, quotations, days and figures. */
import type { Article, Attributions, Span } from '../model';
import { LONGEST_COMPARED } from '../model/limits';
import { type DateMention, datesIn, dayInAddress, dayOfIso } from './dates';
import { type Figure, figuresIn } from './figures';
import { type Lexeme, lexemes } from './lexemes';
import { quotationsIn } from './quotations';
import { sentencesIn } from './sentences';

/** An article with what was said in it by whom. */
export interface AccountInput {
  article: Pick<Article, 'key' | 'outlet' | 'published' | 'title' | 'text' | 'links' | 'url'>;
  attributions: Attributions;
}

export interface Reading {
  text: string;
  /** Days since 1970-01-01: of `published`, else as the address names it; null where neither tells. */
  day: number | null;
  words: readonly Lexeme[];
  sentences: readonly Span[];
  /** Between the marks. */
  quotations: readonly Span[];
  /** The words outside of quotations, and those within. */
  told: readonly Lexeme[];
  quoted: readonly Lexeme[];
  dates: readonly DateMention[];
  figures: readonly Figure[];
}

/** Kept as long as the article object lives; the same article is read again for each account that it is compared with. */
const readings = new WeakMap<AccountInput['article'], Reading>();

export function readingOf({ article }: AccountInput): Reading {
  const known = readings.get(article);
  if (known) return known;
  const text = article.text.slice(0, LONGEST_COMPARED);
  const day = dayOfIso(article.published) ?? dayInAddress(article.url ?? '');
  const words = lexemes(text);
  const dates = datesIn(text, day);
  const quotations = quotationsIn(text);
  const reading: Reading = {
    text,
    day,
    words,
    sentences: sentencesIn(text),
    quotations,
    ...parted(words, quotations),
    dates,
    figures: figuresIn(
      text,
      words,
      dates.map((date) => date.span),
    ),
  };
  readings.set(article, reading);
  return reading;
}

function parted(words: readonly Lexeme[], quotations: readonly Span[]): Pick<Reading, 'told' | 'quoted'> {
  const told: Lexeme[] = [];
  const quoted: Lexeme[] = [];
  let next = 0;
  for (const lex of words) {
    while (next < quotations.length && quotations[next]![1] <= lex.start) next++;
    const isQuoted = next < quotations.length && quotations[next]![0] <= lex.start;
    (isQuoted ? quoted : told).push(lex);
  }
  return { told, quoted };
}
