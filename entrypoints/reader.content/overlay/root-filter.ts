/** What of a filter on the page's root lets the sidebar be seen. Firefox lays it over the top layer too. */

/** The least that a function's number may be, where less hides; 1 is as it was. */
const LEAST: Record<string, number> = {
  brightness: 0.6,
  contrast: 0.6,
  opacity: 0.8,
};
/** Functions that change colours alone: what pages use for a dark look. */
const COLOURS = new Set(['invert', 'hue-rotate', 'grayscale', 'sepia', 'saturate', 'drop-shadow']);
/** Functions in one filter: page designs use up to three, and more of them together could make the sidebar invisible. */
const MOST = 3;

/**
 * Whether words stay readable under a filter, as computed styles give it: `none`, `invert(1) hue-rotate(180deg)`.
 * Filters by address (`url(…)`), blurs and whatever is not known are taken to hide. Never throws.
 */
export function showsThrough(filter: string): boolean {
  if (filter === '' || filter === 'none') return true;
  const functions = [...filter.matchAll(/([a-z-]+)\(((?:[^()]|\([^()]*\))*)\)/g)];
  if (functions.length === 0 || functions.length > MOST) return false;
  return functions.every(([, name = '', value = '']) => {
    if (COLOURS.has(name)) return name !== 'invert' || Math.abs(Number.parseFloat(value) - 0.5) > 0.2;
    const least = LEAST[name];
    const number = Number.parseFloat(value) / (value.trim().endsWith('%') ? 100 : 1);
    return least !== undefined && number >= least && number <= 1 / least;
  });
}
