/**
 * How alike two articles are: the words they share, weighed by how rare they are in the library and whether
 * the article puts them first; headlines, quotations, runs of words, figures, days and documents in common;
 * then time and place. Some thousand pairs are compared for each answer, so that all that an article brings
 * with it is laid out in arrays once (`weigh`).
 */
import { isNumber } from '../../text/term-id';
import type { ArticleFeatures } from './features';
import { intersectionSize } from './intersection-size';
import { placeFactor, type Towns, townsOf } from './same-place';
import { type Times, timeFactor, timesOf } from './same-time';
import type { Vocabulary } from './vocabulary';

/**
 * Words of the headline and the first sentences weigh this many times more. Set with `bench/same-event.ts`,
 * as all weights here.
 */
const PUT_FIRST = 2;
/** Numbers weigh this many times more: they tell one quake, raid or lockdown from another. */
const NUMBER = 1.5;

/** A town weighs this share of a word, because the factor of place counts it already. */
const TOWN = 0.3;

/**
 * Added to the cosine: how alike the headlines are, quotations and runs of words in common, as shares, and
 * each figure, day and document in common.
 */
const HEADLINE = 0.25;
const QUOTES = 0.3;
const RUNS = 0.3;
const FIGURE = 0.05;
const DAY = 0.03;
const DOCUMENT = 0.05;

/** An article laid out to be compared. */
export interface Weighed {
  features: ArticleFeatures;
  /** Places of its terms in the ranking's vocabulary, in the order of its bag. */
  places: Uint32Array;
  /** How much it uses each term: damped counts, more for what it puts first and for numbers. */
  uses: Float64Array;
  /** Uses times rarities. */
  weights: Float64Array;
  /** Rarities of the headline's terms, the first of the bag. */
  headline: Float64Array;
  /** Euclidean lengths of the weights and of those rarities. */
  length: number;
  headlineLength: number;
  time: Times;
  towns: Towns;
  figures: Float64Array;
  dates: Float64Array;
  documents: Float64Array;
  quotes: Float64Array;
  runs: Float64Array;
}

/** `1 + ln(times)` for the counts that occur. */
const DAMPED = Float64Array.from({ length: 64 }, (_, times) => 1 + Math.log(Math.max(1, times)));

/** An article laid out, weighed by the rarities of the library. */
export function weigh(features: ArticleFeatures, known: Vocabulary): Weighed {
  const { bag, counts, lead } = features;
  const places = new Uint32Array(bag.length);
  const uses = new Float64Array(bag.length);
  const towns = townsOf(features, known.rarity);
  for (let i = 0; i < places.length; i++) {
    const term = bag[i]!;
    places[i] = known.place(term);
    let emphasis = (i < lead ? PUT_FIRST : 1) * (isNumber(term) ? NUMBER : 1);
    if (towns.ids.length > 0 && towns.ids.includes(term)) emphasis *= TOWN;
    uses[i] = emphasis * DAMPED[Math.min(DAMPED.length - 1, counts[i] ?? 1)]!;
  }
  const weighed = {
    features,
    places,
    uses,
    weights: uses,
    length: 0,
    headline: uses,
    headlineLength: 0,
    time: timesOf(features),
    towns,
    figures: ascending(features.figures),
    dates: ascending(features.dates),
    documents: ascending(features.documents),
    quotes: new Float64Array(features.quotes),
    runs: new Float64Array(features.runs),
  };
  return reweigh(weighed, known.rarities);
}

const ascending = (list: readonly number[]) => new Float64Array(list).sort();

/** What an article has in common with others of a few, and what only it holds. */
interface Sharing {
  /** By place, how many of the few hold the term. */
  holders: Uint16Array;
  /** Hashes, figures, days and documents that at least two of them hold. */
  shared: ReadonlySet<number>;
}

/**
 * The same article without what no other of a few holds, which can be in common with none: an answer compares
 * some 800 pairs, and two in three of an article's terms are its own. Its lengths stay.
 */
