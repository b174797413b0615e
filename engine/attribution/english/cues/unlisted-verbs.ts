/**
 * Verbs that say something by the frame in which they stand, whatever the lexicon has of them: somebody who can speak, the verb, "that", a
 * clause ("He diagnosed that …", "The researcher evaluated that …", "A resident shared yesterday that …", "She expressed to us that …").
 */
import type { Token } from '../../language/stage-types';
import { isOf, tagSet } from '../../language/tag-sets';
import { framesOf } from '../lexicon/frames';
import { clauseAt, isVenue, skipCircumstances } from '../phrases/circumstances';
import { contentEnd } from '../phrases/content-end';
import { hidesName } from '../phrases/hidden-names';
import { isTime, nounPhraseForward } from '../phrases/noun-phrase';
import type { VerbGroup } from '../phrases/verb-groups';
import { mention } from '../sources/mentions';
import { sourceOfCue } from './cue-source';
import { addFinding, contentSpans, cueOf, type Reading } from './sentence-reading';

/** A clause behind "that" begins with a phrase, a conjunction or an adverb. */
const CLAUSE_START = tagSet('N', 'D', 'P', 'S', 'I', 'R', 'G', 'Q');

/** A finite verb, or a participle behind "have". */
const FINITE = tagSet('V', 'E');

/** Particles that a verb has before its "that": "passed on that", "stated out that". */
const PARTICLE = /^(?:on|out|over|back|up|in)$/;

/** Verbs that take such a clause and tell what is known, seen, done or felt, not what is said. By their stems, all forms. */
const NOT_SAID =
  /^(?:kn[eo]w|s(?:ee|aw)|show|m[ea]+n|meant|ensur|mak|made|reali[sz]|prov|underst|discover|forg|notic|fe(?:el|lt)|hear|pretend|dream|demonstrat|requir|secur|happen|seem|appear|turn|watch|ma(?:ke|de)|check|guess|care|prefer|wish|lik|lov|hat|lead|led|caus|help|allow|let|exist|ha[ds]|is|was|w[eo]re|do|did|go|went|com|cam|ran|run|g[aeio]t|g[ai]v|took|tak|set|put|use|prevent|plann?|found|reach|sens|trust|ignor|overlook|calculat|deserv|recogni[sz]|emerg|surfac|transpir|bet|order|accept|keep|kept|vot)/;

/** One past a time or a place of speech at token `at`: "yesterday", "on the 3rd", "in a statement"; `at` itself where none stands there. */
function skipSetting(t: readonly Token[], at: number): number {
  const object = t[at + 1]?.tag === 'D' ? at + 2 : at + 1;
  const timed = t[at]?.tag === 'I' && (isTime(t[at + 1]) || /^\d/.test(t[object]?.text ?? ''));
  return t[at]?.tag === 'R' || isTime(t[at]) || timed || isVenue(t, at) ? skipCircumstances(t, at) : at;
}

/** Where the "that" of the verb stands: right behind it, or behind a particle, a time or whom it was said to; -1 where it has none. */
function thatBehind({ t }: Reading, group: VerbGroup): number {
  let at = group.main + 1;
  if (t[at]?.lower === 'that') return at;
  if (PARTICLE.test(t[at]?.lower ?? '') && t[at + 1]?.lower === 'that') return at + 1;
  at = skipSetting(t, at);
  if (t[at]?.tag === 'T') at = skipSetting(t, nounPhraseForward(t, at + 1, t.length));
  return t[at]?.lower === 'that' ? at : -1;
}

/** Verbs by which somebody says how much something is: "puts the toll at 40". */
const GAUGES =
  /^(?:puts?|pegs?|pegged|estimates?|estimated|values?|valued|reckons?|reckoned|assess(?:es|ed)?|gauges?|gauged)$/;

/** How far behind such a verb its "at" stands, and how far behind that the figure, in tokens: "at a little over 40". */
const AT_WITHIN = 14;
const FIGURE_WITHIN = 4;

