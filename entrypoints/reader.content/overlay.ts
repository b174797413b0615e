/**
 * Boxes drawn over the page inside the closed root: the reader's own marks (a page must not learn of them from the
 * highlight registry) and the frame around the current quote. Coordinates are the page's, so scrolling needs no work.
 */
import type { Span } from '../../engine/model';
import type { TextMap } from '../../engine/outlets';
import { rectsOf } from './pointing';
import type { Stage } from './stage';

export interface Mark {
  id: string;
  span: Span;
  state: 'anchored' | 'uncertain';
}

/** Milliseconds of measuring before the page gets its turn: a thousand marks must not block it. */
const SLICE_MS = 10;

/** Boxes put up in one frame: the browser styles and paints two thousand in 60 ms, which is longer than a page may be blocked. */
const BOXES_PER_FRAME = 400;

/** CSS pixels that a mark may lie beside its words before it is drawn anew. */
const STRAYED = 1;

/** The next turn of the page's event loop. A timer would be held back by up to 4 ms each time. */
const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Right after a frame the page is laid out, and measuring costs little. */
const afterFrame = () => new Promise(requestAnimationFrame).then(turn);

export class Overlay {
  #marks: readonly Mark[] = [];
  #current: Span | null = null;
  #map: TextMap = [];
  /** Counts the drawings: one that another has overtaken ends. */
  #run = 0;
  #wanted = false;
  #drawing = false;
  /** The first and the last of the spans that are drawn, each with its first box. */
  #drawn: Array<{ box: HTMLElement; span: Span }> = [];

  constructor(
    private readonly stage: Stage,
    signal: AbortSignal,
    /** Every mark is drawn. */
    private readonly onDrawn: () => void = () => {},
  ) {
    addEventListener('resize', () => this.draw(), { signal, passive: true });
    // Fonts and pictures that arrive late move the words.
    addEventListener('load', () => this.draw(), { signal, capture: true, passive: true });
    document.fonts?.ready.then(() => this.draw());
    // A scroller inside the page moves words without moving the page's coordinates.
    addEventListener(
      'scroll',
      (event) => {
        if (event.target !== document && (this.#marks.length || this.#current)) this.draw();
      },
      { signal, capture: true, passive: true },
    );
  }

  set(map: TextMap, marks: readonly Mark[]): void {
    this.#map = map;
    this.#marks = marks;
    this.#run++;
    this.draw();
  }

  /** Frames a span (the current quote), or nothing. */
  frame(span: Span | null): void {
    this.#current = span;
    this.draw();
  }

  clear(): void {
    this.#marks = [];
    this.#current = null;
    this.#run++;
    this.#drawn = [];
    this.stage.layer.replaceChildren();
  }

  /** Draws anew where the words moved away from under the boxes and nothing told: a banner that grew above them. */
  restore(): void {
    if (!this.#marks.length && !this.#current) return;
    if (this.#drawn.length === 0 || this.#drawn.some((one) => this.#strayed(one))) this.draw();
  }

  #strayed({ box, span }: { box: HTMLElement; span: Span }): boolean {
    const rect = rectsOf(this.#map, span[0], span[1])[0];
    const { left, top } = box.getBoundingClientRect();
    return !rect || Math.hypot(left - rect.left, top - rect.top) > STRAYED;
  }

  /** Measures and draws everything anew, in slices. While that is under way, a call only has it done once more. */
  draw(): void {
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
    const spans: Array<[Span, string]> = this.#marks.map(({ span, state }) => [span, `mark ${state}`]);
    if (this.#current) spans.push([this.#current, 'current']);
    const boxes: HTMLElement[] = [];
    const drawn: Array<{ box: HTMLElement; span: Span }> = [];
    let origin = this.stage.layer.getBoundingClientRect();
    let until = performance.now() + SLICE_MS;
    for (const [span, className] of spans) {
      if (performance.now() > until) {
        await turn();
        if (run !== this.#run) return;
        // Boxes are placed from the layer, wherever the page's own styles or the reader's scrolling have put that.
        origin = this.stage.layer.getBoundingClientRect();
        until = performance.now() + SLICE_MS;
      }
      const made = this.#boxes(span, className, origin);
      if (made[0]) drawn.push({ box: made[0], span });
      boxes.push(...made);
    }
    const old = [...this.stage.layer.children];
    while (old.length + boxes.length > 0) {
      for (const box of old.splice(0, BOXES_PER_FRAME)) box.remove();
      this.stage.layer.append(...boxes.splice(0, BOXES_PER_FRAME));
      if (old.length + boxes.length === 0) break;
      await afterFrame();
      if (run !== this.#run) return;
    }
    this.#drawn = drawn.length > 1 ? [drawn[0]!, drawn.at(-1)!] : drawn;
    if (this.#marks.length) this.onDrawn();
  }

  #boxes(span: Span, className: string, origin: DOMRect): HTMLElement[] {
    return rectsOf(this.#map, span[0], span[1]).map((rect) => {
      const box = document.createElement('div');
      box.className = className;
      box.style.cssText = `left:${rect.left - origin.left}px;top:${rect.top - origin.top}px;width:${rect.width}px;height:${rect.height}px`;
      return box;
    });
  }
}
