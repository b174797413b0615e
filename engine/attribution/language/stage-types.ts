/**
 * What the stages of attribution hand to each other: paragraphs, quotations, tokens, sentences, findings.
 * All offsets are UTF-16 units into the article's text.
 */
import type { Span, Stance } from '../../model';

/** A paragraph of the article: its place without the line breaks around it. */
export interface Paragraph {
  index: number;
  start: number;
  end: number;
  /** Where its line begins if that is before `start`: "14:05 The ferry sank", a ticker's entry. */
  entry?: number;
}

/** A passage in quotation marks. */
export interface Quotation {
  /** Marks included (where they are there). */
  start: number;
  end: number;
  /** The words between the marks. */
  inner: Span;
  /** `missing`: the paragraph opens without a mark; the quotation begins where the paragraph does. */
  open: 'mark' | 'missing';
  /** `runs-on`: no closing mark, and the next paragraph opens with a mark. */
  close: 'mark' | 'missing' | 'runs-on';
  /** It takes up a quotation that ran on from the paragraph before. */
  continues: boolean;
}

/**
 * Word classes, one letter each, as coarse as the grammar needs them: N nominal (noun, name, adjective,
 * number), D determiner, P pronoun, I preposition, C coordinator, S subordinator, W relative or question
 * word, X auxiliary, T "to", R adverb, V finite verb, B bare verb, E past participle, G -ing form, Q
 * quotation, `,` comma, `:` colon, `;` semicolon, `-` dash, `(` and `)`, `.` end of sentence, `~` other.
 */
export type Tag =
  | 'N'
  | 'D'
  | 'P'
  | 'I'
  | 'C'
  | 'S'
  | 'W'
  | 'X'
  | 'T'
  | 'R'
  | 'V'
  | 'B'
  | 'E'
  | 'G'
  | 'Q'
  | ','
  | ':'
  | ';'
  | '-'
  | '('
  | ')'
  | '.'
  | '~';

export interface Token {
  start: number;
  end: number;
  text: string;
  /** Lower case, curly apostrophes made straight. */
  lower: string;
  tag: Tag;
  /** Lemma where the word can be a verb of the lexicon. */
  lemma: string | null;
  quotation: Quotation | null;
  /** It looks like a time and is a word of a name: "the Sunday Courier", "Norway Today". */
  inName?: true;
}

/** A sentence as it stands outside quotation marks: a quotation is one token of it. */
export interface Sentence {
  paragraph: Paragraph;
  tokens: Token[];
  start: number;
  end: number;
}

/** Which rule of the grammar made a finding; the confidence rests on it. */
export type Rule =
  | 'quote-tag'
  | 'quote-after-cue'
  | 'quote-after-colon'
  | 'quote-alone'
  | 'quote-any-verb'
  | 'that-clause'
  | 'clause'
  | 'clause-tag'
  | 'according-to'
  | 'to-infinitive'
  | 'addressee-infinitive'
  | 'naming'
  | 'object'
  | 'prepositional'
  | 'passive'
  | 'noun-cue'
  | 'colon'
  | 'hedge'
  | 'belief';

/** How a source was found beside its cue. */
export type SourceRule =
  | 'subject'
  | 'inverted'
  | 'apposition'
  | 'coordinated'
  | 'inherited'
  | 'doer'
  | 'phrase'
  | 'relative'
  | 'carried'
  | 'none';

/** How a verb stands as a cue: its form, and what stands behind it. */
export interface CueFrame {
  form: 'finite' | 'participle' | 'infinitive' | 'passive' | 'bare-passive';
  /** What the words behind the verb look like, by the first of them. */
  behind:
    | 'nothing'
    | 'quotation'
    | 'colon'
    | 'colon-open'
    | 'that'
    | 'clause'
    | 'question'
    | 'infinitive'
    | 'phrase'
    | 'gerund';
  /** "did not say", "never told". */
  negated: boolean;
}

/**
 * How a verb stands to a claim that is its object ("dismissed reports that …"): it `denies` or `doubts` it, `holds` it to be so, `affirms` it,
 * or only `answers` it ("declined to comment on …").
 */
export type Attitude = 'denies' | 'doubts' | 'holds' | 'affirms' | 'answers';

/** One attribution as a sentence shows it, before anything is known of who "he" is. */
export interface Finding {
  content: Span[];
  source: Span | null;
  cue: Span[];
  rule: Rule;
  sourceRule: SourceRule;
  /** Index into the article's sentences. */
  sentence: number;
  /** Who was told: "Daily NK" in "told Daily NK". */
  addressee: Span | null;
  /** Who is cited beside the source ("CNN, citing a US official, said"). */
  cited: Span | null;
  /** The outlet that quotes the source: "RFA" in "RFA quoted a resident as saying". */
  relay: Span | null;
  /** What "who" or "which" stands for, where the source is a relative pronoun. */
  antecedent: Span | null;
  /** Text that says more of the source: the apposition or clause set off by commas. */
  aside: Span | null;
  /** Lemma of the cue, for the confidence and the carry-over. */
  lemma: string;
  floating: boolean;
  /** Where the source does not assert the content; absent where it does, or where that is unsure. */
  stance?: Stance;
  /** Of a verb whose object is a claim; absent where it is none. */
  attitude?: Attitude;
  /** Absent where no verb is the cue: "according to", a colon, a quotation alone. */
  frame: CueFrame | null;
  /**
   * How many of its content spans stand in quotation marks wholly is worked out later; this is for pure
   * quotations.
   */
  quotations: Quotation[];
}

/**
 * The lemma of a sentence that is only in part quoted: it counts where a quotation with a speaker stands
 * right before it.
 */
export const PART = 'part';

/** The lemma of an interview's answer: its content is the whole paragraph. */
export const TURN = 'turn';
