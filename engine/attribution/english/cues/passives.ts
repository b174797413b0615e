/** Passive cues: "was quoted as saying", "asked about", "was announced by". */
import type { Span } from '../../../model';
import type { Token } from '../../language/stage-types';
import { isOf, STOP_OR_COMMA, tagSet } from '../../language/tag-sets';
import { framesOf } from '../lexicon/frames';
import type { Complement } from '../phrases/behind-cue';
import { hasVerb, skipCircumstances } from '../phrases/circumstances';
import { contentEnd } from '../phrases/content-end';
import { nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import type { Subject } from '../phrases/subject';
import type { VerbGroup } from '../phrases/verb-groups';
import { canSpeak, mention } from '../sources/mentions';
import { isCapital } from '../tagging/word-shape';
import { sourceSpan } from './cue-source';
import { endsAsSpeech, leftContent, leftStart } from './left-content';
import { readQuotedOrder } from './quoted-names';
import {
  addFinding,
  type Content,
  contentSpans,
  cueOf,
  type FindingParts,
  quotationEnd,
  type Reading,
  spanOf,
  subjectAt,
} from './sentence-reading';

/** Marks that the search for "as" in "was quoted by Kim as saying" does not go over. */
const AS_SEARCH_END = tagSet(',', '.', 'Q');

/** Reads a passive group. */
export function readPassive(r: Reading, g: number, complement: Complement): void {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  if (group.lemma === 'quote' || group.lemma === 'cite') readQuoted(r, g);
  else if (
    group.form === 'passive' &&
    (/[or]/.test(framesOf(group.lemma)) || raisedBehind(r, group)) &&
    t[group.main + 1]?.lower === 'by'
  )
    readDone(r, g);
  else if (/[at]/.test(framesOf(group.lemma)) && readQuotedOrder(r, group, complement)) return;
  else if (framesOf(group.lemma).includes('t') && readTold(r, g)) return;
  else if (t[group.first - 1]?.lower === 'as' && /[so]/.test(framesOf(group.lemma))) readAsReported(r, group);
  else if (group.lemma === 'ask' || group.lemma === 'question') {
    const next = t[group.main + 1];
    const about = next?.lower === 'about';
    if (!about && complement.kind !== 'question') return;
    const start = about ? group.main + 2 : complement.start;
    const end = contentEnd(t, start, t.length, { subordinate: true, phrase: true });
    if (end <= start) return;
    const source = doerOf(r, group);
    // "Asked (by Hana) whether prices rose, she said no": the question is nobody's statement.
    if (group.form === 'bare-passive' && (!source || group.first <= 1)) return;
    addFinding(r, {
      content: contentSpans(r, start, end),
      source,
      cue: cueOf(r, group, about ? group.main + 2 : group.main + 1),
      rule: 'passive',
      sourceRule: 'none',
      lemma: group.lemma,
    });
  }
}

/**
 * "The news was first reported by the agency": what is reported is the verb's subject; what goes on behind
 * the doer belongs to it.
 */
function readDone(r: Reading, g: number): void {
  const group = r.groups[g] as VerbGroup;
  const source = doerOf(r, group);
  const subject = source ? subjectAt(r, g, r.floor) : null;
  if (source && subject && isDummy(r, subject)) {
    readExtraposed(r, group, source);
    return;
  }
  if (!source || !subject || subject.rule === 'coordinated' || subject.rule === 'relative') return;
  // "No fire was mentioned by the agency", "have both been questioned by the police": nothing was said.
  if (group.negated || /^(?:no|nothing|none)$/.test(r.t[subject.first]?.lower ?? '')) return;
  if (/^(?:question|ask)$/.test(group.lemma)) return;
  const raised = raisedBehind(r, group);
  const told = contentSpans(r, subject.first, raised && subject.aside ? subject.aside[1] : subject.end);
  addFinding(r, {
    content: raised ? joined(told, contentSpans(r, ...raised)) : told,
    source,
    cue: cueOf(r, group, group.main + 2),
    rule: 'passive',
    sourceRule: 'doer',
    lemma: group.lemma,
  });
}

/** "The clerk was reported by the paper in May to have fled": the tokens of what the subject is said to have done; `null` for none. */
function raisedBehind(r: Reading, group: VerbGroup): [number, number] | null {
  const { t } = r;
  if (!/[sb]/.test(framesOf(group.lemma))) return null;
  const to = skipCircumstances(t, nounPhraseForward(t, group.main + 2, t.length, PLACING));
  if (t[to]?.tag !== 'T' || !/^(?:be|have)$/.test(t[to + 1]?.lower ?? '')) return null;
  const doer = doerOf(r, group);
  if (!doer || !canSpeak(r.text.slice(...doer))) return null;
  return [to, contentEnd(t, to, t.length)];
}

const joined = (one: Content, two: Content): Content => ({
  spans: [...one.spans, ...two.spans],
  quotations: [...one.quotations, ...two.quotations],
});

/** "it" that stands for a clause to come. */
const isDummy = ({ t }: Reading, { first, end }: Subject): boolean =>
  end - first === 1 && t[first]?.lower === 'it';

/** "It was reported by the agency on Monday that the bridge had closed": what is reported stands behind its "that". */
function readExtraposed(r: Reading, group: VerbGroup, source: Span): void {
  const { t } = r;
  const doer = nounPhraseForward(t, group.main + 2, t.length, PLACING);
  const behind = skipCircumstances(t, doer);
  // "it has been reported by Hana, that …"
  const that = t[behind]?.tag === ',' ? behind + 1 : behind;
  if (t[that]?.lower !== 'that') return;
  const end = contentEnd(t, that + 1, t.length);
  addFinding(r, {
    content: contentSpans(r, that + 1, end),
    source,
    cue: cueOf(r, group, group.main + 2),
    rule: 'that-clause',
    sourceRule: 'doer',
    lemma: group.lemma,
  });
  r.clauseEnd = Math.max(r.clauseEnd, end);
}

/** "The office is being watched, as reported by the agency.": the content stands before. */
function readReportedBehind(r: Reading, group: VerbGroup, source: Span): void {
  const { t } = r;
  const end = t.findIndex((token) => token.end === source[1]) + 1;
  const comma = group.first - 2;
  const first = leftStart(r, comma);
  if (t[comma]?.tag !== ',' || !isOf(t[skipCircumstances(t, end)], STOP_OR_COMMA)) return;
  if (first >= comma || !hasVerb(t, first, comma)) return;
  addFinding(r, {
    content: contentSpans(r, first, comma),
    source,
    cue: cueOf(r, group, group.main + 1),
    rule: 'clause-tag',
    sourceRule: 'doer',
    lemma: group.lemma,
  });
  r.floor = Math.max(r.floor, end);
}

/** "As reported by the agency, …" */

function readAsReported(r: Reading, group: VerbGroup): void {
  const { t } = r;
  const source = doerOf(r, group);
  if (source && group.first > 2) readReportedBehind(r, group, source);
  if (!source || group.first > 2) return;
  const comma = t.findIndex((token, i) => i > group.main && token.tag === ',');
  if (comma < 0) return;
  const end = contentEnd(t, comma + 1, t.length);
  addFinding(r, {
    content: contentSpans(r, comma + 1, end),
    source,
    cue: cueOf(r, group, group.main + 2),
    rule: 'clause',
    sourceRule: 'doer',
    lemma: group.lemma,
  });
}

/**
 * "Rice is short, the paper was told by a trader.", "The paper was told by a trader that rice is short": who tells is the source, and
 * who was told carries it. Says whether it is one.
 */
function readTold(r: Reading, g: number): boolean {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const source = group.form === 'passive' ? doerOf(r, group) : null;
  const subject = source ? subjectAt(r, g, r.floor) : null;
  if (!source || !subject || subject.rule === 'coordinated' || subject.rule === 'relative') return false;
  const parts = {
    source,
    cue: cueOf(r, group, group.main + 2),
    sourceRule: 'doer' as const,
    lemma: group.lemma,
    addressee: sourceSpan(t, subject),
  };
  const doer = nounPhraseForward(t, group.main + 2, t.length, PLACING);
  const that = skipCircumstances(t, doer);
  if (t[that]?.lower === 'that') {
    const end = contentEnd(t, that + 1, t.length);
    addFinding(r, { ...parts, content: contentSpans(r, that + 1, end), rule: 'that-clause' });
    r.clauseEnd = Math.max(r.clauseEnd, end);
    return true;
  }
  readQuotedBehind(r, subject, parts);
  return false;
}

/** "by Kim": who does what the passive says. */
function doerOf(r: Reading, group: VerbGroup): [number, number] | null {
  const { t } = r;
  if (t[group.main + 1]?.lower !== 'by') return null;
  const end = nounPhraseForward(t, group.main + 2, t.length, PLACING);
  const span = spanOf(t, group.main + 2, end);
  // "criticized by name", "confirmed by phone": one noun without an article is how it was done, unless it can speak.
  const isManner = end === group.main + 3 && t[end - 1]?.tag === 'N' && !isCapital(t[end - 1] as Token);
  if (!span || (isManner && !canSpeak(r.text.slice(...span)))) return null;
  return [span[0], span[1]];
}

/** "The road is shut, X was quoted as saying (by Y).": the content stands before. */
function readQuotedBehind(r: Reading, subject: Subject, parts: Omit<FindingParts, 'content' | 'rule'>): void {
  const left = leftContent(r, subject.first);
  if (!left || left.quoted) return;
  const first = leftStart(r, left.end);
  if (first >= left.end || !hasVerb(r.t, first, left.end)) return;
  addFinding(r, { ...parts, content: contentSpans(r, first, left.end), rule: 'clause-tag' });
  r.floor = Math.max(r.floor, subject.first);
}

/** One past the clause of "who" at token `at`: "by two deputies who heard it"; `at` itself where none begins. */
function behindWho(t: readonly Token[], at: number): number {
  if (t[at]?.lower !== 'who') return at;
  const end = t.findIndex((token, i) => i > at && isOf(token, STOP_OR_COMMA));
  return end < 0 ? t.length : end;
}

/** "In a cable, | the minister is quoted": the paper that the sentence opens with, which quotes; `null` where there is none. */
function documentBefore({ t, text }: Reading, subject: number): Span | null {
  if (t[0]?.lower !== 'in' || t[subject - 1]?.tag !== ',') return null;
  const span = spanOf(t, 1, nounPhraseForward(t, 1, subject, PLACING));
  const { kind, head } = mention(span ? text.slice(...span) : '');
  // His own statement; an outlet's report.
  return kind === 'document' && !/^(?:statement|report|story|article|dispatch|interview)$/.test(head)
    ? span
    : null;
}

/** One past those who are told at `at`: "him", "a crowd of miners". */
const behindTold = (t: readonly Token[], at: number): number =>
  t[at]?.tag === 'P' ? at + 1 : nounPhraseForward(t, at, t.length, PLACING);

/** "X was quoted (by Y) as saying …", with the content behind or before. */
function readQuoted(r: Reading, g: number): void {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  let as = group.main + 1;
  while (t[as]?.lower !== 'as' && as < group.main + 16 && !isOf(t[as], AS_SEARCH_END)) as++;
  const verb = t[as + 1];
  if (t[as]?.lower !== 'as' || verb?.tag !== 'G' || !/[st]/.test(framesOf(verb.lemma ?? ''))) return;
  const subject: Subject | null = subjectAt(r, g, 0);
  if (!subject) return;
  r.spent.add(as + 1);
  // "was quoted by RFA as saying", "was quoted as saying by RFA"
  const by = [group.main + 1, as + 2].find((i) => t[i]?.lower === 'by');
  const relay =
    by === undefined
      ? documentBefore(r, subject.from)
      : spanOf(t, by + 1, nounPhraseForward(t, by + 1, by < as ? as : t.length, PLACING));
  const parts = {
    source: sourceSpan(t, subject),
    cue: cueOf(r, group, as + 2),
    sourceRule: subject.rule,
    lemma: verb.lemma ?? 'say',
    relay,
    addressee: null as Span | null,
    aside: subject.aside ? spanOf(t, subject.aside[0], subject.aside[1]) : null,
  };
  let start = by !== undefined && by > as ? nounPhraseForward(t, by + 1, t.length, PLACING) : as + 2;
  // "was quoted as telling the envoy that …": who was told is none of it.
  const told = verb.lemma === 'tell' ? behindTold(t, start) : start;
  if (told > start) {
    parts.addressee = spanOf(t, start, told);
    start = told;
  }
  const before = t[subject.first - 1];
  const quotation = before?.tag === 'Q' ? before.quotation : null;
  if (quotation && endsAsSpeech(r.text, quotation)) {
    addFinding(r, {
      ...parts,
      content: contentSpans(r, subject.first - 1, subject.first),
      rule: 'quote-tag',
    });
    r.floor = Math.max(r.floor, behindWho(t, start));
    return;
  }
  if (t[start]?.tag === ',' || t[start]?.tag === ':') start++;
  if (t[start]?.lower === 'that') start++;
  if (!t[start] || isOf(t[start], STOP_OR_COMMA)) {
    readQuotedBehind(r, subject, parts);
    return;
  }
  const quoted = t[start]?.tag === 'Q';
  const end = quoted ? quotationEnd(r, start) : contentEnd(t, start, t.length);
  addFinding(r, {
    ...parts,
    content: contentSpans(r, start, end),
    rule: quoted ? 'quote-after-cue' : 'clause',
  });
  r.floor = Math.max(r.floor, end);
}
