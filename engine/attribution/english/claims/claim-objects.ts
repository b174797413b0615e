/**
 * Verbs whose object is a claim: "The driver denied a rumor that …", "officials dismissed reports of …", "cast doubt on the claim that …",
 * "confirmed rumors that …". What is claimed is the content, however the source stands to it.
 */
import type { Token } from '../../language/stage-types';
import { type CueSource, sourceOfCue } from '../cues/cue-source';
import { isQuestion, isRaised, isSpoken, UNSAID } from '../cues/cues';
import { addFinding, contentSpans, type Reading, spanOf } from '../cues/sentence-reading';
import { contentEnd } from '../phrases/content-end';
import type { VerbGroup } from '../phrases/verb-groups';
import { type AttitudeCue, attitudeOf } from './attitudes';
import { type ClaimPhrase, claimPhraseAt } from './claim-phrase';

/** Charges that are dismissed were brought to a court. */
const CHARGE = /^(?:charge|complaint)s?$/;

/** How many groups are looked through for the first of a chain: "would neither confirm nor deny". */
const CHAIN = 2;

/** Reads the group at `g` as such a verb. Says whether it is one. */
export function readClaimObject(r: Reading, g: number): boolean {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const cue = attitudeOf(t, group);
  if (!cue || /^(?:passive|bare-passive)$/.test(group.form) || r.spent.has(group.main) || isQuestion(t))
    return false;
  const claim = claimPhraseAt(r.text, t, cue.end);
  if (!claim || (CHARGE.test(t[claim.noun]?.lower ?? '') && /^dismiss/.test(t[group.main]?.lower ?? '')))
    return false;
  const { lead, at } = leadOf(r, g);
  if (!isClaimed(r, lead, cue)) return false;
  const source = sourceOfCue(r, at);
  if (!source?.span || !isSpoken(r, group, source)) return false;
  addClaim(r, { lead, cue, source, claim, start: cue.end });
  return true;
}

interface Claimed {
  lead: VerbGroup;
  cue: AttitudeCue;
  source: CueSource;
  claim: ClaimPhrase;
  start: number;
}

function addClaim(r: Reading, { lead, cue, source, claim, start }: Claimed): void {
  const { t } = r;
  const end = contentEnd(t, claim.kind === 'that' ? claim.tie + 1 : start, t.length, {
    phrase: claim.kind === 'of',
    subordinate: source.subordinate,
    relative: source.rule === 'relative',
    participle: lead.form === 'participle',
  });
  const words = spanOf(t, lead.first, cue.end);
  if (end <= start || !words) return;
  addFinding(r, {
    content: contentSpans(r, start, end),
    source: source.span,
    cue: [words],
    rule: 'object',
    sourceRule: source.rule,
    lemma: lead.lemma || 'say',
    aside: source.aside,
    antecedent: source.antecedent,
  });
  const finding = r.found.at(-1);
  // "would neither confirm nor deny"
  if (finding && lead.lemma === '' && lead.negated) finding.stance = { type: 'unstated', span: words };
  else if (finding) finding.attitude = cue.attitude;
  r.clauseEnd = Math.max(r.clauseEnd, end);
}

/**
 * The first verb of "refused to confirm or deny", "would neither confirm nor deny", with the auxiliaries and the negation of all, and which
 * of the groups has its subject.
 */
function leadOf(r: Reading, g: number): { lead: VerbGroup; at: number } {
  let [lead, at] = [r.groups[g] as VerbGroup, g];
  for (; at > 0 && g - at < CHAIN; at--) {
    const before = r.groups[at - 1] as VerbGroup;
    const joint = r.t.slice(before.main + 1, lead.first);
    const word = joint.length === 1 ? joint[0]?.lower : '';
    const isNeither = before.lemma === '' && word === 'neither';
    if (!isNeither && !(/^(?:or|nor)$/.test(word ?? '') && attitudeOf(r.t, before))) break;
    lead = { ...before, negated: before.negated || isNeither };
  }
  return { lead, at };
}

/** Whether the verb is no wish and no request: "declined to confirm", "could not verify", but not "wants to deny", "may deny". */
function isClaimed(r: Reading, lead: VerbGroup, { attitude }: AttitudeCue): boolean {
  const before: Token | undefined = r.t[lead.first - 1];
  if (isSupposed(r.t, lead.first)) return false;
  if (lead.form === 'participle' && UNSAID.test(before?.lower ?? '')) return false;
  if (lead.form === 'infinitive') {
    const governor = r.t[lead.first - 2];
    const refuses = /^(?:refuse|decline)$/.test(governor?.lemma ?? '');
    if (!isRaised(governor, { kind: 'that' }, 's')) return false;
    return refuses || attitude !== 'answers';
  }
  const reveals = r.t[lead.first]?.lower === 'can' && attitude === 'affirms';
  if (lead.hypothetical && !lead.negated && !reveals) return false;
  if (attitude === 'holds') return true;
  return attitude !== 'answers' || lead.negated;
}

/** How far before its verb a clause begins at most, in tokens. */
const CLAUSE_WITHIN = 16;

/** Whether the words behind a comma are put in between a subject and its verb, with a comma behind them. */
const isPutIn = (t: readonly Token[], comma: number, verb: number): boolean =>
  t[verb - 1]?.tag === ',' && comma < verb - 1;

/** Whether the clause of a verb says what would be: "if the aide denies reports that …", "had he denied claims that …". */
function isSupposed(t: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - CLAUSE_WITHIN); at--) {
    const { lower, tag } = t[at] as Token;
    if (/^(?:if|unless|whether|lest)$/.test(lower)) return true;
    const opens = at === 0 || /^[,.;CSV]$/.test(t[at - 1]?.tag ?? '');
    if (opens && at < verb - 1 && /^(?:had|should|were)$/.test(lower)) return true;
    // A mark right before the verb closes what is put in: "if the aide, who was there, denies".
    if (/^[.;]$/.test(tag) || (tag === ',' && at < verb - 1 && !isPutIn(t, at, verb))) return false;
  }
  return false;
}
