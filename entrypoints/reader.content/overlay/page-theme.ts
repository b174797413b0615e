import type { PageTheme } from '../../../components/sources/colours/slot-rules';

/** Reads `rgb(r, g, b)` / `rgba(r, g, b, a)` as computed styles give them; `null` for anything else. */
export function parseColour(css: string): { r: number; g: number; b: number; a: number } | null {
  const match = /^rgba?\(\s*([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+)(%?))?\s*\)$/.exec(css);
  if (!match) return null;
  const alpha = match[4] === undefined ? 1 : Number(match[4]) / (match[5] ? 100 : 1);
  return { r: Number(match[1]), g: Number(match[2]), b: Number(match[3]), a: alpha };
}

/** Relative luminance of WCAG 2.2, 0 (black) to 1 (white). */
export function luminance({ r, g, b }: { r: number; g: number; b: number }): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/**
 * Whether the article stands on a dark ground: the first opaque background from the article up. Where none is
 * set, the canvas decides, which is dark only when the page itself asks for a dark colour scheme.
 */
export function themeOf(root: Element): PageTheme {
  for (let at: Element | null = root; at; at = at.parentElement) {
    const colour = parseColour(getComputedStyle(at).backgroundColor);
    if (colour && colour.a > 0.5) return luminance(colour) < 0.18 ? 'dark' : 'light';
  }
  // No background colour is set: light text means that the canvas is dark.
  const ink = parseColour(getComputedStyle(root).color);
  return ink && luminance(ink) > 0.5 ? 'dark' : 'light';
}
