/** Verbs of saying with words behind them, or before them, that tell nothing of the world. */
import type { Token } from '../../language/stage-types';
import { isOf, NOMINAL, tagSet } from '../../language/tag-sets';
import { isCueNoun } from '../lexicon/frames';
import { isTime, nounPhraseForward } from './noun-phrase';

/** What can follow a phrase that is all of what somebody told: its end, to whom it was told, when. */
const BEHIND_TELLING = tagSet('.', ',', ';', 'T', 'C', 'S');

/** Whether the words are no more than a telling: "denied the report", "confirmed the news to the station on Monday"; not "reports of a flood". */
export function namesTelling(t: readonly Token[], start: number, end: number): boolean {
  const behind = nounPhraseForward(t, start, end, new Set());
  const noun = t[behind - 1]?.lower ?? '';
  // "touted those songs", "confirmed this order": what stands elsewhere.
  // "explained the background as follows:"
  if (t.slice(start, end).some(({ lower }, i) => lower === 'follows' && t[start + i - 1]?.lower === 'as'))
    return true;
  const points = /^(?:this|that|these|those)$/.test(t[start]?.lower ?? '') && behind > start + 1;
  if (points) return behind >= end || isOf(t[behind], BEHIND_TELLING);
  if (behind === start || !(isCueNoun(noun) || /^(?:news|story|stories|information|details?)$/.test(noun)))
    return false;
  return (
    behind >= end ||
    isOf(t[behind], BEHIND_TELLING) ||
    isBy(t, behind, end) ||
    isTime(t[behind]) ||
    isTime(t[behind + 1])
  );
}

/** Whether whose telling it was is all that follows: "an announcement by the council", not "claims by the press that …". */
const isBy = (t: readonly Token[], at: number, end: number): boolean =>
  t[at]?.lower === 'by' &&
  t[nounPhraseForward(t, at + 1, end, new Set(['of', 'in', 'from']))]?.lower !== 'that';

/** What somebody has to do with another: to deny a link is to say that there is none. */
const RELATION =
  /^(?:links?|ties?|connections?|relations?|relationships?|contacts?|sales?|harm|damage|attachment|allegiance|payments?|debts?)$/;

/** Whether what is denied is kept from somebody, and nothing said: "denied entry to the drivers", "denied loans to farmers who …". */
export function refusesGift(t: readonly Token[], start: number): boolean {
  const to = nounPhraseForward(t, start, t.length, new Set());
  if (to === start || t[to]?.tag !== 'T' || RELATION.test(t[to - 1]?.lower ?? '')) return false;
  return isOf(t[to + 1], NOMINAL);
}

/** What is claimed by an act and not by words: "claimed 400 lives", "claimed responsibility for the fire". */
const WON =
  /^(?:lives|life|victims?|responsibility|credit|victory|victories|wins?|medals?|titles?|prizes?|asylum|refuge|benefits?|gold|silver|bronze)$/;

/** Whether "claim" has such an object. */
export function claimsByAct(t: readonly Token[], start: number, end: number): boolean {
  // "claiming about 30 lives"
  const first = t[start]?.tag === 'R' || t[start]?.tag === 'I' ? start + 1 : start;
  const behind = nounPhraseForward(t, first, end, new Set());
  return t.slice(first, behind).some(({ lower }) => WON.test(lower));
}

/** Nouns of what was drawn up: what they call for is in them, and nobody says it. */
const DRAWN_UP =
  /^(?:plans?|bills?|rules?|deals?|laws?|projects?|budgets?|programmes?|programs?|schedules?|designs?|recipes?|drafts?|acts?|regulations?|contracts?|strategy|strategies|terms)$/;

/** Whether the phrase `[first, end)` has such a noun for its head: "the new rule", "plans", "a bill before the council". */
export function isDrawnUp(t: readonly Token[], first: number, end: number): boolean {
  const behind = nounPhraseForward(t, first, end, new Set());
  return DRAWN_UP.test(t[behind - 1]?.lower ?? '');
}

/** Whether "this" or "that" at `first` is all of a subject: "This suggests that …" is the writer's reasoning. */
export const isPointing = (t: readonly Token[], first: number): boolean =>
  /^(?:this|that|these)$/.test(t[first]?.lower ?? '') && !isOf(t[first + 1], NOMINAL);

/**
 * Whether "that" at `i` opens a clause on the noun before it, and not what was said: "pointed to three fires that followed the flood",
 * "said at a fair that was held in May".
 */
export const isRelativeThat = (t: readonly Token[], i: number): boolean =>
  t[i]?.lower === 'that' &&
  t[i - 1]?.tag === 'N' &&
  !isTime(t[i - 1]) &&
  (t[i + 1]?.tag === 'V' || t[i + 1]?.tag === 'X');
