/**
 * What a page of the extension is shown: the nouns of `model/index.ts` put together. Plain data, so that it crosses
 * the message boundary and so that a component can be drawn from it without asking anybody.
 */
import type { FileFault } from './file-faults';
import type {
  AccountMatch,
  Anchoring,
  Annotation,
  AnnotationTarget,
  Article,
  Attributions,
  ChainLink,
  EventOrigins,
  HighlightColour,
  Independence,
  IsoDate,
  Regroup,
  Relation,
  SharedQuote,
  SourceKind,
  Synopsis,
} from './index';
import type { Span } from './span';
import type { StanceTold } from './stance';

/** An annotation with the place that was found for it in the text as last read. */
export interface PlacedAnnotation {
  annotation: Annotation;
  /** `null` for annotations on the article as a whole and on relations. */
  anchoring: Anchoring | null;
}

/** An article as it is kept, without its text: what lists need. */
export interface ArticleSummary
  extends Pick<
    Article,
    'key' | 'url' | 'outlet' | 'title' | 'byline' | 'published' | 'language' | 'via' | 'claims'
  > {
  /** When it was first and last read. */
  firstRead: IsoDate;
  lastRead: IsoDate;
  quotes: number;
  sources: number;
  notes: number;
  /** Earlier versions of its text that are kept. */
  earlierVersions: number;
  /** When its text was let go: what is left is this, and notes. Absent where the text is there. */
  textGone?: IsoDate;
  /** From a shelf: retold in short sentences, its own words are in the article itself. */
  retold?: true;
  /** The title of the shelf that the reader brought and that it stands on; absent: the starter shelf. */
  shelf?: string;
}

// ------------------------------------------------------------------ search

export interface FoundPassage {
  kind: 'quote' | 'paragraph' | 'note';
  /** A stretch of it where it is long. */
  text: string;
  marks: Span[];
  /** Words are left out before and behind. */
  cut: [before: boolean, behind: boolean];
  /** Words of the article's text to go to; of a note, the words that it is on. */
  words: string;
  /** Of a quote: who says it; `null` where that is unclear. */
  speaker?: string | null;
  sourceKind?: SourceKind;
  /** Of a quote that its source does not assert. */
  stance?: StanceTold;
  /** Of a note. */
  noteId?: string;
}

/** Where an article says what is looked for. */
export interface FoundIn {
  passages: FoundPassage[];
  /** Passages that are not among them. */
  more: number;
  /** What to mark in the title. */
  title: Span[];
}

/** `relevance`: how much of what is looked for an article has; `published` and `read`: the latest first. */
export const SORTS = ['relevance', 'published', 'read'] as const;
export type Sort = (typeof SORTS)[number];

/** What articles are narrowed to. */
export interface SearchFilter {
  words: string;
  outlet: string;
  tag: string;
  withNotes: boolean;
  /** The first and the last day of publishing, as `2020-08-05`. */
  from: string;
  to: string;
  /** Who is quoted: of which kind, and where. Places go by the engine's names. */
  kind: SourceKind | '';
  place: string;
  /** `Article.key`: accounts of the event that this article tells. */
  event: string;
  /** Empty: by relevance where words are looked for, else the last read first. */
  sort: Sort | '';
}

/** A search that the reader keeps, under a name: what is filtered by and nothing else. */
export interface SavedSearch {
  name: string;
  filter: Partial<SearchFilter>;
}

/** An article that a search found, and where it says what is looked for. */
export interface FoundArticle extends ArticleSummary {
  found?: FoundIn;
}

/** An earlier text of an article. */
export interface ArticleVersion {
  read: IsoDate;
  title: string;
  text: string;
  /** By which way it came, as `Article.via`. */
  via?: string;
}

/** An earlier text as lists name it: the words come when they are asked for. */
export interface VersionSummary {
  /** Names it among the article's versions. */
  id: string;
  read: IsoDate;
  title: string;
  /** Of its text, in UTF-16 units. */
  length: number;
  /** By which way it came, as `Article.via`. */
  via?: string;
}

