/**
 * How far two claims speak of the same point: the words they share, weighed by how rare they are among the claims of both
 * accounts; figures, days and places must not be of other things.
 */
import type { Claim } from './claims';
import { calendarKey } from './dates';
import { compatible, sameThing } from './figures';
import { PLACES } from './wording/places';
import { STAPLES } from './wording/staples';

export type Weights = (concept: string) => number;

/** The telling concepts of both accounts, numbered, each with its rarity: claims are compared by the numbers. */
export interface Lexicon {
  numbers: ReadonlyMap<string, number>;
  concepts: readonly string[];
  weights: readonly number[];
  /** Those that are a number in digits or a word for one. */
  figures: readonly boolean[];
}

/** A claim made ready to be compared with many. */
export interface Profile {
  claim: Claim;
  /** Its telling concepts by their numbers in the lexicon, each once. */
  ids: readonly number[];
  /** Their weights' sum; the same without numbers, which count only where both have them. */
  weight: number;
  total: number;
  places: readonly string[];
  days: readonly number[];
  /** Concepts that stand as names: with a capital, and not for opening a sentence. */
  names: ReadonlySet<number>;
}

/** What two claims share: how many concepts, their weight, and the part of it that numbers have. */
export interface Common {
  count: number;
  weight: number;
  figures: number;
}

export interface Likeness {
  /** 0 to 1. */
  value: number;
  /** Both count the same thing, alike or not. */
  figuresMeet: boolean;
}

/** Share of the cosine in the likeness; the rest is containment. */
const COSINE = 0.65;
const FIGURE_BONUS = 0.12;
const DAY_BONUS = 0.1;
const OTHER_FIGURE = 0.85;
const OTHER_PLACE = 0.7;

/** A number in digits or a word for one. */
const NUMBER =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)$/;

/** Rarity of a concept among all claims of both accounts; the field's staples weigh less from the start. */
export function lexiconOf(claims: readonly Claim[]): Lexicon {
  const numbers = new Map<string, number>();
  const concepts: string[] = [];
  const counts: number[] = [];
  for (const { firsts } of claims) {
    for (const [concept, lex] of firsts) {
      if (lex.stop || concept.length < 2) continue;
      const number = numbers.get(concept);
      if (number !== undefined) counts[number]!++;
      else {
        numbers.set(concept, concepts.length);
        concepts.push(concept);
        counts.push(1);
      }
    }
  }
  const total = Math.max(20, claims.length);
  const weights = concepts.map(
    (concept, i) => Math.log(1 + total / Math.max(2, counts[i]!)) * (1 - (STAPLES.get(concept) ?? 0)),
  );
  return { numbers, concepts, weights, figures: concepts.map((concept) => NUMBER.test(concept)) };
}

/** The rarity of a concept, as of one that nobody tells where the lexicon has it not. */
export function weightIn({ numbers, weights }: Lexicon): Weights {
  const highest = Math.max(0, ...weights);
  return (concept) => {
    const number = numbers.get(concept);
    return number === undefined ? highest : weights[number]!;
  };
}

export function profileOf(claim: Claim, { numbers, weights, figures }: Lexicon): Profile {
  const ids: number[] = [];
  const places: string[] = [];
  let weight = 0;
  let total = 0;
  for (const [concept, lex] of claim.firsts) {
    const id = lex.stop ? undefined : numbers.get(concept);
    if (id === undefined) continue;
    ids.push(id);
    weight += weights[id]!;
    if (!figures[id]) total += weights[id]!;
    if (PLACES.has(concept)) places.push(concept);
  }
  const names = new Set<number>();
  for (const lex of claim.words) {
    const id = lex.name || (lex.capital && !lex.opening) ? numbers.get(lex.concept) : undefined;
    if (id !== undefined) names.add(id);
  }
  const days = claim.dates.map(calendarKey).filter((day) => day !== null);
  return { claim, ids, weight, total, places, days, names };
}

/** How like two claims are that share something. */
export function likeness(a: Profile, b: Profile, common: Common): Likeness {
  const wa = a.total + common.figures;
  const wb = b.total + common.figures;
  // Between the cosine (two long claims must share much) and containment (a clause may be all of a short one).
  let value =
    (COSINE * common.weight) / Math.sqrt(wa * wb) + ((1 - COSINE) * common.weight) / Math.min(wa, wb);
  const figures = figuresOf(a.claim, b.claim);
  if (figures === 'same') value += FIGURE_BONUS;
  else if (figures === 'other') value *= OTHER_FIGURE;
  if (a.days.length > 0 && a.days.some((day) => b.days.includes(day))) value += DAY_BONUS;
  if (a.places.length > 0 && b.places.length > 0 && !a.places.some((place) => b.places.includes(place))) {
    value *= OTHER_PLACE;
  }
  return { value: Math.min(1, value), figuresMeet: figures !== null };
}

/** Whether two claims count the same thing, and whether both figures can be true. */
function figuresOf(a: Claim, b: Claim): 'same' | 'other' | null {
  let met: 'other' | null = null;
  for (const x of a.figures) {
    for (const y of b.figures) {
      if (!sameThing(x, y)) continue;
      if (compatible(x, y)) return 'same';
      met = 'other';
    }
  }
  return met;
}
