/**
 * The vocabulary of Second Source as types. Every other file imports its nouns from here.
 *
 * Offsets are UTF-16 code units into an article's `text` (what `String.prototype.slice` takes); spans are half-open.
 */
export type { Span } from './span';

import type { OutletMention } from './outlet-mention';
import type { MatchReason, RowReason } from './reasons';
import type { AccessGround, AnonymityGround } from './source-grounds';
import type { Span } from './span';
import type { Stance } from './stance';

/** ISO 8601 instant, e.g. `2020-08-05T07:00:00.000Z`. */
export type IsoDate = string;

// ---------------------------------------------------------------- articles

/** What a block of a page is. Only `paragraph` and `subhead` blocks are part of the account. */
export type BlockKind = 'paragraph' | 'subhead' | 'caption' | 'note';

/** A block's part in a block quotation of the page: its words, or the line that names whose words they are. */
export interface BlockQuotation {
  /** Counts an article's block quotations from 1: blocks with the same number are one quotation. */
  number: number;
  part: 'words' | 'credit';
}

/** One block of an article, in page order. */
export interface Block {
  kind: BlockKind;
  /** White space collapsed to single spaces and trimmed; no-break spaces are kept. */
  text: string;
  /** Where it stands in `Article.text`; `null` for captions and notes to readers, which are not part of the account. */
  span: Span | null;
  /** Only of blocks in a block quotation; articles that were stored before these were read have none. */
  quotation?: BlockQuotation;
}

/** A link inside the account: its words' place in the text and where it points. */
export interface Link {
  span: Span;
  /** Absolute http(s) address. */
  href: string;
}

/** One outlet's text at one address. */
export interface Article {
  /** The identity of the article: its normalised canonical address (see `engine/outlets/address.ts`). */
  key: string;
  /** The canonical address as a reader can open it. */
  url: string;
  /** The publisher's name: "Daily NK", "Radio Free Asia", "Breitbart", or the site's own name. */
  outlet: string;
  title: string;
  byline: string | null;
  published: IsoDate | null;
  /** BCP 47 primary language of the text: `en`, `ko`, … */
  language: string;
  /** The blocks with a span, joined by "\n\n". */
  text: string;
  blocks: Block[];
  links: Link[];
  /** UTF-16 units of the page's text that are not in `text`, since the page is too long; absent where all of it is. */
  leftOut?: number;
  /** Which reader served, for people who mend adapters: e.g. `daily-nk/tagdiv`, `any-site/readability`. */
  reader: string;
  /**
   * By which way the text came where it is not the outlet's own host over https: the host that shows a copy
   * (`web.archive.org`), `http`, `file` or `translation`. See `engine/outlets/writing.ts`.
   */
  via?: string;
  /** Whose name the page gives itself though it is another site: then `outlet` is its host. */
  claims?: string;
}

// ------------------------------------------------------------ attributions

/** `direct`: all of the content stands in quotation marks; `indirect`: none of it; `mixed`: some. */
export type AttributionType = 'direct' | 'indirect' | 'mixed';

export type SourceKind =
  | 'named-person'
  | 'organisation'
  | 'state-media'
  | 'anonymous-person'
  | 'anonymous-group'
  | 'outlet'
  | 'document';

/** Who something is attributed to, with all its mentions in one article joined. */
export interface Source {
  /** Stable within one article and engine version: `s1`, `s2`, … in order of first mention. */
  id: string;
  kind: SourceKind;
  /** The fullest that the article says of them, in its words: "a source in North Hamgyong Province", never "a source" where it tells more. */
  name: string;
  /** Place and role where the text gives them, as written. */
  place: string | null;
  role: string | null;
  /** Why the source is not named, where the text says so: "on condition of anonymity". */
  anonymity: string | null;
  /** What the text says of how the source can know, places last; absent where it says nothing, and in records of older engines. */
  access?: AccessGround[];
  /** Where the text says that or why the source is unnamed; absent like `access`. */
  unnamed?: AnonymityGround[];
  /** Every mention that is the source of an attribution. */
  mentions: Span[];
}

export const CHAIN_ROLES = ['outlet', 'relay', 'source', 'hearsay'] as const;
export type ChainRole = (typeof CHAIN_ROLES)[number];

/** One link from the page down to the origin. */
export interface ChainLink {
  name: string;
  /** `outlet`: the page's publisher; `relay`: an outlet that it retells; `source`: who said it; `hearsay`: whom the source heard it from. */
  role: ChainRole;
  /** The words that the link rests on: "Radio Free Asia reported". Absent where none tell, and in what earlier engines stored. */
  evidence?: Span;
  /** Another sentence says it, not the quote's own. */
  carried?: true;
  /** The reader took it out. Only in what is shown: the engine never says so, and exports leave the link out. */
  removed?: true;
}

