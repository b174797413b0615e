/**
 * A note's own Markdown as one of many blocks of a file. It stays as the reader wrote it, but for what would reach beyond the
 * note or be lost from sight: a fence without an end is closed, HTML is written as the words that it was typed as (the
 * sidebar shows it so), signs that open something in Obsidian and never close it are escaped. Where it cannot be told what
 * is inside of what, the whole note becomes one block of code, which shows every sign of it.
 */
import { wellFormed } from '../entries/well-formed';

/** What opens a block of code at the left edge: https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/u;
const LIST_MARKER = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/u;
/** A fence that stands in a list's first line: where it ends depends on the list. */
const FENCE_IN_LIST = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t>*+-]*(?:`{3,}|~{3,})/u;
/** Deeper than this, parsers disagree or give up. */
const DEEP = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){12}/u;

interface Fence {
  indent: number;
  sign: string;
  length: number;
}

interface Line {
  text: string;
  /** It belongs to a block of code, fence and all. */
  code: boolean;
}

/** The lines, each told whether it is code, and the fence that is open after the last; `null` where that is unclear. */
function linesOf(body: string): { lines: Line[]; open: Fence | null } | null {
  const lines: Line[] = [];
  let open: Fence | null = null;
  let list = false;
  let before = '';
  for (const text of body.split('\n')) {
    if (open) {
      lines.push({ text, code: true });
      const closing: string | undefined = /^ {0,3}([`~]{3,})[ \t]*$/u.exec(text)?.[1];
      const long = closing?.startsWith(open.sign.repeat(open.length)) === true;
      // Some take "```~~" or a tab behind the fence for its end, others do not.
      if (long && (closing!.replaceAll(open.sign, '') !== '' || text.includes('\t'))) return null;
      const indent = /^ */u.exec(text)![0].length;
      if (list && open.indent > 0 && text.trim() !== '' && indent < open.indent) return null;
      if (long) open = null;
      before = '';
      continue;
    }
    if (FENCE_IN_LIST.test(text) || DEEP.test(text)) return null;
    list ||= LIST_MARKER.test(text);
    const fence = FENCE.exec(text);
    if (fence) open = { indent: fence[1]!.length, sign: fence[2]![0]!, length: fence[2]!.length };
    const indented = !list && /^(?: {4}|\t| {1,3}\t)/u.test(text) && /^[ \t]*$/u.test(before);
    lines.push({ text, code: fence !== null || indented });
    before = indented ? '' : text;
  }
  return open && list && open.indent > 0 ? null : { lines, open };
}

/** A line's stretches of code (`` `a` ``) and of words, by turns; the first is of words. */
function stretches(line: string): string[] {
  const found: string[] = [];
  let from = 0;
  const fences = [...line.matchAll(/`+/gu)];
  for (let at = 0; at < fences.length; at++) {
    const fence = fences[at]!;
    if (fence.index < from) continue;
    const end = fences.slice(at + 1, at + 20).find((other) => other[0].length === fence[0].length);
    if (!end) continue;
    found.push(line.slice(from, fence.index), line.slice(fence.index, end.index + end[0].length));
    from = end.index + end[0].length;
  }
  return [...found, line.slice(from)];
}

/** Applies `change` to the words of the lines that are no code. */
function inWords(lines: readonly Line[], change: (words: string) => string): Line[] {
  return lines.map(({ text, code }) => ({
    code,
    text: code
      ? text
      : stretches(text)
          .map((stretch, at) => (at % 2 === 0 ? change(stretch) : stretch))
          .join(''),
  }));
}

/** `<` that begins a tag, comment, declaration or the like, but for links (`<https://…>`, `[a](<b>)`). */
const HTML =
  /(?<!\\)(\]\()?<(?=[a-z/!?])(?![a-z][a-z0-9+.-]{1,31}:[^\s<>]*>)(?![^\s<>@]{1,64}@[^\s<>@]{1,255}>)/giu;
const asTyped = (words: string) => words.replace(HTML, (whole, link?: string) => (link ? whole : '\\<'));

/** Signs that open a formula or a comment in Obsidian up to the next of their kind, however far. */
const PAIRED = ['$$', '%%'] as const;

function balanced(lines: Line[]): Line[] {
  let result = lines;
  for (const pair of PAIRED) {
    let count = 0;
    inWords(result, (words) => {
      count += words.split(pair).length - 1;
      return words;
    });
    const escaped = [...pair].map((sign) => `\\${sign}`).join('');
    if (count % 2 === 1) result = inWords(result, (words) => words.replaceAll(pair, escaped));
  }
  return result;
}

/** `[rice]: 5000` defines a link and is not shown. Where no link of the note asks for it, it is words. */
function withoutLostDefinitions(lines: Line[]): Line[] {
  const words = lines.map(({ text }) => text.toLowerCase()).join('\n');
  return lines.map(({ text, code }) => {
    const found = code
      ? null
      : /^([ \t>*+-]*|[ \t]*\d{1,9}[.)][ \t]*)\[(?!\^)((?:[^[\]\\]|\\.)+)\]:/u.exec(text);
    if (!found) return { text, code };
    const label = `[${found[2]!.toLowerCase()}]`;
    const uses = words.split(label).length - words.split(`${label}:`).length;
    // Behind "[rice]:" alone the next line would be its address, a fence too.
    const isWhole = /\]:[ \t]*\S/u.test(text.slice(found[0].length - 2));
    if (uses > 0 && isWhole) return { text, code };
    return { text: `${found[1]}\\${text.slice(found[1]!.length)}`, code };
  });
}

/** The text in a fence that is longer than any inside. */
function verbatim(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${text}\n${fence}`;
}

/**
 * `body` as a block that ends where it ends: what follows it after an empty line is parsed as if it were not there. Empty for a
 * body without words. Linear in the body.
 */
export function noteMarkdown(body: string): string {
  const text = wellFormed(body)
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll('\0', '\ufffd')
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd();
  if (text.trim() === '') return '';
  const read = linesOf(text);
  if (!read) return verbatim(text);
  const lines = withoutLostDefinitions(balanced(inWords(read.lines, asTyped)));
  const end = read.open ? `\n${read.open.sign.repeat(read.open.length)}` : '';
  return lines.map((line) => line.text).join('\n') + end;
}
