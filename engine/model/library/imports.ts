/** Files that the reader brings, as what they bring is told. */
import type { Article, IsoDate } from '../index';

/**
 * What a file is: annotations of this extension or of other tools (JSON-LD), Hypothesis's export, a bundle by a colleague, a list of
 * references whose addresses can be fetched (RIS).
 */
const IMPORT_KINDS = ['own', 'others', 'hypothesis', 'bundle', 'addresses'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** An article that a file names: its text is not in the list. */
export interface ListedArticle extends Pick<Article, 'key' | 'url' | 'title' | 'outlet'> {
  published: IsoDate | null;
}

/** One import, as it is kept and told. */
export interface ImportRecord {
  id: string;
  /** The file's name. */
  file: string;
  kind: ImportKind;
  /** Who made it, as the file says. */
  from: string | null;
  brought: IsoDate;
  /** `running`: it was cut off, or is under way; what it has done can be taken out all the same. */
  state: 'running' | 'done' | 'undoing' | 'undone';
  /** Rows of the file that are looked at, and those that it has. */
  done: number;
  total: number;
  /** Notes and judgements: those that were new, and those that stand in the place of the library's. */
  added: number;
  replaced: number;
  /** Articles that came into the library with it. */
  articles: number;
  /** Rows that stay after an undo, since the reader changed them. */
  kept: number;
}

/**
 * Which of two stands where the library and the file say different things of the same: the library's, the file's, or both. Of two words
 * on one pair of articles only one can stand, so that `both` keeps the library's.
 */
export const IMPORT_CHOICES = ['mine', 'theirs', 'both'] as const;
export type ImportChoice = (typeof IMPORT_CHOICES)[number];

/** Articles that one file may name. */
export const MOST_LISTED = 5_000;
/** UTF-16 units of the sender's name. */
export const LONGEST_SENDER = 80;