const FIGURE =
  /^(?:[~$£€]?\d.*|half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|billions?)$/;

/** What ends the phrase that is gauged. */
const GAUGED_END = tagSet('V', 'X', '.', ';', ':', 'S', 'W');

/** "The agency puts the harvest at 4 million tons": how much there is of something. Says whether the verb tells it. */
function readGauge(r: Reading, g: number): boolean {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  if (!GAUGES.test(t[group.main]?.lower ?? '')) return false;
  const start = group.main + 1;
  const within = t.slice(start, start + AT_WITHIN);
  const last = within.findIndex((token) => isOf(token, GAUGED_END));
  const at =
    within.slice(0, last < 0 ? within.length : last).findIndex(({ lower }) => lower === 'at') + start;
  if (at <= start || !t.slice(at + 1, at + 1 + FIGURE_WITHIN).some(({ lower }) => FIGURE.test(lower)))
    return false;
  const source = sourceOfCue(r, g);
  if (!source?.span) return false;
  const end = contentEnd(t, start, t.length, { phrase: true, subordinate: source.subordinate });
  if (end <= at) return false;
  addFinding(r, {
    content: contentSpans(r, start, end),
    source: source.span,
    cue: cueOf(r, group, group.main + 1),
    rule: 'object',
    sourceRule: source.rule,
    lemma: group.lemma || 'estimate',
    aside: source.aside,
    antecedent: source.antecedent,
  });
  r.clauseEnd = Math.max(r.clauseEnd, end);
  return true;
}

/** Reads a verb that the lexicon does not have, or not with "that" and a clause. */
export function readUnlistedVerb(r: Reading, g: number): void {
  const { t } = r;
  const group = r.groups[g];
  if (group?.form !== 'finite' || group.negated || group.hypothetical) return;
  if (readGauge(r, g)) return;
  const verb = t[group.main];
  // "The Dul Ilbo understands that …": what a paper was told.
  const learns = verb?.lower === 'understands';
  if (!isOf(verb, FINITE) || !verb || (NOT_SAID.test(verb.lower) && !learns)) return;
  const that = thatBehind(r, group);
  if (t[that]?.tag !== 'S') return;
  const start = that + 1;
  // "The resolution passed that month forbids the trade."
  if (
    /^(?:day|night|morning|evening|week|month|year|summer|winter|spring|autumn)$/.test(t[start]?.lower ?? '')
  )
    return;
  // "have instructed that the ministry use force": a bare verb, which is hard to see.
  const opens = t[start]?.tag === 'D' || t[start]?.tag === 'P';
  if (hidesName(r, group.lemma, group.main + 1, false)) return;
  const isClause = /^[^q]*[at]/.test(framesOf(group.lemma)) || clauseAt(t, start, !opens);
  if (!isOf(t[start], CLAUSE_START) || !isClause) return;
  const source = sourceOfCue(r, g);
  if (!source?.span) return;
  const { kind, pronoun } = mention(r.text.slice(source.span[0], source.span[1]));
  if (kind === 'document' || pronoun === 'it' || (learns && !/^(?:outlet|organisation)$/.test(kind))) return;
  // "Word spread that …", "Rumours went round that …": nobody.
  if (/\b(?:word|news|rumou?rs?|gossip|talk)$/i.test(r.text.slice(source.span[0], source.span[1]))) return;
  const end = contentEnd(t, start, t.length, { subordinate: source.subordinate });
  if (end <= start) return;
  addFinding(r, {
    content: contentSpans(r, start, end),
    source: source.span,
    cue: cueOf(
      r,
      group,
      PARTICLE.test(t[group.main + 1]?.lower ?? '') && that === group.main + 2 ? that : group.main + 1,
    ),
    rule: 'that-clause',
    sourceRule: source.rule,
    lemma: group.lemma || 'say',
    aside: source.aside,
    antecedent: source.antecedent,
  });
  r.clauseEnd = Math.max(r.clauseEnd, end);
}
