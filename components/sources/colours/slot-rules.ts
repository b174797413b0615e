/**
 * The style rules of the painted quotes. They are written for the article's element alone: rules for any element would have the
 * browser style the whole page anew, which takes longer than all of the reading where a page has thousands of comments.
 */
import { MORE_HUE, NO_SOURCE_HUE, SOURCE_HUES, type SourceHue } from './source-hues';

/** Every hue has two slots: words in quotation marks, and words without. */
export const hues: readonly SourceHue[] = [NO_SOURCE_HUE, ...SOURCE_HUES, MORE_HUE];
export const slotNames = hues.flatMap((_, index) => [`ss-${2 * index + 1}`, `ss-${2 * index + 2}`]);

/** An article's element that holds more elements than this is most of its page: a scope would save nothing there. */
const MOST_IN_SCOPE = 3_000;

/** The slots of these names, as numbers. */
export const slotNumbers = (names: readonly string[]): number[] =>
  names.map((name) => slotNames.indexOf(name));

/** A selector that the article's element matches, and few others; '' where any element will do as well. */
export function scopeOf(root: Element): string {
  if (root.querySelectorAll('*').length > MOST_IN_SCOPE) return '';
  if (root.id) return `#${CSS.escape(root.id)}`;
  const rarest = [...root.classList]
    .map((name) => ({ name, count: root.ownerDocument.getElementsByClassName(name).length }))
    .sort((one, other) => one.count - other.count)[0];
  return rarest ? `.${CSS.escape(rarest.name)}` : root.localName;
}

/** The rules of some slots for one theme. Only colour, background and text decoration take effect in `::highlight`. */
export function slotRules(slots: readonly string[], theme: PageTheme, scope: string): string {
  return slots.map((name) => ruleOf(name, theme, scope)).join('\n');
}

function ruleOf(name: string, theme: PageTheme, scope: string): string {
  const slot = slotNames.indexOf(name);
  const { [theme]: shade, underline } = hues[slot >> 1]!;
  const line = (style: string, thickness: number) =>
    `text-decoration:underline ${style} ${thickness}px ${shade.colour}!important;text-underline-offset:.18em!important`;
  // The tint was chosen for dark or light ink, so the ink comes with it: a page's own may not be legible on it.
  const ink = theme === 'dark' ? '#f1f2f3' : '#17191c';
  const look =
    slot % 2
      ? line('dotted', 2)
      : `background-color:${shade.tint}!important;color:${ink}!important;${line(underline.style, underline.thickness)}`;
  const where = scope === '' ? [''] : [scope, `${scope} *`];
  return `${where.map((one) => `${one}::highlight(${name})`).join()}{${look}}`;
}

export type PageTheme = 'light' | 'dark';
