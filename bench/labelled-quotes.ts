/**
 * The project's own articles with labelled quotes (`labelled-quotes/`), as lines with offsets in UTF-16 units.
 *
 *   tsx bench/labelled-quotes.ts open|unopened en|ko     writes a JSON line for each article
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../engine/model';

/** Words of the text; `nth` counts from 1 where the same words stand earlier. */
type Piece = string | { is: string; nth: number };

interface LabelledFile {
  id: string;
  outlet: string;
  url?: string;
  title: string;
  date: string;
  language: string;
  text: string[];
  quotes: Array<{
    type: 'direct' | 'indirect' | 'mixed';
    content: Piece[];
    source: Piece[] | null;
    cue: Piece[] | null;
    speaker: string | null;
    chain: string[];
    sourceAt: number;
  }>;
}

export interface LabelledQuote {
  type: 'direct' | 'indirect' | 'mixed';
  content: Span[];
  source: Span[] | null;
  cue: Span[] | null;
  speaker: string | null;
  /** From the page down to the origin. */
  chain: string[];
  /** The place of the source in the chain. */
  sourceAt: number;
}

export interface LabelledArticle {
  id: string;
  outlet: string;
  url?: string;
  title: string;
  date: string;
  language: string;
  text: string;
  quotes: LabelledQuote[];
}

const FOLDER = join(import.meta.dirname, 'labelled-quotes');

/** @throws Error where the words do not stand in the text so many times */
function placeOf(piece: Piece, text: string): Span {
  const { is, nth } = typeof piece === 'string' ? { is: piece, nth: 1 } : piece;
  let at = -1;
  for (let n = 0; n < nth; n++) {
    at = text.indexOf(is, at + 1);
    if (at < 0) throw new Error(`not in the text ${nth} times: ${is}`);
  }
  return [at, at + is.length];
}

function labelled({ text: paragraphs, quotes, ...article }: LabelledFile): LabelledArticle {
  const text = paragraphs.join('\n\n');
  const places = (pieces: Piece[]) => pieces.map((piece) => placeOf(piece, text));
  return {
    ...article,
    text,
    quotes: quotes.map(({ content, source, cue, ...quote }) => ({
      ...quote,
      content: places(content),
      source: source && places(source),
      cue: cue && places(cue),
    })),
  };
}

/** The articles of a part in one language, by name. */
export function labelledArticles(part: 'open' | 'unopened', language: 'en' | 'ko'): LabelledArticle[] {
  return readdirSync(join(FOLDER, part))
    .filter((name) => name.startsWith(`${language}-`))
    .sort()
    .map((name) => labelled(JSON.parse(readFileSync(join(FOLDER, part, name), 'utf8')) as LabelledFile));
}

const [part, language] = process.argv.slice(2);
if (import.meta.filename === process.argv[1]) {
  if ((part !== 'open' && part !== 'unopened') || (language !== 'en' && language !== 'ko')) {
    console.error('usage: tsx bench/labelled-quotes.ts open|unopened en|ko');
    process.exitCode = 2;
  } else for (const article of labelledArticles(part, language)) console.log(JSON.stringify(article));
}
