/** Whether something of ours that lies over the page can be seen and pressed: what a click on it needs to count. */
import { showsThrough } from './root-filter';

/** Where a box is tried, as shares of its sides: near its corners, along its edges, in the middle. */
const ACROSS = [0.06, 0.5, 0.94];
const DOWN = [0.04, 0.5, 0.96];

/** Whether nothing makes it invisible: no filter on the page's root, no style on our node. */
export function isVisible(box: Element): boolean {
  if (!showsThrough(getComputedStyle(document.documentElement).filter)) return false;
  return box.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Whether a click near the corners and in the middle of a box in the host's root reaches it. */
export function isHit(host: Element, box: Element): boolean {
  const { left, top, width, height } = box.getBoundingClientRect();
  return ACROSS.every((x) =>
    DOWN.every((y) => document.elementFromPoint(left + width * x, top + height * y) === host),
  );
}

export const isInSight = (host: Element, box: Element): boolean => isVisible(box) && isHit(host, box);
