/** Who is told: "told reporters that …", "explained to the paper: “…”". */

import { outletsIn } from '../../../outlets/outlet-names';
import type { Token } from '../../language/stage-types';
import { isOf, NOMINAL, PREDICATE, STOP_OR_COMMA, tagSet } from '../../language/tag-sets';
import { takesPreposition } from '../lexicon/frames';
import { isCapital } from '../tagging/word-shape';
import { type BehindCue, isEnd } from './behind-cue';
import { LIMIT, skipCircumstances } from './circumstances';
import { outletInMarks } from './names-in-marks';
import { isTime, nounPhraseForward } from './noun-phrase';

/** Prepositions inside the phrase of the one who is told: "told officials from the ministry in Seoul". */
const TOLD = new Set(['of', 'for', 'from', 'with', 'in', 'at']);

/** The same behind "to", without "with": "spoke to the paper with tears" says how. */
const TOLD_BEHIND_TO = new Set(['of', 'for', 'from', 'at', 'in']);

/** Verbs that always have somebody told; behind "show", "warn", "promise" the words may be the content. */
const ALWAYS_TOLD = /^(tell|remind|assure|inform|notify|reassure|brief|urge|ask)$/;

/** A colon or a quotation. */
const QUOTED_CONTENT = tagSet(':', 'Q');

/** What can follow the one who is told behind "to": "said to the paper, “…”", "explained to him why …". */
const CONTENT_BEHIND_TO = tagSet(':', 'Q', ',', 'W');

/** Finds the addressee right behind the cue: "told the paper on Monday that …". */
export function findAddressee(behind: BehindCue): void {
  // "told “Oslo News” that …": a name in marks is who was told.
  if (ALWAYS_TOLD.test(behind.lemma) && outletInMarks(behind.t[behind.at])) {
    behind.addressee = [behind.at, behind.at + 1];
    behind.at++;
    return;
  }
  if (!mayBeTold(behind)) return;
  const end = phraseEnd(behind);
  if (end <= behind.at || !isTold(behind, end)) return;
  const last = subjectWithin(behind, end);
  behind.addressee = [behind.at, last];
  behind.at = last;
}

/**
 * Whether the verb takes an addressee and a noun phrase stands behind it that is no time: not "told Monday".
 */
function mayBeTold({ t, at, lemma, frames }: BehindCue): boolean {
  return (
    /[ta]/.test(frames) && lemma !== 'call' && lemma !== 'name' && isOf(t[at], NOMINAL) && !isTime(t[at])
  );
}

/**
 * Where the noun phrase behind the cue ends. "told the host Kim Yun on Monday that …" has the name in the
 * phrase, "told reporters Kim Yun was …" has it in the content: the word "that" or a colon tells.
 */
function phraseEnd({ t, at }: BehindCue): number {
  const limit = Math.min(t.length, at + LIMIT);
  const withNames = nounPhraseForward(t, at, limit, TOLD, true);
  const isAll = (end: number): boolean => {
    const behind = t[skipCircumstances(t, end)];
    // ", a guard told broadcaster TV Choson last year, …": nothing is left that could be told.
    return (
      behind === undefined || isOf(behind, STOP_OR_COMMA) || behind.lower === 'that' || behind.lower === ':'
    );
  };
  // "told Radio Hana and the Dul Ilbo that …"
  if (t[withNames]?.lower === 'and' && t[withNames + 1]?.tag === 'D') {
    const both = nounPhraseForward(t, withNames + 1, limit, TOLD, true);
    if (both > withNames + 2 && isAll(both)) return both;
  }
  return isAll(withNames) ? withNames : nounPhraseForward(t, at, limit, TOLD, false);
}

/** Whether the phrase that ends at `end` is told something and is not the content itself. */
function isTold({ t, lemma, frames }: BehindCue, end: number): boolean {
  if (ALWAYS_TOLD.test(lemma)) return true;
  const next = t[skipCircumstances(t, end)];
  if (next !== undefined && opensTold(next, frames)) return true;
  return isEnd(t[end]) && !/[or]/.test(frames);
}

/**
 * Whether a token opens what somebody was told: "that", "to" with a verb of asking, a question word, a
 * quotation.
 */
