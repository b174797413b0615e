/**
 * The project's own library with events and stories labelled, and its pairs with aligned claims (beside this file).
 *
 *   tsx bench/labelled-accounts/lines.ts open|unopened articles     a JSON line for each article of the library
 *   tsx bench/labelled-accounts/lines.ts open|unopened texts        the same and the accounts that stand outside the library
 *   tsx bench/labelled-accounts/lines.ts open|unopened pairs        a JSON line for each pair, pieces as offsets in UTF-16 units
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../engine/model';

/** Words of the text; `nth` counts from 1 where the same words stand more than once. */
type Piece = string | { text: string; nth: number };

interface Article<Text> {
  id: string;
  outlet: string;
  url: string;
  title: string | null;
  byline: string | null;
  date: string | null;
  text: Text;
  /** The happening; null for a loner. */
  group: string | null;
  /** The running story; null where it belongs to none. */
  story: string | null;
  relays: string | null;
}
export type LabelledAccount = Article<string>;

interface Aligned<Side> {
  a: Side;
  b: Side;
  relation: string;
  topic: string;
  aspect?: string;
  or?: string;
  also?: Array<{ a: Side; b: Side }>;
}

interface Pair<Side> {
  id: string;
  a: string;
  b: string;
  negative?: boolean;
  aligned: Aligned<Side>[];
  loose: Array<{ a?: Side; b?: Side }>;
  onlyA: Side[];
  onlyB: Side[];
}
/** With offsets, as the scorers read it. */
export type LabelledPair = Pair<Span>;

type Part = 'open' | 'unopened';
const FOLDER = import.meta.dirname;
const read = <T>(part: Part, name: string) => JSON.parse(readFileSync(join(FOLDER, part, name), 'utf8')) as T;
interface PairFile {
  articles: Array<Article<string[]>>;
  pairs: Array<Pair<Piece>>;
}

const joined = (article: Article<string[]>): LabelledAccount => ({
  ...article,
  text: article.text.join('\n\n'),
});

/** The articles of a part's library. */
export function labelledLibrary(part: Part): LabelledAccount[] {
  return read<Array<Article<string[]>>>(part, 'library.json').map(joined);
}

/** The library's articles and those that a pair brings with it. */
export function labelledTexts(part: Part): LabelledAccount[] {
  return [...labelledLibrary(part), ...read<PairFile>(part, 'pairs.json').articles.map(joined)];
}

/** @throws Error where the words do not stand in the text, or stand there again and no `nth` is given */
function placeOf(piece: Piece, text: string): Span {
  const { text: words, nth } = typeof piece === 'string' ? { text: piece, nth: 0 } : piece;
  let at = text.indexOf(words);
  for (let n = 1; n < nth && at >= 0; n++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  if (nth === 0 && text.indexOf(words, at + 1) >= 0) throw new Error(`stands there again: ${words}`);
  return [at, at + words.length];
}

/** The pairs of a part, with offsets. @throws Error where a piece does not stand in its place */
export function labelledAccountPairs(part: Part): LabelledPair[] {
  const texts = new Map(labelledTexts(part).map(({ id, text }) => [id, text]));
  return read<PairFile>(part, 'pairs.json').pairs.map((pair) => {
    const a = (piece: Piece) => placeOf(piece, texts.get(pair.a)!);
    const b = (piece: Piece) => placeOf(piece, texts.get(pair.b)!);
    const both = (one: { a: Piece; b: Piece }) => ({ a: a(one.a), b: b(one.b) });
    return {
      ...pair,
      aligned: pair.aligned.map(({ also, ...row }) => ({
        ...row,
        ...both(row),
        ...(also && { also: also.map(both) }),
      })),
      loose: pair.loose.map((one) => ({
        ...(one.a !== undefined && { a: a(one.a) }),
        ...(one.b !== undefined && { b: b(one.b) }),
      })),
      onlyA: pair.onlyA.map(a),
      onlyB: pair.onlyB.map(b),
    };
  });
}

if (import.meta.filename === process.argv[1]) {
  const [part, what] = process.argv.slice(2);
  const all = { articles: labelledLibrary, texts: labelledTexts, pairs: labelledAccountPairs };
  const list = what === undefined ? undefined : all[what as keyof typeof all];
  if ((part !== 'open' && part !== 'unopened') || !list) {
    console.error('usage: tsx bench/labelled-accounts/lines.ts open|unopened articles|texts|pairs');
    process.exitCode = 2;
  } else for (const line of list(part)) console.log(JSON.stringify(line));
}
