/** Who speaks a cue: its subject, or the subject that a participle or infinitive shares. */
import type { Span } from '../../../model';
import type { SourceRule, Token } from '../../language/stage-types';
import { isOf, OPENER_OR_COMMA, tagSet } from '../../language/tag-sets';
import { framesOf } from '../lexicon/frames';
import {
  ANONYMOUS,
  DOCUMENTS,
  GROUPS,
  isPersonNoun,
  MEDIA,
  ORGANISATIONS,
  ROLES,
} from '../lexicon/source-words';
import { nounPhraseBack, skipTimeBack } from '../phrases/noun-phrase';
import { type Subject, subjectBefore } from '../phrases/subject';
import type { VerbGroup } from '../phrases/verb-groups';
import { isCapital } from '../tagging/word-shape';
import { type Reading, spanOf, subjectAt } from './sentence-reading';

/** A conjunction or a preposition, as before a leading participle: "while noting", "despite admitting". */
const LEADING_WORD = tagSet('S', 'I');

/** What opens a clause below another. */
const BELOW = tagSet('S', 'W');

export interface CueSource {
  span: Span | null;
  rule: SourceRule;
  /** First token of the source, where it stands before the cue. */
  first: number;
  aside: Span | null;
  antecedent: Span | null;
  /** The cue stands in a clause below the sentence's main one, which may follow behind a comma. */
  subordinate: boolean;
}

/**
 * The subject that a participle or infinitive shares with the verb before it; behind "by" with the verb of speech: "She refuted the claim
 * that balloons break the law by asking, “…”".
 */
function inherited(r: Reading, at: number): Subject | null {
  const before = r.t[at - 1];
  const isMeans = before?.lower === 'by';
  // "Ok would not tell when the ferry left, adding that …": not the ferry.
  const main = before?.tag === ',' ? sharedBefore(r, at, false, true) : null;
  return main ?? (isMeans ? sharedBefore(r, at, true) : null) ?? sharedBefore(r, at, false);
}

function sharedBefore(r: Reading, at: number, speaks: boolean, isMain = false): Subject | null {
  for (let g = r.groups.length - 1; g >= 0; g--) {
    const group = r.groups[g] as VerbGroup;
    if (group.main >= at || (group.form !== 'finite' && group.form !== 'passive')) continue;
    if (speaks && framesOf(group.lemma) === '') continue;
    const subject = subjectAt(r, g, 0);
    if (isMain && subject && isOf(r.t[subject.first - 1], BELOW)) continue;
    if (subject && subject.rule !== 'relative') return { ...subject, rule: 'inherited' };
  }
  return null;
}

/** The subject of the clause that a leading participle belongs to: "Noting the cold, Kim said …". */
function following(r: Reading, at: number): Subject | null {
  for (const group of r.groups) {
    if (group.first <= at || (group.form !== 'finite' && group.form !== 'passive')) continue;
    const subject = subjectBefore(r.t, group.first, at + 1, [], 0, new Map());
    if (subject && /,\W*$/.test(r.t[subject.first - 1]?.text ?? '') && subject.rule !== 'relative')
      return { ...subject, rule: 'inherited' };
  }
  return null;
}

/** Source of the last finding before token `at` that is no part of another one's content. */
function lastSource(r: Reading, at: number): Span | null {
  const place = r.t[at]?.start ?? 0;
  for (let i = r.found.length - 1; i >= 0; i--) {
    const finding = r.found[i];
    const cue = finding?.cue[0];
    if (!finding?.source || !cue || cue[0] >= place || finding.rule === 'according-to') continue;
    // Whoever is named before an -ing form speaks that alone.
    if (finding.sourceRule === 'subject' && finding.frame?.form === 'participle') continue;
    const inside = r.found.some(
      (other) => other !== finding && other.content.some(([start, end]) => start <= cue[0] && end >= cue[1]),
    );
    if (!inside) return finding.source;
  }
  return null;
}

/**
 * The noun phrase that "who" at token `at` takes up: the one before it. A second clause of the same noun takes up what the first
 * did ("the site, which is run from Seoul, which said …", "a trader who fled and who said …").
 */
export function antecedentOf(r: Reading, at: number): Span | null {
  const { t } = r;
  const first = firstOfItsClauses(t, at);
  const paper = paperBefore(r, first);
  if (paper) return paper;
  // "a notice on Sunday which said …": when is nobody.
  const last = skipTimeBack(t, t[first - 1]?.tag === ',' ? first - 2 : first - 1, 0);
  let start = nounPhraseBack(t, last, 0);
  if (start < 0) return null;
  // "Radio Hana talked to a nurse, who said …": behind the verb stands who is meant.
  const verb = r.groups.findLast(
    ({ form, first, main }) => form === 'finite' && first > start && main < last,
  );
  if (verb) {
    let behind = verb.main + 1;
    while (behind < last && 'ITR'.includes((t[behind] as Token).tag)) behind++;
    start = behind;
  }
  // "a story in the Asahi Shimbun, which …": of a noun and an outlet's name the nearer one.
  if (t[at]?.lower === 'which' && isCapital(t[last] as Token)) {
    let place = last;
    while (place > start && t[place]?.tag !== 'I') place--;
    if (place > start && !isCapital(t[start + 1] as Token)) start = place + 1;
  }
  return spanOf(t, start, last + 1);
}