function opensTold(token: Token, frames: string): boolean {
  return (
    token.lower === 'that' ||
    (token.tag === 'T' && frames.includes('a')) ||
    token.tag === 'W' ||
    isOf(token, QUOTED_CONTENT)
  );
}

/** Who works for whoever is named: "told the Hana reporter stalls were closed". */
const STAFF =
  /^(?:reporters?|correspondents?|journalists?|editors?|newspaper|daily|website|station|agency|radio|news)$/;

/** People who are told something together: "told reporters border guards had left". */
const HEARERS =
  /^(?:reporters|journalists|lawmakers|deputies|senators|diplomats|officials|residents|investigators|prosecutors|police|parliament|us|me|him|them|her)$/;

/**
 * Where the subject of what was told begins in the phrase behind the verb: behind a name ("told RFA state shops were empty"), behind those
 * who hear it, or at the phrase's last noun ("told the outlet lessons were held"); `end` where the phrase is all told to.
 */
function subjectWithin({ t, at, lemma }: BehindCue, end: number): number {
  if (!ALWAYS_TOLD.test(lemma) || !isOf(t[end], PREDICATE)) return end;
  const first = t[at]?.tag === 'D' ? at + 1 : at;
  let name = first;
  while (name < end && t[name]?.tag === 'N' && isCapital(t[name] as Token)) name++;
  // "told AFP Washington was watching": letters for an outlet, and the name behind them.
  if (
    name === end &&
    end - first > 1 &&
    /^\p{Lu}{2,}$/u.test(t[first]?.text ?? '') &&
    !/^\p{Lu}{2,}$/u.test(t[first + 1]?.text ?? '')
  )
    return first + 1;
  // "told Fox News Washington was watching"
  const words = t
    .slice(first, end)
    .map(({ text }) => text)
    .join(' ');
  const outlet =
    name === end ? outletsIn(words, 0, words.length).find(({ start }) => start === 0) : undefined;
  const behind = first + (outlet ? words.slice(0, outlet.end).split(' ').length : 0);
  if (behind > first && behind < end) return behind;
  if (name > first && STAFF.test(t[name]?.lower ?? '')) name++;
  if (name === first && HEARERS.test(t[first]?.lower ?? '')) name++;
  const plain = t.slice(name, end).every((token) => token.tag === 'N' && !isCapital(token));
  if (name > first && name < end && plain) return name;
  return t[at]?.tag === 'D' && end - at === 3 ? end - 1 : end;
}

/** Finds the addressee behind "to": "explained to reporters that …", "spoke to the paper about the flood". */
export function findAddresseeBehindTo(behind: BehindCue): void {
  const { t, at, lemma, frames } = behind;
  if (t[at]?.tag !== 'T' || behind.addressee || !/[sbpt]/.test(frames)) return;
  // "pledged to wage “a war without mercy”": a verb that the lexicon does not have.
  const bare = t[at + 1];
  if (frames.includes('i') && bare?.tag === 'N' && !isCapital(bare) && t[at + 2]?.tag === 'Q') return;
  const from = phraseStartBehindTo(behind);
  const end = nounPhraseForward(t, from, Math.min(t.length, at + LIMIT), TOLD_BEHIND_TO, false);
  if (end <= from) return;
  const about = t[end];
  if (about?.tag === 'I' && takesPreposition(lemma, about.lower)) {
    behind.addressee = [at + 1, end];
    behind.at = end;
    return;
  }
  const next = skipCircumstances(t, end);
  if (isToldBehindTo(behind, from, t[next])) {
    behind.addressee = [at + 1, end];
    behind.at = next;
  }
}

/**
 * "said to select audiences": what looks like an infinitive may be an adjective, and the phrase begins behind
 * it.
 */
function phraseStartBehindTo({ t, at, frames }: BehindCue): number {
  const adjective = t[at + 1]?.tag === 'B' && !frames.includes('i') && t[at + 2]?.tag === 'N';
  return adjective ? at + 2 : at + 1;
}

/**
 * Whether the phrase behind "to" is told what begins with `next`, and is not the content: "objected to the
 * plan".
 */
function isToldBehindTo({ at, lemma }: BehindCue, from: number, next: Token | undefined): boolean {
  if (next?.lower === 'that') return true;
  const plain = from === at + 1 && !takesPreposition(lemma, 'to');
  return plain && (isEnd(next) || isOf(next, CONTENT_BEHIND_TO));
}
