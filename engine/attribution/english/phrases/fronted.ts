/**
 * Where the subject begins behind what opens its clause without a comma: "During the visit | Petra Lind said", "On May 12 | the …",
 * "On the streets of Omsk | traders say". A preposition that opens a clause takes a noun of its own, so that the words before the verb hold two.
 */
import type { Token } from '../../language/stage-types';
import { isOf, tagSet } from '../../language/tag-sets';
import { TIME_NOUNS } from '../lexicon/closed-words';
import { GROUPS, isPersonNoun } from '../lexicon/source-words';
import { isCapital } from '../tagging/word-shape';
import { isTime } from './noun-phrase';

/** What a clause begins behind. */
const BEFORE_CLAUSE = tagSet(',', 'C', 'Q', ';', ':', '-', 'S', '~');
/** Clauses of a noun, which hold no subject of the verb behind them. */
const INSIDE = tagSet('W', 'S', 'V', ',');

const GROUP_SET = new Set(GROUPS.trim().split(/\s+/));
const TIMES_OF_DAY = new Set(TIME_NOUNS.split(' '));

/** Whether a noun stands for several people: "traders", "residents", "women". */
const isPeople = ({ lower }: Token): boolean =>
  GROUP_SET.has(lower) ||
  (/s$/.test(lower) && isPersonNoun(lower.slice(0, -1))) ||
  (/men$/.test(lower) && isPersonNoun(lower.replace(/en$/, 'an')));

const isDay = (t: readonly Token[], i: number): boolean =>
  /^\d{1,4}(?:st|nd|rd|th)?$/.test(t[i]?.lower ?? '') && isTime(t[i - 1]);

/** "These days", "that morning", "some nights" at `i`: one past it; `i` where none begins there. */
function bareTime(t: readonly Token[], i: number): number {
  const isPointed = /^(?:this|that|these|those|some|one|most|last|next|every|each)$/.test(t[i]?.lower ?? '');
  return isPointed && TIMES_OF_DAY.has(t[i + 1]?.lower ?? '') ? i + 2 : i;
}

/**
 * First token of the subject in the words `[first, last]` before a verb: behind what a preposition at `first - 1` takes where that opens the
 * clause, or behind a bare time; `first` itself where nothing leads in.
 */
export function behindFronted(t: readonly Token[], first: number, last: number, floor: number): number {
  const opens = (at: number): boolean => at <= floor || isOf(t[at - 1], BEFORE_CLAUSE);
  const isName = (i: number): boolean =>
    t[i]?.tag === 'N' && isCapital(t[i] as Token) && !/^\d/.test(t[i]?.text ?? '');
  // "That day Petra Lind said": "that" is tagged as what opens a clause.
  if (
    t[first - 1]?.lower === 'that' &&
    TIMES_OF_DAY.has(t[first]?.lower ?? '') &&
    first < last &&
    opens(first - 1)
  )
    return first + 1;
  const time = bareTime(t, first);
  if (time > first && time <= last && opens(first)) return time;
  const preposition = t[first - 1];
  if (preposition?.tag !== 'I' || !opens(first - 1) || /^(?:by|like|unlike|than|as)$/.test(preposition.lower))
    return first;
  for (let i = first + 1; i <= last && !isOf(t[i], INSIDE); i++) {
    const token = t[i] as Token;
    const left = t[i - 1] as Token;
    if (left.tag !== 'N') continue;
    // "May 12 | Petra Lind", "a meeting in May | party secretaries"
    const isAfterTime = isDay(t, i - 1) || (isTime(left) && isCapital(left));
    if (isAfterTime && token.tag === 'N' && !isDay(t, i) && !isTime(token)) return i;
    // "its website | one of the three"
    if (token.tag === 'P' && token.lower === 'one' && t[i + 1]?.lower === 'of') return i;
    // "the visit | Petra Lind", but not "the time | leader Moon".
    if (isName(i) && !isCapital(left) && t[i - 2]?.tag !== 'Q') {
      let start = i;
      while (start - 1 > first && isPersonNoun(t[start - 1]?.lower ?? '') && t[start - 2]?.tag === 'N')
        start--;
      if (start === i && isPersonNoun(left.lower)) return first;
      return start;
    }
    // "the streets of Omsk | local traders", "the flood | residents of the city"
    const ends = i === last || t[i + 1]?.tag === 'I' || t[i + 1]?.tag === 'T';
    if (token.tag === 'N' && ends && isPeople(token) && !isName(i)) {
      let start = i;
      while (start - 1 > first && t[start - 1]?.tag === 'N' && !isCapital(t[start - 1] as Token)) start--;
      return isCapital(t[start - 1] as Token) && t[start - 1]?.tag === 'N' ? start : i;
    }
  }
  return first;
}
