/** When and where something was said, and whether words make a clause. */
import type { Token } from '../../language/stage-types';
import { isOf, PREDICATE, tagSet } from '../../language/tag-sets';
import { isCapital } from '../tagging/word-shape';
import { isTime, nounPhraseForward } from './noun-phrase';

/** What a clause can begin with. */
const CLAUSE_START = tagSet('N', 'D', 'P', 'G', 'S', 'I', 'W', 'Q', 'R');

/** Marks that a clause does not run over. */
const FAR_END = tagSet('.', ';', ':');

/** The same for a clause whose verb must be near: it has no comma, conjunction or quotation before it. */
const NEAR_END = tagSet('.', ';', ':', ',', 'S', 'Q');

/** A participle that a noun is described by: "a statement carried by", "an order issued in". */
const PARTICIPLE = tagSet('E', 'V');

/** A verb that ends its group. */
const MAIN_VERB = tagSet('V', 'E', 'B');

/** The words of a verb group: "has never been seen". */
const VERB_GROUP = tagSet('X', 'V', 'E', 'R', 'B');

const WHEN_WHERE = new Set(
  'in on at during following to after before via from through by with for over outside inside late early about of'.split(
    ' ',
  ),
);
/**
 * How far a circumstance or clause is looked into, in tokens. Twice as far changes nothing in the annotated
 * articles.
 */
export const LIMIT = 60;

/** Steps over times and places behind the cue: "said Monday in a statement". */
export function skipCircumstances(t: readonly Token[], from: number): number {
  let i = from;
  for (let n = 0; n < 6; n++) {
    const token = t[i];
    if (!token) return i;
    if (token.tag === 'R' && !isCounting(t, i) && !isUpTo(t, i)) i++;
    // "said early Thursday", "said late on Friday"
    else if (
      /^(?:early|late)$/.test(token.lower) &&
      (isTime(t[i + 1]) || (t[i + 1]?.tag === 'I' && isTime(t[i + 2])))
    )
      i++;
    else if (isTime(token)) {
      i++;
      while (/^\d{1,4}(?:st|nd|rd|th)?$/.test(t[i]?.lower ?? '') || isTime(t[i])) i++;
    } else if (
      /^(last|this|next|earlier|later)$/.test(token.lower) &&
      t[i + 1]?.tag === 'N' &&
      /^(week|month|year|night|morning|weekend|day|summer|spring|fall|winter|this|on|in)$|day$/.test(
        t[i + 1]?.lower ?? '',
      )
    )
      i += 2;
    else if (
      token.lower === 'in' &&
      isTime(t[i + 1]) &&
      t[i + 2]?.tag === 'N' &&
      isCapital(t[i + 2] as Token) &&
      !isTime(t[i + 2])
    )
      // "said in May Kim Yun was": a month, and then a name.
      i += 2;
    else if (
      (token.tag === 'I' && WHEN_WHERE.has(token.lower) && !isCounting(t, i)) ||
      // "after a lunch", but not "after he left".
      (token.tag === 'S' && /^(?:after|before|since)$/.test(token.lower) && !clauseAt(t, i + 1, true))
    ) {
      // "from behind a screen"
      const isFrom = token.lower === 'from' && t[i + 1]?.tag === 'I';
      // "said in May Kim Sol was ill": the name behind the month is none of the time.
      const isNamed =
        isTime(t[i + 1]) &&
        !isTime(t[i + 2]) &&
        t[i + 2]?.tag === 'N' &&
        /^\p{Lu}/u.test(t[i + 2]?.text ?? '');
      const end = nounPhraseForward(
        t,
        isFrom ? i + 2 : i + 1,
        isNamed ? i + 2 : Math.min(t.length, i + LIMIT),
        new Set(['of', 'with', 'from', 'for']),
        false,
      );
      if (end > i + 1) i = behindMade(t, end);
      else if (isTime(t[i + 1]) || /^\d{1,4}$/.test(t[i + 1]?.text ?? '')) i += 1;
      else if (t[i + 1]?.tag === 'G') {
        const object = nounPhraseForward(t, i + 2, Math.min(t.length, i + LIMIT));
        i = Math.max(object, i + 2);
      } else return i;
    } else return i;
  }
  return i;
}

