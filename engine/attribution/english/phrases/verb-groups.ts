/** Verb groups: auxiliaries, adverbs and the main verb as one. */
import type { Token } from '../../language/stage-types';
import { isOf, tagSet, VERB_FORM } from '../../language/tag-sets';

/** A verb in any form but an auxiliary. */
const MAIN_VERB = tagSet('V', 'B', 'E', 'G');

export interface VerbGroup {
  /** First and main token. Words between belong to it. */
  first: number;
  main: number;
  lemma: string;
  /** `finite`: has a subject of its own; `participle`: ", saying"; `infinitive`: "to say"; `passive`: "was told"; `bare-passive`: "told" behind its noun. */
  form: 'finite' | 'participle' | 'infinitive' | 'passive' | 'bare-passive';
  /** "may", "could": what is said is not said. */
  hypothetical: boolean;
  negated: boolean;
}

const BE = new Set("is are was were be been being am 's 're 'm isn't aren't wasn't weren't".split(' '));
const RARELY = /^(?:never|rarely|seldom|hardly|scarcely)$/;
const HEARD = /^(?:heard|overheard|seen|filmed|recorded)$/;
const HYPOTHETICAL = new Set('may might could should would must can cannot'.split(' '));

/** All verb groups of a sentence, in order. A group of auxiliaries alone ("is") has an empty lemma. */
export function verbGroups(t: readonly Token[]): VerbGroup[] {
  const found: VerbGroup[] = [];
  let i = 0;
  while (i < t.length) {
    const token = t[i] as Token;
    if (!isOf(token, VERB_FORM)) {
      i++;
      continue;
    }
    let first = i;
    let be = false;
    let have = false;
    let hypothetical = false;
    let negated = false;
    let auxiliaries = 0;
    while (i < t.length && (t[i]?.tag === 'X' || (auxiliaries > 0 && t[i]?.tag === 'R'))) {
      const word = (t[i] as Token).lower;
      if (t[i]?.tag === 'X') {
        auxiliaries++;
        if (BE.has(word)) be = true;
        else if (/^(?:ha[sd]|have|having|'ve|'d|hasn't|haven't|hadn't)$/.test(word)) {
          have = true;
          be = false;
        }
        if (HYPOTHETICAL.has(word)) hypothetical = true;
        if (/n't$/.test(word) || word === 'cannot') negated = true;
      } else if (word === 'not' || word === 'never') negated = true;
      i++;
    }
    const main = t[i];
    if (!main || !isOf(main, MAIN_VERB) || (auxiliaries > 0 && main.tag === 'V' && !have && !be)) {
      // Auxiliaries alone: "is", "did not"; adverbs behind them are not part of the group.
      if (auxiliaries > 0)
        found.push({ first, main: i - 1, lemma: '', form: 'finite', hypothetical, negated });
      if (auxiliaries === 0) i++;
      continue;
    }
    while (first > 0 && t[first - 1]?.tag === 'R' && auxiliaries === 0 && main.tag !== 'G') first--;
    if (RARELY.test(t[first]?.lower ?? '')) negated = true;
    const to = t[first - 1]?.tag === 'T';
    // "he's said" has said.
    if (main.lower === 'said' && t[i - 1]?.lower === "'s") be = false;
    let form: VerbGroup['form'] = 'finite';
    if (main.tag === 'G')
      form = be ? 'finite' : auxiliaries > 0 ? 'participle' : to ? 'infinitive' : 'participle';
    else if (main.tag === 'E') form = be ? 'passive' : have || auxiliaries > 0 ? 'finite' : 'bare-passive';
    else if (main.tag === 'B') form = to ? 'infinitive' : 'finite';
    // "was overheard asking": who is heard, speaks.
    const heard = t[i + 1];
    if (form === 'passive' && heard?.tag === 'G' && HEARD.test(main.lower)) {
      found.push({
        first,
        main: i + 1,
        lemma: heard.lemma ?? '',
        form: 'finite',
        hypothetical: false,
        negated,
      });
      i += 2;
      continue;
    }
    found.push({ first, main: i, lemma: main.lemma ?? '', form, hypothetical, negated });
    i++;
  }
  return found;
}
