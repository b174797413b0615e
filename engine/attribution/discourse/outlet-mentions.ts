/** The outlets that an article names, in text order, and what "the Post" or "the paper" means at a place. */

import { type OutletMention, outletNamed } from '../../outlets/outlet-names';
import { prefixLength } from '../../text/prefix-length';

/** Nouns that take up an outlet without its name. */
export const MEDIA_HEADS = new Set(
  'outlet website site newspaper paper agency broadcaster magazine station publication daily tabloid report article story post'.split(
    ' ',
  ),
);

/**
 * How many mentions are looked back over. Half as many would do; the bound keeps the work linear in the text.
 */
const MENTIONS_BACK = 30;

/** How far before an outlet's name the words stand that say what it is, in UTF-16 units: "the Tokyo-based Japanese newspaper". */
const DESCRIBED = 60;

export class OutletMentions {
  readonly #outlets: readonly OutletMention[];
  readonly #pageOutlet: string | null;

  constructor(outlets: readonly OutletMention[], pageOutlet: string | null) {
    this.#outlets = outlets;
    this.#pageOutlet = pageOutlet;
  }

  /** Whether an outlet is the page's own. */
  isPage(name: string): boolean {
    return name === this.#pageOutlet;
  }

  /**
   * The outlet that words like "the Post", "the paper", "US media" mean at a place: its name, or the words.
   */
  called(words: string, at: number): string {
    const exact = outletNamed(words);
    const last =
      words
        .split(/\s+/)
        .at(-1)
        ?.replace(/['’]s$/, '') ?? '';
    if (exact && !/^(?:the )?(?:Post|Times|Journal|Herald|News|Sun|Guardian)$/i.test(words))
      return exact.name;
    const mention = this.before(at, (outlet) => MEDIA_HEADS.has(last) || outlet.name.endsWith(` ${last}`));
    return mention?.name ?? exact?.name ?? words;
  }

  /**
   * The outlet that a definite phrase with more than its noun takes up: "the US-funded news agency", "the Japanese daily". Of several
   * outlets it is the one that was brought in by the same words.
   * @param text the article
   * @returns `null` where several were named and none by these words
   */
  described(phrase: string, at: number, text: string): OutletMention | null {
    const own = phrase.match(/\p{Lu}[\p{L}.]*/gu)?.filter((word) => !/^(?:The|This|That)$/.test(word)) ?? [];
    const broughtIn = this.before(at, ({ start }) => {
      const around =
        text
          .slice(Math.max(0, start - DESCRIBED), start)
          .split(/[.!?;,]\s/)
          .at(-1) ?? '';
      return own.every((word) => around.includes(word));
    });
    if (broughtIn) return broughtIn;
    const last = this.before(at, () => true);
    return last && !this.before(at, ({ name }) => name !== last.name) ? last : null;
  }

  /** The last mention of an outlet other than the page's own before a place. */
  before(at: number, test: (outlet: OutletMention) => boolean): OutletMention | null {
    const behind = prefixLength(this.#outlets, ({ start }) => start < at);
    for (let i = behind - 1; i >= 0 && i >= behind - MENTIONS_BACK; i--) {
      const outlet = this.#outlets[i] as OutletMention;
      if (outlet.name !== this.#pageOutlet && test(outlet)) return outlet;
    }
    return null;
  }
}
