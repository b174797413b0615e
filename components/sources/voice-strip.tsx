import type { Attributions } from '../../engine/model';
import { isClear } from '../../engine/model/voice';
import { hueOf, huesOf } from './colours/source-hues';

/** The strip is cut into so many cells: finer than the eye tells apart on a sidebar's width. */
const CELLS = 180;

interface Cell {
  hue: string;
  direct: boolean;
}

/** A stretch of cells of one source: `from` and `length` in cells. */
interface Voice extends Cell {
  from: number;
  length: number;
}

/** Where in the text which source speaks, in 180ths of its length; where two speak at once, the later one wins. */
export function voicesOf(found: Attributions, length: number): Voice[] {
  const { attributions } = found;
  const hues = huesOf(found);
  const cells = new Array<Cell | undefined>(CELLS).fill(undefined);
  const cellAt = (offset: number) => Math.max(0, Math.min(CELLS - 1, Math.floor((offset / length) * CELLS)));
  for (const attribution of length === 0 ? [] : attributions) {
    const hue = hueOf(isClear(attribution) ? attribution.sourceId : null, hues).name;
    for (const [start, end] of attribution.content) {
      cells.fill({ hue, direct: attribution.type !== 'indirect' }, cellAt(start), cellAt(end - 1) + 1);
    }
  }
  const voices: Voice[] = [];
  cells.forEach((cell, from) => {
    const last = voices.at(-1);
    if (cell === undefined) return;
    const goesOn =
      last && last.from + last.length === from && last.hue === cell.hue && last.direct === cell.direct;
    if (goesOn) last.length += 1;
    else voices.push({ ...cell, from, length: 1 });
  });
  return voices;
}

/** The article as one line from first to last word, coloured where somebody is quoted. The list below says the same in words. */
export function VoiceStrip({ attributions, length }: { attributions: Attributions; length: number }) {
  return (
    <svg
      class="voice-strip"
      aria-hidden="true"
      viewBox={`0 0 ${CELLS} 6`}
      preserveAspectRatio="none"
      height="6"
    >
      {voicesOf(attributions, length).map(({ from, length: cells, hue, direct }) => (
        <rect
          key={from}
          x={from}
          width={cells}
          y={direct ? 0 : 3}
          height={direct ? 6 : 3}
          fill={`var(--${hue})`}
        />
      ))}
    </svg>
  );
}
