/**
 * Attributions without a verb of saying: questions, hearsay, nouns of telling, names in marks, what is written,
 * answers.
 */
import type { Span } from '../../../model';
import { TELLING } from '../words/clauses';
import type { Eojeol } from '../words/eojeols';
import { speakerKind } from '../words/speakers';
import { verbAt } from '../words/verbs';
import { sourceOf } from './candidates';
import { contentSpan, ownerBefore, type Quoted, wordSpan } from './drafts';
import { phraseAt } from './phrases';
import { isOutletPhrase, opening, push, quotationsOf, type Reading } from './reading';
import { sourceBefore } from './sources';

const WRITTEN = /^(?:적혀|쓰여|씌어|씌여|명시돼|명시되어|기재돼|기재되어|새겨져|실려|나와|담겨)$/u;
const NAMING = /^(?:규정|묘사|표현|비난|매도|폄하|치부|평가|지칭|비유|낙인)(?:했|하|한|해)/u;

export function asked(s: Reading, i: number): boolean {
  const { e } = s;
  const bare = (e[i] as Eojeol).bare;
  const last = s.waiting.at(-1);
  if (!/^(?:질문|물음|질의)(?:에|에는|을|과|도)?$/u.test(bare)) return false;
  const mark = e.findLastIndex(({ quotation }, k) => k < i && k >= i - 6 && quotation !== null);
  const owner = ownerBefore(e, i, mark + 1);
  const quotation = e[mark]?.quotation;
  if (!owner || !quotation || mark < s.floor || !/^(?:이?라는|는)$/u.test((e[mark] as Eojeol).bare))
    return false;
  const word = wordSpan(e[i] as Eojeol);
  push(s, {
    content: [quotation.inner],
    source: owner,
    cue: [[word[0], word[0] + 2]],
    at: i,
    lemma: '질문',
    quotations: [quotation],
    rule: 'quote-tag',
  });
  if (last) s.waiting = [];
  return true;
}

export function rumoured(s: Reading, i: number): boolean {
  const { e } = s;
  const one = e[i] as Eojeol;
  const last = s.waiting.at(-1);
  const attached = /^(.*다)는(?:것이다|것입니다)$/u.exec(one.bare);
  const verb = verbAt(one.bare);
  const isRumour =
    verb?.class === 'rumour' &&
    (verb.form === 'final' || (verb.form === 'gerund' && /^있/u.test(e[i + 1]?.bare ?? '')));
  const isSaid = /^(?:한다|합니다|한단다|하더라|했단다)$/u.test(one.bare) && last?.at === i - 1;
  const quotation = e[i - 1]?.quotation ?? null;
  const isThing =
    /^(?:것|것이다|것입니다|것이었다|것이었습니다|거다|겁니다)$/u.test(one.bare) &&
    (one.bare !== '것' || (one.stop === '.' && i === e.length - 1)) &&
    (quotation ? /^(?:이?라)?는$/u : /[다라자냐]는$/u).test(e[i - 1]?.bare ?? '');
  const isEnd = i >= e.length - 2 || one.stop === '.' || e[i + 1]?.stop === '.';
  let at = -1;
  let length = 0;
  if (attached) [at, length] = [i, (attached[1] as string).length];
  else if (isThing) [at, length] = [i - 1, (e[i - 1] as Eojeol).bare.length - 1];
  else if (last?.kind === 'clause' && (isSaid || isRumour) && last.end >= i - 2)
    [at, length] = [last.at, last.content];
  if (
    at < 0 ||
    !isEnd ||
    (last?.inner && last.inner.class !== 'hold' && last.inner.source && isOutletPhrase(last.inner.source))
  )
    return false;
  const content = isThing && quotation ? quotation.inner : contentSpan(e, opening(s), at, length);
  if (!content) return false;
  const inner = last?.inner ?? null;
  const cue = isSaid ? ([content[1], wordSpan(one)[1]] as Span) : wordSpan(one);
  push(s, {
    content: [content],
    source: null,
    cue: [cue],
    at: i,
    lemma: 'hearsay',
    class: 'rumour',
    rule: 'hedge',
    quotations: quotationsOf(s, [content]),
    cited: inner?.source?.span ?? null,
  });
  return true;
}

