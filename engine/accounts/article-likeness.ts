/**
 * How alike two articles are: the words they share, weighed by how rare they are in the library, headlines, quotations, runs of
 * words, figures, days and documents in common, then time and place.
 */
import type { ArticleFeatures } from './features';
import { placeFactor } from './same-place';
import { daysApart, timeFactor } from './same-time';
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

/**
 * Added to the cosine: how alike the headlines are, quotations and runs of words in common, as shares, and each figure, day and
 * document in common.
 */
const HEADLINE = 0.25;
const QUOTES = 0.3;
const RUNS = 0.3;
const FIGURE = 0.03;
const DAY = 0.03;
const DOCUMENT = 0.05;

/** An article with the weights of its terms, in the order of its bag. */
export interface Weighed {
  features: ArticleFeatures;
  /** Places of its terms in the ranking's vocabulary. */
  places: Uint32Array;
  weights: Float64Array;
  /** Euclidean length of the weights. */
  length: number;
  headline: Headline;
}

/** Places and weights of a headline's terms, each once. */
interface Headline {
  places: readonly number[];
  weights: readonly number[];
  length: number;
}

const NO_HEADLINE: Headline = { places: [], weights: [], length: 0 };

/** An article made ready to be compared with many. */
export interface Prepared extends Weighed {
  /** The weight of each term of the vocabulary, 0 where the article does not hold it; terms met later are beyond its end. */
  weightAt: Float64Array;
  figures: ReadonlySet<number>;
  dates: ReadonlySet<number>;
  documents: ReadonlySet<number>;
}

/** What one ranking knows of terms: how rare they are, and a place for each term it has met, so that weights can lie in a row. */
export interface Vocabulary {
  rarity(term: number): number;
  place(term: number): number;
  /** Rarities by place. */
  rarities: readonly number[];
}

/** Inverse document frequency and places, remembered for the length of one ranking. */
export function vocabulary(library: LibraryStatistics): Vocabulary {
  const places = new Map<number, number>();
  const rarities: number[] = [];
  const place = (term: number): number => {
    let found = places.get(term);
    if (found === undefined) {
      found = rarities.length;
      places.set(term, found);
      const expected = library.frequency(term) + IMAGINED * (STAPLE_IDS.get(term) ?? USUAL_SHARE);
      rarities.push(Math.max(0, Math.log((library.articles + IMAGINED) / expected)));
    }
    return found;
  };
  return { place, rarities, rarity: (term) => rarities[place(term)]! };
}

/** `1 + ln(times)` for the counts that occur. */
const DAMPED = Float64Array.from({ length: 64 }, (_, times) => 1 + Math.log(Math.max(1, times)));

/** An article with its weights, without its headline. */
export function weigh(features: ArticleFeatures, known: Vocabulary): Weighed {
  const places = new Uint32Array(features.bag.length);
  for (let i = 0; i < places.length; i++) places[i] = known.place(features.bag[i]!);
  return { features, places, headline: NO_HEADLINE, ...weightsOf(features, places, known.rarities) };
}

/** The same article with its headline, weighed by other rarities of the same vocabulary; the headline's terms must be in it. */
export function reweigh(
  { features, places }: Weighed,
  headline: readonly number[],
  rarities: readonly number[],
): Weighed {
  const weights = headline.map((place) => rarities[place] ?? 0);
  return {
    features,
    places,
    headline: { places: headline, weights, length: Math.hypot(...weights) },
    ...weightsOf(features, places, rarities),
  };
}

function weightsOf(
  { counts }: ArticleFeatures,
  places: Uint32Array,
  rarities: readonly number[],
): Pick<Weighed, 'weights' | 'length'> {
  const weights = new Float64Array(places.length);
  let square = 0;
  for (let i = 0; i < weights.length; i++) {
    const times = Math.min(DAMPED.length - 1, counts[i] ?? 1);
    const weight = DAMPED[times]! * rarities[places[i]!]!;
    weights[i] = weight;
    square += weight * weight;
  }
  return { weights, length: Math.sqrt(square) };
}

/** Weigh all articles first: a term that is met later finds no weight here. */
export function prepare(weighed: Weighed, known: Vocabulary): Prepared {
  const { features, places, weights } = weighed;
  const weightAt = new Float64Array(known.rarities.length);
  for (let i = 0; i < places.length; i++) weightAt[places[i]!] = weights[i]!;
  return {
    ...weighed,
    weightAt,
    figures: new Set(features.figures),
    dates: new Set(features.dates),
    documents: new Set(features.documents),
  };
}

function cosine({ weightAt, length: own }: Prepared, { places, weights, length }: Weighed): number {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += (weightAt[places[i]!] ?? 0) * weights[i]!;
  return sum > 0 ? sum / (own * length) : 0;
}

/**
 * The cosine of two headlines; 0 where an article is undated: what is told every year is told under the same headline, so
 * headlines count only where time speaks for them.
 */
function headlinesAlike(p: Weighed, q: Weighed): number {
  const scale = p.headline.length * q.headline.length;
  if (scale === 0 || daysApart(p.features, q.features) === null) return 0;
  let sum = 0;
  p.headline.places.forEach((place, i) => {
    const j = q.headline.places.indexOf(place);
    if (j >= 0) sum += p.headline.weights[i]! * q.headline.weights[j]!;
  });
  return sum / scale;
}

/** How many numbers two ascending lists have in common. */
function inBoth(own: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < own.length && j < other.length; ) {
    const difference = own[i]! - other[j]!;
    if (difference === 0) sum++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum;
}

function inCommon<T>(own: ReadonlySet<T>, other: readonly T[]): number {
  if (own.size === 0) return 0;
  let sum = 0;
  for (const item of other) if (own.has(item)) sum++;
  return sum;
}

/** The share of the shorter of two ascending lists; lists under `least` items cannot make a full share. */
function containment(own: readonly number[], other: readonly number[], least: number): number {
  return inBoth(own, other) / Math.max(least, Math.min(own.length, other.length));
}

export function likeness(prepared: Prepared, weighed: Weighed, rarity: (term: number) => number): number {
  const own = prepared.features;
  const other = weighed.features;
  const shared =
    cosine(prepared, weighed) +
    HEADLINE * headlinesAlike(prepared, weighed) +
    QUOTES * containment(own.quotes, other.quotes, 4) +
    RUNS * containment(own.runs, other.runs, 8) +
    FIGURE * Math.min(3, inCommon(prepared.figures, other.figures)) +
    DAY * Math.min(3, inCommon(prepared.dates, other.dates)) +
    DOCUMENT * Math.min(2, inCommon(prepared.documents, other.documents));
  const place = placeFactor(own, other, rarity);
  return shared * timeFactor(own, other, place > 1) * place;
}
