/**
 * Paints quotes with the CSS Custom Highlight API: no node of the page changes. Names are slots (`ss-1` …), never
 * purposes, since a page's scripts can list the registry; only machine-found quotes are registered there.
 */
import { hueOf, NO_SOURCE_HUE, SOURCE_HUES, type SourceHue } from '../../components/source-hues';
import { type Attribution, UNCLEAR_SOURCE } from '../../engine/model';
import { rangeOf, type TextMap } from '../../engine/outlets';
import { adopt, dismiss, isAsMade, ownSheet } from './own-sheets';
import type { PageTheme } from './stage';

/** One entry of the page's highlight registry. */
interface Slot {
  name: string;
  ranges: readonly StaticRange[];
  highlight: Highlight;
}

/** Every hue has two slots: words in quotation marks, and words without. */
const hues: readonly SourceHue[] = [NO_SOURCE_HUE, ...SOURCE_HUES];
const slotNames = hues.flatMap((_, index) => [`ss-${2 * index + 1}`, `ss-${2 * index + 2}`]);

/** The hue that an attribution is shown in: grey where it is unclear who says it. */
export function hueOfAttribution(attribution: Attribution): SourceHue {
  return attribution.sourceConfidence < UNCLEAR_SOURCE ? NO_SOURCE_HUE : hueOf(attribution.sourceId);
}

/** The rules of all slots for one theme. Only colour, background and text decoration take effect in `::highlight`. */
export function slotRules(theme: PageTheme): string {
  return hues
    .flatMap((hue, index) => {
      const { colour, tint } = hue[theme];
      const line = (style: string, thickness: number) =>
        `text-decoration:underline ${style} ${thickness}px ${colour};text-underline-offset:.18em`;
      // The tint was chosen for dark or light ink, so the ink comes with it: a page's own may not be legible on it.
      const ink = theme === 'dark' ? '#f1f2f3' : '#17191c';
      return [
        `::highlight(${slotNames[2 * index]}){background-color:${tint};color:${ink};${line(hue.underline.style, hue.underline.thickness)}}`,
        `::highlight(${slotNames[2 * index + 1]}){${line('dotted', 2)}}`,
      ];
    })
    .join('\n');
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
  #sheet: CSSStyleSheet | null = null;
  #theme: PageTheme | null = null;
  #slots: Slot[] = [];

  /** Paints every attribution by its source's hue; replaces what was painted before. */
  paint(map: TextMap, attributions: readonly Attribution[], theme: PageTheme): void {
    const ranges = slotNames.map(() => [] as StaticRange[]);
    for (const attribution of attributions) {
      if (attribution.depth) continue;
      const slot =
        2 * hues.indexOf(hueOfAttribution(attribution)) + (attribution.type === 'indirect' ? 1 : 0);
      for (const span of attribution.content) {
        const range = rangeOf(map, span);
        if (range) ranges[slot]?.push(new StaticRange(range));
      }
    }
    this.#slots = slotNames.flatMap((name, index) =>
      ranges[index]!.length ? [slotOf(name, ranges[index]!)] : [],
    );
    for (const name of slotNames) CSS.highlights.delete(name);
    this.#theme = theme;
    this.restore();
  }

  /** Puts back what the page's scripts took away: our highlights and our sheet, never anything of the page's own. */
  restore(): void {
    if (this.#theme === null) return;
    this.#slots = this.#slots.map((slot) => (isWhole(slot) ? slot : slotOf(slot.name, slot.ranges)));
    for (const { name, highlight } of this.#slots) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    if (this.#sheet && !isAsMade(this.#sheet)) {
      dismiss(this.#sheet);
      this.#sheet = null;
    }
    this.#sheet ??= ownSheet(slotRules(this.#theme));
    adopt(this.#sheet);
  }

  clear(): void {
    for (const { name, highlight } of this.#slots) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    if (this.#sheet) dismiss(this.#sheet);
    this.#slots = [];
    this.#sheet = null;
    this.#theme = null;
  }
}
