/**
 * Keeps the keyboard in the sidebar while the reader types there. A page may call `focus()` as often as it likes; keys that were
 * meant for a note would go to it then. Only the reader moves the keyboard: by a press on the page, with Tab, to another window.
 */

import { passOn } from './first-keys';

/** Keys that reach the page so long after a loss, or after the last of them, were meant for the note; milliseconds. */
const MEANT_MS = 1_500;

/** How often at most the sidebar is told, in milliseconds. */
const TELL_MS = 1_000;

/** Keys with which the reader leaves what they are in. */
const LEAVING = new Set(['Tab', 'Escape', 'F6']);

const MOVES = new Set(['focus', 'blur', 'focusin', 'focusout']);

export class FocusKeeper {
  #typing = false;
  /** Until when keys are kept from the page. */
  #until = 0;
  #taking = false;
  #told = Number.NEGATIVE_INFINITY;
  /** What the pointer is on: a press inside another frame is told to nobody here. */
  #under: EventTarget | null = null;
  readonly #root: ShadowRoot;
  readonly #frame: () => HTMLIFrameElement | null;
  readonly #taken: () => void;

  /**
   * @param root the closed root that the sidebar's frame is in
   * @param frame the sidebar's frame, while there is one
   * @param taken told, once in a while, that the page takes the keyboard
   */
  constructor(
    root: ShadowRoot,
    frame: () => HTMLIFrameElement | null,
    taken: () => void,
    signal: AbortSignal,
  ) {
    this.#root = root;
    this.#frame = frame;
    this.#taken = taken;
    const first = { signal, capture: true };
    passOn((event) => this.#hear(event), signal);
    addEventListener('pointerover', (event) => (this.#under = event.target), { ...first, passive: true });
  }

  #hear(event: Event): void {
    if (MOVES.has(event.type)) this.check();
    else if (event.type !== 'pointerdown') this.#key(event);
    else if (event.isTrusted) this.typing(false);
  }

  /** The reader types in the sidebar, or does not any more. */
  typing(typing: boolean): void {
    this.#typing = typing;
    if (!typing) this.#until = 0;
  }

  /** Looks whether the keyboard has left the sidebar without the reader's doing, and takes it back. */
  check(): void {
    const frame = this.#frame();
    // In another window, or in the browser's own fields, is where the reader went.
    if (!this.#typing || !frame || this.#taking || !document.hasFocus()) return;
    if (this.#isIn(frame)) return;
    const active = document.activeElement;
    if (active?.localName === 'iframe' && active === this.#under) {
      this.typing(false);
      return;
    }
    const now = performance.now();
    this.#until = now + MEANT_MS;
    this.#takeBack(frame);
    this.#tell();
  }

  /** Whether the frame has the focus of this document, and this document's own window has not. */
  #isIn(frame: HTMLIFrameElement): boolean {
    return this.#root.activeElement === frame;
  }

  /** Once in a turn: a page that does the same in its own listener would never come to an end. */
  #takeBack(frame: HTMLIFrameElement): void {
    this.#taking = true;
    frame.focus({ preventScroll: true });
    setTimeout(() => {
      this.#taking = false;
      this.check();
    });
  }

  /** The frame itself says that it lost the keyboard: a page can keep events of its own document from us, not those. */
  lost(): void {
    const frame = this.#frame();
    if (!this.#typing || !frame || !document.hasFocus()) return;
    // `window.focus()` leaves the frame the active element, without the keys.
    if (this.#isIn(frame)) {
      this.#until = performance.now() + MEANT_MS;
      frame.blur();
      frame.focus({ preventScroll: true });
      this.#tell();
    } else this.check();
  }

  /** A page that takes it thirty times a second is told of once in a while. */
  #tell(): void {
    const now = performance.now();
    if (now - this.#told < TELL_MS) return;
    this.#told = now;
    this.#taken();
  }

  #key(event: Event): void {
    if (!this.#typing || !event.isTrusted || performance.now() > this.#until) return;
    if (LEAVING.has((event as KeyboardEvent).key)) {
      this.typing(false);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#until = performance.now() + MEANT_MS;
  }
}
