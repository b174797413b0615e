/** The cue behind its content: “…,” X said. / The town is empty, X said. / The town, X said, is empty. */
import type { Quotation, Rule, Token } from '../../language/stage-types';
import {
  isOf,
  NOMINAL,
  OPENER,
  OPENER_OR_COMMA,
  PREDICATE,
  QUOTED_LIST,
  STOP_OR_COMMA,
  tagSet,
  VERB,
  VERB_FORM,
} from '../../language/tag-sets';
import { framesOf } from '../lexicon/frames';
import type { Complement } from '../phrases/behind-cue';
import { hasVerb, isVenue } from '../phrases/circumstances';
import {
  contentEnd,
  opensOtherAccount,
  startsCue,
  startsInvertedCue,
  startsTrailingCue,
} from '../phrases/content-end';
import { isNameInMarks } from '../phrases/names-in-marks';
import { isTime, nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import type { Subject } from '../phrases/subject';
import type { VerbGroup } from '../phrases/verb-groups';
import { isSomebody, mention } from '../sources/mentions';
import { isCapital } from '../tagging/word-shape';
import { sourceSpan } from './cue-source';
import { invertedSubject } from './inverted';
import { endsAsSpeech, type LeftContent, leftContent, leftStart } from './left-content';
import {
  addFinding,
  type Content,
  contentSpans,
  cueOf,
  isQuotedBy,
  quotationEnd,
  type Reading,
  spanOf,
  subjectAt,
} from './sentence-reading';

/** What begins a phrase or clause of when and where: "when asked", "asked", "in May". */
const SETTING_START = tagSet('S', 'E', 'G', 'I');

/** A participle behind its noun. */
const PARTICIPLE = tagSet('E', 'G');

/** The words of a phrase that begins with an -ing form: "walking there in May". */
const ING_PHRASE = tagSet('N', 'D', 'I', 'P', 'R', 'G');

/** What begins the outlet's own words behind a trailing cue: ", adding", ", which", ", while". */
const OTHER_WORDS = tagSet('G', 'W', 'S', 'E');

/**
 * Conjunctions behind a trailing cue that go on with what was said: "The road is shut, he said, because it
 * rained."
 */
const GOES_ON = /^(?:if|because|while|although|unless|though)$/;

/** A cue that trails its content, with its source and the content on their left. */
interface TrailingCue {
  group: VerbGroup;
  complement: Complement;
  subject: Subject;
  left: LeftContent;
}

/** Reads the group as a trailing cue. Says whether it is one. */
export function readTrailingCue(r: Reading, g: number, complement: Complement): boolean {
  const group = trailing(r, g, complement);
  if (!canTrail(group, endsSentence(r, complement))) return false;
  const inverted = readInverted(r, g, complement);
  if (inverted) return addTrailing(r, inverted);
  if (relaysInverted(r, group)) return true;
  const subject = subjectAt(r, group.first < (r.groups[g] as VerbGroup).first ? g - 1 : g, r.floor);
  if (!subject || subject.rule === 'coordinated' || subject.rule === 'relative') return false;
  const left = leftContent(r, subject.first);
  // "Three signs would change that: prices posted in the market": things in a list say nothing.
  if (left && !left.quoted && r.t[left.end]?.tag === ':' && !speaks(r, subject)) return false;
  if (!left) return relaysLast(r, subject, complement);
  return isBehindContent(r, left, complement) && addTrailing(r, { group, complement, subject, left });
}

/** Whether a subject is somebody, an outlet or a paper. */
function speaks(r: Reading, subject: Subject): boolean {
  const span = sourceSpan(r.t, subject);
  const words = span ? r.text.slice(...span) : '';
  return isSomebody(words, '') || /^(?:outlet|state-media|document)$/.test(mention(words).kind);
}

/** "…, he went on to explain": the verbs as one group, which has its subject before the first; else the group itself. */
function trailing(r: Reading, g: number, { kind }: Complement): VerbGroup {
  const group = r.groups[g] as VerbGroup;
  const before = r.groups[g - 1];
  const goesOn =
    group.form === 'infinitive' && before?.form === 'finite' && r.t[group.first - 2]?.lower === 'on';
  if (!goesOn || before.lemma !== 'go' || before.main !== group.first - 3 || kind === 'that') return group;
  return { ...group, first: before.first, form: 'finite' };
}

/** Whether nothing but the sentence's stop stands behind the cue. */
const endsSentence = ({ t }: Reading, { kind, start }: Complement): boolean =>
  kind === 'nothing' && (t[start] === undefined || t[start]?.tag === '.');

/** Whether a verb can stand behind its content at all: at the sentence's end those that name, voice or find something, too ("…, he viewed.", "…, the report found."). */
function canTrail({ form, negated, lemma }: VerbGroup, isLast: boolean): boolean {
  const frames = framesOf(lemma);
  if (form !== 'finite' || negated || lemma === 'show') return false;
  return /[sqtb]/.test(frames) || (isLast && /[eoc]/.test(frames) && !frames.includes('r'));
}

/** “…,” said Kim. / The road is shut, said Kim. */
function readInverted(r: Reading, g: number, complement: Complement): TrailingCue | null {
  const group = r.groups[g] as VerbGroup;
  const left = leftContent(r, group.first);
  if (!left || !(left.quoted || /[sq]/.test(framesOf(group.lemma)))) return null;
  const subject = invertedSubject(r, group);
  if (!subject) return null;
  const after = r.t[subject.end];
  const ends = left.quoted
    ? !isOf(after, VERB) || isNameInMarks(r.t, subject.end + 1)
    : (isOf(after, STOP_OR_COMMA) || addsTo(r, subject.end, left.end)) && !hasOwnSubject(r, g, left.end);
  return ends ? { group, complement, subject, left } : null;
}

/**
 * "The dam broke, reports the Post citing a guard", "…, reports the Post in its Sunday edition": whom it has it from or where it stood is
 * all that follows, and a clause stands on its left.
 */
function addsTo(r: Reading, at: number, end: number): boolean {
  const { t } = r;
  const cites = /^(?:citing|quoting)$/.test(t[at]?.lower ?? '');
  if (!cites && !(t[at]?.tag === 'I' && /^(?:in|on|at)$/.test(t[at]?.lower ?? ''))) return false;
  return hasVerb(t, leftStart(r, end), end) && (cites || !hasVerb(t, at, t.length));
}

/**
 * "The manager, Kim, said the mill, once sold, …" has its subject on the left: a name and its apposition, and
 * no clause.
 */
function hasOwnSubject(r: Reading, g: number, end: number): boolean {
  const own = subjectAt(r, g, r.floor);
  // "Ro, who heads the mill and has worked there since May, said coffins …": all before the verb is its subject.
  const asked = own?.rule === 'apposition' && own.aside ? r.t[own.aside[0]] : undefined;
  if (asked?.tag === 'W' && own?.first === leftStart(r, end)) return true;
  if (hasVerb(r.t, leftStart(r, end), end)) return false;
  return own?.rule === 'apposition';
}

/** Whether what stands behind the verb leaves the words on its left to be the content. */
function isBehindContent(r: Reading, left: LeftContent, { kind, start }: Complement): boolean {
  if (kind === 'clause' && !isQuoted(r, leftStart(r, left.end), left.end)) return false;
  // "…, brokers tell relatives who live there": the clause goes on.
  if (kind === 'nothing' && r.t[start]?.tag === 'W') return false;
  if (kind === 'nothing' || (kind === 'quotation' && r.t[start - 1]?.tag === ',')) return true;
  return endsInSpeech(r, left) && kind !== 'that' && kind !== 'quotation' && kind !== 'colon';
}

/** Whether the tokens `[first, end)` are quotations and what joins them. */
const isQuoted = (r: Reading, first: number, end: number): boolean =>
  r.t.slice(first, end).every((token) => isOf(token, QUOTED_LIST));

/** Whether a quotation that ends as speech does ends the content: “…,” X said in a letter. */
function endsInSpeech(r: Reading, { end, quoted }: LeftContent): boolean {
  const quotation = r.t[end - 1]?.quotation;
  return quoted && Boolean(quotation) && endsAsSpeech(r.text, quotation as Quotation);
}

/** Adds the finding of a trailing cue, unless the words on its left are no content. Says whether it did. */
function addTrailing(r: Reading, trailing: TrailingCue): boolean {
  const { group, complement, subject, left } = trailing;
  const frames = framesOf(group.lemma);
  const first = leftStart(r, left.end);
  const voiced = /[eoc]/.test(frames) && !isOf(r.t[first], SETTING_START) && hasVerb(r.t, first, left.end);
  if (!left.quoted && !/[stb]/.test(frames) && !voiced) return false;
  // "According to sources, the mill began …": who says it stands there, and not what.
  if (first >= left.end || (r.t[first]?.lower === 'according' && !left.quoted)) return false;
  if (isSetting(r, first, trailing) && !resumesBehind(r, restStart(trailing))) return false;
  // "…, a guard said, adding that …, the paper reported": what the second tag carries is the first one’s.
  if (
    r.t[first]?.tag === 'G' &&
    framesOf(r.t[first]?.lemma ?? '') !== '' &&
    relaysAdding(r, subject, complement)
  )
    return true;
  const direct = left.quoted && isQuoted(r, first, left.end);
  const content = contentSpans(r, first, left.end);
  const inverted = subject.rule === 'inverted';
  const whole = hasVerb(r.t, first, left.end);
  // "But even as rice came in"
  const subordinate = r.t.slice(first, left.end).find((token) => !isOf(token, OPENER))?.tag === 'S';
  const open = !whole || isOf(r.t[left.end - 1], VERB_FORM);
  const floor = addRest(r, restStart(trailing), { direct, inverted, whole, open, subordinate }, content);
  addFinding(r, {
    content,
    source: sourceSpan(r.t, subject),
    cue: cueOf(r, group, inverted ? group.main + 1 : complement.cueEnd),
    rule: ruleOf(direct, frames),
    sourceRule: subject.rule,
    lemma: group.lemma,
    addressee:
      complement.addressee && !inverted
        ? spanOf(r.t, complement.addressee[0], complement.addressee[1])
        : null,
    aside: subject.aside ? spanOf(r.t, subject.aside[0], subject.aside[1]) : null,
  });
  r.floor = Math.max(r.floor, floor);
  return true;
}

const ruleOf = (direct: boolean, frames: string): Rule =>
  direct ? 'quote-tag' : /[st]/.test(frames) ? 'clause-tag' : 'belief';

/**
 * "In a call on Monday, Kim said, “…”": whether the words before the cue say when and where, and not what.
 */
function isSetting(r: Reading, from: number, { left, complement }: TrailingCue): boolean {
  const { t } = r;
  // "However, in the north, people quickly learned of it."
  let first = from;
  while (first < left.end - 1 && isOf(t[first], OPENER_OR_COMMA)) first++;
  if (left.quoted) return isProgramme(t, first, left.end);
  const before = complement.kind === 'quotation';
  // "When asked whether it was so, Kim said, “…”"
  if (hasVerb(t, first, left.end)) return before && isOf(t[first], SETTING_START);
  return (
    isOf(t[first], SETTING_START) ||
    isTime(t[first]) ||
    /^(?:later|ago|earlier)$/.test(t[left.end - 1]?.lower ?? '') ||
    (before && !isOf(t[first], NOMINAL))
  );
}

/** "On Monday’s “Evening Bell,” Kim said the road was shut.": a quoted title in a phrase of time or place. */
function isProgramme(t: readonly Token[], first: number, end: number): boolean {
  const title = t[end - 1];
  return (
    first < end - 1 &&
    (t[first]?.tag === 'I' || isTime(t[first])) &&
    title?.tag === 'Q' &&
    /^\W\p{Lu}[^.!?]{0,30}$/u.test(title.text)
  );
}

/** "In May, Kim said, the road was shut.": whether the clause goes on behind the cue. */
function resumesBehind({ t }: Reading, start: number): boolean {
  if (t[start]?.tag !== ',') return false;
  const next = t[start + 1];
  return isOf(next, PREDICATE) || (isOf(next, NOMINAL) && hasVerb(t, start + 1, t.length));
}

/** The first token behind the cue and its source. */
function restStart({ subject, complement }: TrailingCue): number {
  if (subject.rule === 'inverted') return subject.aside ? subject.aside[1] : subject.end;
  return complement.kind === 'quotation' ? complement.start - 1 : complement.start;
}

/**
 * "…, a user said, Radio Free Asia reported": the second cue says through whom the first one's source reached
 * the page.
 */
function relaysLast(r: Reading, subject: Subject, complement: Complement): boolean {
  const last = r.found.at(-1);
  const follows = r.t[subject.first - 1]?.tag === ',';
  if (!last || !follows || complement.kind !== 'nothing' || !/tag$/.test(last.rule)) return false;
  if (last.relay && !isQuotedBy(r.text, last)) return false;
  last.relay = spanOf(r.t, subject.first, subject.end);
  r.floor = complement.start;
  return true;
}

/** "…, the ministry said in a note, writes Radio Hana.": the second cue stands before its subject, which is all that follows. */
function relaysInverted(r: Reading, group: VerbGroup): boolean {
  const last = r.found.at(-1);
  const subject = endsInverted(r.t, group.first) ? invertedSubject(r, group) : null;
  if (!last || !subject || !/tag$/.test(last.rule) || last.relay) return false;
  last.relay = spanOf(r.t, subject.first, subject.end);
  r.floor = subject.end;
  return true;
}

/** Whether ", writes Radio Hana." ends the sentence at token `verb`: a verb of saying behind a comma, and one name behind it. */
function endsInverted(t: readonly Token[], verb: number): boolean {
  if (t[verb - 1]?.tag !== ',' || t[verb]?.tag !== 'V' || !/[sq]/.test(framesOf(t[verb]?.lemma ?? '')))
    return false;
  const end = nounPhraseForward(t, verb + 1, t.length, PLACING);
  return (
    end > verb + 1 &&
    !isTime(t[verb + 1]) &&
    isCapital(t[end - 1] as Token) &&
    (t[end] === undefined || t[end]?.tag === '.')
  );
}

/** "…, a guard said, adding that …, the paper reported": the last tag carries the one before and what it adds. */
function relaysAdding(r: Reading, subject: Subject, complement: Complement): boolean {
  const tag = r.found.findLastIndex(({ rule }) => /tag$/.test(rule));
  if (tag < 0 || complement.kind !== 'nothing') return false;
  for (const one of r.found.slice(tag)) one.relay ??= spanOf(r.t, subject.first, subject.end);
  r.floor = complement.start;
  return true;
}

/** How a content before its cue is: all in marks, its cue before its source, with a verb, with one that ends it or none. */
interface Said {
  direct: boolean;
  inverted: boolean;
  whole: boolean;
  /** A clause with its conjunction, whose main clause is to come: "While rice came in, he said, …". */
  subordinate: boolean;
  open: boolean;
}

/** Adds what goes on behind the cue to the content; gives the first token that no trailing cue owns. */
function addRest(
  r: Reading,
  rest: number,
  { direct, inverted, whole, open, subordinate }: Said,
  content: Content,
): number {
  const { t } = r;
  if (isNameInMarks(t, rest)) return rest + 1;
  // “…,” said Ro; “…”
  const parted = t[rest]?.tag === ';' && t[rest + 1]?.tag === 'Q';
  if (t[rest]?.tag !== ',' && !parted && !(t[rest]?.tag === 'Q' && inverted)) return rest;
  const next = t[rest]?.tag === 'Q' ? rest : rest + 1;
  // "…, he said, writes the Hana Ilbo"
  if (opensOwnWords(t, next) || (whole && startsInvertedCue(t, next))) return rest;
  const quote = quoteStart(t, next);
  if (quote >= 0) return addContent(r, quote, quotationEnd(r, quote), content);
  const isMain = subordinate && !(t[next]?.tag === 'G' && framesOf(t[next]?.lemma ?? '') !== '');
  if (direct || !(resumes(t, next) || completes(t, next, open) || isMain)) return rest;
  const end = contentEnd(t, next, t.length);
  const goesOn = hasVerb(t, next, end) || isOf(t[next], VERB) || completes(t, next, open);
  return goesOn ? addContent(r, next, end, content) : rest;
}

function addContent(r: Reading, from: number, end: number, content: Content): number {
  const more = contentSpans(r, from, end);
  content.spans.push(...more.spans);
  content.quotations.push(...more.quotations);
  return end;
}

/** ", Yun added", ", in what he called a purge": another cue, or the outlet's own words. */
function opensOwnWords(t: readonly Token[], next: number): boolean {
  if (endsInverted(t, next)) return true;
  // ", though the paper noted that …", ", while Ro recalled the clerk as saying …", ", but the nurse told her …"
  if (opensOtherAccount(t, next) || (t[next]?.tag === 'S' && startsCue(t, next + 1, t.length))) return true;
  // ", and his wife agreed", ", although his wife denied it": what another says to it.
  if (/^[SC]$/.test(t[next]?.tag ?? '') && answers(t, next + 1)) return true;
  return startsTrailingCue(t, next, t.length) || (t[next]?.tag === 'I' && t[next + 1]?.tag === 'W');
}

/** Whether somebody and a verb of saying, with no more than "it" behind it, are all of a clause. */
function answers(t: readonly Token[], first: number): boolean {
  const verb = nounPhraseForward(t, first, t.length, PLACING);
  if (verb === first || t[verb]?.tag !== 'V' || framesOf(t[verb]?.lemma ?? '') === '') return false;
  const end = /^(?:it|this|so)$/.test(t[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
  return !t[end] || isOf(t[end], STOP_OR_COMMA);
}

/** Where the quotation goes on behind the cue: “…,” she said, and then “…”; -1 where it does not. */
function quoteStart(t: readonly Token[], next: number): number {
  let start = next;
  if (t[start]?.tag === 'C') start++;
  while (start > next && t[start]?.tag === 'R') start++;
  // “…,” she said in Boone, N.C., “…”
  if (t[next]?.tag === 'N' && t[next + 1]?.tag === ',') start = next + 2;
  if (t[start]?.tag === 'Q') return start;
  return -1;
}

/** Whether a content without marks goes on at token `next`. */
function resumes(t: readonly Token[], next: number): boolean {
  const token = t[next];
  if (!token || token.lower === 'according') return false;
  // "…, experts say, a shift that could cost it dear": a phrase whose verbs are all in its own clause.
  if (/^an?$/.test(token.lower) && isDescribed(t, next)) return false;
  // ", potentially defying the order"
  if (token.tag === 'R' && t[next + 1]?.tag === 'G') return false;
  const goesOn = GOES_ON.test(token.lower) || isIngSubject(t, next);
  if (!goesOn && isOf(token, OTHER_WORDS)) return false;
  // "…, he said, and it will": a clause joined on, but not "and left the room".
  return token.tag !== 'C' || (isOf(t[next + 1], NOMINAL) && hasVerb(t, next + 1, t.length));
}

/** Auxiliaries whose subject is that of the clause before the tag, and not the one who speaks: ", she said, and may not leave". */
const GOING_ON = /^(?:is|are|may|can|will|must|should|cannot|won't|can't|isn't|aren't)$/;

/**
 * Whether what has no subject belongs to the clause before the tag: "The boats rest, she said, on sand", "It leaves in May, he said, and is
 * trying the pier", "He would go back, she said, but with a lamp".
 */
function completes(t: readonly Token[], next: number, open: boolean): boolean {
  const token = t[next];
  if (open && (token?.tag === 'T' || token?.tag === 'I'))
    return !isTime(t[next + 1]) && !isVenue(t, next) && token.lower !== 'according';
  if (token?.tag !== 'C') return false;
  return GOING_ON.test(t[next + 1]?.lower ?? '') || (t[next + 1]?.tag === 'I' && token.lower === 'but');
}

/** Whether "a shift" goes on in "that could" or "run from" and has no verb but those. */
function isDescribed(t: readonly Token[], first: number): boolean {
  const end = nounPhraseForward(t, first, t.length, PLACING);
  const opens =
    /^(?:that|which|who|where|run|led|held|made)$/.test(t[end]?.lower ?? '') || isOf(t[end], PARTICIPLE);
  return opens && !t.slice(end).some((token) => token.tag === ',');
}

/**
 * "While the road is shut, he said, walking there takes a day": an -ing form as the subject of its own verb.
 */
function isIngSubject(t: readonly Token[], next: number): boolean {
  if (t[next]?.tag !== 'G' || framesOf(t[next]?.lemma ?? '') !== '') return false;
  return t.find((token, i) => i > next && !isOf(token, ING_PHRASE))?.tag === 'X';
}
