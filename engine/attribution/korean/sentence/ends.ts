/**
 * What waits for a verb of saying until the sentence ends: behind a quotation with its particle any verb says (“…”라며
 * 말을 아꼈다, “…”고 고개를 숙였다), behind a clause an idiom does (입을 모았다), and a word is handed over (입장을 내놓았다).
 */
import type { Span } from '../../../model';
import type { Eojeol } from '../words/eojeols';
import { type Quoted, wordSpan } from './drafts';
import { answered } from './frames';
import { isCutOff } from './quoting';
import { type Reading, take } from './reading';
import { sourceBehind } from './sources';
import { draft as draftOf } from './statements';

/** Verbs that hand a word over: "입장을 밝혔다", "반응을 보였다". */
const HANDS_OVER =
  /^(?:내놓|내놨|내|냈|보이|보였|고수|나타내|나타냈|드러내|드러냈|남기|남겼|터뜨|터트|되풀이|반복|견지|유지|던지|던졌|보냈|보내|쏟아|표시|굳혔|숨기지|감추지|일관|대신|갈음|맞섰|답했)/u;
const CALLED = /^(?:불리|불린|불렸|부르|부른|불렀|칭하|일컫|이름|알려|해석되|풀이되|적힌|쓴|되어|돼)/u;
/** Eojeols between a clause and a verb that is in no list, at most: their speaker, a day. */
const SHORT = 8;
/** Objects of idioms that say: "입을 모았다", "목소리를 높였다", "으름장을 놓았다". */
const IDIOM =
  /^(?:입|목소리|목청|선|쐐기|못|열변|말|혀|고개|손사래|분통|울분|불만|으름장|엄포|너스레|핏대|하소연|푸념|우려|비난|큰소리)[을를]$/u;
/** A quotation shorter than this, in UTF-16 units, may be a name that somebody gives a thing: ‘날라리풍’이라며 단속했다. */
const NAME = 14;
/** Finals that say nothing of whoever is quoted. */
const SAYS_NOT = /(?:이다|입니다|했었다)$|^(?:않았다|않는다|않았습니다|못했다|있다|없다|보인다|보입니다)$/u;

export function endOfSentence(s: Reading): void {
  const { e } = s;
  const last = s.waiting.at(-1);
  const at = predicateAt(e);
  const one = e[at];
  if (!last || !one || last.at >= at || last.waits === 'telling' || last.waits === 'naming') return;
  const isOn = at < e.length - 1;
  const isFinal =
    (isOn || /(?:다|요|까|죠)$/u.test(one.bare)) && !CALLED.test(one.bare) && !SAYS_NOT.test(one.bare);
  if (isFinal && last.waits === 'noun' && answered(s, last, at)) return;
  const isIdiom = IDIOM.test(e[at - 1]?.bare ?? '') && last.end === at - 2;
  const isQuoted = last.kind === 'mark' && last.waits === 'verb' && !isShort(e, last);
  if (isFinal) {
    const isWord = last.waits === 'noun' && e.slice(last.end + 1).some(({ bare }) => HANDS_OVER.test(bare));
    if (!isQuoted && !isWord && !isClause(s, last, at, isIdiom, isOn)) return;
  } else if (!isQuoted || !last.joins) return;
  const draft = draftOf(
    s,
    isFinal ? cueAt(e, last, at) : particleOf(e, last),
    at,
    one.bare,
    'say',
    false,
    last,
  );
  if (draft && (draft.source || isQuoted || isIdiom)) take(s, draft, at);
}

/** The predicate that ends a sentence: "고수하고" before "있다". */
function predicateAt(e: readonly Eojeol[]): number {
  const isOn =
    /^있(?:다|습니다|었다|었습니다)$/u.test(e.at(-1)?.bare ?? '') && /고$/u.test(e.at(-2)?.bare ?? '');
  return isOn ? e.length - 2 : e.length - 1;
}

function isShort(e: readonly Eojeol[], last: Quoted): boolean {
  const { quotation, isSentence } = e[last.at] as Eojeol;
  return !isSentence && last.joins && quotation !== null && quotation.inner[1] - quotation.inner[0] < NAME;
}

/**
 * Whether a clause is somebody's words by what stands behind it: an idiom, or a speaker and a verb that no list has.
 */
function isClause(s: Reading, last: Quoted, at: number, isIdiom: boolean, isOn: boolean): boolean {
  if (last.kind !== 'clause' || last.waits !== 'verb' || isCutOff(s.e, last.end + 1, at)) return false;
  if (isIdiom) return true;
  if (isOn || last.joins || at - last.end > SHORT) return false;
  const source = sourceBehind(s, last, at);
  return (
    source !== null && !s.e.slice(source.first, source.last).some(({ bare }) => /(?:는|던)$/u.test(bare))
  );
}

function cueAt(e: readonly Eojeol[], last: Quoted, at: number): Span {
  const object = e[at - 1];
  const [start, end] = wordSpan(e[at] as Eojeol);
  return [object && at - 1 > last.end && /[을를]$/u.test(object.bare) ? object.start : start, end];
}

/** The particle behind a quotation, where no verb comes: “…”이라면서도 값은 말하지 않았다. */
const particleOf = (e: readonly Eojeol[], { at }: Quoted): Span => {
  const { quotation, start, end } = e[at] as Eojeol;
  return [quotation?.end ?? start, end];
};
