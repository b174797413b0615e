/** Which places of North Korea some words name. */
import { NAME_VARIANTS } from '../text/wording/name-variants';
import { ABROAD, DIVISION_OF, KOREAN_DIVISIONS, TOWN } from './divisions';

/** A place and the division that it is or lies in, by their ids. */
export interface Placed {
  division: string;
  /** Absent where the words name the division alone. */
  city?: string;
}

/** What a spelling stands for. */
interface Spelled {
  id: string;
  /** Only with its rank behind it: "Hwasong County". */
  ranked: boolean;
}

const COUNTRIES: ReadonlySet<string> = new Set(ABROAD.map(({ id }) => id));
const plain = (id: string): Spelled => ({ id, ranked: false });

/** Spellings in lower case; at most three words. */
const SPELLINGS: ReadonlyMap<string, Spelled> = new Map([
  ...[...DIVISION_OF.keys()].map((id) => [id.replaceAll('-', ' '), plain(id)] as const),
  ...NAME_VARIANTS.flatMap(([id = '', ...spellings]) =>
    DIVISION_OF.has(id) && !COUNTRIES.has(id)
      ? spellings.map((spelling) => [spelling, plain(id)] as const)
      : [],
  ),
  ...[...TOWN.values()].flatMap(({ id, spellings, ranked }) =>
    [id.replaceAll('-', ' '), ...spellings].map(
      (spelling) => [spelling, { id, ranked: ranked.latin }] as const,
    ),
  ),
]);

/** How Korean pages write them. */
const KOREAN: ReadonlyMap<string, Spelled> = new Map([
  ...[...KOREAN_DIVISIONS].map(([name, id]) => [name, plain(id)] as const),
  ...[...TOWN.values()].flatMap(({ id, korean, ranked }) =>
    korean.map((name) => [name, { id, ranked: ranked.korean }] as const),
  ),
]);
const MOST_WORDS = 3;
const WORD = /[\p{L}\p{N}’'-]+/gu;
/** "North and South Hamgyong": both, of which only the second is written out. */
const TWO_OF_A_NAME = /\b(north|south) and (?:north|south) (hamgyong|pyongan|hwanghae)\b/gi;
/** The place, and not the man or the thing of its name: "Kim Chaek city", "Moranbong District". */
const RANKED = /^(?:city|county|district|municipal|port|town|township|ward|gun|guyok|si)$/;
/** A province of the same name lies in the South, with these cities in it. */
const SOUTHERN =
  /\b(?:chuncheon|gangneung|wonju|sokcho|samcheok|south korea(?:n|’s|'s)?)\b|춘천|강릉|원주|속초|삼척/iu;
/** What stands behind a place in one Korean word: nothing, its rank, a particle, or what lives there. */
const BEHIND_A_PLACE =
  /^(?:|(?:특별|직할)?(?:시|군|구역|도)?(?:당|당국)?(?:의|에|에서|에는|에서는|은|는|이|가|을|를|과|와|도|로|으로|까지|부터|내|내부|소식통|주민|지역|출신|쪽|현지)?(?:의|은|는|이|가|에|에서)?)$/u;
/** The same where only a place has such a rank. */
const RANK_BEHIND = /^(?:시|군|구역|구|읍)/u;
const HANGUL = /\p{Script=Hangul}+/gu;
/** Letters of the longest name. */
const LONGEST_KOREAN = Math.max(...[...KOREAN.keys()].map((name) => name.length));

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
  const latin = [...words.toLowerCase().matchAll(WORD)].flatMap(([word]) =>
    word
      .replace(/['’]s$/, '')
      .replace(/[’']/g, "'")
      .split('-')
      .filter((part) => part !== ''),
  );
  const inSouth = SOUTHERN.test(words);
  for (let at = 0; at < latin.length; at++)
    for (let length = Math.min(MOST_WORDS, latin.length - at); length > 0; length--) {
      const spelled = SPELLINGS.get(latin.slice(at, at + length).join(' '));
      if (spelled === undefined) continue;
      const { id } = spelled;
      const needsRank = spelled.ranked || (id === 'kimchaek' && length > 1);
      const isPlace = !needsRank || RANKED.test(latin[at + length] ?? '');
      if (isPlace && !(id === 'kangwon' && inSouth)) take(id);
      at += length - 1;
      break;
    }
  for (const [word] of words.matchAll(HANGUL))
    for (let length = Math.min(LONGEST_KOREAN, word.length); length > 1; length--) {
      const spelled = KOREAN.get(word.slice(0, length));
      const behind = word.slice(length);
      if (spelled === undefined || !BEHIND_A_PLACE.test(behind)) continue;
      if (spelled.ranked && !RANK_BEHIND.test(behind)) continue;
      if (!(spelled.id === 'kangwon' && inSouth)) take(spelled.id);
      break;
    }
  for (const [, side = '', name = ''] of words.matchAll(TWO_OF_A_NAME))
    take(`${side.toLowerCase()}-${name.toLowerCase()}`);
  const cities = new Set([...found.values()].flatMap(({ division, city }) => (city ? [division] : [])));
  return [...found.values()].filter(({ division, city }) => city !== undefined || !cities.has(division));
}
