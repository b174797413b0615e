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

/** Whether the form at `i` is the verb of a tag that closes its sentence or stands between two commas. */
export function closesTag(list: readonly Token[], i: number): boolean {
  if (!endsBehind(list, i)) return false;
  let first = i;
  while (first > 0 && i - first < SUBJECT_LENGTH && isOf(list[first - 1], SUBJECT_WORDS)) first--;
  if (first === i || !isOf(list[first - 1], BEFORE_SUBJECT) || list[first]?.tag === 'I') return false;
  let end = first;
  while (end < i && list[end]?.tag !== 'I') end++;
  const head = list[end - 1] as Token;
  const speaks = head.tag === 'N' && (isCapital(head) || SPEAKERS.has(head.lower.replace(/'s$/, '')));
  // "The man, the report claims, “kept bowing.”"
  const quoted = list[i + 1]?.tag === ',' && list[i + 2]?.tag === 'Q';
  return (
    speaks && (quoted || list.slice(0, first).some((token) => isOf(token, PREDICATE) || token.tag === 'Q'))
  );
}
