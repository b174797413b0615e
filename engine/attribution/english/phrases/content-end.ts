/** Where the content of a cue ends inside its sentence. */
import type { Token } from '../../language/stage-types';
import { CLAUSE_END, isOf, NOMINAL, PREDICATE, STOP_OR_COMMA, tagSet } from '../../language/tag-sets';
import { framesOf, isCueNoun } from '../lexicon/frames';
import { isCapital } from '../tagging/word-shape';
import { isVenue, skipCircumstances } from './circumstances';
import { isMeasure } from './measures';
import { nounPhraseForward, PLACING } from './noun-phrase';
import { claimsByAct } from './untold';

/** What shows that the phrase so far has a clause of its own: a verb, a conjunction, a pronoun. */
const OWN_CLAUSE = tagSet('V', 'X', 'S', 'W', 'P');
/** A verb behind auxiliaries: bare, a participle, finite. */
const VERB_FORM = tagSet('V', 'B', 'E', 'G');

/** What can stand between a subject and its verb. */
const ADVERB_OR_AUXILIARY = tagSet('R', 'X');

/** Marks that a content does not end with. */
const TRAILING_MARK = tagSet(',', '-', '~', ':');

/** An -ing form or a conjunction: behind a dash the outlet goes on in its own words. */
const ADDING = tagSet('G', 'S');

/** A determiner or a pronoun: somebody who acts, rather than a name for a thing. */
const DETERMINED = tagSet('D', 'P');

/** A verb or a pronoun: another clause begins. */
const OTHER_CLAUSE = tagSet('V', 'P');

/** What stands between a verb of speech and the words: "by asking, “…”", "by saying that …"; not "by firing squad". */
const OPENS_WORDS = tagSet(',', ':', 'Q', 'S');

/** What opens a clause inside an infinitive, or is its verb. */
const INNER_CLAUSE = tagSet('V', 'P', 'S', 'W');

/** What the subject of a clause can begin with, an adverb before it included. */
const SUBJECT_START = tagSet('N', 'D', 'P', 'R');

/** A finite verb or a participle: the forms of a cue behind its content. */
const CUE_FORM = tagSet('V', 'E');

/** A verb, or a word that opens a clause. */
const VERB_OR_CLAUSE = tagSet('V', 'X', 'B', 'S', 'W');

/** How a content is bounded beside its first word. */
interface Bounds {
  /** The content is a noun phrase: a comma that opens another clause ends it sooner. */
  phrase?: boolean;
  /**
   * The cue stands in a subordinate clause or a leading participle: the main clause behind the comma is no
   * content.
   */
  subordinate?: boolean;
  /**
   * The cue stands in a clause of "who" or "which": the verb behind the phrase belongs to the clause around
   * it.
   */
  relative?: boolean;
  /** The cue is an -ing form: "… and accusing him" is the next one. */
  participle?: boolean;
  /** A colon opens it: "said: one, the mill is sold; two, the dam holds". */
  listed?: boolean;
  /** When it was said stands behind the cue: "said Friday it would close, a day after …" tells when, too. */
  timed?: boolean;
  /** The cue stands in the present: "says he turned and asked" has no second cue. */
  present?: boolean;
  /** The cue opens the sentence ("according to X, …"): all that follows is content, ", but …" included. */
  whole?: boolean;
}

/**
 * End (exclusive) of the content that begins at token `first`. `limit` is where the next attribution or the
 * sentence's end stands at the latest. What ends it and what does not was decided by counting in annotated
 * news how often a content goes on over each of these: it stops in 60 to 80 % at a comma with -ing, "but",
 * "while", and at a comma with "and" and a clause; it goes on in more than 60 % at ", as", ", though", ",
 * if", ", because".
 */
