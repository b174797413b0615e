/** The reader's template for Markdown, kept by the browser for the extension's pages: it is a setting of this machine, no part of the library. */
const NAME = 'export-template';

/** `null` where the reader wrote none. */
export function keptTemplate(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null; // A browser that keeps nothing for pages has the first template.
  }
}

/** @param template `null`: the one that was there first */
export function keepTemplate(template: string | null): void {
  try {
    if (template === null) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, template);
  } catch {
    // It serves as long as the sheet is open.
  }
}
