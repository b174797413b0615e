/** Gathers the words of one block with the text nodes they stand in. */
import type { Span } from '../../model';
import type { TextRun } from './text-map';

/** White space that HTML collapses; and marks without width, which only say where a word may break. */
const WHITE = /[ \t\n\r\f]+|[\u00ad\u200b\u2060\ufeff]+/g;

/** How many of the last characters are kept at hand, to look at a sentence's end. */
const TAIL = 16;

export interface BuiltBlock {
  text: string;
  /** Count from the block's own start. */
  runs: TextRun[];
  links: Array<{ span: Span; element: Element }>;
}

export class BlockBuilder {
  /** The last characters so far. */
  tail = '';
  length = 0;
  readonly #pieces: string[] = [];
  readonly #runs: TextRun[] = [];
  readonly #links: BuiltBlock['links'] = [];

  #push(text: string): void {
    this.#pieces.push(text);
    this.length += text.length;
    this.tail = (this.tail + text.slice(-TAIL)).slice(-TAIL);
  }

  /**
   * Appends words of a node, as they are or as the one space that stands for them: `node.data[from, to)`. They are handed in, since
   * Firefox copies all of `node.data` each time that a content script asks for it.
   */
  #take(node: Text, from: number, to: number, words: string): void {
    const last = this.#runs[this.#runs.length - 1];
    const start = this.length;
    if (last?.node === node && last.nodeStart + last.length === from && last.start + last.length === start) {
      last.length += to - from;
    } else {
      this.#runs.push({ node, nodeStart: from, start, length: to - from });
    }
    this.#push(words);
  }

  /** Whether another space would be one too many. */
  get #spaced(): boolean {
    return this.length === 0 || this.tail.endsWith(' ');
  }

  /** Adds a text node: white space becomes single spaces, marks without width go, no-break spaces stay. Returns the units added. */
  add(node: Text): number {
    const before = this.length;
    const data = node.data;
    let at = 0;
    for (const white of data.matchAll(WHITE)) {
      if (white.index > at) this.#take(node, at, white.index, data.slice(at, white.index));
      at = white.index + white[0].length;
      if (white[0].charCodeAt(0) < 0x21 && !this.#spaced) this.#take(node, white.index, white.index + 1, ' ');
    }
    if (at < data.length) this.#take(node, at, data.length, data.slice(at));
    return this.length - before;
  }

  /** The space of a line break, which no node holds. */
  space(): void {
    if (!this.#spaced) this.#push(' ');
  }

  /** A mark that the browser draws and no node holds. */
  draw(mark: string): void {
    this.#push(mark);
  }

  /** A link's words, from `start` to the end so far. */
  link(start: number, element: Element): void {
    if (this.length > start) this.#links.push({ span: [start, this.length], element });
  }

  /** The block with its ends trimmed (no-break spaces too); `null` when nothing is left. */
  build(): BuiltBlock | null {
    const whole = this.#pieces.join('');
    const end = whole.trimEnd().length;
    const cut = whole.length - whole.trimStart().length;
    if (end <= cut) return null;
    const text = whole.slice(cut, end);
    const runs = this.#runs.flatMap((run) => {
      const from = Math.max(run.start, cut);
      const to = Math.min(run.start + run.length, end);
      if (to <= from) return [];
      return [
        { node: run.node, nodeStart: run.nodeStart + from - run.start, start: from - cut, length: to - from },
      ];
    });
    const links = this.#links.flatMap(({ span, element }) => {
      let from = Math.max(span[0] - cut, 0);
      let to = Math.min(span[1] - cut, text.length);
      while (from < to && text[from] === ' ') from++;
      while (to > from && text[to - 1] === ' ') to--;
      return to > from ? [{ span: [from, to] as const, element }] : [];
    });
    return { text, runs, links };
  }
}