export function contentEnd(t: readonly Token[], first: number, limit: number, bounds: Bounds = {}): number {
  let depth = 0;
  let i = first;
  for (; i < limit; i++) {
    const token = t[i] as Token;
    if (token.tag === '(') depth++;
    else if (token.tag === ')') {
      if (depth === 0) break;
      depth--;
    }
    if (depth > 0 || (i === first && token.tag !== 'Q')) continue;
    if (token.tag === '.' || (token.tag === ';' && !bounds.listed)) break;
    if (bounds.relative && isOf(token, PREDICATE) && isVerbAround(t, first, i, bounds)) break;
    // A trailing cue behind the marks: he had seen “no bread,” the driver said.
    if (token.tag === 'Q' && /[,.!?]\W*$/.test(token.text) && startsTrailingCue(t, i + 1, limit))
      return i + 1;
    // A comma that stands inside the marks parts clauses all the same: “a mistake,” adding that …
    if (
      token.tag === 'Q' &&
      /,\W*$/.test(token.text) &&
      i + 1 < limit &&
      stopsAtComma(t, first, i, limit, bounds)
    )
      return i + 1;
    if (opensOtherAccount(t, i)) break;
    // "said it had failed as he opened the fair": what he did meanwhile.
    if (
      token.lower === 'as' &&
      /^(?:he|she|they)$/.test(t[i + 1]?.lower ?? '') &&
      t[i + 2]?.tag === 'V' &&
      /(?:ed|gan|ook|met|left|poke|ent)$/.test(t[i + 2]?.lower ?? '') &&
      !bounds.whole &&
      t.slice(first, i).some((word) => isOf(word, PREDICATE))
    )
      break;
    // "said it was sold in May and the clerk said it was sold in June"
    if (
      token.lower === 'and' &&
      startsForwardCue(t, i + 1) &&
      t.slice(first, i).some((word) => isOf(word, PREDICATE))
    )
      break;
    if (token.tag === ',' || token.tag === '-') {
      if (stopsAtComma(t, first, i, limit, bounds)) break;
    } else if (token.text === '-') {
      // " - apparently because nobody came"
      if (t[t[i + 1]?.tag === 'R' ? i + 2 : i + 1]?.tag === 'S') break;
    } else if (
      token.tag === 'C' &&
      ((!bounds.whole &&
        token.lower !== 'nor' &&
        !isBarePair(t, i) &&
        !(bounds.present && isPast(t[i + 1]) && t.slice(first, i).some(isPast)) &&
        coordinatesCue(t, i + 1)) ||
        (token.lower === 'but' && WITHHOLDS.test(t[i + 1]?.lower ?? '')) ||
        keepsBack(t, i + 1) ||
        (bounds.phrase && endsPhrase(t, first, i)) ||
        // "states that “trawlers shall be built” and makes no mention of ships": all that was said is in marks.
        (i === first + 1 && t[first]?.tag === 'Q' && t[i + 1]?.tag === 'V' && hasClauseInside(t[first])) ||
        endsInfinitive(t, first, i) ||
        continuesParticiple(t, i + 1) ||
        (bounds.participle && t[i + 1]?.tag === 'G' && framesOf(t[i + 1]?.lemma ?? '') !== ''))
    )
      break;
    else if (/^(?:before|after|while|by)$/.test(token.lower) && continuesParticiple(t, i + 1)) break;
    // "stressed the risk while mentioning the storm"
    else if (
      bounds.phrase &&
      token.lower === 'while' &&
      t[i + 1]?.tag === 'G' &&
      framesOf(t[i + 1]?.lemma ?? '') !== ''
    )
      break;
    // "acknowledged the shortage when he met the miners": when it was said.
    else if (
      bounds.phrase &&
      /^(?:when|after|before)$/.test(token.lower) &&
      startsClause(t, i + 1) &&
      !hasClause(t, first, i)
    )
      break;
    // "refuted the claim by asking, “…”"
    else if (
      token.lower === 'by' &&
      t[i + 1]?.tag === 'G' &&
      /[sqt]/.test(framesOf(t[i + 1]?.lemma ?? '')) &&
      isOf(t[i + 2], OPENS_WORDS)
    )
      break;
    else if (token.lower === 'according' && t[i + 1]?.tag === 'T' && !isMeasure(t, i)) break;
  }
  while (i > first + 1 && (isOf(t[i - 1], TRAILING_MARK) || /^(?:and|but|or)$/.test(t[i - 1]?.lower ?? '')))
    i--;
  return i;
}

/** Whether marks hold enough for a clause: more than a few words. */
const hasClauseInside = (token: Token | undefined): boolean => (token?.text.split(' ').length ?? 0) > 4;

