/** When a page that changes is read again: once it is quiet, and ever more rarely where it does not come to rest. */

/** How long the page must be quiet before it is read again, and how long the longest run of changes is waited out. */
const QUIET_MS = 300;
const PATIENCE_MS = 2_000;
/** A page that rewrites itself without end is read ever more rarely, up to this; one that came to rest is read sooner. */
const LONGEST_WAIT_MS = 15_000;
const LONGEST_QUIET_MS = 4_000;
/** Reading takes at most one tenth of the page's time. */
const SHARE_OF_TIME = 10;
/** Other texts in a row, each within `PATIENCE_MS` or so of the one before, after which the page is read ever more rarely too. */
const SWAPS = 4;
const SWAPPED_WITHIN_MS = 5_000;

/** What changed: the page's address, or nodes under the same one. */
type Why = 'address' | 'nodes';

export class ReadingPace {
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #firstChange = 0;
  #wait = QUIET_MS;
  /** The page would not come to rest before this look. */
  #restless = false;
  #swaps = 0;
  #lastSwap = Number.NEGATIVE_INFINITY;
  readonly #read: (why: Why) => Promise<boolean> | boolean;
  readonly #took: () => number;
  readonly #signal: AbortSignal;

  /**
   * @param read reads the page; answers whether its text was another one
   * @param took milliseconds that the last reading took
   */
  constructor(read: (why: Why) => Promise<boolean> | boolean, took: () => number, signal: AbortSignal) {
    this.#read = read;
    this.#took = took;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#quiet));
  }

  /** The page changed: it is read as soon as it is quiet. */
  soon(why: Why): void {
    if (this.#signal.aborted) return;
    const now = performance.now();
    if (this.#quiet === undefined) this.#firstChange = now;
    else if (now - this.#firstChange > Math.max(PATIENCE_MS, this.#wait)) {
      this.#restless = true;
      return;
    }
    clearTimeout(this.#quiet);
    // A page that is read slowly is left alone for longer than one that is only restless.
    const slow = Math.min(this.#took() * SHARE_OF_TIME, LONGEST_WAIT_MS);
    const pause = Math.max(slow, Math.min(this.#wait, LONGEST_QUIET_MS));
    this.#quiet = setTimeout(() => void this.#look(why), pause);
  }

  /** The reader did something, or the address changed: the next look is as quick as the first. */
  quicken(): void {
    this.#wait = QUIET_MS;
  }

  async #look(why: Why): Promise<void> {
    clearTimeout(this.#quiet);
    this.#quiet = undefined;
    this.#firstChange = 0;
    const wasRestless = this.#restless;
    this.#restless = false;
    const other = await this.#read(why);
    const now = performance.now();
    if (other) {
      const inARow = now - this.#lastSwap < Math.max(SWAPPED_WITHIN_MS, 2 * this.#wait);
      this.#swaps = inARow ? this.#swaps + 1 : 1;
      this.#lastSwap = now;
    }
    const settles = other && !wasRestless && this.#swaps < SWAPS;
    this.#wait = settles ? QUIET_MS : Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    this.#wait = Math.max(this.#wait, Math.min(this.#took() * SHARE_OF_TIME, LONGEST_WAIT_MS));
  }
}
