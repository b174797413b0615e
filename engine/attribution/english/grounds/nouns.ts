/**
 * How somebody can know, by the phrase that names them: who they are ("eyewitness", "defector"), where ("in Hyesan", "the Ryanggang
 * resident"), what they know of ("familiar with the matter"), whom they know ("with relatives in the city"), what they work in.
 */
import type { AccessType } from '../../../model';
import type { Token } from '../../language/stage-types';
import { ANONYMOUS } from '../lexicon/source-words';
import { isCapital } from '../tagging/word-shape';
import { clauseEnd, headOf, isTag, phraseEnd, shortPhraseEnd, someToken } from './clauses';
import { isBodyWithin, isElsewhere, isPlace } from './places';
import {
  AREAS,
  BODIES,
  DWELLERS,
  isNounOf,
  KIN,
  KNOWING,
  KNOWLEDGE,
  OFFICIALS,
  PAPERS,
  PEOPLE,
  POSTS,
  TIES,
  WITNESSES,
} from './words';

/** Words of a phrase that say how the one it names can know. */
export interface Known {
  first: number;
  end: number;
  type: AccessType;
  /** Only of one who speaks of this. */
  topic?: string;
}

const PLACING = /^(?:in|from|inside|within|near|at|across|along|around|of)$/;
const FORMER = /^(?:former|ex|retired|one-time)$|^ex-/;
const STEP = 'IT';
/** People without a name, as sources are called; those who speak for an office are none of them. */
const UNNAMED: ReadonlySet<string> = new Set(
  ANONYMOUS.trim()
    .split(/\s+/)
    .filter((word) => !OFFICIALS.has(word)),
);

/** What the source phrase in `[first, end)` says, whoever it is. */
export function knownOf(t: readonly Token[], first: number, end: number): Known[] {
  const opens = t[first]?.tag === 'D' ? first + 1 : first;
  // "one of the residents", "some of those living there"
  if (t[first + 1]?.lower === 'of' && t[first]?.tag !== 'N') return knownOf(t, first + 2, end);
  const head = headNoun(t, opens, end);
  if (head < 0) return [];
  const found = [...core(t, opens, head, end)];
  const done = Math.max(head + 1, ...found.map((one) => one.end));
  for (let i = done; i < end; i++) {
    const one = behind(t, i, end, head);
    // Where somebody with a name stands is news, no ground: "Andrew Vale in the capital".
    if (!one || (one.type === 'place' && isCapital(t[head] as Token) && head > 0)) continue;
    found.push(one);
    i = one.end - 1;
  }
  return found;
}

/** What a phrase set off by a comma says of the noun at `head`: "a source, in Hyesan, said". */
export function knownBehind(t: readonly Token[], head: number, first: number, end: number): Known[] {
  const one = behind(t, first, end, head);
  return one ? [one] : [];
}

/** The head noun of the phrase in `[first, end)`, as a token index; -1 where there is none. */
export const headOfSource = (t: readonly Token[], first: number, end: number): number =>
  headNoun(t, t[first]?.tag === 'D' ? first + 1 : first, end);

/** A name behind what one is: "former diplomat Lee Il-gyu", "Defector Cho". */
function titleBefore(t: readonly Token[], first: number, head: number): number {
  if (!isCapital(t[head] as Token)) return head;
  for (let i = head - 1; i >= first && t[i]?.tag === 'N'; i--)
    if (isNounOf(t[i], POSTS) || isNounOf(t[i], DWELLERS) || isNounOf(t[i], WITNESSES)) return i;
  return head;
}

/** The head noun: before "familiar with", which looks like a noun too. */
function headNoun(t: readonly Token[], first: number, end: number): number {
  let limit = first;
  while (limit < end && !KNOWING.has(t[limit]?.lower ?? '')) limit++;
  if (limit === first) return -1;
  // "the reporter inside source": a preposition that stands before its noun.
  const head = titleBefore(t, first, headOf(t, first, limit));
  return isTag(t[head], 'NDP') ? head : -1;
}

