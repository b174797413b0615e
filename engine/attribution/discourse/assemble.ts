/**
 * From the findings of single sentences to those of the article: nesting, quotations that run over
 * paragraphs, the second half of “A,” X said. “B.”, and quotations that stand alone and take the running
 * source.
 */
import type { Span } from '../../model';
import { type Finding, PART, type Quotation, type Sentence, TURN } from '../language/stage-types';

export interface Placed extends Finding {
  depth: number;
  /** The finding whose content holds this one. */
  outer: Placed | null;
  /** The finding whose source a floating quotation takes. */
  carried: Placed | null;
  /** Where the finding was lifted out of another: the cue of its relay, whose link may name it. */
  relayCue?: readonly Span[];
  /** Whom the relay has it from there: "Kim said that …, Hana reported, citing a clerk". */
  relayCited?: Span;
}

const within = (inner: readonly [number, number], outer: readonly [number, number]): boolean =>
  inner[0] >= outer[0] && inner[1] <= outer[1];

/**
 * A finding lies inside another when its cue (its content, where it has no cue) lies in the other's content.
 */
function isInside(one: Finding, other: Finding): boolean {
  const anchor = one.cue[0] ?? one.content[0];
  if (!anchor || !other.content.some((span) => within(anchor, span))) return false;
  return (
    one.cue.length > 0 || one.content.every((span) => other.content.some((outer) => within(span, outer)))
  );
}

function place(findings: Finding[]): Placed[] {
  const placed: Placed[] = findings.map((finding) => ({ ...finding, depth: 0, outer: null, carried: null }));
  for (const one of placed) {
    for (const other of placed) {
      if (one === other || !isInside(one, other)) continue;
      // Two that hold each other's cue cannot both be right: the first keeps the outer place.
      if (isInside(other, one) && placed.indexOf(one) < placed.indexOf(other)) continue;
      one.depth++;
      if (!one.outer || isInside(other, one.outer)) one.outer = other;
    }
  }
  return placed;
}

/**
 * Statements within statements are kept down to this depth. News has three; the bound is for a sentence that
 * repeats "he said that" a hundred times. Half of it changes nothing in the annotated articles.
 */
const DEEPEST = 8;

/** No two attributions of one level share words: what an earlier one has, a later one leaves. */
function withoutOverlap(placed: Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const finding of placed) {
    const clash = kept.some(
      (other) =>
        other.depth === finding.depth &&
        other.content.some(([s, e]) => finding.content.some(([s2, e2]) => s < e2 && s2 < e)),
    );
    const crossed =
      finding.source !== null &&
      finding.content.some(
        ([s, e]) =>
          (finding.source as readonly [number, number])[0] < e &&
          s < (finding.source as readonly [number, number])[1],
      );
    if (!clash && !crossed && finding.depth <= DEEPEST) kept.push(finding);
  }
  return kept;
}

/** Whether a finding's content ends with a quotation: “A,” X said. / He had seen “no bread,” X said. */
function endsQuoted(finding: Finding): boolean {
  const content = finding.content.at(-1);
  const quotation = finding.quotations.at(-1);
  if (!content || !quotation) return false;
  return /^quote|colon/.test(finding.rule) || (finding.rule === 'clause-tag' && quotation.end >= content[1]);
}

/**
 * How many findings, and quotations of each, are searched for the owner of a quotation that runs on. Half as
 * many would do.
 */
const OWNERS_BACK = 12;

/**
 * How many paragraphs back the speaker of a quotation that stands alone may be: its own paragraph or the one
 * before.
 */
const CARRIED_OVER = 1;

/** Puts the findings of all sentences together, in reading order. */
export function assemble(bySentence: readonly Finding[][], sentences: readonly Sentence[]): Placed[] {
  const assembly = new Assembly(sentences);
  for (let i = 0; i < sentences.length; i++) assembly.add(i, bySentence[i] ?? []);
  return assembly.all;
}

/** The findings of the sentences so far, and what the next sentence may go on with. */
class Assembly {
  readonly all: Placed[] = [];
  readonly #sentences: readonly Sentence[];
  /** Quotations that a finding with a source or cue has. */
  readonly #taken = new Set<Quotation>();
  /** The quotation that runs on into the next paragraph, with the finding it belongs to. */
  #running: { quotation: Quotation; finding: Placed } | null = null;
  /** The last finding with a speaker. */
  #last: Placed | null = null;
  /** The same, where a quotation ends it, so that the next quotation may be its second half. */
  #lastQuoted: Placed | null = null;
  /** The sentence in which that one's words ended. */
  #endedAt = -1;
  /** The speaker's turn in a transcript. */
  #turn: Placed | null = null;

  constructor(sentences: readonly Sentence[]) {
    this.#sentences = sentences;
  }

  /** Adds what sentence `i` says. */
  add(i: number, findings: Finding[]): void {
    const sentence = this.#sentences[i] as Sentence;
    const isOver = this.#turn && this.#turn.lemma !== TURN && this.#turn.lemma !== ':' && findings.length > 0;
    if (this.#turn && !isOver && this.#sharesParagraph(this.#turn, sentence)) {
      extendTurn(this.#turn, sentence);
      return;
    }
    const found = withoutOverlap(place(findings));
    this.#turn = found.find((one) => opensTurn(one) || opensStatement(one, sentence)) ?? null;
    const first = sentence.tokens[0]?.quotation ?? null;
    const [only] = found;
    if (only && found.length === 1 && only.rule === 'quote-alone') this.#addAlone(only, first, sentence, i);
    else this.#addAttributed(found, first);
    this.#followRunning(sentence, first);
  }

  #paragraphOf(finding: Placed): number | undefined {
    return this.#sentences[finding.sentence]?.paragraph.index;
  }

