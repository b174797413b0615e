/**
 * Text into lexemes: words with their places, their stems, and one name for names and things that are spelled or worded in
 * several ways. Everything in this folder compares lexemes, never raw strings.
 */
import { withoutMarks } from './letters/marks';
import { stem } from './stem';
import { CONCEPTS } from './wording/concepts';
import { NAME_VARIANTS } from './wording/name-variants';
import { STOPWORDS } from './wording/stopwords';

export interface Lexeme {
  /** UTF-16, half-open, into the text given. */
  start: number;
  end: number;
  /** Lower case, no diacritics, no possessive. Several words joined by spaces for a folded name. */
  word: string;
  /** What is compared: the name's one spelling, or the stem. */
  term: string;
  /** The family of `concepts.ts` that the word belongs to, else the term. */
  concept: string;
  /** Starts with a capital. */
  capital: boolean;
  /** First word of a sentence, a line or a quotation, where a capital tells nothing. */
  opening: boolean;
  /** Function words and the trade's reporting words. */
  stop: boolean;
  /** A name of `name-variants.ts`. */
  name: boolean;
}

/** A word, or a number with its separators. No nested repeats over the same characters: linear time. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;
const ASCII = /^[\x20-\x7e]*$/;
const CAPITAL = /^\p{Lu}/u;

interface Phrase {
  words: readonly string[];
  id: string;
}

/** Phrases by their first word, longest first. */
function byFirstWord(entries: Iterable<readonly [id: string, phrase: string]>): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const [id, phrase] of entries) {
    const words = phrase.replace(/['’.-]/g, (mark) => (mark === '-' ? ' ' : '')).split(' ');
    const first = words[0]!;
    const list = found.get(first);
    if (list) list.push({ words, id });
    else found.set(first, [{ words, id }]);
  }
  for (const list of found.values()) list.sort((p, q) => q.words.length - p.words.length);
  return found;
}

const NAMES = byFirstWord(
  NAME_VARIANTS.flatMap(([id, ...spellings]) => spellings.map((spelling) => [id!, spelling] as const)),
);
/** `*.country` and its like keep their mark as written above: they are produced by `plain`, not by print. */
for (const [id, sign] of [
  ['united-states', 'us-country'],
  ['united-nations', 'un-body'],
  ['who-health', 'who-body'],
] as const) {
  NAMES.set(sign, [{ words: [sign], id }]);
}
const FAMILIES = byFirstWord(
  CONCEPTS.flatMap(([id, ...words]) => words.filter((w) => /[ -]/.test(w)).map((w) => [id!, w] as const)),
);
/** Families of single words: by the word as listed, else by its stem where one family alone has it. */
const FAMILY_OF_WORD = new Map<string, string>();
const FAMILY_OF_STEM = new Map<string, string | null>();
for (const [id, ...words] of CONCEPTS) {
  for (const word of words.filter((listed) => !/[ -]/.test(listed))) {
    FAMILY_OF_WORD.set(word, id!);
    const root = stem(word);
    const before = FAMILY_OF_STEM.get(root);
    FAMILY_OF_STEM.set(root, before === undefined || before === id ? id! : null);
  }
}

/** "Kaesong’s" → "kaesong"; "US" → a sign that cannot be the pronoun. */
function plain(raw: string): string {
  if (raw === 'US') return 'us-country';
  if (raw === 'UN') return 'un-body';
  if (raw === 'WHO') return 'who-body';
  const lower = (ASCII.test(raw) ? raw : withoutMarks(raw).replaceAll('’', "'")).toLowerCase();
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  return lower.endsWith("n't") ? lower : lower.replaceAll("'", '');
}

/** A gap between two words that a name may span: a space, a hyphen, a full stop after an initial; never a sentence's end. */
function joins(gap: string): boolean {
  return gap === ' ' || (gap.length <= 3 && /^[\s.'’-]*$/.test(gap) && !gap.includes('\n\n'));
}

function longest(
  phrases: Map<string, Phrase[]>,
  words: readonly string[],
  at: number,
  joined: (at: number) => boolean,
): Phrase | null {
  for (const phrase of phrases.get(words[at]!) ?? NO_PHRASES) {
    let i = 1;
    while (i < phrase.words.length && words[at + i] === phrase.words[i] && joined(at + i)) i++;
    if (i === phrase.words.length) return phrase;
  }
  return null;
}
const NO_PHRASES: readonly Phrase[] = [];

/** What is known of a word by itself, wherever it stands. */
type Known = Pick<Lexeme, 'word' | 'term' | 'concept' | 'capital' | 'stop'>;

function readWord(raw: string): Known {
  const word = plain(raw);
  const term = stem(word);
  return {
    word,
    term,
    concept: FAMILY_OF_WORD.get(word) ?? FAMILY_OF_STEM.get(term) ?? term,
    capital: CAPITAL.test(raw),
    stop: STOPWORDS.has(word),
  };
}

/** The lexemes of a text in order. Offsets are UTF-16 units of `text`. */
export function lexemes(text: string): Lexeme[] {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  const each: Known[] = [];
  // A text has each of its words some three times: what a word is by itself is found out once.
  const known = new Map<string, Known>();
  let end = 0;
  for (const raw of text.match(WORD) ?? []) {
    // The next place that has its letters is its own: the first letter or digit behind a word begins the next one.
    const start = text.indexOf(raw, end);
    end = start + raw.length;
    let own = known.get(raw);
    if (!own) {
      own = readWord(raw);
      known.set(raw, own);
    }
    starts.push(start);
    ends.push(end);
    words.push(own.word);
    each.push(own);
  }
  const joined = (i: number) => joins(text.slice(ends[i - 1]!, starts[i]!));
  const found: Lexeme[] = [];
  for (let i = 0; i < words.length; ) {
    const name = longest(NAMES, words, i, joined);
    const family = name ? null : longest(FAMILIES, words, i, joined);
    const length = name?.words.length ?? family?.words.length ?? 1;
    const own = each[i]!;
    const word = length === 1 ? own.word : words.slice(i, i + length).join(' ');
    const term = name?.id ?? (length === 1 ? own.term : word.replaceAll(' ', '-'));
    found.push({
      start: starts[i]!,
      end: ends[i + length - 1]!,
      word,
      term,
      concept: name?.id ?? family?.id ?? (length === 1 ? own.concept : term),
      capital: own.capital,
      opening: i === 0 || opens(text.slice(ends[i - 1]!, starts[i]!)),
      stop: length === 1 && !name && own.stop,
      name: name !== null,
    });
    i += length;
  }
  return found;
}

/** Whether what stands before a word begins a sentence, a line or a quotation. */
function opens(gap: string): boolean {
  return gap !== ' ' && /[.!?:\n“‘"«]/.test(gap);
}
