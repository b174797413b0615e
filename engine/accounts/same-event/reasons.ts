/**
 * Why a match was made: the places, words, figures and days that both name, and how many days lie between
 * them.
 */
import type { MatchReason } from '../../model';
import { MS_A_DAY } from '../../model/times';
import { STAPLE_IDS } from '../../text/staples';
import type { ArticleFeatures } from './features';
import { localPlaces } from './same-place';
import { daysApart } from './same-time';

/** Terms named besides places, days, figures and documents. */
const TERMS = 3;

/**
 * Explains matches of one article: the reasons of each, places before words before numbers before time.
 * `weightOf` tells how much a term of the article weighs.
 */
export function reasonsOf(
  query: ArticleFeatures,
  weightOf: (term: number) => number,
): (candidate: ArticleFeatures) => MatchReason[] {
  const named = (id: number) => query.names.get(id) ?? '';
  const towns = localPlaces(query);
  const telling = query.bag
    .filter((term) => (STAPLE_IDS.get(term) ?? 0) < 0.3)
    .map((term) => ({ term, weight: weightOf(term) }))
    .filter(({ weight }) => weight > 0)
    .sort((p, q) => q.weight - p.weight);
  const ranks = new Map(telling.map(({ term }, rank) => [term, rank]));
  return (candidate) => {
    const places = common(towns, candidate.places);
    const words = heaviest(candidate, ranks, places).map((rank) => telling[rank]!);
    const reasons: MatchReason[] = [
      ...places.slice(0, 2).map((id) => ({ kind: 'place' as const, value: named(id), weight: weightOf(id) })),
      ...words.map(({ term, weight }) => ({ kind: 'term' as const, value: named(term), weight })),
    ];
    for (const figure of common(query.figures, candidate.figures).slice(0, 1)) {
      reasons.push({ kind: 'figure', value: named(figure), weight: 1 });
    }
    for (const name of common(query.documents, candidate.documents).slice(0, 1)) {
      reasons.push({ kind: 'document', value: named(name), weight: 1 });
    }
    for (const day of common(query.dates, candidate.dates).slice(0, 1)) {
      reasons.push({ kind: 'date', day, weight: 1 });
    }
    const quoted = common(query.quotes, candidate.quotes).length;
    if (quoted > 0) reasons.push({ kind: 'quotation', count: quoted, weight: quoted });
    for (const [side, { written, writtenAs }] of [
      ['here', query],
      ['there', candidate],
    ] as const)
      if (written?.to != null)
        reasons.push({
          kind: 'written',
          side,
          from: isoOf(written.from),
          to: isoOf(written.to),
          words: writtenAs,
          weight: 1,
        });
    const apart = daysApart(query, candidate);
    if (apart !== null) reasons.push({ kind: 'days-apart', days: apart, weight: 1 });
    return reasons;
  };
}

/**
 * Ranks of the candidate's terms that weigh most in the article that asks, the heaviest first; places are
 * told apart.
 */
function heaviest(
  { bag }: ArticleFeatures,
  ranks: ReadonlyMap<number, number>,
  places: readonly number[],
): number[] {
  const found: number[] = [];
  for (const term of bag) {
    const rank = ranks.get(term);
    if (rank === undefined || rank >= (found[TERMS - 1] ?? ranks.size) || places.includes(term)) continue;
    if (found.includes(rank)) continue;
    found.push(rank);
    found.sort((p, q) => p - q);
    found.length = Math.min(found.length, TERMS);
  }
  return found;
}

/** The day as in "2021-03-05". */
const isoOf = (day: number) => new Date(day * MS_A_DAY).toISOString().slice(0, 10);

function common<T>(p: readonly T[], q: readonly T[]): T[] {
  return p.filter((item) => q.includes(item));
}
