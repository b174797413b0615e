import type { ExportPreview, Progress } from '../../../components/library/export-sheet';
import type { ExportFile, ExportItem, SheetFormat } from '../../../engine/model/views';
import type { ExportCursor } from '../../../protocol/messages/articles';
import type { Answer } from '../../../protocol/messages/message-map';

type Writing = typeof import('../../../engine/exchange/sheet-files');

export interface Ways extends Pick<Writing, 'sheetFile' | 'isJoined' | 'joinedFiles'> {
  /** What is exported, behind a place of it. */
  ask(cursor: ExportCursor | null): Promise<Answer<'article/export-items'>>;
  save(file: ExportFile): void;
  onProgress(progress: Progress): void;
  now(): Date;
}

type Wishes = Parameters<Writing['sheetFile']>[3];

/**
 * What goes into one file where a format cannot be added to: more, and neither editors nor imports are quick with it. JSON-LD
 * writes each quote with its source, chain and selectors: 50 kB for an article of 500 words.
 */
const fileOf = (format: SheetFormat) => ({
  articles: ['json-ld', 'html', 'bundle'].includes(format) ? 125 : 500,
  // What is imported is no longer than `LONGEST_IMPORT`, and a quote's row is ten times as long as its words.
  text: format === 'bundle' ? 700_000 : 4_000_000,
});

/** What is exported, answer by answer. Ends early when the signal says so. */
async function* answersOf(
  { ask, onProgress }: Pick<Ways, 'ask' | 'onProgress'>,
  signal: AbortSignal,
): AsyncGenerator<Answer<'article/export-items'>> {
  let cursor: ExportCursor | null = null;
  do {
    const answer: Answer<'article/export-items'> = await ask(cursor);
    if (signal.aborted) return;
    yield answer;
    onProgress({ done: answer.done, total: answer.total });
    ({ cursor } = answer);
  } while (cursor !== null && !signal.aborted);
}

/**
 * Exports articles and saves the files: one where the format allows it, several that are complete in
 * themselves where a large library needs them. Ends early when the signal says so. Returns the names of the files that were saved.
 */
export async function exportArticles(
  format: SheetFormat,
  wishes: Wishes,
  ways: Ways,
  signal: AbortSignal,
): Promise<string[]> {
  const names: string[] = [];
  const joined = ways.isJoined(format);
  const files: ExportFile[] = [];
  let items: ExportItem[] = [];
  const save = (file: ExportFile) => {
    ways.save(file);
    names.push(file.name);
  };
  for await (const { items: more, cursor } of answersOf(ways, signal)) {
    items.push(...more);
    const text = items.reduce((sum, { article }) => sum + article.text.length, 0);
    const isFull = items.length >= fileOf(format).articles || text >= fileOf(format).text;
    if (cursor !== null && !joined && !isFull) continue;
    const isPart = !joined && (names.length > 0 || cursor !== null);
    const file = ways.sheetFile(format, items, ways.now(), wishes, isPart ? names.length + 1 : undefined);
    items = [];
    if (joined) files.push(file);
    else save(file);
  }
  const [first, ...rest] = files;
  if (first && !signal.aborted) save(ways.joinedFiles(format, [first, ...rest]));
  return names;
}

/** Where a file for each article goes. */
export interface Sink {
  put(file: ExportFile): void | Promise<void>;
}

/** A file for each article, page by page. Answers how many there are; ends early when the signal says so. */
export async function exportEach(
  format: SheetFormat,
  wishes: Wishes,
  ways: Pick<Ways, 'ask' | 'onProgress' | 'now'> & Pick<Writing, 'fileOfEach'> & Sink,
  signal: AbortSignal,
): Promise<number> {
  let files = 0;
  for await (const { items } of answersOf(ways, signal))
    for (const item of items) {
      if (signal.aborted) return files;
      await ways.put(ways.fileOfEach(format, item, ways.now(), wishes ?? {}));
      files++;
    }
  return files;
}

/** Articles that a preview is made from, and letters of it that are shown. */
const LOOKED_AT = 20;
const SHOWN = 4_000;
/** Articles of a page that is drawn. */
const DRAWN = 2;

/** What the file will be, as far as the first of its articles tell. */
export function previewOf(
  { items, total }: Pick<Answer<'article/export-items'>, 'items' | 'total'>,
  format: SheetFormat,
  wishes: Wishes,
  { sheetFile, now }: Pick<Ways, 'sheetFile' | 'now'>,
): ExportPreview {
  if (items.length === 0) return { is: 'nothing' };
  const seen = items.slice(0, LOOKED_AT);
  const { name, text } = sheetFile(format, seen, now(), wishes);
  const bytes = new TextEncoder().encode(text).length;
  const about = total > seen.length;
  return {
    is: 'ready',
    name,
    text: (format === 'html'
      ? sheetFile(format, seen.slice(0, DRAWN), now(), wishes).text
      : text.slice(0, SHOWN)
    ).replace(/^\ufeff/u, ''),
    cut: about || text.length > SHOWN,
    bytes: about ? Math.round((bytes / seen.length) * total) : bytes,
    about,
  };
}
