/** Where spans of the text lie on the page, measured in slices: a thousand of them must not block it. */
import type { Span } from '../../../engine/model';
import type { TextMap } from '../../../engine/pages';
import { rectsOf } from './pointing';
import { turn } from './turns';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A span with its boxes, in CSS pixels from the sheet's corner. */
export interface Placed {
  span: Span;
  /** Class names of its boxes. */
  kind: string;
  boxes: Box[];
  top: number;
  bottom: number;
}

/** Milliseconds of measuring before the page gets its turn. */
const SLICE_MS = 10;

export class Measuring {
  readonly #map: TextMap;
  /** The sheet's corner now, in client coordinates; the page may scroll between two slices. */
  readonly #corner: () => { left: number; top: number };

  constructor(
    map: TextMap,

    corner: () => { left: number; top: number },
  ) {
    this.#map = map;
    this.#corner = corner;
  }

  /** Measures all; `null` where `goesOn` said no between two slices. What has no place on the page is left out. */
  async all(
    wanted: ReadonlyArray<Pick<Placed, 'span' | 'kind'>>,
    goesOn: () => boolean,
  ): Promise<Placed[] | null> {
    const placed: Placed[] = [];
    let corner = this.#corner();
    let until = performance.now() + SLICE_MS;
    for (const one of wanted) {
      if (performance.now() > until) {
        await turn();
        if (!goesOn()) return null;
        corner = this.#corner();
        until = performance.now() + SLICE_MS;
      }
      const boxes = rectsOf(this.#map, one.span[0], one.span[1]).map(({ left, top, width, height }) => ({
        left: left - corner.left,
        top: top - corner.top,
        width,
        height,
      }));
      if (boxes.length === 0) continue;
      const top = Math.min(...boxes.map((box) => box.top));
      const bottom = Math.max(...boxes.map((box) => box.top + box.height));
      placed.push({ ...one, boxes, top, bottom });
    }
    return placed;
  }
}
