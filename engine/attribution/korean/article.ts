/**
 * The attributions of all sentences of an article, with what a sentence alone does not tell: a speaker who is announced before the
 * quotation or named behind it, lines with a name and a colon, and hearsay, which counts where somebody's account goes on.
 */
import type { Span } from '../../model';
import type { Finding, Sentence } from '../language/stage-types';
import { TELLING } from './clauses';
import { contentSpan, type Draft, ownerBefore, wordSpan } from './drafts';
import type { Eojeol } from './eojeols';
import { findingsOf, readSentence, type SentenceRead } from './findings';
import { governorAt } from './governors';
import { addresseeIn, candidates, sourceOf } from './phrases';
import { speakerKind } from './speakers';

/** Lines of an article that say nothing: subheads and notes. */
const NO_STATEMENT = /^\s*(?:[◆■▲▶●○◇□※☞◎★]|\(끝\))/u;
/** "다음과 같이", "이렇게": what was said stands before or behind. */
const MANNER = /^(?:이렇게|이같이|이처럼|같이|아래와|다음과)$/u;
const GOES_ON =
  /^(?:이었다|이어갔다|이었습니다|열었다|뗐다|꺼냈다|들려줬다|들려주었다|이어간다|잇는다|연다|응했다)$/u;
/** Who asks in an interview. */
const ASKS =
  /^(?:기자|MC|DJ|아나운서|내레이션|해설|앵커|진행자|사회자|질문|문|본지|본보|리포터|데일리NK|사진|출처|자료|주|참고|편집자|편집자주|제목|날짜|장소|원문|링크|관련기사|글|번역|정리|영상|그래픽|에디터|웹편집|제작|진행|보도|취재|편집|담당)$/u;

const reads = new WeakMap<readonly Sentence[], Finding[][]>();

/** The findings of sentence `index`. All sentences are read at the first call. */
export function articleFindings(text: string, all: readonly Sentence[], index: number): Finding[] {
  let found = reads.get(all);
  if (!found) {
    found = new Article(text, all).read();
    reads.set(all, found);
  }
  return found[index] ?? [];
}

interface Telling {
  source: { span: Span };
  cue: Span;
  manner: boolean;
  behind: boolean;
  addressee: Span | null;
  brought: boolean;
}

class Article {
  readonly #text: string;
  readonly #all: readonly Sentence[];
  readonly #reads: SentenceRead[];
  readonly #found: Finding[][];

  constructor(text: string, all: readonly Sentence[]) {
    this.#text = text;
    this.#all = all;
    this.#reads = all.map((sentence) => readSentence(text, sentence));
    this.#found = all.map(() => []);
  }

  read(): Finding[][] {
    const taken = new Set<number>();
    for (let i = 0; i < this.#all.length; i++) {
      if (taken.has(i)) continue;
      const sentence = this.#all[i] as Sentence;
      if (NO_STATEMENT.test(this.#text.slice(sentence.paragraph.start, sentence.paragraph.start + 8)))
        continue;
      const turn = this.#turn(i);
      if (turn) {
        this.#found[i] = [turn];
        for (let k = i + 1; this.#inParagraph(k, i); k++) taken.add(k);
        continue;
      }
      const { drafts } = this.#reads[i] as SentenceRead;
      const told = this.#acrossTo(i);
      if (told !== null) {
        taken.add(told);
        continue;
      }
      this.#found[i] = this.#isQuoted(i) ? this.#alone(i) : findingsOf(this.#kept(drafts, i), i);
    }
    return this.#found;
  }

  #inParagraph(k: number, i: number): boolean {
    return this.#all[k]?.paragraph.index === this.#all[i]?.paragraph.index;
  }

  /** Whether a sentence is quotations alone. */
  #isQuoted(i: number): boolean {
    const e = this.#reads[i]?.e;
    return (
      e !== undefined && e.length > 0 && e.every(({ quotation, bare }) => quotation !== null && bare === '')
    );
  }

  #quotations(i: number): Span[] {
    return (this.#reads[i] as SentenceRead).e.flatMap(({ quotation }) =>
      quotation && quotation.inner[1] > quotation.inner[0] ? [quotation.inner] : [],
    );
  }

