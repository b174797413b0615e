/**
 * Notices that a page shows other words though none of the article's nodes changed: "read more" that sets a style, a class
 * or an attribute. A check reads no text; it counts the characters that are shown, and runs ever more rarely on a page that animates.
 */
import { shownLength } from '../../../engine/pages/blocks/shown-length';

/** Milliseconds between two checks: at first, and at most. */
const SOON_MS = 250;
const LATEST_MS = 8_000;
/** Checks take at most one thirtieth of the page's time. */
const SHARE_OF_TIME = 30;

/** Attributes by which pages show and hide. */
export const SHOWING = ['style', 'class', 'hidden', 'open', 'aria-hidden', 'aria-expanded'];

/** The element whose words belong together with the article's: what opens may stand beside the paragraphs. */
const scopeOf = (root: Element): Element => root.closest('article,main,[role="main"]') ?? root;

export class ChangeWatch {
  #root: Element | null = null;
  #scope: Element | null = null;
  #length = 0;
  #pause = SOON_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed: () => void;

  /** @param changed called when other words are shown than at the last look */
  constructor(changed: () => void, signal: AbortSignal) {
    this.#changed = changed;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** The article's element was read just now. */
  read(root: Element | null): void {
    this.#root = root;
    this.#scope = root && scopeOf(root);
    if (this.#scope) this.#length = this.#look(this.#scope);
  }

  /** Whether what happens there may show or hide words of the article. */
  concerns(node: Node): boolean {
    const scope = this.#scope;
    return scope !== null && (scope.contains(node) || node.contains(scope));
  }

  /** Something may be shown now that was not; `asked`: by the reader, so that it is looked at soon. */
  soon(asked = false): void {
    if (asked) {
      this.#pause = SOON_MS;
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.#scope?.isConnected || !this.#root) return;
      const start = performance.now();
      const before = this.#length;
      this.#length = this.#look(this.#scope);
      const took = performance.now() - start;
      this.#pause = Math.min(LATEST_MS, Math.max(this.#pause * 2, took * SHARE_OF_TIME));
      if (this.#length !== before) this.#changed();
    }, this.#pause);
  }

  #look(scope: Element): number {
    try {
      return shownLength(scope);
    } catch {
      return this.#length;
    }
  }
}
