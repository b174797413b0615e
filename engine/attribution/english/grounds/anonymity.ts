/**
 * That or why somebody is unnamed, by what the words mean: anonymity as a condition or a wish, a name that is kept back or changed,
 * a name in place of the right one, leave to speak that was not given. Reasons behind belong to it: "for fear of reprisal".
 */
import type { Token } from '../../language/stage-types';
import { nounPhraseBack } from '../phrases/noun-phrase';
import { clauseEnd, isTag, someToken, VERBAL } from './clauses';
import { antecedent, made, type Unnamed } from './unnamed';
import { CONCEAL, isVerbOf, NAME, WISH } from './words';

const NEGATION = /^(?:not|never|n't|cannot|.+n't)$/;
const REFUSE = /^(?:declin|refus)/;
const UNNAMED = /^(?:anonymous|unnamed|unidentified|nameless|undisclosed)$/;
const NAMES = /^(?:names?|identit(?:y|ies)|surnames?|anonymity)$/;
const FALSE_NAME = /^(?:pseudonyms?|alias(?:es)?)$/;
const FALSE = /^(?:false|fake|assumed|different|invented)$/;
const LEAVE_TO = /^(?:authori[sz]ed|permitted|allowed|cleared)$/;
const SPEAK = /^(?:speak|talk|discuss|comment|brief|address|disclose|release|give|be)$/;
const POSSESSIVE = /^(?:his|her|their|its|whose)$/;

/** Marks that a search in a clause does not go over. */
const STOP = '.;:~Q()';
const STOP_OR_COMMA = '.;:~Q(),';
/** How far a name stands from the verb that it is wished for or kept back by, in tokens. Chosen by hand. */
const NEAR = 9;

/** All that a sentence says of anybody's being unnamed. */
export function unnamedIn(t: readonly Token[]): Unnamed[] {
  const found: Unnamed[] = [];
  for (let i = 0; i < t.length; i++) {
    // What a longer construction holds is part of it.
    if (found.some(({ first, end }) => i >= first && i < end)) continue;
    const one = at(t, i);
    if (one) found.push(one);
  }
  return found;
}

function at(t: readonly Token[], i: number): Unnamed | null {
  const token = t[i] as Token;
  if (isTag(token, STOP)) return null;
  if (UNNAMED.test(token.lower)) return adjective(t, i);
  if (token.lower === 'anonymously') return made(t, i, i + 1, null);
  if (/^(?:on|under)$/.test(token.lower)) return condition(t, i);
  if (isTag(token, VERBAL) || token.tag === 'N') {
    const wished = wish(t, i) ?? kept(t, i) ?? refused(t, i);
    if (wished) return wished;
  }
  if (NAMES.test(token.lower)) return nameOf(t, i);
  if (FALSE_NAME.test(token.lower) || (/^names?$/.test(token.lower) && FALSE.test(t[i - 1]?.lower ?? '')))
    return falseName(t, i);
  if (LEAVE_TO.test(token.lower)) return withoutLeave(t, i);
  return null;
}

/** "unnamed officials", "an anonymous source": the word alone, said of the noun behind it. */
function adjective(t: readonly Token[], i: number): Unnamed | null {
  let end = i + 1;
  while (t[end]?.tag === 'N') end++;
  if (end === i + 1) return null;
  const first = t[i - 1]?.tag === 'D' ? i - 1 : i;
  return { first: i, end: i + 1, bearer: [first, end], type: 'bare' };
}

/** "on condition of anonymity", "on condition that she not be identified". */
function condition(t: readonly Token[], i: number): Unnamed | null {
  let j = i + 1;
  while (isTag(t[j], 'D') || /^(?:strict|sole|express)$/.test(t[j]?.lower ?? '')) j++;
  if (!/^conditions?$/.test(t[j]?.lower ?? '')) return null;
  const last = j + 1 + NEAR;
  for (let k = j + 1; k < last && k < t.length && !isTag(t[k], STOP); k++) {
    const word = t[k] as Token;
    if (word.lower === 'anonymity') return made(t, i, k + 1, null);
    if (isVerbOf(word, NAME) || isVerbOf(word, CONCEAL)) return made(t, i, objectEnd(t, k), null);
  }
  return null;
}

