/** The verbs that govern what is quoted before them: by their stem, or by standing behind a quotation. */
import type { Span } from '../../../model';
import { quotedBeforeNoun, quotedBy } from '../words/clauses';
import { type Eojeol, placeAfter } from '../words/eojeols';
import { isSayingNoun, type Verb, verbAt } from '../words/verbs';
import { wordSpan } from './drafts';

export interface Governor {
  verb: Verb;
  cue: Span;
  /** Behind auxiliaries: the last eojeol of the verb. */
  end: number;
  joins: boolean;
}

const PROGRESSIVE = /^(?:있다|있습니다|있으며|있고|있는|있다는|있다고|있었다|있었습니다|싶다|있지만)$/u;
const AUXILIARY =
  /^(?:왔다|왔습니다|온|주었다|줬다|주었습니다|줬습니다|주면서|주며|주고|놓았다|놨다|버렸다|두었다|나갔다|갔다|왔으며|왔고|내려갔다|드립니다)$/u;
/** 밝힌 바 있다, 강조한 것으로 알려졌다, 말한 적이 있다. */
const LIGHT = /^(?:바|것으로|적이|적|데|것이|게|셈이다)$/u;

/**
 * The verb of saying at eojeol `i`; `null` where there is none, or where it stands before a noun as a clause of its
 * own.
 */
export function governorAt(e: readonly Eojeol[], i: number): Governor | null {
  const one = e[i] as Eojeol;
  if (one.quotation) return null;
  const kept = quotedBy(one.bare)?.content ?? quotedBeforeNoun(one.bare);
  const base = kept > 0 ? one.bare.slice(0, kept) : one.bare;
  let verb = verbAt(one.bare) ?? verbAt(base);
  if (!verb) return null;
  const word = wordSpan(one);
  const length = verbAt(one.bare) ? one.bare.length : base.length;
  let cue: Span = [word[0], (one.at[length - 1] as number) + 1];
  const before = e[i - 1];
  if (verb.class === 'plain' && before && !before.quotation && isSayingNoun(before.bare)) {
    verb = { ...verb, class: 'say', lemma: before.bare };
    cue = [wordSpan(before)[0], cue[1]];
  }
  const next = e[i + 1]?.bare ?? '';
  const auxiliary = (): Governor => ({
    verb: verb as Verb,
    cue: [cue[0], placeAfter(e[i + 1] as Eojeol, quotedBy(next)?.content ?? next.length)],
    end: i + 1,
    joins: /[며서고]$/u.test(next),
  });
  const alone: Governor = { verb, cue, end: i, joins: verb.form === 'joined' || verb.form === 'gerund' };
  switch (verb.form) {
    case 'final':
    case 'joined':
      return alone;
    case 'gerund':
      if (/기(?:도|까지)$/u.test(one.bare)) return /^[했하]/u.test(next) ? auxiliary() : null;
      if (PROGRESSIVE.test(next)) return { ...auxiliary(), joins: false };
      return verb.class === 'hold' ? null : alone;
    case 'infinitive':
      return AUXILIARY.test(next) ? auxiliary() : verb.class === 'say' && one.stop === ',' ? alone : null;
    case 'modifier':
      // "말한 적이 없다고 밝혔다": what is said is that it was not said.
      if (/^없.*(?:고|며|면서|는)$/u.test(e[i + 2]?.bare ?? '')) return null;
      return LIGHT.test(next) ? { ...alone, joins: false } : null;
  }
}
