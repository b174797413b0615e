/**
 * Reads one Korean sentence from left to right: what is quoted waits until its verb comes, and the verb finds who says it, before the
 * quoted words or behind them. A verb of saying that is itself quoted ("…고 말했다고") waits again, with its attribution inside.
 */
import type { Span } from '../../model';
import { quotedBy, TELLING, TOLD_AS } from './clauses';
import { contentSpan, type Draft, ownerBefore, type Quoted, quotationsIn, wordSpan } from './drafts';
import type { Eojeol } from './eojeols';
import { type Governor, governorAt } from './governors';
import {
  addresseeIn,
  type Candidate,
  candidates,
  citedIn,
  contentStart,
  isDate,
  isPredicate,
  type Phrase,
  phraseAt,
  sourceOf,
  wayIn,
} from './phrases';
import { isCutOff, quotedAt } from './quoting';
import { speakerKind } from './speakers';
import { verbAt } from './verbs';

/** Connectives behind which another may speak. */
const ENDS_CLAUSE = /(?:[하되나오가지]자|지만|는데|으나|었으나|했으나|므로|자마자|기에|때문에|가운데|데다)$/u;
/** Verbs that hand a word over: "입장을 밝혔다", "반응을 보였다". */
const HANDS_OVER =
  /^(?:내놓|내놨|내|냈|보이|보였|고수|나타내|나타냈|드러내|드러냈|남기|남겼|터뜨|터트|되풀이|반복|견지|유지|던지|던졌|보냈|보내|쏟아|표시|굳혔|숨기지|감추지)/u;
/** Verbs by which a statement is somebody else's: "…다는 주장을 부인했다". */
const DENIES = /^(?:부인|일축|반박|거부|부정|의심)/u;
const WRITTEN = /^(?:적혀|쓰여|씌어|씌여|명시돼|명시되어|기재돼|기재되어|새겨져|실려|나와|담겨)$/u;
const NAMING = /^(?:규정|묘사|표현|비난|매도|폄하|치부|평가|지칭|비유|낙인)(?:했|하|한|해)/u;
const CALLED = /^(?:불리|불린|불렸|부르|부른|불렀|칭하|일컫|이름|알려|해석되|풀이되|적힌|쓴|되어|돼)/u;
/** Eojeols between a clause and a verb that is in no list, at most: their speaker, a day. */
const SHORT = 8;
/** Objects of idioms that say: "입을 모았다", "목소리를 높였다", "으름장을 놓았다". */
const IDIOM =
  /^(?:입|목소리|목청|선|쐐기|못|열변|말|혀|고개|손사래|분통|울분|불만|으름장|엄포|너스레|핏대|하소연|푸념|우려|비난|큰소리)[을를]$/u;
/** Outer cues that hand on what somebody else says. */
const isCarrier = (phrase: Phrase): boolean =>
  /^(?:outlet|state-media)$/.test(speakerKind(phrase.head) ?? '');

export class Reader {
  readonly drafts: Draft[] = [];
  readonly #e: readonly Eojeol[];
  readonly #start: number;
  #waiting: Quoted[] = [];
  /** The first eojeol that is not taken by an attribution before. */
  #floor: number;

  constructor(e: readonly Eojeol[], from: number) {
    this.#e = e;
    this.#start = from;
    this.#floor = from;
  }

