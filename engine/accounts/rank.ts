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
import { crowding, crowdingNear, standsAbove } from './crowding';
import type { ArticleFeatures } from './features';
import { reasonsFor } from './reasons';
import { placeFactor } from './same-place';
import { daysApart } from './same-time';
import { stageOf } from './stage';

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

/** Candidates whose own neighbourhood is looked at, and how many of the others are taken for it. */
const CROWDS = 24;
const NEIGHBOURS = 40;
/**
 * A match is shown where it stands this many times above the merely related: set on wikinews, ECB+ and a North Korea set for a
 * precision of 95 %. Undated pairs start from a lower factor of time, so less is asked of them.
 */
const SHOWN = 2.12;
const SHOWN_UNDATED = 1.88;

interface Scored {
  candidate: Weighed;
  score: number;
}

/**
 * Ranks the candidates for one article, best first. `same` is what is shown to the reader; scores lie in 0 to 1, a shown
 * match at about .65 and over. Reasons are given for the first `EXPLAINED` only. Linear in the candidates.
 */
export function rank(
  query: ArticleFeatures,
  candidates: readonly ArticleFeatures[],
  library: LibraryStatistics,
): AccountMatch[] {
  const known = vocabulary(library);
  const { rarity } = known;
  const own = weigh(query, known);
  const others = candidates
    .filter((candidate) => candidate.key !== query.key)
    .map((candidate) => weigh(candidate, known));
  const asked = prepare(own, known);
  const scored: Scored[] = others
    .map((candidate) => ({ candidate, score: likeness(asked, candidate, rarity) }))
    .sort(bestFirst);
  const around = crowds(scored, known);
  lend(query, scored, known);
  scored.sort(bestFirst);
  const crowd = crowding(scored.map(({ score }) => score));
  for (const item of scored) item.score = standsAbove(item.score, crowd, around.get(item.candidate));
  return scored.sort(bestFirst).map(({ candidate: { features: candidate }, score: above }, i) => ({
    key: candidate.key,
    score: above / (1 + above),
    same: above >= (daysApart(query, candidate) === null ? SHOWN_UNDATED : SHOWN),
    stage: stageOf(query, candidate),
    reasons:
      i < EXPLAINED
        ? reasonsFor(query, candidate, (term) => (asked.weightAt[known.place(term)] ?? 0) * rarity(term))
        : [],
  }));
}

/** How crowded it is around the first candidates, among those that the article is nearest to. */
function crowds(scored: readonly Scored[], known: Vocabulary): Map<Weighed, number> {
  const near = scored.slice(0, NEIGHBOURS);
  return new Map(
    near.slice(0, CROWDS).map(({ candidate }) => {
      const ready = prepare(candidate, known);
      const others = near.filter((other) => other.candidate !== candidate);
      return [candidate, crowdingNear(others.map((other) => likeness(ready, other.candidate, known.rarity)))];
    }),
  );
}

function bestFirst(p: Scored, q: Scored): number {
  return q.score - p.score || (p.candidate.features.key < q.candidate.features.key ? -1 : 1);
}

/** Raises candidates that are close to a sure match, never above that match's own score. */
function lend(query: ArticleFeatures, scored: Scored[], known: Vocabulary): void {
  const best = scored[0]?.score ?? 0;
  const before = scored.slice(0, SECOND_LOOK).map(({ score }) => score);
  const lenders = scored
    .slice(0, LENDERS)
    .filter(({ score }) => score > LEAST_TO_LEND && score > best / 2)
    .map(({ candidate, score }) => ({ prepared: prepare(candidate, known), score }));
  scored.slice(0, SECOND_LOOK).forEach((item, i) => {
    let through = 0;
    for (const { prepared, score } of lenders) {
      if (score <= before[i]!) continue;
      through = Math.max(through, Math.min(score, likeness(prepared, item.candidate, known.rarity)));
    }
    const lent = placeFactor(query, item.candidate.features, known.rarity) > 1 ? LENT_IN_TOWN : LENT;
    item.score = Math.max(before[i]!, (1 - lent) * before[i]! + lent * through);
  });
}