/** Whether a verb is finite and stands in the past: "asked", not "asks" or "ask". */
const isPast = (token: Token | undefined): boolean =>
  token?.tag === 'V' && token.lower !== token.lemma && !/s$/.test(token.lower);

/** "may announce or deny": two bare verbs of one auxiliary. */
const isBarePair = (t: readonly Token[], at: number): boolean =>
  t[at - 1]?.tag === 'B' && t[at + 1]?.lower === t[at + 1]?.lemma;

/** Words that can give a verb a subject or a conjunction of its own. */
const OPENS_CLAUSE = tagSet('S', 'W', 'C', ',', '-', 'P', 'Q');

/**
 * Whether the verb at `at` is that of the clause around a clause of "who", and no more of the content: "a man who claims to be a guard
 * [wrote] …", "a woman who said she had worked there [told] …", "the official who announced the plan [said] …".
 */
function isVerbAround(t: readonly Token[], first: number, at: number, { phrase }: Bounds): boolean {
  const before = t.slice(first, at);
  const speaks = /[st]/.test(framesOf(t[at]?.lemma ?? ''));
  if (t[first]?.tag === 'T')
    return (
      t[at - 1]?.tag !== 'T' && t[at - 1]?.tag !== 'X' && !before.some((other) => isOf(other, INNER_CLAUSE))
    );
  if (phrase) return !before.some((other) => isOf(other, OWN_CLAUSE));
  const verb = before.findLastIndex((other) => isOf(other, PREDICATE));
  return (
    t[at]?.tag === 'V' &&
    speaks &&
    verb >= 0 &&
    !before.slice(verb + 1).some((other) => isOf(other, OPENS_CLAUSE))
  );
}

