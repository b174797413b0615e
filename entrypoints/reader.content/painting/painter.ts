/**
 * Paints quotes with the CSS Custom Highlight API: no node of the page changes. Names are slots (`ss-1` …), never
 * purposes, since a page's scripts can list the registry; only machine-found quotes are registered there.
 */
import type { PageTheme } from '../../../components/sources/colours/slot-rules';
import { hues, scopeOf, slotNames, slotNumbers } from '../../../components/sources/colours/slot-rules';
import {
  type Hues,
  hueOf,
  huesOf,
  NO_SOURCE_HUE,
  type SourceHue,
} from '../../../components/sources/colours/source-hues';
import { type Attribution, UNCLEAR_SOURCE } from '../../../engine/model';
import { rangeOf, type TextMap } from '../../../engine/pages';
import type { PageStyles } from './page-styles';

/** One entry of the page's highlight registry. */
interface Slot {
  name: string;
  ranges: readonly StaticRange[];
  highlight: Highlight;
}

/** The hue that an attribution is shown in: grey where it is unclear who says it. */
export function hueOfAttribution(attribution: Attribution, hues: Hues): SourceHue {
  return attribution.sourceConfidence < UNCLEAR_SOURCE ? NO_SOURCE_HUE : hueOf(attribution.sourceId, hues);
}

const slotOf = (name: string, ranges: readonly StaticRange[]): Slot => ({
  name,
  ranges,
  highlight: new Highlight(...ranges),
});

/** A page's scripts find our highlights in the registry and may empty them. */
const isWhole = ({ highlight, ranges }: Slot): boolean =>
  highlight.size === ranges.length && ranges.every((range) => highlight.has(range));

export class Painter {
  /** What is painted, in which theme and with rules for which elements; `null` while nothing is. */
  #painted: { root: Element; theme: PageTheme; scope: string } | null = null;
  #slots: Slot[] = [];
  readonly #styles: PageStyles;

  constructor(styles: PageStyles) {
    this.#styles = styles;
  }

  /** Paints every attribution by its source's hue; replaces what was painted before. Settles when the words have their colours. */
  paint(map: TextMap, attributions: readonly Attribution[], theme: PageTheme, root: Element): Promise<void> {
    const shades = huesOf({ attributions });
    const ranges = slotNames.map(() => [] as StaticRange[]);
    for (const attribution of attributions) {
      if (attribution.depth) continue;
      const slot =
        2 * hues.indexOf(hueOfAttribution(attribution, shades)) + (attribution.type === 'indirect' ? 1 : 0);
      for (const span of attribution.content) {
        const range = rangeOf(map, span);
        if (range) ranges[slot]?.push(new StaticRange(range));
      }
    }
    this.#slots = slotNames.flatMap((name, index) =>
      ranges[index]!.length ? [slotOf(name, ranges[index]!)] : [],
    );
    for (const name of slotNames) CSS.highlights.delete(name);
    this.#painted = { root, theme, scope: scopeOf(root) };
    return this.restore();
  }

  /** Puts back what the page's scripts took away: our highlights, never anything of the page's own. Settles when they have their colours. */
  restore(): Promise<void> {
    const painted = this.#painted;
    if (!painted) return Promise.resolve();
    this.#slots = this.#slots.map((slot) => (isWhole(slot) ? slot : slotOf(slot.name, slot.ranges)));
    for (const { name, highlight } of this.#slots) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    // A page may give its article another name at any time.
    if (painted.scope && !painted.root.matches(painted.scope)) painted.scope = scopeOf(painted.root);
    const { theme, scope } = painted;
    return this.#styles.quotes({
      of: 'quotes',
      theme,
      scope,
      slots: slotNumbers(this.#slots.map(({ name }) => name)),
    });
  }

  clear(): void {
    for (const { name, highlight } of this.#slots) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    void this.#styles.quotes(null);
    this.#slots = [];
    this.#painted = null;
  }
}
