/**
 * Claims that are called false: "called the report that the dam had cracked false", "rumors that … are untrue, a source said", "there is
 * no truth to the story that …, she said", "the claim that … was rejected by elders".
 */
import type { Finding, Token } from '../../language/stage-types';
import { addFinding, contentSpans, type Reading, spanOf, subjectAt } from '../cues/sentence-reading';
import { contentEnd } from '../phrases/content-end';
import { attitudeOf } from './attitudes';
import { type ClaimPhrase, claimPhraseAt } from './claim-phrase';

/** What a claim is called that somebody holds to be false. */
const FALSE =
  /\b(?:false|untrue|baseless|groundless|unfounded|fabricat(?:ed|ions?)|fake|lies?|slander|nonsense|rubbish|hoax|fiction|fictitious|wrong|incorrect|inaccurate|invent(?:ed|ions?)|propaganda|fairy tales?|myths?|smears?|absurd|ridiculous|preposterous|without (?:any )?(?:basis|foundation))\b/i;
/** Words before it after which nobody holds it to be false: "no longer false", "hardly false", "neither false nor true". */
const UNLESS =
  /^(?:not|no|never|longer|hardly|scarcely|barely|neither|nor|partly|partially|either|maybe|perhaps|.+n't)$/;
/** "wrong about the date", "wrong to ignore": a fault of another kind. */
const OF_ANOTHER_KIND = /^(?:wrong|incorrect|inaccurate)$/;
const NAMED = /^(?:call|describe|label|brand|dub|dismiss|reject|denounce|deride|decry)$/;
const BE = /^(?:is|are|was|were)$/;
/** How far behind "are" the word stands, in tokens. */
const PREDICATE_WITHIN = 4;
/** How far before a claim its verbs stand, in tokens: "denied calling the report …". */
const FEW_BEFORE = 3;

/** Says of the findings that their source denies them: of claims in the passive, and of those that are named. */
export function readFalsehoods(r: Reading): void {
  for (const finding of [...r.found]) {
    if (finding.rule === 'passive') readPassiveClaim(r, finding);
    else if (finding.rule === 'naming') readNamed(r, finding);
  }
}

/**
 * Adds the claims within findings' contents that their sources call false. Runs once it is known how the sources stand to the contents: who
 * denies or asks that rumors are false denies no rumors.
 */
export function addFalsehoods(r: Reading): void {
  for (const one of [...predicates(r), ...existentials(r)]) addDenied(r, one);
}

const tokenAt = (t: readonly Token[], offset: number): number => t.findIndex(({ start }) => start === offset);

/** "The claim that the well was poisoned was rejected by elders." */
function readPassiveClaim(r: Reading, finding: Finding): void {
  const at = tokenAt(r.t, finding.content[0]?.[0] ?? -1);
  const group = r.groups.findLast(({ main }) => {
    const end = r.t[main]?.end ?? 0;
    return finding.cue.some(([from, to]) => from < end && end <= to);
  });
  if (at < 0 || !group || !claimPhraseAt(r.text, r.t, at)) return;
  const cue = attitudeOf(r.t, group);
  if (cue) finding.attitude = cue.attitude;
}

/** "called the report that the dam had cracked false", "dismissed as “a fairy tale” the report that …" */
function readNamed(r: Reading, finding: Finding): void {
  const { t } = r;
  const first = finding.content[0]?.[0] ?? -1;
  const last = finding.content.at(-1)?.[1] ?? -1;
  const at = t.findIndex(({ end }) => end > first);
  if (at < 0 || !NAMED.test(finding.lemma)) return;
  const opens = t[at]?.tag === 'Q' ? at + 1 : at;
  const claim = claimPhraseAt(r.text, t, opens);
  if (!claim) return;
  // What it is called stands in the marks before it, or behind the claim's own verb.
  const called =
    opens > at
      ? [t[at] as Token]
      : t
          .slice(claim.tie + 1)
          .filter(({ end }) => end <= last + 1)
          .slice(-PREDICATE_WITHIN);
  const word = called.find(({ text }) => FALSE.test(text));
  const words = called.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}']+/gu) ?? []);
  const isDenied = t
    .slice(Math.max(0, at - FEW_BEFORE), at)
    .some(({ lemma }) => /^(?:deny|avoid)$/.test(lemma ?? ''));
  if (word && !isDenied && !words.some((one) => UNLESS.test(one)))
    finding.stance = { type: 'denied', span: [word.start, word.end] };
}

