/** The noun phrase around an outlet's name: what stands before the name, behind it, and beside it. */
import type { OutletPhrase } from '../../language/outlet-role';
import type { Token } from '../../language/stage-types';
import { TIME_MODIFIERS, TIME_NOUNS } from '../lexicon/closed-words';
import { framesOf } from '../lexicon/frames';
import { isOwnedTime, isTime, skipTimeBack } from '../phrases/noun-phrase';
import { isCapital } from '../tagging/word-shape';
import { isMediaHead } from './generic';
import { REPORT, SERVICE, STAFF } from './words';

const TIME_MODIFIER = new Set(TIME_MODIFIERS.split(' '));
const TIME_NOUN = new Set(TIME_NOUNS.split(' '));

/** Tokens of a phrase, a bracket or an apposition at most. */
const LONGEST = 14;

/** What the noun behind an outlet's name makes of it. */
type HeadKind = 'none' | 'report' | 'staff' | 'thing';

export interface Place {
  t: readonly Token[];
  phrase: OutletPhrase;
  /** First token of the noun phrase that the name stands in: "the official | KCNA". */
  left: number;
  /** One past its last token: "a KCNA report |", "Yonhap (YNA) |". */
  right: number;
  head: HeadKind;
  /** Token of a verb that looks like a noun and has the phrase as its subject; -1 where there is none. */
  verb: number;
  /** The name owns what stands behind it: "Yonhap's". */
  owns: boolean;
}

/** Reads the phrase around a mention. */
export function placeOf(t: readonly Token[], phrase: OutletPhrase): Place {
  const place: Place = {
    t,
    phrase,
    left: leftOf(t, phrase.first),
    right: phrase.end,
    head: 'none',
    verb: -1,
    owns: false,
  };
  place.owns = /['’]s?$/.test(t[phrase.end - 1]?.text ?? '') && t[phrase.end - 1]?.tag !== 'Q';
  place.right = skipBracket(t, place.right);
  readHead(place);
  return place;
}

/** The start of the noun phrase: over determiner, adjectives, nouns, "the North's". */
function leftOf(t: readonly Token[], first: number): number {
  let i = first;
  while (i > 0 && first - i < LONGEST) {
    const before = t[i - 1] as Token;
    if (isTime(before) || /^\d+(?:st|nd|rd|th)?$/.test(before.lower)) break;
    if (before.tag === 'D') {
      i--;
      break;
    }
    // "the U.S.-based", "the state -run"
    if (
      t[i - 2]?.text === '-' &&
      /^(?:based|run|owned|backed|funded|controlled|affiliated|language)$/.test(before.lower)
    ) {
      i -= 2;
      continue;
    }
    // "the US backed Radio Hana": a participle that says whose it is.
    if (BACKED.test(before.lower) && t[i - 2]?.tag === 'N' && isCapital(t[i - 2] as Token)) {
      i -= 2;
      continue;
    }
    const isModifier = before.tag === 'E' && t[i - 2]?.tag === 'D';
    // "Kim said", "…, source Hana": a name before a name is none of its words, but a country or "'s" is.
    if (before.tag === 'N' || isModifier || (before.lower.includes('-') && 'ERV'.includes(before.tag))) i--;
    else break;
  }
  return i;
}

const BACKED = /^(?:based|run|owned|backed|funded|controlled|sponsored)$/;

function skipBracket(t: readonly Token[], at: number): number {
  if (t[at]?.tag !== '(') return at;
  for (let i = at + 1; i < t.length && i - at < LONGEST; i++) if (t[i]?.tag === ')') return i + 1;
  return at;
}

/** "…, the paper claims.": a verb that looks like a noun, for nothing but the sentence's end or its content stands behind. */
function isHiddenVerb(t: readonly Token[], i: number, left: number): boolean {
  const token = t[i] as Token;
  if (!/s$/.test(token.lower) || !/[sq]/.test(framesOf(token.lower.slice(0, -1)))) return false;
  const before = t[left - 1];
  const next = t[i + 1];
  return (
    (before === undefined || ',QSC'.includes(before.tag)) &&
    (next === undefined || ',.QS:'.includes(next.tag))
  );
}

/** "last week", "this month". */
const isTimePhrase = (t: readonly Token[], i: number): boolean =>
  TIME_MODIFIER.has(t[i]?.lower ?? '') && (TIME_NOUN.has(t[i + 1]?.lower ?? '') || isTime(t[i + 1]));

/** Reads the noun that the name belongs to: "a Yonhap report", "Yonhap reporter Lee". */
function readHead(place: Place): void {
  const { t } = place;
  let i = place.right;
  let head: HeadKind = 'none';
  while (i < t.length && i - place.right < 5) {
    const token = t[i] as Token;
    if (isOwnedTime(t, i)) {
      i++;
      continue;
    }
    if (isTime(token) || token.tag !== 'N' || /^\d/.test(token.text) || isTimePhrase(t, i)) break;
    const word = token.lower.replace(/'s?$/, '');
    if (isHiddenVerb(t, i, place.left)) {
      place.verb = i;
      break;
    }
    if (STAFF.has(word)) {
      head = 'staff';
      i++;
      break;
    }
    if (
      isCapital(token) &&
      !place.owns &&
      head === 'none' &&
      !STAFF.has(word) &&
      !isCapital(t[i + 1] ?? token)
    ) {
      // "Daily NK Japan", "Radio Hana Korean": words of the name that no list has.
      i++;
      head = 'none';
      continue;
    }
    head = REPORT.has(word) ? 'report' : SERVICE.has(word) || isMediaHead(t, i) ? 'none' : 'thing';
    i++;
    if (head === 'report') break;
  }
  place.head = head;
  place.right = skipBracket(t, i);
}

/** The token before the phrase, times left out: "reported | on Monday by". */
export function before(place: Place): number {
  return place.left - 1;
}

/** Steps back over a time: the token before "on Monday". */
export const backOverTime = (t: readonly Token[], at: number): number => skipTimeBack(t, at, -1);