/** PARC / PolNeAR: content (what is said), source (who says it), cue ("said", "according to"). */
export interface Attribution {
  /** Stable within one article and engine version: `q1`, `q2`, … in reading order. */
  id: string;
  type: AttributionType;
  content: Span[];
  /** The phrase that is the grammatical source of the cue, as written; empty for carried-over sources and where there is none. */
  source: Span[];
  cue: Span[];
  /** The resolved source ("the source" → "a source in South Pyongan Province"); `null` where nobody is named. */
  speaker: string | null;
  /** `Source.id` of the resolved source. */
  sourceId: string | null;
  /** From the page down: outlet, relays, source, whom that source heard it from. */
  chain: ChainLink[];
  /** A quotation without a cue of its own that takes the running source. */
  floating?: boolean;
  /** 0 or absent: said by the article; 1: inside another attribution's content. */
  depth?: number;
  /** The source denies, doubts, asks or leaves open what the content says; absent where it asserts it or where that is unsure. */
  stance?: Stance;
  /** Probability that the content is an attribution with these edges, 0 to 1. */
  confidence: number;
  /** Probability that the source is right, 0 to 1. Under `UNCLEAR_SOURCE` the interface says "unclear who says this". */
  sourceConfidence: number;
}

/** Under this source confidence no name is shown. */
export const UNCLEAR_SOURCE = 0.5;

/** What `engine/attribution` finds in one article. */
export interface Attributions {
  /** Version of the attribution engine that found them; stored results of another version are found anew. */
  engine: number;
  attributions: Attribution[];
  sources: Source[];
  /** Every outlet that is named or meant outside quotation marks, in text order; absent in records of older engines. */
  outlets?: OutletMention[];
  /** UTF-16 units at the text's end that were not read, since reading it took too long; absent where all of it was. */
  leftOut?: number;
}

// ----------------------------------------------------------------- accounts

/** The verdict on two accounts (see docs: to the reader `independent` is "No relay found"). */
type Verdict = 'independent' | 'a-relays-b' | 'b-relays-a' | 'same-origin' | 'unknown';

export interface Independence {
  verdict: Verdict;
  /** The origin that the accounts rest on where one is known: "Radio Free Asia". */
  origin: string | null;
  /** Sentences of either account that the verdict rests on, as written. */
  evidence: string[];
  /** What each of the two says that it rests on, where no relay was found. */
  grounds?: [a: Ground, b: Ground];
}

/**
 * What an account says that its report rests on: `unnamed`: people without a name who spoke to it; `named`: people,
 * organisations and documents with a name; `own`: sources of its own, no more is said; `relay`: another outlet;
 * `confirmed`: it says that it confirmed the report itself; `nobody`: it names and quotes nobody.
 */
export interface Ground {
  kind: 'unnamed' | 'named' | 'own' | 'relay' | 'state-media' | 'confirmed' | 'nobody';
  /** The outlet that it relays, or the one who says most of it; else `null`. */
  name: string | null;
  /** It relays the other account's outlet: an earlier report, not the other account. */
  earlier?: true;
}

export type {
  EventOrigins,
  OriginEdge,
  OriginKind,
  OriginNode,
  QuoteRun,
  SharedQuote,
} from './event';
export type { OutletMention, OutletRoleName } from './outlet-mention';
export type { AttitudeKind, DifferenceReason, MatchReason, MonthDay, RowReason, SharedWord } from './reasons';
export type { AccessGround, AccessType, AnonymityGround, AnonymityType } from './source-grounds';
export { STANCES, type Stance, type StanceTold, type StanceType, stanceTold } from './stance';

/** Where an account stands in its event. */
export type Stage = 'same-report' | 'same-event' | 'earlier' | 'follow-up' | 'anniversary';

/** A candidate for another account of the same event. */
export interface AccountMatch {
  key: string;
  /** 0 to 1, comparable within one library. */
  score: number;
  /** Shown to the reader as an account of the same event. */
  same: boolean;
  /** Not the same event: shown below as another happening of the same running story. */
  story: boolean;
  /** Of the same story, and perhaps of the same event: a date is missing, and others compete. */
  perhaps: boolean;
  stage: Stage;
  reasons: MatchReason[];
  /** What the reader said of the two, or what follows from it; absent where the texts alone decide. */
  said?: SaidOfPair;
}

/**
 * What the reader says of two articles: they tell one happening; they tell two happenings of one running story; they tell neither one
 * happening nor one story.
 */
export const EVENT_WORDS = ['same-event', 'same-story', 'apart'] as const;
export type EventWord = (typeof EVENT_WORDS)[number];

/** The reader's word as it stands for two articles. */
export interface SaidOfPair {
  word: EventWord;
  /** `reader`: said of these two; `inference`: it follows from what was said of others (`same-event/reader-words.ts`). */
  by: 'reader' | 'inference';
  /** `Annotation.id` of what keeps it, where it may be taken back: not what the library keeps, seen from a private window. */
  id?: string;
}

export const RELATIONS = ['repeats', 'agrees', 'differs', 'both', 'only-a', 'only-b'] as const;
export type Relation = (typeof RELATIONS)[number];

