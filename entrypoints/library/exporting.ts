import type { Progress } from '../../components/library/article-list';
import type { ExportFile, ExportFormat } from '../../engine/model/views';
import type { Answer, Ask } from '../../protocol/messages/message-map';

interface Ways {
  ask(payload: Ask<'article/export'>): Promise<Answer<'article/export'>>;
  save(file: ExportFile): void;
  onProgress(progress: Progress): void;
}

/**
 * Exports articles (`null`: all of them), file by file: a large library is several files, each complete in itself. Ends early
 * when the signal says so. Returns the names of the files that were saved.
 */
export async function exportArticles(
  keys: string[] | null,
  format: ExportFormat,
  { ask, save, onProgress }: Ways,
  signal: AbortSignal,
): Promise<string[]> {
  const names: string[] = [];
  for (let cursor: number | null = 0; cursor !== null && !signal.aborted; ) {
    const answer: Answer<'article/export'> = await ask({ about: { keys }, format, cursor });
    if (signal.aborted) break;
    save(answer.file);
    names.push(answer.file.name);
    onProgress({ done: answer.done, total: answer.total });
    cursor = answer.cursor;
  }
  return names;
}
