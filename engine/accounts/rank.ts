/**
 * Which articles of the library tell the same event. Each candidate is scored by the words it shares, weighed by how rare
 * they are in this library, then by time and place; the scores are set against how alike this article is to the library's
 * merely related articles, so that one threshold serves a library of ten articles and one of a hundred thousand.
 */
import type { AccountMatch } from '../model';
import type { ArticleFeatures } from './features';
import { reasonsFor } from './reasons';
import { placeFactor } from './same-place';
import { daysApart, timeFactor } from './same-time';
import { stageOf } from './stage';
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

/** The accounts that lend their neighbours: a third account that is close to a sure match is likelier to be one. */
const LENDERS = 6;
const LENT = 0.5;
/** More of it where the article itself and the third account name the same town. */
const LENT_IN_TOWN = 0.9;
const LEAST_TO_LEND = 0.15;
/** Only so many candidates are looked at twice. */
const SECOND_LOOK = 40;
/** More matches than are ever listed. */
const EXPLAINED = 40;

/** The merely related articles: those at these ranks. An event has seldom more than twenty accounts in one library. */
const RELATED_FROM = 20;
const RELATED_TO = 40;
/** Kept small scores from being blown up where nothing is related. */
const BASE = 0.2;
/**
 * A match is shown where it stands this many times above the merely related: set on wikinews, ECB+ and a North Korea set for a
 * precision of 95 %. Undated pairs start from a lower factor of time, so less is asked of them.
 */
const SHOWN = 1.2;
const SHOWN_UNDATED = 1.1;

/** An article with the weights of its terms, in the order of its bag. */
interface Weighed {
  features: ArticleFeatures;
  weights: Float64Array;
  /** Euclidean length of the weights. */
  length: number;
}

/** An article made ready to be compared with many. */
interface Prepared extends Weighed {
  weightOf: ReadonlyMap<number, number>;
  quotes: ReadonlySet<number>;
  runs: ReadonlySet<number>;
  figures: ReadonlySet<number>;
  dates: ReadonlySet<number>;
  documents: ReadonlySet<number>;
}

interface Scored {
  candidate: Weighed;
  score: number;
}

/** Inverse document frequency, remembered for the length of one ranking. */
function rarities(library: LibraryStatistics): (term: number) => number {
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

function weigh(features: ArticleFeatures, rarity: (term: number) => number): Weighed {
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

function prepare(weighed: Weighed): Prepared {
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

function likeness(prepared: Prepared, weighed: Weighed, rarity: (term: number) => number): number {
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

/**
 * Ranks the candidates for one article, best first. `same` is what is shown to the reader; scores lie in 0 to 1, a shown
 * match at about .53 and over. Reasons are given for the first `EXPLAINED` only. Linear in the candidates.
 */
export function rank(
  query: ArticleFeatures,
  candidates: readonly ArticleFeatures[],
  library: LibraryStatistics,
): AccountMatch[] {
  const rarity = rarities(library);
  const asked = prepare(weigh(query, rarity));
  const scored: Scored[] = candidates
    .filter((candidate) => candidate.key !== query.key)
    .map((features) => {
      const candidate = weigh(features, rarity);
      return { candidate, score: likeness(asked, candidate, rarity) };
    })
    .sort(bestFirst);
  lend(query, scored, rarity);
  scored.sort(bestFirst);
  const related = scored.slice(RELATED_FROM, RELATED_TO);
  const background = related.reduce((sum, { score }) => sum + score, 0) / Math.max(1, related.length);
  return scored.map(({ candidate: { features: candidate }, score }, i) => {
    const above = score / (background + BASE);
    return {
      key: candidate.key,
      score: above / (1 + above),
      same: above >= (daysApart(query, candidate) === null ? SHOWN_UNDATED : SHOWN),
      stage: stageOf(query, candidate),
      reasons:
        i < EXPLAINED
          ? reasonsFor(query, candidate, (term) => (asked.weightOf.get(term) ?? 0) * rarity(term))
          : [],
    };
  });
}

function bestFirst(p: Scored, q: Scored): number {
  return q.score - p.score || (p.candidate.features.key < q.candidate.features.key ? -1 : 1);
}

/** Raises candidates that are close to a sure match, never above that match's own score. */
function lend(query: ArticleFeatures, scored: Scored[], rarity: (term: number) => number): void {
  const best = scored[0]?.score ?? 0;
  const before = scored.slice(0, SECOND_LOOK).map(({ score }) => score);
  const lenders = scored
    .slice(0, LENDERS)
    .filter(({ score }) => score > LEAST_TO_LEND && score > best / 2)
    .map(({ candidate, score }) => ({ prepared: prepare(candidate), score }));
  scored.slice(0, SECOND_LOOK).forEach((item, i) => {
    let through = 0;
    for (const { prepared, score } of lenders) {
      if (score <= before[i]!) continue;
      through = Math.max(through, Math.min(score, likeness(prepared, item.candidate, rarity)));
    }
    const lent = placeFactor(query, item.candidate.features, rarity) > 1 ? LENT_IN_TOWN : LENT;
    item.score = Math.max(before[i]!, (1 - lent) * before[i]! + lent * through);
  });
}
