/** Verbs as cues: each verb group of saying, with its source on one side and its content on the other. */
import type { Rule } from '../passage';
import { contentEnd } from './content-end';
import { sourceOfCue } from './cue-source';
import { framesOf } from './frames';
import { readPassive } from './passives';
import { readQuoting } from './quoting';
import { addFinding, type Content, contentSpans, quotationEnd, type Reading, spanOf } from './reading';
import { type RightSide, rightSide } from './right-side';
import { cueOf, readTag } from './tags';
import type { VerbGroup } from './verb-groups';

/** Verbs before an infinitive that leave its subject the speaker: "went on to say", "continued to argue". */
const RAISING = new Set(
  'continue go begin proceed start return rush seek try appear use take turn move step write tweet'.split(
    ' ',
  ),
);

/** Reads the verb group at `g`; adds what it finds. */
export function readCue(r: Reading, g: number): void {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const frames = framesOf(group.lemma);
  if (!frames) return;
  if (readQuoting(r, g)) return;
  const right = rightSide(t, group);
  if (group.form === 'passive' || group.form === 'bare-passive') {
    readPassive(r, g, right);
    return;
  }
  const governor = t[group.first - 2];
  if (
    group.form === 'infinitive' &&
    !(governor && (governor.lower === 'on' || RAISING.has(governor.lemma ?? '')))
  )
    return;
  if (readTag(r, g, right)) return;
  if (group.hypothetical && right.kind !== 'quotation') return;
  readForward(r, g, right, frames);
}

/** The cue before its content: X said that …, X said: “…”, X called it “…”. */
function readForward(r: Reading, g: number, right: RightSide, frames: string): void {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const rule = ruleOf(r, group, right, frames);
  if (!rule || (group.negated && (rule === 'object' || rule === 'naming'))) return;
  const source = sourceOfCue(r, g);
  if (!source?.span && group.form !== 'participle') return;
  let content: Content;
  let end: number;
  if (right.kind === 'colon-open') {
    const next = r.sentences[r.index + 1];
    const quotation = next?.tokens[0]?.quotation;
    if (!quotation || next.tokens.length > 2) return;
    content = { spans: [quotation.inner], quotations: [quotation] };
    end = t.length;
  } else {
    const phrase = rule === 'object' || rule === 'prepositional' || rule === 'naming';
    const bounds = { phrase, subordinate: source?.subordinate ?? false };
    end =
      right.kind === 'quotation'
        ? quotationEnd(r, right.start)
        : contentEnd(t, right.start, t.length, bounds);
    if (end <= right.start) return;
    content = contentSpans(r, right.start, end);
  }
  addFinding(r, {
    content,
    source: source?.span ?? null,
    cue: cueOf(r, group, right.cueEnd),
    rule,
    sourceRule: source?.rule ?? 'none',
    lemma: group.lemma,
    addressee: right.addressee ? spanOf(t, right.addressee[0], right.addressee[1]) : null,
    aside: source?.aside ?? null,
    antecedent: source?.antecedent ?? null,
  });
  r.floor = Math.max(r.floor, end);
}

/** How far behind "call" or "describe" the quoted name or "as" may stand, in tokens. */
const NAMING_REACH = 25;

/** Which rule a cue with this right side falls under; `null` where it says nothing. */
function ruleOf(r: Reading, group: VerbGroup, right: RightSide, frames: string): Rule | null {
  const addressed = right.addressee !== null;
  const tells = addressed && frames.includes('t');
  const names =
    frames.includes('c') &&
    r.t
      .slice(right.start, right.start + NAMING_REACH)
      .some((token) => token.tag === 'Q' || token.lower === 'as');
  switch (right.kind) {
    case 'nothing':
      return null;
    case 'quotation':
      if (right.preposition) return 'prepositional';
      if (/[sqt]/.test(frames)) return 'quote-after-cue';
      return /[orcb]/.test(frames) ? 'naming' : null;
    case 'colon':
    case 'colon-open':
      if (!/[sqt]/.test(frames)) return null;
      return right.kind === 'colon-open' || r.t[right.start]?.tag === 'Q' ? 'quote-after-colon' : 'colon';
    case 'that':
      if (frames.includes('s') || tells) return 'that-clause';
      return /[be]/.test(frames) ? 'belief' : null;
    case 'question':
      if (frames.includes('s') || tells) return 'that-clause';
      return /[qob]/.test(frames) ? 'belief' : null;
    case 'clause':
      if ((frames.includes('s') && !frames.includes('h')) || tells) return 'clause';
      if (frames.includes('b')) return 'belief';
      if (names) return 'naming';
      return /[or]/.test(frames) ? 'object' : null;
    case 'infinitive':
      if (addressed) return frames.includes('a') ? 'addressee-infinitive' : null;
      return frames.includes('i') ? 'to-infinitive' : null;
    case 'gerund':
      return /[gor]/.test(frames) ? 'object' : null;
    case 'phrase':
      if (right.preposition) return 'prepositional';
      if (names || /^(?:call|describe|label|brand|dub)$/.test(group.lemma)) return 'naming';
      return /[or]/.test(frames) ? 'object' : null;
  }
}
