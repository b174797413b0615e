/**
 * Reads one Korean sentence from left to right: what is quoted waits until its verb comes, and the verb finds who
 * says it, before the quoted words or behind them. A verb of saying that is itself quoted ("…고 말했다고") waits again,
 * with its attribution inside.
 */
import { quotedBy } from '../words/clauses';
import type { Eojeol } from '../words/eojeols';
import { verbAt } from '../words/verbs';
import { candidates } from './candidates';
import type { Draft, Quoted } from './drafts';
import { endOfSentence } from './ends';
import { asked, named, rumoured, told, written } from './frames';
import { type Governor, governorAt } from './governors';
import { addresseeIn } from './places';
import { isCutOff, quotedAt } from './quoting';
import { type Reading, take, unread } from './reading';
import { draft as draftOf } from './statements';

/** Verbs by which a statement is somebody else's: "…다는 주장을 부인했다". */
const DENIES = /^(?:부인|일축|반박|거부|부정|의심)/u;

/** The attributions of the eojeols from `from` on. */
export function readEojeols(e: readonly Eojeol[], from: number): Draft[] {
  const s = unread(e, from);
  read(s);
  return s.drafts;
}

function read(s: Reading): void {
  const { e } = s;
  for (let i = s.floor; i < e.length; i++) {
    const governor = governorAt(e, i);
    const quoted = quotedAt(e, governor && s.waiting.length > 0 ? governor.end : i);
    if (governor && s.waiting.length > 0) {
      const draft = govern(s, governor, i);
      if (draft) {
        take(s, draft, governor.end);
        if (quoted) s.waiting.push({ ...quoted, inner: draft.isWord ? null : draft });
        i = Math.max(i, governor.end);
        continue;
      }
    }
    // “…”고 말하는 모습: a clause before its noun, which says who, not that they said it here.
    const verb = s.waiting.length > 0 && !governor ? verbAt((e[i] as Eojeol).bare) : null;
    if (verb?.class === 'say' && verb.form === 'modifier' && s.waiting.at(-1)?.end === i - 1) s.waiting = [];
    if (asked(s, i) || rumoured(s, i) || told(s, i) || named(s, i) || written(s, i)) continue;
    // "이같이 밝혔다고": what was said stands elsewhere.
    const isEmpty =
      quoted?.kind === 'clause' &&
      governor !== null &&
      /^(?:이같이|이렇게|이처럼)$/u.test(e[i - 1]?.bare ?? '');
    if (quoted && !isEmpty) {
      s.waiting.push(quoted);
      i = quoted.kind === 'mark' ? Math.max(i, quoted.waits === 'verb' ? quoted.end : i) : i;
    }
  }
  endOfSentence(s);
}

function govern(s: Reading, governor: Governor, i: number): Draft | null {
  const { e } = s;
  const last = s.waiting.at(-1) as Quoted;
  if (last.at >= i || last.waits === 'telling' || last.waits === 'naming') return null;
  const { verb } = governor;
  if (last.waits === 'noun' && DENIES.test(verb.lemma)) {
    s.waiting = [];
    return null;
  }
  if (verb.class === 'rumour') return null;
  if (verb.class === 'plain' && last.end !== i - 1 && candidates(e, last.end + 1, i).length === 0) {
    if (addresseeIn(e, last.end + 1, i) === null) return null;
  }
  // "…라고 한다": hearsay, unless a quotation stands before it.
  if (
    verb.class === 'plain' &&
    last.kind === 'clause' &&
    /^(?:한다|합니다|한단다)$/u.test((e[i] as Eojeol).bare)
  )
    return null;
  if (last.kind === 'clause' && isCutOff(e, last.end + 1, i)) return null;
  if (last.kind === 'clause' && verb.class === 'order') return null;
  if (verb.class === 'plain' && verb.form !== 'final' && last.kind === 'clause') return null;
  const isInner = quotedBy((e[governor.end] as Eojeol).bare) !== null;
  return draftOf(s, governor.cue, i, verb.lemma, verb.class, governor.joins, last, isInner);
}