/** An article with everything known of it: the sidebar's and the library's view. */
export interface ArticleView {
  article: Article;
  summary: ArticleSummary;
  attributions: Attributions;
  annotations: PlacedAnnotation[];
  /** The page shows something else than this text: a machine's translation of it. */
  shownAs?: 'translation';
  /** Newest first. */
  versions: VersionSummary[];
  /** `session`: read in a private window, kept in memory until the browser closes; nothing of it is stored. */
  keptIn: 'library' | 'session';
  /** Texts of private windows that were evicted from memory in this session; absent where none was. */
  evicted?: number;
  /** The page keeps becoming another article or another text: this is the last that was read of it. */
  unsettled?: true;
}

/** Another account of the event, as listed. */
export interface AccountView {
  match: AccountMatch;
  summary: ArticleSummary;
  /** This article is `a`, the other one `b`. */
  independence: Independence;
}

/** What the library has on an article's event. */
export interface EventView {
  /** The other accounts, best first. */
  accounts: AccountView[];
  /** How many articles were searched. */
  searched: number;
  /** Who has it from whom, this article among them; `null` without another account. */
  origins: EventOrigins | null;
  /** The statements of this article that others quote too. */
  quotes: SharedQuote[];
}

/** Two accounts side by side; `a` is the article that was asked from. */
export interface SynopsisView {
  a: Article;
  b: Article;
  attributionsA: Attributions;
  attributionsB: Attributions;
  synopsis: Synopsis;
  /** The statements that both quote; `a` here is this article. */
  quotes: SharedQuote[];
  /** Relations that the reader overruled, by row id. */
  overruled: Record<string, Annotation>;
  /** Rows that the reader joined or split, by row id. */
  regrouped: Record<string, Annotation>;
}

/** What the reader does to the rows of a synopsis. */
export type RegroupChange =
  | { is: 'made'; rowId: string; relation: Relation; a: string; b: string; regroup: Regroup }
  /** Takes back what an annotation keeps. */
  | { is: 'undone'; id: string };

/** The files that the export sheet offers; the page that shows it writes them. */
export const SHEET_FORMATS = [
  'markdown',
  'json-ld',
  'csv',
  'html',
  'csl-json',
  'ris',
  'bibtex',
  'bundle',
] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** A file that is ready to be saved. */
export interface ExportFile {
  name: string;
  type: string;
  text: string;
}

/** What the exports are made from. */
export interface ExportItem {
  article: Article;
  attributions: Attributions;
  annotations: PlacedAnnotation[];
  /** What the colours of its highlights mean; absent where no name is given. */
  highlightNames?: HighlightNames;
  /** When the reader read it last; absent in private windows, which keep no times. */
  read?: IsoDate;
  /** Other accounts of its event; only where one article is exported by itself. */
  event?: EventExport;
}

/** What an export says of the other accounts. */
export interface EventExport extends Pick<EventView, 'origins' | 'quotes'> {
  /** `said`: of the event by the reader's word, or by what follows from it. */
  accounts: Array<Pick<ArticleSummary, 'key' | 'outlet' | 'url' | 'title' | 'published'> & { said?: true }>;
}

export type Theme = 'system' | 'light' | 'dark';

/** What colours of highlights mean, in the reader's words. */
export type HighlightNames = Partial<Record<HighlightColour, string>>;

export interface Settings {
  /** Paint the quotes on the page as it opens. */
  showHighlights: boolean;
  /** Draw where the notes stand on every page as it opens; a page can find out then. */
  showNotes: boolean;
  /** Open the sidebar as an article opens. */
  openSidebar: boolean;
  /** Width of the sidebar in CSS pixels. */
  sidebarWidth: number;
  theme: Theme;
  /** Requests that one outlet's server may get of us in a minute. */
  requestsPerMinute: number;
  /** Outlets (`OutletInterfaces.id`) whose feeds are looked at now and then. */
  follow: string[];
  /** Accounts of the starter shelf are offered beside those that were read. */
  starterShelf: boolean;
  /** What the reader means by each colour of highlights; empty where nothing is said. */
  highlightNames: HighlightNames;
  /** Searches of the library that are kept. */
  searches: SavedSearch[];
  /** Days after which a text that was not read from its site goes, while notes stay; 0: never. */
  textsGoAfter: TextsGoAfter;
  /** The texts of articles that carry notes stay. */
  notedTextsStay: boolean;
  /** What exported Markdown is written by; empty for the template that was there first. */
  exportTemplate: string;
}

/** UTF-16 units. */
export const LONGEST_TEMPLATE = 50_000;

