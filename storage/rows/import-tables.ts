/** What is kept of imports, so that each can be taken out again. */
import type { Annotation, IsoDate } from '../../engine/model';
import type { ImportRecord, ListedArticle } from '../../engine/model/library/imports';

/** Version 11 of the schema adds these. */
export const IMPORT_TABLES = {
  imports: '&id, brought',
  importRows: '&[import+n], import, key',
} as const;

/** One import, with what its file names. */
export interface ImportRecordRow extends ImportRecord {
  /** Articles that the file names and the library did not have: what is known of those that notes wait for. */
  listed: ListedArticle[];
}

/** What an import did to one row; a row for each, in the order of doing. */
export interface ImportedRow {
  import: string;
  n: number;
  /** The article that it is on. */
  key: string;
  is: 'note' | 'article';
  /** Of a note: its id. */
  id: string;
  /** Of a note: the revision that the import left. */
  revision: number;
  /** Of a note: what stood there, under this id or, of a word on two articles, under another. */
  before: Annotation | null;
  /** Of a word of the reader's: further ones of the same that stood, all of which it took the place of. */
  also?: Annotation[];
  /** Of an article: when it was read last as the import was done with it; `null`: the import was cut off there. */
  read: IsoDate | null;
}