function stopsAtComma(
  t: readonly Token[],
  first: number,
  at: number,
  limit: number,
  bounds: Bounds,
): boolean {
  const token = t[at] as Token;
  const next = t[at + 1];
  if (!next) return true;
  let lead = at + 1;
  while (t[lead]?.tag === 'R') lead++;
  if (t[lead]?.tag === 'G' && !/^(?:having|being)$/.test(t[lead]?.lower ?? ''))
    return (
      // ", fearing a flood", ", claiming 30 lives": done by whom or what the clause is about.
      (framesOf(t[lead]?.lemma ?? '') !== '' &&
        !((followsThat(t, first) || isTold(t, first, at, bounds)) && isDone(t, lead, limit))) ||
      !(bounds.whole || followsThat(t, first) || isTold(t, first, at, bounds))
    );
  if (token.tag === '-' && next.tag === 'Q' && startsTrailingCue(t, at + 2, limit)) return true;
  if (token.tag === '-')
    return (
      !t.slice(at + 1, limit).some((other) => other.tag === '-') &&
      (isOf(t[lead], ADDING) || /^(?:but|and|an?|the|which)$/.test(next.lower))
    );
  // said there was no bread, in an interview with the paper
  if (isVenue(t, at + 1)) return true;
  if (next.lower === 'according' || next.lower === 'per') return true;
  // ", though the road was open": what the outlet sets against it; "although it was old" points back to what was said.
  const against = /^(?:though|although)$/.test(next.lower) && !bounds.whole;
  if (against && (t[at + 2]?.tag !== 'P' || isReticent(t, at + 2))) return true;
  // ", which she called “…”": another record.
  if (/^(?:though|although|which)$/.test(next.lower) && startsCue(t, at + 2, limit)) return true;
  if (bounds.timed && startsSpan(t, at + 1)) return true;
  // "to end the raids, allow visits, and publish the number": bare verbs go with the infinitive.
  const behindAnd = next.lower === 'and' || next.lower === 'or' ? t[at + 2] : next;
  if (
    isBare(behindAnd) &&
    t.slice(first, at).some(({ tag }, n) => tag === 'T' && t[first + n + 1]?.tag === 'B')
  )
    return false;
  // "insists the inn is shut, then brings the menu"
  if (
    next.lower === 'then' &&
    t[at + 2]?.tag === 'V' &&
    t.slice(first, at).some((word) => isOf(word, PREDICATE))
  )
    return true;
  // ", amid fears of a flood", ", following the trial": what was going on, in the outlet's words.
  if (next.tag === 'I' && /^(?:amid|following)$/.test(next.lower)) return true;
  // ", in contrast to earlier claims", ", contrary to what …", ", even as snow fell": set beside it by the outlet.
  if (
    /^(?:in contrast to|contrary to.*|even as.*)$/.test(
      `${next.lower} ${t[at + 2]?.lower} ${t[at + 3]?.lower}`,
    )
  )
    return true;
  // ", called it a trap and left"; ", with Kim calling it a trap".
  if (
    next.tag === 'V' &&
    coordinatesCue(t, at + 1) &&
    t.slice(first, at).some((token) => isOf(token, PREDICATE))
  )
    return true;
  // “no lamps and no oil,” which is more than most have: the outlet's words behind the marks, where no title stands in them.
  if (token.tag === 'Q' && /^\W\p{Ll}/u.test(token.text) && /^(?:which|with)$/.test(next.lower)) return true;
  if (next.lower === 'with') {
    const doer = nounPhraseForward(t, at + 2, Math.min(limit, at + 12), PLACING);
    const who = doer > at + 2 && (isOf(t[at + 2], DETERMINED) || isCapital(t[doer - 1] as Token));
    // ", with coal selling for 40 won" belongs to the clause that is told.
    if (
      who &&
      t[doer]?.tag === 'G' &&
      (framesOf(t[doer]?.lemma ?? '') !== '' || !isTold(t, first, at, bounds))
    )
      return true;
  }
  if (startsTrailingCue(t, at + 1, limit)) return true;
  if (bounds.subordinate && (isOf(next, PREDICATE) || startsMainClause(t, at + 1))) return true;
  if (/^compared$/.test(next.lower) || startsInvertedCue(t, at + 1)) return true;
  // "a “nasty trick,” an “old lie” and “silly”": a list of quoted names goes on.
  if (bounds.phrase && token.tag === 'Q' && next.tag === 'D')
    return !t.slice(at + 2, Math.min(limit, at + 6)).some((other) => other.tag === 'Q');
  // ", while telling nobody" goes on with the clause, ", while others left" sets another one against it.
  if (next.lower === 'while') return !(bounds.whole || (followsThat(t, first) && t[at + 2]?.tag === 'G'));
  if (bounds.phrase ? startsAddition(t, at) : endsInApposition(t, first, at, limit)) return true;
  if (next.tag === 'C' && bounds.whole) return coordinatesCue(t, at + 2);
  if (next.tag === 'C') {
    if (next.lower === 'but')
      // ", but would cost more": a second verb of the clause that is told.
      return !(
        t[at + 2]?.tag === 'Q' ||
        /^(?:that|rather|only|not)$/.test(t[at + 2]?.lower ?? '') ||
        isNotOnly(t, first, at) ||
        // ", but those efforts would fail": points back to what was said.
        (/^(?:those|these|such)$/.test(t[at + 2]?.lower ?? '') && startsClause(t, at + 2)) ||
        // ", but for a day rather than a week": a phrase, and no clause of the outlet's.
        (!bounds.phrase &&
          isOf(t[at + 2], OPENS_PLACE) &&
          !t.slice(at + 2, limit).some((word) => isOf(word, PREDICATE))) ||
        goesOnBehindBut(t, at + 2) ||
        (followsThat(t, first) && ownClauseBehindBut(t, at + 2, limit))
      );
    if (next.lower !== 'and') return false;
    const after = t[at + 2];
    return (
      after?.tag === 'V' ||
      // "called it “a gift,” and quickly sold it"
      (bounds.phrase && after?.tag === 'R' && t[at + 3]?.tag === 'V') ||
      coordinatesCue(t, at + 2) ||
      // "people in factories, schools, and every office are mobilized": a list, whose verb is to come.
      (after?.lower !== 'that' &&
        (bounds.phrase || !isList(t, first, at)) &&
        startsClause(t, skipCircumstances(t, at + 2)))
    );
  }
  if (bounds.phrase && next.tag === 'S' && /^(?:although|though|because|after)$/.test(next.lower))
    return true;
  return false;
}

/** A preposition. */
const OPENS_PLACE = tagSet('I', 'T');

