/**
 * Which articles of the library tell the same event. Each candidate is scored by the words it shares, weighed by how rare
 * they are in this library, then by time and place; the nearest are compared with each other and set against what is merely related, so
 * that one threshold serves a library of ten articles and one of a hundred thousand.
 */
import type { AccountMatch } from '../../model';
import { desk, lay, likeness, type Weighed, weigh } from './article-likeness';
import type { ArticleFeatures } from './features';
import { NEIGHBOURS, type Standing, standings } from './neighbourhood';
import { reasonsOf } from './reasons';
import { sharesTown } from './same-place';
import { daysApart, timeFactor } from './same-time';
import { stageOf } from './stage';
import { type LibraryStatistics, vocabulary } from './vocabulary';

/** More matches than are ever listed. */
const EXPLAINED = 40;

/**
 * A match is shown where it stands this many times above the merely related: set for a precision of 95 % on halves and samples of
 * wikinews, ECB+ and North Korea sets, not on the whole sets only. Undated pairs start from a lower factor of time, so less is asked of
 * them; and less of two that name a town of North Korea in common, which the crowd around them may do too.
 */
const SHOWN = 1.95;
const SHOWN_UNDATED = 1.65;
const SHOWN_OF_A_TOWN = 0.85;
/** … where so many of the neighbourhood name it too: a story of its own, whose accounts are all alike (two crimes in one town are none), … */
const STORY = 6;
/** … and where they may be of one time: six weeks apart at most, and in no other month where a date is missing. */
const IN_TIME = 0.26;
/** So many times more is asked of two that stand alone: the nearest of forty is near by accident more often than a group is. */
const ALONE = 1.25;

/** A match's score, from what it is ranked by: 0 to 1. */
const scoreOf = (place: number): number => place / (1 + place);

/** The score of a match that is just shown; those that something else than words makes (a link) have it. */
export const SHOWN_SCORE = scoreOf(SHOWN);

interface Scored {
  candidate: Weighed;
  score: number;
  place: number;
  alone: boolean;
}

/**
 * Ranks the candidates for one article, best first. `same` is what is shown to the reader; scores lie in 0 to 1 and only
 * order. Reasons are given for the first `EXPLAINED` only. Linear in the candidates.
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
  const on = desk(known.rarities.length);
  lay(on, own);
  const nearest = others
    .map(
      (candidate): Scored => ({
        candidate,
        score: likeness(on, own, candidate),
        place: likeness(on, own, candidate),
        alone: false,
      }),
    )
    .sort(bestFirst);
  const weightOf = (term: number) => on.weights[known.place(term)] ?? 0;
  const reasons = reasonsOf(query, weightOf);
  const scored = scoredAgain(own, nearest, known.rarities);
  const neighbours = scored.slice(0, NEIGHBOURS).filter(({ candidate }) => inOneTown(own, candidate)).length;
  const isStory = neighbours >= STORY;
  return scored.map(({ candidate: { features, towns, time }, score, place, alone }, i) => ({
    key: features.key,
    score: scoreOf(place),
    same: isShown({ score, alone }, daysApart(query, features), isStory && inOneTown(own, { towns, time })),
    stage: stageOf(query, features),
    reasons: i < EXPLAINED ? reasons(features) : [],
  }));
}

/** Both name a town in common, and time does not speak against it. */
function inOneTown(own: Pick<Weighed, 'towns' | 'time'>, other: Pick<Weighed, 'towns' | 'time'>): boolean {
  return sharesTown(own.towns, other.towns) && timeFactor(own.time, other.time, true) >= IN_TIME;
}

/** `apart` in days, null where one is undated. */
export function isShown(
  { score, alone }: Pick<Standing, 'score' | 'alone'>,
  apart: number | null,
  sameTown: boolean,
): boolean {
  const asked = sameTown ? SHOWN_OF_A_TOWN : apart === null ? SHOWN_UNDATED : SHOWN;
  return score >= asked * (alone ? ALONE : 1);
}

/** The nearest by what their neighbourhood says, best first; those beyond it behind them, in their order. */
function scoredAgain(own: Weighed, nearest: readonly Scored[], rarities: readonly number[]): Scored[] {
  const near = nearest.slice(0, NEIGHBOURS);
  const found = standings(
    own,
    near.map(({ candidate }) => candidate),
    rarities,
  );
  const scored = near.map(({ candidate }, i) => ({ candidate, ...found[i]! })).sort(bestFirst);
  const last = scored.at(-1)?.place ?? 0;
  const scale = last / Math.max(near.at(-1)?.place ?? 0, Number.MIN_VALUE);
  const beyond = nearest
    .slice(NEIGHBOURS)
    .map((one) => ({ ...one, score: one.score * scale, place: one.place * scale }));
  return [...scored, ...beyond];
}

function bestFirst(p: Scored, q: Scored): number {
  return q.place - p.place || (p.candidate.features.key < q.candidate.features.key ? -1 : 1);
}
