import type { Attributions } from '../engine/model';
import { hueOf } from './source-hues';
import { isClear } from './speaker';

/** The strip is cut into so many cells: finer than the eye tells apart on a sidebar's width. */
const CELLS = 180;

interface Cell {
  hue: string;
  direct: boolean;
}

/** Which source speaks in each of `CELLS` equal parts of the text; the later of two wins a cell. */
export function cellsOf({ attributions }: Attributions, length: number): Array<Cell | undefined> {
  const cells = new Array<Cell | undefined>(CELLS).fill(undefined);
  if (length === 0) return cells;
  for (const attribution of attributions) {
    const hue = hueOf(isClear(attribution) ? attribution.sourceId : null).name;
    for (const [start, end] of attribution.content) {
      const last = Math.min(CELLS - 1, Math.floor(((end - 1) / length) * CELLS));
      for (let at = Math.max(0, Math.floor((start / length) * CELLS)); at <= last; at += 1) {
        cells[at] = { hue, direct: attribution.type !== 'indirect' };
      }
    }
  }
  return cells;
}

/** The article as one line from first to last word, coloured where somebody is quoted. The list below says the same in words. */
export function VoiceStrip({ attributions, length }: { attributions: Attributions; length: number }) {
  const cells = cellsOf(attributions, length);
  return (
    <svg
      class="voice-strip"
      aria-hidden="true"
      viewBox={`0 0 ${CELLS} 6`}
      preserveAspectRatio="none"
      height="6"
    >
      {cells.map(
        (cell, at) =>
          cell && (
            <rect
              key={at}
              x={at}
              width="1.02"
              y={cell.direct ? 0 : 3}
              height={cell.direct ? 6 : 3}
              fill={`var(--${cell.hue})`}
            />
          ),
      )}
    </svg>
  );
}
