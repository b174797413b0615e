/** What is said: quotations, the clause before its ending, and whom the speaker says to have it from. */

import type { Span } from '../../../model';
import { TOLD_AS } from '../words/clauses';
import type { Eojeol } from '../words/eojeols';
import { type Candidate, candidates, sourceOf } from './candidates';
import { contentSpan, ownerBefore, type Quoted } from './drafts';
import { type Phrase, phraseAt } from './phrases';
import { citedIn, contentStart } from './places';
import { isOutletPhrase, type Reading } from './reading';
import { isWithin } from './sources';

export function run(s: Reading, i: number, last: Quoted): Quoted[] {
  const run = [last];
  for (let j = s.waiting.indexOf(last) - 1; j >= 0; j--) {
    const one = s.waiting[j] as Quoted;
    const next = run[0] as Quoted;
    if (one.waits !== 'verb' || one.inner) break;
    if (!one.joins && !(one.kind === 'mark' && next.kind === 'mark')) break;
    if (one.kind === 'clause' && TOLD_AS.test((s.e[one.at] as Eojeol).bare)) break;
    run.unshift(one);
  }
  return run.filter((one) => one.at < i);
}

export function marked(
  s: Reading,
  run: readonly Quoted[],
  before: Candidate | null,
  source: Phrase | null,
): Span[] {
  const { e } = s;
  const first = run[0] as Quoted;
  if (before && source && isOutletPhrase(source) && !citedIn(e, before.at + 1, first.at)) {
    const subject = candidates(e, before.at + 1, first.at).find(
      (one) => one.known && one.case === 'subject' && /[이가]$/u.test((e[one.at] as Eojeol).bare),
    );
    const phrase = subject && !isWithin(s, subject.at, first.at) ? sourceOf(e, subject, before.at + 1) : null;
    const end = (e[(run.at(-1) as Quoted).at] as Eojeol).quotation?.end;
    if (phrase && end) return [[phrase.span[0], end]];
  }
  return run.flatMap(({ at }) => {
    const inner = (e[at] as Eojeol).quotation?.inner;
    return inner ? [inner] : [];
  });
}

export function clause(s: Reading, first: Quoted, last: Quoted, before: Candidate | null): Span[] {
  const { e } = s;
  const start = before
    ? contentStart(e, before.at + 1, first.at)
    : first.kind === 'mark'
      ? first.at
      : s.floor;
  const heard = s.waiting.findLast(({ at }) => at < first.at && TOLD_AS.test((e[at] as Eojeol).bare));
  const from = first.kind === 'mark' && before ? first.at : Math.max(start, heard ? heard.at + 1 : 0);
  if (last.kind === 'mark') {
    const quotation = (e[last.at] as Eojeol).quotation;
    const open = e[from];
    return quotation && open ? [[open.start, quotation.end]] : [];
  }
  const span = contentSpan(e, from, last.at, last.content);
  return span ? [span] : [];
}

export function cited(s: Reading, from: number, first: Quoted, last: Quoted, i: number): Span | null {
  const { e } = s;
  const phrase =
    citedIn(e, from, Math.max(from, first.at)) ?? citedIn(e, last.end + 1, i) ?? citedIn(e, s.floor, from);
  if (phrase) return phrase.span;
  const told = s.waiting.find(
    ({ at, kind }) => kind === 'clause' && at < first.at && TOLD_AS.test((e[at] as Eojeol).bare),
  );
  if (!told || told.at <= from) return null;
  const owner = ownerBefore(e, told.at, from);
  if (owner) return owner.span;
  // "송도원에 사는 친척에게서 들은 이야기라며"
  for (let k = told.at - 1; k >= from; k--) {
    const particle = /(?:에게서|에게|로부터|으로부터|한테서|한테)$/u.exec((e[k] as Eojeol).bare)?.[0];
    if (particle) return phraseAt(e, k, (e[k] as Eojeol).bare.length - particle.length, from)?.span ?? null;
  }
  return null;
}