export const DEFAULT_SETTINGS: Settings = {
  showHighlights: true,
  showNotes: false,
  openSidebar: true,
  sidebarWidth: 380,
  theme: 'system',
  requestsPerMinute: 30,
  follow: [],
  starterShelf: true,
  highlightNames: {},
  searches: [],
  textsGoAfter: 0,
  notedTextsStay: false,
  exportTemplate: '',
};

/** What may be chosen for `Settings.textsGoAfter`. */
export const TEXTS_GO_AFTER = [0, 30, 90, 365] as const;
export type TextsGoAfter = (typeof TEXTS_GO_AFTER)[number];

/** What letting texts go would do now. */
export interface TextsDue {
  /** Articles whose texts are due. */
  due: number;
  /** Of all that are so old: how many carry notes, whether their texts stay or not. */
  noted: number;
  /** From when texts go; `null` where that is switched off. */
  from: IsoDate | null;
}

export interface LibraryStats {
  articles: number;
  notes: number;
  /** Bytes used by the library as the browser estimates them; `null` where it does not tell. */
  bytes: number | null;
  space: SpaceUse[];
}

/** A tag, and how many notes carry it. */
export interface TagCount {
  tag: string;
  notes: number;
}

/** What was done to a tag, by which it is undone. */
export interface TagChange {
  from: string;
  /** Empty: `from` was taken away. */
  to: string;
  /** Notes that had `from` alone, and notes that had both: ids. */
  changed: string[];
  both: string[];
}

/** A note of the library with its article. */
export interface NoteFound {
  annotation: Annotation;
  article: ArticleSummary;
  /** Who says the words that it is on, where the reading of them is sure enough; absent for the article's own words. */
  speaker?: string;
  /** How its source stands to these words; absent where it asserts them. */
  stance?: StanceTold;
  /** What to mark wherever it stands in the note: words as they are written there. */
  marked?: string[];
}

/** A quote of the library with its article. */
export interface QuoteFound {
  article: ArticleSummary;
  /** `Attribution.id`. */
  id: string;
  /** The quote's words, piece by piece. */
  pieces: string[];
  direct: boolean;
  /** Who says it; null where that is not clear. */
  speaker: string | null;
  kind: SourceKind | null;
  /** How its source stands to it; `null` where it asserts it. */
  stance: StanceTold | null;
  /** The page first. */
  chain: Array<Pick<ChainLink, 'name' | 'role'>>;
  /** Where its source is by its division's and town's ids, where its description only takes the place up, and the article's words that name it. */
  place?: { division: string; city?: string; from: string };
  /** Other articles of the library that tell it word for word: the newest, a few. */
  also?: AlsoTold[];
}

/** An article that tells the same words. */
export interface AlsoTold {
  key: string;
  outlet: string;
}

/** The parts of what is kept, as the reader is told of them: each table of the database belongs to one. */
export const KEPT_PARTS = [
  'articles',
  'readings',
  'notes',
  'index',
  'shelves',
  'network',
  'settings',
  'imports',
  /** Kept only so that a deletion or a restoring can be undone. */
  'remains',
] as const;
export type KeptPart = (typeof KEPT_PARTS)[number];

/** What a part of the library takes on the disk. */
export interface SpaceUse {
  part: KeptPart;
  rows: number;
  /** An estimate: the browser tells the sum alone. */
  bytes: number;
}

/** How the reading anew of stored articles stands, after an update of an engine. */
export interface RenewalState {
  /** `stopped`: by the reader, who may let it go on. */
  is: 'done' | 'running' | 'stopped';
  /** Articles that an older engine read. */
  left: number;
  /** All that are stored. */
  total: number;
}

// ------------------------------------------------ fetching other accounts

/** Why something could not be had from the network, or not be read; the interface has words for each. */
export type FaultKind =
  /** The browser does not permit this site. */
  | 'not-permitted'
  | 'bad-address'
  | 'offline'
  /** No answer at all: no such server, a refused connection, a certificate that is not trusted. */
  | 'unreachable'
  /** Sent on in circles, too often, or to a site that is not permitted. */
  | 'redirects'
  | 'timeout'
  | 'too-large'
  /** The answer ended too early. */
  | 'cut'
  | 'wrong-type'
  | 'not-found'
  | 'refused'
  /** 429: asked too often. */
  | 'busy'
  | 'server'
  /** It came, and is no article: a list, a search, an error page. */
  | 'no-article'
  /** It came, and is no feed and no answer of this interface. */
  | 'no-feed'
  | 'cancelled';

