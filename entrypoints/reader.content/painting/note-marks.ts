/**
 * Boxes drawn over the page inside the closed root: the frame around the passage that the reader went to and, only where the reader has
 * them shown, the marks of notes. They lie on a sheet in a layer of the window's size that clips them, so that nothing of
 * the page grows with them; the sheet is moved with the page's scrolling. The layer is there only while something is on it.
 */
import type { HighlightColour, Span } from '../../../engine/model';
import type { TextMap } from '../../../engine/pages';
import { element, type OverlayRoot } from '../overlay/overlay-root';
import { Measuring, type Placed } from './measuring';
import { rectsOf } from './pointing';
import { afterFrame } from './turns';

interface Mark {
  id: string;
  span: Span;
  state: 'anchored' | 'uncertain';
  /** Of a highlight. */
  colour?: HighlightColour;
}

/** Boxes put up in one frame: the browser styles and paints two thousand in 60 ms, which is longer than a page may be blocked. */
const BOXES_PER_FRAME = 400;

/** CSS pixels that a box may be off its words; beyond, everything is measured anew. */
const STRAYED = 1;

export class NoteMarks {
  readonly #sheet = element('div', 'sheet');
  readonly #boxes = new Map<Placed, HTMLElement[]>();
  #marks: readonly Mark[] = [];
  #current: Span | null = null;
  #map: TextMap = [];
  #placed: readonly Placed[] = [];
  /** Where the page was scrolled to when the sheet lay on the window's corner. */
  #origin = { x: 0, y: 0 };
  /** Counts the drawings: a drawing ends when a later one has begun. */
  #run = 0;
  #wanted = false;
  #drawing = false;
  #following = false;
  #fading: ReturnType<typeof setTimeout> | undefined;
  readonly #overlay: OverlayRoot;
  /** Every mark in sight is drawn. */
  readonly #onDrawn: () => void;

  constructor(
    overlay: OverlayRoot,
    signal: AbortSignal,

    onDrawn: () => void = () => {},
  ) {
    this.#overlay = overlay;
    this.#onDrawn = onDrawn;
    addEventListener('resize', () => this.draw(), { signal, passive: true });
    // Fonts and pictures that arrive late move the words.
    addEventListener('load', () => this.draw(), { signal, capture: true, passive: true });
    document.fonts?.ready.then(() => this.draw());
    addEventListener('scroll', (event) => this.#scrolled(event), { signal, capture: true, passive: true });
    signal.addEventListener('abort', () => clearTimeout(this.#fading));
  }

  set(map: TextMap, marks: readonly Mark[]): void {
    this.#map = map;
    this.#marks = marks;
    this.#run++;
    this.draw();
  }

  /** Frames a span, or nothing; `forMs`: only for so many milliseconds. */
  frame(span: Span | null, forMs?: number): void {
    clearTimeout(this.#fading);
    this.#current = span;
    if (forMs !== undefined) this.#fading = setTimeout(() => this.frame(null), forMs);
    this.draw();
  }

  clear(): void {
    clearTimeout(this.#fading);
    this.#marks = [];
    this.#current = null;
    this.#run++;
    this.#takeDown();
  }

  /** Draws anew where the words moved away from under the boxes and nothing told: a banner that grew above them. */
  restore(): void {
    if (this.#isEmpty) return;
    const inSight = this.#boxes.keys().next().value;
    const some = [this.#placed[0], inSight, this.#placed.at(-1)].filter((one) => one !== undefined);
    if (!this.#overlay.layer.isConnected || some.length === 0 || some.some((one) => this.#strayed(one)))
      this.draw();
  }

  get #isEmpty(): boolean {
    return this.#marks.length === 0 && this.#current === null;
  }

  #strayed({ span, boxes: [box] }: Placed): boolean {
    const rect = rectsOf(this.#map, span[0], span[1])[0];
    const { left, top } = this.#sheet.getBoundingClientRect();
    return !rect || !box || Math.hypot(left + box.left - rect.left, top + box.top - rect.top) > STRAYED;
  }

  /** Measures and draws everything anew, in slices. While that is under way, a call only has it done once more. */
  draw(): void {
    if (this.#isEmpty && this.#boxes.size === 0) {
      this.#takeDown();
      return;
    }
    this.#wanted = true;
    if (!this.#drawing) void this.#drawWhileWanted();
  }

  async #drawWhileWanted(): Promise<void> {
    this.#drawing = true;
    while (this.#wanted) {
      this.#wanted = false;
      await afterFrame();
      await this.#drawAll(++this.#run);
    }
    this.#drawing = false;
  }

  async #drawAll(run: number): Promise<void> {
    if (this.#isEmpty) {
      this.#takeDown();
      return;
    }
    this.#layOut();
    const wanted = this.#marks.map(({ span, state, colour }) => ({
      span,
      kind: colour ? `mark ${state} ${colour}` : `mark ${state}`,
    }));
    if (this.#current) wanted.push({ span: this.#current, kind: 'current' });
    const measuring = new Measuring(this.#map, () => {
      this.#follow();
      return this.#sheet.getBoundingClientRect();
    });
    const placed = await measuring.all(wanted, () => run === this.#run);
    if (!placed) return;
    this.#placed = placed;
    for (const of of [...this.#boxes.keys()]) this.#takeAway(of);
    const isDrawn = await this.#showNear(run);
    if (isDrawn && this.#marks.length > 0) this.#onDrawn();
  }

  /** Puts up the layer, with the sheet on the window's corner. */
  #layOut(): void {
    const { layer } = this.#overlay;
    if (this.#sheet.parentNode !== layer) layer.append(this.#sheet);
    if (!layer.isConnected) this.#origin = { x: scrollX, y: scrollY };
    this.#overlay.showLayer();
    this.#follow();
  }

  #takeDown(): void {
    for (const of of [...this.#boxes.keys()]) this.#takeAway(of);
    this.#placed = [];
    this.#overlay.layer.remove();
  }

  #takeAway(of: Placed): void {
    for (const box of this.#boxes.get(of) ?? []) box.remove();
    this.#boxes.delete(of);
  }

  #follow(): void {
    this.#sheet.style.translate = `${this.#origin.x - scrollX}px ${this.#origin.y - scrollY}px`;
  }

  #scrolled(event: Event): void {
    if (this.#isEmpty) return;
    // A scroller inside the page moves its words among the others.
    if (event.target !== document) this.draw();
    else if (!this.#following) {
      this.#following = true;
      requestAnimationFrame(() => {
        this.#following = false;
        this.#follow();
        void this.#showNear(this.#run);
      });
    }
  }

  /** Has boxes for what is in the window or one window's height away from it, and for nothing else. Answers whether it came to its end. */
  async #showNear(run: number): Promise<boolean> {
    const above = this.#sheet.getBoundingClientRect().top;
    const near = new Set(
      this.#placed.filter(
        ({ top, bottom }) => bottom + above > -innerHeight && top + above < 2 * innerHeight,
      ),
    );
    for (const of of [...this.#boxes.keys()]) if (!near.has(of)) this.#takeAway(of);
    let left = BOXES_PER_FRAME;
    for (const of of near) {
      if (this.#boxes.has(of)) continue;
      if (left <= 0) {
        await afterFrame();
        if (run !== this.#run) return false;
        left = BOXES_PER_FRAME;
      }
      const boxes = of.boxes.map(({ left, top, width, height }) => {
        const box = element('div', of.kind);
        box.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
        return box;
      });
      this.#boxes.set(of, boxes);
      this.#sheet.append(...boxes);
      left -= boxes.length;
    }
    return true;
  }
}
