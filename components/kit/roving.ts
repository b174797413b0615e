/** Roving focus: one stop for the Tab key in a list, arrows inside it (WAI-ARIA APG, "Managing Focus Within Components"). */

/** Which arrows move: `vertical` lists, `horizontal` tab lists. */
type Direction = 'vertical' | 'horizontal';

const STEP: Record<Direction, Record<string, number>> = {
  vertical: { ArrowDown: 1, ArrowUp: -1 },
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
};

/**
 * Moves the focus among the elements that `selector` finds in the element that listens, and returns the one that got
 * it. `null` when the key is none of ours or the focus is elsewhere (in an editor inside the list, say). `wraps` joins the ends.
 */
export function rove(
  event: KeyboardEvent,
  selector: string,
  { direction = 'vertical', wraps = false }: { direction?: Direction; wraps?: boolean } = {},
): HTMLElement | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const list = event.currentTarget;
  const from = event.target;
  if (!(list instanceof Element) || !(from instanceof HTMLElement) || !from.matches(selector)) return null;
  const stops = [...list.querySelectorAll<HTMLElement>(selector)];
  const at = stops.indexOf(from);
  const step = STEP[direction][event.key];
  let to: number;
  if (step !== undefined) to = wraps ? (at + step + stops.length) % stops.length : at + step;
  else if (event.key === 'Home') to = 0;
  else if (event.key === 'End') to = stops.length - 1;
  else return null;
  event.preventDefault();
  const stop = stops[Math.max(0, Math.min(stops.length - 1, to))] ?? null;
  stop?.focus();
  return stop;
}
