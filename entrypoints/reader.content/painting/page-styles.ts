/**
 * The rules that lie over the page itself: the colours of its quotes, and the room that its root leaves for the sidebar. The background has the
 * browser insert them as the reader's own style (`reader/dress`), which no script of the page can see, switch off or outdo, and which
 * works in Firefox 140, whose content scripts cannot adopt a sheet.
 */
import { ask } from '../../../protocol/client';
import type { PageDress } from '../../../protocol/messages/reader';

/** After so many refusals in a row nothing more is asked for until something else is wanted. */
const PATIENCE = 5;

/** What the page is to wear and wears of one kind; one message is under way at a time. */
class Garment {
  #wanted: PageDress | null = null;
  #worn: PageDress | null = null;
  #refusals = 0;
  #work: Promise<void> | null = null;

  wear(dress: PageDress | null): Promise<void> {
    if (!isSame(dress, this.#wanted)) this.#refusals = 0;
    this.#wanted = dress;
    this.#work ??= this.#change().finally(() => {
      this.#work = null;
    });
    return this.#work;
  }

  async #change(): Promise<void> {
    while (!isSame(this.#wanted, this.#worn) && this.#refusals < PATIENCE) {
      const on = this.#wanted;
      try {
        await ask('reader/dress', { on, off: this.#worn });
        this.#worn = on;
        this.#refusals = 0;
      } catch {
        // The next look at the page tries again.
        this.#refusals++;
        return;
      }
    }
  }
}

const isSame = (one: PageDress | null, other: PageDress | null) =>
  JSON.stringify(one) === JSON.stringify(other);

export class PageStyles {
  readonly #quotes = new Garment();
  readonly #room = new Garment();

  /** Colours the quotes, or no longer. Settles when the browser has done so, or will not for now. */
  quotes(dress: Extract<PageDress, { of: 'quotes' }> | null): Promise<void> {
    return this.#quotes.wear(dress);
  }

  /** Moves the page aside for a sidebar of so many CSS pixels, or back. */
  room(width: number | null): Promise<void> {
    return this.#room.wear(width === null ? null : { of: 'room', width });
  }
}
