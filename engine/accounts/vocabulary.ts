/** What one ranking knows of terms: how rare they are in the library, and a place for each, so that weights can lie in a row. */
import { STAPLE_IDS } from './wording/staples';

/** What the library knows of terms. */
export interface LibraryStatistics {
  /** Articles in the library. */
  articles: number;
  /** Articles that hold a term (`termId`); may count too high, never too low. */
  frequency(term: number): number;
}

export interface Vocabulary {
  rarity(term: number): number;
  place(term: number): number;
  /** Rarities by place. */
  rarities: readonly number[];
}

/**
 * A library is thought to hold this many articles more than it does, with the usual share of each term in them: a library
 * of five articles cannot yet say what is rare.
 */
const IMAGINED = 25;
/** Share of articles that hold a term of which nothing is known. */
const USUAL_SHARE = 0.01;

/** Inverse document frequency and places, remembered for the length of one ranking. */
export function vocabulary(library: LibraryStatistics): Vocabulary {
  const places = new Map<number, number>();
  const rarities: number[] = [];
  const place = (term: number): number => {
    let found = places.get(term);
    if (found === undefined) {
      found = rarities.length;
      places.set(term, found);
      const expected = library.frequency(term) + IMAGINED * (STAPLE_IDS.get(term) ?? USUAL_SHARE);
      rarities.push(Math.max(0, Math.log((library.articles + IMAGINED) / expected)));
    }
    return found;
  };
  return { place, rarities, rarity: (term) => rarities[place(term)]! };
}
