/**
 * The project's own articles with labelled grounds: how each source can know, and why it is unnamed.
 *
 *   tsx bench/labelled-grounds/lines.ts open|unopened quotes|grounds     writes a JSON line for each article
 *
 * `quotes` gives the texts with their quotes and speakers, `grounds` the sources with spans in UTF-16 units.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../engine/model';

interface LabelledFile {
  id: string;
  outlet: string;
  title: string;
  date: string;
  language: string;
  text: string[];
  sources: Array<{
    name: string;
    /** Each quote's pieces. */
    said: string[][];
    access: LabelledGround[];
    anonymity: LabelledGround[];
    /** The page's own outlet, or state media: nobody asks how they know. */
    own?: true;
  }>;
}

interface LabelledGround {
  is: string;
  /** Counts from 1 where the same words stand earlier. */
  nth?: number;
  type: string;
}

const FOLDER = import.meta.dirname;

/** @throws Error where the words do not stand in the text so many times */
function placeOf(text: string, is: string, nth = 1): Span {
  let at = -1;
  for (let n = 0; n < nth; n++) {
    at = text.indexOf(is, at + 1);
    if (at < 0) throw new Error(`not in the text ${nth} times: ${is}`);
  }
  return [at, at + is.length];
}

function lines({ text: paragraphs, sources, ...article }: LabelledFile) {
  const text = paragraphs.join('\n\n');
  const spans = (grounds: LabelledGround[]) =>
    grounds.map(({ is, nth, type }) => ({ span: placeOf(text, is, nth), type }));
  const quotes = sources.flatMap(({ name, said }) =>
    said.map((pieces) => ({ content: pieces.map((is) => placeOf(text, is)), speaker: name })),
  );
  let count = 0;
  const labelled = sources.map(({ name, said, access, anonymity, own }) => {
    const records = said.map(() => count++);
    return { records, name, access: spans(access), anonymity: spans(anonymity), own };
  });
  return {
    quotes: { ...article, text, quotes },
    grounds: {
      id: article.id,
      sources: labelled.filter(({ own }) => !own).map(({ own: _own, ...source }) => source),
    },
  };
}

/** The articles of a part: their quotes, or the grounds of their sources. */
export function labelledGrounds(part: 'open' | 'unopened', what: 'quotes' | 'grounds') {
  return readdirSync(join(FOLDER, part))
    .sort()
    .map((name) => lines(JSON.parse(readFileSync(join(FOLDER, part, name), 'utf8')) as LabelledFile)[what]);
}

const [part, what] = process.argv.slice(2);
if (import.meta.filename === process.argv[1]) {
  if ((part !== 'open' && part !== 'unopened') || (what !== 'quotes' && what !== 'grounds')) {
    console.error('usage: tsx bench/labelled-grounds/lines.ts open|unopened quotes|grounds');
    process.exitCode = 2;
  } else for (const article of labelledGrounds(part, what)) console.log(JSON.stringify(article));
}
