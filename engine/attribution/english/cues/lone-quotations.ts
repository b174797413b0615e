/**
 * Quotations that no cue of saying has claimed: any verb as a tag, a source without a verb, a colon, nothing
 * at all.
 */
import { TURN_LABEL } from '../../discourse/marks';
import { PART, type Quotation, type Token } from '../../language/stage-types';
import { CLAUSE_END, isOf, NOMINAL, tagSet } from '../../language/tag-sets';
import { isCueNoun } from '../lexicon/frames';
import { printedFrom } from '../phrases/circumstances';
import { contentEnd } from '../phrases/content-end';
import { nounPhraseForward, PLACING, skipTimeBack } from '../phrases/noun-phrase';
import type { Subject } from '../phrases/subject';
import type { VerbGroup } from '../phrases/verb-groups';
import { sourceOfCue } from './cue-source';
import { addFinding, contentSpans, type Reading, spanOf, subjectAt } from './sentence-reading';
import { isRubric } from './turns';

/** Marks that can follow a quotation that stands alone. */
const SENTENCE_MARK = tagSet('.', '~');

/** What can follow a source that stands behind its quotation without a verb. */
const AFTER_SOURCE = tagSet('.', 'I', 'C', ',');

/** Words and marks between a verb and the words that are said. */
const BEFORE_CONTENT = tagSet('R', 'I', 'S', ',', ':');

/** The words of a phrase of place or manner: "over her shoulder". */
const PLACE_WORD = tagSet('I', 'D', 'N', 'P', 'R');

/** Fewer words than this in marks inside a clause are scare quotes, titles, names. Chosen by hand. */
const SPEECH_WORDS = 4;

