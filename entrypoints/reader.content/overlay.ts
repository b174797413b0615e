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

export class Overlay {
  #marks: readonly Mark[] = [];
  #current: Span | null = null;
  #map: TextMap = [];
  #run = 0;

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
    this.stage.layer.replaceChildren();
  }

  /** Measures and draws everything anew, a slice a frame; a newer call ends an older one. */
  draw(): void {
    const run = ++this.#run;
    const boxes: HTMLElement[] = [];
    let at = 0;
    const slice = () => {
      if (run !== this.#run) return;
      const scroll = { x: scrollX, y: scrollY };
      for (const end = Math.min(at + MARKS_PER_FRAME, this.#marks.length); at < end; at++) {
        const mark = this.#marks[at]!;
        this.#boxes(mark.span, `mark ${mark.state}`, scroll, boxes);
      }
      if (at < this.#marks.length) {
        requestAnimationFrame(slice);
        return;
      }
      if (this.#current) this.#boxes(this.#current, 'current', scroll, boxes);
      this.stage.layer.replaceChildren(...boxes);
    };
    requestAnimationFrame(slice);
  }

  #boxes(span: Span, className: string, scroll: { x: number; y: number }, into: HTMLElement[]): void {
    for (const rect of rectsOf(this.#map, span[0], span[1])) {
      const box = document.createElement('div');
      box.className = className;
      box.style.cssText = `left:${rect.left + scroll.x}px;top:${rect.top + scroll.y}px;width:${rect.width}px;height:${rect.height}px`;
      into.push(box);
    }
  }
}
