/** Which mentions of outlets look back: what is recalled as background is not what the article rests on. */
import type { Span } from '../../model';
import { type AccountInput, readingOf } from '../../text/account-text';
import { prefixLength } from '../../text/prefix-length';
import { spanAt } from '../../text/spans';
import type { Mention } from './mentions';

/** Words that set a report in the past, outside of what it tells: "last week", "had reported", "in 2019". */
const BACK =
  /\b(?:earlier|previous(?:ly)?|recently|(?:last|the previous|that same) (?:week|month|year|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)|(?:days|weeks|months|years|a (?:day|week|month|year)) (?:ago|earlier|before)|in (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)|had (?:\w+ )?(?:reported|claimed|said|told|written|alleged|quoted|cited|announced)|at the time)\b/i;
/** Words right before an outlet that put its report before what is told: "days after the Chosun Ilbo claimed". */
const AFTER =
  /\b(?:after|following|despite|since|contrary to|contradict(?:s|ed|ing)|defying|amid|refut(?:es|ed|ing)|den(?:ies|ied|ying))\b[^.;]*$/i;
/** UTF-16 units before an outlet's name in which such words are looked for. */
const NEAR = 70;

/** Clauses behind an outlet's own in which it may report: "the Chosun Ilbo, a major daily in Seoul, reported". */
const CLAUSES = 3;
/** What outlets do: the clause of an outlet goes on to where it does so. */
const REPORTS =
  /\b(?:report|said|says?|claim|t[eo]ld|tell|cit|quot|wrote|writ|reveal|announc|alleg|publish|show|broadcast|accord)/i;

/** For each mention, whether the text looks back to what the outlet told; mentions are in text order. */
export function recalls(input: AccountInput, mentions: readonly Mention[]): boolean[] {
  const { text, sentences } = readingOf(input);
  const frames = new Frames(input, mentions);
  /** By name, whether its last mention looked back: "the report" does where the outlet that gave it did. */
  const last = new Map<string | null, boolean>();
  return mentions.map((mention) => {
    const { name, start, end } = mention;
    const sentence = spanAt(sentences, start);
    if (!sentence) return false;
    const words = text.slice(start, end).replace(/^The /, '');
    const isTakenUp = name !== null && last.has(name) && !/\p{Lu}[\p{Lu}\p{Ll}]/u.test(words);
    const back = isTakenUp
      ? last.get(name)!
      : AFTER.test(text.slice(Math.max(sentence[0], start - NEAR), start)) ||
        frames.lookBack(sentence, mention);
    last.set(name, back);
    return back;
  });
}

interface Clause {
  span: Span;
  /** Its words, without those that tell what somebody said, look back. */
  back: boolean;
  /** They say that somebody reports. */
  reports: boolean;
  /** It names an outlet. */
  named: boolean;
}

/** The words of sentences that are not what somebody is said to have said, clause by clause. */
class Frames {
  readonly #text: string;
  /** 1 where the text tells what somebody said. */
  readonly #told: Uint8Array;
  readonly #mentions: readonly Mention[];
  /** By a sentence's start: its clauses, with what is told left out. */
  readonly #clauses = new Map<number, Clause[]>();

  constructor(input: AccountInput, mentions: readonly Mention[]) {
    this.#text = readingOf(input).text;
    this.#mentions = mentions;
    this.#told = covered(
      this.#text.length,
      input.attributions.attributions.flatMap(({ content }) => content),
    );
  }

  /**
   * Whether what is said of when an outlet told lies back: its own clause, up to where it reports, and the one that opens the sentence
   * where that names no other outlet ("Late last week, the daily, citing a source, claimed").
   */
  lookBack(sentence: Span, { start }: Mention): boolean {
    const clauses = this.#of(sentence);
    const own = prefixLength(clauses, ({ span }) => span[1] <= start);
    let last = own;
    while (last < own + CLAUSES && last + 1 < clauses.length && !clauses[last]!.reports) last++;
    const [opening] = clauses;
    if (opening && own > 0 && !opening.named && opening.back) return true;
    return clauses.slice(own, last + 1).some(({ back }) => back);
  }

  #of([from, to]: Span): Clause[] {
    let clauses = this.#clauses.get(from);
    if (clauses) return clauses;
    clauses = [];
    for (let start = from; start < to; ) {
      const mark = this.#text.slice(start, to).search(/[,;—–]/);
      const end = mark < 0 ? to : start + mark + 1;
      const span: Span = [start, end];
      let frame = '';
      for (let i = start; i < end; i++) {
        const untold = i;
        while (i < end && !this.#told[i]) i++;
        frame += this.#text.slice(untold, i);
      }
      clauses.push({
        span,
        back: BACK.test(frame),
        reports: REPORTS.test(frame),
        named: this.#isNamed(span),
      });
      start = end;
    }
    this.#clauses.set(from, clauses);
    return clauses;
  }

  #isNamed([start, end]: Span): boolean {
    const next = this.#mentions[prefixLength(this.#mentions, (one) => one.start < start)];
    return next !== undefined && next.start < end;
  }
}

/** 1 for each place that a span covers. Spans may nest, as what is said inside what is said does. */
function covered(length: number, spans: readonly Span[]): Uint8Array {
  const steps = new Int32Array(length + 1);
  for (const [start, end] of spans) {
    steps[Math.min(start, length)]!++;
    steps[Math.min(end, length)]!--;
  }
  const found = new Uint8Array(length);
  for (let at = 0, open = 0; at < length; at++) {
    open += steps[at]!;
    if (open > 0) found[at] = 1;
  }
  return found;
}
