import { decodeReferences } from '../text/references';

/** Tags, comments and what scripts and styles hold. Each alternative stops at the next `<` or `>`, so this is linear. */
const TAG = /<!--|-->|<[^<>]*>/g;
const SILENT = /^(?:script|style|template|noscript|iframe)$/i;
/** Elements whose ends are line ends to a reader. */
const BLOCK =
  /^(?:p|div|br|li|ul|ol|h[1-6]|blockquote|section|article|tr|td|table|figure|figcaption|header|footer|hr|pre)$/i;

/**
 * Markup → text: paragraphs parted by line feeds, references decoded, white space collapsed. Nothing is parsed as a page,
 * nothing runs. Linear in the input.
 * @example plainText('<p>Salt &amp; rice</p><p>Two</p>') → 'Salt & rice\nTwo'
 */
export function plainText(markup: string): string {
  let text = '';
  let last = 0;
  let silent: string | null = null;
  for (const match of markup.matchAll(TAG)) {
    const tag = match[0];
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? null;
    if (silent === null) text += markup.slice(last, match.index);
    last = match.index + tag.length;
    if (silent !== null) {
      if (silent === '<!--' ? tag === '-->' : name === silent && tag.startsWith('</')) silent = null;
      continue;
    }
    if (tag === '<!--') silent = tag;
    else if (name && SILENT.test(name) && !tag.startsWith('</') && !tag.endsWith('/>')) silent = name;
    if (name && BLOCK.test(name)) text += '\n';
  }
  if (silent === null) text += markup.slice(last);
  return decodeReferences(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Line ends and other controls, and what turns the direction of the words that follow. */
const UNSEEN = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]+/g;

/** The same on one line, without signs that nobody sees, at most `limit` UTF-16 units and no half character at the end. */
export function plainLine(markup: string, limit: number): string {
  // Tags may take several times the room of their words; what lies beyond is not looked at.
  const text = plainText(markup.slice(0, limit * 20)).replace(UNSEEN, ' ');
  return text.length > limit ? text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '') : text;
}
