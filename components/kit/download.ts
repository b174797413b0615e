/** Ways out of the extension's pages for text: a file, the clipboard. */
import type { ExportFile } from '../../engine/model/views';

/** Offers a file to the browser as a download. */
export function saveFile({ name, type, text }: ExportFile): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Offers a file that is put together already. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by then; freeing the address at once stops it in Firefox.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Puts text on the clipboard. Returns whether the browser let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** For frames that the page denies the clipboard: the older command asks for no permission, only for a click. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

/** The address of a note in the library of this browser, from any of the extension's pages. */
export function noteAddress(id: string): string {
  return new URL(`library.html#/note/${encodeURIComponent(id)}`, location.href).href;
}
