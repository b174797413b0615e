/**
 * A noun of claim with what is claimed: "a rumor that the mill had closed", "claims by the press that …", "reports of a shortage". Not "the
 * report that the committee had drafted", whose clause tells which report is meant.
 */
import type { Token } from '../../language/stage-types';
import { isOf, NOMINAL, PREDICATE, tagSet } from '../../language/tag-sets';
import { isCueNoun } from '../lexicon/frames';
import { hasVerb } from '../phrases/circumstances';
import { isTime, nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import { isSomebody } from '../sources/mentions';

export interface ClaimPhrase {
  /** The noun of claim. */
  noun: number;
  /** "that" or "of". */
  tie: number;
  kind: 'that' | 'of';
}

/** Nouns of what somebody says is so, besides those that are cues: "the story that …", "talk of …". */
const CLAIMS =
  /^(?:stor(?:y|ies)|talk|gossip|speculation|account|idea|theor(?:y|ies)|news|hearsay|conclusion|impression|perception|tale|reporting)s?$/;
/** Cue nouns of what is wanted, offered or thought good: to reject a demand says nothing of the world. */
const WANTED =
  /^(?:proposal|request|demand|offer|plea|pledge|order|call|comment|message|note|word|opinion|threat|vow|reminder|announcement|declaration|denial|confession|admission|testimony|criticism|concern|fear|hope|boast)s?$/;

/** Whether a noun, singular or plural, names something said to be so. */
const isClaimNoun = (word: string): boolean => CLAIMS.test(word) || (isCueNoun(word) && !WANTED.test(word));

/** Nouns that have a plan behind "of": "backed the idea of a second bridge". */
const PLANNED = /^(?:idea|notion|theor(?:y|ies)|estimate|forecast|prediction|promise)s?$/;

/** How far behind "that" its verb stands, in tokens. */
const VERB_WITHIN = 20;

/** Between the noun and its "that": whose claim it is, or where it stands. */
const WHOSE = /^(?:by|from|in|on|among|of)$/;

/** Verbs whose object a telling is, by their stems: "the report that the clerk wrote" is a report, and no claim. */
const MADE =
  /^(?:draft|wr[io]t|dr[ae]w|fil(?:e|ing)|ma[dk]|issu|publish|print|den(?:y|i)|submi|sign|t[eo]ld?\b|tell|he(?:ar|ard)|read|g[ai]v|send|sent|spread|releas|present|produc|prepar|circulat|post|voic|rais|mention|cit|confirm|verif|s(?:ee|aw|een)\b|commission|order|receiv|g[eo]t|know|knew|offer|br(?:ing|ought)|lodg|compil|carr|want|need|like|shar|stud|review|author|deliver|repeat|contain|dismiss|reject|disput|believ|accept)/;

/** What can stand behind a verb that has its object. */
const OBJECT = tagSet('N', 'D', 'P', 'Q', 'T', 'G', 'S', 'W');
const PARTICLE = /^(?:up|out|down|off|forward)$/;
const BE = /^(?:is|are|was|were|been|being|be)$/;
const VERB_GROUP = tagSet('X', 'V', 'E', 'R', 'B');

/** The claim that a noun phrase at token `at` is; `null` for another. `text` is the article's. */
export function claimPhraseAt(text: string, t: readonly Token[], at: number): ClaimPhrase | null {
  // "no truth to talk of …": the tagger takes it for a verb.
  const end = t[at]?.lower === 'talk' ? at + 1 : nounPhraseForward(t, at, t.length, new Set());
  const noun = end - 1;
  if (end === at || !isClaimNoun(t[noun]?.lower ?? '')) return null;
  if (opensClaim(t, end)) return { noun, tie: end, kind: 'that' };
  if (t[end]?.tag === 'I' && WHOSE.test(t[end]?.lower ?? '')) {
    const behind = nounPhraseForward(t, end + 1, t.length, PLACING);
    if (behind > end + 1 && opensClaim(t, behind)) return { noun, tie: behind, kind: 'that' };
  }
  return t[end]?.lower === 'of' && !PLANNED.test(t[noun]?.lower ?? '') && isTopic(text, t, at, end)
    ? { noun, tie: end, kind: 'of' }
    : null;
}

/** Whether "that" at token `tie` opens a clause that is whole without the noun before it. */
function opensClaim(t: readonly Token[], tie: number): boolean {
  if (t[tie]?.lower !== 'that') return false;
  let first = tie + 1;
  while (t[first]?.tag === 'R' && t[first + 1] && !isOf(t[first + 1], NOMINAL)) first++;
  if (isOf(t[first], PREDICATE) || !hasVerb(t, tie + 1, Math.min(t.length, tie + VERB_WITHIN))) return false;
  let verb = first;
  while (verb < t.length && !isOf(t[verb], PREDICATE)) verb++;
  let main = verb;
  let passive = false;
  for (
    ;
    isOf(t[main], VERB_GROUP) && (main === verb || t[main]?.tag !== 'V' || t[main - 1]?.tag !== 'V');
    main++
  )
    passive ||= BE.test(t[main]?.lower ?? '');
  while (main > verb + 1 && t[main - 1]?.tag === 'R') main--;
  if (passive || !MADE.test(t[main - 1]?.lower ?? '')) return true;
  let behind = main;
  while (t[behind]?.tag === 'R' || PARTICLE.test(t[behind]?.lower ?? '')) behind++;
  return (
    isOf(t[behind], OBJECT) && !isTime(t[behind]) && !/^(?:last|this|earlier)$/.test(t[behind]?.lower ?? '')
  );
}

/** Whether "of" at token `tie` has what is claimed behind it: "reports of a shortage", not "the report of the committee". */
function isTopic(text: string, t: readonly Token[], at: number, tie: number): boolean {
  if (t[tie + 1]?.tag === 'G') return true;
  const end = nounPhraseForward(t, tie + 1, t.length, new Set());
  const [first, last] = [t[tie + 1], t[end - 1]];
  if (end === tie + 1 || !first || !last || isTime(first) || isTime(last)) return false;
  const definite = t[at]?.tag === 'D' && !/^(?:an?|any|all|some|many|most)$/.test(t[at]?.lower ?? '');
  return t[end]?.tag === 'G' || !definite || !isSomebody(text.slice(first.start, last.end), '');
}
