/** How far places below the country speak for or against two articles telling one event. */
import type { ArticleFeatures } from './features';
import { BROAD_PLACE_IDS } from './wording/places';

/** Both name cities or counties, and none in common. */
const OTHER_PLACE = 0.5;
/** A rare place in common, named more than once by both, multiplies by up to 1 + this. */
const SAME_PLACE = 2.5;
/** Rarity (inverse document frequency) from which a place counts in full: about one article in twenty. */
const FULL_RARITY = 3;

/** Cities, counties and districts. Provinces and capitals are left out: they say where a source sits, not where it happened. */
export function localPlaces(features: Pick<ArticleFeatures, 'places'>): number[] {
  return features.places.filter((place) => !BROAD_PLACE_IDS.has(place));
}

/** `OTHER_PLACE` to 1 + `SAME_PLACE`; 1 where one of them names no city or county. */
export function placeFactor(
  a: ArticleFeatures,
  b: ArticleFeatures,
  rarity: (term: number) => number,
): number {
  const p = localPlaces(a);
  const q = localPlaces(b);
  if (p.length === 0 || q.length === 0) return 1;
  const common = p.filter((place) => q.includes(place));
  if (common.length === 0) return OTHER_PLACE;
  const best = Math.max(
    ...common.map((place) => rarity(place) * Math.min(1, times(a, place) / 2, times(b, place) / 2)),
  );
  return 1 + SAME_PLACE * Math.min(1, best / FULL_RARITY);
}

function times(features: ArticleFeatures, place: number): number {
  return features.counts[features.bag.indexOf(place)] ?? 0;
}
