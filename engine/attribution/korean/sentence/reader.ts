/**
 * Reads one Korean sentence from left to right: what is quoted waits until its verb comes, and the verb finds who says it, before the
 * quoted words or behind them. A verb of saying that is itself quoted ("…고 말했다고") waits again, with its attribution inside.
 */
import type { Span } from '../../../model';
import { quotedBy } from '../words/clauses';
import type { Eojeol } from '../words/eojeols';
import { candidates } from './candidates';
import { type Draft, type Quoted, wordSpan } from './drafts';
import { answered, asked, named, rumoured, told, written } from './frames';
import { type Governor, governorAt } from './governors';
import { addresseeIn } from './places';
import { isCutOff, quotedAt } from './quoting';
import { type Reading, take, unread } from './reading';
import { sourceBehind } from './sources';
import { draft as draftOf } from './statements';

/** Verbs that hand a word over: "입장을 밝혔다", "반응을 보였다". */
const HANDS_OVER =
  /^(?:내놓|내놨|내|냈|보이|보였|고수|나타내|나타냈|드러내|드러냈|남기|남겼|터뜨|터트|되풀이|반복|견지|유지|던지|던졌|보냈|보내|쏟아|표시|굳혔|숨기지|감추지)/u;
/** Verbs by which a statement is somebody else's: "…다는 주장을 부인했다". */
const DENIES = /^(?:부인|일축|반박|거부|부정|의심)/u;
const CALLED = /^(?:불리|불린|불렸|부르|부른|불렀|칭하|일컫|이름|알려|해석되|풀이되|적힌|쓴|되어|돼)/u;
/** Eojeols between a clause and a verb that is in no list, at most: their speaker, a day. */
const SHORT = 8;
/** Objects of idioms that say: "입을 모았다", "목소리를 높였다", "으름장을 놓았다". */
const IDIOM =
  /^(?:입|목소리|목청|선|쐐기|못|열변|말|혀|고개|손사래|분통|울분|불만|으름장|엄포|너스레|핏대|하소연|푸념|우려|비난|큰소리)[을를]$/u;

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
    if (asked(s, i) || rumoured(s, i) || told(s, i) || named(s, i) || written(s, i)) continue;
    if (quoted) {
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

function endOfSentence(s: Reading): void {
  const { e } = s;
  const last = s.waiting.at(-1);
  // "고수하고 있다": the predicate stands before its auxiliary.
  const isOn =
    /^있(?:다|습니다|었다|었습니다)$/u.test(e.at(-1)?.bare ?? '') && /고$/u.test(e.at(-2)?.bare ?? '');
  const at = isOn ? e.length - 2 : e.length - 1;
  const one = e[at];
  if (!last || !one || last.at >= at || last.waits === 'telling' || last.waits === 'naming') return;
  const isFinal =
    (isOn || /(?:다|요|까|죠)$/u.test(one.bare)) &&
    !CALLED.test(one.bare) &&
    !/(?:이다|입니다)$/u.test(one.bare) &&
    !/^(?:않았다|않는다|않았습니다|못했다|있다|없다|보인다|보입니다)$/u.test(one.bare);
  const hands = e.slice(last.end + 1).some(({ bare }) => HANDS_OVER.test(bare));
  const speaks = last.kind === 'mark' && last.waits === 'verb';
  const isIdiom = IDIOM.test(e[at - 1]?.bare ?? '') && last.end === at - 2;
  const sourced =
    last.kind === 'clause' &&
    last.waits === 'verb' &&
    !isCutOff(e, last.end + 1, at) &&
    (isIdiom || (!isOn && !last.joins && at - last.end <= SHORT && sourceBehind(s, last, at) !== null));
  if (isFinal && last.waits === 'noun' && answered(s, last, at)) return;
  if (!isFinal || !(speaks || sourced || (last.waits === 'noun' && hands))) return;
  const object = e[at - 1];
  const cue: Span = [
    object && at - 1 > last.end && /[을를]$/u.test(object.bare) ? object.start : wordSpan(one)[0],
    wordSpan(one)[1],
  ];
  const draft = draftOf(s, [cue[0], cue[1]], at, one.bare, 'say', false, last);
  if (draft && (draft.source || speaks || isIdiom)) take(s, draft, at);
}