/** One past the name or person that a verb of naming takes: "give her name", "be named in print". */
function objectEnd(t: readonly Token[], verb: number): number {
  let end = verb + 1;
  if (t[end]?.tag === 'P') return end + 1;
  const limit = Math.min(t.length, verb + NEAR);
  for (let k = verb + 1; k < limit && !isTag(t[k], STOP_OR_COMMA); k++)
    if (NAMES.test(t[k]?.lower ?? '')) end = k + 1;
  if (/^by$/.test(t[end]?.lower ?? '') && t[end + 1]?.lower === 'name') end += 2;
  return end;
}

/** "asked not to be named", "requested anonymity", "declined to give her name", "agreed not to print his name". */
function wish(t: readonly Token[], i: number): Unnamed | null {
  const verb = t[i] as Token;
  const grants = /^(?:granted|given|guaranteed|promised|offered)$/.test(verb.lower);
  if (!grants && !isVerbOf(verb, WISH)) return null;
  let negated = REFUSE.test(verb.lower) || NEGATION.test(t[i - 1]?.lower ?? '');
  for (let k = i + 1; k < t.length && k <= i + NEAR && !isTag(t[k], STOP_OR_COMMA); k++) {
    const word = t[k] as Token;
    if (NEGATION.test(word.lower)) negated = true;
    else if (word.lower === 'anonymity') return made(t, i, k + 1, null);
    else if (word.lower === 'anonymous' && k > i + 1) return made(t, i, k + 1, null);
    else if (grants) continue;
    else if (
      /^(?:names?|identity|identities)$/.test(word.lower) &&
      word.tag === 'N' &&
      POSSESSIVE.test(t[k - 1]?.lower ?? '')
    ) {
      const rest = someToken(
        t,
        k + 1,
        k + NEAR,
        (other) => NEGATION.test(other.lower) || isVerbOf(other, CONCEAL),
      );
      if (negated || rest)
        return made(t, i, rest ? Math.max(k + 1, clauseEnd(t, k, t.length, true)) : k + 1, owner(t, k));
    } else if (negated && isVerbOf(word, NAME)) {
      const end = objectEnd(t, k);
      const named = /^(?:nam|identif)/.test(word.lower);
      const passive = word.tag === 'E';
      const direct = passive || NAMES.test(t[end - 1]?.lower ?? '') || (named && end > k + 1);
      if (direct) return made(t, i, end, object(t, k, end));
    }
  }
  return null;
}

