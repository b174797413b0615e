/**
 * The sidebar: a page of the extension in an iframe inside the closed root. The page cannot look into it, nor hear
 * the keys that are typed there. The frame proves by a nonce that this content script opened it. The nonce is handed to the
 * frame's own window and stands in no address and no attribute: a browser's reports (permissions policy, embedder policy) tell a page
 * the address of every frame, those in closed roots included, and an `allow` is what the first of them are about.
 */

import browser from 'webextension-polyfill';
import { newUuid } from '../../../engine/model/uuid';
import { ask } from '../../../protocol/client';
import type { Sight } from '../../../protocol/messages/telling';
import { FRAMED_SIDEBAR } from '../../../protocol/sidebar-address';
import { element, type OverlayRoot } from '../overlay/overlay-root';
import type { PageStyles } from '../painting/page-styles';
import { FrameGuard } from './frame-guard';

/** Narrower, the words do not fit; wider, no article is left beside it. In CSS pixels. */
const NARROWEST = 280;
const WIDEST = 720;
const STEP = 24;

/** The origin of the extension's pages: in Chromium not that of `getURL`, which changes with each start. */
const OWN_ORIGIN = browser.runtime
  .getURL('')
  .replace(/^(chrome-extension:\/\/)[^/]+/, (_address, scheme: string) => scheme + browser.runtime.id)
  .replace(/\/$/, '');

interface SidebarFrameEvents {
  opened(): void;
  closed(): void;
  resized(width: number): void;
}

export class SidebarFrame {
  #box: HTMLElement | null = null;
  #guard: FrameGuard | null = null;
  #aside = false;
  #width = 380;
  readonly #overlay: OverlayRoot;
  readonly #styles: PageStyles;
  readonly #label: { sidebar: string; grip: string };
  readonly #events: SidebarFrameEvents;

  constructor(
    overlay: OverlayRoot,
    styles: PageStyles,
    label: { sidebar: string; grip: string },
    events: SidebarFrameEvents,
  ) {
    this.#overlay = overlay;
    this.#styles = styles;
    this.#label = label;
    this.#events = events;
  }

  get open(): boolean {
    return this.#box !== null;
  }

  /** Where it stands; `null` while it is closed. */
  get place(): DOMRect | null {
    return this.#box?.getBoundingClientRect() ?? null;
  }

  /** Shows the sidebar beside the article, unless the browser's side panel does (`false`); `article` is moved aside where the sidebar would cover its words; `null` where there is none. */
  async show(width: number, article: Element | null): Promise<boolean> {
    if (this.#box) return true;
    this.#width = Math.min(WIDEST, Math.max(NARROWEST, width));
    const nonce = newUuid();
    const box = element('div', 'frame');
    box.style.setProperty(this.#overlay.property('--width'), `${this.#width}px`);
    this.#box = box;
    const wanted = await ask('reader/vouch', { nonce }).catch((error: unknown) => {
      if (this.#box === box) this.#box = null;
      throw error;
    });
    if (this.#box !== box) return true;
    if (!wanted) {
      this.#box = null;
      return false;
    }
    const frame = document.createElement('iframe');
    frame.title = this.#label.sidebar;
    frame.addEventListener('load', () => frame.contentWindow?.postMessage(nonce, OWN_ORIGIN));
    frame.src = browser.runtime.getURL(FRAMED_SIDEBAR);
    box.append(this.#grip(box), frame);
    // In the top layer nothing that a page does to its root or its elements reaches it.
    box.popover = 'manual';
    this.#overlay.root.append(box);
    this.#guard = new FrameGuard(this.#overlay.host, box);
    this.#moveAside(article);
    this.#events.opened();
    return true;
  }

  hide(): void {
    if (!this.#box) return;
    this.#takeAway();
    this.#events.closed();
  }

  #takeAway(): void {
    this.#guard?.end();
    this.#guard = null;
    this.#box?.remove();
    this.#box = null;
    this.#moveBack();
  }

  /** Whether the sidebar is in plain sight, and was for a moment. */
  sight(): Sight {
    return this.#guard?.sight() ?? { clear: false, why: 'hidden' };
  }

  get frame(): HTMLIFrameElement | null {
    return this.#box?.querySelector('iframe') ?? null;
  }

  /** Moves the keyboard into the sidebar. */
  focus(): void {
    this.frame?.focus();
  }

  set width(width: number) {
    this.#width = Math.min(WIDEST, Math.max(NARROWEST, width));
    this.#box?.style.setProperty(this.#overlay.property('--width'), `${this.#width}px`);
    if (this.#aside) void this.#styles.margin(this.#width);
  }

  /** A frame that was taken out of the page is another document when it is back, and has to be vouched for anew. */
  async renew(article: Element | null): Promise<void> {
    if (!this.#box) return;
    this.#takeAway();
    await this.show(this.#width, article);
  }

  #moveAside(article: Element | null): void {
    if (!article) return;
    // A window that is too narrow now may be made wider: the rule itself asks for the room.
    if (article.getBoundingClientRect().right <= innerWidth - this.#width) return;
    this.#aside = true;
    void this.#styles.margin(this.#width);
  }

  #moveBack(): void {
    if (this.#aside) void this.#styles.margin(null);
    this.#aside = false;
  }

  /** The edge that is dragged, or moved with the arrow keys. */
  #grip(box: HTMLElement): HTMLElement {
    const grip = element('div', 'grip');
    grip.tabIndex = 0;
    grip.setAttribute('role', 'separator');
    grip.setAttribute('aria-orientation', 'vertical');
    grip.setAttribute('aria-label', this.#label.grip);
    const tell = () => grip.setAttribute('aria-valuenow', String(this.#width));
    tell();
    grip.addEventListener('pointerdown', (down) => {
      grip.setPointerCapture(down.pointerId);
      box.classList.add('dragging');
      const move = (event: PointerEvent) => {
        this.width = innerWidth - event.clientX;
        tell();
      };
      grip.addEventListener('pointermove', move);
      grip.addEventListener(
        'lostpointercapture',
        () => {
          grip.removeEventListener('pointermove', move);
          box.classList.remove('dragging');
          this.#events.resized(this.#width);
        },
        { once: true },
      );
    });
    grip.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.width = this.#width + step;
      tell();
      this.#events.resized(this.#width);
    });
    return grip;
  }
}
