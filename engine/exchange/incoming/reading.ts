/** What reading a file gives, of whatever kind it is. */
import type { Article } from '../../model';
import type { FaultInFile } from '../../model/file-faults';
import type { ImportKind, ListedArticle } from '../../model/library/imports';
import type { ImportReading } from '../web-annotation/from-json-ld';

/** A text that a bundle brings, with its line. */
export interface IncomingText {
  line: number | null;
  article: Article;
}

/** What a file brings. */
export interface Incoming extends ImportReading {
  kind: ImportKind;
  /** Who made it, as the file says; `null` where it does not. */
  from: string | null;
  /** Articles that it names. */
  listed: ListedArticle[];
  /** Their texts, as far as it brings them. */
  texts: IncomingText[];
}

/** `refused`: nothing of the file is taken, with the line and the reason. */
export type IncomingResult = Incoming | ({ ok: false } & FaultInFile);
