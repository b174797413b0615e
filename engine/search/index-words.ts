/** What an article is found by in the index of words: its words, and what it may be filtered by. */
import type { Article, Attributions, SourceKind } from '../model';
import { hashOf } from '../text/hash';
import { placesOf } from './passages';
import { isCjk, tokensOf } from './tokens';

/** How much a word is worth in an article: there, there more than once, there often, in its title. */
export type Weight = 0 | 1 | 2 | 3;
const OFTEN = 4;

/** Marks what no text has as a word; the letter behind says what it is. */
export const SIGN = '\u0001';
export const OUTLET_SIGN = `${SIGN}o`;
/** In one line: words are stored joined by line ends. */
export const outletWord = (outlet: string): string => `${OUTLET_SIGN}${outlet.replace(/[\r\n]+/g, ' ')}`;
export const kindWord = (kind: SourceKind): string => `${SIGN}k${kind}`;
export const PLACE_SIGN = `${SIGN}p`;
export const placeWord = (place: string): string => `${PLACE_SIGN}${place}`;

/**
 * Two words that stand one behind the other, by a number of 18 bits: a phrase whose words stand in most articles, but nowhere together, is
 * not looked for in all of them. That many numbers keep two pairs of an article of 600 words apart in all but one of 500 articles, and a
 * pair in a byte or two.
 */
const PAIR_SIGN = `${SIGN}b`;
export function pairWord(first: string, second: string): string {
  const number = hashOf(`${first} ${second}`);
  // FNV's lower bits depend on its last letters alone.
  const bits = (number ^ (number >>> 14)) & 0x3ffff;
  return PAIR_SIGN + String.fromCharCode(48 + (bits >> 12), 48 + ((bits >> 6) & 63), 48 + (bits & 63));
}

/** Letters of a word that count; what is longer is an address or a mistake. */
export const LONGEST_WORD = 40;

interface IndexWords {
  /** In order of their letters (UTF-16). */
  words: string[];
  /** As many. */
  weights: Weight[];
  /** Tells whether an article's words are the same as before. */
  hash: number;
}

/** The parts that a word is found by: itself, or each two letters of a Korean or Chinese one, and its last by itself. */
export function partsOf(word: string): string[] {
  if (!isCjk(word)) return [word.slice(0, LONGEST_WORD)];
  const found = [word.slice(-1)];
  for (let at = 0; at + 1 < word.length; at++) found.push(word.slice(at, at + 2));
  return found;
}

export function indexWords(
  { title, outlet, byline, text }: Pick<Article, 'title' | 'outlet' | 'byline' | 'text'>,
  attributions: Pick<Attributions, 'attributions' | 'sources'> | null,
): IndexWords {
  const counts = new Map<string, number>();
  const count = (from: string, by: number) => {
    // No pair with Korean: of its words any part may be asked for.
    let before: string | null = null;
    for (const { word } of tokensOf(from)) {
      for (const part of partsOf(word)) counts.set(part, (counts.get(part) ?? 0) + by);
      const own = isCjk(word) ? null : word;
      if (before !== null && own !== null) counts.set(pairWord(before, own), 1);
      before = own;
    }
  };
  count(text, 1);
  count(`${outlet}\n${byline ?? ''}`, 1);
  count(title, 1_000_000);
  counts.set(outletWord(outlet), 1);
  const quoted = new Set(attributions?.attributions.map(({ sourceId }) => sourceId));
  for (const source of attributions?.sources ?? []) {
    if (!quoted.has(source.id)) continue;
    counts.set(kindWord(source.kind), 1);
    for (const place of placesOf(source)) counts.set(placeWord(place), 1);
  }
  const words = [...counts.keys()].sort();
  const weights = words.map((word) => weightOf(counts.get(word)!));
  return { words, weights, hash: hashOf(`${words.join('\n')}\n${weights.join('')}`) };
}

function weightOf(count: number): Weight {
  if (count >= 1_000_000) return 3;
  return count >= OFTEN ? 2 : count > 1 ? 1 : 0;
}
