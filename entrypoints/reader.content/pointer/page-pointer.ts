/** The reader acting on the page: pointing at a quote, clicking it, stepping from one to the next, selecting words. */
import { t } from '../../../components/i18n/i18n';
import type { Attribution, Span } from '../../../engine/model';
import type { Arrival } from '../../../protocol/messages/telling';
import type { OverlayRoot } from '../overlay/overlay-root';
import { bringIntoView } from '../painting/bring-into-view';
import type { NoteMarks } from '../painting/note-marks';
import { domRangeOf, quoteUnder, rectsOf } from '../painting/pointing';
import { Card } from './card';
import { describeCarried, describeSource } from './describe-source';
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
  /** A quote was stepped to by key that the page does not show. */
  missed(): void;
}

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
    this.#card = new Card(overlay, {
      of: describeSource,
      carried: describeCarried,
      source: t('chainSource'),
    });
    this.#noteButton = new NoteButton(overlay, t('note'), () => this.noteSelection());
    addEventListener('mousemove', (event) => this.#move(event), { signal, passive: true });
    addEventListener('scroll', () => this.#card.hide(), { signal, passive: true, capture: true });
    addEventListener('click', (event) => this.#click(event), { signal });
    document.addEventListener('selectionchange', () => this.#selecting(), { signal });
  }

  /** Another article, or none: nothing is current any more. */
  reset(): void {
    this.#current = -1;
    this.#card.hide();
    this.#noteButton.hide();
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
    else this.#showCard(shown, entry.attribution, rectsOf(shown.map, entry.start, entry.end)[0]);
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
    if (!span) return;
    this.#noteButton.hide();
    this.#events.note(span);
  }

  /** Mice tell of every pixel; once a frame is enough. */
  #move(event: MouseEvent): void {
    if (!this.#shown() || event.target === this.#overlay.host || event.buttons) return;
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
    else this.#card.hide();
  }

  #showCard(shown: Shown, attribution: Attribution, at: DOMRect | undefined): void {
    if (!at) return;
    const { sources } = shown.painting.attributions;
    const source = sources.find((one) => one.id === attribution.sourceId) ?? null;
    this.#card.show(shown.article.text, attribution, source, at, shown.theme);
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
