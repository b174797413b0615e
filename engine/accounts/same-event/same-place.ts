/** How far places below the country speak for or against two articles telling one event. */
import { BROAD_PLACE_IDS } from '../../text/places';
import type { ArticleFeatures } from './features';

/** The factor where both name cities or counties and none in common. */
const OTHER_PLACE = 0.4;
/** A rare place that both name more than once multiplies by up to 1 + this. */
const SAME_PLACE = 1.5;
/** Rarity (inverse document frequency) from which a place counts in full: about one article in twenty. */
const FULL_RARITY = 3;

/**
 * Cities, counties and districts. Provinces and capitals are left out: they say where a source sits, not
 * where it happened.
 */
export function localPlaces(features: Pick<ArticleFeatures, 'places'>): number[] {
  return features.places.filter((place) => !BROAD_PLACE_IDS.has(place));
}

/**
 * An article's local places with their weights: the rarity of the place, half of it where the article names
 * it only once.
 */
export interface Towns {
  ids: readonly number[];
  marks: readonly number[];
}

export function townsOf(
  features: Pick<ArticleFeatures, 'places' | 'bag' | 'counts'>,
  rarity: (term: number) => number,
): Towns {
  const ids = localPlaces(features);
  const marks = ids.map((id) => {
    const times = features.counts[features.bag.indexOf(id)] ?? 0;
    return rarity(id) * Math.min(1, times / 2);
  });
  return { ids, marks };
}

/** `OTHER_PLACE` to 1 + `SAME_PLACE`; 1 where one of them names no city or county. */
export function placeFactor(p: Towns, q: Towns): number {
  if (p.ids.length === 0 || q.ids.length === 0) return 1;
  let best = -1;
  for (let i = 0; i < p.ids.length; i++)
    for (let j = 0; j < q.ids.length; j++)
      if (p.ids[i] === q.ids[j]) best = Math.max(best, Math.min(p.marks[i]!, q.marks[j]!));
  return best < 0 ? OTHER_PLACE : 1 + SAME_PLACE * Math.min(1, best / FULL_RARITY);
}
