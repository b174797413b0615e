/**
 * What speakers say of their own seeing, hearing and being there: "I buried seven people", "my cousin told me", that she had attended
 * eleven trials.
 */
import type { AccessType, Span } from '../../../model';
import type { Ground } from '../../language/grounds';
import type { Token } from '../../language/stage-types';
import { framesOf } from '../lexicon/frames';
import { nounPhraseBack } from '../phrases/noun-phrase';
import { type VerbGroup, verbGroups } from '../phrases/verb-groups';
import { sentences } from '../tagging/sentences';
import { clauseEnd, isTag, spanOf } from './clauses';
import { knowingOf } from './verbs';
import { IDLE, isNounOf, isVerbOf, PEOPLE } from './words';

const TELLING = /^(?:told|informed|wrote|called|phoned|texted|messaged|confided|warned|said)$/;
const ME = /^(?:me|us)$/;
const THEM = /^(?:him|her|them)$/;

/** How a content is spoken: in quotation marks, so that "I" speaks; by one who is named, whose deeds are news and no ground. */
export interface Speaker {
  quoted: boolean;
  named: boolean;
}

/** No content is searched further than this, in UTF-16 units: quotations of several sentences are shorter. */
const REACH = 1200;

/** The grounds in one piece of content. */
export function ownWords(text: string, [start, end]: Span, { quoted, named }: Speaker): Ground[] {
  const found: Ground[] = [];
  const last = Math.min(end, start + REACH);
  for (const { tokens: t } of sentences(text, { index: 0, start, end: last }, [])) {
    for (const group of verbGroups(t)) {
      const one = read(t, group, quoted, named);
      if (one)
        found.push({ span: spanOf(t, one.first, one.end), side: 'access', type: one.type, bearer: null });
    }
  }
  return found;
}

function read(
  t: readonly Token[],
  group: VerbGroup,
  quoted: boolean,
  named: boolean,
): { first: number; end: number; type: AccessType } | null {
  if (group.negated || group.hypothetical || group.form === 'infinitive') return null;
  const subject = t[group.first - 1];
  if (!subject) return null;
  const self = quoted
    ? (named ? /^i$/ : /^(?:i|we)$/).test(subject.lower)
    : /^(?:he|she|they)$/.test(subject.lower);
  if (self) {
    const knowing = knowingOf(t, group, t.length);
    if (knowing && isOver(t, group) && (quoted || knowing.type !== 'place'))
      return { first: group.first - 1, ...knowing };
    return quoted && !named ? deed(t, group) : null;
  }
  return done(t, group, quoted, named);
}

/**
 * "The lecturer shouted at us", "they struck me": what somebody did to the speaker, who was there. "My cousin told me", "an
 * acquaintance called him": what the speaker heard.
 */
function done(
  t: readonly Token[],
  group: VerbGroup,
  quoted: boolean,
  named: boolean,
): { first: number; end: number; type: AccessType } | null {
  const { first: start, main, form } = group;
  const at = isTag(t[main + 1], 'IT') ? main + 2 : main + 1;
  if (form !== 'finite' || !isOver(t, group) || !(quoted ? ME : THEM).test(t[at]?.lower ?? '')) return null;
  const first = nounPhraseBack(t, start - 1, 0);
  if (first < 0) return null;
  const heard = isNounOf(t[start - 1], PEOPLE) && TELLING.test(t[main]?.lower ?? '');
  if (!heard && (!quoted || named)) return null;
  return { first, end: at + 1, type: heard ? 'relative-or-contact' : 'witness' };
}

/** Whether a group tells what was: "saw", "have seen", "was there", but also what somebody has: "have the log". */
function isOver(t: readonly Token[], { first, main }: VerbGroup): boolean {
  const verb = t[main] as Token;
  if (verb.tag === 'E' || verb.tag === 'X') return true;
  if (/^(?:have|has|keep|work|live|serve)/.test(verb.lower)) return true;
  return verb.tag === 'V' && first <= main && (/ed$/.test(verb.lower) || isPast(verb));
}

/** "I buried seven people": something that was done, by a verb in the past that tells no thought. */
function deed(
  t: readonly Token[],
  { first, main, form }: VerbGroup,
): { first: number; end: number; type: AccessType } | null {
  const verb = t[main] as Token;
  if (form !== 'finite' || first !== main || verb.tag !== 'V') return null;
  if (framesOf(verb.lemma ?? '') !== '' || isVerbOf(verb, IDLE) || !(/ed$/.test(verb.lower) || isPast(verb)))
    return null;
  const end = clauseEnd(t, main + 1, t.length);
  if (end <= main + 1) return null;
  return { first: first - 1, end, type: 'witness' };
}

/** An irregular past: another form than its lemma. */
const isPast = ({ lower, lemma }: Token): boolean => lemma !== null && lemma !== lower && !/s$/.test(lower);
