/** The outlet that is meant by a name that is not written as its own: joined, turned, shortened, or with words on what it is. */
import { type OutletName, outletNamed, outletSpelled, outletsIn } from './outlet-names';

/** What may stand behind a name: "the Rodong newspaper", "Daily NK's website". */
const WHAT_IT_IS =
  /(?:['’]s?)?(?:\s+(?:news|newspaper|paper|daily|agency|website|site|broadcaster|channel|station|service|outlet|report|reports|magazine|tabloid|journal|online|english|korean))+$/i;
/** What may stand before it: "South Korea's", "the state-run", "Seoul-based". */
const WHOSE =
  /^(?:(?:the|a|an|its|south|north|korean?|korea['’]s|japanese|chinese|american|british|us|u\.s\.|official|local|conservative|state|party|[\p{L}.]+['’]s|[\p{L}.]+-(?:run|based|owned|funded|controlled|backed|language|funded|wing))\s+)+/iu;
/** Papers are called by their name without the word for paper: "the Chosun", "Rodong". */
const PAPERS = ['Ilbo', 'Sinmun', 'Shimbun'];

/** The outlet that a phrase calls, by any of its names; `null` for words that name none. */
export function outletCalled(phrase: string): OutletName | null {
  const bare = bareName(phrase);
  return outletListed(phrase) ?? (bare === '' ? null : (station(bare.split(/\s+/)) ?? outletNamed(bare)));
}

/** The same, of the outlets that the engine has a list of: a name that only looks like an outlet's is none. */
export function outletListed(phrase: string): OutletName | null {
  const plain = phrase.trim();
  const listed = outletSpelled(plain) ?? outletsIn(plain, 0, plain.length)[0];
  if (listed) return listed;
  const bare = bareName(phrase);
  if (bare === '') return null;
  const words = bare.split(/\s+/);
  const turned = words.length === 2 ? [`${words[1]} ${words[0]}`] : [];
  const forms = [bare, ...turned, ...PAPERS.map((paper) => `${bare} ${paper}`)];
  return forms.map(outletSpelled).find((found) => found !== null) ?? null;
}

/** A name without the words on whose it is and what; empty where no name is left. */
function bareName(phrase: string): string {
  const bare = phrase.trim().replace(WHAT_IT_IS, '').replace(WHOSE, '').trim();
  return /^\p{Lu}/u.test(bare) ? bare : '';
}

/** "TV Asahi", "Asahi TV" and "Asahi Television" are one station. */
function station(words: readonly string[]): OutletName | null {
  if (words.length !== 2) return null;
  const [other] = words.filter((word) => !/^(?:TV|Television)$/.test(word));
  return other && words.some((word) => /^(?:TV|Television)$/.test(word))
    ? { name: `${other} TV`, state: false }
    : null;
}
