/**
 * Sources that speak in public, under their name: a ministry, an agency's spokeswoman, a health organisation.
 * What two outlets have from one of them is one origin. People who are not named are never taken for one
 * another.
 */
import type { Source } from '../../model';
import { lexemes } from '../../text/lexemes';

export interface NamedSource {
  name: string;
  /** Under each of these it may be named elsewhere: its words, and the initials that print calls it by. */
  keys: string[];
}

const ACRONYM = /^\p{Lu}{2,6}$/u;
/** "NIS" for the National Intelligence Service; two letters stand for too much. */
const INITIALS = 3;

/** What a named source is known by; `null` for those that are not named, or by one word only. */
export function namedSource({ kind, name }: Pick<Source, 'kind' | 'name'>): NamedSource | null {
  if (kind !== 'organisation' && kind !== 'named-person') return null;
  // "South Korea’s National Intelligence Service (NIS)": whose it is and what it is called for short are no
  // part of the name.
  const plain = name
    .replace(/\s*\(.*?\)/gu, '')
    .replace(/^.*['’]s\s+(?=\p{Lu})/u, '')
    .replace(/^the\s+/iu, '')
    .trim();
  if (ACRONYM.test(plain)) return { name: plain, keys: [plain.toLowerCase()] };
  // "Young-se" is "Young Se".
  const parted = plain.replace(/-(\p{Ll})/gu, (_, letter: string) => ` ${letter.toUpperCase()}`);
  const words = lexemes(parted).filter((word) => word.capital || word.name);
  const initials = plain.match(/(?<![\p{L}'’-])\p{Lu}/gu) ?? [];
  const isFolded = words.length === 1 && words[0]!.name && /\s/.test(plain);
  if (words.length < 2 && !isFolded) return null;
  const keys = [
    words
      .map(({ term }) => term)
      .sort()
      .join(' '),
  ];
  if (initials.length >= INITIALS && kind === 'organisation') keys.push(initials.join('').toLowerCase());
  return { name: plain, keys };
}
