/** Verb groups: auxiliaries, adverbs and the main verb as one. */
import type { CueFrame, Token } from '../../language/stage-types';
import { isOf, tagSet, VERB_FORM } from '../../language/tag-sets';
import { isPlaceAdverb } from './noun-phrase';

/** A verb in any form but an auxiliary. */
const MAIN_VERB = tagSet('V', 'B', 'E', 'G');

export interface VerbGroup {
  /** First and main token. Words between belong to it. */
  first: number;
  main: number;
  lemma: string;
  /**
   * `finite`: has a subject of its own; `participle`: ", saying"; `infinitive`: "to say"; `passive`: "was
   * told"; `bare-passive`: "told" behind its noun.
   */
  form: CueFrame['form'];
  /** "may", "could": what is said is not said. */
  hypothetical: boolean;
  negated: boolean;
}

const BE = new Set("is are was were be been being am 's 're 'm isn't aren't wasn't weren't".split(' '));
const HAVE = /^(?:ha[sd]|have|having|'ve|'d|hasn't|haven't|hadn't)$/;
const NEGATION = /^(?:not|never)$/;
const RARELY = /^(?:never|rarely|seldom|hardly|scarcely)$/;
const HEARD = /^(?:heard|overheard|seen|filmed|recorded)$/;
const HYPOTHETICAL = new Set('may might could should would must can cannot'.split(' '));

/** The auxiliaries that a group begins with, and the adverbs between them: "has not been". */
interface Auxiliaries {
  count: number;
  /** One past the last of them. */
  end: number;
  /** The last one is a form of "be". */
  be: boolean;
  have: boolean;
  hypothetical: boolean;
  negated: boolean;
}

/** All verb groups of a sentence, in order. A group of auxiliaries alone ("is") has an empty lemma. */
export function verbGroups(t: readonly Token[]): VerbGroup[] {
  const found: VerbGroup[] = [];
  let i = 0;
  while (i < t.length) {
    if (!isOf(t[i], VERB_FORM)) {
      i++;
      continue;
    }
    const auxiliaries = auxiliariesAt(t, i);
    const group = hasMainVerb(t[auxiliaries.end], auxiliaries)
      ? groupOf(t, i, auxiliaries)
      : auxiliariesAlone(i, auxiliaries);
    // "can call and tell them": one auxiliary for both.
    const shares = t[i - 1]?.tag === 'C' && found.at(-1)?.main === i - 2 && t[i]?.lower === t[i]?.lemma;
    if (shares && found.at(-1)?.hypothetical) group.hypothetical = true;
    found.push(group);
    i = group.main + 1;
  }
  return found;
}

function auxiliariesAt(t: readonly Token[], first: number): Auxiliaries {
  const found: Auxiliaries = {
    count: 0,
    end: first,
    be: false,
    have: false,
    hypothetical: false,
    negated: false,
  };
  for (let token = t[first]; token; token = t[found.end]) {
    if (token.tag === 'X') addAuxiliary(found, token.lower);
    else if (token.tag === 'R' && found.count > 0) found.negated ||= NEGATION.test(token.lower);
    else break;
    found.end++;
  }
  return found;
}

function addAuxiliary(found: Auxiliaries, word: string): void {
  found.count++;
  if (BE.has(word)) found.be = true;
  else if (HAVE.test(word)) {
    found.have = true;
    found.be = false;
  }
  if (HYPOTHETICAL.has(word)) found.hypothetical = true;
  if (/n't$/.test(word) || word === 'cannot') found.negated = true;
}

/** Whether the group has a main verb; a finite verb behind "may" or "did" is another group's. */
function hasMainVerb(main: Token | undefined, { count, have, be }: Auxiliaries): boolean {
  return isOf(main, MAIN_VERB) && (count === 0 || main?.tag !== 'V' || have || be);
}

/** "is", "did not": a group without a main verb. */
function auxiliariesAlone(first: number, { end, hypothetical, negated }: Auxiliaries): VerbGroup {
  return { first, main: end - 1, lemma: '', form: 'finite', hypothetical, negated };
}

function groupOf(t: readonly Token[], start: number, auxiliaries: Auxiliaries): VerbGroup {
  const at = auxiliaries.end;
  const main = t[at] as Token;
  const first = groupStart(t, start, main, auxiliaries);
  const negated = auxiliaries.negated || RARELY.test(t[first]?.lower ?? '');
  const { hypothetical } = auxiliaries;
  const form = formOf(t, first, at, auxiliaries);
  const next = t[at + 1];
  // "was overheard asking": who is heard, speaks.
  if (form === 'passive' && next?.tag === 'G' && HEARD.test(main.lower))
    return { first, main: at + 1, lemma: next.lemma ?? '', form: 'finite', hypothetical: false, negated };
  return { first, main: at, lemma: main.lemma ?? '', form, hypothetical, negated };
}

/**
 * The adverbs before a verb without auxiliaries belong to its group ("quietly said"), but not those before an
 * -ing form.
 */
function groupStart(t: readonly Token[], start: number, main: Token, { count }: Auxiliaries): number {
  let first = start;
  if (count === 0 && main.tag !== 'G')
    while (first > 0 && t[first - 1]?.tag === 'R' && !isPlaceAdverb(t[first - 1])) first--;
  return first;
}

function formOf(t: readonly Token[], first: number, at: number, auxiliaries: Auxiliaries): VerbGroup['form'] {
  const main = t[at] as Token;
  const { count, have } = auxiliaries;
  const to = t[first - 1]?.tag === 'T';
  // "he's said" has said.
  const be = auxiliaries.be && !(main.lower === 'said' && t[at - 1]?.lower === "'s");
  switch (main.tag) {
    case 'G':
      if (be) return 'finite';
      return count === 0 && to ? 'infinitive' : 'participle';
    case 'E':
      if (be) return 'passive';
      // "is said to have told aides that …"
      if (have && to) return 'infinitive';
      return have || count > 0 ? 'finite' : 'bare-passive';
    case 'B':
      return to ? 'infinitive' : 'finite';
    default:
      return 'finite';
  }
}
