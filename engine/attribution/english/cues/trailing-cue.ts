/** The cue behind its content: “…,” X said. / The town is empty, X said. / The town, X said, is empty. */
import type { Quotation, Rule, Token } from '../../language/stage-types';
import { framesOf } from '../lexicon/frames';
import type { Complement } from '../phrases/behind-cue';
import { hasVerb } from '../phrases/circumstances';
import { contentEnd, startsTag } from '../phrases/content-end';
import { isTime, nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import type { Subject } from '../phrases/subject';
import type { VerbGroup } from '../phrases/verb-groups';
import { sourceSpan } from './cue-source';
import { addFinding, contentSpans, quotationEnd, type Reading, spanOf, subjectAt } from './sentence-reading';

/** A quotation that ends as speech does before its tag: “…,” / “…?” */
export function endsAsSpeech(text: string, quotation: Quotation): boolean {
  const [start, end] = quotation.inner;
  return /[,.!?…—–-]['’\])]?\s*$/.test(text.slice(Math.max(start, end - 4), end));
}

interface Left {
  /** One past the content's last token. */
  end: number;
  quoted: boolean;
}

/** The content that a tag whose first token is `at` can follow. */
function leftOf(r: Reading, at: number): Left | null {
  let i = at - 1;
  while (i >= r.floor && (r.t[i]?.tag === 'R' || r.t[i]?.lower === 'as')) i--;
  const token = r.t[i];
  if (!token || i < r.floor) return null;
  if (token.tag === 'Q') {
    return endsAsSpeech(r.text, token.quotation as Quotation) || r.t[i - 1]?.tag !== 'N'
      ? { end: i + 1, quoted: true }
      : null;
  }
  if (token.tag !== ',' && token.tag !== '-' && token.tag !== ':') return null;
  if (r.t[i - 1]?.tag === 'Q') return { end: i, quoted: true };
  return i > r.floor ? { end: i, quoted: false } : null;
}

/** Where the content that ends at `end` begins. */
function leftStart(r: Reading, end: number): number {
  const joined = r.t[r.clauseEnd]?.tag === ',' && r.t[r.clauseEnd + 1]?.tag === 'C' && r.clauseEnd < end;
  let from = joined ? Math.max(r.floor, r.clauseEnd) : r.floor;
  while (
    from < end &&
    ',;:-C('.includes((r.t[from] as Token).tag) &&
    (from > 0 || r.t[from]?.tag === '(' || r.t[from + 1]?.tag === 'Q')
  )
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

/** The source behind its verb: “…,” said Kim, a farmer. */
function inverted(r: Reading, group: VerbGroup): Subject | null {
  const { t } = r;
  const from = group.main + 1;
  if (!t[from] || !'NDP'.includes(t[from].tag) || isTime(t[from])) return null;
  const name = t[from].tag === 'N';
  const end = nounPhraseForward(t, from, t.length, name ? new Set(['of', 'from']) : PLACING);
  if (end === from) return null;
  let stop = end;
  // "said a man who fled last year": a restrictive clause belongs to the phrase.
  if (t[end]?.lower === 'who' && !name) {
    stop = end + 1;
    while (t[stop] && !',.;:-Q'.includes(t[stop]?.tag ?? '.')) stop++;
  }
  // "said a source involved in the talks, who …": a participle with its phrase.
  if (!name && t[end]?.tag === 'V' && /ed$/.test(t[end].lower) && t[end + 1]?.tag === 'I') {
    stop = nounPhraseForward(t, end + 2, t.length, PLACING);
    if (stop === end + 2) return null;
  }
  const after = t[stop];
  if (after && 'VX'.includes(after.tag)) return null;
  let close = -1;
  if (after?.tag === ',') {
    close = stop + 1;
    while (t[close] && !'.Q;'.includes(t[close]?.tag ?? '.')) close++;
    if (t[close - 1]?.tag === ',') close--;
    // “…,” said Kim, adding that …
    const verb = t.findIndex((token, i) => i > stop && i < close && token.tag === ',');
    if (t[stop + 1]?.tag === 'G' || t[stop + 1]?.tag === 'C' || t[stop + 1]?.tag === 'I') close = -1;
    else if (verb > 0 && (t[verb + 1]?.tag === 'G' || t[verb + 1]?.tag === 'C' || t[verb + 1]?.tag === 'S'))
      close = verb;
  }
  return {
    first: from,
    end: stop,
    rule: 'inverted',
    aside: close > stop + 1 ? [stop + 1, close] : null,
    from,
  };
}

/** "Said Kim Yun, who lives there: “…”": the verb opens the sentence. Says whether it does. */
export function readOpeningVerb(r: Reading): boolean {
  const { t } = r;
  if (t[0]?.tag !== 'V' || !framesOf(t[0].lemma ?? '').includes('s')) return false;
  const end = nounPhraseForward(t, 1, t.length, PLACING);
  const quote = t.findIndex((token, i) => i >= end && token.tag === 'Q');
  if (end < 2 || quote < 0 || !',:'.includes(t[quote - 1]?.tag ?? '.')) return false;
  if (quote - 1 > end && t[end]?.tag !== ',') return false;
  addFinding(r, {
    content: contentSpans(r, quote, quotationEnd(r, quote)),
    source: spanOf(t, 1, end),
    aside: quote - 1 > end + 1 ? spanOf(t, end + 1, quote - 1) : null,
    cue: [[t[0].start, t[0].end]],
    rule: 'quote-after-cue',
    sourceRule: 'inverted',
    lemma: t[0].lemma ?? '',
  });
  return true;
}

/** "The manager, Kim, said the mill, once sold, …" has its subject on the left: a name and its apposition, and no clause. */
function isOwn(r: Reading, g: number, end: number): boolean {
  if (hasVerb(r.t, leftStart(r, end), end)) return false;
  return subjectAt(r, g, r.floor)?.rule === 'apposition';
}

/** Reads the group as a tag. Says whether it is one. */
export function readTag(r: Reading, g: number, complement: Complement): boolean {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const frames = framesOf(group.lemma);
  if (group.form !== 'finite' || group.negated || !/[sqtb]/.test(frames) || group.lemma === 'show')
    return false;
  const open =
    complement.kind === 'nothing' ||
    (complement.kind === 'quotation' && t[complement.start - 1]?.tag === ',');
  let subject: Subject | null = null;
  let left: Left | null = leftOf(r, group.first);
  if (left && (left.quoted || /[sq]/.test(frames))) {
    const turned = inverted(r, group);
    const after = turned ? t[turned.end] : undefined;
    if (
      turned &&
      (left.quoted
        ? after === undefined || !'VXB'.includes(after.tag)
        : (after === undefined || '.,'.includes(after.tag)) && !isOwn(r, g, left.end))
    )
      subject = turned;
  }
  if (!subject) {
    subject = subjectAt(r, g, r.floor);
    if (!subject || subject.rule === 'coordinated' || subject.rule === 'relative') return false;
    left = leftOf(r, subject.first);
    if (!left) return handsOn(r, subject, complement);
    const speech =
      left.quoted &&
      t[left.end - 1]?.tag === 'Q' &&
      endsAsSpeech(r.text, t[left.end - 1]?.quotation as Quotation);
    if (
      complement.kind === 'clause' &&
      !t.slice(leftStart(r, left.end), left.end).every((token) => 'Q,C'.includes(token.tag))
    )
      return false;
    if (
      !open &&
      !(
        speech &&
        complement.kind !== 'that' &&
        complement.kind !== 'quotation' &&
        complement.kind !== 'colon'
      )
    )
      return false;
  }
  if (!left || (!left.quoted && !/[stb]/.test(frames))) return false;
  const first = leftStart(r, left.end);
  if (first >= left.end) return false;
  // "In a call on Monday, Kim said, “…”": what stands before is when and where, not what.
  const place = t[left.end - 1];
  const circumstance =
    // "On Monday’s “Evening Bell,” Kim said the road was shut."
    (left.quoted &&
      first < left.end - 1 &&
      ('I'.includes(t[first]?.tag ?? '.') || isTime(t[first])) &&
      place?.tag === 'Q' &&
      /^\W\p{Lu}[^.!?]{0,30}$/u.test(place.text) &&
      !t.slice(first, left.end).some((token) => 'VX'.includes(token.tag))) ||
    (!left.quoted &&
      (hasVerb(t, first, left.end)
        ? // "When asked whether it was so, Kim said, “…”"
          complement.kind === 'quotation' && 'SEGI'.includes(t[first]?.tag ?? '.')
        : 'IEGS'.includes(t[first]?.tag ?? '.') ||
          isTime(t[first]) ||
          /^(?:later|ago|earlier)$/.test(t[left.end - 1]?.lower ?? '') ||
          (complement.kind === 'quotation' && !'DNP'.includes(t[first]?.tag ?? '.'))));
  const goesOn =
    t[complement.start]?.tag === ',' &&
    ('VX'.includes(t[complement.start + 1]?.tag ?? '.') ||
      ('NDP'.includes(t[complement.start + 1]?.tag ?? '.') && hasVerb(t, complement.start + 1, t.length)));
  if (circumstance && !goesOn) return false;
  const direct = left.quoted && t.slice(first, left.end).every((token) => 'Q,C'.includes(token.tag));
  const content = contentSpans(r, first, left.end);
  const turned = subject.rule === 'inverted';
  let rest = turned ? (subject.aside ? subject.aside[1] : subject.end) : complement.start;
  if (complement.kind === 'quotation' && !turned) rest = complement.start - 1;
  const floor = readOn(r, rest, direct, turned, content);
  addFinding(r, {
    content,
    source: sourceSpan(t, subject),
    cue: cueOf(r, group, turned ? group.main + 1 : complement.cueEnd),
    rule: tagRule(direct, frames),
    sourceRule: subject.rule,
    lemma: group.lemma,
    addressee:
      complement.addressee && !turned ? spanOf(t, complement.addressee[0], complement.addressee[1]) : null,
    aside: subject.aside ? spanOf(t, subject.aside[0], subject.aside[1]) : null,
  });
  r.floor = Math.max(r.floor, floor);
  return true;
}

/** "…, a user said, Radio Free Asia reported": a second tag says through whom the first one reached us. */
function handsOn(r: Reading, subject: Subject, complement: Complement): boolean {
  const last = r.found.at(-1);
  const follows = r.t[subject.first - 1]?.tag === ',' && r.floor === subject.first - 1;
  if (!last || !follows || complement.kind !== 'nothing' || !/tag$/.test(last.rule) || last.relay)
    return false;
  last.relay = spanOf(r.t, subject.first, subject.end);
  r.floor = complement.start;
  return true;
}

const tagRule = (direct: boolean, frames: string): Rule =>
  direct ? 'quote-tag' : /[st]/.test(frames) ? 'clause-tag' : 'belief';

/** The cue's span, its auxiliaries, adverbs and particle included. */
export function cueOf(r: Reading, group: VerbGroup, end: number): [number, number][] {
  const span = spanOf(r.t, group.first, Math.max(end, group.main + 1));
  return span ? [[span[0], span[1]]] : [];
}

/** What of the content goes on behind the tag; gives the first token that no tag owns. */
function readOn(
  r: Reading,
  rest: number,
  direct: boolean,
  turned: boolean,
  content: { spans: unknown[]; quotations: Quotation[] },
): number {
  const { t } = r;
  if (t[rest]?.tag !== ',' && !(t[rest]?.tag === 'Q' && turned)) return rest;
  const next = t[rest]?.tag === 'Q' ? rest : rest + 1;
  let start = next;
  if (t[start]?.tag === 'C') start++;
  while (start > next && t[start]?.tag === 'R') start++;
  // "…,” she said in Boone, N.C., “…”
  if (t[next]?.tag === 'N' && t[next + 1]?.tag === ',') start = next + 2;
  if (t[start]?.tag !== 'Q') start = next;
  const take = (from: number, end: number): number => {
    const more = contentSpans(r, from, end);
    content.spans.push(...more.spans);
    content.quotations.push(...more.quotations);
    return end;
  };
  // ", in what he called a purge": the outlet's own words.
  if (startsTag(t, next, t.length) || (t[next]?.tag === 'I' && t[next + 1]?.tag === 'W')) return rest;
  if (t[start]?.tag === 'Q') return take(start, quotationEnd(r, start));
  // "While the road is shut, he said, walking there takes a day": an -ing form as the subject of its own verb.
  const has = t.findIndex((token, i) => i > next && !'NDIPRG'.includes(token.tag));
  const acting = t[next]?.tag === 'G' && t[has]?.tag === 'X';
  const goesOn = acting || /^(?:if|because|while|although|unless|though)$/.test(t[next]?.lower ?? '');
  if (direct || !t[next] || (!goesOn && 'GWSE'.includes(t[next].tag)) || t[next].lower === 'according')
    return rest;
  // "…, he said, and it will": a clause joined on, but not "and left the room".
  if (t[next]?.tag === 'C' && !('NDP'.includes(t[next + 1]?.tag ?? '.') && hasVerb(t, next + 1, t.length)))
    return rest;
  const end = contentEnd(t, next, t.length);
  return hasVerb(t, next, end) || 'VXB'.includes(t[next]?.tag ?? '.') ? take(next, end) : rest;
}
