/** Which places of North Korea some words name. */
import { NAME_VARIANTS } from '../text/wording/name-variants';
import { DIVISION_OF, KOREAN_PLACES } from './divisions';

/** A place and the division that it is or lies in, by their ids. */
export interface Placed {
  division: string;
  /** Absent where the words name the division alone. */
  city?: string;
}

/** Spellings in lower case with the id that they stand for; at most three words. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...[...DIVISION_OF.keys()].map((id) => [id.replaceAll('-', ' '), id] as const),
  ...NAME_VARIANTS.flatMap(([id = '', ...spellings]) =>
    DIVISION_OF.has(id) ? spellings.map((spelling) => [spelling, id] as const) : [],
  ),
]);
const MOST_WORDS = 3;
const WORD = /[\p{L}\p{N}’'-]+/gu;
const HANGUL = /\p{Script=Hangul}+/gu;
/** What may follow a place in one Korean word: its rank, then particles. */
const LONGEST_KOREAN = 4;

/**
 * The places that words name, in their order, each division once for itself and once for each city in it. Linear in the words.
 * @param words such as "a source in the city of Hoeryong, North Hamgyong Province" or "량강도의 한 소식통"
 */
export function placesIn(words: string): Placed[] {
  const found = new Map<string, Placed>();
  const take = (id: string | undefined) => {
    const division = id === undefined ? undefined : DIVISION_OF.get(id);
    if (id === undefined || division === undefined) return;
    const placed = id === division ? { division } : { division, city: id };
    found.set(id, placed);
  };
  const latin = [...words.toLowerCase().matchAll(WORD)].map(([word]) =>
    word
      .replace(/['’]s$/, '')
      .replace(/[’']/g, "'")
      .replaceAll('-', ' '),
  );
  for (let at = 0; at < latin.length; at++)
    for (let length = Math.min(MOST_WORDS, latin.length - at); length > 0; length--) {
      const id = SPELLINGS.get(latin.slice(at, at + length).join(' '));
      if (id === undefined) continue;
      take(id);
      at += length - 1;
      break;
    }
  for (const [word] of words.matchAll(HANGUL))
    for (let length = Math.min(LONGEST_KOREAN, word.length); length > 1; length--) {
      const id = KOREAN_PLACES.get(word.slice(0, length));
      if (id === undefined) continue;
      take(id);
      break;
    }
  const cities = new Set([...found.values()].flatMap(({ division, city }) => (city ? [division] : [])));
  return [...found.values()].filter(({ division, city }) => city !== undefined || !cities.has(division));
}
