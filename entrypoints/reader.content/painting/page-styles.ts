/**
 * The rules that lie over the page itself: the colours of its quotes, and the room that its root leaves for the sidebar. The background has the
 * browser insert them as the reader's own style (`reader/style`), which no script of the page can see, switch off or outdo, and which
 * works in Firefox 140, whose content scripts cannot adopt a sheet.
 */
import { ask } from '../../../protocol/client';
import type { PageStyle } from '../../../protocol/messages/reader';

/** After so many refusals in a row nothing more is asked for until something else is wanted. */
const PATIENCE = 5;

/** One kind of style: the one wanted, and the one that is inserted. One message is under way at a time. */
class InsertedStyle {
  #wanted: PageStyle | null = null;
  #inserted: PageStyle | null = null;
  #refusals = 0;
  #work: Promise<void> | null = null;

  set(style: PageStyle | null): Promise<void> {
    if (!isSame(style, this.#wanted)) this.#refusals = 0;
    this.#wanted = style;
    this.#work ??= this.#change().finally(() => {
      this.#work = null;
    });
    return this.#work;
  }

  async #change(): Promise<void> {
    while (!isSame(this.#wanted, this.#inserted) && this.#refusals < PATIENCE) {
      const on = this.#wanted;
      try {
        await ask('reader/style', { on, off: this.#inserted });
        this.#inserted = on;
        this.#refusals = 0;
      } catch {
        // The next look at the page tries again.
        this.#refusals++;
        return;
      }
    }
  }
}

const isSame = (one: PageStyle | null, other: PageStyle | null) =>
  JSON.stringify(one) === JSON.stringify(other);

export class PageStyles {
  readonly #quotes = new InsertedStyle();
  readonly #margin = new InsertedStyle();

  /** Colours the quotes, or no longer. Settles when the browser has done so, or will not for now. */
  quotes(style: Extract<PageStyle, { of: 'quotes' }> | null): Promise<void> {
    return this.#quotes.set(style);
  }

  /** Moves the page aside for a sidebar of so many CSS pixels, or back. */
  margin(width: number | null): Promise<void> {
    return this.#margin.set(width === null ? null : { of: 'margin', width });
  }
}
