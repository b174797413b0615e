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

/** Marks measured per frame, so that a thousand of them do not block the page. */
const MARKS_PER_FRAME = 150;

/** CSS pixels that a mark may lie beside its words before it is drawn anew. */
const STRAYED = 1;

export class Overlay {
  #marks: readonly Mark[] = [];
  #current: Span | null = null;
  #map: TextMap = [];
  #run = 0;
  /** The first and the last of the spans that are drawn, each with its first box. */
  #drawn: Array<{ box: HTMLElement; span: Span }> = [];

  constructor(
    private readonly stage: Stage,
    signal: AbortSignal,
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

  /** Measures and draws everything anew, a slice a frame; a newer call ends an older one. */
  draw(): void {
    const run = ++this.#run;
    const boxes: HTMLElement[] = [];
    const drawn: Array<{ box: HTMLElement; span: Span }> = [];
    const add = (span: Span, className: string, origin: DOMRect) => {
      const made = this.#boxes(span, className, origin);
      if (made[0]) drawn.push({ box: made[0], span });
      boxes.push(...made);
    };
    let at = 0;
    const slice = () => {
      if (run !== this.#run) return;
      // Boxes are placed from the layer, wherever the page's own styles have put that.
      const origin = this.stage.layer.getBoundingClientRect();
      for (const end = Math.min(at + MARKS_PER_FRAME, this.#marks.length); at < end; at++) {
        const mark = this.#marks[at]!;
        add(mark.span, `mark ${mark.state}`, origin);
      }
      if (at < this.#marks.length) {
        requestAnimationFrame(slice);
        return;
      }
      if (this.#current) add(this.#current, 'current', origin);
      this.stage.layer.replaceChildren(...boxes);
      this.#drawn = drawn.length > 1 ? [drawn[0]!, drawn.at(-1)!] : drawn;
    };
    requestAnimationFrame(slice);
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
