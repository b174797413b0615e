/**
 * Which articles of the library tell the same event, and which another happening of the same running story. Each candidate
 * is scored by the words it shares, weighed by how rare they are in this library, then by time and place; the nearest are
 * compared with each other and set against what is merely related, so that one threshold serves a library of ten articles
 * and one of a hundred thousand.
 */
import type { AccountMatch, SaidOfPair } from '../../model';
import { denseWeights, likeness, load, unload, type Weighed, weigh } from './article-likeness';
import { PERHAPS, SAME_EVENT, SAME_STORY } from './event-model';
import type { ArticleFeatures } from './features';
import { NEIGHBOURS, type Standing, standings } from './neighbourhood';
import { type Bond, NO_WORDS, type ReaderWords } from './reader-words';
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
 * @param words the reader's, which go before what the texts say; those of other articles move these with them
 */
export function rank(
  query: ArticleFeatures,
  candidates: readonly ArticleFeatures[],
  library: LibraryStatistics,
  words: ReaderWords = NO_WORDS,
): AccountMatch[] {
  const { own, dense, nearest, known } = nearestOf(query, candidates, library, words);
  const weightOf = (term: number) => dense.weights[known.place(term)] ?? 0;
  const reasons = reasonsOf(query, weightOf);
  const scored = scoredAgain(own, boundFirst(query, nearest, words), known.rarities, words);
  return scored.map(({ candidate: { features }, place, standing }, i) => {
    const found = decided(standing, daysApart(query, features) !== null);
    return {
      key: features.key,
      score: place,
      ...obeyed(found, words.bond(query.key, features.key), words.said(query.key, features.key)),
      stage: stageOf(query, features),
      reasons: i < EXPLAINED ? reasons(features) : [],
    };
  });
}

type Decision = Pick<AccountMatch, 'same' | 'story' | 'perhaps' | 'said'>;

/** The decision as the reader's words have it; of two that are of one story by them, the texts tell whether they are of one event. */
function obeyed(found: Decision, bond: Bond | null, said: SaidOfPair | undefined): Decision {
  if (said)
    return { same: said.word === 'same-event', story: said.word === 'same-story', perhaps: false, said };
  if (bond === null || found.same) return found;
  return { same: false, story: true, perhaps: false, said: { word: 'same-story', by: 'inference' } };
}

/** Articles of the neighbourhood that are there by the reader's word at most: the nearest by their words stay with them. */
const BOUND = NEIGHBOURS / 2;

/**
 * The nearest with those first of which the reader said something: they are compared with the others wherever their words would have
 * put them, so that the accounts beside them are moved with them.
 */
function boundFirst(
  query: ArticleFeatures,
  nearest: readonly Scored[],
  words: ReaderWords,
): readonly Scored[] {
  const spoken = nearest.filter(({ candidate }) => words.bond(query.key, candidate.features.key) !== null);
  if (spoken.length === 0) return nearest;
  const bound = new Set(spoken.slice(0, BOUND));
  return [...bound, ...nearest.filter((one) => !bound.has(one))];
}

/**
 * The candidates by their likeness to the article, nearest first, all of one vocabulary; where the reader's words bind others to the
 * article, by their likeness to the likest of these, too.
 */
function nearestOf(
  query: ArticleFeatures,
  candidates: readonly ArticleFeatures[],
  library: LibraryStatistics,
  words: ReaderWords = NO_WORDS,
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
  const bound = nearest.filter(({ candidate }) => isBound(words.bond(query.key, candidate.features.key)));
  const second = denseWeights(bound.length > 0 ? known.rarities.length : 0);
  for (const { candidate } of bound.slice(0, BOUND)) {
    load(second, candidate);
    for (const one of nearest)
      if (one.candidate !== candidate)
        one.place = Math.max(one.place, likeness(second, candidate, one.candidate));
    unload(second, candidate);
  }
  return { own, dense, nearest: bound.length > 0 ? nearest.sort(bestFirst) : nearest, known };
}

const isBound = (bond: Bond | null) => bond !== null && bond !== 'apart';

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
function scoredAgain(
  own: Weighed,
  nearest: readonly Scored[],
  rarities: readonly number[],
  words: ReaderWords,
): Scored[] {
  const near = nearest.slice(0, NEIGHBOURS);
  const found = standings(
    own,
    near.map(({ candidate }) => candidate),
    rarities,
    words,
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
