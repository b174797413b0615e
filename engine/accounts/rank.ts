/**
 * Which articles of the library tell the same event. Each candidate is scored by the words it shares, weighed by how rare
 * they are in this library, then by time and place; the scores are set against how alike this article is to the library's
 * merely related articles, so that one threshold serves a library of ten articles and one of a hundred thousand.
 */
import type { AccountMatch } from '../model';
import {
  type LibraryStatistics,
  likeness,
  prepare,
  type Vocabulary,
  vocabulary,
  type Weighed,
  weigh,
} from './article-likeness';
import type { ArticleFeatures } from './features';
import { NEIGHBOURS, scoresAmong } from './neighbourhood';
import { reasonsOf } from './reasons';
import { daysApart } from './same-time';
import { stageOf } from './stage';

/** More matches than are ever listed. */
const EXPLAINED = 40;

/**
 * A match is shown where it stands this many times above the merely related: set on wikinews, ECB+ and a North Korea set for a
 * precision of 95 %. Undated pairs start from a lower factor of time, so less is asked of them; but more of a pair that
 * stands alone: the nearest of forty is near by accident more often than a group is.
 */
const SHOWN = 2.18;
const SHOWN_UNDATED = 1.38;
const SHOWN_UNDATED_ALONE = 1.65;
/** So many accounts that stand above `SHOWN_UNDATED` are a group. */
const GROUP = 3;

interface Scored {
  candidate: Weighed;
  score: number;
}

/**
 * Ranks the candidates for one article, best first. `same` is what is shown to the reader; scores lie in 0 to 1, a shown
 * match at .58 and over, a dated one at .69. Reasons are given for the first `EXPLAINED` only. Linear in the candidates.
 */
export function rank(
  query: ArticleFeatures,
  candidates: readonly ArticleFeatures[],
  library: LibraryStatistics,
): AccountMatch[] {
  const known = vocabulary(library);
  const own = weigh(query, known);
  const others = candidates
    .filter((candidate) => candidate.key !== query.key)
    .map((candidate) => weigh(candidate, known));
  const asked = prepare(own, known);
  const nearest: Scored[] = others
    .map((candidate) => ({ candidate, score: likeness(asked, candidate, known.rarity) }))
    .sort(bestFirst);
  const scored = scoredAgain(own, nearest, known);
  const group = scored.filter(({ score }) => score >= SHOWN_UNDATED).length;
  const reasons = reasonsOf(query, (term) => (asked.weightAt[known.place(term)] ?? 0) * known.rarity(term));
  return scored.map(({ candidate: { features: candidate }, score: above }, i) => ({
    key: candidate.key,
    score: above / (1 + above),
    same: isShown(above, daysApart(query, candidate), group),
    stage: stageOf(query, candidate),
    reasons: i < EXPLAINED ? reasons(candidate) : [],
  }));
}

/** `apart` in days, null where one is undated; `group`: how many accounts stand above `SHOWN_UNDATED`. */
export function isShown(above: number, apart: number | null, group: number): boolean {
  if (apart !== null) return above >= SHOWN;
  return above >= (group >= GROUP ? SHOWN_UNDATED : SHOWN_UNDATED_ALONE);
}

/** The nearest by what their neighbourhood says, best first; those beyond it behind them, in their order. */
function scoredAgain(own: Weighed, nearest: readonly Scored[], known: Vocabulary): Scored[] {
  const near = nearest.slice(0, NEIGHBOURS);
  const scores = scoresAmong(
    own,
    near.map(({ candidate }) => candidate),
    known,
  );
  const scored = near.map(({ candidate }, i) => ({ candidate, score: scores[i]! })).sort(bestFirst);
  const last = scored.at(-1)?.score ?? 0;
  const beyond = nearest.slice(NEIGHBOURS);
  const scale = last / Math.max(near.at(-1)?.score ?? 0, Number.MIN_VALUE);
  return [...scored, ...beyond.map(({ candidate, score }) => ({ candidate, score: score * scale }))];
}

function bestFirst(p: Scored, q: Scored): number {
  return q.score - p.score || (p.candidate.features.key < q.candidate.features.key ? -1 : 1);
}