/** Whose name token `name` is: "his", "the source's". */
function owner(t: readonly Token[], name: number): [number, number] | null {
  const at = name - 1;
  if (POSSESSIVE.test(t[at]?.lower ?? '')) return t[at]?.lower === 'whose' ? antecedent(t, at) : [at, at + 1];
  for (let k = at; k >= 0 && k >= name - 4; k--) {
    if (!/['’]s?$/.test(t[k]?.lower ?? '')) continue;
    const first = nounPhraseBack(t, k, 0);
    return first < 0 ? null : [first, k + 1];
  }
  return null;
}

/** Whom a verb of naming is about: "naming her", "print the source's name". */
function object(t: readonly Token[], verb: number, end: number): [number, number] | null {
  if (t[verb + 1]?.tag === 'P') return [verb + 1, verb + 2];
  return NAMES.test(t[end - 1]?.lower ?? '') ? owner(t, end - 1) : null;
}

/** "is not naming her", "did not identify him", "cannot be named", "would not give his name". */
function refused(t: readonly Token[], i: number): Unnamed | null {
  const verb = t[i] as Token;
  if (!isVerbOf(verb, NAME)) return null;
  if (t[i + 1]?.lower === 'only') return partly(t, i);
  let start = i;
  while (start > 0 && i - start < 5 && isTag(t[start - 1], 'XRTBE')) start--;
  if (!someToken(t, start, i, ({ lower }) => NEGATION.test(lower))) return null;
  const end = objectEnd(t, i);
  const named = /^(?:nam|identif)/.test(verb.lower);
  const passive =
    /^(?:be|been|being|is|are|was|were)$/.test(t[i - 1]?.lower ?? '') ||
    /^(?:is|are|was|were)$/.test(t[start]?.lower ?? '');
  const by = object(t, i, end);
  if (!by && !(named && passive)) return null;
  const whole = made(t, start, end, by);
  return whole.bearer ? whole : null;
}

/** "identified only by his surname", "gave only her family name", "named only as Choe". */
function partly(t: readonly Token[], i: number): Unnamed | null {
  const how = t[i + 2];
  const limit = Math.min(t.length, i + 8);
  for (let k = i + 2; k < limit && !isTag(t[k], STOP_OR_COMMA); k++)
    if (NAMES.test(t[k]?.lower ?? '')) return made(t, i, k + 1, null);
  return how?.lower === 'as' && t[i + 3]?.tag === 'N' ? made(t, i, i + 4, null) : null;
}

/** "whose name is withheld", "Her name has been changed", "withheld his identity": a name that somebody keeps back. */
function kept(t: readonly Token[], i: number): Unnamed | null {
  if (!isVerbOf(t[i], CONCEAL)) return null;
  for (let k = i + 1; k < t.length && k <= i + 4 && !isTag(t[k], STOP_OR_COMMA); k++)
    if (/^(?:names?|identity|identities)$/.test(t[k]?.lower ?? '')) return made(t, i, k + 1, owner(t, k));
  return null;
}

/** A name before the verb that keeps it back: from the name's owner to the verb. */
function nameOf(t: readonly Token[], i: number): Unnamed | null {
  const word = (t[i] as Token).lower;
  if (word === 'anonymity') return null;
  const by = owner(t, i);
  // "not her real name", "(not his real name)"
  if (t[i - 1]?.lower === 'real' && someToken(t, i - 4, i, ({ lower }) => NEGATION.test(lower))) {
    let first = i - 2;
    while (first > 0 && !NEGATION.test(t[first]?.lower ?? '')) first--;
    return { ...made(t, first, i + 1, null), first };
  }
  if (!by && !someToken(t, i - 3, i, ({ lower }) => POSSESSIVE.test(lower))) return null;
  for (let k = i + 1; k < t.length && k <= i + NEAR && !isTag(t[k], STOP_OR_COMMA); k++) {
    const verb = t[k] as Token;
    const hidden = isVerbOf(verb, CONCEAL) && (isTag(verb, VERBAL) || isTag(t[k - 1], 'X'));
    const unsaid = isVerbOf(verb, NAME) && someToken(t, i + 1, k, ({ lower }) => NEGATION.test(lower));
    if (!hidden && !unsaid) continue;
    let first = i;
    while (first > 0 && i - first < 4 && !POSSESSIVE.test(t[first]?.lower ?? '')) first--;
    if (!POSSESSIVE.test(t[first]?.lower ?? '')) first = by?.[0] ?? i;
    return { ...made(t, first, k + 1, by), first };
  }
  return null;
}

/** "under a pseudonym", "using a false name", "who goes by the alias". */
function falseName(t: readonly Token[], i: number): Unnamed {
  let first = i;
  while (first > 0 && isTag(t[first - 1], 'DNIGR') && i - first < 4 && t[first]?.tag !== 'I') first--;
  if (t[first]?.tag === 'I' && isTag(t[first - 1], 'VGEB')) first--;
  else if (t[first]?.tag === 'D' && isTag(t[first - 1], 'VG')) first--;
  return made(t, first, i + 1, null);
}

/** "not authorised to speak to the press". */
function withoutLeave(t: readonly Token[], i: number): Unnamed | null {
  if (!someToken(t, i - 4, i, ({ lower }) => NEGATION.test(lower))) return null;
  if (t[i + 1]?.tag !== 'T' || !SPEAK.test(t[i + 2]?.lower ?? '')) return null;
  let first = i;
  while (first > 0 && isTag(t[first - 1], 'XR')) first--;
  const end = clauseEnd(t, i, t.length);
  return made(t, first, end, null);
}
