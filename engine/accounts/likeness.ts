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

/** A claim made ready to be compared with many. */
export interface Profile {
  claim: Claim;
  /** Its telling concepts with their weights. */
  weights: ReadonlyMap<string, number>;
  /** Their sum, numbers left out: those count only where both have them. */
  total: number;
  places: readonly string[];
  days: readonly number[];
  /** Concepts that stand as names: with a capital, and not for opening a sentence. */
  names: ReadonlySet<string>;
}

export interface Likeness {
  /** 0 to 1. */
  value: number;
  /** Concepts in common, the heaviest first, and their weight. */
  shared: string[];
  sharedWeight: number;
  /** Both count the same thing, alike or not. */
  figuresMeet: boolean;
}

const NOTHING: Likeness = { value: 0, shared: [], sharedWeight: 0, figuresMeet: false };

/** Share of the cosine in the likeness; the rest is containment. */
const COSINE = 0.65;
const FIGURE_BONUS = 0.12;
const DAY_BONUS = 0.1;
const OTHER_FIGURE = 0.85;
const OTHER_PLACE = 0.7;

/** A number in digits or a word for one. */
const NUMBER =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)$/;

/** The telling concepts of a claim. */
export function conceptsOf(claim: Claim): Set<string> {
  const found = new Set<string>();
  for (const lex of claim.words) if (!lex.stop && lex.concept.length > 1) found.add(lex.concept);
  return found;
}

/** Rarity of a concept among all claims of both accounts; the field's staples weigh less from the start. */
export function weightsOver(claims: readonly Claim[]): Weights {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    for (const concept of conceptsOf(claim)) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  const total = Math.max(20, claims.length);
  return (concept) =>
    Math.log(1 + total / Math.max(2, counts.get(concept) ?? 1)) * (1 - (STAPLES.get(concept) ?? 0));
}

export function profileOf(claim: Claim, weight: Weights): Profile {
  const weights = new Map<string, number>();
  let total = 0;
  for (const concept of conceptsOf(claim)) {
    weights.set(concept, weight(concept));
    if (!NUMBER.test(concept)) total += weight(concept);
  }
  return {
    claim,
    weights,
    total,
    places: [...weights.keys()].filter((concept) => PLACES.has(concept)),
    days: claim.dates.map(calendarKey).filter((day) => day !== null),
    names: new Set(
      claim.words.filter((lex) => lex.name || (lex.capital && !lex.opening)).map(({ concept }) => concept),
    ),
  };
}

export function likeness(a: Profile, b: Profile): Likeness {
  const shared: string[] = [];
  let common = 0;
  let numbers = 0;
  for (const [concept, weight] of a.weights) {
    if (!b.weights.has(concept)) continue;
    shared.push(concept);
    common += weight;
    if (NUMBER.test(concept)) numbers += weight;
  }
  if (common === 0) return NOTHING;
  const wa = a.total + numbers;
  const wb = b.total + numbers;
  // Between the cosine (two long claims must share much) and containment (a clause may be all of a short one).
  let value = (COSINE * common) / Math.sqrt(wa * wb) + ((1 - COSINE) * common) / Math.min(wa, wb);
  const figures =
    a.claim.figures.length === 0 || b.claim.figures.length === 0
      ? []
      : a.claim.figures.flatMap((x) =>
          b.claim.figures.filter((y) => sameThing(x, y)).map((y) => compatible(x, y)),
        );
  if (figures.some((same) => same)) value += FIGURE_BONUS;
  else if (figures.length > 0) value *= OTHER_FIGURE;
  if (a.days.some((day) => b.days.includes(day))) value += DAY_BONUS;
  if (a.places.length > 0 && b.places.length > 0 && !a.places.some((place) => b.places.includes(place))) {
    value *= OTHER_PLACE;
  }
  shared.sort((x, y) => a.weights.get(y)! - a.weights.get(x)!);
  return { value: Math.min(1, value), shared, sharedWeight: common, figuresMeet: figures.length > 0 };
}