/** The head noun with what stands before it, and with the "of" phrase that it needs. */
function core(t: readonly Token[], first: number, head: number, end: number): Known[] {
  const noun = t[head] as Token;
  const official = isNounOf(noun, OFFICIALS);
  if (isNounOf(noun, WITNESSES)) return [{ first: head, end: head + 1, type: 'witness' }];
  const of = t[head + 1]?.lower === 'of' || t[head + 1]?.lower === 'in' ? phraseEnd(t, head + 2, end) : 0;
  // Not "a mother of two".
  if (
    isNounOf(noun, KIN) &&
    t[head + 1]?.lower === 'of' &&
    of > head + 2 &&
    !/^(?:two|three|four|five|six|\d+)$/.test(t[head + 2]?.lower ?? '')
  )
    return [{ first: head, end: of, type: 'relative-or-contact' }];
  const post = office(t, first, head, end);
  if (post) return [post];
  if (isNounOf(noun, DWELLERS)) return dweller(t, first, head, end);
  if (
    official ||
    !(isNounOf(noun, PEOPLE) || /^(?:voices?|partners?|businessman|businesswoman)$/.test(noun.lower))
  )
    return [];
  return before(t, first, head);
}

/** "resident of X", "North Korean defector", "the Ryanggang resident", "locals". */
function dweller(t: readonly Token[], first: number, head: number, end: number): Known[] {
  if (isElsewhere(t, first, head)) return [];
  let from = head;
  while (
    from > first &&
    t[from - 1]?.tag === 'N' &&
    !/^(?:first|second|third|other|several|two|three|four|five|six|many|former|young|old|elderly|female|male)$|^\d/.test(
      t[from - 1]?.lower ?? '',
    )
  )
    from--;
  const next = t[head + 1]?.lower;
  if (/^(?:of|in|from|inside)$/.test(next ?? '')) {
    const last = phraseEnd(t, head + 2, end);
    if (isElsewhere(t, head + 2, last))
      return /^(?:defector|escapee|refugee)/.test(t[head]?.lower ?? '')
        ? [{ first: from, end: head + 1, type: 'place' }]
        : [];
    if (last > head + 2 && isPlace(t, head + 2, last)) return [{ first: from, end: last, type: 'place' }];
  }
  return [{ first: from, end: head + 1, type: 'place' }];
}

