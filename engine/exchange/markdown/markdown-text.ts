/** Text of others put into Markdown and YAML without becoming markup. */
import { wellFormed } from '../entries/well-formed';

/** Marks of CommonMark, of GitHub's tables and strike-through, and of Obsidian's tags, embeds, comments, highlights and formulas. */
const MARKS = /[\\`*_{}[\]<>#|~$&!^]|%(?=%)|=(?==)/gu;
/** What begins a list, a heading's underline or a thematic break at the start of a line. */
const LINE_START = /^([-+=:]|\d+[.)])/u;
/** Controls, and the invisible marks that turn the direction of a line. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/gu;

/** One line of plain words. */
export function inline(text: string): string {
  const line = wellFormed(text).replace(CONTROLS, ' ').replace(/\s+/gu, ' ').trim();
  const escaped = line.replace(MARKS, '\\$&');
  return escaped.replace(LINE_START, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** A block quotation of plain words; blank lines part its paragraphs. */
export function quotation(text: string): string {
  const paragraphs = text.split(/\n+/u).map(inline).filter(Boolean);
  return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
}

/** A link; `address` must be one that `openable` lets through. */
export function link(words: string, address: string): string {
  return `[${inline(words)}](<${address}>)`;
}

/** A YAML 1.2 double-quoted scalar on one line; its escapes are JSON's, and `%` behind `<` is one. */
export function yamlText(text: string): string {
  const line = wellFormed(text).replace(CONTROLS, ' ').replace(/\s+/gu, ' ').trim();
  // Templater runs what stands between these signs, wherever in a file they are.
  return JSON.stringify(line).replaceAll('<%', '<\\u0025');
}

/** A tag as Obsidian takes it: letters, digits, `_`, `-`, `/`, no spaces, not digits alone; empty where nothing is left. */
export function obsidianTag(tag: string): string {
  const kept = wellFormed(tag)
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '');
  return /[^\p{N}]/u.test(kept) ? kept : '';
}
