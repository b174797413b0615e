/**
 * What claims tell, weighed by how rare it is among the claims of both accounts: the ground on which claims
 * are compared.
 */
import type { Span } from '../../../model';
import { calendarKey } from '../../../text/dates';
import { isEveryday } from '../../../text/everyday';
import type { Lexeme } from '../../../text/lexemes';
import { PLACES } from '../../../text/places';
import { STAPLES } from '../../../text/staples';
import type { Claim } from './claims';
import { kept } from './kept';
import { familyOf, meaningsOf } from './meanings';

export type Weights = (concept: string) => number;

/**
 * What the claims of both accounts tell, numbered, each with its rarity: words, families and doings. Claims
 * are compared by the numbers.
 */
export interface Lexicon {
  numbers: ReadonlyMap<string, number>;
  weights: readonly number[];
  /** Those that are words, not what words stand for. */
  words: readonly boolean[];
  /**
   * Those that stand in so many clauses that two which share nothing else tell two things: staples of the
   * field, everyday words.
   */
  common: readonly boolean[];
  /** Those that count as one thing told: a word of the thesaurus is told by its family. */
  units: readonly boolean[];
  /** Those that are a number in digits or a word for one. */
  figures: readonly boolean[];
}

/** A claim made ready to be compared with many. */
export interface Profile {
  claim: Claim;
  /** What it tells by the numbers of the lexicon, each once, with the word that tells it. */
  ids: readonly number[];
  lexes: readonly Lexeme[];
  /** Words that tell something. */
  telling: number;
  /** The weights' sum; the same without numbers, which count only where both have them. */
  weight: number;
  total: number;
  places: readonly string[];
  days: readonly number[];
  /** Words that stand as names: with a capital, and not for opening a sentence. */
  names: ReadonlySet<number>;
}

/** A number in digits or a word for one. */
const NUMBER =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)$/;

/** How much of a word's weight lies in the word itself and in its family, for words of the thesaurus. */
const SHARES = { word: 0.35, family: 0.65 };
/** Everyday words count this much. */
const EVERYDAY_SHARE = 0.5;
/** A doing counts as much as this share of a word. */
const DOING = 1;

/** What a claim tells, by the keys of the lexicon. */
export interface Told {
  claim: Claim;
  keys: ReadonlyMap<string, Lexeme>;
  /** Words that tell something. */
  telling: number;
}

export function toldIn(claim: Claim): Told {
  const { meanings, doings } = meaningsOf(claim.words);
  const keys = new Map<string, Lexeme>();
  const note = (key: string, lex: Lexeme) => {
    if (!keys.has(key)) keys.set(key, lex);
  };
  let telling = 0;
  // "three hundred" and "300" are one number.
  for (const { value, span } of claim.figures) {
    const lex = claim.words.find((word) => within(span, word) && NUMBER.test(word.concept));
    if (lex) note(`n${value}`, lex);
  }
  for (const { lex, concept, family } of meanings) {
    if (
      claim.figures.length > 0 &&
      NUMBER.test(concept) &&
      claim.figures.some(({ span }) => within(span, lex))
    )
      continue;
    const key = `${family < 0 ? 'w' : 'v'}${concept}`;
    if (keys.has(key)) continue;
    telling++;
    keys.set(key, lex);
    if (family >= 0) note(`f${family}`, lex);
  }
  for (const { frame, lex } of doings) note(`d${frame}`, lex);
  return { claim, keys, telling };
}

/** What words alone tell, by the keys of the lexicon: those of a title. */
export function toldInWords(words: readonly Lexeme[]): Set<string> {
  const { meanings, doings } = meaningsOf(words);
  const keys = new Set(doings.map(({ frame }) => `d${frame}`));
  for (const { concept, family } of meanings) {
    keys.add(`${family < 0 ? 'w' : 'v'}${concept}`);
    if (family >= 0) keys.add(`f${family}`);
  }
  return keys;
}

const within = ([start, end]: Span, lex: Lexeme) => lex.start >= start && lex.end <= end;

const shareOf = (key: string): number => {
  const concept = key.slice(1);
  switch (key[0]) {
    case 'w':
      return (1 - (STAPLES.get(concept) ?? 0)) * (isEveryday(concept) ? EVERYDAY_SHARE : 1);
    case 'v':
      return SHARES.word * (1 - (STAPLES.get(concept) ?? 0)) * (isEveryday(concept) ? EVERYDAY_SHARE : 1);
    case 'f':
      return SHARES.family;
    case 'n':
      return 1;
    default:
      return DOING;
  }
};

let commonFamilies: ReadonlySet<string> | null = null;

/** A staple of the field or its family, or an everyday word. */
function isCommon(key: string): boolean {
  const concept = key.slice(1);
  if (key[0] !== 'f') return STAPLES.has(concept) || isEveryday(concept);
  commonFamilies ??= new Set([...STAPLES.keys()].map((staple) => `f${familyOf(staple)}`));
  return commonFamilies.has(key);
}

/**
 * The rarity of all that is told in both accounts; the field's staples and everyday words weigh less from the
 * start.
 */
export function lexiconOf(all: readonly Told[]): Lexicon {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const { keys } of all) {
    for (const key of keys.keys()) {
      const number = numbers.get(key);
      if (number !== undefined) counts[number]!++;
      else {
        numbers.set(key, counts.length);
        counts.push(1);
      }
    }
  }
  const total = Math.max(20, all.length);
  const weights: number[] = [];
  const words: boolean[] = [];
  const common: boolean[] = [];
  const units: boolean[] = [];
  const figures: boolean[] = [];
  for (const [key, number] of numbers) {
    weights.push(Math.log(1 + total / Math.max(2, counts[number]!)) * shareOf(key));
    words.push(key[0] === 'w' || key[0] === 'v');
    common.push(isCommon(key));
    units.push(key[0] !== 'v');
    figures.push(key[0] === 'n' || (key[0] === 'w' && NUMBER.test(key.slice(1))));
  }
  return { numbers, weights, words, common, units, figures };
}

/** The rarity of a word by its concept, whether the thesaurus has it or not. */
export function weightIn({ numbers, weights }: Lexicon): Weights {
  return (concept) => {
    const alone = numbers.get(`w${concept}`);
    if (alone !== undefined) return weights[alone]!;
    const inFamily = numbers.get(`v${concept}`);
    return inFamily === undefined ? 0 : weights[inFamily]! / SHARES.word;
  };
}

export function profileOf({ claim, keys, telling }: Told, { numbers, weights, figures }: Lexicon): Profile {
  const ids: number[] = [];
  const lexes: Lexeme[] = [];
  const names = new Set<number>();
  const places: string[] = [];
  let weight = 0;
  let total = 0;
  for (const [key, lex] of keys) {
    const id = numbers.get(key)!;
    ids.push(id);
    lexes.push(lex);
    weight += weights[id]!;
    if (!figures[id]) total += weights[id]!;
    if (PLACES.has(lex.concept) && key[0] === 'w') places.push(lex.concept);
    if (lex.name || (lex.capital && !lex.opening)) names.add(id);
  }
  return { claim, ids, lexes, telling, weight, total, places, days: daysOf(claim), names };
}

/** The days that a claim names. */
export const daysOf = kept(({ dates }: Claim) => dates.map(calendarKey).filter((day) => day !== null));
