/** Words of names, and what a page has named. */
import { FAMILY_NAMES } from '../../discourse/family-names';
import type { OutletPhrase } from '../../language/outlet-role';
import type { Token } from '../../language/stage-types';
import { COUNTRIES, ORGANISATIONS } from '../lexicon/source-words';
import { isTime } from '../phrases/noun-phrase';
import { isCapital } from '../tagging/word-shape';
import { NAME_END } from './words';

const COUNTRY = new Set(COUNTRIES.split(','));
/** Nouns that mean bodies: what has one in its name is mostly no outlet. */
export const BODY = new Set(ORGANISATIONS.trim().split(/\s+/));

/** A phrase of an outlet while a sentence is read: tokens `[first, end)`. */
export interface Found {
  first: number;
  end: number;
  name: string | null;
  form: OutletPhrase['form'];
  state: boolean;
}

/** What a page has named so far, for short forms and for names that no list has. */
export class PageNames {
  /** Names that stood in an outlet's place, by their words in small letters. */
  readonly known = new Map<string, { name: string; state: boolean }>();
  /** What "the agency" would mean: the last agency named gives news, or it does not. */
  agency: 'news' | 'other' | null = null;

  /** Names by their first letters and by what stood in a bracket behind them: "RH" for Radio Hana. */
  readonly shorts = new Map<string, { name: string; state: boolean }>();
  /** Last words of the names of more words: "the Courier" for the Oslo Courier. */
  readonly lasts = new Set<string>();

  /** Takes a name up. */
  learn(name: string, state: boolean): void {
    // "the Ostmark Central News Agency … OCNA"
    const short = (name.match(/\p{Lu}(?=\p{Ll})/gu) ?? []).join('');
    if (short.length > 2 && short.length === name.split(' ').length && !this.shorts.has(short))
      this.shorts.set(short, { name, state });
    if (name.includes(' ')) this.lasts.add(name.slice(name.lastIndexOf(' ') + 1).toLowerCase());
    this.known.set(name.toLowerCase().replace(/^the /, ''), { name, state });
  }

  /** "Chosun" for the Chosun Ilbo, "KVR" for KVR Posten: the first word before a word of another language. */
  learnShort(name: string, state: boolean): void {
    const [first, second, third] = name.split(' ');
    if (!first || !second || third || this.known.has(first.toLowerCase())) return;
    const isPapers = /^(?:ilbo|shimbun|shinmun|sinmun)$/i.test(second);
    const isLetters =
      /^\p{Lu}{3,}$/u.test(first) && /^\p{Lu}\p{Ll}+$/u.test(second) && !NAME_END.has(second.toLowerCase());
    if (isPapers || isLetters) this.known.set(first.toLowerCase(), { name, state });
  }
}

/** The word in small letters without "'s". */
export const bare = (token: Token): string => token.lower.replace(/'s?$/, '');
/** A word or number that stands outside quotation marks. */
export const isWord = (token: Token | undefined): token is Token =>
  token !== undefined && token.tag !== 'Q' && /^[\p{L}\p{N}]/u.test(token.text);
/** A word with a capital letter that is no time. */
export const isNameWord = (token: Token | undefined): token is Token =>
  isWord(token) &&
  isCapital(token) &&
  !/^\d/.test(token.text) &&
  'NVBEG'.includes(token.tag) &&
  !isTime(token) &&
  !/^(?:h\/?t)$/i.test(token.text) &&
  !/-(?:based|funded|run|owned|backed|controlled|language|led|affiliated|style|born)$/.test(token.text);
/** The number of a channel behind its name: "Coast 1". */
export const isChannel = (token: Token | undefined): boolean => /^\d{1,2}$/.test(token?.text ?? '');
/** "Hana's": the word owns what follows. */
export const ownsNext = (token: Token | undefined): boolean =>
  token !== undefined && /['’]s?$/.test(token.text);

/** The words of tokens `[first, end)` without "'s". */
export const wordsOf = (t: readonly Token[], first: number, end: number): string =>
  t
    .slice(first, end)
    .map(({ text }) => text)
    .join(' ')
    .replace(/['’]s$/, '');

/** Whether a run of capital words is neither a country, nor a people, nor a body: "South Korean newspapers". */
export function isNoPlace(t: readonly Token[], first: number, end: number): boolean {
  const words = wordsOf(t, first, end);
  if (FAMILY_NAMES.has((t[first] as Token).lower) && end - first > 1) return false;
  if (
    COUNTRY.has(words) ||
    /(?:ese|ean|ian|ish|can|holic|dhist|heran|testant|odox|slamic|french|dutch|north|south|east|west)$|^(?:german|thai|swiss|czech|greek|israeli|iraqi|pakistani|filipino|western|foreign|local)$/i.test(
      words,
    )
  )
    return false;
  return !t
    .slice(first, end)
    .some((token) => BODY.has(bare(token)) && !/^(?:agency|center|network|service)$/.test(bare(token)));
}