  /** A quotation that stands alone: of whoever spoke before. A short one without a sentence's end is a heading. */
  #alone(i: number): Finding[] {
    const content = this.#quotations(i);
    const words = content.map(([start, end]) => this.#text.slice(start, end)).join(' ');
    if (content.length === 0 || (words.length < 24 && !/[.!?…]/u.test(words))) return [];
    return [this.#finding(i, content, null, [], 'quote-alone', null)];
  }

  #finding(
    i: number,
    content: Span[],
    source: Span | null,
    cue: Span[],
    rule: Finding['rule'],
    addressee: Span | null,
  ): Finding {
    const quotations = (this.#all[i] as Sentence).tokens.flatMap(({ quotation }) =>
      quotation ? [quotation] : [],
    );
    return {
      rule,
      content,
      source,
      sourceRule: source ? 'subject' : 'none',
      cue,
      lemma: '',
      quotations,
      addressee,
      cited: null,
      relay: null,
      sentence: i,
      antecedent: null,
      aside: null,
      floating: false,
      frame: null,
    };
  }

  /** Hearsay is kept in a paragraph where somebody is named, and where it takes the matter of the sentence before up again. */
  #kept(drafts: readonly Draft[], i: number): Draft[] {
    return drafts.filter((draft) => {
      if (draft.lemma !== 'hearsay') return true;
      for (let k = i - 1; this.#inParagraph(k, i); k--) if (this.#attributes(k)) return true;
      for (let k = i + 1; this.#inParagraph(k, i); k++) if (this.#names(k)) return true;
      const opening = (this.#reads[i] as SentenceRead).e[0]?.bare ?? '';
      return (
        /^(?:이|그|이들|이번|그러나|또|또한|하지만|이는|이에)$/u.test(opening) && this.#attributes(i - 1)
      );
    });
  }

  /** Whether a sentence further on has a source, or announces what one says. */
  #names(k: number): boolean {
    return this.#reads[k]?.drafts.some(({ source }) => source !== null) || this.#telling(k) !== null;
  }

  #attributes(k: number): boolean {
    return (this.#found[k] ?? []).length > 0;
  }

  /** A verb of saying with its speaker and nothing said: "협력자는 다음과 같이 설명한다." */
  #telling(i: number): Telling | null {
    const read = this.#reads[i];
    if (!read || read.drafts.some(({ lemma }) => lemma !== 'hearsay')) {
      // "…이렇게 떠올렸다고 소식통은 전했다": the quoted telling has no content but its manner.
      const outer = read?.drafts.length === 1 ? read.drafts[0] : undefined;
      if (
        !outer ||
        !read?.e.some(({ bare }) => MANNER.test(bare) || /^말이라고$/u.test(bare)) ||
        outer.quotations.length > 0
      )
        return null;
    }
    const { e } = read as SentenceRead;
    const noun = e.findIndex(
      ({ bare }, k) => TELLING.test(bare) && k >= e.length - 2 && /의$/u.test(e[k - 1]?.bare ?? ''),
    );
    if (noun > 0 && noun <= 8) {
      const owner = ownerBefore(e, noun, 0);
      if (owner)
        return {
          source: owner,
          cue: wordSpan(e[noun] as Eojeol),
          manner: false,
          behind: true,
          addressee: null,
          brought: false,
        };
    }
    const words = e.findIndex(
      ({ bare }, k) =>
        (/^말[은이]$/u.test(bare) && e[k - 1]?.bare === '이' && e[k - 2]?.bare === '한') ||
        (/^말(?:이다|이라고|입니다|이었다|이라며)$/u.test(bare) && e[k - 1]?.bare === '한'),
    );
    const until = words > 0 ? words - 1 : e.length;
    let at = -1;
    for (let k = 0; k < until; k++) {
      const governor = governorAt(e, k);
      const isIdiom =
        GOES_ON.test((e[k] as Eojeol).bare) &&
        /^(?:말|입|운|이야기|취재|인터뷰)(?:을|를|에)?$/u.test(e[k - 1]?.bare ?? '');
      if (governor && governor.verb.class === 'say') at = k;
      else if (isIdiom) at = k;
    }
    if (words > 0) at = until;
    if (at < 1) return null;
    const who = candidates(e, 0, at).filter(({ known }) => known);
    const one = who.find((other) => other.case === 'topic') ?? who[0];
    const source = one && sourceOf(e, one, 0);
    if (!source || /(?:기자|특파원|앵커|리포터)$/u.test(source.head)) return null;
    const last = e[at] as Eojeol;
    return {
      source,
      cue: words > 0 ? wordSpan(e[words] as Eojeol) : (governorAt(e, at)?.cue ?? wordSpan(last)),
      manner: e.some(({ bare }) => MANNER.test(bare)) || e.at(-1)?.stop === ':' || GOES_ON.test(last.bare),
      behind: words > 0 || e.some(({ bare }) => MANNER.test(bare)),
      addressee: addresseeIn(e, 0, at),
      brought:
        /^(?:전해오|알려오|보내오|전하|밝히|보도하|전해주|알려주)/u.test(
          governorAt(e, at)?.verb.lemma ?? '',
        ) && !/[을를]$/u.test(e[at - 1]?.bare ?? ''),
    };
  }

