/**
 * Forms like "reports", "claims", "notes" that close a sentence as the verb of a tag: "The mill has burned, the BBC reports." There they
 * are verbs, for the phrase before them names somebody who can speak and has a comma and a clause on its left.
 */
import type { Token } from '../../language/stage-types';
import { isOf, PREDICATE, tagSet } from '../../language/tag-sets';
import { PAST, THIRD, verbReading } from '../lexicon/inflection';
import { ANONYMOUS, DOCUMENTS, GROUPS, MEDIA, ORGANISATIONS, ROLES } from '../lexicon/source-words';
import { isCapital } from './word-shape';

/** Nouns that speak, as written in small letters. */
const SPEAKERS = new Set(
  `${ANONYMOUS} ${GROUPS} ${ORGANISATIONS} ${MEDIA} ${DOCUMENTS} ${ROLES}`.trim().split(/\s+/),
);

/** The words of a subject: "a source in the port", "the state broadcaster". */
const SUBJECT_WORDS = tagSet('N', 'D', 'I', 'R');

/** What stands before the subject of a tag. */
const BEFORE_SUBJECT = tagSet(',', 'Q', '-');

/** What a clause goes on with behind a tag in its middle. */
const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|may|might|could|should)$/;

/** How long the subject of such a tag may be, in tokens. Chosen by hand. */
const SUBJECT_LENGTH = 10;

/** Whether a word, not yet tagged, is surely a finite verb. */
const isPredicate = (word: string): boolean => {
  const reading = verbReading(word);
  return reading !== null && !reading.nounish && (reading.forms & (PAST | THIRD)) !== 0;
};

/** Whether what follows token `i` lets a tag end with it: a stop, a comma, when and where, whom it cites. */
function endsBehind(list: readonly Token[], i: number): boolean {
  const next = list[i + 1];
  if (!next || next.tag === '.') return true;
  // "…, the report states, and two of them died": a clause goes on; in a list of things none does.
  if (next.tag === ',')
    return (
      !/^(?:and|or)$/.test(list[i + 2]?.lower ?? '') ||
      list.slice(i + 3).some(({ lower }) => isPredicate(lower))
    );
  return /^(?:in|on|citing|quoting)$/.test(next.lower);
}

/** Nouns that are plural as they stand, or by their ending. */
const PLURAL = /(?:[^s]s|men|people|media|police)$/;

/** Whether the base form at `i` ("report", "claim") is the verb of such a tag, with a plural before it. */
export function closesPluralTag(list: readonly Token[], i: number): boolean {
  const subject = subjectOf(list, i);
  return subject !== null && PLURAL.test(subject.head.lower) && subject.speaks && closesTag(list, i);
}

/** Whether the word at `i` is a participle that tells which one is meant: "a letter obtained by the paper", "a notice posted in May". */
const describes = (list: readonly Token[], i: number): boolean =>
  /^[EV]$/.test(list[i]?.tag ?? '') &&
  /(?:ed|en|nt|wn)$/.test(list[i]?.lower ?? '') &&
  list[i + 1]?.tag === 'I' &&
  list[i - 1]?.tag === 'N';

/** What opens the words behind "Sources in the valley claim": a determiner, a possessive, a pronoun, a "that". */
const OPENS_CONTENT =
  /^(?:the|an?|this|these|those|his|her|its|their|he|she|it|they|there|that|no|some|many|most|all)$/;

/** Whether the base form at `i` is the verb of a sentence that people in some place open: "Sources in the valley claim his boat was sold". */
export function opensPlural(list: readonly Token[], i: number): boolean {
  let head = 0;
  while (head < i && list[head]?.tag !== 'I') head++;
  const noun = list[head - 1];
  if (head === i || noun?.tag !== 'N' || !PLURAL.test(noun.lower)) return false;
  return (
    SPEAKERS.has(noun.lower.replace(/s$/, '')) &&
    list.slice(head, i).every((token) => isOf(token, SUBJECT_WORDS)) &&
    OPENS_CONTENT.test(list[i + 1]?.lower ?? '')
  );
}

/** The subject before the verb at `i`: its first token, its head noun, and whether that can speak; `null` where no tag's subject stands there. */
function subjectOf(
  list: readonly Token[],
  i: number,
): { first: number; head: Token; speaks: boolean } | null {
  let first = i;
  while (
    first > 0 &&
    i - first < SUBJECT_LENGTH &&
    (isOf(list[first - 1], SUBJECT_WORDS) || describes(list, first - 1))
  )
    first--;
  if (first === i || !isOf(list[first - 1], BEFORE_SUBJECT) || list[first]?.tag === 'I') return null;
  let end = first;
  while (end < i && list[end]?.tag !== 'I' && !describes(list, end)) end++;
  const head = list[end - 1] as Token;
  if (head.tag !== 'N') return null;
  const noun = head.lower.replace(/'s$/, '');
  const speaks = isCapital(head) || SPEAKERS.has(noun) || SPEAKERS.has(noun.replace(/s$/, ''));
  return { first, head, speaks };
}

/** Whether the form at `i` is the verb of a tag that closes its sentence or stands between two commas. */
export function closesTag(list: readonly Token[], i: number): boolean {
  const subject = endsBehind(list, i) ? subjectOf(list, i) : null;
  if (!subject?.speaks) return false;
  // "The man, the report claims, “kept bowing.”", "The mill, the paper claims, was sold."
  const behind = list[i + 2];
  const goesOn = list[i + 1]?.tag === ',' && (behind?.tag === 'Q' || AUXILIARY.test(behind?.lower ?? ''));
  return goesOn || list.slice(0, subject.first).some((token) => isOf(token, PREDICATE) || token.tag === 'Q');
}