const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const speechEnd = (text: string, quotation: Quotation): boolean =>
  /[,!?.…—–]['’\])]?\s*$/.test(text.slice(quotation.inner[0], quotation.inner[1]).slice(-4));

/**
 * A sentence with this share of its length in marks can go on with the quotation before it. Chosen by hand.
 */
const MOSTLY = 0.6;

/** “…,” he said. But “the rest is true.” */
function mostlyQuoted(r: Reading): boolean {
  let quoted = 0;
  for (const { quotation } of r.t) if (quotation) quoted += quotation.end - quotation.start;
  const [first, last] = [r.t[0], r.t.at(-1)];
  return (
    r.index > 0 && first !== undefined && last !== undefined && quoted >= MOSTLY * (last.end - first.start)
  );
}

/** No heading in marks has more words. Chosen by hand. */
const HEADING_WORDS = 8;

/** Whether words are written as headlines are: “Who Will Pay for It?” has no word of four letters without its capital. */
const isInCapitals = (words: string): boolean =>
  (words.match(/\b\p{Lu}/gu)?.length ?? 0) > 2 && !/(?<![\p{L}'’])\p{Ll}{4}/u.test(words);

/** Whether the sentence is all of its paragraph. */
function isParagraph(r: Reading): boolean {
  const sentence = r.sentences[r.index];
  return (
    sentence !== undefined &&
    sentence.start === sentence.paragraph.start &&
    r.sentences[r.index + 1]?.paragraph !== sentence.paragraph
  );
}

/** How far the words between two dashes run, in tokens. */
const INTERRUPTION = 14;

/** “That was the”—he lowered his voice—“only boat.”: what somebody does between the two halves names who speaks. */
function readInterrupted(r: Reading, i: number): boolean {
  const { t } = r;
  if (!t[i]?.quotation || t[i + 1]?.tag !== '-' || !isOf(t[i + 2], NOMINAL)) return false;
  let dash = i + 3;
  while (t[dash] && t[dash]?.tag !== '-' && dash - i < INTERRUPTION) dash++;
  const rest = t[dash + 1]?.quotation;
  if (t[dash]?.tag !== '-' || !rest || r.claimed.has(rest)) return false;
  const verb = r.groups.find(({ first, main, form }) => first > i + 2 && main < dash && form === 'finite');
  const end = nounPhraseForward(t, i + 2, dash, PLACING);
  if (!verb || end <= i + 2 || verb.first > end + 1) return false;
  const [first, second] = [contentSpans(r, i, i + 1), contentSpans(r, dash + 1, dash + 2)];
  addFinding(r, {
    content: {
      spans: [...first.spans, ...second.spans],
      quotations: [...first.quotations, ...second.quotations],
    },
    source: spanOf(t, i + 2, end),
    cue: [[(t[verb.first] as Token).start, (t[verb.main] as Token).end]],
    rule: 'quote-any-verb',
    sourceRule: 'subject',
    lemma: verb.lemma,
  });
  return true;
}

/** A quotation that stands alone: nobody's, or the turn of the one who is named in it. */
function readTurnInMarks(r: Reading, { inner: [start, end] }: Quotation): void {
  const content = contentSpans(r, 0, r.t.length);
  const turn = TURN_LABEL.exec(r.text.slice(start, end));
  const named =
    turn?.[1] !== undefined && content.spans[0]?.[0] === start && !isRubric(turn[1].toLowerCase());
  const colon = start + (turn?.[1]?.length ?? 0);
  if (turn && named) content.spans[0] = [start + turn[0].length, content.spans[0]?.[1] ?? end];
  addFinding(r, {
    content,
    source: named ? [start, colon] : null,
    cue: named ? [[colon, colon + 1]] : [],
    rule: named ? 'colon' : 'quote-alone',
    sourceRule: named ? 'subject' : 'none',
    lemma: '',
  });
}

/** Reads the quotations that are left. */
export function readLoneQuotations(r: Reading): void {
  const { t } = r;
  for (let i = 0; i < t.length; i++) if (!r.claimed.has(t[i]?.quotation as Quotation)) readInterrupted(r, i);
  for (let i = 0; i < t.length; i++) {
    const quotation = t[i]?.quotation;
    if (!quotation || r.claimed.has(quotation)) continue;
    const words = wordCount(r.text.slice(quotation.inner[0], quotation.inner[1]));
    // A heading in marks: alone in its paragraph, short, without a stop or in capitals.
    const isHeading = !speechEnd(r.text, quotation) || isInCapitals(r.text.slice(...quotation.inner));
    if (i === 0 && t.length === 1 && words <= HEADING_WORDS && isHeading && isParagraph(r)) return;
    if (i === 0 && t.slice(1).every((token) => token.tag === 'Q' || isOf(token, SENTENCE_MARK))) {
      readTurnInMarks(r, quotation);
      return;
    }
    if (i === 0 && speechEnd(r.text, quotation) && taggedByAnything(r, i)) continue;
    if (t[i - 1]?.tag === ',' && words >= SPEECH_WORDS && speechEnd(r.text, quotation) && behindVerb(r, i))
      continue;
    if (t[i - 1]?.tag === ':' && words >= SPEECH_WORDS && afterColon(r, i)) continue;
  }
  for (let i = 1; i < t.length; i++) readWithin(r, i);
  if (r.found.length === 0 && mostlyQuoted(r))
    addFinding(r, {
      content: contentSpans(r, 0, t.length),
      source: null,
      cue: [],
      rule: 'quote-alone',
      sourceRule: 'none',
      lemma: PART,
    });
}

/**
 * “…,” she said with a shrug is a cue's; “…,” she shrugged, “…,” a source in the city on Monday are read
 * here.
 */
function taggedByAnything(r: Reading, i: number): boolean {
  const { t } = r;
  const from = t[i + 1]?.tag === ',' ? i + 2 : i + 1;
  if (!isOf(t[from], NOMINAL)) return false;
  const end = nounPhraseForward(t, from, t.length, PLACING);
  if (end === from) return false;
  const verb = r.groups.find((group) => group.first === end || (group.first > end && group.first <= end + 2));
  const after = t[end] as Token | undefined;
  if (verb && verb.form === 'finite' && verb.lemma) {
    addFinding(r, {
      content: contentSpans(r, i, i + 1),
      source: spanOf(t, from, end),
      cue: [[(t[verb.first] as Token).start, (t[verb.main] as Token).end]],
      rule: 'quote-any-verb',
      sourceRule: 'subject',
      lemma: verb.lemma,
    });
    return true;
  }
  if (verb || (after && !isOf(after, AFTER_SOURCE))) return false;
  addFinding(r, {
    content: contentSpans(r, i, i + 1),
    source: spanOf(t, from, end),
    cue: [],
    rule: 'quote-tag',
    sourceRule: 'phrase',
    lemma: '',
  });
  return true;
}

/**
 * So many quoted words are too many for a name or a scare quote; where they begin with a small letter, fewer
 * are. Chosen by hand: half or twice as many move 26 to 48 of the 16,705 attributions in the annotated
 * articles.
 */
const LONG = 8;
const LONG_PART = 5;
/**
 * How far before its quoted words a clause may have its verb, in tokens. Twice as far changes nothing in the
 * annotated articles.
 */
const VERB_REACH = 25;

const NAMED =
  /^(?:words?|phrase|slogan|term|title|song|film|book|law|campaign|sign|inscription|banner|motto|saying)$/;

/**
 * He lobbied for a rule “that would let the small mills live”: whatever the verb, so many words in marks are
 * somebody's.
 */
function readWithin(r: Reading, i: number): void {
  const { t } = r;
  const quotation = t[i]?.quotation;
  if (!quotation || r.claimed.has(quotation)) return;
  const inner = r.text.slice(quotation.inner[0], quotation.inner[1]);
  if (wordCount(inner) < (/^\p{Ll}/u.test(inner) ? LONG_PART : LONG)) return;
  // "in a “center for the correction of thought”", "the phrase “it rains on the poor”": a name.
  const before = t[i - 1] as Token;
  if (before.tag === 'D' || NAMED.test(before.lower)) return;
  const g = r.groups.findLastIndex((group) => group.main < i && group.form !== 'infinitive');
  const group = r.groups[g];
  if (!group || i - group.main > VERB_REACH || !/^(?:finite|participle)$/.test(group.form)) return;
  if (t[group.main]?.tag === 'X' || /^(?:mean|wear|read|hang)$/.test(group.lemma)) return;
  const source = sourceOfCue(r, g);
  // "a march that the radio played “…”": the words are about what the relative clause hangs on.
  if (/^(?:that|which|who|whom)$/.test(t[(source?.first ?? 0) - 1]?.lower ?? '')) return;
  if (!source?.span || t.slice(group.main, i).some((token) => isOf(token, CLAUSE_END))) return;
  let start = group.main + 1;
  while (isOf(t[start], BEFORE_CONTENT)) start++;
  const end = Math.max(i + 1, contentEnd(t, start, t.length, { phrase: true, subordinate: true }));
  addFinding(r, {
    content: contentSpans(r, start, printedFrom(t, start, end)),
    source: source.span,
    cue: [[(t[group.first] as Token).start, (t[group.main] as Token).end]],
    rule: 'object',
    sourceRule: source.rule,
    lemma: group.lemma,
  });
}

/** The professor diagnosed, “…” */
function behindVerb(r: Reading, i: number): boolean {
  const g = r.groups.findLastIndex((group) => group.main < i - 1);
  const group = r.groups[g];
  // "called over her shoulder, “…”": a place at most stands between.
  const between = group ? r.t.slice(group.main + 1, i - 1) : [];
  if (
    group?.form !== 'finite' ||
    (between.length > 0 && between[0]?.tag !== 'I') ||
    !between.every((token) => isOf(token, PLACE_WORD))
  )
    return false;
  const subject = subjectAt(r, g, r.floor);
  if (!subject || subject.rule === 'relative') return false;
  addFinding(r, {
    content: contentSpans(r, i, i + 1),
    source: spanOf(r.t, subject.first, subject.end),
    cue: [[(r.t[group.first] as Token).start, (r.t[group.main] as Token).end]],
    rule: 'quote-any-verb',
    sourceRule: subject.rule,
    lemma: group.lemma,
  });
  return true;
}

/** "His answer was: “…”": whether a subject is somebody's, or a word for what is said. */
const ownsWords = (t: readonly Token[], { first, end }: Subject): boolean =>
  t
    .slice(first, end)
    .some(({ lower, text }) => /^(?:his|her|their|its|my|our)$/.test(lower) || /['’]s$|s['’]$/.test(text)) ||
  isCueNoun(t[end - 1]?.lower ?? '') ||
  /^(?:answer|reply|response|message|slogan|motto|verdict|advice)$/.test(t[end - 1]?.lower ?? '');

/** He had one worry: “…” */
function afterColon(r: Reading, i: number): boolean {
  const { t } = r;
  for (let g = r.groups.length - 1; g >= 0; g--) {
    const group = r.groups[g] as VerbGroup;
    if (group.main >= i || (group.form !== 'finite' && group.form !== 'passive')) continue;
    const subject = subjectAt(r, g, 0);
    if (!subject || subject.rule === 'relative' || t[subject.first]?.lower === 'there') continue;
    // "One of the laws is: “The Bread Act”": what a thing is, and nobody's words.
    if (t[group.main]?.tag === 'X' && group.main === i - 2 && !ownsWords(t, subject)) return false;
    addFinding(r, {
      content: contentSpans(r, i, i + 1),
      source: spanOf(t, subject.first, skipTimeBack(t, subject.end - 1, subject.first) + 1),
      cue: [[(t[group.first] as Token).start, (t[group.main] as Token).end]],
      rule: 'quote-after-colon',
      sourceRule: subject.rule,
      lemma: group.lemma,
    });
    return true;
  }
  return false;
}
