/** Everything out to a file and in from one, part by part: the whole is never one string. */

import { BACKUP_START, type BackupProgress } from '../../storage/backup-lines';
import type { BackupCursor, BackupPage } from '../../storage/backup-messages';
import { FailureError } from '../../storage/failures';
import type { Ask } from '../../storage/messages';

export const BACKUP_TYPE = 'application/x-ndjson';

/** Characters that are sent to be checked at once. */
const PART = 1_000_000;

/** The whole backup, or `null` where the reader stopped it. */
export async function writeBackup(
  askPage: (cursor: BackupCursor | null) => Promise<BackupPage>,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> {
  const parts: Blob[] = [];
  let cursor: BackupCursor | null = null;
  do {
    const page: BackupPage = await askPage(cursor);
    if (signal.aborted) return null;
    // As blobs, so that the browser may move them out of memory.
    parts.push(new Blob([page.text]));
    onProgress(page.done, page.total);
    cursor = page.cursor;
  } while (cursor !== null);
  return new Blob(parts, { type: BACKUP_TYPE });
}

/** Whole lines of a file, in parts of about so many characters. */
async function* linesOf(file: Blob, part: number): AsyncIterable<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    text += value ?? '';
    const end = done ? text.length : text.lastIndexOf('\n') + 1;
    if (end > 0 && (done || end >= part)) {
      yield text.slice(0, end);
      text = text.slice(end);
    }
    if (done) return;
  }
}

/**
 * Has a whole file checked and set aside; nothing of the library changes. Answers the token, or `null` where the reader stopped
 * it. @throws FailureError with the line and the reason where the file is not as it was written.
 */
export async function readBackup(
  file: Blob,
  token: string,
  stage: (ask: Ask<'backup/stage'>) => Promise<BackupProgress>,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
  part = PART,
): Promise<boolean> {
  let progress = BACKUP_START;
  let at = 0;
  let read = 0;
  for await (const text of linesOf(file, part)) {
    progress = await stage({ token, part: at, text, progress });
    at += 1;
    read += text.length;
    if (signal.aborted) return false;
    onProgress(Math.min(read, file.size), file.size);
  }
  if (!progress.ended) throw new FailureError('invalid', `line ${progress.line}: the file ends too early`);
  return true;
}
