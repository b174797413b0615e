/** What to search other outlets for, given an article: its place, its names, the things it is about. */
import type { ArticleFeatures } from '../accounts';
import { BROAD_PLACE_IDS } from '../text/places';
import type { StoryWords } from './requests';

/** Words given in all: the first are asked for, all of them sift feeds. */
const WORDS = 8;
/** Searches begin with so many places, then names and things. */
const PLACES = 2;

/** Words of a search box: letters and digits only. */
const searchable = (word: string) => word.replace(/[^\p{L}\p{N} '-]+/gu, ' ').trim();

/**
 * The words of a story, the most telling first: places below the country, narrow ones before provinces; then what the
 * headline and the text turn on, names before things. Linear in the features.
 */
export function storyWords(features: ArticleFeatures): StoryWords {
  const spelled = (term: number) => features.names.get(term) ?? '';
  const narrow = features.places.filter((place) => !BROAD_PLACE_IDS.has(place));
  const places = (narrow.length > 0 ? narrow : features.places).slice(0, PLACES);
  const others = features.terms.filter((term) => !features.places.includes(term));
  const title = (features.title ?? '').toLowerCase();
  const isNamed = (term: number) =>
    /^\p{Lu}/u.test(spelled(term)) || title.includes(spelled(term).toLowerCase());
  const ordered = [...places, ...others.filter(isNamed), ...others].map((term) => searchable(spelled(term)));
  const words = [...new Set(ordered)].filter((word) => word.length > 2).slice(0, WORDS);
  return { day: features.day, words };
}
