/** Whether words name a place that somebody can know from: one inside the country that an article is about, or at its edge. */
import { outletsIn } from '../../../outlets/outlet-names';
import type { Token } from '../../language/stage-types';
import { COUNTRIES } from '../lexicon/source-words';
import { isTime } from '../phrases/noun-phrase';
import { isCapital } from '../tagging/word-shape';
import { AREAS, BODIES, isNounOf } from './words';

/** Lands whose inside is news here, and the one behind its border: the rest are elsewhere. */
const NEAR = new Set(['Pyongyang', 'North Korea', 'Korea', 'DPRK', 'China', 'Russia']);
const ELSEWHERE: ReadonlySet<string> = new Set(
  COUNTRIES.split(',')
    .filter((name) => !NEAR.has(name))
    .flatMap((name) => [name.toLowerCase(), `${name.toLowerCase()}n`]),
);
/** Belongs to a country or people: "South Korean", "Japanese", "British". */
const FOREIGN = /^(?:american|japanese|european|western|british|foreign|overseas)s?$/u;
const BODY =
  /^(?:ministry|government|embassy|council|institute|university|committee|department|agency|office|party|court|parliament|assembly|army|military|police|security|forces?|administration|house)$/;

const wordsOf = (t: readonly Token[], first: number, end: number): string =>
  t
    .slice(first, end)
    .map(({ lower }) => lower.replace(/['’]s?$|-based$/, ''))
    .join(' ');

/** Whether the tokens `[first, end)` name a country, a capital or people elsewhere: "in Seoul", "South Korean". */
export function isElsewhere(t: readonly Token[], first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (FOREIGN.test(t[i]?.lower ?? '')) return true;
    // "the South", not "South Hamgyong"
    if (t[i]?.text === 'South' && (t[i + 1]?.tag !== 'N' || !isCapital(t[i + 1] as Token))) return true;
    for (let n = 1; n <= 3 && i + n <= end; n++) if (ELSEWHERE.has(wordsOf(t, i, i + n))) return true;
  }
  return false;
}

/** Whether `[first, end)`, with its preposition or without, has a place in or at the edge of the country: "in Hyesan", "the border". */
export function isPlace(t: readonly Token[], first: number, end: number): boolean {
  if (isElsewhere(t, first, end)) return false;
  for (let i = first; i < end; i++) {
    const token = t[i] as Token;
    if (token.tag !== 'N') continue;
    if (BODY.test(token.lower)) return false;
    if (isNounOf(token, AREAS)) return true;
    if (isCapital(token) && !isTime(token) && !/^\d/.test(token.text))
      return !BODY.test(t[end - 1]?.lower ?? '') && !namesOutlet(t, i, end);
  }
  return false;
}

/** "a Daily NK source": an outlet's name. */
function namesOutlet(t: readonly Token[], first: number, end: number): boolean {
  const words = t
    .slice(first, Math.min(t.length, end + 1))
    .map(({ text }) => text)
    .join(' ');
  return (outletsIn(words, 0, words.length)[0]?.start ?? 1) === 0;
}

/** Whether `[first, end)` names a body that one works in, inside the country: "the ruling party", "a mine in Musan". */
export function isBodyWithin(t: readonly Token[], first: number, end: number): boolean {
  if (isElsewhere(t, first, end)) return false;
  for (let i = first; i < end; i++) {
    if (
      /^(?:ministry|unification|u\.n|institute|university|embassy|intelligence)\.?$/.test(t[i]?.lower ?? '')
    )
      return false;
    if (t[i]?.tag === 'N' && isNounOf(t[i], BODIES)) return true;
  }
  return false;
}
