/** The reader acting on the page: pointing at a quote, clicking it, stepping from one to the next, selecting words. */
import { t } from '../../../components/i18n/i18n';
import { huesOf } from '../../../components/sources/colours/source-hues';
import type { Attribution, Span } from '../../../engine/model';
import type { Arrival } from '../../../protocol/messages/telling';
import type { OverlayRoot } from '../overlay/overlay-root';
import { bringIntoView } from '../painting/bring-into-view';
import type { NoteMarks } from '../painting/note-marks';
import { hueOfAttribution } from '../painting/painter';
import { domRangeOf, quoteUnder, rectsOf } from '../painting/pointing';
import { Card, type CardAct } from './card';
import type { Box } from './card-place';
import { describeCarried, describeSource, sourceAt } from './describe-source';
import { NoteButton, selectedSpan } from './note-button';
import type { Shown } from './shown';

/** What the pointer asks for. */
interface PagePointerEvents {
  /** A quote was clicked: the sidebar should open and go to it. */
  clicked(attribution: Attribution): void;
  /** A quote was stepped to by key: an open sidebar should go to it. */
  stepped(attribution: Attribution): void;
  /** A note is wanted on a passage. */
  note(span: Span): void;
  /** A button of a quote's card was pressed; answers what the button is to say, if anything. */
  act(act: CardAct, attribution: Attribution): Promise<string | null>;
  /** Where the open sidebar stands. */
  beside(): Box | null;
  /** A quote was stepped to by key that the page does not show. */
  missed(): void;
}

/** The pointer has so long to go from the quote to its card, in milliseconds. */
const ON_THE_WAY_MS = 300;

/** How long a passage that is no quote is framed when the reader goes to it. */
const PASSAGE_MS = 4_000;

/** Whether a click there belongs to the page: a link inside a quote stays a link. */
const isThePages = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('a,button,input,select,textarea,summary,[contenteditable]') !== null;

export class PagePointer {
  readonly #card: Card;
  readonly #noteButton: NoteButton;
  #current = -1;
  #pointed: MouseEvent | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** The card came by a key: Tab leads to its buttons. */
  #byKey = false;
  /** What had the keyboard before the card. */
  #before: Element | null = null;
  /** What was pressed with last: a finger has no pointer that stays over a quote. */
  #finger = false;
  readonly #overlay: OverlayRoot;
  readonly #noteMarks: NoteMarks;
  readonly #shown: () => Shown | null;
  readonly #events: PagePointerEvents;

