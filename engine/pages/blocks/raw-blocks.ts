/**
 * From DOM to blocks: one walk over an article's container, in page order, that gathers the words of each block with the
 * text nodes they stand in. What is skipped for its markup (scripts, promotions, navigation) never enters; what the
 * words themselves give away (captions set as paragraphs, "Read in Korean") is told apart later, in `block-kinds.ts`.
 */
import { isPassage } from './account-like';
import { BlockBuilder, type BuiltBlock } from './block-builder';
import { beginsWithDash, framesQuotation, namesSpeaker } from './block-quotes';
import { isInline, type Part, partOf } from './clutter';
import { isShown } from './not-shown';
import { type Lengths, lengthsIn } from './text-lengths';

/** A block as the page has it. Spans and runs count from the block's own start. */
export interface RawBlock extends BuiltBlock {
  /** The innermost block-level element that it stands in. */
  element: Element;
  role: 'text' | 'caption';
  /** Inside `h1` … `h6`. */
  heading: boolean;
  /** Inside a list item. */
  item: boolean;
  /** UTF-16 units inside `<a href>`, inside bold type, inside italics. */
  linked: number;
  bold: number;
  slanted: number;
  /** Which block quotation of the container it stands in, counted from 1; `null` outside. */
  quote: number | null;
  /** It names whose words the block quotation is. */
  credit: boolean;
  /** Alternative texts of the pictures inside it or since the block before it. */
  pictures: string[];
}

/** A "clutter" name on what holds more than this share of the container's text is a mistake about the name. */
const MAIN_SHARE = 0.5;

/** Skipped without parting the text around it. */
const PHRASING =
  /^(?:script|style|noscript|template|svg|math|button|input|select|canvas|map|rt|rp|object|embed|iframe|audio|video)$/;

