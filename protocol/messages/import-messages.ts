/** Messages about annotations that the reader imports from a file: part of the one map in `message-map.ts`. */
import type { Annotation } from '../../engine/model';
import type { FaultInFile } from '../../engine/model/file-faults';

/** UTF-16 units of a file: ten thousand notes of a page each. */
export const LONGEST_IMPORT = 16_000_000;

/** What a file would change for one article. `differs`: the library has the annotation with other words. */
export interface ImportArticle {
  key: string;
  /** `null`: the article is not in the library. */
  title: string | null;
  fresh: number;
  same: number;
  differs: number;
}

export interface ImportPreview {
  articles: ImportArticle[];
  /** Rows of which nothing is taken. The first `MOST_ROWS`; `refusedCount` are all. */
  refused: FaultInFile[];
  refusedCount: number;
  /** What is left out of rows that are taken. */
  left: FaultInFile[];
  leftCount: number;
  /** Machine-found quotes: they are found anew. */
  quotes: number;
}

/** What takes an import back. */
export interface ImportUndo {
  /** What it added, by id, and the revision that it has since. */
  added: Array<{ id: string; revision: number }>;
  /** What it replaced, as it was. */
  replaced: Annotation[];
}

export interface ImportMessages {
  /** What a file would bring; stores nothing. `invalid`, with line and reason, where it cannot be read at all. */
  'library/import-preview': { ask: { text: string }; answer: ImportPreview };
  /** Imports it in one transaction. */
  'library/import': { ask: { text: string }; answer: { undo: ImportUndo } };
  'library/import-undo': { ask: ImportUndo; answer: true };
}
