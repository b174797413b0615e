/**
 * How alike two articles are: the words they share, weighed by how rare they are in the library, quotations, runs of words,
 * figures, days and documents in common, then time and place.
 */
import type { ArticleFeatures } from './features';
import { placeFactor } from './same-place';
import { timeFactor } from './same-time';
import { STAPLE_IDS } from './wording/staples';

/** What the library knows of terms. */
export interface LibraryStatistics {
  /** Articles in the library. */
  articles: number;
  /** Articles that hold a term (`termId`); may count too high, never too low. */
  frequency(term: number): number;
}

/**
 * A library is thought to hold this many articles more than it does, with the usual share of each term in them: a library
 * of five articles cannot yet say what is rare.
 */
const IMAGINED = 25;
/** Share of articles that hold a term of which nothing is known. */
const USUAL_SHARE = 0.01;

/** Added to the cosine: quotations and runs of words in common, as shares, and each figure, day and document in common. */
const QUOTES = 0.3;
const RUNS = 0.3;
const FIGURE = 0.03;
const DAY = 0.03;
const DOCUMENT = 0.05;

/** An article with the weights of its terms, in the order of its bag. */
export interface Weighed {
  features: ArticleFeatures;
  weights: Float64Array;
  /** Euclidean length of the weights. */
  length: number;
}

/** An article made ready to be compared with many. */
export interface Prepared extends Weighed {
  weightOf: ReadonlyMap<number, number>;
  quotes: ReadonlySet<number>;
  runs: ReadonlySet<number>;
  figures: ReadonlySet<number>;
  dates: ReadonlySet<number>;
  documents: ReadonlySet<number>;
}

/** Inverse document frequency, remembered for the length of one ranking. */
export function rarities(library: LibraryStatistics): (term: number) => number {
  const known = new Map<number, number>();
  return (term) => {
    let rarity = known.get(term);
    if (rarity === undefined) {
      const expected = library.frequency(term) + IMAGINED * (STAPLE_IDS.get(term) ?? USUAL_SHARE);
      rarity = Math.max(0, Math.log((library.articles + IMAGINED) / expected));
      known.set(term, rarity);
    }
    return rarity;
  };
}

/** `1 + ln(times)` for the counts that occur. */
const DAMPED = Float64Array.from({ length: 64 }, (_, times) => 1 + Math.log(Math.max(1, times)));

export function weigh(features: ArticleFeatures, rarity: (term: number) => number): Weighed {
  const weights = new Float64Array(features.bag.length);
  let square = 0;
  for (let i = 0; i < weights.length; i++) {
    const times = Math.min(DAMPED.length - 1, features.counts[i] ?? 1);
    const weight = DAMPED[times]! * rarity(features.bag[i]!);
    weights[i] = weight;
    square += weight * weight;
  }
  return { features, weights, length: Math.sqrt(square) };
}

export function prepare(weighed: Weighed): Prepared {
  const { features, weights } = weighed;
  return {
    ...weighed,
    weightOf: new Map(features.bag.map((term, i) => [term, weights[i]!])),
    quotes: new Set(features.quotes),
    runs: new Set(features.runs),
    figures: new Set(features.figures),
    dates: new Set(features.dates),
    documents: new Set(features.documents),
  };
}

function cosine(prepared: Prepared, { features, weights, length }: Weighed): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const own = prepared.weightOf.get(features.bag[i]!);
    if (own !== undefined) sum += own * weights[i]!;
  }
  return sum > 0 ? sum / (prepared.length * length) : 0;
}

function inCommon<T>(own: ReadonlySet<T>, other: readonly T[]): number {
  if (own.size === 0) return 0;
  let sum = 0;
  for (const item of other) if (own.has(item)) sum++;
  return sum;
}

/** The share of the shorter list; lists under `least` items cannot make a full share. */
function containment(own: ReadonlySet<number>, other: readonly number[], least: number): number {
  return inCommon(own, other) / Math.max(least, Math.min(own.size, other.length));
}

export function likeness(prepared: Prepared, weighed: Weighed, rarity: (term: number) => number): number {
  const own = prepared.features;
  const other = weighed.features;
  const shared =
    cosine(prepared, weighed) +
    QUOTES * containment(prepared.quotes, other.quotes, 4) +
    RUNS * containment(prepared.runs, other.runs, 8) +
    FIGURE * Math.min(3, inCommon(prepared.figures, other.figures)) +
    DAY * Math.min(3, inCommon(prepared.dates, other.dates)) +
    DOCUMENT * Math.min(2, inCommon(prepared.documents, other.documents));
  const place = placeFactor(own, other, rarity);
  return shared * timeFactor(own, other, place > 1) * place;
}
