/**
 * How the source stands to what is said, by the verb group of the cue: a verb of denial, doubt or asking, a negation in the group
 * or around it. Where none of them tells, nothing is said of it: the source asserts the content, or it is unsure.
 */
import type { Span, Stance, StanceType } from '../../../model';
import type { Attitude, Finding, Rule, Token } from '../../language/stage-types';
import type { VerbGroup } from '../phrases/verb-groups';
import type { Reading } from './sentence-reading';

const DENIES = /^(?:deny|dispute|refute|rebut|disclaim)$/;
const DOUBTS = /^(?:doubt|question)$/;
const ASKS = /^(?:ask|inquire|enquire|query|wonder)$/;
/** Verbs of holding true: where they are negated, the source does not hold the content to be so. */
const HOLDS =
  /^(?:believe|think|expect|assume|suppose|anticipate|accept|agree|reckon|imagine|consider|feel)$/;
/** "refused to confirm", "declined to say". */
const REFUSES = /^(?:refuse|decline|fail|stop|avoid)$/;

const NEGATION = /^(?:not|never|neither|nor|cannot|.+n't)$/;
/** "hardly believe": held not to be so; "hardly mentioned": said all the same. */
const HARDLY = /^(?:hardly|scarcely|barely)$/;
/** "not only said that …": said all the same. */
const NOT_ONLY = /^(?:only|just|merely|simply|hesitate)$/;

/** Rules by which words behind a noun or description are the source's own: "dismissed it as “nonsense”". */
const OWN_WORDS: ReadonlySet<Rule> = new Set<Rule>([
  'naming',
  'quote-tag',
  'quote-alone',
  'quote-any-verb',
  'according-to',
  'colon',
  'hedge',
]);

/** Rules under which the words are a deed that is asked for: "asked residents to pay". */
const REQUESTS: ReadonlySet<Rule> = new Set<Rule>(['to-infinitive', 'addressee-infinitive', 'object']);

/** Says of each finding of the sentence how its source stands to it. */
export function readStances(r: Reading): void {
  for (const finding of r.found) {
    if (finding.stance) continue;
    const stance = finding.rule === 'noun-cue' ? denial(finding) : stanceOf(r, finding);
    if (stance) finding.stance = stance;
  }
}

/** "his denial that …" */
function denial({ cue, lemma }: Finding): Stance | null {
  return /^denials?$/.test(lemma) && cue[0] ? { type: 'denied', span: cue[0] } : null;
}

function stanceOf(r: Reading, finding: Finding): Stance | null {
  const group = groupOf(r, finding);
  const cue = finding.cue[0];
  if (!group || !cue) return null;
  const negation = negationOf(r, group, finding);
  const few = negation ? null : fewOf(r, finding);
  const type = typeOf(r, group, finding, negation !== null, few !== null);
  if (!type) return null;
  return { type, span: spanOfWords(r.t, negation ?? few, cue) };
}

/** The words that tell: from the negation to the cue's end; the one word where the subject stands between; else the cue. */
function spanOfWords(t: readonly Token[], words: Negation | null, cue: Span): Span {
  const first = words && t[words.at];
  if (!first) return cue;
  return words.apart ? [first.start, first.end] : [Math.min(first.start, cue[0]), cue[1]];
}

/** The last verb group whose verb stands in the cue; of "refused to confirm or deny reports that …" the first. */
function groupOf(r: Reading, { cue: [span], attitude }: Finding): VerbGroup | undefined {
  if (!span) return undefined;
  const stands = ({ main }: VerbGroup): boolean => {
    const verb = r.t[main];
    return verb !== undefined && verb.start >= span[0] && verb.end <= span[1];
  };
  return attitude ? r.groups.find(stands) : r.groups.findLast(stands);
}

function typeOf(
  r: Reading,
  { lemma, main }: VerbGroup,
  finding: Finding,
  negated: boolean,
  few: boolean,
): StanceType | null {
  const { rule, attitude } = finding;
  if (attitude) return ofClaim(attitude, negated, few);
  const denies = DENIES.test(lemma) || (lemma === 'rule' && r.t[main + 1]?.lower === 'out');
  if (HOLDS.test(lemma)) return negated || few ? 'doubted' : null;
  if (few) return null;
  if (denies) {
    if (negated) return 'unstated';
    return OWN_WORDS.has(rule) || rule === 'to-infinitive' ? null : 'denied';
  }
  if (DOUBTS.test(lemma)) {
    if (negated || OWN_WORDS.has(rule)) return null;
    // "questioned why", "questioned who": a question of what is taken to be so.
    return /^(?:why|how|who|whose|what|where|when|which)$/.test(r.t[main + 1]?.lower ?? '')
      ? 'asked'
      : 'doubted';
  }
  if (ASKS.test(lemma)) return !negated && asks(r, finding) ? 'asked' : null;
  return negated ? 'unstated' : null;
}

/** How a source stands to a claim that is the object of its verb: "dismissed reports that …". */
function ofClaim(attitude: Attitude, negated: boolean, few: boolean): StanceType | null {
  switch (attitude) {
    case 'denies':
      return negated ? 'unstated' : 'denied';
    case 'doubts':
      return negated ? null : 'doubted';
    case 'holds':
      return negated || few ? 'doubted' : null;
    default:
      return negated ? 'unstated' : null;
  }
}

/** Whether the content of a verb of asking is a question, and no request: "asked for rice", "asked that it be sent". */
function asks({ text, t }: Reading, { rule, content, quotations, cue }: Finding): boolean {
  if (REQUESTS.has(rule)) return false;
  const last = content.at(-1);
  if (!last) return false;
  if (quotations.length > 0 && /^(?:quote|naming)/.test(rule))
    return content.some(([start, end]) => isQuestion(text.slice(start, end)));
  if (rule === 'prepositional') return t.some(({ lower, end }) => lower === 'about' && end === cue[0]?.[1]);
  const after = t.findIndex(({ start }) => start >= (cue[0]?.[1] ?? 0));
  return (
    after >= 0 && !t.slice(after).some((token, i) => i < 6 && token.lower === 'that' && token.tag === 'S')
  );
}

const isQuestion = (words: string): boolean =>
  /\?["'’”]?$/.test(words) ||
  /^(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|will|would|shall|should|has|have|had)\b/i.test(
    words,
  );

/** Where a negation begins. */
interface Negation {
  /** Index of its first token. */
  at: number;
  /** The subject stands between it and the verb: "nor did the agency say". */
  apart: boolean;
}

/** What negates a group; `null` where nothing does. */
function negationOf(r: Reading, group: VerbGroup, finding: Finding): Negation | null {
  const { t } = r;
  const { first, main, form } = group;
  const outer = form === 'infinitive' ? governorOf(r, group) : null;
  if (outer?.refuses) return outer.negated ? null : { at: outer.main, apart: false };
  if (outer?.negated) return isOnly(t, outer.first, main) ? null : { at: outer.first, apart: false };
  const avoided = form === 'participle' ? avoidedBefore(t, first) : -1;
  if (avoided >= 0) return { at: avoided, apart: false };
  // "did not say only that …" too
  if (isOnly(t, first, main + 2)) return null;
  if (isNegated(t, first, main)) return { at: first, apart: false };
  if (HOLDS.test(group.lemma) && t.slice(first, main).some(({ lower }) => HARDLY.test(lower)))
    return { at: first, apart: false };
  if (isNoLonger(t, first - 1)) return { at: first - 2, apart: false };
  return beforeSubject(r, finding);
}

/** "without saying", "stopped short of saying": where it begins; -1 where the participle is another. */
function avoidedBefore(t: readonly Token[], first: number): number {
  // "It goes without saying that …" says it.
  if (t[first - 1]?.lower === 'without') return t[first - 2]?.lemma === 'go' ? -1 : first - 1;
  if (t[first - 1]?.lower !== 'of' || t[first - 2]?.lower !== 'short') return -1;
  return t[first - 3]?.lemma === 'stop' ? first - 3 : first - 2;
}

const isNoLonger = (t: readonly Token[], i: number): boolean =>
  t[i]?.lower === 'longer' && t[i - 1]?.lower === 'no';

const isNegated = (t: readonly Token[], from: number, to: number): boolean =>
  t.slice(from, to).some(({ lower }, i) => NEGATION.test(lower) || isNoLonger(t, from + i));

const isOnly = (t: readonly Token[], from: number, to: number): boolean =>
  t.slice(from, to).some(({ lower }) => NOT_ONLY.test(lower));

interface Governor {
  first: number;
  main: number;
  /** "refused to", "declined to". */
  refuses: boolean;
  negated: boolean;
}

/** The verb before "to": "refused to", "did not go on to"; `null` where none stands there. */
function governorOf({ t, groups }: Reading, { first }: VerbGroup): Governor | null {
  if (t[first - 1]?.tag !== 'T') return null;
  let at = first - 2;
  while (at > first - 5 && t[at]?.tag === 'R') at--;
  const group = groups.find(({ main }) => main === at);
  if (!group) return null;
  return {
    first: group.first,
    main: at,
    refuses: REFUSES.test(group.lemma),
    negated: isNegated(t, group.first, at) || isNoLonger(t, group.first - 1),
  };
}

/** "Neither side said that …", "nor did the agency say that …", "never did he say that …". */
function beforeSubject({ t }: Reading, { source }: Finding): Negation | null {
  const at = source ? t.findIndex(({ start }) => start >= source[0]) : -1;
  if (at < 0) return null;
  if (t[at]?.lower === 'neither') return { at, apart: true };
  const turned = t[at - 1]?.tag === 'X' && /^(?:nor|neither|never)$/.test(t[at - 2]?.lower ?? '');
  return turned ? { at: at - 2, apart: true } : null;
}

/** "Few residents believe that …", but not "a few". */
function fewOf({ t }: Reading, { source }: Finding): Negation | null {
  const at = source ? t.findIndex(({ start }) => start >= source[0]) : -1;
  const word = t[at]?.lower === 'very' ? at + 1 : at;
  return t[word]?.lower === 'few' && t[word - 1]?.lower !== 'a' ? { at: word, apart: true } : null;
}