/** One row of a synopsis: passages of each side about one point. The empty side of an only-row is `[]`. */
export interface SynopsisRow {
  /** Stable for the same two texts and engine version. */
  id: string;
  /** In the articles' own words: "the returnee". */
  topic: string;
  relation: Relation;
  a: Span[];
  b: Span[];
  /** What the relation rests on; `null` where the reader made the row. */
  why: RowReason | null;
  /** The words that differ inside `a` and `b`, for the eye. */
  markA?: Span[];
  markB?: Span[];
}

export interface Synopsis {
  independence: Independence;
  rows: SynopsisRow[];
  /** UTF-16 units at the end of each account that were not set side by side; absent where both were read whole. */
  leftOut?: { a: number; b: number };
}

// -------------------------------------------------------------- annotations

/** W3C TextQuoteSelector. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C TextPositionSelector, over `Article.text`. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** W3C RangeSelector with XPathSelectors for start and end, relative to the document. */
export interface XPathRangeSelector {
  type: 'RangeSelector';
  startSelector: { type: 'XPathSelector'; value: string; refinedBy?: TextPositionSelector };
  endSelector: { type: 'XPathSelector'; value: string; refinedBy?: TextPositionSelector };
}

export type Selector = TextQuoteSelector | TextPositionSelector | XPathRangeSelector;

/** A link that the reader took out of a quote's chain. */
export interface ChainTarget {
  kind: 'chain';
  /** The place of the quote. */
  selectors: Selector[];
  /** An outlet that is relayed, or whom the source heard it from: the page and the source always belong there. */
  link: { role: Extract<ChainRole, 'relay' | 'hearsay'>; name: string };
  /** The chain as the engine read it then, and the version of the engine. */
  chain: Array<{ role: ChainRole; name: string }>;
  engine: number;
}

/** How this article and another one stand to each other, by the reader's word. */
export interface EventTarget {
  kind: 'event';
  otherKey: string;
  word: EventWord;
}

export const PERSON_WORDS = ['one', 'two'] as const;
/** Whether two names stand for one person or for two. */
export type PersonWord = (typeof PERSON_WORDS)[number];

/** A named person as articles have them. */
export interface PersonNamed {
  name: string;
  role: string | null;
}

/** Two named persons are one, or two, by the reader's word. */
export interface PersonTarget {
  kind: 'person';
  one: PersonNamed;
  other: PersonNamed;
  word: PersonWord;
}

/** Colours that the reader marks words in; what each means is for the reader to say (`Settings.highlightNames`). */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** What an annotation is about. */
export type AnnotationTarget =
  | { kind: 'article' }
  | ChainTarget
  | EventTarget
  | PersonTarget
  /** A passage; `attribution` is set where the passage is a quote found by the engine, `colour` where the reader marked it in one. */
  | { kind: 'passage'; selectors: Selector[]; attribution?: boolean; colour?: HighlightColour }
  /** A relation between this article and another one, overruled by the reader; with `regroup`, rows that the reader joined or split. */
  | {
      kind: 'relation';
      otherKey: string;
      rowId: string;
      relation: Relation;
      a: string;
      b: string;
      regroup?: Regroup;
    };

/** Rows of a synopsis made anew by the reader; they are found again by the words of either side. */
export interface Regroup {
  /** Several rows shown as one; or one row shown as two, one for each account. */
  how: 'join' | 'split';
  /** The rows as they were: the words here and there. */
  rows: Array<{ a: string; b: string }>;
}

export const MOTIVATIONS = [
  'commenting',
  'highlighting',
  'tagging',
  'linking',
  'bookmarking',
  'editing',
] as const;
export type Motivation = (typeof MOTIVATIONS)[number];

/** W3C Web Annotation, in the form that is stored. A note is an annotation with text by the reader. */
export interface Annotation {
  /** UUID v4. */
  id: string;
  /** `Article.key`. */
  articleKey: string;
  target: AnnotationTarget;
  motivation: Motivation;
  /** Markdown; empty where the reader wrote nothing. */
  body: string;
  tags: string[];
  created: IsoDate;
  modified: IsoDate;
  /** Counts the edits; a save names the revision that it was made from. */
  revision: number;
  /** Who wrote it, as the file says that brought it, in the form of `toldName`; absent: the reader, who may have changed it, or nobody knows. */
  author?: string;
}

/** `anchored`: found; `uncertain`: shown, marked, to be confirmed; `orphaned`: kept and shown with its words. */
export type AnchorState = 'anchored' | 'uncertain' | 'orphaned';

export interface Anchoring {
  state: AnchorState;
  /** `null` when orphaned. */
  span: Span | null;
  /** 0 to 1: how like the stored words the place is. */
  score: number;
  /** Why it is not `anchored`: "a number changed", "two places fit". Empty when anchored. */
  reason: AnchorReason | null;
}

export type AnchorReason =
  | 'number'
  | 'name'
  | 'negation'
  | 'wording'
  | 'tie'
  | 'context'
  | 'not-found'
  | 'other-outlet';
