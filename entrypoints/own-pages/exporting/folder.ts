/** A folder of the reader's own that files are written into: https://wicg.github.io/file-system-access/. Chromium has it, Firefox not. */
import type { ExportFile } from '../../../engine/model/views';
import type { Sink } from './export-work';

type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
const picker = (): Picker | undefined =>
  (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker?.bind(globalThis);

export const hasFolders = (): boolean => picker() !== undefined;

/** Lets the reader pick a folder; `null` where the reader does not. Must be called in a click. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await picker()?.({ id: 'export', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Why a folder took no file. `denied`: the browser lets nobody write there any more; `gone`: the folder is not where it was. */
export type FolderFault = 'full' | 'denied' | 'gone' | 'failed';

const FAULTS: Record<string, FolderFault> = {
  QuotaExceededError: 'full',
  NotAllowedError: 'denied',
  NoModificationAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'gone',
};

/** A file that was not written; those before it were, and an older one of its name is as it was. */
export class FolderError extends Error {
  constructor(
    readonly fault: FolderFault,
    readonly file: string,
    cause: unknown,
  ) {
    super(`not written: ${file}`, { cause });
  }
}

/**
 * Writes each file into the folder, over the one that an earlier export wrote there under its name.
 * @throws FolderError where the folder does not take one
 */
export function intoFolder(folder: FileSystemDirectoryHandle): Sink {
  return {
    async put(file) {
      try {
        await write(folder, file);
      } catch (error) {
        const name = error instanceof DOMException ? error.name : '';
        throw new FolderError(FAULTS[name] ?? 'failed', file.name, error);
      }
    },
  };
}

async function write(folder: FileSystemDirectoryHandle, { name, text }: ExportFile): Promise<void> {
  const isNew = await folder.getFileHandle(name).then(
    () => false,
    () => true,
  );
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    // What is written replaces the file when the stream is closed, and not before.
    const stream = await handle.createWritable();
    try {
      await stream.write(text);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => {});
      throw error;
    }
  } catch (error) {
    // An empty file of this name would be taken for the article.
    if (isNew) await folder.removeEntry(name).catch(() => {});
    throw error;
  }
}
