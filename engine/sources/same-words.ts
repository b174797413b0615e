/** Which quotes of a library are the same words: told by one outlet and relayed by another, or in two accounts of one event. */
import { mainKey } from '../outlets/writing';
import { hashOf } from '../text/hash';

/** Words below which two quotes may be alike by chance: "We do not know." */
const FEWEST = 6;
/** The same in letters of Hangul, of which a word has few. */
const FEWEST_HANGUL = 14;
const WORDS = /[\p{L}\p{N}]+/gu;
const HANGUL = /\p{Script=Hangul}/gu;
/** Articles that are found beyond those that are named: the quote's own, and its copies. */
const COPIES = 4;
/** Two hashes of 32 bits make a number of 53. */
const HALF = 2 ** 21;

/** What a quote has of others: where it stands, and the number that its words make. */
interface WordsAt {
  key: string;
  /** Of each quote, in the order of `Attributions.attributions`. */
  words: readonly number[];
}

/**
 * A number that quotes of the same words share, whatever their marks, capitals and pieces; 0 for too few words to tell. Two quotes of other
 * words share one about never: 53 bits.
 */
export function wordsNumber(pieces: readonly string[]): number {
  const text = pieces.join(' ').toLowerCase().replace(/['’]/gu, '');
  const words = text.match(WORDS) ?? [];
  if (words.length < FEWEST && (text.match(HANGUL)?.length ?? 0) < FEWEST_HANGUL) return 0;
  const plain = words.join(' ');
  return hashOf(plain) * HALF + (hashOf(plain, 0x9e3779b9) % HALF);
}

/**
 * The articles that tell the words of some quotes, too: by the words' numbers, in the rows' order, without the quotes' own. Linear in the
 * quotes of all rows.
 * @param most so many of each
 */
export function alsoTold<Row extends WordsAt>(
  rows: Iterable<Row>,
  quotes: ReadonlyArray<{ row: Row; quote: number }>,
  most: number,
): Row[][] {
  const wanted = new Map<number, Row[]>();
  for (const { row, quote } of quotes) {
    const number = row.words[quote] ?? 0;
    if (number !== 0) wanted.set(number, []);
  }
  if (wanted.size > 0)
    for (const row of rows)
      for (const number of row.words) {
        const found = number === 0 ? undefined : wanted.get(number);
        if (found && found.length < most + COPIES && found.at(-1) !== row) found.push(row);
      }
  // An article's copy, saved or from an archive, is the same telling.
  return quotes.map(({ row, quote }) =>
    (wanted.get(row.words[quote] ?? 0) ?? [])
      .filter(({ key }) => mainKey(key) !== mainKey(row.key))
      .slice(0, most),
  );
}
