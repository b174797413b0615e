/** The files in what was dropped, those in folders too. */

/** Files taken from one drop at most. */
const MOST = 2_000;
const PAGES = /\.(?:x?html?|mht|mhtml)$/i;

/** Whether a file may be a saved page, by its name. */
export const isPageFile = ({ name }: { name: string }) => PAGES.test(name);

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder's entries: browsers give a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length > MOST) return all;
    all.push(...some);
  }
}

/**
 * The saved pages in a drop. Must be called in the drop itself: afterwards the browser gives nothing any more.
 */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...data.files].filter(isPageFile);
  const files: File[] = [];
  const folders = [...entries];
  for (let entry = folders.shift(); entry && files.length < MOST; entry = folders.shift()) {
    if (entry.isDirectory) folders.push(...(await entriesOf(entry as FileSystemDirectoryEntry)));
    else if (isPageFile(entry)) files.push(await fileOf(entry as FileSystemFileEntry));
  }
  return files;
}
