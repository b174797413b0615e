/**
 * Where the card at a quote stands: never on a line of the quote, as near as may be to the line that is pointed at. All in CSS pixels of the
 * window. It knows boxes alone and no page, so that it is tested over layouts of any kind.
 */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

interface CardPlace {
  left: number;
  top: number;
  /** No place is free of the quote's lines: it stands on those that are farthest from the one pointed at. */
  covers: boolean;
}

/** Between the quote and its card, and between the card and the window's edge. */
export const GAP = 8;
/** In a window as narrow as this the card is a sheet over its whole width. The styles have the same number. */
export const NARROW = 640;
/** Lines taken one by one where their blocks leave no place: each costs some places to try. */
const MOST_LINES = 40;
/** A place above the words, or beside them, has to be so much nearer to the pointer than one below, where the eye goes next. */
const ABOVE_COSTS = 24;
const BESIDE_COSTS = 100;

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const around = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const clamp = (least: number, wanted: number, most: number) => Math.max(least, Math.min(wanted, most));

/** Lines under each other in one column as one box. A line may be a `DOMRect`, which has nothing of its own to spread. */
function blocksOf(lines: readonly Box[]): Box[] {
  const blocks: Box[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const tall = line.bottom - line.top;
    const goesOn =
      last && line.left < last.right && last.left < line.right && Math.abs(line.top - last.bottom) < tall;
    if (goesOn) {
      last.left = Math.min(last.left, line.left);
      last.right = Math.max(last.right, line.right);
      last.top = Math.min(last.top, line.top);
      last.bottom = Math.max(last.bottom, line.bottom);
    } else blocks.push(around(line, 0));
  }
  return blocks;
}

/**
 * The free place that is nearest to `at`; `null` where there is none. A place that touches nothing can always be moved up to edges: those
 * are tried. @param edges of what the place may be moved up to
 */
function freePlace(
  taken: readonly Box[],
  at: Box,
  { width, height }: Size,
  room: Box,
  edges = taken,
): Box | null {
  const lefts = [
    clamp(room.left, at.left, room.right - width),
    room.left,
    room.right - width,
    ...edges.flatMap((box) => [box.right, box.left - width]),
  ].filter((left) => left >= room.left && left + width <= room.right);
  const tops = [
    clamp(room.top, at.top, room.bottom - height),
    room.top,
    room.bottom - height,
    ...edges.flatMap((box) => [box.bottom, box.top - height]),
  ].filter((top) => top >= room.top && top + height <= room.bottom);
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const left of new Set(lefts)) {
    for (const top of new Set(tops)) {
      const card = { left, top, right: left + width, bottom: top + height };
      const away = Math.hypot(
        Math.max(0, card.left - at.right, at.left - card.right),
        Math.max(0, card.top - at.bottom, at.top - card.bottom),
      );
      const side = top >= at.bottom ? 0 : card.bottom <= at.top ? ABOVE_COSTS : BESIDE_COSTS;
      const cost = away + side + Math.abs(left - at.left) / 1000;
      if (cost >= least || taken.some((box) => meet(card, box))) continue;
      least = cost;
      best = card;
    }
  }
  return best;
}

/**
 * @param lines the boxes of the quote's lines; those outside the window do not count
 * @param at the line, or the part of it, that is pointed at
 * @param size the card's
 * @param room the window
 * @param taken where something else of ours stands
 */
export function placeCard(
  lines: readonly Box[],
  at: Box,
  size: Size,
  room: Box,
  taken: readonly Box[] = [],
): CardPlace {
  const shown = lines.filter((line) => meet(line, room));
  const narrow = room.right - room.left <= NARROW;
  const gap = narrow ? 0 : GAP;
  const inner = around(room, -gap);
  const others = taken.map((box) => around(box, gap));
  // A sheet stands at an edge, at the lower one if it can.
  const [floor, ceiling] = [
    { ...inner, top: inner.bottom },
    { ...inner, bottom: inner.top },
  ];
  const tries = [blocksOf(shown), ...(shown.length <= MOST_LINES ? [shown] : [])];
  for (const boxes of tries) {
    const blocked = [...boxes.map((box) => around(box, gap)), ...others];
    const found = freePlace(blocked, narrow ? floor : at, size, inner, narrow ? others : blocked);
    if (found) return { left: found.left, top: found.top, covers: false };
  }
  // The edge that is farther from the line that is read, and beside what else of ours stands there.
  const edge = at.top - inner.top < inner.bottom - at.bottom ? floor : ceiling;
  const free = freePlace([around(at, gap), ...others], { ...edge, left: at.left }, size, inner);
  return {
    left: free?.left ?? clamp(inner.left, at.left, inner.right - size.width),
    top: free?.top ?? Math.max(inner.top, Math.min(edge.top, inner.bottom - size.height)),
    covers: true,
  };
}
