/** What search finds, and how the reader asks for it. */
import type { SourceKind } from './index';
import type { Span } from './span';

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
  /** Empty: by relevance where words are looked for, else the last read first. */
  sort: Sort | '';
}

/** A search that the reader keeps, under a name: what is filtered by and nothing else. */
export interface SavedSearch {
  name: string;
  filter: Partial<SearchFilter>;
}