const FIGURE =
  /^(?:[$£€]?\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|dozens?|millions?)$/;
const UNIT_OF_TIME = /^(?:a\.?m|p\.?m|o['’]clock|minutes?|hours?|days?|weeks?|months?|years?)\.?$/;
const isFigure = (token: Token | undefined): boolean =>
  token?.tag === 'N' && FIGURE.test(token.lower) && !isTime(token);

/** "about 90 people", "between 20 and 30": words that belong to the figure behind them. */
export function isCounting(t: readonly Token[], i: number): boolean {
  const word = t[i]?.lower ?? '';
  const isRange = /^(?:between|from)$/.test(word) && /^(?:and|to)$/.test(t[i + 2]?.lower ?? '');
  const figure = isRange ? i + 3 : i + 1;
  if (isRange && !isFigure(t[i + 1])) return false;
  if (
    !isRange &&
    !/^(?:about|around|nearly|almost|roughly|approximately|over|under|just|only|some|least|most)$/.test(word)
  )
    return false;
  return isFigure(t[figure]) && !UNIT_OF_TIME.test(t[figure + 1]?.lower ?? '');
}

/** "as many as 700", "up to 90", "at least 90": a bound before a figure. */
export const isUpTo = (t: readonly Token[], at: number): boolean =>
  (t[at]?.lower === 'as' &&
    /^(?:many|much|few|little|high|low)$/.test(t[at + 1]?.lower ?? '') &&
    t[at + 2]?.lower === 'as') ||
  (t[at]?.lower === 'at' && /^(?:least|most)$/.test(t[at + 1]?.lower ?? '') && isCounting(t, at + 1)) ||
  (t[at]?.lower === 'up' && t[at + 1]?.lower === 'to' && /^\d/.test(t[at + 2]?.text ?? ''));

/** "in a statement released by the agency": one past the words that say who handed on what was said, `end` where there are none. */
function behindMade(t: readonly Token[], end: number): number {
  const noun = t[end - 1]?.lower ?? '';
  if (!isOf(t[end], PARTICIPLE) || !(VENUE.has(noun) || WRITTEN.has(noun))) return end;
  // "in a report monitored here on Monday"
  const next = /^(?:here|there|abroad)$/.test(t[end + 1]?.lower ?? '') ? t[end + 2] : t[end + 1];
  if (next === t[end + 2]) return end + 2;
  // "in a report released on Monday", "in a post published online": when and where follow.
  if (
    /(?:ed|seen|given|sent)$/.test(t[end]?.lower ?? '') &&
    (isTime(next) || isTime(t[end + 2]) || next?.lower === 'online')
  )
    return next?.lower === 'online' ? end + 2 : end + 1;
  if (!/^(?:by|on|in|to|through|via|from)$/.test(next?.lower ?? '')) return end;
  const doer = nounPhraseForward(t, end + 2, Math.min(t.length, end + LIMIT), new Set(['of']), false);
  return doer > end + 2 ? doer : end;
}

/** What speech is made at or in: a phrase with one of these says where something was said. */
const VENUE = new Set(
  'rally interview conference speech debate statement tweet op-ed page hall meeting briefing event letter video post call appearance show facebook twitter telegram telephone phone weibo wechat editorial commentary remarks comments testimony newsletter lawyer spokesman spokeswoman'.split(
    ' ',
  ),
);

/** What is written or spoken at length, and handed on by others: "in a report released by the agency". */
const WRITTEN = new Set(
  'report article message newsletter bulletin memoir book column essay testimony documentary remarks comments study paper survey review notice dispatch'.split(
    ' ',
  ),
);

/**
 * "at a rally", "in a telephone interview", "through his lawyer": whether a place of speech begins at `i`.
 */
export function isVenue(t: readonly Token[], i: number): boolean {
  if (t[i]?.tag !== 'I' || !/^(?:at|in|on|during|through|via|over|by)$/.test(t[i]?.lower ?? '')) return false;
  const end = nounPhraseForward(t, i + 1, Math.min(t.length, i + 8), new Set(), false);
  return VENUE.has(t[end - 1]?.lower ?? '');
}

/** Where words are printed or sent out. */
const PRINT =
  /^(?:(?:article|report|column|dispatch|editorial|broadcast|bulletin|newscast|statement|post|tweet|edition|issue)s?|stor(?:y|ies)|commentar(?:y|ies)|dispatches)$/;

/**
 * "demanded “an end to talk” in an editorial on Monday": where quoted words were printed is no part of what was said.
 * @param plain whether words without marks end before it, too: "labelled them thieves in one of its posts"
 * @returns where the content `[start, end)` ends without it
 */
export function printedFrom(t: readonly Token[], start: number, end: number, plain = false): number {
  const last = t
    .slice(start, end)
    .findLastIndex(({ tag, lower }) => tag === 'Q' || (plain && lower === 'in'));
  const behind = last + start + (plain && t[start + last]?.lower === 'in' ? 0 : 1);
  return behind > start && isPrinted(t, behind) && skipCircumstances(t, behind) >= end ? behind : end;
}

/** "in an article", "in a front-page report": whether the place where something was printed begins at `i`. With "the" it is one that was told of. */
function isPrinted(t: readonly Token[], i: number): boolean {
  if (t[i]?.lower !== 'in' || !/^(?:an?|its|his|her|their|another|one)$/.test(t[i + 1]?.lower ?? ''))
    return false;
  const from = t[i + 1]?.lower === 'one' && t[i + 2]?.lower === 'of' ? i + 3 : i + 1;
  const end = nounPhraseForward(t, from, Math.min(t.length, i + 8), new Set(), false);
  // "in a column last week"
  const noun = t[/^(?:last|this|next)$/.test(t[end - 1]?.lower ?? '') ? end - 2 : end - 1];
  return PRINT.test(noun?.lower ?? '');
}

/** Whether a finite verb stands between two tokens, so that the words make a clause. */
export function hasVerb(t: readonly Token[], first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const token = t[i] as Token;
    if (token.tag === 'X' || (token.tag === 'V' && i > first)) return true;
    // The verb may stand inside the marks: "said the town “has no bread”".
    if (token.quotation && i > first && token.end - token.start > 12) return true;
    if (token.tag === 'W' && /^(who|which|whose)$/.test(token.lower)) {
      // The verb of a relative clause is not the clause's own.
      while (i < end && t[i]?.tag !== 'V' && t[i]?.tag !== 'X') i++;
      // "who argued would go", "who had left was": a finite verb behind its own is the clause's.
      let whole = t[i]?.tag === 'V';
      while (i + 1 < end && isOf(t[i + 1], VERB_GROUP) && !(whole && isOf(t[i + 1], PREDICATE))) {
        i++;
        whole ||= isOf(t[i], MAIN_VERB);
      }
    }
  }
  return false;
}

/**
 * Whether a clause begins at `i` with a pronoun or a name and its verb right behind: "writes they have",
 * "wrote Kim was".
 */
export function clauseNear(t: readonly Token[], i: number): boolean {
  if (/^(?:he|she|it|they|we|i|there)$/.test(t[i]?.lower ?? '')) return isOf(t[i + 1], PREDICATE);
  const end = nounPhraseForward(t, i, Math.min(t.length, i + 5), new Set());
  return end > i && t.slice(i, end).every(isCapital) && isOf(t[end], PREDICATE);
}

/** Whether a clause begins at `i`: a subject with its verb before the sentence breaks off. */
export function clauseAt(t: readonly Token[], i: number, near = false): boolean {
  const token = t[i];
  if (!isOf(token, CLAUSE_START)) return false;
  const limit = Math.min(t.length, i + LIMIT);
  let end = i;
  const stop = near ? NEAR_END : FAR_END;
  while (end < limit && !isOf(t[end], stop)) end++;
  return hasVerb(t, i, end);
}
