/** The small card at a quote: who says it and through whom, drawn as linked dots. Screen readers have the sidebar's list. */

import { CARRIED_SIGN } from '../../../components/sources/carried-sign';
import type { PageTheme } from '../../../components/sources/slot-rules';
import type { Attribution, ChainLink, Source } from '../../../engine/model';
import { element, type OverlayRoot } from '../overlay/overlay-root';
import { hueOfAttribution } from '../painting/painter';

export interface CardText {
  who: string;
  badge: string;
  /** How the source knows and why it is unnamed, where the article says it: a line each. */
  grounds: string[];
}

interface CardWords {
  of(text: string, attribution: Attribution, source: Source | null): CardText;
  /** What a link that another sentence says rests on; empty where no words tell. */
  carried(text: string, link: ChainLink): string;
  /** What the source is called in the chain, where its name stands above. */
  source: string;
}

/** CSS pixels between the quote and its card, and between the card and the window's edge. */
const GAP = 8;

export class Card {
  #card: HTMLElement | null = null;
  #of: Attribution | null = null;
  readonly #overlay: OverlayRoot;
  readonly #words: CardWords;

  constructor(overlay: OverlayRoot, words: CardWords) {
    this.#overlay = overlay;
    this.#words = words;
  }

  /** `text`: the article's. */
  show(text: string, attribution: Attribution, source: Source | null, at: DOMRect, theme: PageTheme): void {
    if (this.#of === attribution && this.#card) return;
    this.hide();
    const card = element('div', 'card');
    card.dataset.theme = theme;
    card.setAttribute('aria-hidden', 'true');
    card.style.setProperty(this.#overlay.property('--hue'), hueOfAttribution(attribution)[theme].colour);
    const { who, badge, grounds } = this.#words.of(text, attribution, source);
    const head = element('div', 'who', who);
    if (badge) head.append(element('span', 'badge', badge));
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
    this.#overlay.root.append(card);
    const size = card.getBoundingClientRect();
    const below = at.bottom + GAP + size.height <= innerHeight;
    card.style.top = `${below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - size.height)}px`;
    card.style.left = `${Math.max(GAP, Math.min(at.left, innerWidth - size.width - GAP))}px`;
    this.#card = card;
    this.#of = attribution;
  }

  hide(): void {
    this.#card?.remove();
    this.#card = null;
    this.#of = null;
  }
}
