/**
 * Keeps the sidebar where the reader sees it, and knows how long it has been so. A page lies over it, moves it or hides it
 * for a moment to borrow a click; such a click does nothing that cannot be taken back.
 */
import type { Sight } from '../../../protocol/messages/telling';
import { isHit, isVisible } from '../overlay/plain-sight';
import { TopLayer } from './top-layer';

/** A click counts when the sidebar was in plain sight for so long before it, in milliseconds: longer than it takes to see something and stop a finger. */
const HOLD_MS = 500;

/** How often it is looked at: while the pointer is on the sidebar, and else. Both are shorter than the hold. */
const NEAR_MS = 100;
const FAR_MS = 400;

/** CSS pixels that the frame may differ from where it was put: borders and fractions of pixels. */
const SLACK = 2;

/** How often at most the frame enters the top layer anew because of a page's event, in milliseconds. */
const AGAIN_MS = 40;

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

const differ = (a: Place, b: Place) =>
  Math.abs(a.left - b.left) > SLACK ||
  Math.abs(a.top - b.top) > SLACK ||
  Math.abs(a.width - b.width) > SLACK ||
  Math.abs(a.height - b.height) > SLACK;

export class FrameGuard {
  readonly #top: TopLayer;
  readonly #stop = new AbortController();
  #since = performance.now();
  #why: Sight['why'] = 'moved';
  #place: Place | null = null;
  #near = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #raised = 0;
  #focused = document.hasFocus();
  readonly #host: HTMLElement;
  readonly #box: HTMLElement;

  /**
   * @param host the one node on the page
   * @param box what holds the sidebar's frame, in the host's root and in the page already
   */
  constructor(host: HTMLElement, box: HTMLElement) {
    this.#host = host;
    this.#box = box;
    const { signal } = this.#stop;
    // The page's script ends first: by then what was opened is open.
    this.#top = new TopLayer(host, () => queueMicrotask(() => this.#lookSoon()), signal);
    this.raise();
    addEventListener('fullscreenchange', () => this.look(), { signal, capture: true });
    addEventListener('resize', () => this.look(), { signal });
    for (const type of ['focus', 'blur']) addEventListener(type, () => this.#feelFocus(), { signal });
    box.addEventListener('pointerenter', () => {
      this.#near = true;
      this.look();
    });
    box.addEventListener('pointerleave', () => {
      this.#near = false;
    });
    this.#tick();
  }

  end(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
  }

  /** Whether the sidebar is in plain sight now and was for long enough. */
  sight(): Sight {
    this.look();
    const clear = performance.now() - this.#since >= HOLD_MS;
    return { clear, why: clear ? null : this.#why };
  }

  /**
   * Puts the frame over everything that is in the top layer now. Both steps happen before the browser draws or moves the focus,
   * so the frame's document, its focus and its selection stay as they are.
   */
  raise(): void {
    const { strangers } = this.#top.look(document);
    if (this.#box.matches(':popover-open')) this.#box.hidePopover();
    if (this.#box.isConnected) this.#box.showPopover();
    this.#top.settle(strangers);
    this.#raised = performance.now();
  }

  /** Looks whether anything is in the way, takes it out of the way where that is possible, and writes down when it was. */
  look(): void {
    if (!this.#box.isConnected) {
      this.#disturbed('moved');
      return;
    }
    const { strangers, obstacle } = this.#top.look(document);
    if (strangers.length > 0 || !this.#box.matches(':popover-open')) {
      this.#disturbed('covered');
      // A film in full screen is what the reader wants to see; the sidebar comes back after it.
      if (obstacle !== 'fullscreen') this.raise();
    }
    if (obstacle) this.#disturbed(obstacle === 'dialog' ? 'dialog' : 'covered');
    else this.#measure();
  }

  #measure(): void {
    const zoom = (this.#host as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    // A page's zoom would have the sidebar grow out of its place.
    const counter = zoom === 1 ? '' : String(1 / zoom);
    if (this.#box.style.zoom !== counter) {
      this.#box.style.zoom = counter;
      this.#disturbed('moved');
    }
    const { left, top, width, height } = this.#box.getBoundingClientRect();
    const place = { left, top, width, height };
    if (this.#place === null || differ(place, this.#place)) this.#disturbed('moved');
    this.#place = place;
    const across = Math.min(innerWidth, document.documentElement.clientWidth);
    const inside = left >= -SLACK && top >= -SLACK && left + width <= innerWidth + SLACK;
    const whole = inside && top + height <= innerHeight + SLACK && (width >= 200 || width >= across - SLACK);
    if (!whole || !isVisible(this.#box)) this.#disturbed('hidden');
    else if (!isHit(this.#host, this.#box)) this.#disturbed('covered');
  }

  #disturbed(why: Sight['why']): void {
    this.#since = performance.now();
    this.#why = why;
  }

  /** A window that lay over this one and went away with the first press of a double click. */
  #feelFocus(): void {
    const focused = document.hasFocus();
    if (focused && !this.#focused) this.#disturbed('covered');
    this.#focused = focused;
  }

  #lookSoon(): void {
    if (!this.#stop.signal.aborted && performance.now() - this.#raised > AGAIN_MS) this.look();
  }

  #tick(): void {
    if (this.#stop.signal.aborted) return;
    if (!document.hidden) this.look();
    this.#timer = setTimeout(() => this.#tick(), this.#near ? NEAR_MS : FAR_MS);
  }
}