  constructor(
    overlay: OverlayRoot,
    noteMarks: NoteMarks,
    shown: () => Shown | null,
    events: PagePointerEvents,
    signal: AbortSignal,
  ) {
    this.#overlay = overlay;
    this.#noteMarks = noteMarks;
    this.#shown = shown;
    this.#events = events;
    this.#card = new Card(
      overlay,
      {
        of: describeSource,
        carried: describeCarried,
        source: t('chainSource'),
        acts: { note: t('note'), copy: t('copyCitation'), compare: t('compare') },
      },
      (act, attribution) => void this.#act(act, attribution),
    );
    this.#noteButton = new NoteButton(overlay, t('note'), (span) => this.#note(span));
    addEventListener('mousemove', (event) => this.#move(event), { signal, passive: true });
    addEventListener('scroll', (event) => event.target !== overlay.host && this.#hideCard(), {
      signal,
      passive: true,
      capture: true,
    });
    addEventListener('resize', () => this.#hideCard(), { signal, passive: true });
    addEventListener('pointerdown', (event) => this.#pressed(event), {
      signal,
      passive: true,
      capture: true,
    });
    addEventListener('click', (event) => this.#click(event), { signal });
    addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    signal.addEventListener('abort', () => clearTimeout(this.#leaving));
    document.addEventListener('selectionchange', () => this.#selecting(), { signal });
  }

  /** Another article, or none: nothing is current any more. */
  reset(): void {
    this.#current = -1;
    this.#hideCard();
    this.#noteButton.hide();
  }

  #hideCard(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    this.#byKey = false;
    this.#card.hide();
  }

  /** Goes to the next or previous quote; from the last one on to the first. */
  async step(by: 1 | -1): Promise<void> {
    const shown = this.#shown();
    const count = shown?.quotes.entries.length ?? 0;
    if (!shown || count === 0) return;
    const at = this.#current < 0 && by < 0 ? count - 1 : (this.#current + by + count) % count;
    const entry = shown.quotes.entries[at]!;
    const arriving = this.go([entry.start, entry.end]);
    this.#current = at;
    this.#events.stepped(entry.attribution);
    const arrival = await arriving;
    if (this.#current !== at || this.#shown()?.map !== shown.map) return;
    if (arrival !== 'seen') this.#events.missed();
    else {
      this.#showCard(shown, entry.attribution, rectsOf(shown.map, entry.start, entry.end)[0]);
      this.#byKey = true;
    }
  }

  /** Brings a passage into sight and frames it. Answers whether the words are to be seen. */
  async go(span: Span): Promise<Arrival> {
    const shown = this.#shown();
    const range = shown && domRangeOf(shown.map, span[0], span[1]);
    if (!range) return 'hidden';
    this.#current = shown.quotes.entries.findIndex((entry) => entry.start === span[0]);
    const arriving = bringIntoView(range, this.#overlay.host);
    // What is no quote is a note's passage: a frame that stayed on it would tell a page that looks for such where it is.
    this.#noteMarks.frame(span, this.#current < 0 ? PASSAGE_MS : undefined);
    return arriving;
  }

  /** Asks for a note on the words that are selected, if they are the article's. */
  noteSelection(): void {
    const shown = this.#shown();
    const span = shown && selectedSpan(shown);
    if (span) this.#note(span);
  }

  #note(span: Span): void {
    this.#noteButton.hide();
    this.#events.note(span);
  }

  /** Mice tell of every pixel; once a frame is enough. */
  #move(event: MouseEvent): void {
    // A page may make a move up, so that the card stands where it expects a click. After a tap browsers make moves up.
    if (!event.isTrusted || !this.#shown() || event.buttons || this.#finger) return;
    if (event.target === this.#overlay.host) {
      clearTimeout(this.#leaving);
      this.#leaving = undefined;
      return;
    }
    if (!this.#pointed) requestAnimationFrame(() => this.#point());
    this.#pointed = event;
  }

  #point(): void {
    const event = this.#pointed;
    const shown = this.#shown();
    this.#pointed = null;
    if (!event || !shown) return;
    const { clientX: x, clientY: y } = event;
    const attribution = quoteUnder(shown.map, shown.quotes, x, y);
    if (attribution) this.#showCard(shown, attribution, new DOMRect(x - 12, y - 10, 24, 20));
    else if (!this.#byKey) this.#leaving ??= setTimeout(() => this.#hideCard(), ON_THE_WAY_MS);
  }

  #showCard(shown: Shown, attribution: Attribution, at: DOMRect | undefined): void {
    if (!at) return;
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    if (this.#card.of !== attribution) this.#byKey = false;
    const found = shown.painting.attributions;
    const source = sourceAt(shown.article.text, found, attribution);
    const places = () => {
      const beside = this.#events.beside();
      const lines = attribution.content.flatMap(([start, end]) => rectsOf(shown.map, start, end));
      return { lines, at, taken: beside ? [beside] : [] };
    };
    const { [shown.theme]: shade } = hueOfAttribution(attribution, huesOf(found));
    this.#card.show(shown.article.text, attribution, source, places, shade.colour, shown.theme);
  }

  async #act(act: CardAct, attribution: Attribution): Promise<void> {
    if (act !== 'copy') this.#hideCard();
    const words = await this.#events.act(act, attribution);
    if (words !== null && this.#card.of === attribution) this.#card.say(act, words);
  }

  #pressed(event: PointerEvent): void {
    this.#finger = event.pointerType === 'touch';
    // A press elsewhere ends what a tap or a key began.
    if (event.isTrusted && event.target !== this.#overlay.host && (this.#finger || this.#byKey)) {
      const shown = this.#shown();
      const on = shown && quoteUnder(shown.map, shown.quotes, event.clientX, event.clientY);
      if (on !== this.#card.of) this.#hideCard();
    }
  }

  /** Where a key brought the card, Tab goes on to its buttons and behind them back; Escape puts it away. */
  #key(event: KeyboardEvent): void {
    if (!event.isTrusted || !this.#card.of || event.altKey || event.ctrlKey || event.metaKey) return;
    const inside = this.#card.hasFocus('anywhere');
    if (event.key === 'Escape') {
      if (inside) this.#leaveCard(event);
      this.#hideCard();
    } else if (event.key !== 'Tab') {
      // Other keys are the page's, or press a button.
    } else if (inside) {
      if (this.#card.hasFocus(event.shiftKey ? 'first' : 'last')) {
        this.#leaveCard(event);
        this.#hideCard();
      }
    } else if (this.#byKey && !event.shiftKey) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#before = document.activeElement;
      this.#card.focus();
    }
  }

  #leaveCard(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
  }

  #click(event: MouseEvent): void {
    const shown = this.#shown();
    // Only the reader's own clicks count, never those that a page's scripts make up.
    if (!shown || !event.isTrusted || event.button !== 0 || event.defaultPrevented) return;
    if (event.target === this.#overlay.host || isThePages(event.target) || !getSelection()?.isCollapsed)
      return;
    const attribution = quoteUnder(shown.map, shown.quotes, event.clientX, event.clientY);
    const span = attribution?.content[0];
    if (!attribution || !span) return;
    // A tap is what pointing is to a mouse; the second one is the click.
    if (this.#finger && this.#card.of !== attribution) {
      this.#showCard(shown, attribution, new DOMRect(event.clientX - 12, event.clientY - 10, 24, 20));
      return;
    }
    this.#hideCard();
    this.#noteMarks.frame(span);
    this.#events.clicked(attribution);
  }

  #selecting(): void {
    const shown = this.#shown();
    const span = shown && selectedSpan(shown);
    if (!span) this.#noteButton.hide();
    else this.#noteButton.show(shown.theme, shown.map, span);
  }
}