export function narrowed(weighed: Weighed, { holders, shared }: Sharing): Weighed {
  const places = new Uint32Array(weighed.places.length);
  const weights = new Float64Array(places.length);
  let kept = 0;
  for (let i = 0; i < places.length; i++) {
    const place = weighed.places[i]!;
    if (i >= weighed.headline.length && holders[place]! < 2) continue;
    places[kept] = place;
    weights[kept++] = weighed.weights[i]!;
  }
  const only = (list: Float64Array) => (list.length === 0 ? list : list.filter((item) => shared.has(item)));
  return {
    ...weighed,
    places: places.subarray(0, kept),
    weights: weights.subarray(0, kept),
    figures: only(weighed.figures),
    dates: only(weighed.dates),
    documents: only(weighed.documents),
    quotes: only(weighed.quotes),
    runs: only(weighed.runs),
  };
}

/** The same article weighed by other rarities of the same vocabulary. */
export function reweigh(weighed: Weighed, rarities: ArrayLike<number>): Weighed {
  const { places, uses, features } = weighed;
  const weights = new Float64Array(places.length);
  const headline = new Float64Array(features.headline);
  let square = 0;
  let squareOfHeadline = 0;
  for (let i = 0; i < weights.length; i++) {
    const rarity = rarities[places[i]!]!;
    const weight = uses[i]! * rarity;
    weights[i] = weight;
    square += weight * weight;
    if (i >= headline.length) continue;
    headline[i] = rarity;
    squareOfHeadline += rarity * rarity;
  }
  return {
    ...weighed,
    weights,
    headline,
    length: Math.sqrt(square),
    headlineLength: Math.sqrt(squareOfHeadline),
  };
}

/** Where one article's weights lie by place while it is compared with others; zeros elsewhere. */
interface DenseWeights {
  weights: Float64Array;
  headline: Float64Array;
}

/** Empty weights for a vocabulary of this many terms. */
export const denseWeights = (terms: number): DenseWeights => ({
  weights: new Float64Array(terms),
  headline: new Float64Array(terms),
});

/** Writes the weights of an article. */
export function load({ weights, headline }: DenseWeights, one: Weighed): void {
  const { places } = one;
  for (let i = 0; i < places.length; i++) weights[places[i]!] = one.weights[i]!;
  for (let i = 0; i < one.headline.length; i++) headline[places[i]!] = one.headline[i]!;
}

/** Sets the weights of the article back to zero. */
export function unload({ weights, headline }: DenseWeights, { places }: Weighed): void {
  for (const place of places) {
    weights[place] = 0;
    headline[place] = 0;
  }
}

/**
 * How alike the article whose weights are loaded is to another; both of one vocabulary and the same rarities.
 */
export function likeness(dense: DenseWeights, one: Weighed, other: Weighed): number {
  const { places, weights } = other;
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += dense.weights[places[i]!]! * weights[i]!;
  const [own, others] = [one.features, other.features];
  const shared =
    (sum > 0 ? sum / (one.length * other.length) : 0) +
    HEADLINE * headlinesAlike(dense, one, other) +
    (QUOTES * intersectionSize(one.quotes, other.quotes)) / shorter(own.quotes, others.quotes, 4) +
    (RUNS * intersectionSize(one.runs, other.runs)) / shorter(own.runs, others.runs, 8) +
    FIGURE * Math.min(3, intersectionSize(one.figures, other.figures)) +
    DAY * Math.min(3, intersectionSize(one.dates, other.dates)) +
    DOCUMENT * Math.min(2, intersectionSize(one.documents, other.documents));
  if (shared === 0) return 0;
  const place = placeFactor(one.towns, other.towns);
  return shared * timeFactor(one.time, other.time, place > 1) * place;
}

/**
 * The cosine of two headlines; 0 where an article is undated: what is told every year is told under the same
 * headline, so headlines count only where time speaks for them.
 */
function headlinesAlike(dense: DenseWeights, one: Weighed, other: Weighed): number {
  const scale = one.headlineLength * other.headlineLength;
  if (scale === 0 || !one.time.dated || !other.time.dated) return 0;
  let sum = 0;
  for (let i = 0; i < other.headline.length; i++)
    sum += dense.headline[other.places[i]!]! * other.headline[i]!;
  return sum / scale;
}

/** The length of the shorter list; one under `least` items cannot make a full share. */
function shorter(own: readonly number[], other: readonly number[], least: number): number {
  return Math.max(least, Math.min(own.length, other.length));
}
