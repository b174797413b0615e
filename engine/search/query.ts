/** What the reader types, as terms to be found: `rice "state price" -smuggling`. */
import { rootOf } from './inflection';
import { nameAt } from './spellings';
import { isCjk, tokensOf } from './tokens';

/** Words that stand one behind the other. */
export interface Phrase {
  words: readonly string[];
  /** The last word is whole; else it may go on ("hand" finds "handcarts"), and other forms of it are found. */
  isWhole: boolean;
}

/** What has to be found, in one of its writings. */
export interface Term {
  phrases: readonly Phrase[];
}

export interface Terms {
  /** All of them have to be found. */
  wanted: readonly Term[];
  /** None of them may be found. */
  unwanted: readonly Term[];
}

/** Terms of a query; more are not looked for. */
const MOST_TERMS = 20;
/** Names up to so many letters are found whole only: "UK" is no beginning of Ukraine. */
const SHORT_NAME = 3;
/** As are words of so few letters or digits. */
const SHORT_WORD = 2;
/** What hangs on Korean words and stands on no word's end by itself: 함흥에서 asks for 함흥. */
const PARTICLES =
  /(?<=[\uac00-\ud7a3]{2})(?:에서는|에서도|에서|에게서|에게|으로부터|으로|까지|부터|에는|에도)$/;

const OPENING = '"“”„«「『';
const CLOSING: Record<string, string> = { '«': '»', '「': '」', '『': '』' };

interface Piece {
  text: string;
  isQuoted: boolean;
  isUnwanted: boolean;
}

/** Cuts a query at its spaces and quotation marks; a mark that is not closed goes to the end. */
function piecesOf(query: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < query.length; ) {
    if (/\s/.test(query[at]!)) {
      at++;
      continue;
    }
    const isUnwanted = /[-–−]/.test(query[at]!) && at + 1 < query.length && !/[\s-]/.test(query[at + 1]!);
    if (isUnwanted) at++;
    const mark = query[at]!;
    if (OPENING.includes(mark)) {
      const closing = CLOSING[mark];
      let end = at + 1;
      while (end < query.length && !(closing ? query[end] === closing : '"“”'.includes(query[end]!))) end++;
      pieces.push({ text: query.slice(at + 1, end), isQuoted: true, isUnwanted });
      at = end + 1;
    } else {
      let end = at;
      while (end < query.length && !/\s/.test(query[end]!) && !OPENING.includes(query[end]!)) end++;
      pieces.push({ text: query.slice(at, end), isQuoted: false, isUnwanted });
      at = Math.max(end, at + 1);
    }
  }
  return pieces;
}

/** Reads a query. Whatever is typed has a meaning; signs without words mean nothing. */
export function termsOf(query: string): Terms {
  const wanted: Term[] = [];
  const unwanted: Term[] = [];
  const loose: string[][] = [];
  const takeLoose = () => {
    wanted.push(...looseTerms(loose));
    loose.length = 0;
  };
  for (const { text, isQuoted, isUnwanted } of piecesOf(query.normalize('NFC'))) {
    const words = tokensOf(text).map(({ word }) => word);
    if (words.length === 0) continue;
    if (!isQuoted && !isUnwanted) {
      loose.push(words);
      continue;
    }
    takeLoose();
    if (isUnwanted) unwanted.push(...(isQuoted ? [exactly(words)] : looseTerms([words])));
    else wanted.push(exactly(words));
  }
  takeLoose();
  return { wanted: different(wanted), unwanted: different(unwanted) };
}

const exactly = (words: readonly string[]): Term => ({ phrases: [{ words, isWhole: true }] });

function different(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [JSON.stringify(term), term])).values()].slice(0, MOST_TERMS);
}

/** Terms of words that stand loose: names over several of them, else each by itself; what was typed as one ("1,200") stays together. */
function looseTerms(pieces: readonly (readonly string[])[]): Term[] {
  const terms: Term[] = [];
  const flat = pieces.flat();
  const starts = new Map<number, readonly string[]>();
  let count = 0;
  for (const piece of pieces) {
    starts.set(count, piece);
    count += piece.length;
  }
  for (let at = 0; at < flat.length; ) {
    const bare = flat[at]!.replace(PARTICLES, '');
    const name = nameAt(flat, at) ?? nameAt([bare], 0);
    if (name) {
      const own = flat.slice(at, at + name.length);
      terms.push({ phrases: spelt(name.spellings, bare === flat[at] ? own : [bare]) });
      at += name.length;
      continue;
    }
    const piece = starts.get(at);
    const words = piece && piece.length > 1 ? piece : [bare];
    terms.push({ phrases: [{ words, isWhole: words.length === 1 && isShort(bare) }] });
    at += words.length;
  }
  return terms;
}

/** "Ri" is a name, and no beginning of rice. */
const isShort = (word: string) => !isCjk(word) && word.length <= SHORT_WORD;

function spelt(spellings: readonly (readonly string[])[], own: readonly string[]): Phrase[] {
  const all = new Map([own, ...spellings].map((words) => [words.join(' '), words]));
  return [...all.values()].map((words) => ({
    words,
    isWhole: !isCjk(words.at(-1)!) && words.join('').length <= SHORT_NAME,
  }));
}

/** How one word of a phrase is held against the words of a text. */
export interface WordTest {
  /** Every word that passes begins so; of Korean and its like, has this in it. */
  begins: string;
  passes(word: string): boolean;
}

/** The test of a phrase's word. */
export function wordTest(word: string, isWhole: boolean): WordTest {
  if (isCjk(word)) return { begins: word, passes: (other) => other.includes(word) };
  if (isWhole) return { begins: word, passes: (other) => other === word };
  const root = rootOf(word);
  // "company" and "companies" have all but the last letter of their root in common.
  const begins = root.endsWith('i') ? root.slice(0, -1) : root;
  if (!word.startsWith(begins)) return { begins: word, passes: (other) => other.startsWith(word) };
  return {
    begins,
    passes: (other) => other.startsWith(word) || (other.startsWith(begins) && rootOf(other) === root),
  };
}

/** The tests of a phrase, word by word. */
export function phraseTests({ words, isWhole }: Phrase): WordTest[] {
  return words.map((word, at) => wordTest(word, isWhole || at < words.length - 1));
}
