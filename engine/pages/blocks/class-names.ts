/** Class names and ids as words: split at hyphens, underscores and capitals, compared whole or as two run together. */

/** A class that says what a thing has or lacks says nothing of what it is: `has-video`, `no-ads`. */
const QUALIFIER = /^(?:has|no|not|with|without|is|js|hide|show|after|before)$/;

/** A list of words written as one text. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/** The words of one class name: `relatedPosts-box` → related, posts, box. */
function splitName(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

/** Whether one of the names (parted by white space) has a word of the list, or two neighbours that make one. */
export function namesHold(names: string, list: ReadonlySet<string>): boolean {
  for (const name of names.split(/\s+/)) {
    const words = splitName(name);
    if (QUALIFIER.test(words[0] ?? '')) continue;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      if (list.has(word) || list.has(word + (words[i + 1] ?? ' '))) return true;
    }
  }
  return false;
}