export function told(s: Reading, i: number): boolean {
  const { e } = s;
  const one = e[i] as Eojeol;
  const last = s.waiting.at(-1);
  const match = TELLING.exec(one.bare);
  if (
    !match ||
    !last ||
    one.quotation ||
    (last.waits !== 'telling' && !(last.kind === 'mark' && last.end < i))
  )
    return false;
  const owner = ownerBefore(e, i, last.end + 1);
  if (!owner) return false;
  const quotation = (e[last.at] as Eojeol).quotation;
  const content = quotation ? quotation.inner : contentSpan(e, opening(s), last.at, last.content);
  if (!content) return false;
  push(s, {
    content: [content],
    source: owner,
    cue: [wordSpan(one)],
    at: i,
    lemma: match[1] as string,
    rule: quotation ? 'quote-tag' : 'clause',
    quotations: quotationsOf(s, [content]),
  });
  return true;
}

export function named(s: Reading, i: number): boolean {
  const last = s.waiting.at(-1);
  const one = s.e[i] as Eojeol;
  if (last?.waits !== 'naming' || !NAMING.test(one.bare)) return false;
  const before = sourceBefore(s, last, false);
  const quotation = (s.e[last.at] as Eojeol).quotation;
  const source = before && sourceOf(s.e, before, s.floor);
  if (!source || !quotation) return false;
  push(s, {
    content: [quotation.inner],
    source,
    cue: [wordSpan(one)],
    at: i,
    lemma: one.bare,
    rule: 'quote-tag',
    quotations: [quotation],
  });
  return true;
}

export function written(s: Reading, i: number): boolean {
  const { e } = s;
  const one = e[i] as Eojeol;
  const last = s.waiting.at(-1);
  if (last?.kind !== 'mark' || !WRITTEN.test(one.bare)) return false;
  const quotation = (e[last.at] as Eojeol).quotation;
  s.waiting = [];
  for (let k = last.at - 1; k >= s.floor; k--) {
    const particle = /에(?:는|도)?$/u.exec((e[k] as Eojeol).bare)?.[0];
    if (!particle || !quotation) continue;
    const source = phraseAt(e, k, (e[k] as Eojeol).bare.length - particle.length, s.floor);
    if (source)
      push(s, {
        content: [quotation.inner],
        source,
        cue: [[one.start, wordSpan(e[i + 1] ?? one)[1]]],
        at: i,
        lemma: '적히',
        rule: 'quote-tag',
        quotations: [quotation],
      });
    return true;
  }
  return true;
}

export function answered(s: Reading, last: Quoted, at: number): boolean {
  const { e } = s;
  const word = (e[last.end] as Eojeol).bare;
  if (!/^(?:대답|답변|답|회신|전언|연락|증언|소식|이야기|설명|말)[이가]$/u.test(word)) return false;
  if (!/^(?:돌아왔|왔|돌아온|들려왔|전해왔|날아왔|나왔)/u.test((e[at] as Eojeol).bare)) return false;
  for (let k = s.floor; k < last.at; k++) {
    const { bare } = e[k] as Eojeol;
    const particle = /(?:에게서|에게|로부터|으로부터|한테서|한테|측에서|측에)$/u.exec(bare)?.[0];
    const source = particle && phraseAt(e, k, bare.length - particle.length, s.floor);
    if (!source || !speakerKind(source.head)) continue;
    const asked = e.findIndex((one, j) => j > k && j < last.at && /(?:더니|자|결과|니)$/u.test(one.bare));
    const content = contentSpan(e, (asked > 0 ? asked : k) + 1, last.at, last.content);
    if (!content) return false;
    const quotation = (e[last.at] as Eojeol).quotation;
    push(s, {
      content: [quotation ? quotation.inner : content],
      source,
      cue: [wordSpan(e[last.end] as Eojeol)],
      at,
      lemma: word,
      rule: quotation ? 'quote-tag' : 'clause',
      quotations: quotationsOf(s, [content]),
    });
    return true;
  }
  return false;
}