/** What is written and stands somewhere, beside the documents that speak anywhere. */
const WRITTEN = new Set(
  `${DOCUMENTS} sign poster leaflet flyer placard banner instruction decree edict warning rule bulletin newsletter circular pamphlet slogan plaque`.split(
    /\s+/,
  ),
);

/** Who or what can speak behind a preposition. */
const SPEAKERS = new Set(`${ORGANISATIONS} ${MEDIA} ${GROUPS} ${ROLES}`.trim().split(/\s+/));

/** "A sign was nailed to the church door, which said …": the sign, and no place; `null` where the clause is of what stands before it. */
function paperBefore(r: Reading, at: number): Span | null {
  const { t } = r;
  if (!/^(?:which|that)$/.test(t[at]?.lower ?? '')) return null;
  const g = r.groups.findLastIndex(({ main }) => main < at);
  const group = r.groups[g];
  if (!group || (group.form !== 'passive' && group.form !== 'finite')) return null;
  const behind = t.slice(group.main + 1, at);
  const isPlace = behind.some(({ tag }) => tag === 'I' || tag === 'T');
  // "sent to the ministry, which said", "printed by the Hana Ilbo, which said": who can speak does.
  const last = t[skipTimeBack(t, t[at - 1]?.tag === ',' ? at - 2 : at - 1, 0)];
  if (last && (isCapital(last) || SPEAKERS.has(last.lower.replace(/s$/, '')) || isPersonNoun(last.lower)))
    return null;
  if (!isPlace || behind.some(({ tag, lower }) => 'QS;:'.includes(tag) || isWritten(lower))) return null;
  const subject = subjectAt(r, g, 0);
  if (!subject || subject.rule === 'relative') return null;
  const noun = t
    .slice(subject.first, subject.end)
    .find(({ tag }, i, all) => tag === 'N' && all[i + 1]?.tag !== 'N');
  return noun && isWritten(noun.lower) ? spanOf(t, subject.first, subject.end) : null;
}

const isWritten = (word: string): boolean =>
  WRITTEN.has(word) || (word.endsWith('s') && WRITTEN.has(word.slice(0, -1)));

/** How far before a relative clause another one of the same noun begins, in tokens. */
const CLAUSES_APART = 25;

/** The relative pronoun that opens the first of several clauses on one noun; `at` itself where it is the only one. */
function firstOfItsClauses(t: readonly Token[], at: number): number {
  const before = t[at - 1];
  if (before?.tag !== 'C' && before?.tag !== ',') return at;
  const pronoun = before.tag === 'C' ? /^(?:who|which|that)$/ : new RegExp(`^${t[at]?.lower}$`);
  for (let i = at - 2; i > 0 && at - i < CLAUSES_APART; i--) {
    const token = t[i] as Token;
    if (token.tag === 'Q') return at;
    if (token.tag === 'W' && pronoun.test(token.lower)) return i;
  }
  return at;
}

const SUBORDINATORS =
  /^(?:while|although|though|after|before|as|when|because|since|if|whereas|once|even|until)$/;

/** Whether the clause with its subject at `first` hangs below another: "While the paper reported …, …". */
function isSubordinate(r: Reading, first: number): boolean {
  const before = r.t[first - 1];
  if (!before) return false;
  return before.tag === 'S' && SUBORDINATORS.test(before.lower);
}

/**
 * Whether a participle opens its sentence behind "while", "after", "by", with a conjunction before that at
 * most.
 */
function leads(r: Reading, first: number): boolean {
  const before = r.t[first - 1];
  return (
    before !== undefined &&
    isOf(before, LEADING_WORD) &&
    r.t.slice(0, first - 1).every((token) => isOf(token, OPENER_OR_COMMA))
  );
}

/** The source of the cue at group `g`; `null` where there is none to be found. */
export function sourceOfCue(r: Reading, g: number): CueSource | null {
  const group = r.groups[g] as VerbGroup;
  const absolute = group.form === 'participle' ? absoluteSubject(r, group.first) : null;
  if (absolute) return absolute;
  if (group.form === 'participle' || group.form === 'infinitive') {
    // "While noting the cold, Kim said …", "Despite admitting that …, Kim …"
    if (group.first === 0 || (group.form === 'participle' && leads(r, group.first)))
      return of(r, following(r, group.main), true);
    const tellers = group.form === 'participle' ? tellersBefore(r, g) : null;
    if (tellers) return tellers;
    const before = group.form === 'participle' ? lastSource(r, group.first) : null;
    if (before)
      return {
        span: before,
        rule: 'inherited',
        first: group.first,
        aside: null,
        antecedent: null,
        subordinate: false,
      };
    return of(r, inherited(r, group.first), false);
  }
  const subject = subjectAt(r, g, 0);
  if (subject?.rule === 'coordinated') {
    const before = lastSource(r, group.first);
    if (before)
      return {
        span: before,
        rule: 'coordinated',
        first: group.first,
        aside: null,
        antecedent: null,
        subordinate: isSubordinate(r, subject.first),
      };
  }
  return of(r, subject, subject !== null && (isSubordinate(r, subject.first) || subject.rule === 'relative'));
}

