/**
 * The slim tab at the edge while the sidebar is closed: "9 quotes · 2 other accounts". It has one size whatever it says, and its words are
 * generated content with a label, so that a page's `window.find()` comes upon nothing that tells of the library.
 */
import type { PageTheme } from '../../../components/sources/colours/slot-rules';
import { element, type OverlayRoot } from './overlay-root';

export class EdgeTab {
  #button: HTMLButtonElement | null = null;
  readonly #overlay: OverlayRoot;
  readonly #open: () => void;

  constructor(overlay: OverlayRoot, open: () => void) {
    this.#overlay = overlay;
    this.#open = open;
  }

  show(text: string, theme: PageTheme, failed = false): void {
    if (!this.#button) {
      this.#button = element('button', 'edge');
      this.#button.type = 'button';
      this.#button.addEventListener('click', (event) => {
        if (event.isTrusted) this.#open();
      });
    }
    this.#button.dataset.words = text;
    this.#button.title = text;
    this.#button.setAttribute('aria-label', text);
    this.#button.dataset.theme = theme;
    this.#button.classList.toggle('failed', failed);
    if (!this.#button.isConnected) this.#overlay.root.append(this.#button);
  }

  hide(): void {
    this.#button?.remove();
  }
}