  /** What sentence `i` tells of the sentences beside it; the number of the sentence that it took, `null` where it takes none. */
  #acrossTo(i: number): number | null {
    if (this.#isQuoted(i)) return null;
    const telling = this.#telling(i);
    if (!telling) return null;
    const { source, cue, addressee } = telling;
    const { e, drafts } = this.#reads[i] as SentenceRead;
    const outer = drafts.find(({ lemma }) => lemma !== 'hearsay');
    const relay = outer?.source && outer.source.span[0] !== source.span[0] ? outer.source.span : null;
    const make = (at: number, content: Span[], rule: Finding['rule']): Finding => ({
      ...this.#finding(at, content, source.span, [cue], rule, addressee),
      sentence: i,
      relay,
    });
    const before = i - 1;
    const isNext = this.#isQuoted(i + 1) && this.#near(i, i + 1);
    if (telling.manner && isNext) {
      this.#found[i] = [make(i + 1, this.#quotations(i + 1), 'quote-after-cue')];
      return i + 1;
    }
    const floats = (this.#found[before] ?? []).every(({ source: whose }) => whose === null);
    if (telling.behind && this.#isQuoted(before) && this.#near(before, i) && floats) {
      this.#found[before] = [make(before, this.#quotations(before), 'quote-tag')];
      return i;
    }
    // A report, then who brought it: "…것으로 나타났다. 취재협력자가 9일 전해왔다."
    const report = this.#reads[before];
    if (
      telling.brought &&
      report &&
      e.length <= 16 &&
      this.#inParagraph(before, i) &&
      (this.#found[before] ?? []).length === 0
    ) {
      const last = report.e.findLastIndex(({ bare }) => bare !== '');
      const thing = report.e.findIndex(({ bare }, k) => /^것으로$/u.test(bare) && k >= last - 2);
      const to = thing > 0 ? thing - 1 : last;
      const content = contentSpan(report.e, 0, to, (report.e[to] as Eojeol | undefined)?.bare.length ?? 0);
      if (content && !this.#isQuoted(before)) {
        this.#found[before] = [make(before, [content], 'clause')];
        return i;
      }
    }
    return null;
  }

  #near(a: number, b: number): boolean {
    const [one, other] = [this.#all[a]?.paragraph.index, this.#all[b]?.paragraph.index];
    return one !== undefined && other !== undefined && other - one <= 1;
  }

  /** "오세린 씨: “…”", "[녹취: 김 국장] …": a paragraph that opens with who speaks. */
  #turn(i: number): Finding | null {
    const { paragraph, start } = this.#all[i] as Sentence;
    if (start !== paragraph.start) return null;
    const line = this.#text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 90));
    const match =
      /^(\[(?:녹취|인터뷰|음성|현장음|증언)\s*[:：]?\s*)([^\]:：]{2,60})\]\s*/u.exec(line) ??
      /^(\s*)([^:：“”"‘’.,?!《]{2,60}?)\s*[:：]\s*(?=\S)/u.exec(line);
    if (!match || match[2] === undefined || match[0].length >= paragraph.end - paragraph.start) return null;
    const name = match[2].replace(/\([^)]*\)/gu, '').trim();
    const words = name.split(/\s+/);
    const head = words.at(-1) ?? '';
    if (ASKS.test(head) || ASKS.test(words[0] ?? '') || words.length > 7) return null;
    const isName =
      speakerKind(head) !== null ||
      (words.length <= 3 &&
        words.every((word) => /^[가-힣]{2,6}$/u.test(word) && !/(?:다|은|는|을|를|의|에)$/u.test(word)));
    if (!isName || /^\d/u.test(name)) return null;
    const from = paragraph.start + (match[1] as string).length;
    const source: Span = [from, from + match[2].trimEnd().length];
    const at = paragraph.start + match[0].length;
    const quotations = this.#paragraphQuotations(i);
    const first = quotations.find(({ start: open }) => open >= at);
    const quoted = first && this.#text.slice(at, first.start).trim() === '';
    const content: Span[] = quoted
      ? quotations.filter(({ start: open }) => open >= at).map(({ inner }) => inner)
      : [[at, paragraph.end]];
    return {
      ...this.#finding(i, content, source, [], 'colon', null),
      quotations: quoted ? quotations : [],
      lemma: quoted ? '' : 'turn',
    };
  }

  #paragraphQuotations(i: number) {
    const found = [];
    for (let k = i; this.#inParagraph(k, i); k++)
      for (const { quotation } of (this.#all[k] as Sentence).tokens) if (quotation) found.push(quotation);
    return found;
  }
}
