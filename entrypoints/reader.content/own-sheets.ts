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

const placeOf = (sheet: CSSStyleSheet): number =>
  Array.prototype.indexOf.call(document.adoptedStyleSheets, sheet);

/** Adopts a sheet, again where the page's scripts took it out. Assigning a new array throws in Firefox's content scripts. */
export function adopt(sheet: CSSStyleSheet): void {
  if (placeOf(sheet) < 0) document.adoptedStyleSheets.push(sheet);
}

export function dismiss(sheet: CSSStyleSheet): void {
  const at = placeOf(sheet);
  if (at >= 0) document.adoptedStyleSheets.splice(at, 1);
}

/** Takes away what a script of ours that is no more left on the page. */
export function sweep(): void {
  for (const host of document.querySelectorAll(`:root > ${NAME}`)) if (!host.firstChild) host.remove();
  for (const sheet of [...document.adoptedStyleSheets]) if (isOurs(sheet)) dismiss(sheet);
}

function isOurs(sheet: CSSStyleSheet): boolean {
  const rule = sheet.cssRules[0] as CSSStyleRule | undefined;
  return rule?.selectorText === NAME && rule.style.length === 0;
}
