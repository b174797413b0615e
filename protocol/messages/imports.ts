/** Annotations that the reader imports from a file. */
import * as v from 'valibot';
import type { FaultInFile } from '../../engine/model/file-faults';
import { annotation } from '../schemas/annotation-validation';
import { id, TOO_LARGE, whole } from '../schemas/schema-parts';
import { LONGEST_IMPORT } from '../schemas/sizes';
import { answers, type Definitions } from './definition';

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

/** Annotations that one import may add or replace, as an undo names them. */
const MOST = 100_000;

/** What takes an import back. */
const undo = v.object({
  /** What it added, by id, and the revision that it has since. */
  added: v.pipe(v.array(v.object({ id, revision: whole })), v.maxLength(MOST, TOO_LARGE)),
  /** What it replaced, as it was. */
  replaced: v.pipe(v.array(annotation), v.maxLength(MOST, TOO_LARGE)),
});
export type ImportUndo = v.InferOutput<typeof undo>;

const file = v.object({ text: v.pipe(v.string(), v.maxLength(LONGEST_IMPORT, TOO_LARGE)) });

export const IMPORTS = {
  /** What a file would bring; stores nothing. `invalid`, with line and reason, where it cannot be read at all. */
  'library/import-preview': { from: 'pages', ask: file, answer: answers<ImportPreview> },
  /** Imports it in one transaction. */
  'library/import': { from: 'pages', ask: file, answer: answers<{ undo: ImportUndo }> },
  'library/import-undo': { from: 'pages', ask: undo, answer: answers<true> },
} satisfies Definitions;