export interface Fault {
  kind: FaultKind;
  /** When this server may be asked again, where it is left alone until then. */
  after?: IsoDate;
  /** For bug reports; the interface words the kind itself. */
  detail: string;
  /** What was asked, where a reader may see more by opening it. */
  address?: string;
}

/** A report that an article rests on, as far as it says. */
export interface OriginView {
  outlet: string;
  /** Its address as the article links it; `null` where the outlet is only named. */
  href: string | null;
  /** `Article.key` where the library has it. */
  key: string | null;
  /** Whether the browser permits asking for `href`. */
  permitted: boolean;
  /** Of `href: null`: the outlet's id where it can be searched. */
  searchable: string | null;
}

/** What can be asked of the network for an article. */
export interface FetchView {
  origins: OriginView[];
  /** The other outlets that can be searched. */
  outlets: Array<{ id: string; outlet: string }>;
}

/** What became of reading a page. */
export type ReadAnswer = { read: true; key: string } | { read: false; fault: Fault };

/** An article that a search found; nothing of it is stored. */
export interface FoundAccount {
  outlet: string;
  url: string;
  title: string;
  published: IsoDate | null;
  /** Its beginning, plain text. */
  summary: string;
  match: AccountMatch;
  /** The library has it already. */
  stored: boolean;
}

/** What one outlet answered. */
export interface OutletAnswer {
  id: string;
  outlet: string;
  /** Requests made. */
  requests: number;
  /** Articles that it listed. */
  listed: number;
  fault: Fault | null;
}

/** What the other outlets answered: the best matches first. */
export interface AskedView {
  found: FoundAccount[];
  answers: OutletAnswer[];
}

/** How far a search is. */
export interface FetchProgress {
  /** The article that it is made for. */
  key: string;
  outlet: string;
  done: number;
  total: number;
}

/** How following one outlet stands. */
export interface FollowView {
  id: string;
  outlet: string;
  on: boolean;
  /** When its feed was last looked at; `null`: never. */
  looked: IsoDate | null;
  /** Articles that the feed listed then. */
  listed: number;
  /** Articles taken into the library since it is followed. */
  taken: number;
  /** Articles that are still to be read. */
  waiting: number;
  fault: Fault | null;
}

/** Words of a note that are not saved yet, kept so that closing the page does not lose them. */
export interface KeptDraft {
  /** One opening of an editor: two windows that write on one note keep two drafts. */
  token: string;
  /** The note's id, also before it is saved for the first time. */
  id: string;
  /** What the editor was opened on: the note's id, `quote:q3`, `passage:10-24` or `article`. */
  opened: string;
  /** The stored revision that it goes on from; `null` where nothing of it is stored. */
  revision: number | null;
  target: AnnotationTarget;
  /** The words that it is on; empty for the article. */
  words: string;
  body: string;
  tags: string[];
  changed: IsoDate;
}

/** What a note said before. */
export interface NoteVersion {
  /** Names the version; the same version kept twice is one. */
  key: string;
  /** The note's id. */
  id: string;
  target: AnnotationTarget;
  body: string;
  tags: string[];
  /** When these words were written. */
  written: IsoDate;
  /** `edit`: replaced by a later edit; `conflict`: written in another window at the same time and set aside. */
  why: 'edit' | 'conflict';
  /** Whose words they were where a file said that (`Annotation.author`). */
  author?: string;
}

/** A shelf that the reader brought. */
export interface ShelfSummary {
  id: string;
  title: string;
  about: string | null;
  brought: IsoDate;
  events: number;
  accounts: number;
}

/** What a shelf's file holds, or what is wrong with it: each fault with its place. `there`: this very file was brought before. */
export type ShelfCheck =
  | { sound: true; title: string; about: string | null; events: number; accounts: number; there: boolean }
  | { sound: false; faults: FileFault[] };

/**
 * Why a tab shows no article: no text of one was found (`none`), not even where any text would do (`no-text`); it stands in a frame
 * or in a shadow root; it is about something else (`off-topic`); the browser shows it in a translation; nobody has read the page (`unread`).
 */
export type NoArticle = 'none' | 'no-text' | 'frame' | 'shadow-root' | 'off-topic' | 'translated' | 'unread';
