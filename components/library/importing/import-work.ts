import type { FaultInFile } from '../../../engine/model/file-faults';
import type { ImportChoice, ListedArticle } from '../../../engine/model/library/imports';
import type { ReadAnswer } from '../../../engine/model/views';
import type { ImportPreview } from '../../../protocol/messages/imports';
import type { Trouble } from '../../i18n/trouble';

/** What the reader chooses of a file that was looked over. */
export interface ImportChoices {
  all: ImportChoice;
  /** Other choices for single conflicts, by their ids. */
  each: ReadonlyMap<string, ImportChoice>;
  /** Keys of the articles that are to be fetched. */
  fetch: ReadonlySet<string>;
}

/** An article that is not in the library, and whether its site may be asked for it. */
export interface Fetchable extends ListedArticle {
  permitted: boolean;
}

/** What became of an article that was to be fetched. */
export interface Fetched {
  title: string;
  url: string;
  answer: ReadAnswer | { trouble: Trouble };
}

/** `refused`: nothing of the file is taken, with the reason. */
export type ImportWork =
  | { is: 'idle' }
  | { is: 'reading'; file: string }
  | { is: 'too-long'; file: string }
  | { is: 'refused'; file: string; why: FaultInFile }
  | { is: 'checked'; file: string; preview: ImportPreview; fetchable: Fetchable[]; choices: ImportChoices }
  | { is: 'taking' | 'fetching' | 'taking-out'; done: number; total: number }
  | { is: 'fetched'; outcomes: Fetched[] };

export interface ImportEvents {
  onFile(file: File): void;
  onChoices(change: Partial<ImportChoices>): void;
  /** Must be called in the click itself: the browser asks the reader. */
  onPermit(site: string): void;
  onImport(): void;
  onCancel(): void;
  onTakeOut(id: string): void;
  /** Fetches articles that notes wait for. Must be called in the click itself. */
  onFetchWaiting(url: string): void;
}
