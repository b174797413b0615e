/**
 * Reads `texts/*.md`: a head of `name: value` lines between `---`, then blocks parted by empty lines. How a block begins
 * says what it is: `# ` or `## ` or capital letters alone a subhead, `^ ` a caption, `~ ` alternative words of a picture that leaked
 * into the text, `! ` a note to readers, `> ` a quotation that is set apart; everything else is a paragraph of the account.
 * A link is written `[words](address)`.
 */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./texts/', import.meta.url);

const KINDS = [
  ['## ', 'subhead'],
  ['# ', 'subhead'],
  ['^ ', 'caption'],
  ['~ ', 'alt'],
  ['! ', 'note'],
  ['> ', 'quotation'],
];

/** @returns {{ kind: string, text: string }} */
function readBlock(source) {
  const line = source.replace(/\s*\n\s*/g, ' ').trim();
  for (const [mark, kind] of KINDS) if (line.startsWith(mark)) return { kind, text: line.slice(mark.length) };
  return { kind: line === line.toUpperCase() && /[A-Z]/.test(line) ? 'subhead' : 'paragraph', text: line };
}

function readHead(source) {
  const head = {};
  for (const line of source.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0)
      head[line.slice(0, colon)] = line
        .slice(colon + 2)
        .trim()
        .replace(/^'(.*)'$/, '$1');
  }
  return head;
}

/** One text: its head's fields and `blocks`. */
export function readText(name) {
  const [, head, ...rest] = readFileSync(new URL(name, folder), 'utf8').split(/^---$/m);
  return {
    ...readHead(head),
    blocks: rest
      .join('---')
      .split(/\n\s*\n/)
      .filter((block) => block.trim())
      .map(readBlock),
  };
}

/** Every text, in the order of their files' names: by event, Daily NK first. */
export const readTexts = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map(readText);

/** The words of a block without the marks of its links. */
export const plain = (text) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
