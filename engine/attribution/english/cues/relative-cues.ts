/**
 * Cues inside a relative clause: "the cards, which he said were lost", "a rule that traders described as “a
 * joke”".
 */
import type { Token } from '../../language/stage-types';
import { isOf, PREDICATE, tagSet } from '../../language/tag-sets';
import { framesOf, isCueNoun } from '../lexicon/frames';
import type { Complement } from '../phrases/behind-cue';
import { contentEnd } from '../phrases/content-end';
import type { VerbGroup } from '../phrases/verb-groups';
import { isCapital } from '../tagging/word-shape';
import { sourceOfCue } from './cue-source';
import { addFinding, contentSpans, cueOf, type Reading, spanOf } from './sentence-reading';

/** What a relative clause without a pronoun hangs on. */
const NOUN_OR_PRONOUN = tagSet('N', 'P');

/** What its subject begins with, so that it is a phrase of its own. */
const OWN_PHRASE = tagSet('D', 'P');

/** A comma or a dash. */
const BEFORE_SUBJECT = tagSet(',', '-');

/**
 * Where the subject begins in "a charge Pyongyang's envoy", read as one phrase: at its first name. -1 where
 * it is one.
 */
function contact(t: readonly Token[], first: number): number {
  if (!/^an?$/.test(t[first]?.lower ?? '')) return -1;
  const name = t.findIndex((token, i) => i > first && (token.tag !== 'N' || isCapital(token)));
  return name > first + 1 && t[name]?.tag === 'N' ? name : -1;
}

/** Reads the group as the verb of a relative clause. Says whether it is one. */
export function readRelative(r: Reading, g: number, complement: Complement): boolean {
  const { t } = r;
  const group = r.groups[g] as VerbGroup;
  const next = t[complement.start];
  if (complement.kind !== 'nothing' || group.form !== 'finite' || !next) return false;
  const frames = framesOf(group.lemma);
  const says = isOf(next, PREDICATE) && frames.includes('s');
  const names = next.lower === 'as' && frames.includes('c');
  if (!says && !names) return false;
  const source = sourceOfCue(r, g);
  const pronoun = source ? t[source.first - 1] : undefined;
  if (!source?.span) return false;
  // "a charge the envoy dismissed as “…”": the noun before the subject stands for the pronoun.
  const bare =
    names && source.rule === 'subject' && isOf(pronoun, BEFORE_SUBJECT) ? contact(t, source.first) : -1;
  // "something the source said is rare": no pronoun, and the phrase before is what it is said of.
  const touching = says && isOf(pronoun, NOUN_OR_PRONOUN) && isOf(t[source.first], OWN_PHRASE);
  // "dismissed as “nonsense” a report that …"
  const quoted = names && source.rule === 'subject' && t[complement.start + 1]?.tag === 'Q';
  if (
    bare < 0 &&
    !touching &&
    !quoted &&
    !/^(?:which|who|whom|what|that|something)$/.test(pronoun?.lower ?? '')
  )
    return false;
  // "The report that the clerk denied was printed": the report was denied, and what goes on is the clause around.
  if (says && frames.includes('o') && isCueNoun(t[source.first - 2]?.lower ?? '')) return true;
  const start = names ? complement.start + 1 : complement.start;
  const end = contentEnd(t, start, t.length, { subordinate: true, phrase: names });
  if (end <= start) return false;
  const behind = contentSpans(r, start, end);
  // "fights what the council views as idleness": what somebody takes a thing for, and no words.
  if (/^(?:deem|view|regard|consider)$/.test(group.lemma) && behind.quotations.length === 0) return true;
  // "which he said were lost": the pronoun is the subject of what was said.
  addFinding(r, {
    content: behind,
    source: bare < 0 ? source.span : spanOf(t, bare, group.first),
    cue: cueOf(r, group, names ? complement.start + 1 : complement.cueEnd),
    rule: names ? 'naming' : 'clause',
    sourceRule: source.rule,
    lemma: group.lemma,
  });
  return true;
}
