/** Verbs as cues: each verb group of saying, with its source on one side and its content on the other. */
import type { Span } from '../../model';
import type { Quotation, Rule, SourceRule, Token } from '../passage';
import { contentEnd } from './content-end';
import { framesOf } from './frames';
import { nounPhraseBack, nounPhraseForward, PLACING } from './noun-phrase';
import { addFinding, contentSpans, type Reading, spanOf } from './reading';
import { hasVerb, type RightSide, rightSide } from './right-side';
import { type Subject, subjectOf } from './subject';
import type { VerbGroup } from './verb-groups';

/** Verbs before an infinitive that leave its subject the speaker: "went on to say", "continued to argue". */
const RAISING = new Set(
  'continue go begin proceed start return rush seek try appear use take turn move step write tweet'.split(
    ' ',
  ),
);

/** A quotation that ends as speech does before its tag: “…,” / “…?” */
function endsAsSpeech(text: string, quotation: Quotation): boolean {
  const [start, end] = quotation.inner;
  return /[,.!?…—–-]['’\])]?\s*$/.test(text.slice(Math.max(start, end - 4), end));
}

/** Whether the token before `at` closes a quotation or clause that a tag can follow; gives the end of the content. */
function leftContent(r: Reading, at: number): { end: number; quoted: boolean } | null {
  let i = at - 1;
  while (i >= r.floor && (r.t[i]?.tag === 'R' || r.t[i]?.lower === 'as')) i--;
  const token = r.t[i];
  if (!token || i < r.floor) return null;
  if (token.tag === 'Q') {
    const speech = endsAsSpeech(r.text, token.quotation as Quotation);
    return speech || r.t[i - 1]?.tag !== 'N' ? { end: i + 1, quoted: true } : null;
  }
  if (token.tag !== ',' && token.tag !== '-' && token.tag !== ':') return null;
  if (r.t[i - 1]?.tag === 'Q') return { end: i, quoted: true };
  return i > r.floor ? { end: i, quoted: false } : null;
}

/** Where the content of a tag that ends at `end` begins. */
function leftStart(r: Reading, end: number): number {
  let from = r.floor;
  while (from < end && ',;:-C'.includes((r.t[from] as Token).tag) && (from > 0 || r.t[from + 1]?.tag === 'Q'))
    from++;
  // “…,” X said: nothing but the quotation, with an adverb or conjunction before it at most.
  const last = r.t[end - 1];
  if (
    last?.tag === 'Q' &&
    end - 1 > from &&
    end - 1 - from <= 2 &&
    r.t.slice(from, end - 1).every((token) => 'RC,'.includes(token.tag))
  )
    return end - 1;
  return from;
}

/** The source of an inverted tag: “…,” said Kim, a farmer. */
function inverted(r: Reading, group: VerbGroup): Subject | null {
  const { t } = r;
  const from = group.main + 1;
  if (!t[from] || !'NDP'.includes(t[from].tag)) return null;
  const name = t[from].tag === 'N';
  const end = nounPhraseForward(t, from, t.length, name ? new Set(['of', 'from']) : PLACING);
  if (end === from) return null;
  let stop = end;
  // "said a man who fled last year": a restrictive clause belongs to the phrase.
  if (t[end]?.tag === 'W' && t[end]?.lower === 'who' && !name) {
    stop = end + 1;
    while (t[stop] && !',.;:-Q'.includes(t[stop]?.tag ?? '.')) stop++;
  }
  const after = t[stop];
  if (after && 'VX'.includes(after.tag)) return null;
  const close = after?.tag === ',' ? t.findIndex((token, i) => i > stop && ',.'.includes(token.tag)) : -1;
  return {
    first: from,
    end: stop,
    rule: 'inverted',
    aside: close > stop + 1 ? [stop + 1, close] : null,
    from,
  };
}

/** The subject that a participle or infinitive shares. */
function inherited(r: Reading, at: number): Subject | null {
  for (let g = r.groups.length - 1; g >= 0; g--) {
    const group = r.groups[g] as VerbGroup;
    if (group.main >= at || (group.form !== 'finite' && group.form !== 'passive')) continue;
    const subject = subjectOf(r.t, group.first, 0, r.groups.slice(0, g));
    if (subject && subject.rule !== 'relative') return { ...subject, rule: 'inherited' };
  }
  return null;
}

/** The subject of the clause that a leading participle belongs to: "Citing a colleague, Kim said …". */
function following(r: Reading, at: number): Subject | null {
  const group = r.groups.find(
    (other) =>
      other.first > at &&
      other.form === 'finite' &&
      r.t.slice(at, other.first).some((token) => token.tag === ','),
  );
  return group ? subjectOf(r.t, group.first, at + 1, []) : null;
}

/** Source of the finding that stands before token `at` and is not part of another one's content. */
function lastSource(r: Reading, at: number): { source: Span } | null {
  const place = r.t[at]?.start ?? 0;
  for (let i = r.found.length - 1; i >= 0; i--) {
    const finding = r.found[i];
    if (finding?.source && finding.cue[0] && finding.cue[0][0] < place && finding.rule !== 'according-to') {
      const inside = r.found.some(
        (other) =>
          other !== finding &&
          other.content.some(
            ([s, e]) => s <= (finding.cue[0]?.[0] ?? -1) && e >= (finding.cue[0]?.[1] ?? -1),
          ),
      );
      if (!inside) return { source: finding.source };
    }
  }
  return null;
}

interface Source {
  span: Span | null;
  rule: SourceRule;
  /** First token of the source and its clause, where it stands before the cue. */
  first: number;
  end: number;
  aside: Span | null;
  antecedent: Span | null;
}

/** The noun phrase that "who" at token `at` takes up. */
function antecedentOf(r: Reading, at: number): Span | null {
  const last = r.t[at - 1]?.tag === ',' ? at - 2 : at - 1;
  const first = nounPhraseBack(r.t, last, 0);
  return first < 0 ? null : spanOf(r.t, first, last + 1);
}

function sourceOf(r: Reading, subject: Subject | null): Source | null {
  if (!subject) return null;
  return {
    span: spanOf(r.t, subject.first, subject.end),
    rule: subject.rule,
    first: subject.first,
    end: subject.end,
    aside: subject.aside ? spanOf(r.t, subject.aside[0], subject.aside[1]) : null,
    antecedent: subject.rule === 'relative' ? antecedentOf(r, subject.first) : null,
  };
}

function findSource(r: Reading, g: number): Source | null {
  const group = r.groups[g] as VerbGroup;
  if (group.form === 'participle' || group.form === 'infinitive') {
    if (group.first === 0) return sourceOf(r, following(r, group.main));
    const before = lastSource(r, group.first);
    if (before && group.form === 'participle')
      return {
        span: before.source,
        rule: 'inherited',
        first: group.first,
        end: group.first,
        aside: null,
        antecedent: null,
      };
    return sourceOf(r, inherited(r, group.first));
  }
  return sourceOf(r, subjectOf(r.t, group.first, 0, r.groups.slice(0, g)));
}

/** Reads the verb group at `g`; adds what it finds. */
export function readCue(r: Reading, g: number): void {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const frames = framesOf(group.lemma);
  if (!frames) return;
  if (group.form === 'passive' || group.form === 'bare-passive') return;
  const governor = t[group.first - 2];
  if (
    group.form === 'infinitive' &&
    !(governor && (governor.lower === 'on' || RAISING.has(governor.lemma ?? '')))
  )
    return;
  const right = rightSide(t, group);
  if (readTag(r, g, right)) return;
  if (group.hypothetical && right.kind !== 'quotation') return;
  readForward(r, g, right, frames);
}

function cueSpan(r: Reading, group: VerbGroup, end: number): Span[] {
  const span = spanOf(r.t, group.first, Math.max(end, group.main + 1));
  return span ? [span] : [];
}

/** The cue behind its content: “…,” X said. / The town is empty, X said. */
function readTag(r: Reading, g: number, right: RightSide): boolean {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const frames = framesOf(group.lemma);
  if (group.form !== 'finite' || !/[sqtbo]/.test(frames)) return false;
  const open = right.kind === 'nothing' || (right.kind === 'quotation' && t[right.start - 1]?.tag === ',');
  const direct = leftContent(r, group.first);
  let subject: Subject | null = null;
  let left: { end: number; quoted: boolean } | null = null;
  if (direct && (direct.quoted || open || /[sq]/.test(frames))) {
    const turned = inverted(r, group);
    if (turned) {
      const after = t[turned.end];
      const closed =
        after === undefined ||
        '.,;:-QISW'.includes(after.tag) ||
        after.tag === 'G' ||
        after.tag === 'R' ||
        after.tag === 'T';
      if (closed && (direct.quoted || after === undefined || '.,'.includes(after.tag))) {
        if (direct.quoted || !subjectOf(t, group.first, r.floor, [])) {
          subject = turned;
          left = direct;
        }
      }
    }
  }
  if (!subject) {
    const straight = subjectOf(t, group.first, r.floor, r.groups.slice(0, g));
    if (!straight || straight.rule === 'coordinated' || straight.rule === 'relative') return false;
    left = leftContent(r, straight.first);
    if (!left) return false;
    const quotedTag =
      left.quoted &&
      t[left.end - 1]?.tag === 'Q' &&
      endsAsSpeech(r.text, t[left.end - 1]?.quotation as Quotation);
    if (
      !open &&
      !(quotedTag && right.kind !== 'that' && right.kind !== 'quotation' && right.kind !== 'colon')
    )
      return false;
    subject = straight;
  }
  if (!left) return false;
  if (!/[sqt]/.test(frames) && left.quoted) return false;
  const first = leftStart(r, left.end);
  const quotedOnly = t.slice(first, left.end).every((token) => 'Q,C'.includes(token.tag));
  if (!left.quoted && (!/[stb]/.test(frames) || !(hasVerb(t, first, left.end) || left.end - first >= 1)))
    return false;
  const content = contentSpans(r, first, left.end);
  const inversion = subject.rule === 'inverted';
  const cueEnd = inversion ? group.main + 1 : Math.max(right.cueEnd, group.main + 1);
  let rest = inversion ? (subject.aside ? subject.aside[1] : subject.end) : right.start;
  if (right.kind === 'quotation' && !inversion) rest = right.start - 1;
  let floor = rest;
  if (t[rest]?.tag === ',' || (t[rest]?.tag === 'Q' && inversion)) {
    const next = t[rest]?.tag === 'Q' ? rest : rest + 1;
    const start = t[next]?.tag === 'C' && t[next + 1]?.tag === 'Q' ? next + 1 : next;
    if (t[start]?.tag === 'Q') {
      const end = quotationEnd(r, start);
      const more = contentSpans(r, start, end);
      content.spans.push(...more.spans);
      content.quotations.push(...more.quotations);
      floor = end;
    } else if (
      !quotedOnly &&
      t[next] &&
      !'GWSEC'.includes(t[next]?.tag ?? '.') &&
      t[next]?.lower !== 'according'
    ) {
      const end = contentEnd(t, next, t.length);
      if (hasVerb(t, next, end) || 'VXB'.includes(t[next]?.tag ?? '.')) {
        content.spans.push(...contentSpans(r, next, end).spans);
        floor = end;
      }
    }
  }
  const rule: Rule =
    left.quoted && quotedOnly
      ? 'quote-tag'
      : frames.includes('s') || frames.includes('t')
        ? 'clause-tag'
        : 'belief';
  addFinding(r, {
    content,
    source: spanOf(t, subject.first, subject.end),
    cue: cueSpan(r, group, cueEnd),
    rule,
    sourceRule: subject.rule,
    lemma: group.lemma,
    addressee: right.addressee && !inversion ? spanOf(t, right.addressee[0], right.addressee[1]) : null,
    aside: subject.aside ? spanOf(t, subject.aside[0], subject.aside[1]) : null,
  });
  r.floor = Math.max(r.floor, floor);
  return true;
}

/** Where a quotation behind its cue ends: with itself, or with the clause when it is only part of one. */
function quotationEnd(r: Reading, first: number): number {
  const { t } = r;
  const end = contentEnd(t, first, t.length);
  for (let i = first; i < end; i++) {
    const token = t[i] as Token;
    if (token.tag !== 'Q') return end;
    const quotation = token.quotation as Quotation;
    const next = t[i + 1];
    if (i + 1 >= end) return end;
    if (
      /[.!?,…]['’]?\s*$/.test(r.text.slice(quotation.inner[0], quotation.inner[1]).slice(-3)) &&
      next?.tag !== 'Q'
    )
      return i + 1;
    if (next?.tag !== 'Q') {
      return end;
    }
  }
  return end;
}

/** The cue before its content: X said that …, X said: “…”, X called it “…”. */
function readForward(r: Reading, g: number, right: RightSide, frames: string): void {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const rule = ruleOf(r, group, right, frames);
  if (!rule) return;
  const source = findSource(r, g);
  if (!source?.span && group.form !== 'participle') return;
  let content: { spans: Span[]; quotations: Quotation[] };
  let end: number;
  if (right.kind === 'colon-open') {
    const next = r.sentences[r.index + 1];
    const quotation = next?.tokens[0]?.quotation;
    if (!quotation || next.tokens.length > 2) return;
    content = { spans: [quotation.inner], quotations: [quotation] };
    end = t.length;
  } else {
    const phrase = rule === 'object' || rule === 'prepositional' || rule === 'naming';
    end =
      right.kind === 'quotation'
        ? quotationEnd(r, right.start)
        : contentEnd(t, right.start, t.length, phrase);
    if (end <= right.start) return;
    content = contentSpans(r, right.start, end);
  }
  addFinding(r, {
    content,
    source: source?.span ?? null,
    cue: cueSpan(r, group, right.cueEnd),
    rule,
    sourceRule: source?.rule ?? 'none',
    lemma: group.lemma,
    addressee: right.addressee ? spanOf(t, right.addressee[0], right.addressee[1]) : null,
    aside: source?.aside ?? null,
    antecedent: source?.antecedent ?? null,
  });
  r.floor = Math.max(r.floor, end);
}

/** Which rule a cue with this right side falls under; `null` where it says nothing. */
function ruleOf(r: Reading, group: VerbGroup, right: RightSide, frames: string): Rule | null {
  const addressed = right.addressee !== null;
  switch (right.kind) {
    case 'nothing':
    case 'of-quotation':
      return null;
    case 'quotation':
      if (right.preposition) return 'prepositional';
      if (/[sqt]/.test(frames)) return 'quote-after-cue';
      return /[orcbe]/.test(frames) ? 'naming' : null;
    case 'colon':
    case 'colon-open':
      return /[sqt]/.test(frames)
        ? right.kind === 'colon-open' || r.t[right.start]?.tag === 'Q'
          ? 'quote-after-colon'
          : 'colon'
        : null;
    case 'that':
      if (/s/.test(frames) || (addressed && /[t]/.test(frames))) return 'that-clause';
      if (/b/.test(frames)) return 'belief';
      return /e/.test(frames) ? 'belief' : null;
    case 'question':
      if (/[s]/.test(frames) || (addressed && /[t]/.test(frames))) return 'that-clause';
      return /[qob]/.test(frames) ? 'belief' : null;
    case 'clause':
      if (/s/.test(frames) || (addressed && /[t]/.test(frames))) return 'clause';
      if (/b/.test(frames)) return 'belief';
      if (
        /c/.test(frames) &&
        r.t.slice(right.start, right.start + 25).some((token) => token.tag === 'Q' || token.lower === 'as')
      )
        return 'naming';
      if (/e/.test(frames)) return 'belief';
      return /[or]/.test(frames) ? 'object' : null;
    case 'infinitive':
      if (addressed) return /a/.test(frames) ? 'addressee-infinitive' : null;
      return /i/.test(frames) ? 'to-infinitive' : null;
    case 'gerund':
      return /[gor]/.test(frames) ? 'object' : null;
    case 'phrase':
      if (right.preposition) return 'prepositional';
      if (
        /c/.test(frames) &&
        r.t.slice(right.start, right.start + 25).some((token) => token.tag === 'Q' || token.lower === 'as')
      )
        return 'naming';
      if (/^(?:call|describe|label|brand|dub|term)$/.test(group.lemma)) return 'naming';
      return /[or]/.test(frames) ? 'object' : null;
  }
}