/** A claim with the words that say that it is false, all by their tokens. */
interface Falsehood {
  claim: readonly [number, number];
  cue: readonly [number, number];
}

/** "rumors that the mill closed are untrue" */
function predicates(r: Reading): Falsehood[] {
  const { t } = r;
  return r.groups.flatMap(({ first, main, lemma }, g): Falsehood[] => {
    const isCopula = lemma === '' && BE.test(t[first]?.lower ?? '') && !/n't$/.test(t[main]?.lower ?? '');
    if (!isCopula || t.slice(first, main + 1).some(({ lower }) => UNLESS.test(lower))) return [];
    const behind = t.slice(main + 1, main + 1 + PREDICATE_WITHIN);
    const stop = behind.findIndex(({ tag }) => /^[,.;CSV]$/.test(tag));
    const said = behind.slice(0, stop < 0 ? behind.length : stop);
    const word = said.findLastIndex(({ text }) => FALSE.test(text));
    if (word < 0 || said.slice(0, word).some(({ lower }) => UNLESS.test(lower))) return [];
    const next = t[main + 2 + word]?.lower ?? '';
    if (OF_ANOTHER_KIND.test(said[word]?.lower ?? '') && /^(?:to|about|in|on)$/.test(next)) return [];
    const subject = subjectAt(r, g, 0);
    const claim = subject && claimPhraseAt(r.text, t, subject.first);
    if (!subject || !claim) return [];
    return [{ claim: [subject.first, first], cue: [first, main + 2 + word] }];
  });
}

/** "there is no truth to the story that the mill closed" */
function existentials(r: Reading): Falsehood[] {
  const { t } = r;
  return t.flatMap(({ lower }, i): Falsehood[] => {
    if (!/^(?:truth|basis|substance)$/.test(lower) || t[i - 1]?.lower !== 'no') return [];
    if (!BE.test(t[i - 2]?.lower ?? '') || t[i - 3]?.lower !== 'there') return [];
    if (!/^(?:to|in|behind|for)$/.test(t[i + 1]?.lower ?? '')) return [];
    const claim: ClaimPhrase | null = claimPhraseAt(r.text, t, i + 2);
    if (!claim) return [];
    return [
      {
        claim: [i + 2, contentEnd(t, i + 2, t.length, { phrase: claim.kind === 'of' })],
        cue: [i - 3, i + 1],
      },
    ];
  });
}

/**
 * Adds the claim as denied by whoever says that it is false: the source of the finding that opens with the claim and holds these words. What
 * stands before it may turn it round ("asked whether", "nobody knows if", "did not believe that"), and so may the source's own stance.
 */
function addDenied(r: Reading, { claim, cue }: Falsehood): void {
  const words = spanOf(r.t, ...cue);
  const around =
    words &&
    r.found.findLast(
      ({ source, content }) =>
        source !== null && content.some(([start, end]) => start <= words[0] && words[1] <= end + 1),
    );
  if (
    !words ||
    !around?.source ||
    around.stance ||
    r.found.some((one) => one !== around && holds(one, words))
  )
    return;
  const opens = Math.min(r.t[claim[0]]?.start ?? -1, words[0]);
  if (!around.content.some(([start]) => isOpening(r.text.slice(start, opens)))) return;
  const finding = addFinding(r, {
    content: contentSpans(r, ...claim),
    source: around.source,
    cue: [words],
    rule: 'object',
    sourceRule: around.sourceRule,
    lemma: 'deny',
    antecedent: around.antecedent,
    aside: around.aside,
  });
  if (finding) finding.stance = { type: 'denied', span: words };
}

/** Whether a finding's content has these words, too. */
const holds = ({ content }: Finding, [from, to]: readonly [number, number]): boolean =>
  content.some(([start, end]) => start <= from && to <= end + 1);

/** What may stand between a content's beginning and its claim: marks, and words that turn nothing round. */
const isOpening = (before: string): boolean =>
  /^[\s“”"'‘’—–-]*(?:(?:that|but|and|all|the|these|those|such)\s+)*$/iu.test(before);
