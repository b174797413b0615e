/**
 * The small card at a quote: who says it and through whom, drawn as linked dots, and what can be done with it. It stands on no line of the quote
 * (`card-place.ts`). The same three buttons are always there: which other accounts have the quote is nothing that a page may measure.
 */

import { CARRIED_SIGN } from '../../../components/sources/carried-sign';
import type { PageTheme } from '../../../components/sources/colours/slot-rules';
import type { Attribution, ChainLink, Source } from '../../../engine/model';
import { element, type OverlayRoot } from '../overlay/overlay-root';
import { isInSight } from '../overlay/plain-sight';
import { type Box, placeCard } from './card-place';

export interface CardText {
  who: string;
  badge: string;
  /** "× denied", where the source does not assert the words; else empty. */
  stance: string;
  /** How the source knows and why it is unnamed, where the article says it: a line each. */
  grounds: string[];
}

/** What a button of the card does. */
const ACTS = ['note', 'copy', 'compare'] as const;
export type CardAct = (typeof ACTS)[number];

interface CardWords {
  of(text: string, attribution: Attribution, source: Source | null): CardText;
  /** What a link that another sentence says rests on; empty where no words tell. */
  carried(text: string, link: ChainLink): string;
  /** What the source is called in the chain, where its name stands above. */
  source: string;
  acts: Record<CardAct, string>;
}

/** Where the quote stands, and what stands around. */
interface CardPlaces {
  /** The boxes of the quote's lines as they are now. */
  lines: readonly Box[];
  /** The part of them that is pointed at. */
  at: Box;
  /** The open sidebar. */
  taken: readonly Box[];
}

/** A press counts when the card has stood in its place for so long, in milliseconds: nobody means what came under the finger just now. */
const STOOD_MS = 300;

export class Card {
  #card: HTMLElement | null = null;
  #of: Attribution | null = null;
  #covers = false;
  #since = 0;
  readonly #overlay: OverlayRoot;
  readonly #words: CardWords;
  readonly #act: (act: CardAct, attribution: Attribution) => void;

  constructor(overlay: OverlayRoot, words: CardWords, act: (act: CardAct, attribution: Attribution) => void) {
    this.#overlay = overlay;
    this.#words = words;
    this.#act = act;
  }

  /** The quote that it is shown for. */
  get of(): Attribution | null {
    return this.#of;
  }

  /** `text`: the article's. `places` is asked for only where the card has to be placed. `colour`: the speaker's. */
  show(
    text: string,
    attribution: Attribution,
    source: Source | null,
    places: () => CardPlaces,
    colour: string,
    theme: PageTheme,
  ): void {
    const stays = this.#of === attribution && this.#card;
    if (stays && !this.#covers) return;
    if (!stays) {
      this.hide();
      this.#card = this.#draw(text, attribution, source, colour, theme);
      this.#of = attribution;
      this.#overlay.root.append(this.#card);
    }
    this.#place(places());
  }

  #place({ lines, at, taken }: CardPlaces): void {
    const card = this.#card;
    if (!card) return;
    const { clientWidth, clientHeight } = document.documentElement;
    // Without a doctype the root is as tall as the page.
    const room = {
      left: 0,
      top: 0,
      right: Math.min(innerWidth, clientWidth || innerWidth),
      bottom: document.compatMode === 'CSS1Compat' ? Math.min(innerHeight, clientHeight) : innerHeight,
    };
    const place = () => placeCard(lines, at, card.getBoundingClientRect(), room, taken);
    card.classList.remove('brief');
    let found = place();
    if (found.covers) {
      // Name and buttons alone stand on fewer lines, or on none.
      card.classList.add('brief');
      found = place();
    }
    const [left, top] = [`${found.left}px`, `${found.top}px`];
    if (card.style.left !== left || card.style.top !== top) this.#since = performance.now();
    card.style.left = left;
    card.style.top = top;
    this.#covers = found.covers;
  }

  #draw(
    text: string,
    attribution: Attribution,
    source: Source | null,
    colour: string,
    theme: PageTheme,
  ): HTMLElement {
    const card = element('div', 'card');
    card.dataset.theme = theme;
    card.setAttribute('role', 'group');
    card.style.setProperty(this.#overlay.property('--hue'), colour);
    const { who, badge, stance, grounds } = this.#words.of(text, attribution, source);
    card.setAttribute('aria-label', who);
    const head = element('div', 'who', who);
    for (const word of [badge, stance]) if (word) head.append(element('span', 'badge', word));
    const chain = element('div', 'chain');
    const carried: string[] = [];
    for (const link of attribution.chain) {
      const item = element('span', `link${link.carried ? ' carried' : ''}${link.removed ? ' removed' : ''}`);
      // The name stands right above already.
      const name = link.role === 'source' && link.name === who ? this.#words.source : link.name;
      item.append(element('span', link.role === 'hearsay' || link.carried ? 'dot' : 'dot full'), name);
      if (link.carried) {
        item.append(` ${CARRIED_SIGN}`);
        const line = this.#words.carried(text, link);
        if (line) carried.push(`${CARRIED_SIGN} ${line}`);
      }
      chain.append(item);
    }
    card.append(head, chain);
    for (const line of [...carried, ...grounds]) card.append(element('div', 'ground', line));
    const acts = element('div', 'acts');
    for (const act of ACTS) {
      const button = element('button', 'act', this.#words.acts[act]);
      button.type = 'button';
      button.dataset.act = act;
      // A press takes neither the selection nor the keyboard away from where they are.
      button.addEventListener('pointerdown', (event) => event.preventDefault());
      button.addEventListener('click', (event) => {
        if (event.isTrusted && this.#isSeen(card)) this.#act(act, attribution);
      });
      acts.append(button);
    }
    card.append(acts);
    return card;
  }

  #isSeen(card: HTMLElement): boolean {
    const stood = performance.now() - this.#since >= STOOD_MS;
    return stood && isInSight(this.#overlay.host, card);
  }

  /** What a button says now, until the card goes: "Copied". */
  say(act: CardAct, words: string): void {
    const button = this.#card?.querySelector(`[data-act=${act}]`);
    if (!button) return;
    button.textContent = words;
    button.setAttribute('aria-live', 'polite');
  }

  /** Moves the keyboard to its buttons. */
  focus(): void {
    this.#card?.querySelector('button')?.focus({ preventScroll: true });
  }

  /** Whether the keyboard is at this place of its buttons. */
  hasFocus(place: 'anywhere' | 'first' | 'last'): boolean {
    const all = [...(this.#card?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(this.#overlay.root.activeElement as HTMLButtonElement);
    return at >= 0 && (place === 'anywhere' || at === (place === 'first' ? 0 : all.length - 1));
  }

  hide(): void {
    this.#card?.remove();
    this.#card = null;
    this.#of = null;
    this.#covers = false;
  }
}
