/**
 * What a language brings: its words, its sentences, and how an attribution looks in one of them. The stages
 * before (paragraphs, marks) and after (carry-over, reference, chain) are the same for every language.
 */
import type { ChainLink, Span } from '../../model';
import type { GroundsReader } from './grounds';
import type { Mention } from './mention';
import type { OutletRole } from './outlet-role';
import type { RelayReason } from './relay-reason';
import type { Finding, Paragraph, Quotation, Sentence, Token } from './stage-types';

/** Whom a source heard it from, as the text says it. */
export interface Hearsay {
  name: string;
  /** Whoever the same source retold or spoke of last. */
  pronoun: 'he' | 'she' | 'they' | null;
  /** The content itself says it ("Some residents say …"), not the phrase around it. */
  stated: boolean;
  /** The source says where it has all of it from: "He had learned of it from his sister". */
  learned?: true;
  /** Where in the content the words for him begin. */
  at?: number;
}

/** Whom somebody spoke of. */
export interface Topic {
  name: string;
  plural: boolean;
  isBody: boolean;
  /** His words were retold, too. */
  isRetold?: boolean;
}

/** The subject of a clause: "The authors", "Leo Marchetti" with ", who tracks ships,". */
export interface SubjectPhrase {
  span: Span;
  /** What stands between commas behind it. */
  aside: Span | null;
  /** Its clause hangs on no other. */
  isMain: boolean;
}

/** Who somebody is, as the text says beside the name. */
export interface Description {
  /** With its titles: "Dr. Pavel Orlik". */
  name: string;
  /** "a retired general". */
  role: string;
  /** Where it begins, in UTF-16 units. */
  at: number;
  /** The role stands before the name: "a spokesman, Rob Mayer,". */
  before: boolean;
  /** Nouns that can take the person up, the role's own first: "general", "officer". */
  nouns: readonly string[];
}

/** A document as the text brings it in. */
export interface DocumentPhrase {
  span: Span;
  /** Its nouns in small letters: "contract" also in "a copy of the contract". */
  heads: readonly string[];
  /** Who made it, where the sentence tells: its subject before the phrase, or behind it. */
  maker?: 'before' | 'behind';
  /** Nouns of those who wrote it, and where the text has said so: "panel", "expert" of "a report by a panel of experts". */
  writers?: ReadonlyArray<{ noun: string; at: number }>;
}

/** A source of the article, all its mentions joined. */
export interface Speaker {
  /** `s1`, `s2`, … in order of first mention. */
  id: string;
  mention: Mention;
  /** The name shown. */
  name: string;
  place: string | null;
  role: string | null;
  anonymity: string | null;
  mentions: Span[];
}

/** Who is who in one article, and by what way their words came: asked in reading order. */
export interface Discourse {
  readonly people: readonly Speaker[];
  /** The source of a finding, and how sure that is, 0 to 1. */
  resolve(finding: Finding & { depth: number }): { person: Speaker | null; sure: number };
  /** The links from the page down to the origin. */
  chainOf(finding: Finding & { depth: number }, person: Speaker | null): ChainLink[];
}

/** What an article says of its sources' names beyond the phrase that speaks. */
export interface FullerNames {
  /** The whole name that a name of one word stands for; `null` where the article has none, or several. */
  full(name: string): string | null;
  /** The phrase that brings somebody in, with what hangs on its noun: "a clerk" with "employed by the port". */
  whole(sentence: Sentence, phrase: Span): Span;
  /** "a source in the province" at a place of the text, with the province that was named before. */
  place(phrase: string, at: number): string;
}

/** Whose a text's sentences are by a line of credit: from sentence `from` to sentence `until`. */
export interface Credit {
  outlet: string;
  from: number;
  until: number;
}

