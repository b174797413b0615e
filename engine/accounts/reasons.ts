/** Why a match was made, in the reader's words: "Kaesong · returnee · 19 July · 4 days apart". */
import type { MatchReason } from '../model';
import { readableDay } from './dates';
import type { ArticleFeatures } from './features';
import { localPlaces } from './same-place';
import { daysApart } from './same-time';
import { STAPLE_IDS } from './wording/staples';

/** Terms named besides places, days, figures and documents. */
const TERMS = 3;

/**
 * The reasons, places before words before numbers before time. `weightOf` tells how much a shared term of the query weighs.
 */
export function reasonsFor(
  query: ArticleFeatures,
  candidate: ArticleFeatures,
  weightOf: (term: number) => number,
): MatchReason[] {
  const others = new Set(candidate.bag);
  const named = (id: number) => query.names.get(id) ?? '';
  const reasons: MatchReason[] = [];
  const places = localPlaces(query).filter((place) => candidate.places.includes(place));
  for (const place of places.slice(0, 2)) {
    reasons.push({ kind: 'place', value: named(place), weight: weightOf(place) });
  }
  const words = query.bag
    .filter((term) => weightOf(term) > 0)
    .filter((term) => others.has(term) && !places.includes(term) && (STAPLE_IDS.get(term) ?? 0) < 0.3)
    .sort((p, q) => weightOf(q) - weightOf(p))
    .slice(0, TERMS);
  for (const term of words) reasons.push({ kind: 'term', value: named(term), weight: weightOf(term) });
  for (const figure of common(query.figures, candidate.figures).slice(0, 1)) {
    reasons.push({ kind: 'figure', value: named(figure), weight: 1 });
  }
  for (const name of common(query.documents, candidate.documents).slice(0, 1)) {
    reasons.push({ kind: 'document', value: named(name), weight: 1 });
  }
  for (const day of common(query.dates, candidate.dates).slice(0, 1)) {
    reasons.push({ kind: 'date', value: readableDay(day), weight: 1 });
  }
  const quoted = common(query.quotes, candidate.quotes).length;
  if (quoted > 0) reasons.push({ kind: 'quotation', value: 'words quoted in both', weight: quoted });
  const apart = daysApart(query, candidate);
  if (apart !== null) reasons.push({ kind: 'days-apart', value: String(apart), weight: 1 });
  return reasons;
}

function common<T>(p: readonly T[], q: readonly T[]): T[] {
  return p.filter((item) => q.includes(item));
}
