/**
 * What one ranking knows of terms: how rare they are in the library, and a place for each, so that weights
 * can lie in a row.
 */
import { STAPLE_IDS } from '../../text/staples';

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
 * A library is thought to hold this many articles more than it does, with the usual share of each term in
 * them: a library of five articles cannot yet say what is rare.
 */
const IMAGINED = 25;
/** Share of articles that hold a term of which nothing is known. */
const USUAL_SHARE = 0.01;

/** Inverse document frequency and places, remembered for the length of one ranking. */
export function vocabulary(library: LibraryStatistics): Vocabulary {
  const rarities: number[] = [];
  const place = numbering((term) => {
    const expected = library.frequency(term) + IMAGINED * (STAPLE_IDS.get(term) ?? USUAL_SHARE);
    rarities.push(Math.max(0, Math.log((library.articles + IMAGINED) / expected)));
  });
  return { place, rarities, rarity: (term) => rarities[place(term)]! };
}

/** Slots at the start; a ranking meets some six thousand terms. */
const SLOTS = 1 << 14;

/**
 * Numbers terms in the order in which they are met, telling `met` of each. A table with open addressing: some
 * 13,000 terms are asked for in each ranking, which a `Map` takes a third of its time for.
 */
function numbering(met: (term: number) => void): (term: number) => number {
  /** Terms plus one by slot, 0 where a slot is free; their places beside them. */
  let terms = new Int32Array(SLOTS);
  let places = new Int32Array(SLOTS);
  let count = 0;
  const slotOf = (term: number): number => {
    const last = terms.length - 1;
    let slot = Math.imul(term, 0x9e3779b1) >>> 15;
    while (terms[slot & last] !== 0 && terms[slot & last] !== term + 1) slot++;
    return slot & last;
  };
  const grow = () => {
    const [before, numbers] = [terms, places];
    terms = new Int32Array(2 * before.length);
    places = new Int32Array(terms.length);
    before.forEach((term, slot) => {
      if (term === 0) return;
      const to = slotOf(term - 1);
      terms[to] = term;
      places[to] = numbers[slot]!;
    });
  };
  return (term) => {
    const slot = slotOf(term);
    if (terms[slot] !== 0) return places[slot]!;
    terms[slot] = term + 1;
    places[slot] = count;
    met(term);
    if (++count > terms.length / 2) grow();
    return count - 1;
  };
}
