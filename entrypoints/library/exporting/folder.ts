/** A folder of the reader's own that files are written into: https://wicg.github.io/file-system-access/. Chromium has it, Firefox not. */
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

/** Writes each file into the folder, over the one that an earlier export wrote there. */
export function intoFolder(folder: FileSystemDirectoryHandle): Sink {
  return {
    async put({ name, text }) {
      const handle = await folder.getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
    },
  };
}
