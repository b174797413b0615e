/**
 * The style sheets that are adopted by the page's document. Each begins with a rule that names it ours, so that a script
 * that was started anew finds what an earlier one left: Firefox ends a script at an update without letting it clean up.
 */
const NAME = 'second-source';
const OURS = `${NAME}{}`;
/** How many rules each sheet was given. */
const counts = new WeakMap<CSSStyleSheet, number>();

/** A sheet with these rules, not adopted yet. */
export function ownSheet(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  setRules(sheet, rules);
  return sheet;
}

export function setRules(sheet: CSSStyleSheet, rules: string): void {
  sheet.replaceSync(`${OURS}${rules}`);
  counts.set(sheet, sheet.cssRules.length);
}

/** Whether a sheet still does what it was made for: a page's scripts can reach it and may empty it or switch it off. */
export function isAsMade(sheet: CSSStyleSheet): boolean {
  return !sheet.disabled && sheet.cssRules.length === counts.get(sheet);
}

const { indexOf, push, slice, splice } = Array.prototype;

const placeOf = (sheet: CSSStyleSheet): number => indexOf.call(document.adoptedStyleSheets, sheet);

/**
 * Has the document adopt a sheet, again where it was taken out. The list that Firefox 140's content scripts see has no methods of its own,
 * and assigning a new array throws in all versions.
 */
export function adopt(sheet: CSSStyleSheet): void {
  if (placeOf(sheet) < 0) push.call(document.adoptedStyleSheets, sheet);
}

export function dismiss(sheet: CSSStyleSheet): void {
  const at = placeOf(sheet);
  if (at >= 0) splice.call(document.adoptedStyleSheets, at, 1);
}

/** A closed root, as the browser lends it to content scripts and to no page. */
type RootOf = (element: Element) => ShadowRoot | null;
const rootOf: RootOf = (element) => {
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: RootOf } } };
  return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
};

/** Takes away what a script of ours that is no more left on the page. */
export function sweep(): void {
  for (const host of document.querySelectorAll(':root > div')) {
    if (rootOf(host)?.querySelector(':scope > .layer')) host.remove();
  }
  for (const sheet of slice.call(document.adoptedStyleSheets)) if (isOurs(sheet)) dismiss(sheet);
}

function isOurs(sheet: CSSStyleSheet): boolean {
  const rule = sheet.cssRules[0] as CSSStyleRule | undefined;
  return rule?.selectorText === NAME && rule.style.length === 0;
}
