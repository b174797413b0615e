/** What is stored of an article: its row, its earlier texts, what was found in it, what was written on it, and all of it once it is deleted. */
import type { Annotation, Article, Attributions, IsoDate } from '../../engine/model';
import type { ArticleVersion } from '../../engine/model/views';

/** An article as read last. Keyed by `Article.key`. */
export interface ArticleRow {
  key: string;
  /** With its text, so that it opens from the library without the network. */
  article: Article;
  /** Fingerprint of what the attribution engine was given; the key of the row in `attributions`. */
  hash: string;
  /** `digest` of title and text: what decides whether a re-read found another version. */
  textHash: string;
  firstRead: IsoDate;
  lastRead: IsoDate;
  /** The text is the one that was read first of all. */
  firstText?: true;
  /** How many attributions and sources were found, so that lists need not load them. */
  quotes: number;
  sources: number;
  /** When its text was let go (`storage/forgetting/letting-go.ts`); it has neither text nor blocks nor links since, and empty hashes. */
  textGone?: IsoDate;
  /** `ENGINES` as they were when the counts and the index entry were made; others are renewed in the background. */
  engines: string;
}

/** An earlier text of an article. One row for each different text: `[key, hash]` is the key. */
export interface VersionRow extends ArticleVersion {
  key: string;
  /** `digest` of title and text. */
  hash: string;
  /** The text that was read first of all; absent in others, and in rows of earlier builds. */
  first?: true;
}

/** What the engine found in one text. Two addresses with the same text and outlet share a row. */
export interface AttributionsRow {
  /** `fingerprint` of what the engine was given. */
  hash: string;
  /** Version of the engine; a row of another version is found anew. */
  engine: number;
  found: Attributions;
}

/** Annotations are stored as they are: notes, marks, relations that the reader overruled, chains, words on two articles. */
export type AnnotationRow = Annotation;

/** One deleted article with everything that belonged to it. One deletion is all rows of a token. */
export interface DeletionRow {
  token: string;
  key: string;
  deleted: IsoDate;
  article: ArticleRow;
  attributions: AttributionsRow | null;
  annotations: AnnotationRow[];
  versions: VersionRow[];
}
