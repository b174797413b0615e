import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, GAP, NARROW, placeCard } from './card-place';

const WINDOW: Box = { left: 0, top: 0, right: 1360, bottom: 900 };
const CARD = { width: 320, height: 130 };

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
/** A column of lines, the first beginning and the last ending in its midst. */
const column = (left: number, top: number, width: number, lines: number, tall = 26): Box[] =>
  Array.from({ length: lines }, (_, at) => {
    const from = at === 0 ? width * 0.4 : 0;
    const to = at === lines - 1 ? width * 0.6 : width - ((at * 37) % 60);
    return box(left + Math.min(from, to - 10), top + at * tall, Math.max(10, to - from), 20);
  });
const placed = (lines: Box[], at: Box, room = WINDOW, size = CARD, taken: Box[] = []) => {
  const place = placeCard(lines, at, size, room, taken);
  return { ...place, box: box(place.left, place.top, size.width, size.height) };
};
const onLines = (card: Box, lines: Box[]) => lines.filter((line) => meet(card, line));

describe('the card stands on no line of its quote', () => {
  it('below the words where there is room', () => {
    const lines = column(300, 200, 640, 3);
    const { box: card, covers } = placed(lines, lines[1]!);
    expect(covers).toBe(false);
    expect(card.top).toBe(lines.at(-1)!.bottom + GAP);
  });

  it('whose boxes come as the browser gives them', () => {
    class Rect implements Box {
      readonly #box: Box;
      constructor(of: Box) {
        this.#box = of;
      }
      get left() {
        return this.#box.left;
      }
      get top() {
        return this.#box.top;
      }
      get right() {
        return this.#box.right;
      }
      get bottom() {
        return this.#box.bottom;
      }
    }
    const lines = column(300, 200, 640, 3).map((line) => new Rect(line));
    expect(placed(lines, lines[1]!).box.top).toBe(lines.at(-1)!.bottom + GAP);
  });

  it('above them at the lower edge of the window', () => {
    const lines = column(300, 780, 640, 4);
    const { box: card, covers } = placed(lines, lines[2]!);
    expect(covers).toBe(false);
    expect(card.bottom).toBe(lines[0]!.top - GAP);
  });

  it('beside a quote that is taller than the window', () => {
    const lines = column(500, -200, 400, 60);
    const { box: card, covers } = placed(lines, lines[20]!);
    expect(covers).toBe(false);
    expect(card.right <= 500 - GAP || card.left >= 900 + GAP).toBe(true);
    // At the height of the line that is pointed at.
    expect(card.top).toBeLessThanOrEqual(lines[20]!.bottom);
    expect(card.bottom).toBeGreaterThanOrEqual(lines[20]!.top);
  });

  it('between two pieces of a quote that stand apart, or beside both', () => {
    const lines = [...column(300, 40, 640, 6), ...column(300, 500, 640, 12)];
    const { box: card, covers } = placed(lines, lines[3]!);
    expect(covers).toBe(false);
    expect(onLines(card, lines)).toEqual([]);
  });

  it('of a quote that fills a narrow column in a narrow window: as far as may be from the line that is read', () => {
    const room = box(0, 0, 360, 640);
    const lines = column(8, -60, 344, 40);
    for (const at of lines.filter(({ top, bottom }) => top > 0 && bottom < 640)) {
      const { box: card, covers } = placed(lines, at, room, { width: 360, height: 150 });
      expect(covers).toBe(true);
      expect(meet(card, at)).toBe(false);
    }
  });

  it('in a narrow window it is a sheet at the lower edge, at the upper one where the words stand below', () => {
    const room = box(0, 0, 360, 640);
    const size = { width: 360, height: 150 };
    const high = column(8, 80, 344, 4);
    expect(placed(high, high[1]!, room, size)).toMatchObject({ top: 490, covers: false });
    const low = column(8, 500, 344, 5);
    expect(placed(low, low[1]!, room, size)).toMatchObject({ top: 0, covers: false });
  });

  it('stands on nothing else of ours', () => {
    const sidebar = box(980, 0, 380, 900);
    const lines = column(640, 300, 330, 20);
    const { box: card, covers } = placed(lines, lines[4]!, WINDOW, CARD, [sidebar]);
    expect(covers).toBe(false);
    expect(meet(card, sidebar)).toBe(false);
  });
});

const layouts = fc.record({
  width: fc.integer({ min: 300, max: 1600 }),
  height: fc.integer({ min: 400, max: 1100 }),
  left: fc.integer({ min: -40, max: 1200 }),
  top: fc.integer({ min: -600, max: 1000 }),
  across: fc.integer({ min: 60, max: 900 }),
  count: fc.integer({ min: 1, max: 60 }),
  tall: fc.integer({ min: 14, max: 60 }),
  columns: fc.integer({ min: 1, max: 3 }),
  gap: fc.integer({ min: 0, max: 300 }),
  pointed: fc.nat(),
  card: fc.record({ width: fc.integer({ min: 180, max: 340 }), height: fc.integer({ min: 60, max: 260 }) }),
  withSidebar: fc.boolean(),
});

it('over layouts of any kind: inside the window, not on the line that is pointed at, and on no line at all where any place is free', () => {
  fc.assert(
    fc.property(layouts, (one) => {
      const room = box(0, 0, one.width, one.height);
      const narrow = one.width <= NARROW;
      const size = narrow ? { width: one.width, height: one.card.height } : one.card;
      const lines = Array.from({ length: one.columns }, (_, at) =>
        column(
          one.left + at * (one.across + one.gap),
          one.top + at * one.gap,
          one.across,
          one.count,
          one.tall,
        ),
      ).flat();
      const shown = lines.filter((line) => meet(line, room));
      fc.pre(shown.length > 0);
      const at = shown[one.pointed % shown.length]!;
      const taken =
        one.withSidebar && !narrow && one.width > 900 ? [box(one.width - 380, 0, 380, one.height)] : [];
      const { box: card, covers } = placed(lines, at, room, size, taken);
      if (size.height + 2 * GAP <= one.height) {
        expect(card.top).toBeGreaterThanOrEqual(0);
        expect(card.bottom).toBeLessThanOrEqual(one.height);
        expect(card.left).toBeGreaterThanOrEqual(0);
        expect(card.right).toBeLessThanOrEqual(one.width);
      }
      if (!covers) {
        expect(onLines(card, [...lines, ...taken])).toEqual([]);
        return;
      }
      const beside = Math.max(at.top, one.height - at.bottom) >= size.height + 2 * GAP;
      if (beside) expect(meet(card, at)).toBe(false);
      // A grid of places finds none either.
      const blocked = [
        ...shown.map((line) =>
          box(
            line.left - GAP,
            line.top - GAP,
            line.right - line.left + 2 * GAP,
            line.bottom - line.top + 2 * GAP,
          ),
        ),
        ...taken.map((b) => box(b.left - GAP, b.top, 380 + GAP, one.height)),
      ];
      if (shown.length > 40 || narrow) return;
      for (let left = GAP; left + size.width + GAP <= one.width; left += 23)
        for (let top = GAP; top + size.height + GAP <= one.height; top += 23)
          expect(onLines(box(left, top, size.width, size.height), blocked)).not.toEqual([]);
    }),
    { numRuns: 400 },
  );
});
