/** Edges that every reading of grounds needs: where a clause ends, where a phrase begins, what a span of tokens is in the text. */
import type { Span } from '../../../model';
import type { Token } from '../../language/stage-types';
import { isTime, nounPhraseForward } from '../phrases/noun-phrase';

/** A verb in any form, auxiliaries included. */
export const VERBAL = 'XVBEG';

/** Whether a token is of one of these classes, a letter each; a missing token ends the sentence. */
export const isTag = (token: Token | undefined, tags: string): boolean => tags.includes(token?.tag ?? '.');

/** Marks that end a clause at the latest. */
const BREAK = ',.;:~Q()-';
/** What a clause has one of: behind "who saw it" the next is the sentence's own ("who saw it said"). */
const PREDICATE_START = 'VX';
/** What begins a clause of its own. */
const NEW_CLAUSE = 'WS';
/** What no phrase ends with. */
const OPEN_END = 'IDTCX';

/** No clause is read further than this, in tokens. Written grounds are shorter by half; the bound keeps the work linear. */
const LONGEST = 28;

/** Prepositions that may go on a phrase that is read as an object or a place. */
const ON: ReadonlySet<string> = new Set('of for in at with from to on near under between inside'.split(' '));
const OF: ReadonlySet<string> = new Set(['of']);

/**
 * Where the clause that token `from` belongs to ends, as a token index: before a mark, a coordinated verb or another clause.
 * @param whole whether clauses within it belong to it ("because they were told that …")
 */
export function clauseEnd(t: readonly Token[], from: number, limit: number, whole = false): number {
  let end = from;
  const last = Math.min(limit, from + LONGEST);
  while (end < last) {
    const token = t[end] as Token;
    if (isTag(token, BREAK)) break;
    if (!whole && end > from && isTag(token, NEW_CLAUSE) && !/^(?:than|as)$/.test(token.lower)) break;
    if (!whole && end > from && isTag(token, PREDICATE_START)) break;
    if (token.tag === 'C' && isTag(t[end + 1], PREDICATE_START)) break;
    end++;
  }
  while (end > from && (isTag(t[end - 1], OPEN_END) || isTime(t[end - 1]))) end--;
  return end;
}

/** Where the noun phrase that begins at `first` ends, with the phrases that hang on it. */
export const phraseEnd = (t: readonly Token[], first: number, limit: number): number =>
  nounPhraseForward(t, first, limit, ON);

/** The same without the phrases that hang on it but those with "of": "the border", "the head of the mill". */
export const shortPhraseEnd = (t: readonly Token[], first: number, limit: number): number =>
  nounPhraseForward(t, first, limit, OF);

/** The head noun of the phrase in `[first, end)`: the last noun before a preposition or clause; `first` where there is none. */
export function headOf(t: readonly Token[], first: number, end: number): number {
  let head = first;
  for (let i = first; i < end; i++) {
    const token = t[i] as Token;
    if (token.tag === 'N') head = i;
    else if (head > first || t[first]?.tag === 'N') {
      if (token.tag !== 'C' && token.tag !== 'Q') break;
    }
  }
  return head;
}

/** The text's span of the tokens `[first, end)`. */
export const spanOf = (t: readonly Token[], first: number, end: number): Span => [
  (t[first] as Token).start,
  (t[end - 1] as Token).end,
];

/** Whether one of the tokens `[first, end)` passes. */
export function someToken(
  t: readonly Token[],
  first: number,
  end: number,
  test: (token: Token, i: number) => boolean,
): boolean {
  for (let i = Math.max(0, first); i < end && i < t.length; i++) if (test(t[i] as Token, i)) return true;
  return false;
}
