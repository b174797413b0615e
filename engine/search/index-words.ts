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

/** Letters of a word that count; what is longer is an address or a mistake. */
export const LONGEST_WORD = 40;

export interface IndexWords {
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
    for (const { word } of tokensOf(from))
      for (const part of partsOf(word)) counts.set(part, (counts.get(part) ?? 0) + by);
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