  #sharesParagraph(finding: Placed, sentence: Sentence): boolean {
    return this.#paragraphOf(finding) === sentence.paragraph.index;
  }

  /** Adds a quotation without speaker or cue, whose first token is `first` where it opens the sentence. */
  #addAlone(alone: Placed, first: Quotation | null, sentence: Sentence, i: number): void {
    // Claimed by "X said:" of the sentence before; further paragraphs of it follow below.
    if (first && this.#taken.has(first)) return;
    if (first?.continues && this.#running) {
      appendContent(this.#running.finding, alone);
    } else if (this.#lastQuoted && this.#isSecondHalf(alone, this.#lastQuoted, sentence, i)) {
      appendContent(this.#lastQuoted, alone);
      this.#endedAt = i;
    } else if (alone.lemma !== PART) {
      this.#addFloating(alone, sentence);
    }
  }

  /** “A,” X said. “B.”: whether the quotation stands right behind a quoted finding in its paragraph. */
  #isSecondHalf(alone: Placed, quoted: Placed, sentence: Sentence, i: number): boolean {
    return (
      alone.cue.length === 0 &&
      Math.max(quoted.sentence, this.#endedAt) === i - 1 &&
      this.#last === quoted &&
      quoted.depth === 0 &&
      this.#sharesParagraph(quoted, sentence)
    );
  }

  /** A quotation on its own takes the speaker before it, in its paragraph or the one before. */
  #addFloating(alone: Placed, sentence: Sentence): void {
    const last = this.#last;
    const near = last && sentence.paragraph.index - (this.#paragraphOf(last) ?? 0) <= CARRIED_OVER;
    const source = near ? last : null;
    alone.floating = true;
    alone.carried = source?.carried ?? source;
    alone.sourceRule = source ? 'carried' : 'none';
    this.all.push(alone);
    this.#last = alone;
    this.#lastQuoted = alone;
  }

  /** Adds the findings of a sentence that names speakers or has nothing quoted. */
  #addAttributed(found: Placed[], first: Quotation | null): void {
    this.#giveToOwner(found, first);
    this.all.push(...found);
    const outer = found.filter((finding) => finding.depth === 0);
    for (const finding of outer) for (const quotation of finding.quotations) this.#taken.add(quotation);
    const speaking = outer.findLast((finding) => finding.source !== null || finding.cue.length > 0);
    if (!speaking) return;
    this.#last = speaking;
    this.#lastQuoted = endsQuoted(speaking) ? speaking : null;
  }

  /** A quotation without an owner that runs on into one with a trailing cue belongs to that one. */
  #giveToOwner(found: readonly Placed[], first: Quotation | null): void {
    if (!first?.continues || !this.#running?.finding.floating) return;
    const owner = found.find((finding) => finding.quotations[0] === first);
    if (!owner) return;
    const ownerless = this.#running.finding;
    owner.content.unshift(...ownerless.content);
    owner.quotations.unshift(...ownerless.quotations);
    this.all.splice(this.all.lastIndexOf(ownerless), 1);
  }

  /** Remembers the quotation at the sentence's end where it runs on into the next paragraph. */
  #followRunning(sentence: Sentence, first: Quotation | null): void {
    const last = sentence.tokens.at(-1);
    if (!last) return;
    const end = last.quotation;
    const runsOn = end?.close === 'runs-on';
    const owner = end && runsOn ? this.#ownerOf(end) : undefined;
    if (end && owner) this.#running = { quotation: end, finding: owner };
    else if (!(first?.continues && runsOn)) this.#running = null;
  }

  #ownerOf(quotation: Quotation): Placed | undefined {
    return this.all
      .slice(-OWNERS_BACK)
      .findLast(
        (finding) => finding.quotations.slice(-OWNERS_BACK).includes(quotation) && finding.depth === 0,
      );
  }
}

/** A transcript's turn: "KIM: We left." */
const opensTurn = ({ rule, lemma, quotations }: Placed): boolean =>
  rule === 'colon' && (lemma === TURN || (lemma === ':' && quotations.length === 0));

/** "He said: Forty trees took root. …": without marks, and with a capital behind the colon, the paragraph is what he said. */
const opensStatement = ({ rule, quotations, content, depth }: Placed, { tokens, end }: Sentence): boolean =>
  rule === 'colon' &&
  depth === 0 &&
  quotations.length === 0 &&
  content.length === 1 &&
  (content[0]?.[1] ?? 0) >= end - 1 &&
  tokens.some(({ start, text }) => start === content[0]?.[0] && /^\p{Lu}/u.test(text));

/** A transcript's turn is the whole paragraph: "KIM: We left. Nobody stopped us." */
function extendTurn(turn: Placed, sentence: Sentence): void {
  const end = turn.content.at(-1);
  const stop = sentence.tokens.at(-1);
  for (const { quotation } of sentence.tokens) if (quotation) turn.quotations.push(quotation);
  if (end && stop && turn.lemma !== TURN)
    turn.content.splice(-1, 1, [end[0], stop.tag === '.' ? stop.start : stop.end]);
}

function appendContent(finding: Placed, more: Placed): void {
  finding.content.push(...more.content);
  finding.quotations.push(...more.quotations);
}