/** People of whom, and papers, that an -ing form behind them tells the words of. */
const TELLERS = new Set(ANONYMOUS.trim().split(/\s+/));
const isTellers = (word: string): boolean =>
  /(?:[eo]rs|men|ists|ants|people)$/.test(word) || (word.endsWith('s') && TELLERS.has(word.slice(0, -1)));
const PAPERS = /^(?:reports|rumou?rs|posts|leaflets|letters|articles|messages|stories|claims)$/;

/**
 * Who says it in "Reports emerged of weavers claiming …", "cited letters from sailors saying …", "criticised reports in the valley
 * claiming …": the people or papers right before the -ing form; `null` where the sentence's subject says it ("issued letters warning that …").
 */
function tellersBefore(r: Reading, g: number): CueSource | null {
  const { t } = r;
  const verb = (r.groups[g] as VerbGroup).first;
  if (t[verb - 1]?.tag !== 'N') return null;
  const last = verb - 1;
  let head = last;
  if (isTellers(t[last]?.lower ?? '') && /^(?:of|from|by)$/.test(t[last - 1]?.lower ?? ''))
    return told(r, last, last + 1);
  const first = nounPhraseBack(t, last, r.dateline);
  if (first < 0) return null;
  head = first;
  while (head <= last && t[head]?.tag !== 'I') head++;
  const before = r.groups[g - 1];
  const isTold = before && before.main < first && /r/.test(framesOf(before.lemma));
  return isTold && PAPERS.test(t[head - 1]?.lower ?? '') ? told(r, first, last + 1) : null;
}

const told = (r: Reading, first: number, end: number): CueSource => ({
  span: spanOf(r.t, first, end),
  rule: 'subject',
  first,
  aside: null,
  antecedent: null,
  subordinate: false,
});

/** How many phrases joined by "and" or "while" are looked back over for their "with". */
const JOINED = 3;

/**
 * Who says it in "…, with Hana reporting that …", "with one trader saying …, and others calling it a lie": the phrase between "with" and the
 * -ing form; `null` where none stands there.
 */
function absoluteSubject(r: Reading, verb: number): CueSource | null {
  const { t } = r;
  let last = verb - 1;
  while (t[last]?.tag === 'R') last--;
  const first = nounPhraseBack(t, last, r.dateline);
  if (first < 0 || t[last]?.tag === 'I') return null;
  let before = first - 1;
  for (let n = 0; n < JOINED && t[before]?.tag === 'C'; n++) {
    // "and others saying": joined to an -ing form that "with" opened.
    const opener = t.slice(0, before).findLastIndex(({ lower }) => lower === 'with');
    if (opener < 0 || t.slice(opener, before).some(({ tag }) => tag === '.' || tag === ';')) return null;
    if (!t.slice(opener, before).some(({ tag }) => tag === 'G')) return null;
    before = opener;
  }
  if (t[before]?.lower !== 'with') return null;
  // "He came with a guard saying …" hangs on its verb: only a comma or the sentence's beginning opens the construction.
  const opens = before === r.dateline || t[before - 1]?.tag === ',' || t[before - 1]?.tag === '-';
  const span = opens ? spanOf(t, first, last + 1) : null;
  return (
    span && {
      span,
      rule: 'subject',
      first,
      aside: null,
      antecedent: null,
      subordinate: before === r.dateline,
    }
  );
}

function of(r: Reading, subject: Subject | null, subordinate: boolean): CueSource | null {
  // "There was also the news of a flood, admitting that …": nobody.
  if (!subject || r.t[subject.first]?.lower === 'there') return null;
  const antecedent = subject.rule === 'relative' ? antecedentOf(r, subject.first) : null;
  return {
    // Who stands behind a relative pronoun is the source, and not the pronoun.
    span: antecedent ?? sourceSpan(r.t, subject),
    rule: subject.rule,
    first: subject.first,
    aside: subject.aside ? spanOf(r.t, subject.aside[0], subject.aside[1]) : null,
    antecedent,
    subordinate,
  };
}

/**
 * The source as a span, without its apposition or clause ("Kim Yun, a farmer from Hoeryong"): that stands in
 * `aside`.
 */
export function sourceSpan(t: readonly Token[], { first, end }: Subject): Span | null {
  return spanOf(t, first, end);
}