/** A quotation mark that the page itself has written before `<q>`. */
const WRITTEN_MARK = /["“‘«「]$/;

const SENTENCE_END = /[.!?…]["'”’»)\]]{0,3}\s?$/;
/** A line of this length that ends a sentence before `<br>` is a paragraph; shorter ones are lines of an address or a verse. */
const LINE_PARAGRAPH = 60;

type Depth = 'heading' | 'item' | 'caption' | 'bold' | 'slanted' | 'quote' | 'credit' | 'marks';

function depthOf(name: string): Depth | null {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li' || name === 'dd') return 'item';
  if (name === 'b' || name === 'strong') return 'bold';
  if (name === 'blockquote') return 'quote';
  return name === 'i' || name === 'em' ? 'slanted' : null;
}

/** How far down the first words of an element are looked for. */
const DEEP = 12;

/** The first words inside an element, '' where they stand deep. */
function firstWords(element: Element): string {
  let node = element.firstChild;
  for (let i = 0; node && i < DEEP; i++) {
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return (node as Text).data;
    node = node.firstChild ?? node.nextSibling;
  }
  return '';
}

class Walk {
  readonly blocks: RawBlock[] = [];
  #builder = new BlockBuilder();
  #pictures: string[] = [];
  #breaks = 0;
  #linked = 0;
  #bold = 0;
  #slanted = 0;
  #quotes = 0;
  readonly #depth: Record<Depth, number> = {
    heading: 0,
    item: 0,
    caption: 0,
    bold: 0,
    slanted: 0,
    quote: 0,
    credit: 0,
    marks: 0,
  };
  #anchor: Element | null = null;
  #anchorStart = 0;
  #owner: Element;
  #lengths: Lengths | null = null;
  /** For each open element, what its end undoes. */
  readonly #open: Array<Array<() => void>> = [];
  readonly #root: Element;
  readonly #leaveOut: ReadonlySet<Element>;

  constructor(root: Element, leaveOut: ReadonlySet<Element>) {
    this.#root = root;
    this.#leaveOut = leaveOut;
    this.#owner = root;
  }

  /** Ends the block: what comes next is another one. */
  flush(element: Element): void {
    if (this.#anchor) this.#builder.link(this.#anchorStart, this.#anchor);
    this.#anchorStart = 0;
    this.#breaks = 0;
    if (this.#builder.length === 0) return;
    const built = this.#builder.build();
    const looks = {
      linked: this.#linked,
      bold: this.#bold,
      slanted: this.#slanted,
      pictures: this.#pictures,
    };
    this.#builder = new BlockBuilder();
    this.#linked = this.#bold = this.#slanted = 0;
    if (!built) return;
    const depth = this.#depth;
    const role = depth.caption > 0 ? 'caption' : 'text';
    const quote = depth.quote > 0 ? this.#quotes : null;
    const credit = quote !== null && depth.credit > 0;
    const place = { element, role, heading: depth.heading > 0, item: depth.item > 0, quote, credit } as const;
    this.blocks.push({ ...built, ...place, ...looks });
    this.#pictures = [];
  }

  /** The part an element plays; a name that would take away the larger half of the text is not believed. */
  #role(element: Element, name: string): Part['role'] {
    if (this.#leaveOut.has(element)) return 'skip';
    const part = partOf(element, name);
    if (!part.named) return name === 'figure' && framesQuotation(element) ? 'text' : part.role;
    if (part.passage && isPassage(element, name)) return 'text';
    this.#lengths ??= lengthsIn(this.#root);
    const share = this.#lengths.text(element) / (this.#lengths.text(this.#root) || 1);
    return share > MAIN_SHARE ? 'text' : part.role;
  }

  #lineBreak(): void {
    const paragraph = this.#builder.length >= LINE_PARAGRAPH && SENTENCE_END.test(this.#builder.tail);
    if (++this.#breaks >= 2 || paragraph) this.flush(this.#owner);
    else this.#builder.space();
  }

  /** The marks that browsers draw around `<q>`, unless the page has written them; returns what its end does. */
  #quotationMarks(element: Element): () => void {
    const [open, close] = this.#depth.marks > 0 ? '‘’' : '“”';
    const written = WRITTEN_MARK.test(this.#builder.tail) || /^\s*(?:["“”'‘«「]|$)/.test(firstWords(element));
    if (written) return () => {};
    this.#depth.marks++;
    this.#builder.draw(open as string);
    return () => {
      this.#depth.marks--;
      this.#builder.draw(close as string);
    };
  }

  /** Whether the element's children are walked; if so, `leave` must follow them. */
  enter(element: Element): boolean {
    const name = element.localName.toLowerCase();
    if (name === 'br') this.#lineBreak();
    if (name === 'img' || name === 'amp-img') this.#pictures.push(element.getAttribute('alt')?.trim() ?? '');
    if (/^(?:br|wbr|img|amp-img)$/.test(name)) return false;
    const credit = this.#depth.quote > 0 && this.#depth.credit === 0 && namesSpeaker(element, name);
    const part = credit && isShown(element) ? 'text' : this.#role(element, name);
    if (part === 'skip') {
      if (!isInline(name) && !PHRASING.test(name)) this.flush(this.#owner);
      return false;
    }
    const undo: Array<() => void> = [];
    if (!isInline(name) || credit || part === 'caption') {
      this.flush(this.#owner);
      const outer = this.#owner;
      this.#owner = element;
      undo.push(() => {
        this.flush(element);
        this.#owner = outer;
      });
    } else if (name === 'a' && !this.#anchor && element.hasAttribute('href')) {
      this.#anchor = element;
      this.#anchorStart = this.#builder.length;
      undo.push(() => {
        this.#builder.link(this.#anchorStart, element);
        this.#anchor = null;
      });
    } else if (name === 'q') {
      undo.push(this.#quotationMarks(element));
    }
    const framed = name === 'figure' && part === 'text' ? 'quote' : null;
    if ((name === 'blockquote' || framed) && this.#depth.quote === 0) this.#quotes++;
    for (const key of [
      depthOf(name),
      framed,
      credit ? 'credit' : null,
      part === 'caption' ? 'caption' : null,
    ] as const) {
      if (!key) continue;
      this.#depth[key]++;
      undo.push(() => {
        this.#depth[key]--;
      });
    }
    this.#open.push(undo);
    return true;
  }

  leave(): void {
    for (const step of this.#open.pop() ?? []) step();
  }

  words(node: Text): void {
    if (this.#breaks > 0 && this.#depth.quote > 0 && beginsWithDash(node.data)) this.flush(this.#owner);
    const added = this.#builder.add(node);
    if (added === 0 || !/\S/.test(node.data)) return;
    this.#breaks = 0;
    if (this.#anchor) this.#linked += added;
    if (this.#depth.bold > 0) this.#bold += added;
    if (this.#depth.slanted > 0) this.#slanted += added;
  }
}

/**
 * The blocks of a container in page order. Linear in the container's size; the page is not changed.
 * @param leaveOut further elements to skip: the outlet's own clutter
 */
export function rawBlocks(root: Element, leaveOut: ReadonlySet<Element> = new Set()): RawBlock[] {
  const walk = new Walk(root, leaveOut);
  let node: Node | null = root.firstChild;
  while (node) {
    const entered = node.nodeType === 1 && walk.enter(node as Element);
    if (node.nodeType === 3) walk.words(node as Text);
    let next: Node | null = entered ? node.firstChild : null;
    if (!next && entered) walk.leave();
    while (!next) {
      next = node.nextSibling;
      if (next) break;
      const parent: Node | null = node.parentNode;
      if (!parent || parent === root) {
        walk.flush(root);
        return walk.blocks;
      }
      node = parent;
      walk.leave();
    }
    node = next;
  }
  walk.flush(root);
  return walk.blocks;
}