/** What stands before a head that says nothing by itself: "a North Hamkyung Province source", "local", "inside sources". */
function before(t: readonly Token[], first: number, head: number): Known[] {
  for (let i = first; i < head; i++) {
    const token = t[i] as Token;
    if (/^(?:local|inside|internal)$/.test(token.lower)) return [{ first: i, end: i + 1, type: 'place' }];
    if (token.tag !== 'N' || !isCapital(token)) continue;
    // A sentence's first word has its capital from there.
    const opens = i === 0 && !isCapital(t[1] as Token) && !isNounOf(t[1], AREAS);
    if (opens) continue;
    let end = i;
    while (end < head && (isCapital(t[end] as Token) || isNounOf(t[end], AREAS)) && t[end]?.tag === 'N')
      end++;
    // "Kyodo’s source", "Daily NKs sources": whose source it is.
    const owner = someToken(t, i, end, ({ text }) => /['’]s?$|\p{Lu}s$/u.test(text));
    // "a Hyesan-based trader", but not "a Virginia-based activist": where people who bring news out live.
    const based = someToken(t, i, end, ({ lower }) => lower.endsWith('-based'));
    if (based && !/^(?:source|resident|trader|merchant|farmer|broker)s?$/.test(t[head]?.lower ?? ''))
      return [];
    if (owner || isElsewhere(t, i, end) || !namesPlace(t, i, end)) return [];
    return [{ first: i, end, type: 'place' }];
  }
  return [];
}

/** Whether names before a noun are a place's: "Ryanggang", "North Korean", not "Chinese", "Foreign Ministry". */
function namesPlace(t: readonly Token[], first: number, end: number): boolean {
  const words = t
    .slice(first, end)
    .map(({ lower }) => lower)
    .join(' ');
  if (/^north korean$|\b(?:province|county|city)(?:-based)?$/.test(words)) return true;
  if (/(?:ese|ish|ian|ean|can)$/.test(words)) return false;
  return isPlace(t, first, end) && !someToken(t, first, end, (token) => isNounOf(token, BODIES));
}

/** "member of the ruling party", "clerk in the fisheries office", "former guard at the camp", "party official". */
function office(t: readonly Token[], first: number, head: number, end: number): Known | null {
  const noun = t[head] as Token;
  if (isElsewhere(t, first, head)) return null;
  let former = head;
  while (former > first && !FORMER.test(t[former]?.lower ?? '')) former--;
  // Who spoke for a body before is no source on it by that alone: "a former minister".
  const isFormer =
    FORMER.test(t[former]?.lower ?? '') &&
    (isNounOf(noun, POSTS) || (!isCapital(noun) && !isNounOf(noun, OFFICIALS)));
  if (!isFormer && !isNounOf(noun, POSTS)) return null;
  const next = t[head + 1]?.lower ?? '';
  const last = /^(?:of|in|at|for|with|under|from|on)$/.test(next)
    ? shortPhraseEnd(t, head + 2, end)
    : head + 1;
  const body = last > head + 2 && isBodyWithin(t, head + 2, last);
  if (isFormer && !isElsewhere(t, former, Math.max(last, head + 1)))
    return { first: former, end: Math.max(last, head + 1), type: 'office' };
  if (body) return { first: head, end: last, type: 'office' };
  // "a party official": one of the body, not those who speak for it.
  if (
    !/s$|^(?:chief|head|director|commander|secretary)$/.test(noun.lower) &&
    head > first &&
    isNounOf(t[head - 1], BODIES) &&
    isBodyWithin(t, first, head)
  )
    return { first: head - 1, end: head + 1, type: 'office', topic: t[head - 1]?.lower ?? '' };
  return null;
}

/** One constituent behind the head that begins at token `i`. */
function behind(t: readonly Token[], i: number, end: number, head: number): Known | null {
  const token = t[i] as Token;
  if (KNOWING.has(token.lower)) {
    const last = clauseEnd(t, i, end);
    return { first: i, end: last, type: 'unstated' };
  }
  if (!isTag(token, STEP)) return null;
  const last = phraseEnd(t, i + 1, end);
  if (last <= i + 1) return null;
  if (token.lower === 'with') {
    if (someToken(t, i + 1, last, (word) => isNounOf(word, KNOWLEDGE)))
      return { first: i, end: clauseEnd(t, i, end), type: 'unstated' };
    if (someToken(t, i + 1, last, (word) => isNounOf(word, TIES)))
      return { first: i, end: last, type: 'relative-or-contact' };
    return null;
  }
  if (token.lower === 'close') {
    const person = someToken(t, i + 2, last, (word) => isNounOf(word, PEOPLE));
    return {
      first: i,
      end: Math.max(last, phraseEnd(t, i + 2, end)),
      type: person ? 'relative-or-contact' : 'unstated',
    };
  }
  if (
    token.lower === 'on' &&
    t[i + 1]?.lower === 'the' &&
    /^(?:ground|scene|spot)$/.test(t[i + 2]?.lower ?? '')
  )
    return { first: i, end: i + 3, type: 'witness' };
  if (!PLACING.test(token.lower) || (token.lower === 'of' && !isNounOf(t[head], DWELLERS))) return null;
  const speaksFor = isNounOf(t[head], OFFICIALS) && !/^offic(?:ial|er)$/.test(t[head]?.lower ?? '');
  if (speaksFor) return null;
  if (isBodyWithin(t, i + 1, last) && !isNounOf(t[head], PAPERS))
    return { first: i, end: last, type: 'office' };
  const noun = t[head] as Token;
  if (token.lower === 'at') return null;
  const inside =
    isNounOf(noun, PAPERS) && someToken(t, i, last, ({ lower }) => /^(?:inside|within)$/.test(lower));
  if (!inside && !isSomebody(noun)) return null;
  return isPlace(t, i + 1, last) ? { first: i, end: last, type: 'place' } : null;
}

/** Whether a noun is people who can be somewhere by themselves: no name, no office that speaks from its seat. */
const isSomebody = (noun: Token): boolean =>
  [PEOPLE, DWELLERS, UNNAMED].some((list) => isNounOf(noun, list)) ||
  /^(?:one|voices?|those|others?|another)$/.test(noun.lower) ||
  // "a timber dealer", "a tailor", "a violinist"
  (/(?:[eo]r|ist)s?$/.test(noun.lower) &&
    ![OFFICIALS, PAPERS].some((list) => isNounOf(noun, list)) &&
    !/paper|letter/.test(noun.lower));
