/** Everything out to a file and in from one, part by part: the whole is never one string. */
import { fileFailure } from '../../../protocol/failures';
import type { BackupCursor, BackupPage } from '../../../protocol/messages/backup';
import {
  BACKUP_START,
  type BackupProgress,
  type BackupRefusal,
  tooLongLine,
} from '../../../protocol/messages/backup-lines';
import type { Answer, Ask } from '../../../protocol/messages/message-map';
import { LONGEST_LINE } from '../../../protocol/schemas/sizes';

const BACKUP_TYPE = 'application/x-ndjson';

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
  const reader = (await unpacked(file)).pipeThrough(new TextDecoderStream()).getReader();
  let [lines, size] = [[] as string[], 0];
  // A line's pieces are joined once: a long line comes in thousands of them.
  let pieces: string[] = [];
  const take = (line: string) => {
    const sent = line.length > LONGEST_LINE ? tooLongLine(line) : line;
    lines.push(sent);
    size += sent.length + 1;
  };
  const taken = () => {
    const text = `${lines.join('\n')}\n`;
    [lines, size] = [[], 0];
    return text;
  };
  for (;;) {
    const { done, value } = await reader.read();
    const [first = '', ...rest] = (value ?? '').split('\n');
    pieces.push(first);
    for (const piece of rest) {
      const line = pieces.join('');
      pieces = [piece];
      // Sent before a line that would make the part too long for one message.
      if (size > 0 && size + line.length > Math.max(part, 1_000_000)) yield taken();
      take(line);
      if (size >= part) yield taken();
    }
    if (done) break;
  }
  const last = pieces.join('');
  if (last !== '') take(last);
  if (size > 0) yield taken();
}

/** The file as it was written, where something packed it on its way. */
async function unpacked(file: Blob): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return one === 0x1f && two === 0x8b
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
}

/** What came of reading a file. */
interface BackupRead {
  /** It has its end, and every line that was written. */
  whole: boolean;
  /** Lines that will be left out, the first thousand of them; and how many there are. */
  refused: BackupRefusal[];
  count: number;
}

/** Refusals that are listed. */
const LISTED = 1_000;

/**
 * Has a whole file checked and set aside; nothing of the library changes. Answers what is left out, or `null` where the reader stopped
 * it. @throws FailureError with the reason where the file is no backup that this version can read.
 */
export async function readBackup(
  file: Blob,
  token: string,
  stage: (ask: Ask<'backup/stage'>) => Promise<Answer<'backup/stage'>>,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
  part = PART,
): Promise<BackupRead | null> {
  let progress: BackupProgress = BACKUP_START;
  const found: BackupRead = { whole: true, refused: [], count: 0 };
  let at = 0;
  let read = 0;
  for await (const text of linesOf(file, part)) {
    const { refused, ...after } = await stage({ token, part: at, text, progress });
    progress = after;
    found.count += refused.length;
    found.refused.push(...refused.slice(0, LISTED - found.refused.length));
    at += 1;
    read += text.length;
    if (signal.aborted) return null;
    onProgress(Math.min(read, file.size), file.size);
  }
  if (progress.line === 0) throw fileFailure({ line: 1, fault: { kind: 'empty-file' } });
  if (!progress.ended) {
    found.count += 1;
    found.refused.push({ line: progress.line + 1, table: '', fault: { kind: 'no-end' } });
  }
  found.whole = progress.ended && found.count === 0;
  return found;
}
