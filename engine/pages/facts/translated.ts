/**
 * Whether a page is shown in a machine's translation. Browsers and extensions replace the words where they stand, so the page still
 * has the outlet's address and other words than the outlet's. Known by the marks that they leave, collected by hand from Chromium,
 * Edge, Firefox, Yandex, and the extensions Google Translate, Immersive Translate and TWP.
 */

/** On the root element: classes and attributes. */
const ROOT_CLASS = /(?:^|\s)(?:translated-(?:ltr|rtl)|immersive-translate-page|translate-page-mode)(?=\s|$)/;
const ROOT_ATTRIBUTES = [
  '_msttexthash',
  '_msthash',
  'msttexthash',
  'data-moz-translations-id',
  'data-translated-by',
];
const ROOT_STATES: ReadonlyArray<readonly [attribute: string, value: RegExp]> = [
  ['imt-state', /^(?:dual|translation)$/],
  ['data-immersive-translate-state', /^(?:dual|translation)$/],
];

/** Inside of the article. */
const MARKS = [
  // Edge.
  '[_msttexthash]',
  '[_msthash]',
  '[msttexthash]',
  // Firefox, while the page's parts are handed to and fro.
  '[data-moz-translations-id]',
  '[x-bergamot-translated]',
  // Yandex.
  'ya-tr-span',
  // Extensions.
  '.immersive-translate-target-wrapper',
  '[data-immersive-translate-walked][data-immersive-translate-paragraph] > font',
  '[data-twp-translated]',
  '[data-dl-translated]',
];

/**
 * Chromium and Google's widget put every text into two `font` elements. Some writers paste such text into an article, so they
 * mark a translation where they hold this share of its letters.
 */
const IN_FONTS = 0.5;

/** Whether what stands in `root` was translated in the browser. Never throws. */
export function isTranslated(root: Element): boolean {
  const html = root.ownerDocument?.documentElement;
  if (html) {
    if (ROOT_CLASS.test(html.getAttribute('class') ?? '')) return true;
    if (ROOT_ATTRIBUTES.some((name) => html.hasAttribute(name))) return true;
    if (ROOT_STATES.some(([name, value]) => value.test(html.getAttribute(name) ?? ''))) return true;
  }
  if (MARKS.some((mark) => root.querySelector(mark) !== null)) return true;
  const all = letterCount(root);
  const within = [...root.querySelectorAll('font > font')]
    .filter((font) => !font.querySelector('font') && isBare(font.parentElement))
    .reduce((sum, font) => sum + letterCount(font), 0);
  return within > 0 && within >= all * IN_FONTS;
}

/** A `font` that sets neither colour nor face nor size is no writer's. */
function isBare(font: Element | null): boolean {
  return font !== null && !['color', 'face', 'size'].some((name) => font.hasAttribute(name));
}

function letterCount({ textContent }: Element): number {
  return (textContent ?? '').replace(/\s+/g, '').length;
}
