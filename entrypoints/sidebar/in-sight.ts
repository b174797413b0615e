/**
 * Whether the browser itself says that this frame is in plain sight: nothing over it, no filter, no transformation. Chromium does,
 * by an observer that tracks visibility, even of what lets clicks through. The page's reader has its own ways (`frame-guard.ts`).
 */
import { FailureError } from '../../protocol/failures';

/** As long as the page's reader asks for, in milliseconds. */
const HOLD_MS = 500;

interface TrackedEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/** `null` until the browser has called the frame visible once: one that never does, says nothing by that. */
let visibleSince: number | null = null;
let covered = false;

/** Lies over everything and takes no clicks. */
let layer: HTMLElement | null = null;
/** What the browser said of it last. */
let isSeen = false;
/** When it was laid somewhere else. */
let moved = Number.NEGATIVE_INFINITY;
/** Milliseconds in which a sheet that opens or closes hides it: as long as the observer's delay, and some frames. */
const SETTLES_MS = 300;

/** A sheet of our own lies over the frame's page: what is watched has to lie over the sheet. `null`: it is closed. */
export function watchOver(sheet: Element | null): void {
  if (!layer) return;
  moved = performance.now();
  (sheet ?? document.documentElement).append(layer);
}

function judge(): void {
  if (isSeen && (visibleSince === null || covered)) {
    visibleSince = performance.now();
    covered = false;
  } else if (!isSeen && visibleSince !== null) covered = true;
}

/** Watches from now on. */
export function watchSight(): void {
  layer = document.createElement('div');
  layer.className = 'sight';
  layer.setAttribute('aria-hidden', 'true');
  watchOver(null);
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  new IntersectionObserver((entries) => {
    const { isVisible } = entries.at(-1) as TrackedEntry;
    if (isVisible === undefined) return;
    isSeen = isVisible;
    const left = moved + SETTLES_MS - performance.now();
    if (!isSeen && left > 0) setTimeout(judge, left);
    else judge();
  }, options).observe(layer);
}

/** @throws FailureError of kind `covered` where the frame is not in plain sight, or was not a moment ago. */
export function assertSeen(): void {
  if (visibleSince === null) return;
  if (covered || performance.now() - visibleSince < HOLD_MS)
    throw new FailureError('covered', 'the browser calls the frame covered');
}