  read(): Draft[] {
    const e = this.#e;
    for (let i = this.#floor; i < e.length; i++) {
      const governor = governorAt(e, i);
      const quoted = quotedAt(e, governor && this.#waiting.length > 0 ? governor.end : i);
      if (governor && this.#waiting.length > 0) {
        const draft = this.#govern(governor, i);
        if (draft) {
          this.#take(draft, governor.end);
          if (quoted) this.#waiting.push({ ...quoted, inner: draft.isWord ? null : draft });
          i = Math.max(i, governor.end);
          continue;
        }
      }
      if (this.#asked(i) || this.#rumoured(i) || this.#told(i) || this.#named(i) || this.#written(i))
        continue;
      if (quoted) {
        this.#waiting.push(quoted);
        i = quoted.kind === 'mark' ? Math.max(i, quoted.waits === 'verb' ? quoted.end : i) : i;
      }
    }
    this.#endOfSentence();
    return this.drafts;
  }

  #take(draft: Draft, end: number): void {
    this.drafts.push(draft);
    this.#waiting = [];
    if (quotedBy((this.#e[end] as Eojeol | undefined)?.bare ?? '') === null) this.#floor = end + 1;
  }

  /** The last run of what is quoted that a verb at `i` can govern. */
  #run(i: number, last: Quoted): Quoted[] {
    const run = [last];
    for (let j = this.#waiting.indexOf(last) - 1; j >= 0; j--) {
      const one = this.#waiting[j] as Quoted;
      const next = run[0] as Quoted;
      if (one.waits !== 'verb' || one.inner) break;
      if (!one.joins && !(one.kind === 'mark' && next.kind === 'mark')) break;
      if (one.kind === 'clause' && TOLD_AS.test((this.#e[one.at] as Eojeol).bare)) break;
      run.unshift(one);
    }
    return run.filter((one) => one.at < i);
  }

  #govern(governor: Governor, i: number): Draft | null {
    const e = this.#e;
    const last = this.#waiting.at(-1) as Quoted;
    if (last.at >= i || last.waits === 'telling' || last.waits === 'naming') return null;
    const { verb } = governor;
    if (last.waits === 'noun' && DENIES.test(verb.lemma)) {
      this.#waiting = [];
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
    return this.#draft(governor.cue, i, verb.lemma, verb.class, governor.joins, last, isInner);
  }

  #draft(
    cue: Span,
    i: number,
    lemma: string,
    type: Draft['class'],
    joins: boolean,
    last: Quoted,
    isInner = false,
  ): Draft | null {
    const e = this.#e;
    const run = this.#run(i, last);
    const first = run[0] as Quoted;
    const behind = this.#sourceBehind(last, i);
    const before = behind ? null : this.#sourceBefore(first, isInner);
    if (last.inner) return this.#around(cue, i, lemma, type, joins, last, behind);
    const source = behind ?? (before && sourceOf(e, before, this.#floor));
    if (type === 'hold' && !source) return null;
    const marks = run.every(({ kind }) => kind === 'mark');
    if (!marks && behind && first.kind === 'clause') this.#floor = this.#opening();
    const content = marks ? this.#marked(run, before, source) : this.#clause(first, last, before);
    if (content.length === 0) return null;
    const from = before ? before.at + 1 : last.end + 1;
    const inherited = source ? null : this.#inherited();
    const isWord = last.waits === 'noun' && last.kind === 'clause';
    return {
      rule: ruleOf(marks, behind !== null, (source ?? inherited) !== null, isWord),
      content,
      source: source ?? inherited,
      sourceRule: source ? (behind ? 'inverted' : 'subject') : inherited ? 'coordinated' : 'none',
      cue: [cue],
      at: i,
      class: type,
      joins,
      isWord,
      lemma,
      quotations:
        marks && content.length === run.length
          ? run.flatMap(({ at }) => (e[at] as Eojeol).quotation ?? [])
          : this.#quotationsOf(content),
      addressee: addresseeIn(e, from, first.at) ?? addresseeIn(e, last.end + 1, i),
      cited: this.#cited(from, first, last, i),
      relay: source && !isCarrier(source) ? wayIn(e, from, first.at) : null,
      relayCue: [],
    };
  }

  #quotationsOf(content: readonly Span[]) {
    return quotationsIn(this.#e, 0, this.#e.length).filter(({ start, end }) =>
      content.some(([from, to]) => start < to && from < end),
    );
  }

  /** Where a statement begins that somebody behind it makes: attributions that go on to it are part of it. */
  #opening(): number {
    return this.drafts.every(({ joins }) => joins) ? this.#start : this.#floor;
  }

  /** The source of the attribution before, where its verb went on to this one: 인정하면서. */
  #inherited(): Phrase | null {
    const last = this.drafts.at(-1);
    return last?.joins ? last.source : null;
  }

  #cited(from: number, first: Quoted, last: Quoted, i: number): Span | null {
    const e = this.#e;
    const phrase =
      citedIn(e, from, Math.max(from, first.at)) ??
      citedIn(e, last.end + 1, i) ??
      citedIn(e, this.#floor, from);
    if (phrase) return phrase.span;
    const told = this.#waiting.find(
      ({ at, kind }) => kind === 'clause' && at < first.at && TOLD_AS.test((e[at] as Eojeol).bare),
    );
    if (!told || told.at <= from) return null;
    const owner = ownerBefore(e, told.at, from);
    if (owner) return owner.span;
    // "송도원에 사는 친척에게서 들은 이야기라며"
    for (let k = told.at - 1; k >= from; k--) {
      const particle = /(?:에게서|에게|로부터|으로부터|한테서|한테)$/u.exec((e[k] as Eojeol).bare)?.[0];
      if (particle) return phraseAt(e, k, (e[k] as Eojeol).bare.length - particle.length, from)?.span ?? null;
    }
    return null;
  }

  /** Who stands between what is quoted and its verb: "…고 소식통은 전했다". */
  #sourceBehind(last: Quoted, i: number): Phrase | null {
    const isListed = verbAt((this.#e[i] as Eojeol).bare)?.class === 'say';
    const all = candidates(this.#e, last.end + 1, i);
    const one = all.findLast(({ known }) => known) ?? all.find((other) => other.case === 'topic' || isListed);
    return one ? sourceOf(this.#e, one, last.end + 1) : null;
  }

  /** Who stands before what is quoted. In a clause the first topic speaks; before a quotation the last one. */
  #sourceBefore(first: Quoted, isInner: boolean): Candidate | null {
    const e = this.#e;
    const isMark = first.kind === 'mark';
    const all = candidates(e, this.#floor, first.at);
    const known = all.filter((one) => one.known);
    const topics = known.filter((one) => one.case === 'topic');
    const nearest = known.at(-1);
    if (isInner && known.length > 1 && nearest && !this.#isCut(nearest.at, first.at)) return nearest;
    if (isMark) {
      const topic = topics.at(-1);
      if (topic) return topic;
      const subject = known.findLast(({ at }) => !this.#isCut(at, first.at)) ?? null;
      if (subject) return subject;
      const near = all.at(-1);
      return near && this.#isNear(near.at, first.at) ? near : null;
    }
    const topic = topics[0];
    // "당국은 단속하지만 장사는 계속된다": a topic that a predicate takes before another comes.
    if (topic) return topic;
    const subject = known[0];
    if (!subject) {
      const open = all.find((one) => one.case === 'topic' && one.at <= this.#floor + 6);
      return open &&
        all.length > 1 &&
        !/^(?:이|그|이번|이런|해당)$/u.test((e[open.at - 1] as Eojeol | undefined)?.bare ?? '')
        ? open
        : null;
    }
    const more =
      all.some(({ at }) => at > subject.at) || contentStart(e, subject.at + 1, first.at) > subject.at + 1;
    return this.#isWithin(subject.at, first.at) && !more ? null : subject;
  }

  /** Whether a clause of its own ends between a subject and eojeol `to`: "단속이 시작되자 “…”고". */
  #isCut(at: number, to: number): boolean {
    return this.#e.slice(at + 1, to).some(({ bare, quotation }) => !quotation && ENDS_CLAUSE.test(bare));
  }

  /** Whether a subject belongs to a clause before a noun or a connective, short of eojeol `to`. */
  #isWithin(at: number, to: number): boolean {
    return this.#e
      .slice(at + 1, to)
      .some(
        ({ bare, quotation }) =>
          !quotation && (isPredicate(bare) || /(?:하자|되자|면서|으며|지만|는데)$/u.test(bare)),
      );
  }

  #isNear(at: number, to: number): boolean {
    return (
      contentStart(this.#e, at + 1, to) >= to || this.#e.slice(at + 1, to).every(({ bare }) => isDate(bare))
    );
  }

  /** The quotations; with the clause around them where an outlet tells what another says: 통신은 위원장이 “…”고 전했다. */
  #marked(run: readonly Quoted[], before: Candidate | null, source: Phrase | null): Span[] {
    const e = this.#e;
    const first = run[0] as Quoted;
    if (before && source && isCarrier(source) && !citedIn(e, before.at + 1, first.at)) {
      const subject = candidates(e, before.at + 1, first.at).find(
        (one) => one.known && one.case === 'subject' && /[이가]$/u.test((e[one.at] as Eojeol).bare),
      );
      const phrase =
        subject && !this.#isWithin(subject.at, first.at) ? sourceOf(e, subject, before.at + 1) : null;
      const end = (e[(run.at(-1) as Quoted).at] as Eojeol).quotation?.end;
      if (phrase && end) return [[phrase.span[0], end]];
    }
    return run.flatMap(({ at }) => {
      const inner = (e[at] as Eojeol).quotation?.inner;
      return inner ? [inner] : [];
    });
  }

  #clause(first: Quoted, last: Quoted, before: Candidate | null): Span[] {
    const e = this.#e;
    const start = before
      ? contentStart(e, before.at + 1, first.at)
      : first.kind === 'mark'
        ? first.at
        : this.#floor;
    const heard = this.#waiting.findLast(({ at }) => at < first.at && TOLD_AS.test((e[at] as Eojeol).bare));
    const from = first.kind === 'mark' && before ? first.at : Math.max(start, heard ? heard.at + 1 : 0);
    if (last.kind === 'mark') {
      const quotation = (e[last.at] as Eojeol).quotation;
      const open = e[from];
      return quotation && open ? [[open.start, quotation.end]] : [];
    }
    const span = contentSpan(e, from, last.at, last.content);
    return span ? [span] : [];
  }

  /** A verb around another attribution: of an outlet it carries the inner one, of a person it tells it. */
  #around(
    cue: Span,
    i: number,
    lemma: string,
    type: Draft['class'],
    joins: boolean,
    last: Quoted,
    behind: Phrase | null,
  ): Draft | null {
    const e = this.#e;
    const inner = last.inner as Draft;
    const topic = behind ? null : this.#outerTopic(inner);
    const source = behind ?? (topic ? sourceOf(e, topic, this.#floor) : null);
    // One speaker before two verbs is the outer one's.
    if (topic && inner.source?.last === topic.at) inner.source = null;
    const content = contentSpan(
      e,
      topic ? contentStart(e, topic.at + 1, last.at) : behind ? this.#opening() : this.#floor,
      last.at,
      last.content,
    );
    if (!content) return null;
    if (source && isCarrier(source) && inner.source && inner.class !== 'hold' && !isCarrier(inner.source)) {
      inner.relay = source.span;
      inner.relayCue = [cue];
      this.#floor = i + 1;
      this.#waiting = [];
      return null;
    }
    return {
      rule: source ? (behind ? 'clause-tag' : 'clause') : 'quote-alone',
      content: [content],
      source,
      sourceRule: source ? (behind ? 'inverted' : 'subject') : 'none',
      cue: [cue],
      at: i,
      class: type,
      joins,
      isWord: false,
      lemma,
      quotations: this.#quotationsOf([content]),
      addressee: addresseeIn(e, last.end + 1, i),
      cited: inner.class === 'rumour' ? null : (inner.source?.span ?? null),
      relay: null,
      relayCue: [],
    };
  }

  /** Who stands before an inner attribution as the topic of the whole sentence. */
  #outerTopic(inner: Draft): Candidate | null {
    const before = candidates(this.#e, this.#floor, inner.source?.first ?? inner.at).filter(
      ({ known }) => known,
    );
    const own =
      inner.source && inner.sourceRule === 'subject'
        ? candidates(this.#e, inner.source.last, inner.source.last + 1)
        : [];
    return before.find((one) => one.case === 'topic') ?? before[0] ?? own.find(({ known }) => known) ?? null;
  }

  /** "…라는 기자의 질문에": a question, whose asker stands in the genitive. */
  #asked(i: number): boolean {
    const e = this.#e;
    const bare = (e[i] as Eojeol).bare;
    const last = this.#waiting.at(-1);
    if (!/^(?:질문|물음|질의)(?:에|에는|을|과|도)?$/u.test(bare)) return false;
    const mark = e.findLastIndex(({ quotation }, k) => k < i && k >= i - 6 && quotation !== null);
    const owner = ownerBefore(e, i, mark + 1);
    const quotation = e[mark]?.quotation;
    if (!owner || !quotation || mark < this.#floor || !/^(?:이?라는|는)$/u.test((e[mark] as Eojeol).bare))
      return false;
    const word = wordSpan(e[i] as Eojeol);
    this.#push({
      content: [quotation.inner],
      source: owner,
      cue: [[word[0], word[0] + 2]],
      at: i,
      lemma: '질문',
      quotations: [quotation],
      rule: 'quote-tag',
    });
    if (last) this.#waiting = [];
    return true;
  }

  #push(
    parts: Pick<Draft, 'content' | 'source' | 'cue' | 'at' | 'lemma' | 'quotations' | 'rule'> &
      Partial<Draft>,
  ): void {
    this.#take(
      {
        sourceRule: parts.source ? 'phrase' : 'none',
        class: 'say',
        joins: false,
        isWord: false,
        addressee: null,
        cited: null,
        relay: null,
        relayCue: [],
        ...parts,
      },
      parts.at,
    );
  }

  /** "…고 한다", "…것으로 알려졌다", "…다는 것입니다": said by nobody who is named. */
  #rumoured(i: number): boolean {
    const e = this.#e;
    const one = e[i] as Eojeol;
    const last = this.#waiting.at(-1);
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
      (last?.inner && last.inner.class !== 'hold' && last.inner.source && isCarrier(last.inner.source))
    )
      return false;
    const content = isThing && quotation ? quotation.inner : contentSpan(e, this.#opening(), at, length);
    if (!content) return false;
    const inner = last?.inner ?? null;
    const cue = isSaid ? ([content[1], wordSpan(one)[1]] as Span) : wordSpan(one);
    this.#push({
      content: [content],
      source: null,
      cue: [cue],
      at: i,
      lemma: 'hearsay',
      class: 'rumour',
      rule: 'hedge',
      quotations: this.#quotationsOf([content]),
      cited: inner?.source?.span ?? null,
    });
    return true;
  }

  /** "…는 게 소식통의 설명이다", "…는 대답이 돌아왔다". */
  #told(i: number): boolean {
    const e = this.#e;
    const one = e[i] as Eojeol;
    const last = this.#waiting.at(-1);
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
    const content = quotation ? quotation.inner : contentSpan(e, this.#opening(), last.at, last.content);
    if (!content) return false;
    this.#push({
      content: [content],
      source: owner,
      cue: [wordSpan(one)],
      at: i,
      lemma: match[1] as string,
      rule: quotation ? 'quote-tag' : 'clause',
      quotations: this.#quotationsOf([content]),
    });
    return true;
  }

  /** “비사회주의 현상”으로 규정했다. */
  #named(i: number): boolean {
    const last = this.#waiting.at(-1);
    const one = this.#e[i] as Eojeol;
    if (last?.waits !== 'naming' || !NAMING.test(one.bare)) return false;
    const before = this.#sourceBefore(last, false);
    const quotation = (this.#e[last.at] as Eojeol).quotation;
    const source = before && sourceOf(this.#e, before, this.#floor);
    if (!source || !quotation) return false;
    this.#push({
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

  /** 문건에는 “…”고 적혀 있다: the paper that words stand in. */
  #written(i: number): boolean {
    const e = this.#e;
    const one = e[i] as Eojeol;
    const last = this.#waiting.at(-1);
    if (!last || last.kind !== 'mark' || !WRITTEN.test(one.bare)) return false;
    const quotation = (e[last.at] as Eojeol).quotation;
    this.#waiting = [];
    for (let k = last.at - 1; k >= this.#floor; k--) {
      const particle = /에(?:는|도)?$/u.exec((e[k] as Eojeol).bare)?.[0];
      if (!particle || !quotation) continue;
      const source = phraseAt(e, k, (e[k] as Eojeol).bare.length - particle.length, this.#floor);
      if (source)
        this.#push({
          content: [quotation.inner],
          source,
          cue: [[one.start, (e[i + 1] ?? one).end]],
          at: i,
          lemma: '적히',
          rule: 'quote-tag',
          quotations: [quotation],
        });
      return true;
    }
    return true;
  }

  /** "협력자에게 물었더니 …다는 대답이 돌아왔다": the answer is of the one who was asked. */
  #answered(last: Quoted, at: number): boolean {
    const e = this.#e;
    const word = (e[last.end] as Eojeol).bare;
    if (!/^(?:대답|답변|답|회신|전언|연락|증언|소식|이야기|설명|말)[이가]$/u.test(word)) return false;
    if (!/^(?:돌아왔|왔|돌아온|들려왔|전해왔|날아왔|나왔)/u.test((e[at] as Eojeol).bare)) return false;
    for (let k = this.#floor; k < last.at; k++) {
      const { bare } = e[k] as Eojeol;
      const particle = /(?:에게서|에게|로부터|으로부터|한테서|한테|측에서|측에)$/u.exec(bare)?.[0];
      const source = particle && phraseAt(e, k, bare.length - particle.length, this.#floor);
      if (!source || !speakerKind(source.head)) continue;
      const asked = e.findIndex((one, j) => j > k && j < last.at && /(?:더니|자|결과|니)$/u.test(one.bare));
      const content = contentSpan(e, (asked > 0 ? asked : k) + 1, last.at, last.content);
      if (!content) return false;
      const quotation = (e[last.at] as Eojeol).quotation;
      this.#push({
        content: [quotation ? quotation.inner : content],
        source,
        cue: [wordSpan(e[last.end] as Eojeol)],
        at,
        lemma: word,
        rule: quotation ? 'quote-tag' : 'clause',
        quotations: this.#quotationsOf([content]),
      });
      return true;
    }
    return false;
  }

  /** Behind a quotation with its particle any verb says: “…”라며 말을 아꼈다, “…”고 고개를 숙였다; or hands it over: 입장을 내놓았다. */
  #endOfSentence(): void {
    const e = this.#e;
    const last = this.#waiting.at(-1);
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
      (isIdiom || (!isOn && !last.joins && at - last.end <= SHORT && this.#sourceBehind(last, at) !== null));
    if (isFinal && last.waits === 'noun' && this.#answered(last, at)) return;
    if (!isFinal || !(speaks || sourced || (last.waits === 'noun' && hands))) return;
    const object = e[at - 1];
    const cue: Span = [
      object && at - 1 > last.end && /[을를]$/u.test(object.bare) ? object.start : wordSpan(one)[0],
      wordSpan(one)[1],
    ];
    const draft = this.#draft([cue[0], cue[1]], at, one.bare, 'say', false, last);
    if (draft && (draft.source || speaks || isIdiom)) this.#take(draft, at);
  }
}

function ruleOf(marks: boolean, behind: boolean, sourced: boolean, isWord: boolean): Draft['rule'] {
  if (!sourced) return 'quote-alone';
  if (marks) return 'quote-tag';
  return isWord ? 'object' : behind ? 'clause-tag' : 'clause';
}

/** Whether the speaker before "에 따르면" is an outlet. */
export const isOutletPhrase = isCarrier;
