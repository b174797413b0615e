/**
 * The attributions of all sentences of an article, with what a sentence alone does not tell: a speaker who is
 * announced before the quotation or named behind it, lines with a name and a colon, and hearsay, which counts where
 * somebody's account goes on.
 */

import type { Span } from '../../model';
import type { Finding, Sentence } from '../language/stage-types';
import { contentSpan, type Draft } from './sentence/drafts';
import { findingsOf, readSentence, type SentenceRead } from './sentence/findings';
import { tellingOf } from './sentence/telling';
import { turnOf } from './sentence/turns';
import type { Eojeol } from './words/eojeols';

/** Lines of an article that say nothing: subheads and notes. */
const NO_STATEMENT = /^\s*(?:[◆■▲▶●○◇□※☞◎★]|\(끝\))/u;

/** Sentences of a paragraph that are looked at for somebody who is named, to either side. */
const AROUND = 8;

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
      for (let k = i - 1; k >= i - AROUND && this.#inParagraph(k, i); k--)
        if (this.#attributes(k)) return true;
      for (let k = i + 1; k <= i + AROUND && this.#inParagraph(k, i); k++) if (this.#names(k)) return true;
      const opening = (this.#reads[i] as SentenceRead).e[0]?.bare ?? '';
      return (
        /^(?:이|그|이들|이번|그러나|또|또한|하지만|이는|이에)$/u.test(opening) && this.#attributes(i - 1)
      );
    });
  }

  /** Whether a sentence further on has a source, or announces what one says. */
  #names(k: number): boolean {
    return this.#reads[k]?.drafts.some(({ source }) => source !== null) || tellingOf(this.#reads[k]) !== null;
  }

  #attributes(k: number): boolean {
    return (this.#found[k] ?? []).length > 0;
  }

  /** What sentence `i` tells of the sentences beside it; the number of the sentence that it took, `null` where it takes none. */
  #acrossTo(i: number): number | null {
    if (this.#isQuoted(i)) return null;
    const telling = tellingOf(this.#reads[i]);
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

  /** A paragraph that opens with its speaker: all of it is said. */
  #turn(i: number): Finding | null {
    const { paragraph, start } = this.#all[i] as Sentence;
    const turn = start === paragraph.start ? turnOf(this.#text, paragraph) : null;
    if (!turn) return null;
    const quotations = this.#paragraphQuotations(i).filter(({ start: open }) => open >= turn.at);
    const first = quotations[0];
    const isQuoted = first !== undefined && this.#text.slice(turn.at, first.start).trim() === '';
    const content: Span[] = isQuoted ? quotations.map(({ inner }) => inner) : [[turn.at, paragraph.end]];
    return {
      ...this.#finding(i, content, turn.source, [], 'colon', null),
      quotations: isQuoted ? quotations : [],
      lemma: isQuoted ? '' : 'turn',
    };
  }

  #paragraphQuotations(i: number) {
    const found = [];
    for (let k = i; this.#inParagraph(k, i); k++)
      for (const { quotation } of (this.#all[k] as Sentence).tokens) if (quotation) found.push(quotation);
    return found;
  }
}
