/** Who says it: before what is quoted, or between it and the verb. */
import type { Eojeol } from '../words/eojeols';
import { verbAt } from '../words/verbs';
import { type Candidate, candidates, sourceOf } from './candidates';
import type { Draft, Quoted } from './drafts';
import { isDate, isPredicate, type Phrase } from './phrases';
import { contentStart } from './places';
import type { Reading } from './reading';

/** Connectives behind which another may speak. */
const ENDS_CLAUSE = /(?:[하되나오가지]자|지만|는데|으나|었으나|했으나|므로|자마자|기에|때문에|가운데|데다)$/u;

export function sourceBehind(s: Reading, last: Quoted, i: number): Phrase | null {
  const isListed = verbAt((s.e[i] as Eojeol).bare)?.class === 'say';
  const all = candidates(s.e, last.end + 1, i);
  const one = all.findLast(({ known }) => known) ?? all.find((other) => other.case === 'topic' || isListed);
  return one ? sourceOf(s.e, one, last.end + 1) : null;
}

export function sourceBefore(s: Reading, first: Quoted, isInner: boolean): Candidate | null {
  const { e } = s;
  const isMark = first.kind === 'mark';
  const all = candidates(e, s.floor, first.at);
  const known = all.filter((one) => one.known);
  const topics = known.filter((one) => one.case === 'topic');
  const nearest = known.at(-1);
  if (isInner && known.length > 1 && nearest && !isCut(s, nearest.at, first.at)) return nearest;
  if (isMark) {
    const topic = topics.at(-1);
    if (topic) return topic;
    const subject = known.findLast(({ at }) => !isCut(s, at, first.at)) ?? null;
    if (subject) return subject;
    const near = all.at(-1);
    return near && isNear(s, near.at, first.at) ? near : null;
  }
  const topic = topics[0];
  // "당국은 단속하지만 장사는 계속된다": a topic that a predicate takes before another comes.
  if (topic) return topic;
  const subject = known[0];
  if (!subject) {
    const open = all.find((one) => one.case === 'topic' && one.at <= s.floor + 6);
    return open &&
      all.length > 1 &&
      !/^(?:이|그|이번|이런|해당)$/u.test((e[open.at - 1] as Eojeol | undefined)?.bare ?? '')
      ? open
      : null;
  }
  const more =
    all.some(({ at }) => at > subject.at) || contentStart(e, subject.at + 1, first.at) > subject.at + 1;
  return isWithin(s, subject.at, first.at) && !more ? null : subject;
}

export function isCut(s: Reading, at: number, to: number): boolean {
  return s.e.slice(at + 1, to).some(({ bare, quotation }) => !quotation && ENDS_CLAUSE.test(bare));
}

export function isWithin(s: Reading, at: number, to: number): boolean {
  return s.e
    .slice(at + 1, to)
    .some(
      ({ bare, quotation }) =>
        !quotation && (isPredicate(bare) || /(?:하자|되자|면서|으며|지만|는데)$/u.test(bare)),
    );
}

export function isNear(s: Reading, at: number, to: number): boolean {
  return contentStart(s.e, at + 1, to) >= to || s.e.slice(at + 1, to).every(({ bare }) => isDate(bare));
}

export function outerTopic(s: Reading, inner: Draft): Candidate | null {
  const before = candidates(s.e, s.floor, inner.source?.first ?? inner.at).filter(({ known }) => known);
  const own =
    inner.source && inner.sourceRule === 'subject'
      ? candidates(s.e, inner.source.last, inner.source.last + 1)
      : [];
  return before.find((one) => one.case === 'topic') ?? before[0] ?? own.find(({ known }) => known) ?? null;
}
