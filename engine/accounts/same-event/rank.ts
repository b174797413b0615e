/**
 * Which articles of the library tell the same event, and which another happening of the same running story. Each candidate
 * is scored by the words it shares, weighed by how rare they are in this library, then by time and place; the nearest are
 * compared with each other and set against what is merely related, so that one threshold serves a library of ten articles
 * and one of a hundred thousand.
 */
import type { AccountMatch } from '../../model';
import { denseWeights, likeness, load, type Weighed, weigh } from './article-likeness';
import { PERHAPS, SAME_EVENT, SAME_STORY } from './event-model';
import type { ArticleFeatures } from './features';
import { NEIGHBOURS, type Standing, standings } from './neighbourhood';
import { reasonsOf } from './reasons';
import { daysApart } from './same-time';
import { stageOf } from './stage';
import { type LibraryStatistics, vocabulary } from './vocabulary';

/** More matches than are ever listed. */
const EXPLAINED = 40;

/** The lowest score of a match that is shown. Matches that a link makes, and not their words, have it. */
export const SHOWN_SCORE = SAME_EVENT;

interface Scored {
  candidate: Weighed;
  /** What it is ranked by. */
  place: number;
  /** Null beyond the neighbourhood: nothing is decided there. */
  standing: Standing | null;
}

/**
 * Ranks the candidates for one article, best first. `same` and `story` are what is shown to the reader; scores lie in 0
 * to 1 and only order. Reasons are given for the first `EXPLAINED` only. Linear in the candidates.
 */
export function rank(
  query: ArticleFeatures,
  candidates: readonly ArticleFeatures[],
  library: LibraryStatistics,
): AccountMatch[] {
  const { own, dense, nearest, known } = nearestOf(query, candidates, library);
  const weightOf = (term: number) => dense.weights[known.place(term)] ?? 0;
  const reasons = reasonsOf(query, weightOf);
  return scoredAgain(own, nearest, known.rarities).map(({ candidate: { features }, place, standing }, i) => ({
    key: features.key,
    score: place,
    ...decided(standing, daysApart(query, features) !== null),
    stage: stageOf(query, features),
    reasons: i < EXPLAINED ? reasons(features) : [],
  }));
}

/** The candidates by their likeness to the article alone, nearest first, all of one vocabulary. */
function nearestOf(
  query: ArticleFeatures,
  candidates: readonly ArticleFeatures[],
  library: LibraryStatistics,
) {
  const known = vocabulary(library);
  const own = weigh(query, known);
  const others = candidates
    .filter((candidate) => candidate.key !== query.key)
    .map((candidate) => weigh(candidate, known));
  const dense = denseWeights(known.rarities.length);
  load(dense, own);
  const nearest = others
    .map((candidate): Scored => ({ candidate, place: likeness(dense, own, candidate), standing: null }))
    .sort(bestFirst);
  return { own, dense, nearest, known };
}

/** The article and its nearest, as they are compared with each other; for fitting the models. */
export function neighbourhoodOf(
  query: ArticleFeatures,
  candidates: readonly ArticleFeatures[],
  library: LibraryStatistics,
): { members: Weighed[]; rarities: readonly number[] } {
  const { own, nearest, known } = nearestOf(query, candidates, library);
  const near = nearest.slice(0, NEIGHBOURS).map(({ candidate }) => candidate);
  return { members: [own, ...near], rarities: known.rarities };
}

/** One happening, another one of the same running story, or neither; `perhaps` where a missing date leaves it open. */
function decided(
  standing: Standing | null,
  dated: boolean,
): Pick<AccountMatch, 'same' | 'story' | 'perhaps'> {
  const { event, story } = standing ?? { event: 0, story: 0 };
  const same = event >= SAME_EVENT;
  return {
    same,
    story: !same && story >= SAME_STORY,
    perhaps: !same && story >= SAME_STORY && !dated && event >= PERHAPS,
  };
}

/** The nearest by what their neighbourhood says, best first; those beyond it behind them, in their order. */
function scoredAgain(own: Weighed, nearest: readonly Scored[], rarities: readonly number[]): Scored[] {
  const near = nearest.slice(0, NEIGHBOURS);
  const found = standings(
    own,
    near.map(({ candidate }) => candidate),
    rarities,
  );
  const scored = near
    .map(({ candidate }, i): Scored => ({ candidate, place: found[i]!.place, standing: found[i]! }))
    .sort(bestFirst);
  const last = scored.at(-1)?.place ?? 0;
  const scale = last / Math.max(near.at(-1)?.place ?? 0, Number.MIN_VALUE);
  const beyond = nearest.slice(NEIGHBOURS).map((one) => ({ ...one, place: one.place * scale }));
  return [...scored, ...beyond];
}

function bestFirst(p: Scored, q: Scored): number {
  return q.place - p.place || (p.candidate.features.key < q.candidate.features.key ? -1 : 1);
}
