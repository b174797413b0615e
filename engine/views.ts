/**
 * What a page of the extension is shown: the nouns of `model.ts` put together. Plain data, so that it crosses
 * the message boundary and so that a component can be drawn from it without asking anybody.
 */
import type {
  AccountMatch,
  Anchoring,
  Annotation,
  AnnotationTarget,
  Article,
  Attributions,
  Independence,
  IsoDate,
  Synopsis,
} from './model';

/** An annotation with the place that was found for it in the text as last read. */
export interface PlacedAnnotation {
  annotation: Annotation;
  /** `null` for annotations on the article as a whole and on relations. */
  anchoring: Anchoring | null;
}

/** An article as it is kept, without its text: what lists need. */
export interface ArticleSummary {
  key: string;
  url: string;
  outlet: string;
  title: string;
  byline: string | null;
  published: IsoDate | null;
  language: string;
  /** When it was first and last read. */
  firstRead: IsoDate;
  lastRead: IsoDate;
  quotes: number;
  sources: number;
  notes: number;
  /** Earlier versions of its text that are kept. */
  earlierVersions: number;
}

/** An earlier text of an article. */
export interface ArticleVersion {
  read: IsoDate;
  title: string;
  text: string;
}

/** An article with everything known of it: the sidebar's and the library's view. */
export interface ArticleView {
  article: Article;
  summary: ArticleSummary;
  attributions: Attributions;
  annotations: PlacedAnnotation[];
  versions: ArticleVersion[];
  /** `session`: read in a private window, kept in memory until the browser closes; nothing of it is stored. */
  keptIn: 'library' | 'session';
}

/** Another account of the event, as listed. */
export interface AccountView {
  match: AccountMatch;
  summary: ArticleSummary;
  /** This article is `a`, the other one `b`. */
  independence: Independence;
}

/** Two accounts side by side; `a` is the article that was asked from. */
export interface SynopsisView {
  a: Article;
  b: Article;
  attributionsA: Attributions;
  attributionsB: Attributions;
  synopsis: Synopsis;
  /** Relations that the reader overruled, by row id. */
  overruled: Record<string, Annotation>;
}

export type ExportFormat = 'markdown' | 'json-ld' | 'csv';

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
}

export type Theme = 'system' | 'light' | 'dark';

export interface Settings {
  /** Paint the quotes on the page as it opens. */
  showHighlights: boolean;
  /** Open the sidebar as an article opens. */
  openSidebar: boolean;
  /** Width of the sidebar in CSS pixels. */
  sidebarWidth: number;
  theme: Theme;
}

export const DEFAULT_SETTINGS: Settings = {
  showHighlights: true,
  openSidebar: true,
  sidebarWidth: 380,
  theme: 'system',
};

export interface LibraryStats {
  articles: number;
  notes: number;
  /** Bytes used by the library as the browser estimates them; `null` where it does not tell. */
  bytes: number | null;
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
}