/** Whether a verb has no ending: "allow", not "allows" or "allowed". */
const isBare = (token: Token | undefined): boolean =>
  (token?.tag === 'V' || token?.tag === 'B') && token.lower === token.lemma;

/** Whether the tokens are parts of a list before any verb: "people in factories, schools". */
const isList = (t: readonly Token[], first: number, at: number): boolean =>
  t.slice(first, at).some(({ tag }) => tag === ',') &&
  !t.slice(first, at).some((word) => isOf(word, PREDICATE));

/**
 * Whether a clause was opened by its "that": ", leaving two dead" behind it belongs to it more often than to
 * the verb before.
 */
const followsThat = (t: readonly Token[], first: number): boolean =>
  t[first]?.lower === 'that' || t[first - 1]?.lower === 'that';

/** Whether the -ing form at `at` tells a state of mind or a deed, and no words. */
const isDone = (t: readonly Token[], at: number, limit: number): boolean =>
  /^b$/.test(framesOf(t[at]?.lemma ?? '')) || (t[at]?.lemma === 'claim' && claimsByAct(t, at + 1, limit));

/** Whether the words are a clause that a finite cue tells: ", leaving two dead" hangs on its verb, and a noun phrase has none. */
const isTold = (t: readonly Token[], first: number, at: number, { phrase, participle }: Bounds): boolean =>
  !phrase && !participle && t.slice(first, at).some((token) => isOf(token, PREDICATE));

/**
 * ", a town on the coast", ", who had left", ", praised the plan": behind a phrase the outlet's own words, or
 * another verb.
 */
function startsAddition(t: readonly Token[], at: number): boolean {
  const next = t[at + 1] as Token;
  if (next.tag === 'I' && /^(?:which|whom)$/.test(t[at + 2]?.lower ?? '')) return true;
  if (t[at]?.tag === 'Q') return /^(?:which|who)$/.test(next.lower);
  return isOf(next, OTHER_CLAUSE) || /^(?:an?|the|who|which|whom|where)$/.test(next.lower);
}

/**
 * "said the mill had shut, a claim that drivers denied", "said it was “a gift,” something that drivers denied": the outlet's word for what
 * was said. Any other apposition belongs to its noun.
 */
function endsInApposition(t: readonly Token[], first: number, at: number, limit: number): boolean {
  // ", the first mention that …", ", the latest such claim"
  const ordinal =
    t[at + 1]?.lower === 'the' && /^(?:first|second|third|last|latest|only)$/.test(t[at + 2]?.lower ?? '');
  if (!(ordinal || /^(?:an?|something|one)$/.test(t[at + 1]?.lower ?? '')) || t[at]?.tag === 'Q')
    return false;
  if (ordinal) {
    const head = t[nounPhraseForward(t, at + 1, limit, new Set()) - 1]?.lower ?? '';
    return isCueNoun(head) || /^(?:mention|acknowledge?ment|confirmation|reference)$/.test(head);
  }
  // ", a position that it says is fair": another record begins.
  const that = nounPhraseForward(t, at + 1, limit);
  if (/^(?:that|which)$/.test(t[that]?.lower ?? '') && startsInnerCue(t, that + 1, limit)) return true;
  if (t.slice(at + 1, limit).some((token) => token.tag === ',')) return false;
  const noun = t[nounPhraseForward(t, at + 1, limit) - 1];
  return isCueNoun(noun?.lower ?? '') || t.slice(first, at).some((token) => token.tag === 'Q');
}

/** ", reported the paper" at the end. */
export function startsInvertedCue(t: readonly Token[], at: number): boolean {
  const token = t[at];
  if (token?.tag !== 'V' || !/[s]/.test(framesOf(token.lemma ?? ''))) return false;
  const end = nounPhraseForward(t, at + 1, t.length, PLACING);
  return end > at + 1 && isOf(t[end], STOP_OR_COMMA);
}

/** "is not only slow, but also unsafe": a pair that the comma does not part. */
const isNotOnly = (t: readonly Token[], first: number, at: number): boolean =>
  t
    .slice(first, at)
    .some(
      ({ lower }, i) =>
        lower === 'not' && /^(?:only|just|merely|simply)$/.test(t[first + i + 1]?.lower ?? ''),
    );

