/** What to search other outlets for, given an article: its place, its names, the things it is about. */
import type { ArticleFeatures } from '../accounts';
import { BROAD_PLACES } from '../accounts/wording/places';
import type { StoryWords } from './requests';

/** Words given in all: the first are asked for, all of them sift feeds. */
const WORDS = 8;
/** Searches begin with so many places, then names and things. */
const PLACES = 2;

/** Words of a search box: letters and digits only. */
const searchable = (word: string) => word.replace(/[^\p{L}\p{N} '-]+/gu, ' ').trim();

/** The article's own spelling of a term; of a place it does not spell, the place's name. */
function spelled(features: ArticleFeatures, term: string): string {
  return features.spelled[features.terms.indexOf(term)] ?? term.replaceAll('-', ' ');
}

/**
 * The words of a story, the most telling first: places below the country, narrow ones before provinces; then what the
 * headline and the text turn on, names before things. Linear in the features.
 */
export function storyWords(features: ArticleFeatures): StoryWords {
  const narrow = features.places.filter((place) => !BROAD_PLACES.has(place));
  const places = (narrow.length > 0 ? narrow : features.places).slice(0, PLACES);
  const others = features.terms.filter((term) => !features.places.includes(term));
  const isName = (term: string) => /^\p{Lu}/u.test(spelled(features, term));
  const title = (features.title ?? '').toLowerCase();
  const inTitle = (term: string) => title.includes(spelled(features, term).toLowerCase());
  const named = others.filter((term) => isName(term) || inTitle(term));
  const ordered = [...places, ...named, ...others].map((term) => searchable(spelled(features, term)));
  const words = [...new Set(ordered)].filter((word) => word.length > 2).slice(0, WORDS);
  return { day: features.day, words };
}
