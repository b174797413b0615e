/** Attributions of verbs: what they govern, who says it, and verbs around other attributions. */

import type { Span } from '../../../model';
import type { Eojeol } from '../words/eojeols';
import { sourceOf } from './candidates';
import { cited, clause, marked, run as runOf } from './contents';
import { contentSpan, type Draft, type Quoted } from './drafts';
import type { Phrase } from './phrases';
import { addresseeIn, contentStart, wayIn } from './places';
import { inherited as inheritedBy, isOutletPhrase, opening, quotationsOf, type Reading } from './reading';
import { outerTopic, sourceBefore, sourceBehind } from './sources';

export function draft(
  s: Reading,
  cue: Span,
  i: number,
  lemma: string,
  type: Draft['class'],
  joins: boolean,
  last: Quoted,
  isInner = false,
): Draft | null {
  const { e } = s;
  const run = runOf(s, i, last);
  const first = run[0] as Quoted;
  const behind = sourceBehind(s, last, i);
  const before = behind ? null : sourceBefore(s, first, isInner);
  if (last.inner) return around(s, cue, i, lemma, type, joins, last, behind);
  const source = behind ?? (before && sourceOf(e, before, s.floor));
  if (type === 'hold' && !source) return null;
  const marks = run.every(({ kind }) => kind === 'mark');
  if (!marks && behind && first.kind === 'clause') s.floor = opening(s);
  const content = marks ? marked(s, run, before, source) : clause(s, first, last, before);
  if (content.length === 0) return null;
  const from = before ? before.at + 1 : last.end + 1;
  const inherited = source ? null : inheritedBy(s);
  const isWord = last.waits === 'noun' && last.kind === 'clause';
  return {
    rule: ruleOf(marks, behind !== null, (source ?? inherited) !== null, isWord),
    content,
    source: source ?? inherited,
    sourceRule: source ? (behind ? 'inverted' : 'subject') : inherited ? 'coordinated' : 'none',
    cue: [cue],
    at: i,
    class: type,
    joins,
    isWord,
    lemma,
    quotations:
      marks && content.length === run.length
        ? run.flatMap(({ at }) => (e[at] as Eojeol).quotation ?? [])
        : quotationsOf(s, content),
    addressee: addresseeIn(e, from, first.at) ?? addresseeIn(e, last.end + 1, i),
    cited: cited(s, from, first, last, i),
    relay: source && !isOutletPhrase(source) ? wayIn(e, from, first.at) : null,
    relayCue: [],
  };
}

export function around(
  s: Reading,
  cue: Span,
  i: number,
  lemma: string,
  type: Draft['class'],
  joins: boolean,
  last: Quoted,
  behind: Phrase | null,
): Draft | null {
  const { e } = s;
  const inner = last.inner as Draft;
  const topic = behind ? null : outerTopic(s, inner);
  const source = behind ?? (topic ? sourceOf(e, topic, s.floor) : null);
  // One speaker before two verbs is the outer one's.
  if (topic && inner.source?.last === topic.at) inner.source = null;
  const content = contentSpan(
    e,
    topic ? contentStart(e, topic.at + 1, last.at) : behind ? opening(s) : s.floor,
    last.at,
    last.content,
  );
  if (!content) return null;
  if (
    source &&
    isOutletPhrase(source) &&
    inner.source &&
    inner.class !== 'hold' &&
    !isOutletPhrase(inner.source)
  ) {
    inner.relay = source.span;
    inner.relayCue = [cue];
    s.floor = i + 1;
    s.waiting = [];
    return null;
  }
  return {
    rule: source ? (behind ? 'clause-tag' : 'clause') : 'quote-alone',
    content: [content],
    source,
    sourceRule: source ? (behind ? 'inverted' : 'subject') : 'none',
    cue: [cue],
    at: i,
    class: type,
    joins,
    isWord: false,
    lemma,
    quotations: quotationsOf(s, [content]),
    addressee: addresseeIn(e, last.end + 1, i),
    cited: inner.class === 'rumour' ? null : (inner.source?.span ?? null),
    relay: null,
    relayCue: [],
  };
}

function ruleOf(marks: boolean, behind: boolean, sourced: boolean, isWord: boolean): Draft['rule'] {
  if (!sourced) return 'quote-alone';
  if (marks) return 'quote-tag';
  return isWord ? 'object' : behind ? 'clause-tag' : 'clause';
}