export interface LanguagePack {
  /** BCP 47 primary language: `en`, `ko`. */
  language: string;
  /** Its letters, all of them in a text. */
  letters: RegExp;
  /** The quotations of every paragraph, where its texts mark them by rules of their own. */
  marks?(text: string, list: readonly Paragraph[]): Quotation[][];
  /** Its own reading of who is who and of chains, in place of the shared one. `outlet` is the page's publisher. */
  discourse?(
    text: string,
    sentences: readonly Sentence[],
    outlet: string,
    /** Where somebody asks: takes why each finding's relays are there, in their order. */
    reasons?: Map<Finding, RelayReason[]>,
  ): Discourse;
  /** The sentences of one paragraph, tagged; a quotation is one token. */
  sentences(text: string, paragraph: Paragraph, quotations: readonly Quotation[]): Sentence[];
  /** The attributions of one sentence. `index` is its place among all sentences. */
  findings(text: string, sentences: readonly Sentence[], index: number): Finding[];
  /** What a source phrase tells by its words. `aside` is the clause or apposition behind it. */
  mention(text: string, aside?: string): Mention;
  /** Whom the content or the phrase of its source says that it was heard from. */
  hearsay(content: string, source: string, sentence: string): Hearsay | null;
  /** Whom a content is about, who may be "he" or "they" in the next words of the same source; `null` for things. */
  topic?(content: string): Topic | null;
  /** Why a source is not named, as the sentence says it; absent where `grounds` tell it. */
  anonymity?(sentence: string): Span | null;
  /**
   * Whether a source phrase speaks of an outlet's source without its name ("the paper's source"): gives the
   * outlet's words.
   */
  sourceOfOutlet(source: string): string | null;
  /**
   * Who the article or excerpts of it are credited to, by a dateline, a byline or a closing line: "(AFP)", "originally published by …",
   * in text order. `page` is the page's own outlet, and no credit.
   */
  credits(text: string, sentences: readonly Sentence[], roles: readonly OutletRole[], page: string): Credit[];
  /** A source phrase that names the outlet it spoke to: "sources who spoke with RFA", "RFA's sources". */
  spokeTo(source: string): string | null;
  /**
   * The name that a definite phrase takes on where it introduces somebody: "the source" → "a source from
   * North Hamgyong".
   */
  introduce(mention: Mention, aside: string): string;
  /** The outlets that the text names outside quotation marks, with what each does in its sentence; absent where nobody tells. */
  outletRoles?(text: string, sentences: readonly Sentence[]): OutletRole[];
  /** Groups that gather what people tell, where somebody speaks to or through one; absent where nobody tells. */
  bodyRoles?(text: string, sentences: readonly Sentence[]): OutletRole[];
  /** Phrases by which the text brings documents in: "an order of the committee"; absent where nobody tells. */
  documents?(sentences: readonly Sentence[]): readonly DocumentPhrase[];
  /** Whom the text describes beside the name, in text order; absent where nobody tells. */
  descriptions?(text: string): readonly Description[];
  /**
   * How well a name that comes later fits whom the article began with, 0 to 1: "a rights group" and "the Centre for Open Yards"; `null`
   * where the two cannot be one; absent where nobody tells. `phrase` is the source as written, `behind` what
   * stands right behind it.
   */
  namedLater?(
    lead: Mention,
    named: Mention,
    phrase: string,
    description: Description | null,
    behind: string,
  ): number | null;
  /** Whom a sentence speaks of outside quotation marks: people and bodies that are the subjects of its clauses; absent where nobody tells. */
  subjects?(sentence: Sentence, text: string): SubjectPhrase[];
  /**
   * Where the text brought in whom a definite phrase takes up, before a place in a sentence: "a customer" for "the customer".
   * @param noun its noun, singular; `null` where any that means a person will do ("the man")
   */
  introduction(
    sentences: readonly Sentence[],
    index: number,
    before: number,
    noun: string | null,
    plural: boolean,
  ): Span | null;
  /** A source's phrase without what tells how it knows or why it is unnamed: that is no part of its name; absent where nobody tells. */
  sourcePhrase?(phrase: string): string;
  /** Fuller names than the phrases that speak; absent where nobody tells. */
  fullerNames?(text: string): FullerNames;
  /** Whether words before a statement's subject are nothing but a time, a place or a conjunction. */
  isLead(words: string): boolean;
  /** How sources know and why they are unnamed; absent where the language does not read it. */
  grounds?: GroundsReader;
  /** Whether a word outside quotation marks is the writer's own voice: "I", "our". */
  isOwnVoice(word: Token): boolean;
}
