/** The source behind its verb: “…,” said Kim, a farmer. / Said Kim Yun: “…” */
import type { Token } from '../../language/stage-types';
import { isOf, NOMINAL, PREDICATE, tagSet } from '../../language/tag-sets';
import { framesOf } from '../lexicon/frames';
import { isNameInMarks } from '../phrases/names-in-marks';
import { isTime, nounPhraseForward, PLACING } from '../phrases/noun-phrase';
import type { Subject } from '../phrases/subject';
import type { VerbGroup } from '../phrases/verb-groups';
import { isCapital } from '../tagging/word-shape';
import { addFinding, contentSpans, quotationEnd, type Reading, spanOf } from './sentence-reading';

/** Prepositions inside a name: "Kim Yun of the Farmers' Union". */
const NAMING = new Set(['of', 'from']);

/** Where a restrictive clause ends: "said a man who fled last year". */
const RELATIVE_END = tagSet(',', '.', ';', ':', '-', 'Q');

/** What an outlet does to whom it asks: “…,” said a source quoted by the paper. */
const ASKED = /^(?:quoted|cited|interviewed|consulted|contacted|reached|polled|surveyed)$/;

/** Where an aside behind the source ends at the latest. */
const ASIDE_END = tagSet('.', 'Q', ';');

/** How long an aside may be, in tokens. */
const LONGEST_ASIDE = 60;

/** What the outlet goes on with instead of an aside: ", adding that …", ", and left", ", in a speech". */
const NO_ASIDE = tagSet('G', 'C', 'I');

/** What ends an aside behind a comma of its own: “…,” said Kim, a farmer, adding that … */
const BEHIND_ASIDE = tagSet('G', 'C', 'S');

/** A comma or a colon. */
const BEFORE_QUOTE = tagSet(',', ':');

/**
 * The subject behind the verb of `group`; `null` where no noun phrase stands there or it has a verb of its
 * own.
 */
export function invertedSubject({ t }: Reading, group: VerbGroup): Subject | null {
  const from = group.main + 1;
  if (!isOf(t[from], NOMINAL) || isTime(t[from])) return null;
  const name = t[from]?.tag === 'N' && isCapital(t[from] as Token);
  const phraseEnd = nounPhraseForward(t, from, t.length, name ? NAMING : PLACING);
  if (phraseEnd === from) return null;
  const end = name ? phraseEnd : describedEnd(t, phraseEnd);
  // "a driver nicknamed “Grasshopper”": the participle is no verb of its own.
  if (end < 0 || (isOf(t[end], PREDICATE) && !isNameInMarks(t, end + 1))) return null;
  return { first: from, end, rule: 'inverted', aside: asideBehind(t, end), from };
}

/**
 * Where a phrase ends with what restricts it: "a man who fled last year", "a source involved in the talks".
 * -1 where a participle has no phrase behind it.
 */
function describedEnd(t: readonly Token[], end: number): number {
  const next = t[end];
  if (next?.lower === 'who') {
    let stop = end + 1;
    while (!isOf(t[stop], RELATIVE_END)) stop++;
    // "who goes by the name “Auntie Kim”": what the name belongs to is the phrase before.
    return isNameInMarks(t, stop) ? end : stop;
  }
  if (
    ((next?.tag === 'E' && !ASKED.test(next.lower)) || (next?.tag === 'V' && /ed$/.test(next.lower))) &&
    t[end + 1]?.tag === 'I'
  ) {
    const stop = nounPhraseForward(t, end + 2, t.length, PLACING);
    return stop === end + 2 ? -1 : stop;
  }
  return end;
}

/** The aside behind the source, between commas: "said Kim, a farmer, …". */
function asideBehind(t: readonly Token[], end: number): [number, number] | null {
  if (t[end]?.tag !== ',' || isOf(t[end + 1], NO_ASIDE)) return null;
  let close = end + 1;
  while (close - end < LONGEST_ASIDE && t[close] && !isOf(t[close], ASIDE_END)) close++;
  if (t[close - 1]?.tag === ',') close--;
  const comma = t.slice(end + 1, close).findIndex((token) => token.tag === ',');
  const first = comma < 0 ? close : end + 1 + comma;
  // "The road, said Kim, is shut", "On Monday, said the paper, a mill was sold": what was said goes on.
  if (isClause(t, end + 1, first)) return null;
  if (comma >= 0 && (isOf(t[first + 1], BEHIND_ASIDE) || isClause(t, first + 1, close))) close = first;
  return close > end + 1 ? [end + 1, close] : null;
}

/** Whether the tokens `[first, end)` have a verb of their own, outside a clause of "who" or "which". */
function isClause(t: readonly Token[], first: number, end: number): boolean {
  const verb = t.slice(first, end).findIndex((token) => isOf(token, PREDICATE) || token.tag === 'W');
  return verb >= 0 && t[first + verb]?.tag !== 'W';
}

/** "Said Kim Yun, who lives there: “…”": the verb opens the sentence. Says whether it does. */
export function readOpeningVerb(r: Reading): boolean {
  const { t } = r;
  const verb = t[0];
  if (verb?.tag !== 'V' || !framesOf(verb.lemma ?? '').includes('s')) return false;
  const end = nounPhraseForward(t, 1, t.length, PLACING);
  const quote = t.findIndex((token, i) => i >= end && token.tag === 'Q');
  if (end < 2 || quote < 0 || !isOf(t[quote - 1], BEFORE_QUOTE)) return false;
  if (quote - 1 > end && t[end]?.tag !== ',') return false;
  addFinding(r, {
    content: contentSpans(r, quote, quotationEnd(r, quote)),
    source: spanOf(t, 1, end),
    aside: quote - 1 > end + 1 ? spanOf(t, end + 1, quote - 1) : null,
    cue: [[verb.start, verb.end]],
    rule: 'quote-after-cue',
    sourceRule: 'inverted',
    lemma: verb.lemma ?? '',
  });
  return true;
}