/** Verbs that tell what a source gives away or keeps, besides those of saying: "but gave no date", "but has yet to comment". */
const GIVING = /^(?:give|provide|release|know|do|have|identify|name|verify)$/;

/**
 * Whether the verb behind "but" belongs to what is told: "…, but would cost more". What is denied there, or is a verb of saying or
 * giving, is the source's own reticence: "…, but would not say when", "…, but did not elaborate".
 */
function goesOnBehindBut(t: readonly Token[], first: number): boolean {
  let i = first;
  for (; t[i]?.tag === 'X' || t[i]?.tag === 'R'; i++)
    if (/^(?:not|never|yet|cannot)$|n't$/.test((t[i] as Token).lower)) return false;
  const verb = t[i];
  if (i === first || !verb || !isOf(verb, VERB_FORM)) return false;
  const lemma = verb.lemma ?? '';
  return framesOf(lemma) === '' && !GIVING.test(lemma);
}

/** Whether a subject that only points back keeps something back: "he did not elaborate", "they gave no names", "it did not say when". */
function isReticent(t: readonly Token[], first: number): boolean {
  if (t[first]?.tag !== 'P') return false;
  let verb = first + 1;
  let denied = false;
  for (; t[verb]?.tag === 'X' || t[verb]?.tag === 'R'; verb++)
    denied ||= /^(?:not|never|cannot)$|n't$/.test((t[verb] as Token).lower);
  const lower = t[verb]?.lower ?? '';
  const lemma = t[verb]?.lemma ?? '';
  if (WITHHOLDS.test(lower)) return true;
  const gives = /^(?:give|provide|elaborate|specify|name|identify|disclose|say|explain|offer|cite)$/.test(
    lemma,
  );
  return gives && (denied || t[verb + 1]?.lower === 'no');
}

/** "but would not name him", "but did not elaborate": what the source keeps to itself. */
const keepsBack = (t: readonly Token[], at: number): boolean =>
  /^(?:would|did|has|have)$/.test(t[at]?.lower ?? '') &&
  t[at + 1]?.lower === 'not' &&
  /^(?:name|identify|elaborate|specify|disclose|comment|say|give|provide)/.test(t[at + 2]?.lower ?? '');

/** Conjunctions that set one account against another. */
const AGAINST = /^(?:although|though|while|whereas|but)$/;

/** Whether a conjunction at `at` opens what somebody else says: "… although the minister was quoted as saying that …". */
export function opensOtherAccount(t: readonly Token[], at: number): boolean {
  let i = at;
  if (t[i]?.tag === ',') i++;
  if (t[i]?.lower === 'even') i++;
  return AGAINST.test(t[i]?.lower ?? '') && startsForwardCue(t, i + 1);
}

/** Whether somebody named and his verb of saying, with what he says behind it, begin at `first`. */
function startsForwardCue(t: readonly Token[], first: number): boolean {
  if (t[first]?.tag === 'P' || /^(?:his|her|their)$/.test(t[first]?.lower ?? '')) return false;
  const end = nounPhraseForward(t, first, Math.min(t.length, first + 14), PLACING);
  if (end === first) return false;
  let verb = end;
  while (t[verb]?.tag === 'R' || t[verb]?.tag === 'X') verb++;
  const token = t[verb] as Token | undefined;
  if (token?.tag === 'E' && token.lemma === 'quote') return t[verb + 1]?.lower === 'as';
  if (!token || !isOf(token, CUE_FORM) || !/[st]/.test(framesOf(token.lemma ?? ''))) return false;
  return !isOf(t[verb + 1], STOP_OR_COMMA) && t[verb + 1]?.tag !== 'C';
}

/** ", but the soldiers are hungry": a clause of its own that no cue is in belongs to a clause with "that". */
const ownClauseBehindBut = (t: readonly Token[], first: number, limit: number): boolean =>
  startsClause(t, first) &&
  !t.slice(first, limit).some(({ tag, lemma }) => tag === 'V' && /[stc]/.test(framesOf(lemma ?? '')));

/** "he admitted that", "she called “…”": a subject with its cue and the beginning of what was said. */
export function startsCue(t: readonly Token[], first: number, limit: number): boolean {
  let verb = nounPhraseForward(t, first, Math.min(limit, first + 14), PLACING);
  if (verb === first) return false;
  while (isOf(t[verb], ADVERB_OR_AUXILIARY)) verb++;
  const { tag, lemma } = t[verb] ?? {};
  if (!(tag === 'V' || tag === 'E') || !/[stc]/.test(framesOf(lemma ?? ''))) return false;
  // ", which officials call “a bridge,” is closed": an insertion, and the clause goes on.
  const behind = t[verb + 1];
  // "though he admits he has not seen it", "though she noted clients are few"
  if (/s/.test(framesOf(lemma ?? '')) && startsClause(t, verb + 1)) return true;
  return behind?.lower === 'that' || (behind?.tag === 'Q' && isOf(t[verb + 2], CLAUSE_END));
}

/** "it says is fair", "officials claim was sold": somebody's verb of saying inside a clause of “that”. */
function startsInnerCue(t: readonly Token[], first: number, limit: number): boolean {
  const verb = nounPhraseForward(t, first, Math.min(limit, first + 14), PLACING);
  return (
    verb > first &&
    t[verb]?.tag === 'V' &&
    framesOf(t[verb]?.lemma ?? '').includes('s') &&
    isOf(t[verb + 1], PREDICATE)
  );
}

/** Verbs of keeping back: "said that he was there but declined to say why". */
const WITHHOLDS = /^(?:decline[sd]?|refuse[sd]?|stopped|stops)$/;

/** Whether the words have a verb or a clause of their own already. */
const hasClause = (t: readonly Token[], first: number, end: number): boolean =>
  t.slice(first, end).some((token) => isOf(token, VERB_OR_CLAUSE) || token.tag === 'T');

/** A short subject and its verb: "the town has". */
function startsClause(t: readonly Token[], first: number): boolean {
  if (!isOf(t[first], SUBJECT_START)) return false;
  const end = nounPhraseForward(t, first, Math.min(t.length, first + 14), PLACING);
  if (end === first) return false;
  let verb = end;
  while (t[verb]?.tag === 'R') verb++;
  return isOf(t[verb], PREDICATE);
}

/** The same with an aside behind the subject: ", Port Watch, a small union, says". */
function startsMainClause(t: readonly Token[], first: number): boolean {
  if (!isOf(t[first], NOMINAL)) return false;
  if (startsClause(t, first)) return true;
  const comma = nounPhraseForward(t, first, Math.min(t.length, first + 14), PLACING);
  if (comma === first || t[comma]?.tag !== ',') return false;
  const aside = nounPhraseForward(t, comma + 1, Math.min(t.length, comma + 14), PLACING);
  return aside > comma + 1 && t[aside]?.tag === ',' && isOf(t[aside + 1], PREDICATE);
}

/** "a day after two ports agreed", "hours before the vote": a span of time and what it is counted from. */
function startsSpan(t: readonly Token[], first: number): boolean {
  const unit = t
    .slice(first, first + 3)
    .findIndex(({ lower }) => /^(?:minute|hour|day|week|month|year)s?$/.test(lower));
  return unit >= 0 && /^(?:after|before)$/.test(t[first + unit + 1]?.lower ?? '');
}

/** How long a clause of "who" before a trailing cue may be, in tokens. Chosen by hand. */
const WHO_CLAUSE = 14;

/** The cue behind "a trader who was in the queue" in ", … said.": the last word before the stop, and not the clause's only verb; `at` where there is none. */
function cueBehindWho(t: readonly Token[], at: number, limit: number): number {
  for (let i = at + 1; i < Math.min(limit, at + WHO_CLAUSE); i++) {
    const token = t[i] as Token;
    if (token.tag === ',' || token.tag === 'Q' || token.tag === '.') return at;
    if (i > at + 1 && isOf(token, CUE_FORM) && /[st]/.test(framesOf(token.lemma ?? ''))) return i;
  }
  return at;
}

/** A participle that tells which one is meant. */
const DESCRIBING = tagSet('E', 'G');

/** ", X said" at the end: a trailing cue of all that stands before. */
export function startsTrailingCue(t: readonly Token[], first: number, limit: number): boolean {
  const phrase = nounPhraseForward(t, first, Math.min(limit, first + 14), PLACING);
  if (phrase === first || phrase >= limit) return false;
  // "sources living near the port told …", "people familiar with the matter said"
  const described = isOf(t[phrase], DESCRIBING) && t[phrase + 1]?.tag === 'I';
  let end = described ? nounPhraseForward(t, phrase + 2, Math.min(limit, phrase + 12), PLACING) : phrase;
  // ", Kim Hyon, 47, told a press conference"
  if (t[end]?.tag === ',' && /^\d{1,3}$/.test(t[end + 1]?.text ?? '') && t[end + 2]?.tag === ',') end += 3;
  let verb = t[end]?.lower === 'who' ? cueBehindWho(t, end, limit) : end;
  while (t[verb] && (t[verb]?.tag === 'R' || t[verb]?.tag === 'X')) verb++;
  const token = t[verb];
  // "the number cannot be confirmed": what is done to a thing, and no speaker's tag.
  const isPassive =
    token?.tag === 'E' &&
    token.lemma !== 'quote' &&
    /^(?:is|are|was|were|be|been)$/.test(t[verb - 1]?.lower ?? '');
  if (!token || isPassive || !isOf(token, CUE_FORM)) return false;
  if (!/[st]/.test(framesOf(token.lemma ?? '')) && token.lemma !== 'learn') return false;
  let behind = verb + 1;
  if (framesOf(token.lemma ?? '').includes('t'))
    behind = skipCircumstances(t, nounPhraseForward(t, behind, Math.min(limit, behind + 10), PLACING));
  const after = t[behind];
  if (token.lemma === 'quote' && token.tag === 'V') return true;
  return (
    after === undefined ||
    after.tag === '.' ||
    after.tag === ',' ||
    /day$/.test(after.lower) ||
    (after.tag === 'I' && /^(?:in|on|at|from|during|following)$/.test(after.lower)) ||
    (after.tag === 'S' && /^(?:after|before)$/.test(after.lower))
  );
}

/** "and arguing that …": a participle that begins the next attribution. */
function continuesParticiple(t: readonly Token[], at: number): boolean {
  const token = t[at];
  return (
    token?.tag === 'G' && /^(?:say|argue|imply|suggest|note|add|claim|insist|warn)$/.test(token.lemma ?? '')
  );
}

/** "backed the plan and is expected …": a verb behind the conjunction, none in the phrase before it. */
function endsPhrase(t: readonly Token[], first: number, at: number): boolean {
  const next = t[at + 1];
  if (!next || !isOf(next, PREDICATE)) return false;
  // "to abandon the site and comply": a base form goes with the infinitive.
  const bare = next.lower === next.lemma;
  return !t.slice(first, at).some((token) => isOf(token, VERB_OR_CLAUSE) || (bare && token.tag === 'T'));
}

/** "promised to become rich and is building a port": a finite verb goes with the cue, not with the infinitive. */
function endsInfinitive(t: readonly Token[], first: number, at: number): boolean {
  const next = t[at + 1];
  if (t[first]?.tag !== 'T' || !next || !isOf(next, PREDICATE) || next.lower === next.lemma) return false;
  return !t.slice(first, at).some((token) => isOf(token, OWN_CLAUSE));
}

/** "and called", "but added that": a second cue of the same subject. */
function coordinatesCue(t: readonly Token[], first: number): boolean {
  let i = first;
  while (t[i]?.tag === 'R') i++;
  // "and did not mention the mill", "but has called it a trap"
  const auxiliary = /^(?:did|ha[sd]|have)$/.test(t[i]?.lower ?? '');
  if (auxiliary) i++;
  while (auxiliary && t[i]?.tag === 'R') i++;
  const token = t[i];
  if (!token?.lemma || !(auxiliary ? isOf(token, VERB_FORM) : token.tag === 'V')) return false;
  // "and continued the drills", "and wrote songs": no speech without "that".
  if (framesOf(token.lemma) === 'sh' && isOf(t[i + 1], NOMINAL)) return false;
  return (
    /[sotcr]/.test(framesOf(token.lemma)) &&
    !/^(?:show|find|see|lie|hit|target|support|back|cast|rate|present|begin|finish|open|close|go|text)$/.test(
      token.lemma,
    )
  );
}
